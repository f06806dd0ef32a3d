// Which row of a roster holds its headings: titles may stand above it, and groups of headings. Only what is certain is taken.
import type { Cell, HeaderAsked, HeaderAt, HeaderFinder, HeaderFound, HeadRow, Span } from '../../kernel/table.ts';
import type { MappingWords } from '../../engine/mapping.ts';
import type { Vocabulary } from '../../engine/vocabulary.ts';
import { columnUse } from '../manifest/columns.ts';
import { HeadingIndex } from './headings.ts';
import { plainHeading } from './plain.ts';

/** Rows that the user named: the row of headings, with those of its groups before it. Counted from 1. */
export type GivenRows = { readonly first: number; readonly last: number };

/** The longest header that may be named, and the lowest place of it. */
const MOST_ROWS = 3;
const LOWEST = 1_000;

/** Rows as they are written, `3` or `2-3`; undefined for what has not that form. */
export function givenRows(text: string): GivenRows | undefined {
  const match = /^([1-9]\d{0,3})(?:\s*[-–]\s*([1-9]\d{0,3}))?$/.exec(text.normalize('NFKC').trim());
  if (match === null) return undefined;
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  return last < first || last - first >= MOST_ROWS || last > LOWEST ? undefined : { first, last };
}

/** The part of the filled cells of a row that must be known headings, and how many at least. */
const MOST_KNOWN = 0.6;
const LEAST_KNOWN = 2;
/** A row above with so many cells, and so large a part of the cells of the header, may be a line: that is asked. */
const LINE_CELLS = 3;
const LINE_PART = 0.75;
/** A merged cell over so large a part of the columns is a title. */
const WHOLE = 0.8;

/** Makes a finder, which `find`s them among the first rows. With rows that the user named it takes those. */
export function headerFinder(vocabulary: Vocabulary, words: MappingWords, given: GivenRows | undefined): HeaderFinder {
  const reader = new HeaderReader(vocabulary, words);
  return {
    through: given?.last ?? 0,
    find: (rows, spans = () => []) =>
      given === undefined ? reader.find(rows, spans) : reader.take(rows, given, spans),
  };
}

/** A row with how many of its cells are filled, and known as headings. */
type Scored = { readonly row: HeadRow; readonly filled: number; readonly known: number; readonly enough: boolean };

/** Two rows as one header: the headings with their groups. */
type Paired = { readonly names: readonly (string | undefined)[]; readonly groups: readonly Group[] };
type Group = {
  readonly text: string;
  readonly from: number;
  readonly columns: readonly number[];
  readonly exact: boolean;
};

class HeaderReader {
  readonly #vocabulary: Vocabulary;
  readonly #index: HeadingIndex;
  readonly #columns: ReadonlySet<string>;
  readonly #neutral: ReadonlySet<string>;

  constructor(vocabulary: Vocabulary, words: MappingWords) {
    this.#vocabulary = vocabulary;
    this.#index = new HeadingIndex(words);
    this.#columns = new Set(Object.keys(words.headings).map(plainHeading));
    this.#neutral = new Set(words.own.groups.map(plainHeading));
  }

  take(rows: readonly HeadRow[], { first, last }: GivenRows, spans: () => readonly Span[]): HeaderFound {
    const named = rows.filter(({ line }) => line >= first && line <= last);
    const [top, ...below] = named;
    if (top?.line !== first || named.at(-1)?.line !== last)
      return { missing: first === last ? String(first) : `${first}-${last}`, known: 0 };
    let names: readonly (string | undefined)[] = top.cells.map(textOf);
    for (const row of below) names = this.#paired({ line: row.line - 1, cells: names }, row, spans()).names;
    return { lines: named.map(({ line }) => line), names, known: names.filter((one) => this.#isKnown(one)).length };
  }

  find(rows: readonly HeadRow[], spans: () => readonly Span[]): HeaderFound | undefined {
    const scored = rows.map((row) => this.#score(row));
    let at = scored.findIndex(({ enough }) => enough);
    if (at === -1) return titleOnly(scored);
    for (let later = at + 1; later < scored.length; later += 1) {
      const [one, other] = [scored[at], scored[later]];
      if (one === undefined || other === undefined || !other.enough || other.known <= one.known) continue;
      // A block of a form above the table has a few words that are headings elsewhere.
      if (other.known > 2 * one.known || later === at + 1) at = later;
      else return asked([one, other], [String(one.row.line), String(other.row.line)]);
    }
    const best = scored[at];
    if (best === undefined) return undefined;
    const paired = this.#withGroups(scored, at, spans);
    if (paired !== undefined && 'ask' in paired) return paired;
    const alone = { lines: [best.row.line], names: best.row.cells.map(textOf), known: best.known };
    const taken = paired ?? alone;
    const top = taken.lines[0] ?? best.row.line;
    const line = scored.find(
      ({ row, filled }) =>
        row.line < top && filled >= Math.min(LINE_CELLS, best.filled) && filled >= LINE_PART * best.filled,
    );
    if (line !== undefined) return asked([best], [String(line.row.line), rowsOf(taken.lines)]);
    return taken;
  }

  #score(row: HeadRow): Scored {
    const cells = row.cells.filter((cell) => cell !== undefined);
    const known = cells.filter((cell) => this.#isKnown(cell)).length;
    return { row, filled: cells.length, known, enough: known >= LEAST_KNOWN && known >= MOST_KNOWN * cells.length };
  }

  #isKnown(cell: Cell): boolean {
    if (typeof cell !== 'string' || cell === '') return false;
    return (
      columnUse(this.#vocabulary, cell) !== undefined ||
      this.#columns.has(plainHeading(cell)) ||
      this.#index.isKnown(cell)
    );
  }

  /** The header with the row of groups above it, or with the row below it whose groups it holds; undefined where it stands alone. */
  #withGroups(scored: readonly Scored[], at: number, spans: () => readonly Span[]): HeaderAt | HeaderAsked | undefined {
    const [above, best, below] = [scored[at - 1], scored[at], scored[at + 1]];
    if (best === undefined) return undefined;
    const under = above === undefined ? undefined : this.#underGroups(above, best, spans);
    if (under !== undefined) return under;
    return below === undefined ? undefined : this.#overHeadings(best, below, spans);
  }

  #underGroups(above: Scored, best: Scored, spans: () => readonly Span[]): HeaderAt | HeaderAsked | undefined {
    if (!areWords(above.row, best.row) || above.row.cells.some((cell) => /[:：]/.test(String(cell ?? ''))))
      return undefined;
    const { names, groups } = this.#paired(above.row, best.row, spans());
    const several = groups.filter(({ columns }) => columns.length > 1);
    const whole = groups.find(({ columns }) => columns.length >= WHOLE * best.filled);
    const [only] = several;
    const lines = [above.row.line, best.row.line];
    const known = names.filter((one) => this.#isKnown(one)).length;
    const paired = { lines, names, known };
    if (only === undefined) {
      if (!above.enough) return undefined;
      return this.#sayTheSame(above.row, best.row) ? paired : asked([best], [String(above.row.line), rowsOf(lines)]);
    }
    if (whole !== undefined || (above.filled === 1 && only.from === 0 && !only.exact)) return undefined;
    if (known >= best.known || only.exact || several.length > 1) return paired;
    return asked([best], [String(best.row.line), rowsOf(lines)]);
  }

  #overHeadings(best: Scored, below: Scored, spans: () => readonly Span[]): HeaderAt | HeaderAsked | undefined {
    if (below.filled === 0 || !areWords(best.row, below.row)) return undefined;
    const isOwn = best.row.cells.every((cell) => cell === undefined || this.#isColumn(cell));
    // Only what a spreadsheet calls one cell, or a blank heading over a filled cell, makes a second row of a header.
    const bare = below.row.cells.some((cell, at) => cell !== undefined && best.row.cells[at] === undefined);
    if (!bare && (!below.enough || isOwn)) return undefined;
    const { names, groups } = this.#paired(best.row, below.row, spans());
    const grouped = new Set(groups.flatMap(({ columns }) => columns));
    const filled = below.row.cells.flatMap((cell, at) => (cell === undefined ? [] : [at]));
    const alone = filled.filter((at) => !grouped.has(at));
    const known = filled.filter((at) => this.#isKnown(names[at]) || this.#isKnown(below.row.cells[at])).length;
    if ((alone.length > 0 && !below.enough) || known === 0 || known < filled.length / 2) return undefined;
    const lines = [best.row.line, below.row.line];
    const several = groups.some(({ exact, columns }) => exact && columns.length > 1);
    if (!bare && !several && !this.#sayTheSame(best.row, below.row))
      return asked([best], [String(best.row.line), rowsOf(lines)]);
    return { lines, names, known: names.filter((one) => this.#isKnown(one)).length };
  }

  /**
   * Whether two rows are headings in two languages: half of what stands in one column means one thing. Words of headings may be values of
   * a line as well, `force` and `passport`.
   */
  #sayTheSame(upper: HeadRow, lower: HeadRow): boolean {
    const both = lower.cells.flatMap((cell, at) => {
      const above = textOf(upper.cells[at]);
      const below = textOf(cell);
      return above === undefined || below === undefined
        ? []
        : [[this.#meaningOf(above), this.#meaningOf(below)] as const];
    });
    const alike = both.filter(([above, below]) => above.some((one) => below.includes(one)));
    return alike.length > 0 && alike.length >= both.length / 2;
  }

  #meaningOf(heading: string): readonly string[] {
    if (!this.#isKnown(heading)) return [];
    const all = this.#index.candidates(heading, () => true).map(({ column }) => column);
    return this.#isColumn(heading) ? [heading, ...all] : all;
  }

  #isColumn(cell: Cell): boolean {
    return typeof cell === 'string' && columnUse(this.#vocabulary, cell) !== undefined;
  }

  /** Two rows one above the other as one. A group reaches as far as its merged cell, else to the next one. */
  #paired(upper: HeadRow, lower: HeadRow, spans: readonly Span[]): Paired {
    const own = spans.filter(({ line, last }) => line <= upper.line && last >= upper.line);
    const groups: Group[] = [];
    const width = Math.max(upper.cells.length, lower.cells.length);
    const names = Array.from({ length: width }, (_, at): string | undefined => {
      const text = textOf(lower.cells[at]);
      const span = own.find(({ from, to }) => from <= at && at <= to);
      const from = span?.from ?? before(upper, at);
      const head = from === undefined ? undefined : textOf(upper.cells[from]);
      if (from === undefined || head === undefined) return text;
      if (text === undefined) return at === from ? head : undefined;
      const merged = own.find((one) => one.from === from);
      const reaches =
        span !== undefined || from === at || (merged === undefined && textOf(lower.cells[from]) !== undefined);
      if (!reaches) return text;
      const group = groups.find((one) => one.from === from);
      if (group === undefined) groups.push({ text: head, from, columns: [at], exact: merged !== undefined });
      else groups[groups.indexOf(group)] = { ...group, columns: [...group.columns, at] };
      return this.#neutral.has(plainHeading(head)) ? text : `${head} / ${text}`;
    });
    return { names, groups };
  }
}

/** The nearest filled cell at that position or before it. */
function before({ cells }: HeadRow, at: number): number | undefined {
  for (let from = at; from >= 0; from -= 1) if (cells[from] !== undefined) return from;
  return undefined;
}

/** A first row with hardly a cell over rows with many is no header, but nothing says which one is. */
function titleOnly(scored: readonly Scored[]): HeaderFound | undefined {
  const [first] = scored;
  const wide = scored.find(({ filled }) => filled >= LINE_CELLS && filled >= 3 * (first?.filled ?? 0));
  if (first === undefined || wide === undefined || first.filled > 2) return undefined;
  return asked([], [String(first.row.line), String(wide.row.line)]);
}

function asked(rows: readonly Scored[], ask: readonly string[]): HeaderAsked {
  return { ask: [...new Set(ask)], known: Math.max(0, ...rows.map(({ known }) => known)) };
}

/** Rows as a user says them. */
function rowsOf(lines: readonly number[]): string {
  return [...new Set([lines[0], lines.at(-1)])].join('-');
}

/** Two rows one under the other in which no cell is a number. */
function areWords(upper: HeadRow, lower: HeadRow): boolean {
  return (
    lower.line === upper.line + 1 &&
    [...upper.cells, ...lower.cells].every(
      (cell) => cell === undefined || (typeof cell === 'string' && !/^[\s\d.,/:年月日-]+$/.test(cell)),
    )
  );
}

function textOf(cell: Cell): string | undefined {
  return cell === undefined || cell === '' ? undefined : String(cell);
}
