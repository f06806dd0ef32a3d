// The compiled law: what the checker lets through, as one JSON that command, node and browser load.

import type { CivilDate } from '../kernel/civil-date.ts';
import type { Conditions } from './condition.ts';
import type { MappingWords } from './mapping.ts';
import type { Mark } from './marks.ts';
import type { Title, Value, Vocabulary } from './vocabulary.ts';

/** Where a statement of law comes from: the source key, how well it is known, and the row or rows that it encodes. */
export interface Sourced {
  readonly mark: Mark;
  readonly source: string;
  readonly rows: readonly string[];
}

/** The layers of `design`: a supplement speaks over its treaty, a treaty over the act that gives it effect, an act over the baseline. */
export const Layer = ['supplement', 'treaty', 'act', 'baseline'] as const;
export type Layer = (typeof Layer)[number];

/** The article as cited; without a number it is only a subject, and no number may be printed. */
export interface Heading {
  readonly article?: string;
  readonly title: string;
  /** The same in Japanese, where the file gives it. */
  readonly ja?: { readonly article?: string; readonly title: string };
  readonly paraphrase: Title;
}

/** What every fence carries: its place, heading, marks and digest (an attestation holds only for the digest it saw). */
export interface Fence extends Sourced {
  readonly id: string;
  readonly digest: string;
  readonly heading: Heading;
  /** Mark of the article number; left out where no number is known. */
  readonly cited?: Mark;
  readonly file: string;
  readonly line: number;
}

/** The gate of a pack: where it does not hold, the pack is silent. */
export interface Scope extends Fence, Conditions {
  /** Kinds it gates; empty: all. */
  readonly subject: readonly string[];
}

/** How a term over children is computed. */
export type Aggregate =
  | { readonly op: 'all' | 'any' | 'count'; readonly term: string; readonly over: readonly string[] }
  | { readonly op: 'sum'; readonly fact: string; readonly over: readonly string[] };

/** A treaty's own definition: the only place where a class of persons or things is made. */
export interface Term extends Fence, Conditions {
  readonly name: string;
  readonly of: string;
  readonly aggregate?: Aggregate;
}

/** A treaty's own word for several formalities. */
export interface Word extends Fence {
  readonly word: string;
  readonly covers: readonly string[];
  readonly not: readonly string[];
}

/** A question that the text leaves open, with the answers it may be given. */
export interface Reading extends Fence {
  readonly question: Title;
  readonly answers: Readonly<Record<string, Title>>;
  readonly ground: Title;
}

/** Verbs that settle a formality, and verbs that are cited but leave it to the lower layers. */
export type OutcomeVerb = 'waives' | 'eases' | 'requires' | 'consent' | 'bars';
/** Verbs that are cited and leave the formality to the lower layers. */
export type SilentVerb = 'keeps' | 'governs' | 'leaves';

/** One effect on one formality. `word` is the treaty word that carried it there, if any. */
export interface Effect {
  readonly verb: OutcomeVerb | SilentVerb;
  readonly formality: string;
  readonly paper?: string;
  readonly manner?: 'agreement' | 'notice';
  readonly arrangement?: string;
  readonly word?: string;
}

/** A verb that touches no formality: shown and cited, never determined. */
export interface Statement {
  readonly verb: 'obliges' | 'allocates' | 'reserves';
  readonly what?: string;
}

/** Something somebody must do because a rule holds. */
export interface Duty {
  readonly id: string;
  readonly who: string;
  readonly what: string;
  readonly when: string;
  readonly paper?: string;
  readonly to?: string;
  /** Whether the right lapses when the duty is broken, or stands and leaves an item for reconciliation. */
  readonly breach: 'lapses' | 'stands';
}

/** What a provision does to formalities, and under which conditions. */
export interface Rule extends Fence, Conditions {
  readonly subject: readonly string[];
  readonly effects: readonly Effect[];
  readonly statements: readonly Statement[];
  readonly duties: readonly Duty[];
  /** Rules it defeats, as `pack/rule`. */
  readonly over: readonly string[];
  readonly default: boolean;
  readonly host?: string;
  readonly choice?: { readonly name: string; readonly is: string };
  readonly liftsFloor: boolean;
}

/** A day with its bounds: below the accepted mark it counts only through them. */
export interface Dated extends Sourced {
  readonly on: CivilDate;
  readonly precision: 'day' | 'month' | 'year';
  readonly published?: CivilDate;
  readonly from?: Bound;
  readonly to?: Bound;
}

/** The earliest or the latest day a date can be, with its own mark and source. */
export interface Bound {
  readonly on: CivilDate;
  readonly mark: Mark;
  readonly source: string;
}

/** A step in the life of an instrument, with its day. */
export interface Milestone extends Dated {
  readonly what: 'signed' | 'notes-exchanged' | 'in-force' | 'terminated';
}

/** A named list of States, known in each entry from `from`, or only from the day it was `seen`. */
export interface RollEntry extends Sourced {
  readonly from?: CivilDate;
  readonly until?: CivilDate;
  readonly seen?: CivilDate;
  readonly states: readonly string[];
}

/** A party: `true` bound with the pack itself; a date of its own; or `unknown`, and then nothing is in force for it. */
export type Party = true | 'unknown' | Dated;

/** One instrument as data: a treaty, a supplement, an act or the ordinary law of a State. */
export interface Pack extends Sourced {
  readonly id: string;
  readonly digest: string;
  readonly title: Title;
  readonly short: Title;
  /** What a reader must know of the source, such as that a list in it breaks off. */
  readonly note?: Title;
  readonly kind: string;
  readonly layer: Layer;
  readonly parties: Readonly<Record<string, Party>>;
  readonly state?: string;
  readonly givesEffectTo: readonly string[];
  readonly supplements: readonly string[];
  readonly replaces: readonly string[];
  readonly until?: string;
  readonly milestones: readonly Milestone[];
  readonly through: Readonly<Record<string, readonly string[]>>;
  readonly lists: Readonly<Record<string, readonly RollEntry[]>>;
  readonly scopes: readonly Scope[];
  readonly terms: Readonly<Record<string, Term>>;
  readonly words: Readonly<Record<string, Word>>;
  readonly rules: Readonly<Record<string, Rule>>;
  readonly readings: Readonly<Record<string, Reading>>;
}

/** What a host may choose, with the value in force on each day. */
export interface Choice {
  readonly name: string;
  readonly title: Title;
  readonly options: Readonly<Record<string, Title>>;
  readonly values: readonly (Sourced & { readonly is: string; readonly from: CivilDate; readonly until?: CivilDate })[];
}

/** In what a lead time is counted. */
export type LeadUnit = 'days' | 'working-days' | 'clear-working-days' | 'weeks' | 'hours';

/** How long before what something must be filed. A lead whose `if` is unknown counts as possible. */
export interface Lead extends Sourced {
  readonly count: number;
  readonly unit: LeadUnit;
  readonly before: 'entry' | 'exit' | 'import' | 'movement';
  readonly if: Conditions['if'];
  /** Not earlier than so long before: the other end of a window. */
  readonly notBefore?: { readonly count: number; readonly unit: LeadUnit };
}

/** An office of a State that decides or receives, with the calendar it works by. */
export interface Authority extends Title, Sourced {
  readonly id: string;
  readonly calendar: string;
}

/** By what way something is filed, on which form, and what is asked for. */
export interface Manner extends Sourced {
  readonly channel?: Title;
  readonly form?: Title;
  readonly data: readonly Title[];
}

/** How a formality is filed in one State. An empty `lead` means that no lead time is known. */
export interface Filing extends Manner {
  readonly formality: string;
  readonly authority: string;
  /** Kinds of subject for which it is filed in another manner, whole: what is not said for the kind is not known. */
  readonly kinds?: Readonly<Record<string, Manner>>;
  readonly lead: readonly Lead[];
}

/** Everything a State brings beside its packs. */
export interface State {
  readonly state: string;
  readonly choices: Readonly<Record<string, Choice>>;
  readonly lists: Readonly<Record<string, readonly RollEntry[]>>;
  readonly authorities: Readonly<Record<string, Authority>>;
  readonly filing: Readonly<Record<string, Filing>>;
}

/** A publication that provisions cite by its key. */
export interface Source {
  readonly title: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly url?: string;
}

/** Days on which the offices of a State do not work; outside its known years nothing may be counted. */
export interface OfficeCalendar {
  readonly id: string;
  readonly state: string;
  readonly weekend: readonly string[];
  readonly knownFrom: CivilDate;
  readonly knownUntil: CivilDate;
  readonly mark: Mark;
  readonly source: string;
  readonly holidays: Readonly<Record<string, Title>>;
}

/** The whole compiled law. `digest` covers everything in it but `mapping`. */
export interface Law {
  readonly format: 1;
  readonly digest: string;
  readonly vocabulary: Vocabulary;
  readonly sources: Readonly<Record<string, Source>>;
  readonly packs: Readonly<Record<string, Pack>>;
  readonly states: Readonly<Record<string, State>>;
  readonly calendars: Readonly<Record<string, OfficeCalendar>>;
  /** The words by which rosters are understood; not part of the digest. */
  readonly mapping?: MappingWords;
}

/** An office's statement that it has seen the words: it lifts one fence above all marks, while the digest is the same. */
export interface Attestation {
  /** `pack/fence`, such as `au-jp-raa-2022/visa`, `au-jp-raa-2022/term:civilian_component`, `au-jp-raa-2022/scope:1`. */
  readonly fence: string;
  readonly office: string;
  readonly seen: CivilDate;
  readonly article?: string;
  readonly digest: string;
}

/** The answer an office has adopted to a question that a text leaves open, while the digest of the question is the same. */
export interface AdoptedReading {
  readonly answer: string;
  readonly office: string;
  readonly on: CivilDate;
  /** Digest of the question as it was when it was answered; left out: it holds whatever became of the question. */
  readonly digest?: string;
}

/** What the deciding State adds to the law: kept apart, in its own folder, and named in every result that rests on it. */
export interface Overlay {
  readonly attestations: readonly Attestation[];
  /** Reading id → the answer adopted, and by which office. */
  readonly readings: Readonly<Record<string, AdoptedReading>>;
  /** Choice name → value, where a host's choice is known locally. */
  readonly choices: Readonly<Record<string, string>>;
}

export const EMPTY_OVERLAY: Overlay = { attestations: [], readings: {}, choices: {} };

/** The full name of a fence, as attestations and citations write it. */
export function fenceName(pack: Pick<Pack, 'id'>, fence: Pick<Fence, 'id'>): string {
  return `${pack.id}/${fence.id}`;
}

/** A fact's value as JSON writes it. */
export type FactValues = Readonly<Record<string, Value>>;
