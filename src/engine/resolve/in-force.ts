// Whether a pack binds on a day. An imprecise or unaccepted date is an interval, and unknown inside it.

import { type CivilDate, addDays, civilDate } from '../../kernel/civil-date.ts';
import type { Dated, Law, Milestone, Pack } from '../law.ts';
import type { PackHead } from '../law-parts.ts';
import { reaches } from '../marks.ts';
import type { Standing } from './settings.ts';

/** True, false, or not known. */
export type Truth = boolean | undefined;

/** Kleene's conjunction: one false decides, else one unknown. */
export function allOf(truths: Iterable<Truth>): Truth {
  let all: Truth = true;
  for (const truth of truths) {
    if (truth === false) return false;
    if (truth === undefined) all = undefined;
  }
  return all;
}

export function not(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

/** The first and the last day the date can be: one day where it is precise and accepted. A missing end is open. */
export function windowOf(dated: Dated, standing: Pick<Standing, 'accept'>): { from?: CivilDate; to?: CivilDate } {
  if (reaches(dated.mark, standing.accept)) {
    return { from: startOf(dated.on, dated.precision), to: endOf(dated.on, dated.precision) };
  }
  const from = dated.from !== undefined && reaches(dated.from.mark, standing.accept) ? dated.from.on : undefined;
  const to = dated.to !== undefined && reaches(dated.to.mark, standing.accept) ? dated.to.on : undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** Whether the date has come by `day`. */
export function hasCome(dated: Dated, day: CivilDate, standing: Pick<Standing, 'accept'>): Truth {
  const { from, to } = windowOf(dated, standing);
  if (to !== undefined && day >= to) return true;
  if (from !== undefined && day < from) return false;
  return undefined;
}

/** The milestone of a kind, as known on the day the law is known on. */
export function findMilestone(
  pack: PackHead,
  what: Milestone['what'],
  standing: Pick<Standing, 'known'>,
): Milestone | undefined {
  return pack.milestones.find((one) => one.what === what && (one.published ?? one.on) <= standing.known);
}

/** Whether the pack has entered into force by `day`: its start only, not its end. */
export function hasStarted(pack: PackHead, day: CivilDate, standing: Standing): Truth {
  const start = findMilestone(pack, 'in-force', standing);
  // Only a baseline may have no day of its own: it is the host's ordinary law as it was seen.
  if (start === undefined) return pack.layer === 'baseline';
  return hasCome(start, day, standing);
}

/** Whether the pack has been terminated by `day`. */
export function hasEnded(pack: PackHead, day: CivilDate, standing: Standing): Truth {
  const end = findMilestone(pack, 'terminated', standing);
  return end === undefined ? false : hasCome(end, day, standing);
}

/** How far a pack has come on a day: the last milestone of its life that has been reached. */
export const PackStatus = ['not-signed', 'signed', 'notes-exchanged', 'in-force', 'ended', 'unknown'] as const;
export type PackStatus = (typeof PackStatus)[number];

/** The status of a pack on `day`, by what was published by the day the law is known on. */
export function statusOn(pack: PackHead, day: CivilDate, standing: Standing): PackStatus {
  const ended = hasEnded(pack, day, standing);
  if (ended !== false) return ended === true ? 'ended' : 'unknown';
  const started = hasStarted(pack, day, standing);
  if (started !== false) return started === true ? 'in-force' : 'unknown';
  for (const what of ['notes-exchanged', 'signed'] as const) {
    const milestone = findMilestone(pack, what, standing);
    const come = milestone === undefined ? false : hasCome(milestone, day, standing);
    if (come !== false) return come === true ? what : 'unknown';
  }
  return 'not-signed';
}

/** Whether a State is bound by the pack on `day`, the pack itself being in force. A party whose day is unknown is not. */
export function isBound(pack: PackHead, state: string, day: CivilDate, standing: Standing): Truth {
  const party = pack.parties[state];
  if (party === undefined || party === 'unknown') return false;
  if (party === true) return true;
  return (party.published ?? party.on) <= standing.known ? hasCome(party, day, standing) : false;
}

/** The same for a reader: where no day was seen for the State it is not known whether it is bound, although nothing may rest on it. */
export function isKnownBound(pack: Pack, state: string, day: CivilDate, standing: Standing): Truth {
  return pack.parties[state] === 'unknown' ? undefined : isBound(pack, state, day, standing);
}

/** Those of the States that are named as Parties of the pack without a day. */
export function partiesWithoutDay(pack: Pack, states: readonly string[]): string[] {
  return states.filter((state) => pack.parties[state] === 'unknown');
}

/** Whether the pack has ended because its successor began, whatever became of that one later. */
export function hasBeenSucceeded(
  law: Pick<Law, 'packs'>,
  pack: Pack,
  states: readonly string[],
  day: CivilDate,
  standing: Standing,
): Truth {
  const successor = pack.until === undefined ? undefined : law.packs[pack.until];
  if (successor === undefined) return false;
  const bound = Object.keys(successor.parties).length === 0 ? [] : states;
  return allOf([
    hasStarted(successor, day, standing),
    ...bound.map((state) => isBound(successor, state, day, standing)),
  ]);
}

/** Every day on which the pack's standing may change: ends of windows, list entries, ends of validity. */
export function changeDays(pack: PackHead, standing: Standing): CivilDate[] {
  const days: CivilDate[] = [];
  const add = (dated: Dated): void => {
    const { from, to } = windowOf(dated, standing);
    if (from !== undefined) days.push(from);
    if (to !== undefined) days.push(to);
  };
  for (const milestone of pack.milestones) if ((milestone.published ?? milestone.on) <= standing.known) add(milestone);
  for (const party of Object.values(pack.parties)) if (typeof party === 'object') add(party);
  for (const entries of Object.values(pack.lists)) days.push(...rollDays(entries));
  return days;
}

/** Every day on which a dated list changes. */
export function rollDays(entries: Law['states'][string]['lists'][string]): CivilDate[] {
  // The day after its last is the first without it.
  return entries.flatMap((entry) =>
    [entry.from, entry.until === undefined ? undefined : addDays(entry.until, 1), entry.seen].filter(
      (day) => day !== undefined,
    ),
  );
}

function startOf(on: CivilDate, precision: Dated['precision']): CivilDate {
  if (precision === 'day') return on;
  return civilDate(precision === 'month' ? `${on.slice(0, 7)}-01` : `${on.slice(0, 4)}-01-01`);
}

function endOf(on: CivilDate, precision: Dated['precision']): CivilDate {
  if (precision === 'day') return on;
  if (precision === 'year') return civilDate(`${on.slice(0, 4)}-12-31`);
  const month = Number(on.slice(5, 7));
  const next =
    month === 12 ? `${Number(on.slice(0, 4)) + 1}-01-01` : `${on.slice(0, 5)}${String(month + 1).padStart(2, '0')}-01`;
  return addDays(civilDate(next.padStart(10, '0')), -1);
}
