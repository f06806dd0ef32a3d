// The one open visit of the page: what is given, how far the worker is with it, and the answer. Everything that changes it is an action
// here; every change is kept in this browser and worked out again, the last one wins.
import { proxy } from 'comlink';
import { useSyncExternalStore } from 'react';

import type { Value } from '../../../src/engine/vocabulary.ts';
import { type CivilDate, findCivilDate } from '../../../src/kernel/civil-date.ts';
import type { Overlay } from '../../../src/engine/law.ts';
import type { SourceFile } from '../../../src/intake/roster.ts';
import type { Problem } from '../../../src/kernel/errors.ts';
import type { Lang } from '../../../src/words/words.ts';
import { engine, stopEngine } from '../engine/client.ts';
import type { Outline, RosterView } from '../engine/reading.ts';
import type { Progress, VisitAnswer, VisitOutcome, VisitRequest } from '../engine/visit-room.ts';
import type { ProblemGroup } from '../engine/wrong.ts';
import { asks, type Asked } from './asked.ts';
import { exampleFiles } from './examples.ts';
import { type Answers, newVisit, type RosterSaid, type Version, type Visit, type VisitSettings } from './kept.ts';
import { keepVisit, keptVisit } from './storage.ts';

/**
 * How far it is. `asking`: the reader is asked for what no file says (`asked`); `problems`: something is wrong with what was given;
 * `stopped`: the reader has stopped the work; `failed`: the program has.
 */
export type VisitStatus =
  | 'restoring'
  | 'empty'
  | 'reading'
  | 'asking'
  | 'problems'
  | 'assessing'
  | 'done'
  | 'stopped'
  | 'failed';

/** Everything a page may show of the open visit. */
export type VisitState = {
  readonly status: VisitStatus;
  /** What is given. */
  readonly visit: Visit | undefined;
  readonly progress: Progress | undefined;
  /** The first of what is wrong, and how many there are in all. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  /** The same gathered by mistake, and how many mistakes there are: `groups` may be fewer. */
  readonly groups: readonly ProblemGroup[];
  readonly groupCount: number;
  /** What a person must say before there can be an answer. */
  readonly asked: Asked | undefined;
  /** The roster as it was last read: what its headings were taken to mean, and the first values below them. */
  readonly roster: RosterView | undefined;
  /** What the visit file alone says of the first questions. */
  readonly outline: Outline | undefined;
  /** The last answer. It stays while the next one is worked out, and is then `stale`. */
  readonly answer: VisitAnswer | undefined;
  readonly stale: boolean;
  /** What the program said when it failed. */
  readonly error: string | undefined;
  /** Whether this browser keeps the visit; a browser may refuse. */
  readonly kept: boolean;
};

const NOTHING: VisitState = {
  status: 'restoring',
  visit: undefined,
  progress: undefined,
  problems: [],
  problemCount: 0,
  groups: [],
  groupCount: 0,
  asked: undefined,
  roster: undefined,
  outline: undefined,
  answer: undefined,
  stale: false,
  error: undefined,
  kept: true,
};

let state = NOTHING;
let lang: Lang = 'en';
let restored: Promise<void> | undefined;
/** Number of the last change, and whether the worker is at one; changes that come meanwhile wait, and only the last of them is done. */
let wanted = 0;
let running = false;
const listeners = new Set<() => void>();

/** The state of the open visit, and again whenever it changes. The first to ask has what was kept in this browser restored. */
export function useVisit(): VisitState {
  return useSyncExternalStore(subscribe, visitState);
}

/** The state as it is now. */
export function visitState(): VisitState {
  return state;
}

/** Restores what was kept in this browser, once. */
export function restoreVisit(): Promise<void> {
  restored ??= keptVisit().then((visit) => {
    // Somebody may have opened another one in the meantime.
    if (state.status !== 'restoring') return;
    if (visit === undefined) publish({ status: 'empty' });
    else change(visit);
  });
  return restored;
}

/** Opens an example of the project by its two digits, in place of the open visit. */
export async function openExample(id: string): Promise<void> {
  publish({ status: 'reading', progress: { phase: 'reading', done: 0, total: 0 }, error: undefined });
  try {
    const files = await exampleFiles(id);
    if (files === undefined) throw new Error(`there is no example \`${id}\``);
    const { plan, roster } = files;
    replace({ ...newVisit({ from: 'example', id }), plan, rosters: [roster] });
  } catch (error) {
    publish({ status: 'failed', error: messageOf(error) });
  }
}

/** Opens files in place of the open visit, or as parts that it still lacks: a visit file, rosters, or both. */
export function openFiles(files: readonly SourceFile[]): void {
  const plan = files.find(({ path }) => /\.ya?ml$/i.test(path));
  const rosters = files.filter(({ path }) => /\.(csv|json|xlsx)$/i.test(path));
  const before = state.visit ?? newVisit({ from: 'files' });
  if (plan !== undefined && rosters.length > 0) {
    replace({ ...newVisit({ from: 'files' }), plan, rosters });
  } else if (plan !== undefined) change({ ...before, origin: { from: 'files' }, plan });
  // Lines of another roster have other numbers.
  else change({ ...before, origin: { from: 'files' }, rosters, said: {}, answered: [] });
}

/** Puts another visit in the place of the open one. */
export function replace(visit: Visit): void {
  publish({ ...NOTHING, kept: state.kept, status: 'reading' });
  change(visit);
}

/** Changes the answers to the first questions; an answer that is undefined is taken back. */
export function setAnswers(answers: Answers): void {
  update((visit) => ({ ...visit, answers: { ...visit.answers, ...answers } }));
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

/** Changes how the law is read, or the chair. */
export function setSettings(settings: Partial<VisitSettings>): void {
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

/** Sets the version that changes are measured against; undefined forgets it. */
export function setEarlier(earlier: Version | undefined): void {
  update((visit) => ({ ...visit, earlier }), 'kept alone');
}

/** The language of the page: some words of an assessment are in it. */
export function setVisitLang(next: Lang): void {
  if (lang === next) return;
  lang = next;
  if (state.visit !== undefined && state.status !== 'restoring') void refresh();
}

/** What the worker is asked with now: for `engine().visit.delta` and whoever else asks beside the store. */
export function visitRequest(): VisitRequest | undefined {
  return state.visit === undefined ? undefined : { visit: state.visit, lang, clock: clock() };
}

/** Closes the visit and deletes what was kept of it. */
export function closeVisit(): void {
  wanted += 1;
  keepVisit(undefined, keptTold);
  publish({ ...NOTHING, status: 'empty' });
  void engine().visit.close();
}

/** Stops the work that is going on; what was given stays. */
export function stopWork(): void {
  if (!running) return;
  wanted += 1;
  running = false;
  stopEngine();
  publish({ status: 'stopped', progress: undefined });
}

/** Works it out again, as after a stop. */
export function goOn(): void {
  if (state.visit !== undefined) void refresh();
}

function update(changed: (visit: Visit) => Visit, how?: 'kept alone'): void {
  const visit = changed(state.visit ?? newVisit({ from: 'questions' }));
  if (how === undefined) change(visit);
  else {
    publish({ visit });
    keepVisit(visit, keptTold);
  }
}

function change(visit: Visit): void {
  publish({ visit, stale: state.answer !== undefined });
  keepVisit(visit, keptTold);
  void refresh();
}

async function refresh(): Promise<void> {
  wanted += 1;
  if (running) return;
  running = true;
  try {
    while (true) {
      const mine = wanted;
      const request = visitRequest();
      if (request === undefined) break;
      const outcome = await assessed(request, mine);
      if (mine === wanted) {
        settle(outcome);
        break;
      }
    }
  } finally {
    running = false;
  }
}

async function assessed(request: VisitRequest, mine: number): Promise<VisitOutcome | { readonly error: string }> {
  publish({ status: 'reading', progress: undefined, error: undefined });
  const told = proxy((progress: Progress) => {
    if (mine === wanted) publish({ status: progress.phase === 'assessing' ? 'assessing' : 'reading', progress });
  });
  try {
    return await engine().visit.assess(request, told);
  } catch (error) {
    return { error: messageOf(error) };
  }
}

function settle(outcome: VisitOutcome | { readonly error: string }): void {
  if ('error' in outcome) {
    publish({ status: 'failed', error: outcome.error, progress: undefined });
    return;
  }
  const { roster, outline } = outcome;
  const settled = { progress: undefined, roster, outline, error: undefined };
  if (outcome.ok) {
    const { problems, problemCount, groups, groupCount, asked } = NOTHING;
    const { answer } = outcome;
    publish({ ...settled, status: 'done', answer, stale: false, problems, problemCount, groups, groupCount, asked });
    return;
  }
  const { problems, count, groups, kinds } = outcome;
  const { asked, only } = asks(groups.map(({ problem }) => problem));
  publish({
    ...settled,
    status: only && kinds === groups.length ? 'asking' : 'problems',
    problems,
    problemCount: count,
    groups,
    groupCount: kinds,
    asked,
  });
}

function publish(changes: Partial<VisitState>): void {
  state = { ...state, ...changes };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  void restoreVisit();
  return () => listeners.delete(listener);
}

function keptTold(kept: boolean): void {
  if (kept !== state.kept) publish({ kept });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The day on the reader's clock. */
function clock(): CivilDate {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = findCivilDate(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
  if (day === undefined) throw new Error('the clock shows no day of the calendar');
  return day;
}
