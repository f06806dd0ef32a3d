// CSV as RFC 4180 has it, read strictly: double quotes, one header row, columns set apart by commas, semicolons or tabs.
// Nothing else is guessed and nothing repaired.
import { parse } from 'csv-parse/sync';

import { type Place, type Problem, problem } from '../kernel/errors.ts';
import { ProblemList } from '../kernel/problem-list.ts';
import type { Cell, Row, Table } from '../kernel/table.ts';
import { type Slice, type SoundPart, slicesOf, soundParts } from './csv-records.ts';
import type { TableRead } from './read-table.ts';
import { MOST_COLUMNS, tooManyColumns } from './width.ts';

/** The signs that may stand between cells, the likeliest first: where a header holds as many of two, the first is meant. */
const SEPARATORS = [',', ';', '\t'] as const;

/**
 * Reads a CSV file. Blank lines are passed over; cells are trimmed, and a blank one is absent.
 * A row with too many or too few cells is told and left out, so that the errors of the others are seen at once;
 * so is a row with a broken quote. Where the header has one, nothing can be trusted, and that is the only problem told.
 * Each way through the rows parses the bytes anew, a slice of records at a time: a file of any length takes no more room
 * than its bytes.
 *
 * @param bytes in UTF-8, without a byte order mark
 */
export function readCsv(bytes: Uint8Array, file: string): TableRead {
  const [first] = slicesOf(bytes, 0);
  const head = first === undefined ? '' : textOf(first, 0);
  if (first === undefined || head.trim() === '')
    return { problems: [problem('COMITY_FILE_EMPTY', { place: { file, line: 1, column: 1 } })] };
  const separator = separatorOf(head);
  const { parts, broken } = soundParts(bytes, (separator ?? ',').charCodeAt(0));
  const quotes = broken.map(({ line, before }) =>
    problem('COMITY_FILE_QUOTE', { place: { file, line, column: decoder.decode(before).length + 1 } }),
  );
  // The header stands in the first part, unless its own quotes are broken.
  if (quotes[0] !== undefined && parts[0]?.bytes.some((byte) => byte > SPACE) !== true)
    return { problems: quotes.slice(0, 1) };
  const other = head.indexOf('|');
  if (separator === undefined && other !== -1) {
    const place = { file, line: first.lines[0] ?? 1, column: other + 1 };
    return { problems: [problem('COMITY_FILE_SEPARATOR', { value: '|', place })] };
  }
  const delimiter = separator ?? ',';
  const places = cellPlaces(head, first.lines[0] ?? 1, file, delimiter);
  const columns = (parsed(first, delimiter)[0] ?? []).map((name, at) => ({
    name: name.trim(),
    place: places[at] ?? { file },
  }));
  const tooMany = columns[MOST_COLUMNS];
  if (tooMany !== undefined) return { problems: [tooManyColumns(columns.length, tooMany.place)] };
  const form = new ProblemList();
  const rows = { [Symbol.iterator]: () => rowsOf({ file, delimiter, width: columns.length, form, parts, quotes }) };
  const table: Table = { file, columns, rows, form };
  return { table, problems: [] };
}

const SPACE = 0x20;

type Reading = {
  readonly file: string;
  readonly delimiter: string;
  /** How many cells the header has. */
  readonly width: number;
  readonly form: ProblemList;
  readonly parts: readonly SoundPart[];
  /** The broken quotes between them. */
  readonly quotes: readonly Problem[];
};

function* rowsOf({ file, delimiter, width, form, parts, quotes }: Reading): Generator<Row, void, undefined> {
  form.clear();
  form.addAll(quotes);
  let header = true;
  for (const slice of slicesIn(parts)) {
    const records = parsed(slice, delimiter);
    for (const [at, record] of records.entries()) {
      if (header) {
        header = false;
        continue;
      }
      const line = slice.lines[at] ?? 0;
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
