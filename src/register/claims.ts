// Who said what, where, and how well it is known: sources, claims and the table of evidence.

import type { CivilDate } from '../kernel/civil-date.ts';
import type { EventDay, EventKind, RegisterOfAgreements, Words } from './register.ts';

/**
 * Who speaks, best known first: the ladder of attribution. `reference-work` codes what others published; `copy` repeats a text;
 * `no-comment` says nothing and counts for nothing.
 */
export const Attribution = [
  'official-text',
  'official-statement',
  'named-official',
  'unnamed-spokesperson',
  'reference-work',
  'named-expert',
  'counted-unnamed',
  'uncounted-unnamed',
  'reporter',
  'headline',
  'copy',
  'no-comment',
] as const;
export type Attribution = (typeof Attribution)[number];

/** Reliability of a source on the Admiralty scale. F is "no basis to judge" and not the worst. */
export const Reliability = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof Reliability)[number];

/** Credibility of an item on the Admiralty scale. 6 is "no basis to judge" and not the worst. */
export const Credibility = [1, 2, 3, 4, 5, 6] as const;
export type Credibility = (typeof Credibility)[number];

/** Where something was said. */
export interface Source {
  readonly id: string;
  readonly publisher: string;
  readonly url?: string;
  readonly kind: string;
  readonly reliability: Reliability;
  /** The day of publication as far as it was seen. */
  readonly published?: EventDay;
  /** The day as the source writes it of itself, where that is wrong or no day at all. */
  readonly dated?: string;
  /** The report it carries, where it is not its own: copies and translations have the origin of what they copy. */
  readonly origin?: string;
  /** The source it copies or translates. */
  readonly copies?: string;
  /** The party it belongs to. */
  readonly side?: string;
}

/** A decision between claims that contradict each other: an act with a name, a day and a reason. */
export interface Ruling {
  /** The key of the source that is followed. */
  readonly for: string;
  readonly by: string;
  readonly on: CivilDate;
  readonly reason: Words;
}

/** What one source says of one event of an agreement. */
export interface Claim {
  /** `AGREEMENT/event-N/claim-M`, or the id it has in its file of claims. */
  readonly id: string;
  readonly agreement?: string;
  /** The event it speaks of. */
  readonly event?: string;
  readonly source: string;
  readonly class: Attribution;
  readonly item: Credibility;
  /** False where it contradicts the event. */
  readonly supports: boolean;
  /** What it says happened, where that is not the kind of the event. */
  readonly what?: EventKind;
  /** The day it gives to what happened, where that is not the day of the event. Never the day of the report. */
  readonly day?: EventDay;
  readonly says?: Words;
  /** The word of doubt as it was written; never translated into a likelihood here. */
  readonly hedge?: string;
  readonly ruling?: Ruling;
}

/** The whole register as it is compiled. */
export interface Register extends RegisterOfAgreements {
  readonly sources: Readonly<Record<string, Source>>;
  readonly claims: Readonly<Record<string, Claim>>;
  /** Names of States that the law does not name. */
  readonly states: Readonly<Record<string, Words>>;
}
