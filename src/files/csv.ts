// CSV as RFC 4180 has it, read strictly: double quotes, one header row, columns set apart by commas, semicolons or tabs.
// Nothing else is guessed and nothing repaired.
import { parse } from 'csv-parse/browser/esm/sync';

import { type Place, type Problem, problem } from '../kernel/errors.ts';
import { ProblemList } from '../kernel/problem-list.ts';
import type { Cell, HeaderFinder, HeaderFound, HeadRow, Row, Table } from '../kernel/table.ts';
import { type Slice, type SoundPart, slicesOf, soundParts } from './csv-records.ts';
import { HEAD_ROWS, headerOf } from './header.ts';
import type { TableRead } from './read-table.ts';
import { MOST_COLUMNS, tooManyColumns } from './width.ts';

/** The signs that may stand between cells, the likeliest first: where a header holds as many of two, the first is meant. */
const SEPARATORS = [',', ';', '\t'] as const;

/**
 * Reads a CSV file. Lines that are blank, or hold separators alone, are passed over; cells are trimmed, and a blank one is absent.
 * A row with too many or too few cells is told and left out, so that the errors of the others are seen at once;
 * so is a row with a broken quote. Where the header has one, nothing can be trusted, and that is the only problem told.
 * Each way through the rows parses the bytes anew, a slice of records at a time: a file of any length takes no more room
 * than its bytes.
 *
 * @param bytes in UTF-8, without a byte order mark
 * @param finder finds the row of headings; without it that is the first record
 */
export function readCsv(bytes: Uint8Array, file: string, finder?: HeaderFinder): TableRead {
  const [first] = slicesOf(bytes, 0);
  const head = first === undefined ? '' : textOf(first, 0);
  if (first === undefined || head.trim() === '')
    return { problems: [problem('COMITY_FILE_EMPTY', { place: { file, line: 1, column: 1 } })] };
  const top = topOf(bytes, head, finder);
  const { delimiter } = top;
  const { parts, broken } = soundParts(bytes, delimiter.charCodeAt(0));
  const quotes = broken.map(({ line, before }) =>
    problem('COMITY_FILE_QUOTE', { place: { file, line, column: decoder.decode(before).length + 1 } }),
  );
  // The header stands in the first part, unless its own quotes are broken.
  if (quotes[0] !== undefined && parts[0]?.bytes.some((byte) => byte > SPACE) !== true)
    return { problems: quotes.slice(0, 1) };
  const header = headerOf(top.rows, top.found, (line) => ({ file, line, column: 1 }));
  if ('code' in header) return { problems: [header] };
  const records = top.slices.filter(({ lines }) => header.lines.includes(lines[0] ?? 0));
  const last = records.at(-1) ?? first;
  const bare = textOf(last, 0);
  const other = bare.indexOf('|');
  if (other !== -1 && separatorOf(bare) === undefined) {
    const place = { file, line: last.lines[0] ?? 1, column: other + 1 };
    return { problems: [problem('COMITY_FILE_SEPARATOR', { value: '|', place })] };
  }
  if (quotes[0] !== undefined && (quotes[0].place?.line ?? 0) <= header.line) return { problems: quotes.slice(0, 1) };
  const rowsAt = records.map((slice) => ({
    cells: parsed(slice, delimiter)[0] ?? [],
    places: cellPlaces(textOf(slice, 0), slice.lines[0] ?? 1, file, delimiter),
  }));
  const lowest = rowsAt.at(-1)?.cells ?? [];
  const width = Math.max(...rowsAt.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, at) => {
    const under = rowsAt.findLast(({ cells }) => (cells[at] ?? '').trim() !== '') ?? rowsAt.at(-1);
    const name = rowsAt.length === 1 ? (lowest[at] ?? '').trim() : (header.names[at] ?? '');
    return { name, place: under?.places[at] ?? { file } };
  });
  const tooMany = columns[MOST_COLUMNS];
  if (tooMany !== undefined) return { problems: [tooManyColumns(columns.length, tooMany.place)] };
  const form = new ProblemList();
  const { line } = header;
  const rows = { [Symbol.iterator]: () => rowsOf({ file, delimiter, header: line, width, form, parts, quotes }) };
  const told = header.told === undefined ? {} : { header: header.told };
  const table: Table = { file, columns, rows, form, ...told };
  return { table, problems: [] };
}

/** The first records, how they are cut into cells, and which of them holds the headings. */
type Top = {
  readonly slices: readonly Slice[];
  readonly delimiter: string;
  readonly rows: readonly HeadRow[];
  readonly found: HeaderFound | undefined;
};

/** A record so long holds a broken quote, or is none of a header. */
const LONGEST_HEADING = 1 << 16;

/** A title above a table has other signs than those between cells: the sign is that under which most headings are known. */
function topOf(bytes: Uint8Array, head: string, finder: HeaderFinder | undefined): Top {
  const own = separatorOf(head) ?? ',';
  const slices: Slice[] = [];
  for (const slice of slicesOf(bytes, 0)) {
    const line = slice.lines[0] ?? 1;
    const enough = finder === undefined || (slices.length >= HEAD_ROWS && line > finder.through);
    if (slices.length > 0 && (enough || slice.bytes.length > LONGEST_HEADING)) break;
    slices.push(slice);
  }
  if (finder === undefined)
    return { slices, delimiter: own, rows: [{ line: slices[0]?.lines[0] ?? 1, cells: [] }], found: undefined };
  const tops = [own, ...SEPARATORS.filter((sign) => sign !== own)].map((delimiter): Top => {
    const rows = slices.map((slice) => ({ line: slice.lines[0] ?? 1, cells: leniently(slice, delimiter).map(cellOf) }));
    return { slices, delimiter, rows, found: finder.find(rows) };
  });
  const knownOf = ({ found }: Top): number => found?.known ?? 0;
  const [first] = tops;
  const best = tops.find((top) => knownOf(top) > 2 * knownOf(first ?? top) && knownOf(top) > 1);
  return best ?? first ?? { slices, delimiter: own, rows: [], found: undefined };
}

/** The cells of a record whose quotes may be broken. */
function leniently(slice: Slice, delimiter: string): readonly string[] {
  const text = textOf(slice, 0).replace(/[\r\n]+$/, '');
  const cells: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at <= text.length; at += 1) {
    if (text[at] === '"') quoted = !quoted;
    if (at < text.length && (quoted || text[at] !== delimiter)) continue;
    const cell = text.slice(start, at).trim();
    cells.push(cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    start = at + 1;
  }
  return cells;
}

const SPACE = 0x20;

type Reading = {
  readonly file: string;
  readonly delimiter: string;
  /** The last line of the header. */
  readonly header: number;
  /** How many cells the header has. */
  readonly width: number;
  readonly form: ProblemList;
  readonly parts: readonly SoundPart[];
  /** The broken quotes between them. */
  readonly quotes: readonly Problem[];
};

function* rowsOf({ file, delimiter, header, width, form, parts, quotes }: Reading): Generator<Row, void, undefined> {
  form.clear();
  form.addAll(quotes);
  for (const slice of slicesIn(parts)) {
    const records = parsed(slice, delimiter);
    for (const [at, record] of records.entries()) {
      const line = slice.lines[at] ?? 0;
      if (line <= header || isBlank(record)) continue;
      const place = (column?: number): Place => {
        if (column === undefined) return { file, line, column: 1 };
        const all = cellPlaces(textOf(slice, at), line, file, delimiter);
        return all[column] ?? all.at(-1) ?? { file };
      };
      if (record.length === width) yield { line, cells: record.map(cellOf), place };
      else form.add(() => cellCount(record.length, width, place));
    }
  }
}

/** A spreadsheet writes a row that was once filled as separators alone. */
function isBlank(record: readonly string[]): boolean {
  return record[0]?.trim() === '' && record.every((cell) => cell.trim() === '');
}

function* slicesIn(parts: readonly SoundPart[]): Generator<Slice, void, undefined> {
  for (const { bytes, line } of parts) yield* slicesOf(bytes, undefined, line);
}

function parsed(slice: Slice, delimiter: string): readonly (readonly string[])[] {
  return parse(slice.bytes, {
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The words of one record, with its line break. */
function textOf({ bytes, starts }: Slice, at: number): string {
  return decoder.decode(bytes.subarray(starts[at], starts[at + 1]));
}

/** The sign that stands most often between the cells of a header; undefined where none of them does. */
function separatorOf(head: string): (typeof SEPARATORS)[number] | undefined {
  const bare = head.replaceAll(/"(?:[^"]|"")*"/g, '');
  const counts = SEPARATORS.map((sign) => bare.split(sign).length - 1);
  const most = Math.max(...counts);
  return most === 0 ? undefined : SEPARATORS[counts.indexOf(most)];
}

function cellOf(text: string): Cell {
  const trimmed = text.trim();
  return trimmed === '' ? undefined : trimmed;
}

function cellCount(found: number, wanted: number, place: (at?: number) => Place): Problem {
  return problem('COMITY_FILE_CELL_COUNT', {
    place: place(found > wanted ? wanted : found - 1),
    value: String(found),
    remedy: `write ${wanted} cells, as the header does; put a cell that holds a comma in double quotes`,
  });
}

/** Where each cell of one record begins. */
function cellPlaces(raw: string, firstLine: number, file: string, separator: string): Place[] {
  let line = firstLine;
  let start = 0;
  const places: Place[] = [{ file, line, column: 1 }];
  let quoted = false;
  for (let at = 0; at < raw.length; at += 1) {
    const unit = raw[at];
    if (unit === '"') quoted = !quoted;
    else if (unit === '\n' || (unit === '\r' && raw[at + 1] !== '\n')) {
      line += 1;
      start = at + 1;
    } else if (unit === separator && !quoted) places.push({ file, line, column: at - start + 2 });
  }
  return places;
}
