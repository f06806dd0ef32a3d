// Two versions of a visit in words: what changed, and what stands. Terminal and page show the same.

import { LATEST, findCivilDate } from '../../kernel/civil-date.ts';
import { Mark } from '../../engine/marks.ts';
import type { Value } from '../../engine/vocabulary.ts';
import type { InputChange, LineRef, PlanChange } from '../../visit/delta/delta.ts';
import { fenceText } from './cite.ts';
import { type Context, capital, countText, packShort, titleOf, valueText } from './context.ts';
import { type AnswerTexts, answerTexts } from './delta-answers.ts';
import { type Sides, cellName, groupTitle, stayText, whichText } from './delta-sides.ts';
import { type WorkTexts, dutyTexts, filingTexts, paperTexts } from './delta-work.ts';
import { questionText } from './questions.ts';
import { verdictSentence } from './verdict.ts';

/** Lines of one sort and kind: "2 persons: 72 (pilot 05), 73 (pilot 06)". */
export interface LinesText {
  readonly count: string;
  readonly which: string;
}

/** One value that differs: what, before, now. */
export interface ValueText {
  readonly what: string;
  readonly old: string;
  readonly now: string;
}

/** One line in both versions with its values that differ. */
export interface AlteredText {
  readonly line: string;
  readonly values: readonly ValueText[];
}

/** The delta in words. */
export interface DeltaText {
  readonly title: string;
  readonly empty: boolean;
  readonly verdict: { readonly changed: boolean; readonly said: string; readonly old: string; readonly now: string };
  /** What the first screen says: counts by part. */
  readonly glance: readonly { readonly label: string; readonly value: string }[];
  readonly lines: {
    readonly counts: string;
    readonly came: readonly LinesText[];
    readonly went: readonly LinesText[];
    readonly altered: readonly AlteredText[];
    readonly ambiguous: readonly string[];
    readonly classes: string;
  };
  readonly plan: readonly ValueText[];
  readonly outcomes: AnswerTexts;
  readonly filings: WorkTexts;
  readonly duties: WorkTexts;
  readonly papers: WorkTexts;
  readonly questions: { readonly counts: string; readonly came: readonly string[]; readonly went: readonly string[] };
  readonly texts: { readonly came: readonly string[]; readonly went: readonly string[]; readonly counts: string };
  readonly law: { readonly values: readonly ValueText[]; readonly said: string };
  readonly inputs: readonly ValueText[];
}

/** Altered lines that are told one by one. */
const MOST_ALTERED = 40;

export function deltaText(sides: Sides, empty: boolean): DeltaText {
  const { old, now, delta } = sides;
  const { words } = now;
  const { delta: say } = words;
  const filings = filingTexts(sides);
  const outcomes = answerTexts(sides);
  const { lines, questions, wanted } = delta;
  const ambiguous = lines.ambiguous.reduce((sum, one) => sum + Math.max(one.old.length, one.new.length), 0);
  const counts = say.lines(lines.new.length, lines.gone.length, lines.altered.length, ambiguous, lines.asItWas);
  const sentences = [verdictSentence(old), verdictSentence(now)] as const;
  const changed = sentences[0] !== sentences[1];
  return {
    title: titleOf(now, delta.frame.new.title, say.heading.title),
    empty,
    verdict: { changed, said: say.verdict[changed ? 'changed' : 'same'], old: sentences[0], now: sentences[1] },
    glance: [
      { label: say.heading.lines, value: counts },
      { label: say.label.toFile, value: filings.counts },
      { label: say.label.answers, value: outcomes.counts },
      {
        label: words.label.redTape,
        value: say.from(lighterText(old), lighterText(now)),
      },
    ],
    lines: {
      counts,
      came: byKind(now, lines.new),
      went: byKind(old, lines.gone),
      altered: alteredTexts(sides),
      ambiguous: lines.ambiguous.map((one) => say.apart(whichText(old, one.old), whichText(now, one.new))),
      classes: say.classes(delta.classes.asItWas, delta.classes.otherLines, delta.classes.new, delta.classes.gone),
    },
    plan: delta.plan.map((change) => planText(sides, change)),
    outcomes,
    filings,
    duties: dutyTexts(sides),
    papers: paperTexts(sides),
    questions: {
      counts: say.questions(
        questions.changes.filter(({ change }) => change === 'new').length,
        questions.changes.filter(({ change }) => change === 'gone').length,
        questions.asItWas + questions.changes.filter(({ change }) => change === 'altered').length,
      ),
      came: questionTexts(sides, 'new'),
      went: questionTexts(sides, 'gone'),
    },
    texts: {
      came: wanted.new.map((fence) => fenceText(now, fence)),
      went: wanted.gone.map((fence) => fenceText(old, fence)),
      counts: say.standing(wanted.asItWas),
    },
    law: { values: lawTexts(sides), said: say.packs(delta.law.packsAsItWas) },
    inputs: (['visit', 'manifest', 'law'] as const).map((input) => ({
      what: { visit: words.label.visitFile, manifest: words.label.manifest, law: words.label.law }[input],
      old: delta.inputs.old[input],
      now: delta.inputs.new[input],
    })),
  };
}

function lighterText(context: Context): string {
  const { relief } = context.assessment;
  return context.words.lighter(relief.waived + relief.eased, relief.before);
}

/** So many of each kind, and which. */
function byKind(context: Context, refs: readonly LineRef[]): LinesText[] {
  return [...Map.groupBy(refs, ({ kind }) => kind)].map(([kind, all]) => ({
    count: countText(context, kind, all.length),
    which: whichText(context, all),
  }));
}

function alteredTexts(sides: Sides): AlteredText[] {
  const { now, delta } = sides;
  const { altered } = delta.lines;
  const { words } = now;
  const shown = altered.slice(0, MOST_ALTERED).map((one) => ({
    line: capital(now, `${whichText(now, [one.new])}${moved(sides, one.old.line, one.new.line)}`),
    values: one.cells.map((cell): ValueText => {
      const names = { number: true, label: true, person: true }[cell.cell] === true;
      if (cell.cell === 'label')
        return {
          what: words.delta.value.label,
          old: sides.old.labels.get(one.old.line) ?? words.delta.label.blank,
          now: now.labels.get(one.new.line) ?? words.delta.label.blank,
        };
      if (names) return { what: cellName(now, cell.cell), old: words.delta.note.untold, now: '' };
      return {
        what: cellName(now, cell.cell),
        old: cellValue(now, cell.cell, cell.old),
        now: cellValue(now, cell.cell, cell.new),
      };
    }),
  }));
  const rest = altered.length - shown.length;
  return rest === 0 ? shown : [...shown, { line: words.delta.more(rest), values: [] }];
}

// A line that stands elsewhere in the new file is found by its old number in the old one.
function moved({ old }: Sides, from: number, to: number): string {
  const { words } = old;
  return from === to
    ? ''
    : `${words.punctuation.open}${words.delta.label.old}${words.punctuation.colon}${words.which([String(from)], 1, 0)}${words.punctuation.close}`;
}

function cellValue(context: Context, cell: string, value: Value | undefined): string {
  if (value === undefined) return context.words.delta.label.blank;
  const day = typeof value === 'string' ? findCivilDate(value) : undefined;
  if (day !== undefined) return context.words.dateLong(day);
  if (cell === 'mode') return valueText(context, 'leg.mode', value);
  return valueText(context, cell, value);
}

function planText(sides: Sides, change: PlanChange): ValueText {
  const { now } = sides;
  const { words } = now;
  const where =
    change.stay !== undefined && (sides.manyStays || change.what === 'leg')
      ? `${stayText(sides, change.stay)}${words.punctuation.colon}`
      : change.what === 'group'
        ? `${groupTitle(sides, change.group ?? '')}${words.punctuation.colon}`
        : '';
  const side = (value: PlanChange['old'], there: boolean): string => {
    if (change.what === 'contact') return there ? words.delta.note.untold : '';
    if (change.what === 'group' || change.what === 'leg') return there ? words.phrase.yes : words.phrase.no;
    if (value === undefined) return words.delta.label.blank;
    if (typeof value === 'object') return value[now.lang];
    if (change.what === 'days' && typeof value === 'string') {
      const [from, to] = value.split('/').map((day) => findCivilDate(day));
      if (from !== undefined && to !== undefined) return words.span(from, to);
    }
    return cellValue(now, change.what, value);
  };
  return {
    what: `${where}${cellName(now, change.what)}`,
    old: side(change.old, change.change !== 'new'),
    now: side(change.new, change.change !== 'gone'),
  };
}

function questionTexts({ old, now, delta }: Sides, which: 'new' | 'gone'): string[] {
  const context = which === 'new' ? now : old;
  const asked = delta.questions.changes
    .filter(({ change }) => change === which)
    .flatMap((one) => (which === 'new' ? one.new : one.old)?.variable ?? []);
  return [...new Set(asked)].map((variable) => questionText(context, variable));
}

function lawTexts({ now, delta }: Sides): ValueText[] {
  const { words } = now;
  const packs = delta.law.packs.map((pack): ValueText => {
    const text = pack.old !== undefined && pack.new !== undefined && pack.old.digest !== pack.new.digest;
    const side = (one: typeof pack.old): string =>
      one === undefined
        ? words.delta.label.notAsked
        : `${words.label.inForce}${words.punctuation.colon}${words.inForce[one.inForce]}${text ? `${words.punctuation.comma}${one.digest.slice(0, 12)}` : ''}`;
    return { what: packShort(now, pack.pack), old: side(pack.old), now: side(pack.new) };
  });
  return [...delta.law.inputs.map((change) => inputText(now, change)), ...packs];
}

function inputText(context: Context, { input, old, new: now }: InputChange): ValueText {
  const { words } = context;
  const side = (value: string): string => {
    const day = findCivilDate(value);
    if (day !== undefined) return day === LATEST ? words.phrase.allKnown : words.dateLong(day);
    const mark = Mark.find((one) => one === value);
    return mark === undefined ? value.slice(0, 12) : words.mark[mark];
  };
  return { what: words.delta.input[input], old: side(old), now: side(now) };
}
