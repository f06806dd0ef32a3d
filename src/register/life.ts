// The life of an agreement: what it was on a day, as far as was known on another.

import { type CivilDate, LATEST } from '../kernel/civil-date.ts';
import { happened, windowOf } from './days.ts';
import { type Agreement, type EventKind, type LifeEvent, Stage } from './register.ts';

/** How a question about an agreement is asked. */
export interface Asking {
  /** The day asked about; it is over when the question is asked. */
  readonly on: CivilDate;
  /** What was known when: events that became known later are left out. Absent: all that is in the register. */
  readonly known?: CivilDate;
  /** Counted by the calendar of this party, where an event has a day of its own there. */
  readonly calendar?: string;
  /** Whether agreements whose day of force nobody saw count as in force where a data set counts them so (`Agreement.coded`). */
  readonly asCoded?: boolean;
}

/** What an agreement was on a day. */
export interface Standing {
  /** The furthest stage that had been reached; undefined where the days of the sources leave it open. */
  readonly stage: Stage | undefined;
  /** Every stage the sources leave open, in order: one where it is known. */
  readonly possible: readonly Stage[];
  /** Whether it was in force between any two parties: undefined where that is not known. */
  readonly inForce: boolean | undefined;
  /** The last event that had certainly happened. */
  readonly last?: LifeEvent;
  /** Of the parties, those whose approval had certainly been given, and whose exchange made all. */
  readonly approvedBy: readonly string[];
  /** A notice of termination: running, or stopped for a time. Absent when none was given, or it was withdrawn. */
  readonly notice?: 'given' | 'suspended';
  /** How often the notice had been stopped. */
  readonly suspensions: number;
  /** Pairs between whom it was suspended; of all parties where the list has none but `suspended` is true. */
  readonly suspended: boolean;
  readonly suspendedBetween: readonly (readonly string[])[];
  readonly dormant: boolean;
  /** The parties between whom it goes on all the same. */
  readonly remainder?: readonly string[];
  /** The event that comes next in such a life and was not found as of the day of knowledge. */
  readonly notFound?: { readonly what: EventKind; readonly asOf: CivilDate };
}

/** What each kind of event makes of an agreement; those that are absent make nothing of it by themselves. */
const REACHES: Readonly<Partial<Record<EventKind, Stage>>> = {
  'talks-proposed': 'intent',
  'letter-of-intent': 'intent',
  'talks-agreed': 'intent',
  announced: 'intent',
  'talks-started': 'talks',
  round: 'talks',
  'text-finalised': 'text',
  'agreed-in-principle': 'text',
  signed: 'signed',
  'ratified-executive': 'signed',
  'approved-legislature': 'signed',
  'approved-all': 'signed',
  'notes-exchanged': 'signed',
  'in-force': 'in-force',
  'in-force-by': 'in-force',
  superseded: 'ended',
  terminated: 'ended',
};

/** The events that had become known, in order. */
export function knownEvents(agreement: Agreement, known: CivilDate | undefined): readonly LifeEvent[] {
  return agreement.events.filter((event) => event.known <= (known ?? LATEST));
}

/** Where an agreement stood on a day, as far as was known on another. Nothing is supposed: what no source bounds stays open. */
export function stageOn(agreement: Agreement, asking: Asking): Standing {
  const events = knownEvents(agreement, asking.known);
  const did = (event: LifeEvent): boolean | undefined => happened(event.day, asking.on, asking.calendar);
  const done = events.filter((event) => did(event) === true);
  // Where it is said to have stood on a later day it may have stood before.
  const perhaps = events.filter(
    (event) => did(event) === undefined || (event.what === 'status-as-of' && did(event) === false),
  );
  const noticed = done.some(({ what }) => NOTICES.includes(what));
  // Notice is given of what is in force.
  const lowest = furthest([...done.map(reached), noticed ? 'in-force' : 'none']);
  const possible = stagesBetween(lowest, furthest(perhaps.map(reached)), events, asking);
  const notices = done.filter(({ what }) => NOTICES.includes(what));
  const notice = notices.at(-1)?.what;
  const pauses = suspensions(done);
  const dormant = done.findLast(({ what }) => what === 'dormant');
  const last = done.at(-1);
  const next = possible.length === 1 ? NEXT[lowest] : undefined;
  return {
    stage: possible.length === 1 ? possible[0] : undefined,
    possible,
    inForce: anyPair(agreement, (pair) => inForce(agreement, pair, asking)),
    ...(last === undefined ? {} : { last }),
    approvedBy: approvals(agreement, done),
    ...(notice === undefined || notice === 'notice-withdrawn'
      ? {}
      : { notice: notice === 'termination-notice' ? 'given' : 'suspended' }),
    suspensions: notices.filter(({ what }) => what === 'notice-suspended').length,
    suspended: pauses.length > 0,
    suspendedBetween: pauses.flatMap((pause) => (pause.between === undefined ? [] : [pause.between])),
    dormant: dormant !== undefined,
    ...(dormant?.remainder === undefined ? {} : { remainder: dormant.remainder }),
    ...(next === undefined ? {} : { notFound: { what: next, asOf: asking.known ?? asking.on } }),
  };
}

/**
 * Whether the agreement was in force between two States on a day: true or false only where a source bounds it, undefined otherwise. A
 * notice of termination changes nothing until it runs out; a suspension, an end, or a dormant organisation does, but not for its remainder.
 */
export function inForce(agreement: Agreement, pair: readonly [string, string], asking: Asking): boolean | undefined {
  if (!pair.every((one) => agreement.parties.includes(one)) || pair[0] === pair[1]) return false;
  const events = knownEvents(agreement, asking.known);
  const began = entered(agreement, events, asking);
  if (began === false) return false;
  return and(began, not(stopped(events, pair, asking)));
}

/** Whether the agreement was signed, or in force without a signature that was seen, and had not ended, between two States. */
export function signed(agreement: Agreement, pair: readonly [string, string], asking: Asking): boolean | undefined {
  if (!pair.every((one) => agreement.parties.includes(one)) || pair[0] === pair[1]) return false;
  const events = knownEvents(agreement, asking.known);
  const concluded = or(reachedBy(events, 'signed', asking), entered(agreement, events, asking));
  if (concluded === false) return false;
  return and(concluded, not(stopped(events, pair, asking)));
}

/** The steps of its life as they were known, each with what it made of the agreement when it was over. */
export function history(
  agreement: Agreement,
  known?: CivilDate,
): readonly { readonly event: LifeEvent; readonly standing: Standing }[] {
  return knownEvents(agreement, known).map((event) => ({
    event,
    standing: stageOn(agreement, {
      on: windowOf(event.day).last,
      ...(known === undefined ? {} : { known }),
    }),
  }));
}

/**
 * The events that cannot stand where they do: wholly before the one listed above them, or before what must precede them, as an end before
 * the beginning. Where windows overlap the order of the list is that of the life: a year and a day in it say nothing of each other.
 */
export function outOfOrder(events: readonly LifeEvent[]): readonly LifeEvent[] {
  const before = (a: EventKind, b: EventKind): boolean => MUST_PRECEDE.some(([x, y]) => x === a && y === b);
  return events.filter(
    (event, index) =>
      events.some((other, at) => at < index && windowOf(event.day).last < firstOf(other)) ||
      events.some(
        (other) =>
          before(other.what, event.what) && windowOf(event.day).last < firstOf(other) && sameParty(event, other),
      ),
  );
}

/** What cannot come after what. Approvals are in no order among themselves, and an approval may come before the signature. */
const MUST_PRECEDE: readonly (readonly [EventKind, EventKind])[] = [
  ['signed', 'notes-exchanged'],
  ['signed', 'in-force'],
  ['notes-exchanged', 'in-force'],
  ['signed', 'terminated'],
  ['signed', 'superseded'],
  ['in-force', 'terminated'],
  ['in-force', 'superseded'],
  ['termination-notice', 'notice-suspended'],
  ['termination-notice', 'notice-withdrawn'],
  ['suspended', 'resumed'],
];

/** What shows that a stage was reached some time before. */
const FOLLOWS: readonly EventKind[] = ['approved-all', 'notes-exchanged', 'status-as-of'];

const NOTICES: readonly EventKind[] = ['termination-notice', 'notice-suspended', 'notice-withdrawn'];

/** What is looked for next when a stage is reached. */
const NEXT: Readonly<Partial<Record<Stage, EventKind>>> = {
  intent: 'talks-started',
  talks: 'text-finalised',
  text: 'signed',
  signed: 'in-force',
};

function reached(event: LifeEvent): Stage {
  return REACHES[event.what] ?? event.stage ?? 'none';
}

function furthest(stages: readonly Stage[]): Stage {
  return Stage[Math.max(0, ...stages.map((stage) => Stage.indexOf(stage)))] ?? 'none';
}

/** The stages between what was certainly and what was perhaps reached, those left out that a later event shows were not yet reached. */
function stagesBetween(lowest: Stage, highest: Stage, events: readonly LifeEvent[], asking: Asking): readonly Stage[] {
  const [low, high] = [Stage.indexOf(lowest), Math.max(Stage.indexOf(lowest), Stage.indexOf(highest))];
  const open = Stage.slice(low, high + 1);
  return open.filter((stage, index) => index === 0 || stage === 'ended' || reachedBy(events, stage, asking) !== false);
}

/** Whether a stage had been reached: true when an event says so, false when the events that bound it came later, else undefined. */
function reachedBy(events: readonly LifeEvent[], stage: Stage, asking: Asking): boolean | undefined {
  const at = Stage.indexOf(stage);
  const did = (event: LifeEvent): boolean | undefined => happened(event.day, asking.on, asking.calendar);
  const own = events.filter((event) => {
    const reaches = NOTICES.includes(event.what) ? 'in-force' : reached(event);
    return Stage.indexOf(reaches) >= at && reaches !== 'ended';
  });
  if (own.some((event) => did(event) === true)) return true;
  // An event of that very stage with a day of its own, or one that leads to it, bounds it from below; what is only said or done once the
  // stage is reached bounds the next.
  const bounds = events.filter(
    (event) =>
      event.day.bound === undefined &&
      reached(event) !== 'none' &&
      Stage.indexOf(reached(event)) <= (FOLLOWS.includes(event.what) ? at - 1 : at) &&
      event.what !== 'approved-legislature' &&
      event.what !== 'ratified-executive' &&
      event.what !== 'approved-cabinet',
  );
  return bounds.some((event) => did(event) === false) ? false : undefined;
}

function entered(agreement: Agreement, events: readonly LifeEvent[], asking: Asking): boolean | undefined {
  const seen = reachedBy(events, 'in-force', asking);
  if (seen !== undefined || asking.asCoded !== true || agreement.coded === undefined) return seen;
  return reachedBy(events, 'signed', asking);
}

/** Whether the agreement had ended, fallen dormant or was suspended between two parties. */
function stopped(events: readonly LifeEvent[], pair: readonly [string, string], asking: Asking): boolean | undefined {
  const did = (event: LifeEvent): boolean | undefined => happened(event.day, asking.on, asking.calendar);
  const concerns = (event: LifeEvent): boolean =>
    event.between === undefined
      ? event.by === undefined || event.what !== 'suspended' || pair.includes(event.by)
      : pair.every((one) => event.between?.includes(one) === true);
  const remains = (event: LifeEvent): boolean => pair.every((one) => event.remainder?.includes(one) === true);
  const ends = events
    .filter(({ what }) => what === 'terminated' || what === 'superseded' || what === 'dormant')
    .filter((event) => !remains(event))
    .map(did);
  const pauses = events.filter(({ what }) => what === 'suspended').filter(concerns);
  const paused = pauses.map((pause) => {
    const resumed = events.find((event) => resumes(event, pause) && concerns(event));
    return and(did(pause), not(resumed === undefined ? false : did(resumed)));
  });
  return [...ends, ...paused].reduce(or, false);
}

function suspensions(done: readonly LifeEvent[]): readonly LifeEvent[] {
  return done.filter(
    (event) => event.what === 'suspended' && !done.some((other) => resumes(other, event) && sameParties(other, event)),
  );
}

function resumes({ what, day }: LifeEvent, pause: LifeEvent): boolean {
  return what === 'resumed' && day.on >= pause.day.on;
}

/** What resumes between all resumes between any two; what resumes between two leaves the others as they were. */
function sameParties(resumed: LifeEvent, { between = [] }: LifeEvent): boolean {
  return (
    resumed.between === undefined || (between.length > 0 && between.every((one) => resumed.between?.includes(one)))
  );
}

function approvals(agreement: Agreement, done: readonly LifeEvent[]): readonly string[] {
  if (done.some(({ what }) => what === 'approved-all' || what === 'notes-exchanged')) return agreement.parties;
  const by = done.filter(({ what }) => what === 'approved-legislature').map((event) => event.by);
  return agreement.parties.filter((party) => by.includes(party));
}

function anyPair(
  { parties }: Agreement,
  of: (pair: readonly [string, string]) => boolean | undefined,
): boolean | undefined {
  return parties.flatMap((a, index) => parties.slice(index + 1).map((b) => of([a, b]))).reduce(or, false);
}

function firstOf(event: LifeEvent): CivilDate {
  return event.day.bound === 'not-later' ? event.day.on : windowOf(event.day).first;
}

function sameParty(a: LifeEvent, b: LifeEvent): boolean {
  return a.by === undefined || b.by === undefined || a.by === b.by;
}

// Kleene's three values.
function and(a: boolean | undefined, b: boolean | undefined): boolean | undefined {
  return a === false || b === false ? false : a === undefined || b === undefined ? undefined : true;
}

function or(a: boolean | undefined, b: boolean | undefined): boolean | undefined {
  return a === true || b === true ? true : a === undefined || b === undefined ? undefined : false;
}

function not(a: boolean | undefined): boolean | undefined {
  return a === undefined ? undefined : !a;
}
