// What a page may do with the open visit. Every action changes what is given; the answer follows (`work.ts`).
import { keptText } from '../../../src/intake/kept-text.ts';
import type { LeftOut, OfSheet } from '../../../src/intake/left-out.ts';
import type { MendedCell } from '../../../src/intake/mended-cells.ts';
import type { Overlay } from '../../../src/engine/law.ts';
import type { Value } from '../../../src/engine/vocabulary.ts';
import { type Answers, type RosterSaid, type Version, type VisitSettings } from './kept.ts';
import { takeMadeUp } from './opening.ts';
import { update, visitState } from './work.ts';

export {
  forgetAside,
  openAside,
  openExample,
  openFiles,
  readAlone,
  removeFile,
  replace,
  takeMadeUp,
  undoFile,
} from './opening.ts';
export { useNotice } from './notice.ts';
export { keepThis, takeOther } from './tabs.ts';
export {
  closeVisit,
  goOn,
  restoreVisit,
  setVisitLang,
  stopWork,
  useVisit,
  visitRequest,
  visitState,
  type VisitState,
  type VisitStatus,
} from './work.ts';

/** Changes the answers to the first questions; an answer that is undefined is taken back. */
export function setAnswers(answers: Answers): void {
  update((visit) => ({ ...visit, answers: { ...visit.answers, ...answers } }));
  const { visit } = visitState();
  // Made-up persons are of the State that comes.
  if (visit?.origin.from === 'made-up' && answers.from !== undefined) void takeMadeUp(visit.origin.persons);
}

/** Says a fact of the visit, or of all lines of its kind whose cell is blank; empty: it is not known; undefined: as the files say. */
export function setFact(path: string, value: string | undefined): void {
  update((visit) => {
    const { [path]: _gone, ...others } = visit.facts;
    return { ...visit, facts: value === undefined ? others : { ...others, [path]: value } };
  });
}

/**
 * Answers a question about some lines, by their numbers: it fills their blank cells and no others. Each line has one answer, the last.
 *
 * @param value undefined takes the answer back
 */
export function setAnswer(path: string, value: Value | undefined, lines: readonly number[]): void {
  const these = new Set(lines);
  update((visit) => {
    const others = (visit.answered ?? []).flatMap((one) => {
      if (one.path !== path) return [one];
      const left = one.lines.filter((line) => !these.has(line));
      return left.length === 0 ? [] : [{ ...one, lines: left }];
    });
    return { ...visit, answered: value === undefined ? others : [...others, { path, value, lines }] };
  });
}

/** Takes back every answer to a question of an answer: one of them may be what is wrong. */
export function takeBackAnswers(): void {
  update((visit) => ({ ...visit, facts: {}, answered: [] }));
}

/** Sets the chair it is looked at from; no answer depends on it. */
export function setChair(as: VisitSettings['as']): void {
  update((visit) => ({ ...visit, settings: { ...visit.settings, as } }), 'kept alone');
}

/** Changes how the law is read. */
export function setSettings(settings: Partial<Omit<VisitSettings, 'as'>>): void {
  update((visit) => ({ ...visit, settings: { ...visit.settings, ...settings } }));
}

/** Sets what the reader's own office has seen, read and chosen: all of it. */
export function setOverlay(overlay: Overlay): void {
  update((visit) => ({ ...visit, overlay }));
}

/** Says what a heading means; undefined takes that back. */
export function correct(heading: string, column: string | undefined): void {
  update((visit) => {
    const others = (visit.said.columns ?? []).filter((one) => one.heading !== heading);
    const columns = column === undefined ? others : [...others, { heading, column }];
    return { ...visit, said: { ...visit.said, columns } };
  });
}

/** Says what a word in the cells of a column means, wherever it stands; undefined takes that back. */
export function correctValue(column: string, word: string, value: string | undefined): void {
  update((visit) => {
    const others = (visit.said.values ?? []).filter((one) => one.column !== column || one.word !== word);
    const values = value === undefined ? others : [...others, { column, word, value }];
    return { ...visit, said: { ...visit.said, values } };
  });
}

/** Changes anything else that is said of the roster: encoding, rows of headings, sheets, kind, mapping file. */
export function setSaid(said: Partial<RosterSaid>): void {
  update((visit) => ({ ...visit, said: { ...visit.said, ...said } }));
}

/** Says what all lines of a sheet are, or that it is left out; undefined takes back what was said of it. */
export function setSheet({ file, sheet }: OfSheet, is: { readonly kind: string } | 'left out' | undefined): void {
  update((visit) => {
    const { said } = visit;
    const isOther = (one: OfSheet): boolean => one.sheet !== sheet || one.file !== file;
    const passed = (said.passed ?? []).filter(isOther);
    const sheetKinds = (said.sheetKinds ?? []).filter(isOther);
    if (is === 'left out') passed.push({ file, sheet });
    else if (is !== undefined) sheetKinds.push({ file, sheet, kind: is.kind });
    return { ...visit, said: { ...said, passed, sheetKinds } };
  });
}

/** Says what the lines of one of several files are; undefined takes that back. */
export function setFileKind(file: string, kind: string | undefined): void {
  update((visit) => {
    const others = (visit.said.fileKinds ?? []).filter((one) => one.file !== file);
    const fileKinds = kind === undefined ? others : [...others, { file, kind }];
    return { ...visit, said: { ...visit.said, fileKinds } };
  });
}

/** Leaves a row of the roster out, or takes it in again. */
export function leaveOut(row: LeftOut, out: boolean): void {
  update((visit) => {
    const others = (visit.said.without ?? []).filter(
      ({ file, sheet, line, text }) =>
        file !== row.file || sheet !== row.sheet || line !== row.line || text !== row.text,
    );
    return { ...visit, said: { ...visit.said, without: out ? [...others, row] : others } };
  });
}

/** Puts cells of the roster right; undefined takes that back. */
export function mendCell(cell: Omit<MendedCell, 'is'>, is: string | undefined): void {
  update((visit) => {
    const others = (visit.said.cells ?? []).filter((one) => !isSameCell(one, cell));
    return { ...visit, said: { ...visit.said, cells: is === undefined ? others : [...others, { ...cell, is }] } };
  });
}

function isSameCell(a: Omit<MendedCell, 'is'>, b: Omit<MendedCell, 'is'>): boolean {
  return a.file === b.file && a.sheet === b.sheet && a.line === b.line && a.heading === b.heading;
}

/** Sets the version that changes are measured against; undefined forgets it. */
export function setEarlier(earlier: Version | undefined): void {
  update((visit) => ({ ...visit, earlier }), 'kept alone');
}

/** The open visit as a file to put away or hand on: it is dropped here again, or given to the command. Undefined where none is open. */
export function visitFile(): string | undefined {
  const { visit } = visitState();
  return visit === undefined ? undefined : keptText(visit);
}
