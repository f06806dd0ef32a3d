// Bytes of a manifest in, rows with places out: the ending of the name tells the format.
import { type Problem, problem } from '../kernel/errors.ts';
import type { Table } from '../kernel/table.ts';
import { readCsv } from './csv.ts';
import { readJson } from './json.ts';
import { checkUtf8, readText } from './text.ts';

/** What a file gave: its rows, and what is wrong with its form as a whole; what is wrong with single rows the rows tell. */
export type TableRead = {
  /** Absent where nothing of the file could be read. */
  readonly table?: Table;
  readonly problems: readonly Problem[];
};

/** The endings that are understood. */
export const TABLE_ENDINGS = ['.csv', '.json'] as const;

/**
 * Reads a table.
 *
 * @param bytes the whole file
 * @param file its path as the user gave it
 */
export function readTable(bytes: Uint8Array, file: string): TableRead {
  const ending = TABLE_ENDINGS.find((one) => file.toLowerCase().endsWith(one));
  if (ending === undefined) return { problems: [problem('COMITY_FILE_FORMAT', { value: file, place: { file } })] };
  if (ending === '.csv') {
    const checked = checkUtf8(bytes, file);
    return checked.ok ? readCsv(checked.value, file) : { problems: checked.problems };
  }
  const text = readText(bytes, file);
  if (!text.ok) return { problems: text.problems };
  if (text.value.trim() === '')
    return { problems: [problem('COMITY_FILE_EMPTY', { place: { file, line: 1, column: 1 } })] };
  return readJson(text.value, file);
}
