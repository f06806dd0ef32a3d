// The words of cells as the words of the vocabulary. What is not understood stays as it is, and is refused where it is read.
import type { Cell } from '../../kernel/table.ts';
import type { MappingWords } from '../../engine/mapping.ts';
import type { Fact, Title, Vocabulary } from '../../engine/vocabulary.ts';
import { suggestion } from '../../kernel/near.ts';
import { columnUse, lastName, lineKinds } from '../manifest/columns.ts';
import { hazardClass } from './hazards.ts';
import { plainValue } from './plain.ts';

/** Reads one cell; what it does not understand it gives back. */
export type CellReader = (cell: Cell) => Cell;

/** What the user says words mean: column, by its name or as the path of a fact → plain word → value. */
export type GivenValues = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Why a value cannot be one of that column, as a remedy; undefined where it can. */
export function isValue(
  column: string,
  value: string,
  vocabulary: Vocabulary,
): { readonly remedy?: string } | undefined {
  const among = (known: readonly string[]): { readonly remedy?: string } | undefined =>
    known.includes(value) ? undefined : { remedy: suggestion(value, known) };
  if (column === 'kind') return among(lineKinds(vocabulary));
  const use = columnUse(vocabulary, column);
  if (use?.use !== 'fact') return {};
  const facts = Object.values(use.paths).flatMap((path) => vocabulary.facts[path] ?? []);
  const faults = facts.map(({ type, values = {} }) => {
    switch (type) {
      case 'values':
        return among(Object.keys(values));
      case 'boolean':
        return among(['yes', 'no']);
      case 'state':
        return among(Object.keys(vocabulary.states));
      case 'number':
        return /^\d+(?:\.\d+)?$/.test(value) ? undefined : {};
      case 'pack':
        return {};
    }
  });
  // One name may be the fact of several kinds, each with values of its own.
  return faults.includes(undefined) ? undefined : (faults[0] ?? {});
}

/** Readers of cells by the meaning of their column, each made once. */
export class ValueReaders {
  readonly #vocabulary: Vocabulary;
  readonly #words: MappingWords;
  readonly #given: GivenValues;
  readonly #blank: ReadonlySet<string>;
  readonly #facts = new Map<string, CellReader>();
  readonly kind: CellReader;
  readonly quantity: CellReader;

  constructor(vocabulary: Vocabulary, words: MappingWords, given: GivenValues = new Map()) {
    this.#vocabulary = vocabulary;
    this.#words = words;
    this.#given = given;
    this.#blank = new Set(words.blank.map(plainValue));
    const kinds = new Map<string, string>();
    for (const [kind, subject] of Object.entries(vocabulary.subjects)) {
      for (const word of [...titlesOf(subject), ...(words.kinds[kind] ?? []), kind]) kinds.set(plainValue(word), kind);
    }
    for (const [word, kind] of given.get('kind') ?? []) kinds.set(word, kind);
    this.kind = kept((text) => kinds.get(plainValue(text)));
    this.quantity = kept((text) => numberIn(text, this.#unitOf('quantity')));
  }

  /** The reader of a fact. */
  fact(path: string): CellReader {
    const known = this.#facts.get(path);
    if (known !== undefined) return known;
    const fact = this.#vocabulary.facts[path];
    const own = new Map([...(this.#given.get(lastName(path)) ?? []), ...(this.#given.get(path) ?? [])]);
    const read = fact === undefined ? (cell: Cell): Cell => cell : this.#reader(fact);
    const made =
      own.size === 0
        ? read
        : (cell: Cell) => read(cell === undefined ? cell : (own.get(plainValue(String(cell))) ?? cell));
    this.#facts.set(path, made);
    return made;
  }

  /** Whether a cell could be a value of the fact as it stands or by its words; undefined for a blank one. */
  fits(path: string, cell: Cell): boolean | undefined {
    const fact = this.#vocabulary.facts[path];
    const read = this.fact(path)(cell);
    if (fact === undefined || read === undefined) return undefined;
    const text = String(read);
    switch (fact.type) {
      case 'values':
        return Object.hasOwn(fact.values ?? {}, text);
      case 'boolean':
        return /^(?:yes|no|true|false)$/i.test(text);
      case 'number':
        return /^\d+(?:\.\d+)?$/.test(text);
      case 'state':
        return Object.hasOwn(this.#vocabulary.states, text);
      case 'pack':
        return true;
    }
  }

  #reader(fact: Fact): CellReader {
    switch (fact.type) {
      case 'values':
        return this.#orBlank(this.#valueReader(fact));
      case 'boolean': {
        const yes = new Set(this.#words.yes.map(plainValue));
        const no = new Set(this.#words.no.map(plainValue));
        return this.#orBlank((text) =>
          yes.has(plainValue(text)) ? 'yes' : no.has(plainValue(text)) ? 'no' : undefined,
        );
      }
      case 'number':
        return this.#orBlank((text) => numberIn(text, this.#unitOf(fact.path)));
      case 'state': {
        const states = stateWords(this.#vocabulary, this.#words);
        return this.#orBlank((text) => states.get(plainValue(text)));
      }
      case 'pack':
        return (cell) => cell;
    }
  }

  #valueReader(fact: Fact): (text: string) => Cell {
    const meant = new Map<string, string>();
    const own = this.#words.facts[fact.path] ?? {};
    for (const [value, titles] of Object.entries(fact.values ?? {})) {
      const all = [...titlesOf(titles), ...(titles.phrase === undefined ? [] : titlesOf(titles.phrase))];
      for (const word of [...all, ...(own[value] ?? []), value]) meant.set(plainValue(word), value);
    }
    // A division often has its group behind it and its name before it.
    return (text) => meant.get(plainValue(text)) ?? meant.get(hazardClass(text)?.division ?? '');
  }

  #unitOf(path: string): ReadonlyMap<string, number> {
    const units = this.#words.units[this.#words.unitOf[path] ?? ''] ?? {};
    return new Map(Object.entries(units).map(([word, by]) => [plainValue(word), by]));
  }

  #orBlank(read: (text: string) => Cell): CellReader {
    return kept((text) => (this.#blank.has(plainValue(text)) ? BLANK : read(text)));
  }
}

/** Every word for a State → its code. */
function stateWords(vocabulary: Vocabulary, words: MappingWords): ReadonlyMap<string, string> {
  const meant = new Map<string, string>();
  for (const [code, title] of Object.entries(vocabulary.states)) {
    const japanese = ['人', '籍', '国籍'].map((tail) => `${title.ja}${tail}`);
    for (const word of [...titlesOf(title), ...japanese, ...(words.states[code] ?? []), code])
      meant.set(plainValue(word), code);
  }
  return meant;
}

function titlesOf({ en, ja }: Title): string[] {
  return [en, ja];
}

/** A number behind which a plain unit may stand. Commas are read only as plain groups of three: a lone one could be either sign. */
function numberIn(text: string, units: ReadonlyMap<string, number>): string | undefined {
  const match = /^[×x]?\s*(\d+(?:\.\d+)?|[1-9]\d{0,2}(?:,\d{3}){2,}(?:\.\d+)?|[1-9]\d{0,2},\d{3}\.\d+)\s*(\D*)$/.exec(
    text.normalize('NFKC').toLowerCase().trim(),
  );
  if (match === null) return undefined;
  const [, written = '', unit = ''] = match;
  const by = unit === '' ? 1 : units.get(plainValue(unit.replace(/\.$/, '')));
  if (by === undefined) return undefined;
  const number = Number(written.replaceAll(',', ''));
  return String(Math.round(number * by * 1e9) / 1e9);
}

/** Remembers what each word was read as: a roster says the same few words on every line. */
function kept(read: (text: string) => Cell | typeof BLANK): CellReader {
  const known = new Map<string, Cell | typeof BLANK>();
  return (cell) => {
    if (typeof cell !== 'string') return cell;
    const before = known.get(cell);
    if (before !== undefined) return before === BLANK ? undefined : before;
    const value = read(cell) ?? cell;
    if (known.size < KEPT) known.set(cell, value);
    return value === BLANK ? undefined : value;
  };
}

/** What a word for "not known" is remembered as. */
const BLANK = Symbol('blank');

/** Words remembered for a column: closed values are few, and a column of names shall not fill the memory. */
const KEPT = 4096;
