// The register as it is read: agreements with their lives as events, claims with their evidence, and what was done under them.

import type { CivilDate } from '../kernel/civil-date.ts';

/** A text in both languages. */
export interface Words {
  readonly en: string;
  readonly ja: string;
}

/** What an agreement is about, as the register sorts it. */
export const AgreementKind = [
  'mutual-defence',
  'consultation',
  'status-of-forces',
  'visiting-forces',
  'reciprocal-access',
  'base-access',
  'logistics',
  'information-security',
  'capability',
  'arrangement',
] as const;
export type AgreementKind = (typeof AgreementKind)[number];

/** What may happen in the life of an agreement. `in-force-by` is an upper bound: it was in force on that day, perhaps before. */
export const EventKind = [
  'talks-proposed',
  'letter-of-intent',
  'talks-agreed',
  'talks-started',
  'round',
  'text-finalised',
  'agreed-in-principle',
  'announced',
  'approved-cabinet',
  'signed',
  'ratified-executive',
  'approved-legislature',
  'approved-all',
  'notes-exchanged',
  'in-force',
  'in-force-by',
  'amended',
  'suspended',
  'resumed',
  'dormant',
  'termination-notice',
  'notice-suspended',
  'notice-withdrawn',
  'superseded',
  'terminated',
  'status-as-of',
] as const;
export type EventKind = (typeof EventKind)[number];

/** A day as a source gives it; the first day of the month or year where it is no more precise. */
export interface EventDay {
  readonly on: CivilDate;
  readonly precision: 'day' | 'month' | 'year';
  /** `not-later`: it happened on that day or before. */
  readonly bound?: 'not-later';
  /** The same moment by the calendar of another party, by alpha-2 code. */
  readonly local?: Readonly<Record<string, CivilDate>>;
}

/** One event in the life of an agreement. */
export interface LifeEvent {
  /** `AGREEMENT/event-N`, stable: what a citation names. */
  readonly id: string;
  readonly what: EventKind;
  readonly day: EventDay;
  /** The party that did it, or that it concerns alone; absent: all. */
  readonly by?: string;
  /** The parties between whom alone it holds, where it does not for all: an obligation suspended between two of three. */
  readonly between?: readonly string[];
  /** The parties between whom the agreement goes on though it ended or fell dormant for the others. */
  readonly remainder?: readonly string[];
  /** Of `status-as-of`: where the source says it stands. */
  readonly stage?: Stage;
  readonly place?: string;
  readonly note?: Words;
  /** The day on which the register could first know it: that of the earliest source. */
  readonly known: CivilDate;
  /** Claims it rests on, and those that contradict it (each says which it is: `Claim.supports`). */
  readonly claims: readonly string[];
}

/** How one agreement stands to another. */
export interface Relation {
  readonly what: 'supplements' | 'supersedes' | 'implements';
  readonly of: string;
}

/** An agreement of any kind. */
export interface Agreement {
  /** That of the pack where Comity has one, else its own. */
  readonly id: string;
  readonly title: { readonly en: string; readonly ja?: string };
  readonly kind: AgreementKind;
  /** Alpha-2 codes, sorted. */
  readonly parties: readonly string[];
  readonly relations: readonly Relation[];
  /** The pack under which Comity can assess a visit. */
  readonly pack?: string;
  /** In the order of their days, and of the life where the days of the sources overlap. */
  readonly events: readonly LifeEvent[];
  /** The name it has in the chronology from which it was taken, so that an import can be compared. */
  readonly chronology?: string;
  /**
   * A coding rule, no fact: no day of force was seen, and the source named by key counts it as in force from its signature.
   * Applied only where it is asked for.
   */
  readonly coded?: { readonly inForceFrom: 'signed'; readonly by: string };
  readonly forecasts?: readonly Forecast[];
}

/** What somebody said would happen: it is fulfilled, or lapses by itself when its day is over; it never changes a stage. */
export interface Forecast {
  /** `AGREEMENT/forecast-N`. */
  readonly id: string;
  readonly what: EventKind;
  /** The last day on which it would still come true is the last of this day, month or year. */
  readonly due: EventDay;
  readonly said: EventDay;
  /** The claim that makes it. */
  readonly claim: string;
  /** The claims whose forecasts it hangs on: a condition set on them. */
  readonly hangsOn: readonly string[];
}

/** Where an agreement stands on a day, as far as was known on another. */
export const Stage = ['none', 'intent', 'talks', 'text', 'signed', 'in-force', 'ended'] as const;
export type Stage = (typeof Stage)[number];

/** An activity of the parties: the use that is made of agreements. */
export interface Activity {
  readonly id: string;
  readonly title: string;
  readonly parties: readonly string[];
  readonly host: string;
  readonly from: EventDay;
  readonly to?: EventDay;
  /** The agreement a source says was applied; absent where none says so. */
  readonly under?: string;
  readonly claims: readonly string[];
  readonly titleJa?: string;
  /** Whether a source says that an agreement was applied to it. */
  readonly applied?: 'yes' | 'no' | 'not-stated';
  /** How many persons came from abroad, as a source says. */
  readonly persons?: number;
  readonly note?: Words;
}

/** The compiled register without what it rests on: claims, sources and the table of evidence are in `claims.ts`. */
export interface RegisterOfAgreements {
  readonly digest: string;
  /** The day to which sources were searched: what is not here was not found as of it. */
  readonly asOf: CivilDate;
  readonly agreements: Readonly<Record<string, Agreement>>;
  readonly activities: Readonly<Record<string, Activity>>;
  /** Names of States that the law does not name. */
  readonly states: Readonly<Record<string, Words>>;
}
