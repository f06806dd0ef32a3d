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

/** What became of something that was said. The words are those of a reckoning by hand; `Reckoning` says what the register shows. */
export const Outcome = [
  'confirmed',
  'true-in-substance',
  'event-true-date-missed',
  'confirmed-with-change',
  'confirmed-quote-not-verbatim',
  'partly-confirmed',
  'partly-corroborated',
  'premise-supported',
  'presumed-true',
  'consistent',
  'source-identified',
  'mixed',
  'depends-on-layer',
  'depends-on-measure',
  'condition-not-triggered',
  'contradicted',
  'date-contradicted',
  'unresolved',
  'untestable',
  'not-checked',
  'no-content',
] as const;
export type Outcome = (typeof Outcome)[number];

/** One grading on the Admiralty scale: source and item apart, on the day it was made. Gradings are added, never changed. */
export interface Grading {
  /** Graded as the original report, or as the copy that was read. */
  readonly of: 'original' | 'copy';
  readonly on: CivilDate;
  readonly source: Reliability;
  readonly item: Credibility;
  /** Where a claim was split: that it happens, or that it happens on that day. */
  readonly part?: 'event' | 'day';
}

/** Somebody who speaks: one person, however the name is spelt. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly spellings: readonly string[];
  readonly of: Words;
}

/** A claim of a document whose claims are reckoned one by one: what was said, by whom, how hedged, and what became of it. */
export interface Statement extends Claim {
  readonly type: string;
  /** Where in the document it stands: the paragraph, from 1; 0 is the headline. */
  readonly paragraph?: number;
  readonly text: Words;
  /** The day to which the document speaks; the day of what it speaks of is `day`. */
  readonly asOf: EventDay;
  readonly speaker?: string;
  /** The name of the speaker as it is written there. */
  readonly mentionedAs?: string;
  /** Who speaks, where nobody is named. */
  readonly who?: Words;
  /** How many speakers the document counts. Two of them are not two reports. */
  readonly count?: number;
  readonly side?: string;
  readonly hedgeClass: string;
  readonly agreements: readonly string[];
  /** Whether the words in quotation marks were compared with the original. */
  readonly quotation?: 'verbatim' | 'altered' | 'unchecked';
  readonly defects: readonly string[];
  readonly grades: readonly Grading[];
  readonly outcome: Outcome;
  readonly outcomeOn?: EventDay;
  readonly became: Words;
  /** Keys of the sources that show it. */
  readonly evidence: readonly string[];
  readonly hangsOn: readonly string[];
}

/** Which evidence a change of state needs: any one of these will do. */
export type Need =
  /** One claim of at least this rung of the ladder. */
  | { readonly class: Attribution }
  /** So many reports of independent origin, none below that rung. */
  | { readonly reports: number; readonly from: Attribution };

/** The whole register as it is compiled. */
export interface Register extends RegisterOfAgreements {
  readonly sources: Readonly<Record<string, Source>>;
  readonly claims: Readonly<Record<string, Claim>>;
  readonly statements: Readonly<Record<string, Statement>>;
  readonly persons: Readonly<Record<string, Person>>;
  readonly evidence: Readonly<Record<EventKind, { readonly any: readonly Need[] }>>;
}
