// The words of the register: the shape both languages fill.

import type { Attribution, Credibility, Outcome, Reliability } from '../register/claims.ts';
import type { ForecastState } from '../register/forecast.ts';
import type { AgreementKind, EventKind, Relation, Stage } from '../register/register.ts';

/** Headings and labels of the register. */
export type RegisterLabel =
  | 'register'
  | 'id'
  | 'agreement'
  | 'kind'
  | 'parties'
  | 'stage'
  | 'since'
  | 'assess'
  | 'relations'
  | 'life'
  | 'day'
  | 'event'
  | 'source'
  | 'grade'
  | 'says'
  | 'speaker'
  | 'place'
  | 'note'
  | 'contradictions'
  | 'forecasts'
  | 'activities'
  | 'comity'
  | 'approved'
  | 'known'
  | 'text'
  | 'ruled'
  | 'open'
  | 'timeline'
  | 'check'
  | 'import'
  | 'cite'
  | 'covers'
  | 'rows'
  | 'ties'
  | 'setAside'
  | 'unplaced'
  | 'grades'
  | 'host'
  | 'under';

/** Sentences without a variable part. */
export type RegisterPhrase =
  | 'unknown'
  | 'never'
  | 'canAssess'
  | 'cannotAssess'
  | 'textUnseen'
  | 'noContradiction'
  | 'noForecast'
  | 'noActivity'
  | 'noRelation'
  | 'nothingFound'
  | 'suspended'
  | 'dormant'
  | 'noticeGiven'
  | 'noticeSuspended'
  | 'lifeNote'
  | 'gradesNote'
  | 'listNote'
  | 'dryRun'
  | 'notBundled'
  | 'onlySays'
  | 'agrees'
  | 'newHere'
  | 'noneOpen'
  | 'proved'
  | 'unproved';

/** The words of the register. */
export interface RegisterWords {
  readonly kind: Readonly<Record<AgreementKind, string>>;
  readonly event: Readonly<Record<EventKind, string>>;
  readonly stage: Readonly<Record<Stage, string>>;
  readonly attribution: Readonly<Record<Attribution, string>>;
  readonly reliability: Readonly<Record<Reliability, string>>;
  readonly credibility: Readonly<Record<`${Credibility}`, string>>;
  readonly relation: Readonly<Record<Relation['what'] | 'supplemented' | 'superseded' | 'implemented', string>>;
  readonly label: Readonly<Record<RegisterLabel, string>>;
  readonly phrase: Readonly<Record<RegisterPhrase, string>>;
  readonly forecast: Readonly<Record<ForecastState, string>>;
  /** What became of a claim. */
  readonly outcome: Readonly<Record<Outcome, string>>;
  /** What a copy did to the words it copies, by the names the register gives. */
  readonly defect: Readonly<Record<string, string>>;
  readonly quotation: Readonly<Record<'verbatim' | 'altered' | 'unchecked', string>>;
  /** Heading of a reckoning: so many claims of a document, as known on a day. */
  readonly reckoned: (document: string, claims: number, known: string) => string;
  /** So many carriers of one report count as one. */
  readonly oneReport: (carriers: number) => string;
  readonly noHedge: string;
  /** So many persons whom nobody names; two of them are not two reports. */
  readonly persons: (value: number) => string;
  /** The grade of the original when it was said, that of the copy, and that of now; each with what it is of, where a claim was split. */
  readonly graded: (then: string, copy: string, now: string) => string;
  readonly partOf: (grade: string, part: 'event' | 'day' | undefined) => string;
  readonly saidDay: (said: string, real: string, event: string, agrees: boolean) => string;
  readonly addsNothing: string;
  readonly needs: (ways: readonly string[]) => string;
  readonly needsClass: (rung: string) => string;
  readonly needsReports: (count: number, rung: string) => string;
  readonly hasOnly: (reports: number, best: string) => string;
  /** Its parties and its kind, where an agreement has no title in the language. */
  readonly untitled: (parties: readonly string[], kind: string) => string;
  /** Words of another that are printed as they stand, in whatever language. */
  readonly asWritten: (text: string) => string;
  /** A name or id that is typed or cited. */
  readonly code: (id: string) => string;
  readonly notLater: (day: string) => string;
  readonly localDay: (day: string, state: string) => string;
  /** Which of several stages it was is not known. */
  readonly eitherStage: (stages: readonly string[]) => string;
  readonly between: (event: string, states: readonly string[]) => string;
  readonly goesOn: (states: readonly string[]) => string;
  readonly by: (event: string, state: string) => string;
  readonly claims: (supporting: number, against: number) => string;
  readonly contradicts: (source: string, says: string) => string;
  readonly ruledFor: (source: string, by: string, day: string, reason: string) => string;
  readonly notFound: (event: string, day: string) => string;
  readonly approvedBy: (states: readonly string[]) => string;
  readonly due: (event: string, day: string, said: string) => string;
  readonly counts: (agreements: number, inForce: number, signed: number, open: number) => string;
  /** So many agreements of which nothing is recorded up to the day. */
  readonly untouched: (value: number) => string;
  readonly on: (day: string, known: string | undefined) => string;
  readonly asOf: (day: string) => string;
  readonly sources: (value: number) => string;
  readonly marks: (text: number, rules: number) => string;
  readonly imported: (rows: number, ties: number, activities: number) => string;
  readonly setAside: (rows: number) => string;
  readonly withoutForce: (ties: number) => string;
  readonly unnamed: (participants: number) => string;
  readonly unplaced: (names: readonly string[], more: number) => string;
  readonly compared: (agrees: number, differs: number, added: number) => string;
  readonly differs: (agreement: string, here: string, there: string) => string;
  readonly wrote: (file: string) => string;
  readonly covers: (from: string, to: string) => string;
  readonly checked: (events: number, proved: number, unproved: number, open: number, lapsed: number) => string;
}
