// What a rule, a definition, a scope and a duty are made of, in words: the shape both languages fill.

import type { OutcomeVerb, SilentVerb } from '../engine/law.ts';

/** One thing a rule does, its names already words. `formalities` are those with the same verb, paper and manner. */
export interface Deed {
  readonly verb: OutcomeVerb | SilentVerb;
  readonly formalities: readonly string[];
  readonly paper?: string;
  readonly manner?: 'agreement' | 'notice';
  readonly arrangement?: string;
}

/** The conditions of a sentence as clauses. */
export interface Clauses {
  readonly if: readonly string[];
  readonly unless: readonly string[];
  readonly provided: readonly string[];
}

/** A duty, its names already words. */
export interface DutyParts {
  readonly who: string;
  readonly what: string;
  readonly when: string;
  readonly paper?: string;
  readonly to?: string;
  readonly breach: 'lapses' | 'stands';
}

/** Conditions as clauses: each reads as the part of a sentence after "where". */
export interface ConditionWords {
  /** A fact with its value, as a list has it and not as a clause. */
  readonly valued: (fact: string, value: string) => string;
  /** For facts the vocabulary gives no clause: its question and the answer. */
  readonly asked: (question: string, answer: string) => string;
  readonly askedNot: (question: string, answer: string) => string;
  /** Another fact, named in the place of a value: "the sending State". */
  readonly other: (fact: string) => string;
  readonly listed: (list: string) => string;
  readonly limit: (sign: '<' | '<=' | '>' | '>=', value: string) => string;
  /** A computed term against a number. */
  readonly measured: (term: string, value: string) => string;
  readonly measuredNot: (term: string, value: string) => string;
  readonly covers: (term: string, subject: string) => string;
  readonly coversNot: (term: string, subject: string) => string;
  readonly reading: (question: string, answer: string) => string;
  readonly readingNot: (question: string, answer: string) => string;
  readonly not: (clause: string) => string;
  readonly and: (clauses: readonly string[]) => string;
  readonly or: (clauses: readonly string[]) => string;
  /** A clause that stands alone after "provided that". */
  readonly alone: (clause: string) => string;
  readonly concern: (formality: string) => string;
}

/** Whole sentences on a fence of the law. */
export interface SentenceWords {
  /** Names strung together with "and", as a law does. */
  readonly all: (items: readonly string[]) => string;
  readonly deed: (deed: Deed) => string;
  readonly obliges: string;
  readonly allocates: (matter: string) => string;
  readonly reserves: (power: string) => string;
  /** The condition that the host has chosen so. */
  readonly choice: (question: string, option: string) => string;
  readonly rule: (parts: Clauses & { readonly host?: string; readonly deeds: readonly string[] }) => string;
  readonly scope: (parts: Clauses & { readonly instrument: string; readonly subjects: readonly string[] }) => string;
  readonly term: (parts: Clauses & { readonly term: string; readonly subject: string }) => string;
  readonly aggregate: Readonly<
    Record<'all' | 'any' | 'count' | 'sum', (term: string, subject: string, over: string, what: string) => string>
  >;
  readonly word: (word: string, covers: readonly string[], not: readonly string[]) => string;
  readonly duty: (parts: DutyParts) => string;
  readonly general: string;
  /** What an arrangement is called where the language has no title of its own for it. */
  readonly arrangement: (text: string) => string;
}
