// What a heading may mean by its words alone: candidates, how sure each is, and why.
import { distance } from 'fastest-levenshtein';

import type { MappingWords } from '../../engine/mapping.ts';
import { bareHeading, headOf, isJapanese, partsOf, plainHeading, wordSet } from './plain.ts';

/** The meaning of a column that no rule reads: it is kept and passed over. */
export const OWN = 'own';
/** The meaning of a day of birth, from which an age is reckoned. */
export const BIRTH_DATE = 'birth-date';

/** Columns of words that only persons have. */
export const OF_PERSONS: readonly string[] = ['rank', 'rank-code', 'service', 'service-number', BIRTH_DATE];
export const PERSON = 'person';

/** Why a column is taken to mean something. */
export const Because = [
  'exact',
  'given',
  'kept',
  'synonym',
  'two-languages',
  'words',
  'spelling',
  'ending',
  'part',
  'values',
  'administrative',
  'second',
] as const;
export type Because = (typeof Because)[number];

/** One meaning a column may have. */
export type Candidate = {
  /** A column of a manifest, `own` or `birth-date`. */
  readonly column: string;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly because: Because;
};

const SURE = { synonym: 0.98, bare: 0.95, parts: 0.95, words: 0.9, spelling: 0.87, last: 0.88 } as const;
const UNSURE = { maybe: 0.6, ending: 0.7, part: 0.5 } as const;

/** Letters a word must have before one wrong letter is forgiven, and two. */
const ONE_WRONG = 6;
const TWO_WRONG = 11;

/** The words for headings, ready to be asked. */
export class HeadingIndex {
  readonly #sure = new Map<string, Set<string>>();
  readonly #maybe = new Map<string, Set<string>>();
  readonly #sets = new Map<string, Set<string>>();
  readonly #own = new Set<string>();
  readonly #ownSets = new Set<string>();
  readonly #last: readonly string[];

  constructor({ headings, own }: Pick<MappingWords, 'headings' | 'own'>) {
    for (const [column, { sure, maybe }] of Object.entries(headings)) {
      for (const word of sure) {
        put(this.#sure, plainHeading(word), column);
        const set = wordSet(plainHeading(word));
        // `OR` is a rank code and a word that carries no meaning: in no order does it say anything.
        if (set !== '') put(this.#sets, set, column);
      }
      for (const word of maybe) put(this.#maybe, plainHeading(word), column);
    }
    for (const word of own.words) {
      this.#own.add(plainHeading(word));
      this.#ownSets.add(wordSet(plainHeading(word)));
    }
    this.#last = own.last.map(plainHeading).toSorted((a, b) => b.length - a.length);
  }

  /** Whether a heading is a known word, whole or in each of its parts; no letter is forgiven. */
  isKnown(heading: string): boolean {
    const known = (plain: string): boolean => this.#sure.has(plain) || this.#maybe.has(plain) || this.#own.has(plain);
    const parts = partsOf(heading);
    return known(plainHeading(heading)) || known(bareHeading(heading)) || (parts.length > 0 && parts.every(known));
  }

  /**
   * What a heading may mean, the likeliest first.
   *
   * @param fits whether lines of the kinds at hand can have that column
   */
  candidates(heading: string, fits: (column: string) => boolean): Candidate[] {
    const found = new Map<string, Candidate>();
    const add = (column: string, confidence: number, because: Because): void => {
      const before = found.get(column);
      if (before === undefined || before.confidence < confidence) found.set(column, { column, confidence, because });
    };
    const full = plainHeading(heading);
    const bare = bareHeading(heading);
    const exactly = (plain: string, confidence: number, because: Because): boolean => {
      const columns = [...(this.#sure.get(plain) ?? [])].filter(fits);
      // One word under two columns of the same lines does not settle it.
      for (const column of columns) add(column, columns.length === 1 ? confidence : UNSURE.maybe, because);
      if (columns.length > 0) return true;
      const maybe = [...(this.#maybe.get(plain) ?? [])].filter(fits);
      for (const column of maybe) add(column, UNSURE.maybe, because);
      if (maybe.length > 0) return true;
      // A fact that lines of these kinds have not is no fact of theirs.
      const ofOthers = this.#sure.has(plain);
      if (!ofOthers && !this.#own.has(plain)) return false;
      add(OWN, ofOthers ? SURE.last : confidence, 'administrative');
      return true;
    };
    const settled =
      exactly(full, SURE.synonym, 'synonym') ||
      (bare !== '' && bare !== full && exactly(bare, SURE.bare, 'synonym')) ||
      this.#parts(heading, fits, add) ||
      this.#bySet(bare, fits, add) ||
      this.#bySpelling(bare, fits, add);
    if (!settled) this.#byParts(bare, fits, add);
    return [...found.values()].toSorted((a, b) => b.confidence - a.confidence || (a.column < b.column ? -1 : 1));
  }

  /** A heading in two languages settles a column where no part speaks for another one. */
  #parts(heading: string, fits: (column: string) => boolean, add: Add): boolean {
    const parts = partsOf(heading).map((part) => [
      ...[...(this.#sure.get(part) ?? [])].filter(fits),
      ...(this.#own.has(part) ? [OWN] : []),
    ]);
    const known = parts.filter((columns) => columns.length > 0);
    const [first] = known;
    if (first === undefined || known.length < parts.length) return false;
    const shared = first.filter((column) => known.every((columns) => columns.includes(column)));
    for (const column of shared) add(column, shared.length === 1 ? SURE.parts : UNSURE.maybe, 'two-languages');
    return shared.length > 0;
  }

  #bySet(plain: string, fits: (column: string) => boolean, add: Add): boolean {
    const set = wordSet(plain);
    const columns = [...(this.#sets.get(set) ?? [])].filter(fits);
    for (const column of columns) add(column, columns.length === 1 ? SURE.words : UNSURE.maybe, 'words');
    if (columns.length > 0) return true;
    if (!this.#ownSets.has(set)) return false;
    add(OWN, SURE.words, 'administrative');
    return true;
  }

  #bySpelling(plain: string, fits: (column: string) => boolean, add: Add): boolean {
    const allowed = plain.length >= TWO_WRONG ? 2 : plain.length >= ONE_WRONG && !isJapanese(plain) ? 1 : 0;
    if (allowed === 0) return false;
    const near = new Set<string>();
    for (const [word, columns] of this.#sure) {
      if (Math.abs(word.length - plain.length) > allowed || distance(word, plain) > allowed) continue;
      for (const column of columns) if (fits(column)) near.add(column);
    }
    for (const word of this.#own) {
      if (Math.abs(word.length - plain.length) <= allowed && distance(word, plain) <= allowed) near.add(OWN);
    }
    for (const column of near) add(column, near.size === 1 ? SURE.spelling : UNSURE.maybe, 'spelling');
    return near.size > 0;
  }

  /** What stands at the end of a heading is what it is about; what stands elsewhere in it is only a hint. */
  #byParts(plain: string, fits: (column: string) => boolean, add: Add): void {
    let hinted = false;
    for (const [word, columns] of this.#sure) {
      if (word.length < (isJapanese(word) ? 2 : 3)) continue;
      const ends = isJapanese(word) ? plain.endsWith(word) : ` ${plain}`.endsWith(` ${word}`);
      const inside = isJapanese(word) ? plain.includes(word) : ` ${plain} `.includes(` ${word} `);
      if (!ends && !inside) continue;
      for (const column of [...columns].filter(fits)) {
        hinted = true;
        add(column, ends ? UNSURE.ending : UNSURE.part, ends ? 'ending' : 'part');
      }
    }
    const head = headOf(plain);
    const last = this.#last.find((word) =>
      isJapanese(word) ? plain.endsWith(word) : ` ${plain}`.endsWith(` ${word}`) || ` ${head}`.endsWith(` ${word}`),
    );
    if (last !== undefined) add(OWN, hinted ? UNSURE.ending : SURE.last, 'administrative');
    for (const [word, columns] of this.#maybe) {
      if (isJapanese(word) && word.length > 1 && plain.endsWith(word) && ![...columns].some(fits))
        add(OWN, UNSURE.part, 'administrative');
    }
  }
}

type Add = (column: string, confidence: number, because: Because) => void;

function put(map: Map<string, Set<string>>, key: string, column: string): void {
  const before = map.get(key);
  if (before === undefined) map.set(key, new Set([column]));
  else before.add(column);
}
