// A table with any headings → what each column is taken to mean, how sure that is, and which kind of line the table holds.
import type { Place } from '../../kernel/errors.ts';
import type { Cell, HeaderTold, Row, Table } from '../../kernel/table.ts';
import type { MappingWords } from '../../engine/mapping.ts';
import type { Vocabulary } from '../../engine/vocabulary.ts';
import { columnUse, lineKinds } from '../manifest/columns.ts';
import type { Default } from '../manifest/defaults.ts';
import { BIRTH_DATE, type Because, type Candidate, HeadingIndex, OF_PERSONS, OWN, PERSON } from './headings.ts';
import { plainHeading } from './plain.ts';
import { hazardClass, unDigits } from './hazards.ts';
import { rankCode } from './ranks.ts';
import { type GivenValues, ValueReaders } from './values.ts';

/** From which confidence on a meaning is applied without being asked. */
export const THRESHOLD = 0.85;

/** What one column is taken to mean. */
export type Proposal = {
  readonly heading: string;
  readonly place: Place;
  /** A column of a manifest, `own` or `birth-date`; absent where nothing is known of it. */
  readonly column?: string;
  readonly confidence: number;
  readonly because?: Because;
  /** Whether it is taken so; else the user is asked. */
  readonly applied: boolean;
  /** Of the cells looked at, how many could be read as what the column means; absent where its values are not closed. */
  readonly values?: { readonly fit: number; readonly of: number };
  readonly alternatives: readonly Candidate[];
  /** What the user said of it, and lines of this sheet cannot have. */
  readonly refused?: string;
};

/** How the kind of the lines was found where no column says it. */
export type KindFound = {
  readonly kind: string;
  /** The sheet whose lines these are, where its name or headings say it. */
  readonly sheet?: string;
  readonly from: 'given' | 'sheet' | 'columns';
  /** The columns that only lines of that kind have. */
  readonly columns: readonly string[];
};

/** What the user said about columns, in a mapping file and by flags. */
export type Given = {
  /** Heading → column, `own` or `birth-date`. */
  readonly columns: ReadonlyMap<string, string>;
  /** Of them, those said on the command line. */
  readonly byFlag: ReadonlySet<string>;
  /** What words of cells mean. */
  readonly values: GivenValues;
  /** What blank cells of a fact take, on all lines of its kind. */
  readonly defaults?: readonly Default[];
  readonly kind?: string | undefined;
  /** The kind of the lines of single files, where there are several; it goes over `kind`. */
  readonly kinds?: ReadonlyMap<string, string> | undefined;
};

/** Nothing said. */
export const NOTHING_GIVEN: Given = { columns: new Map(), byFlag: new Set(), values: new Map() };

/** The proposals for a table, and the kind of its lines where no column has it. */
export type Proposed = {
  readonly proposals: readonly Proposal[];
  readonly kind?: KindFound;
  /** Of several sheets, the proposals for each: those above are all of them in the order of the sheets. */
  readonly sheets?: readonly Proposed[];
  /** What the user said of words of cells. */
  readonly values?: GivenValues;
  /** What the user said once for all lines. */
  readonly defaults?: readonly Default[];
  /** Where the headings stand, if that is not the first row alone. */
  readonly header?: HeaderTold;
};

/** Rows looked at before anything is proposed. */
const LOOKED_AT = 200;
/** The part of the cells that must be readable before a sure heading is applied, and before an unsure one is. */
const MOST = 0.5;
const NEARLY_ALL = 0.95;
/** What values bear out, and what values alone point to. */
const BORNE_OUT = 0.9;
const VALUES_ALONE = 0.8;
/** Rows numbered in their order before the numbers are taken for no more than that. */
const COUNTED = 5;

/** What the columns of a table mean, with what the user has said about them. */
export function propose(
  table: Table,
  vocabulary: Vocabulary,
  words: MappingWords,
  given: Given = NOTHING_GIVEN,
): Proposed {
  const { defaults = [] } = given;
  const said = defaults.length === 0 ? {} : { defaults };
  if (table.parts !== undefined) {
    const sheets = table.parts.map((part) => {
      // What is said of lines whose kind nobody knows is not meant for those of a part that shows its own.
      const shown = proposeOne(part, vocabulary, words, { ...given, kind: undefined });
      const kind = given.kinds?.get(part.file) ?? given.kind;
      return kind === undefined || hasKind(part, shown)
        ? shown
        : proposeOne(part, vocabulary, words, { ...given, kind });
    });
    return { proposals: sheets.flatMap(({ proposals }) => proposals), sheets, values: given.values, ...said };
  }
  const { kind = given.kind } = { kind: given.kinds?.get(table.file) };
  return { ...proposeOne(table, vocabulary, words, { ...given, kind }), ...said };
}

/** Whether it is known what the lines of a table are. */
export function hasKind({ lines }: Table, { kind, proposals }: Proposed): boolean {
  return (
    lines !== undefined ||
    kind !== undefined ||
    proposals.some(({ column, applied }) => applied && column === KIND_COLUMN)
  );
}

const KIND_COLUMN = 'kind';

function proposeOne(table: Table, vocabulary: Vocabulary, words: MappingWords, given: Given): Proposed {
  const sample = firstRows(table.rows, LOOKED_AT);
  const proposed = new Proposer(table, vocabulary, words, given, sample).propose();
  const told = table.header === undefined ? {} : { header: table.header };
  return { ...proposed, ...told, ...(given.values.size === 0 ? {} : { values: given.values }) };
}

function firstRows(rows: Iterable<Row>, count: number): Row[] {
  const found: Row[] = [];
  for (const row of rows) {
    found.push(row);
    if (found.length === count) break;
  }
  return found;
}

type Weighed = Candidate & { readonly fit?: { readonly fit: number; readonly of: number } };

class Proposer {
  readonly #table: Table;
  readonly #vocabulary: Vocabulary;
  readonly #given: Given;
  readonly #sample: readonly Row[];
  readonly #index: HeadingIndex;
  readonly #readers: ValueReaders;
  readonly #allKinds: readonly string[];
  readonly #words: MappingWords;

  constructor(table: Table, vocabulary: Vocabulary, words: MappingWords, given: Given, sample: readonly Row[]) {
    this.#table = table;
    this.#vocabulary = vocabulary;
    this.#words = words;
    this.#given = given;
    this.#sample = sample;
    this.#index = new HeadingIndex(words);
    this.#readers = new ValueReaders(vocabulary, words, given.values);
    this.#allKinds = lineKinds(vocabulary);
  }

  propose(): Proposed {
    const { lines } = this.#table;
    if (lines !== undefined) {
      const { kind, sheet, taken } = lines;
      const proposals = this.#settle(this.#table.columns.map((_, at) => this.#column(at, [kind])));
      return { proposals, ...(taken ? { kind: { kind, sheet, from: 'sheet', columns: [] } } : {}) };
    }
    const first = this.#table.columns.map((_, at) => this.#column(at, this.#allKinds));
    const kindAt = first.findIndex(({ column, applied }) => column === 'kind' && applied);
    if (kindAt !== -1) {
      const kinds = this.#kindsIn(kindAt);
      return { proposals: this.#settle(this.#table.columns.map((_, at) => this.#column(at, kinds))) };
    }
    const kind = this.#kindFound(first);
    const again = kind === undefined ? first : this.#table.columns.map((_, at) => this.#column(at, [kind.kind]));
    return { proposals: this.#settle(again), ...(kind === undefined ? {} : { kind }) };
  }

  #column(at: number, kinds: readonly string[]): Proposal {
    const { name, place } = this.#table.columns[at] ?? { name: '', place: { file: this.#table.file } };
    const said = saidOf(this.#given, name);
    const settled = (column: string, because: Because, values?: Weighed['fit']): Proposal => ({
      heading: name,
      place,
      column,
      confidence: 1,
      because,
      applied: true,
      ...(values === undefined || values.of === 0 ? {} : { values }),
      alternatives: [],
    });
    // Of several sheets, what is said of a heading is not meant for lines that cannot have such a column.
    if (said !== undefined && (this.#table.lines === undefined || mayBeSaid(this.#vocabulary, said.column, kinds)))
      return settled(said.column, said.byFlag ? 'given' : 'kept', this.#fit(said.column, at, kinds));
    const refused = said === undefined ? {} : { refused: said.column };
    if (columnUse(this.#vocabulary, name) !== undefined) return settled(name, 'exact');
    if (name === '' && this.#sample.every(({ cells }) => cells[at] === undefined))
      return settled(OWN, 'administrative');
    const fits = (column: string): boolean => this.#mayHave(column, kinds);
    const same = this.#sameName(name);
    const byWords =
      same === undefined || !fits(same)
        ? this.#index.candidates(name, fits)
        : [{ column: same, confidence: 0.99, because: 'synonym' as const }];
    const weighed = byWords.map((one) => this.#weigh(one, at, kinds, byWords));
    const byValues = weighed.some(({ confidence }) => confidence >= THRESHOLD) ? [] : this.#fromValues(at, fits);
    const all: readonly Weighed[] = [...weighed, ...byValues].toSorted((a, b) => b.confidence - a.confidence);
    const [best, ...others] = all.filter(
      ({ column }, index) => all.findIndex((one) => one.column === column) === index,
    );
    if (best === undefined)
      return { heading: name, place, confidence: 0, applied: false, alternatives: [], ...refused };
    const { fit, ...candidate } = best;
    return {
      heading: name,
      place,
      ...candidate,
      applied: candidate.confidence >= THRESHOLD,
      ...(fit === undefined ? {} : { values: fit }),
      alternatives: others.map(({ fit: _fit, ...one }) => one),
      ...refused,
    };
  }

  /** The name of a column in another case or with other signs: `Service Number`, `RESIDENT IN`. */
  #sameName(name: string): string | undefined {
    const wanted = plainHeading(name);
    return Object.keys(this.#words.headings).find((column) => plainHeading(column) === wanted && column !== 'kind');
  }

  #mayHave(column: string, kinds: readonly string[]): boolean {
    return mayHave(this.#vocabulary, column, kinds);
  }

  /** The values weigh: they can take a sure heading back, and bear out one of several unsure ones. */
  #weigh(candidate: Candidate, at: number, kinds: readonly string[], all: readonly Candidate[]): Weighed {
    if (candidate.column === 'rank' && candidate.confidence >= THRESHOLD) {
      const codes = this.#rankCodes(at);
      if (codes.of > 0 && codes.fit / codes.of >= NEARLY_ALL)
        return { column: 'rank-code', confidence: BORNE_OUT, because: 'values', fit: codes };
    }
    const fit = this.#fit(candidate.column, at, kinds);
    if (fit === undefined || fit.of === 0) return candidate;
    const part = fit.fit / fit.of;
    if (candidate.confidence >= THRESHOLD) {
      return part >= MOST ? { ...candidate, fit } : { ...candidate, confidence: candidate.confidence * 0.6, fit };
    }
    const alone = all.every(
      (other) => other === candidate || other.column === OWN || (this.#fit(other.column, at, kinds)?.fit ?? 0) === 0,
    );
    if (part >= NEARLY_ALL && alone) return { ...candidate, confidence: BORNE_OUT, because: 'values', fit };
    return { ...candidate, confidence: part < MOST ? candidate.confidence * 0.5 : candidate.confidence, fit };
  }

  /** How many of the cells looked at could be the column's; undefined where any words may stand in it. */
  #fit(column: string, at: number, kinds: readonly string[]): { fit: number; of: number } | undefined {
    const use = columnUse(this.#vocabulary, column);
    const cells = this.#sample.map(({ cells: own }) => own[at]).filter((cell) => cell !== undefined);
    const count = (test: (cell: Cell) => boolean | undefined): { fit: number; of: number } => {
      const told = cells.map(test).filter((one) => one !== undefined);
      return { fit: told.filter(Boolean).length, of: told.length };
    };
    if (column === 'kind') return count((cell) => this.#allKinds.includes(String(this.#readers.kind(cell))));
    if (column === 'un-number') return count((cell) => unDigits(String(cell)) !== undefined);
    if (use?.use !== 'fact') return undefined;
    const paths = new Set(kinds.flatMap((kind) => use.paths[kind] ?? []));
    return count((cell) => {
      const each = [...paths].map((path) => this.#readers.fits(path, cell)).filter((one) => one !== undefined);
      return each.length === 0 ? undefined : each.includes(true);
    });
  }

  /** How many of the cells looked at have the form of a rank code. */
  #rankCodes(at: number): { fit: number; of: number } {
    const cells = this.#sample.map(({ cells: own }) => own[at]).filter((cell) => cell !== undefined);
    return { fit: cells.filter((cell) => rankCode(String(cell)) !== undefined).length, of: cells.length };
  }

  /** What only the values speak for: shown, never applied unasked. */
  #fromValues(at: number, fits: (column: string) => boolean): Candidate[] {
    const cells = this.#sample.map(({ cells: own }) => own[at]).filter((cell) => cell !== undefined);
    const all = (test: (text: string) => boolean): boolean =>
      cells.length > 0 && cells.every((cell) => test(String(cell)));
    const found: Candidate[] = [];
    const add = (column: string): void => {
      if (fits(column)) found.push({ column, confidence: VALUES_ALONE, because: 'values' });
    };
    if (all((text) => /^un\s?\d{4}$/i.test(text.trim()))) add('un-number');
    if (all((text) => hazardClass(text)?.division.startsWith('1.') === true)) add('hazard_division');
    // Lines that are only counted: 1, 2, 3 to the last one looked at.
    if (
      cells.length >= COUNTED &&
      cells.length === this.#sample.length &&
      cells.every((cell, row) => String(cell) === String(row + 1))
    )
      found.push({ column: OWN, confidence: BORNE_OUT, because: 'administrative' });
    if (all((text) => this.#allKinds.includes(String(this.#readers.kind(text))))) add('kind');
    return found;
  }

  #kindsIn(at: number): readonly string[] {
    const kinds = new Set(this.#sample.map(({ cells }) => String(this.#readers.kind(cells[at]))));
    const known = this.#allKinds.filter((kind) => kinds.has(kind));
    return known.length === 0 || this.#sample.length === LOOKED_AT ? this.#allKinds : known;
  }

  /** The flag, or columns that no other kind has: two of them at least. */
  #kindFound(proposals: readonly Proposal[]): KindFound | undefined {
    if (this.#given.kind !== undefined) return { kind: this.#given.kind, from: 'given', columns: [] };
    const settled = this.#settle(proposals);
    const votes = proposals
      // A second column for what another one says is passed over, so it says nothing about the kind.
      .filter(({ applied }, at) => applied && settled[at]?.because !== 'second')
      .map(({ heading, column = '' }) => ({
        heading,
        kinds: this.#allKinds.filter((kind) => this.#speaksFor(column, kind)),
      }))
      .filter(({ kinds }) => kinds.length > 0);
    const left = this.#allKinds.filter((kind) => votes.every(({ kinds }) => kinds.includes(kind)));
    const [kind] = left;
    if (kind === undefined || left.length > 1 || votes.length < 2) return undefined;
    return {
      kind,
      from: 'columns',
      columns: votes.filter(({ kinds }) => kinds.length === 1).map(({ heading }) => heading),
    };
  }

  #speaksFor(column: string, kind: string): boolean {
    if (OF_PERSONS.includes(column)) return kind === PERSON;
    const use = columnUse(this.#vocabulary, column);
    return use?.use === 'fact' && use.paths[kind] !== undefined;
  }

  /** Two columns cannot be one fact: an exact name or the user's word stands, else neither is applied. Names may come in parts. */
  #settle(proposals: readonly Proposal[]): Proposal[] {
    return proposals.map((one, at) => {
      const { column, applied, because } = one;
      if (!applied || column === undefined || column === OWN || column === 'name') return one;
      const rivals = proposals.filter((other, index) => index !== at && other.applied && other.column === column);
      if (rivals.length === 0 || because === 'exact' || because === 'given' || because === 'kept') return one;
      const use = columnUse(this.#vocabulary, column);
      const before = proposals.findIndex((other) => other.applied && other.column === column);
      const strong = rivals.some(
        (other) => other.because === 'exact' || other.because === 'given' || other.because === 'kept',
      );
      // Words for people may stand twice: the first counts, the others are kept. Of two ranks the user says which it is.
      if (use?.use === 'text' || column === 'label') {
        if (before === at && !strong) return one;
        const said = rivals.some((other) => other.because === 'given' || other.because === 'kept');
        if (column === 'rank' && !said)
          return { ...one, applied: false, confidence: Math.min(one.confidence, 0.6), because: 'second' };
        return { ...one, column: OWN, because: 'second' };
      }
      return { ...one, applied: false, confidence: Math.min(one.confidence, 0.6) };
    });
  }
}

function saidOf({ columns, byFlag }: Given, heading: string): { column: string; byFlag: boolean } | undefined {
  const wanted = plainHeading(heading);
  for (const [said, column] of columns) {
    if (said === heading || plainHeading(said) === wanted) return { column, byFlag: byFlag.has(said) };
  }
  return undefined;
}

function mayHave(vocabulary: Vocabulary, column: string, kinds: readonly string[]): boolean {
  if (column === OWN) return true;
  if (column === BIRTH_DATE) return kinds.includes(PERSON);
  const use = columnUse(vocabulary, column);
  if (use?.use === 'fact') return kinds.some((kind) => use.paths[kind] !== undefined);
  if (use?.use === 'parent')
    return kinds.some((kind) => vocabulary.subjects[kind]?.parents.includes(use.parent) === true);
  if (OF_PERSONS.includes(column)) return kinds.includes(PERSON);
  return use !== undefined;
}

/** The number a line is known by: found by itself only of persons, but a registration number is one too. */
const NUMBER_OF_LINE = 'service-number';

/** Whether the user may say that a column of lines of these kinds is this one. */
export function mayBeSaid(vocabulary: Vocabulary, column: string, kinds: readonly string[]): boolean {
  return column === NUMBER_OF_LINE || mayHave(vocabulary, column, kinds);
}
