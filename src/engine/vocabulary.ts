// The closed words a rule may use. Everything a person reads is titled here, in both languages.

import type { ConditionLine } from './condition.ts';

/** A word in both languages of the product. */
export interface Title {
  readonly en: string;
  readonly ja: string;
}

/** A title with what it says in a sentence. `{}` stands for the value, or for several of them. */
export interface Said extends Title {
  /** The clause where it is so: "the person is a national of {}". */
  readonly says?: Title;
  /** The clause where it is not. */
  readonly denied?: Title;
}

/** One of the closed values of a fact. `phrase` is the title as it stands in a clause: "a passport". */
export interface FactValue extends Said {
  readonly phrase?: Title;
}

/** A fact's value. States are ISO 3166-1 alpha-2 codes; numbers carry the unit their fact states. */
export type Value = string | number | boolean;

/** Whether something can still be changed before the visit, at what price, and the actor who can. `no` where nothing is said. */
export interface Changeable {
  readonly change: 'yes' | 'with-cost' | 'no';
  readonly by?: string;
}

/** Whose chair an actor sits in: what the sender can do comes before what both must agree on, and before what the host alone can do. */
export const Side = ['sender', 'both', 'host'] as const;
export type Side = (typeof Side)[number];

/** Someone who may owe a duty or change a fact. */
export interface Actor extends Title {
  readonly side?: Side;
}

/** A day of a leg that can be moved, such as `leg.enter`; in `says`, `{}` stands for the day. */
export interface MovableDay extends Title, Changeable {
  readonly says: Title;
}

/** One fact of a subject, such as `person.identity`: its type, its question, and whether anyone can change it before the visit. */
export interface Fact extends Said, Changeable {
  readonly path: string;
  readonly type: 'values' | 'boolean' | 'state' | 'number' | 'pack';
  /** Closed values, for `type: values` only. */
  readonly values?: Readonly<Record<string, FactValue>>;
  readonly unit?: string;
  readonly ask: Title;
  /** The values one may be advised to bring about; left out, any. */
  readonly to?: readonly Value[];
}

/** A kind of thing or person a formality is about. `thing` marks kinds that share the facts `thing.*`. */
export interface Subject extends Title {
  readonly kind: string;
  readonly thing: boolean;
  readonly parents: readonly string[];
}

/** When a formality is judged: on the host's civil day of entry, of exit, or on each stretch of the stay. */
export type Moment = 'entry' | 'stay' | 'exit';

/** A formality of the host State. `concerns` decides whether a subject gets a row at all (empty: always). */
export interface Formality extends Title {
  readonly id: string;
  readonly unit: readonly string[];
  readonly moment: Moment;
  readonly concerns: readonly ConditionLine[];
  /** A consent no status agreement lifts unless its rule says `lifts-floor: true` at mark `text`. */
  readonly floor?: 'consent';
  /** Without it the subject may not come at all; the others may cost time or money, never the visit. */
  readonly gates: boolean;
  /** The fact that says it has been obtained already, or refused. */
  readonly metBy?: string;
}

/** The name of a State; `the`: in an English sentence it has the article. */
export interface StateTitle extends Title {
  readonly the?: true;
}

/** The compiled vocabulary; every map keeps the order of the source file, which is the order of every list printed. */
export interface Vocabulary {
  readonly states: Readonly<Record<string, StateTitle>>;
  readonly subjects: Readonly<Record<string, Subject>>;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly formalities: Readonly<Record<string, Formality>>;
  readonly authorities: Readonly<Record<string, Title>>;
  readonly papers: Readonly<Record<string, Title>>;
  readonly duties: Readonly<Record<string, Title>>;
  readonly actors: Readonly<Record<string, Actor>>;
  /** Days of a leg that can be moved, by path. */
  readonly days: Readonly<Record<string, MovableDay>>;
  readonly times: Readonly<Record<string, Title>>;
  readonly powers: Readonly<Record<string, Title>>;
  readonly matters: Readonly<Record<string, Title>>;
  /** What the texts call their own terms and words, by name; a name without a title is shown as the id it is. */
  readonly terms: Readonly<Record<string, Title>>;
  /** What the lists of packs and States are called, by name. */
  readonly lists: Readonly<Record<string, Title>>;
}

/** Fact roots a condition on `kind` may read beside its own: the frame every subject shares. */
export const FRAME_ROOTS: readonly string[] = ['leg', 'movement', 'activity'];

/** The roots a condition about a subject of `kind` may read, its parents' last. */
export function readableRoots(vocabulary: Vocabulary, kind: string): string[] {
  const subject = vocabulary.subjects[kind];
  const roots = [kind, ...(subject?.thing ? ['thing'] : []), ...FRAME_ROOTS, ...(subject?.parents ?? [])];
  return [...new Set(roots)];
}
