// Bytes of a manifest in, rows with places out: the ending of the name tells the format.
import { type Problem, problem } from '../kernel/errors.ts';
import type { HeaderFinder, Row, Table } from '../kernel/table.ts';
import { readCsv } from './csv.ts';
import { readJson } from './json.ts';
import type { Encoding } from './encoding.ts';
import { readText, readUtf8 } from './text.ts';
import { readXlsx } from './xlsx.ts';

/** What a file gave: its rows, and what is wrong with its form as a whole; what is wrong with single rows the rows tell. */
export type TableRead = {
  /** Absent where nothing of the file could be read. */
  readonly table?: Table;
  /** The rows of a workbook's sheet "Visit", a key and its values each. */
  readonly visit?: readonly Row[];
  readonly problems: readonly Problem[];
};

/** The endings that are understood. */
export const TABLE_ENDINGS = ['.csv', '.json', '.xlsx'] as const;

/** What the reader is told beside the bytes. */
export type TableHints = {
  /** What the user says a text is in; without it the encoding is found. */
  readonly encoding?: Encoding | undefined;
  /** The kind of line that a sheet of that name, in small letters, is for. */
  readonly kinds?: ReadonlyMap<string, string>;
  /** Asked about a sheet whose name none of them is, with its headings where it is one of several. */
  readonly kindOf?: ((sheet: string, headings: readonly string[]) => string | undefined) | undefined;
  /** Finds the row of headings; without it that is the first row. */
  readonly header?: HeaderFinder | undefined;
  /** The only sheets that are read, by their names; of a workbook alone. */
  readonly sheets?: readonly string[];
  /** Sheets that are passed over, by their names. */
  readonly passed?: readonly string[];
};

/**
 * Reads a table.
 *
 * @param bytes the whole file
 * @param file its path as the user gave it
 */
export function readTable(
  bytes: Uint8Array,
  file: string,
  { encoding, kinds = new Map(), kindOf, header, sheets = [], passed = [] }: TableHints = {},
): TableRead {
  const ending = TABLE_ENDINGS.find((one) => file.toLowerCase().endsWith(one));
  if (ending !== undefined && ending !== '.xlsx' && sheets[0] !== undefined)
    return { problems: [problem('COMITY_FILE_NO_SHEET', { value: sheets[0], place: { file } })] };
  switch (ending) {
    case undefined:
      return { problems: [problem('COMITY_FILE_FORMAT', { value: file, place: { file } })] };
    case '.xlsx':
      return readXlsx(bytes, file, { kinds, kindOf, header, sheets, passed });
    case '.csv': {
      const text = readUtf8(bytes, file, encoding);
      return text.ok ? readCsv(text.value, file, header) : { problems: text.problems };
    }
    case '.json': {
      const text = readText(bytes, file, encoding);
      if (!text.ok) return { problems: text.problems };
      if (text.value.trim() === '')
        return { problems: [problem('COMITY_FILE_EMPTY', { place: { file, line: 1, column: 1 } })] };
      return readJson(text.value, file);
    }
  }
}
