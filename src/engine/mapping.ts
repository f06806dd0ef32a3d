// What rosters call things: data of the law's folder that says how a file is read, never what the law says. It has no part in the law's digest.

import type { Mark } from './marks.ts';

/** What headings point to one column: some settle it, some only suggest it. */
export interface HeadingWords {
  readonly sure: readonly string[];
  readonly maybe: readonly string[];
}

/** A rank by its words, with its NATO code in each service that uses them. */
export interface RankWords {
  readonly words: readonly string[];
  /** Service → code, such as `OF-2`. */
  readonly codes: Readonly<Record<string, string>>;
}

/** What a list of dangerous goods has for one UN number. */
export interface UnNumber {
  readonly name: string;
  /** Class, or division for class 1: `1.4`, `3`. */
  readonly class: string;
  /** Compatibility group, of class 1 only. */
  readonly group?: string;
  readonly mark: Mark;
  readonly source: string;
}

/** The words by which a roster is understood: headings, values, States, units, ranks and UN numbers. */
export interface MappingWords {
  /** Column of a manifest → its headings. */
  readonly headings: Readonly<Record<string, HeadingWords>>;
  /** Headings that no rule reads: whole, and by their last word; and headings over several columns that add nothing to theirs. */
  readonly own: {
    readonly words: readonly string[];
    readonly last: readonly string[];
    readonly groups: readonly string[];
  };
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** Words for "not known". */
  readonly blank: readonly string[];
  /** What a row begins with that adds up the lines above it. */
  readonly totals: readonly string[];
  /** Kind of line → its words. */
  readonly kinds: Readonly<Record<string, readonly string[]>>;
  /** Path of a fact → value → its words. */
  readonly facts: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** State → its other names. */
  readonly states: Readonly<Record<string, readonly string[]>>;
  /** Unit of a number → words behind it, and by what they multiply. */
  readonly units: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Path of a number, or `quantity` → its unit. */
  readonly unitOf: Readonly<Record<string, string>>;
  /** Era → the year of the common calendar before its first. */
  readonly eras: Readonly<Record<string, number>>;
  /** Era that has ended → its last day, YYYY-MM-DD. */
  readonly eraEnds: Readonly<Record<string, string>>;
  /** Service → its words. */
  readonly services: Readonly<Record<string, readonly string[]>>;
  readonly ranks: readonly RankWords[];
  /** Four digits → what is known of it. */
  readonly unNumbers: Readonly<Record<string, UnNumber>>;
}

/** No words at all: only exact names are understood. */
export const NO_MAPPING: MappingWords = {
  headings: {},
  own: { words: [], last: [], groups: [] },
  yes: [],
  no: [],
  blank: [],
  totals: [],
  kinds: {},
  facts: {},
  states: {},
  units: {},
  unitOf: {},
  eras: {},
  eraEnds: {},
  services: {},
  ranks: [],
  unNumbers: {},
};
