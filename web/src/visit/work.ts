// The state of the open visit, and the work on it: every change is kept in this browser and worked out again, the last one wins.
import { proxy } from 'comlink';
import { useSyncExternalStore } from 'react';

import type { SourceFile } from '../../../src/intake/roster.ts';
import type { Problem } from '../../../src/kernel/errors.ts';
import type { Lang } from '../../../src/words/words.ts';
import { today } from '../app/today.ts';
import { engine, stopEngine } from '../engine/client.ts';
import type { Outline, RosterView } from '../engine/reading.ts';
import type { Progress, VisitAnswer, VisitOutcome, VisitRequest } from '../engine/visit-room.ts';
import type { ProblemGroup } from '../engine/wrong.ts';
import type { Asked } from './asked.ts';
import { type Forgotten, sameFiles } from './given.ts';
import { newVisit, type Visit } from './kept.ts';
import { settled } from './settled.ts';
import { asideVisit, keepVisit, keptVisit } from './storage.ts';

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

/**
 * A file that was taken away, or that another (`by`) has taken the place of; or files that came beside others. And the visit as it was
 * before.
 */
export type Undo = { readonly before: Visit } & (
  | { readonly gone: string; readonly by?: string | undefined }
  | { readonly came: readonly SourceFile[] }
);

/** A file that was refused as a whole, by its name, and why. */
export type Unread = { readonly file: string; readonly problems: readonly Problem[] };

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
  /** The reader's own visit that another one has taken the place of. */
  readonly aside: Visit | undefined;
  /** The last answer. It stays while the next one to the same list is worked out, and is then `stale`. */
  readonly answer: VisitAnswer | undefined;
  readonly stale: boolean;
  /** The visit before its last change, where that took a file away or put another in its place; gone with the next change. */
  readonly undo?: Undo | undefined;
  /** Names of files that were given and are of no format that is read. */
  readonly refused: readonly string[];
  /** A file that was to be a saved visit, or of an office, and what is wrong with it. */
  readonly unread: Unread | undefined;
  /** What was said of the old list or the old visit, and was dropped with it by the last change. */
  readonly forgotten: readonly Forgotten[];
  /** What the program said when it failed. */
  readonly error: string | undefined;
  /** What failed, to be tried again; absent: to work the visit out. */
  readonly again: (() => void) | undefined;
  /** Whether this browser keeps the visit; a browser may refuse. */
  readonly kept: boolean;
};

/** Before anything is known. */
export const NOTHING: VisitState = {
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
  aside: undefined,
  undo: undefined,
  stale: false,
  refused: [],
  unread: undefined,
  forgotten: [],
  error: undefined,
  again: undefined,
  kept: true,
};

let state = NOTHING;
let lang: Lang = 'en';
let restored: Promise<void> | undefined;
/** Number of the last change, and of the run that is at one (0: none); changes that come meanwhile wait, and only the last of them is done. */
let wanted = 0;
let running = 0;
let runs = 0;
/** Number of the last visit that was asked for, opened or closed: what was waited for under an earlier number is wanted no more. */
let ticket = 0;
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
  restored ??= Promise.all([keptVisit(), asideVisit()]).then(([visit, aside]) => {
    // Somebody may have opened another one in the meantime.
    if (state.status !== 'restoring') return;
    publish({ aside });
    if (visit === undefined) publish({ status: 'empty' });
    else change(visit);
  });
  return restored;
}

/** The language of the page: some words of an assessment are in it. */
export function setVisitLang(next: Lang): void {
  if (lang === next) return;
  lang = next;
  if (state.visit !== undefined && state.status !== 'restoring') void refresh();
}

/** What the worker is asked with now: for `engine().visit.delta` and whoever else asks beside the store. */
export function visitRequest(): VisitRequest | undefined {
  return state.visit === undefined ? undefined : { visit: state.visit, lang, clock: today() };
}

/** Takes a number before a wait; tells after it whether nothing else was opened, closed or stopped meanwhile. */
export function takeTicket(): () => boolean {
  ticket += 1;
  const mine = ticket;
  return () => mine === ticket;
}

/** Closes the visit and deletes what was kept of it. */
export function closeVisit(): void {
  wanted += 1;
  takeTicket();
  keepVisit(undefined, keptTold);
  publish({ ...NOTHING, status: 'empty', aside: state.aside });
  void engine().visit.close();
}

/** Stops the work or the wait that is going on; what was given stays. */
export function stopWork(): void {
  const { status, visit } = state;
  if (status !== 'reading' && status !== 'assessing') return;
  wanted += 1;
  running = 0;
  takeTicket();
  stopEngine();
  publish({ status: visit === undefined ? 'empty' : 'stopped', progress: undefined });
}

/** Works it out again, as after a stop; or does again what failed. */
export function goOn(): void {
  if (state.again !== undefined) state.again();
  else if (state.visit !== undefined) void refresh();
}

/** What was waited for came to nothing: the visit is as it was before. */
export function comeToRest(): void {
  if (running !== 0 || state.status !== 'reading') return;
  if (state.visit === undefined) publish({ status: 'empty', progress: undefined });
  else void refresh();
}

/** Changes the open visit, or begins one. */
export function update(changed: (visit: Visit) => Visit, how?: 'kept alone'): void {
  const visit = changed(state.visit ?? newVisit({ from: 'questions' }));
  if (how === undefined) change(visit);
  else {
    publish({ visit });
    keepVisit(visit, keptTold);
  }
}

/** Makes this the open visit, keeps it and works it out. An answer to another list is none to this one. */
export function change(visit: Visit, forgotten: readonly Forgotten[] = []): void {
  const same = state.visit !== undefined && sameFiles(state.visit.rosters, visit.rosters);
  const answer = same ? state.answer : undefined;
  publish({ visit, forgotten, answer, stale: answer !== undefined, undo: undefined });
  keepVisit(visit, keptTold);
  void refresh();
}

async function refresh(): Promise<void> {
  wanted += 1;
  if (running !== 0) return;
  runs += 1;
  const run = runs;
  running = run;
  try {
    while (true) {
      const mine = wanted;
      const request = visitRequest();
      if (request === undefined) break;
      const outcome = await assessed(request, mine);
      // Who stopped the work ended this run, and may have begun another before the worker said so.
      if (running !== run) break;
      if (mine === wanted) {
        publish(outcomeState(outcome));
        break;
      }
    }
  } finally {
    if (running === run) running = 0;
  }
}

async function assessed(request: VisitRequest, mine: number): Promise<VisitOutcome | { readonly error: string }> {
  publish({ status: 'reading', progress: undefined, error: undefined, again: undefined });
  let over = false;
  const told = proxy((progress: Progress) => {
    // What is told travels another way than the answer, and may come after it.
    if (!over && mine === wanted)
      publish({ status: progress.phase === 'assessing' ? 'assessing' : 'reading', progress });
  });
  try {
    return await engine().visit.assess(request, told);
  } catch (error) {
    return { error: messageOf(error) };
  } finally {
    over = true;
  }
}

function outcomeState(outcome: VisitOutcome | { readonly error: string }): Partial<VisitState> {
  if ('error' in outcome) return { status: 'failed', error: outcome.error, again: undefined, progress: undefined };
  const { roster, outline } = outcome;
  return { ...settled(outcome), roster, outline };
}

/** Tells all who look. */
export function publish(changes: Partial<VisitState>): void {
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

/** What an error says. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
