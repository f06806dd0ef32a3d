// CSV as RFC 4180 has it, read strictly: commas, double quotes, one header row. Nothing is guessed and nothing repaired.
import { CsvError, parse } from 'csv-parse/sync';

import { type Place, type Problem, problem } from '../kernel/errors.ts';
import { ProblemList } from '../kernel/problem-list.ts';
import type { Cell, Row, Table } from '../kernel/table.ts';
import type { TableRead } from './read-table.ts';
import { placeInText } from './text.ts';

/** A record, and the bytes that were read up to its end, its line break with them. */
type Record = { readonly record: readonly string[]; readonly info: { readonly bytes: number } };

/** Where the bytes of a record begin and end, and the line on which they begin; blank lines before it are part of them. */
type Extent = { readonly from: number; readonly to: number; readonly line: number };

/**
 * Reads a CSV text. Blank lines are passed over; cells are trimmed, and a blank one is absent.
 * A row with too many or too few cells is told and left out, so that the errors of the others are seen at once;
 * after a broken quote nothing can be trusted, and that is the only problem told.
 *
 * @param text without a byte order mark
 */
export function readCsv(text: string, file: string): TableRead {
  const bytes = new TextEncoder().encode(text);
  let records: readonly Record[];
  try {
    records = parse(bytes, {
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as unknown as readonly Record[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { problems: [problem('COMITY_FILE_QUOTE', { place: brokenQuote(text, file) })] };
  }
  const [header, ...rest] = records;
  if (header === undefined)
    return { problems: [problem('COMITY_FILE_EMPTY', { place: { file, line: 1, column: 1 } })] };
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const places = ({ from, to, line }: Extent): readonly Place[] =>
    cellPlaces(decoder.decode(bytes.subarray(from, to)), line, file);
  const extents = extentsOf(bytes);
  const headerPlaces = places(extents(header));
  const [only = ''] = header.record;
  const separator = header.record.length === 1 ? /[;\t|]/.exec(only) : null;
  if (separator !== null) {
    const place = { file, line: headerPlaces[0]?.line ?? 1, column: separator.index + 1 };
    return {
      problems: [problem('COMITY_FILE_SEPARATOR', { value: separator[0] === '\t' ? '\\t' : separator[0], place })],
    };
  }
  const columns = header.record.map((name, at) => ({ name: name.trim(), place: headerPlaces[at] ?? { file } }));
  const problems = new ProblemList();
  const rows: Row[] = [];
  for (const own of rest) {
    const extent = extents(own);
    const line = lineOf(bytes, extent);
    const place = (at?: number): Place => {
      if (at === undefined) return { file, line, column: 1 };
      const all = places(extent);
      return all[at] ?? all.at(-1) ?? { file };
    };
    if (own.record.length === columns.length) rows.push({ line, cells: own.record.map(cellOf), place });
    else problems.add(() => cellCount(own.record.length, columns.length, place));
  }
  const table: Table = { file, columns, rows };
  return { table, problems: problems.shown };
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Told the records in their order, gives the extent of each. */
function extentsOf(bytes: Uint8Array): (record: Record) => Extent {
  let from = 0;
  let line = 1;
  return ({ info }) => {
    const extent = { from, to: info.bytes, line };
    for (let at = from; at < info.bytes; at += 1) if (breaksLine(bytes, at)) line += 1;
    from = info.bytes;
    return extent;
  };
}

/** The line of the first sign of a record. */
function lineOf(bytes: Uint8Array, { from, to, line }: Extent): number {
  let first = line;
  for (let at = from; at < to && (bytes[at] === LINE_FEED || bytes[at] === CARRIAGE_RETURN); at += 1) {
    if (breaksLine(bytes, at)) first += 1;
  }
  return first;
}

// A carriage return before a line feed is one break with it; alone it is one of its own.
function breaksLine(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === LINE_FEED || (bytes[at] === CARRIAGE_RETURN && bytes[at + 1] !== LINE_FEED);
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

/** Where each cell of one record begins. `raw` may begin with the blank lines that were passed over. */
function cellPlaces(raw: string, firstLine: number, file: string): Place[] {
  let line = firstLine;
  let start = 0;
  let at = 0;
  for (; raw[at] === '\n' || raw[at] === '\r'; at += 1) {
    if (raw[at] === '\n' || raw[at + 1] !== '\n') line += 1;
    start = at + 1;
  }
  const places: Place[] = [{ file, line, column: 1 }];
  let quoted = false;
  for (; at < raw.length; at += 1) {
    const unit = raw[at];
    if (unit === '"') quoted = !quoted;
    else if (unit === '\n' || (unit === '\r' && raw[at + 1] !== '\n')) {
      line += 1;
      start = at + 1;
    } else if (unit === ',' && !quoted) places.push({ file, line, column: at - start + 2 });
  }
  return places;
}

/** The first quote that breaks the rules: inside a bare cell, after a closed one, or opened and never closed. */
function brokenQuote(text: string, file: string): Place {
  let state: 'start' | 'bare' | 'quoted' | 'closed' = 'start';
  let opened = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at];
    const ends = unit === ',' || unit === '\n' || unit === '\r';
    if (state === 'quoted') {
      if (unit !== '"') continue;
      if (text[at + 1] === '"') at += 1;
      else state = 'closed';
    } else if (ends) state = 'start';
    else if (unit === '"') {
      if (state !== 'start') return placeInText(text, at, file);
      state = 'quoted';
      opened = at;
    } else if (state === 'closed') return placeInText(text, at, file);
    else state = 'bare';
  }
  return placeInText(text, opened, file);
}
