// The rows at the top of a table: which of them holds the headings is asked of whoever knows the words, and told.
import { type Place, type Problem, problem } from '../kernel/errors.ts';
import type { HeaderFinder, HeaderFound, HeaderTold, HeadRow } from '../kernel/table.ts';

/** Rows that are looked at for headings. */
export const HEAD_ROWS = 20;

/** The headings of a table, and what is told of their place. */
export type HeaderRead = {
  /** The last row of the header: what stands above it is no line of the table. */
  readonly line: number;
  readonly lines: readonly number[];
  /** By position in the row. */
  readonly names: readonly (string | undefined)[];
  readonly told: HeaderTold | undefined;
};

/** The rows of a table that a finder wants to see: the first of them, and as far as it must. */
export function headRows<R extends HeadRow>(rows: Iterable<R>, finder: HeaderFinder | undefined): R[] {
  const found: R[] = [];
  const through = finder?.through ?? 0;
  for (const row of rows) {
    if (found.length > 0 && (finder === undefined || (found.length >= HEAD_ROWS && row.line > through))) break;
    found.push(row);
    if (finder === undefined) break;
  }
  return found;
}

/**
 * The header of a table, or why there is none.
 *
 * @param rows at least one
 * @param found what the finder said of them
 * @param place of a row
 */
export function headerOf(
  rows: readonly HeadRow[],
  found: HeaderFound | undefined,
  place: (line: number) => Place,
): HeaderRead | Problem {
  const first = rows[0] ?? { line: 1, cells: [] };
  if (found === undefined) {
    const names = first.cells.map((cell) => (cell === undefined ? undefined : String(cell)));
    return { line: first.line, lines: [first.line], names, told: undefined };
  }
  if ('missing' in found) return problem('COMITY_FILE_NO_ROW', { value: found.missing, place: place(first.line) });
  if ('ask' in found) {
    const flags = found.ask.map((one) => `\`--header-row ${one}\``);
    return problem('COMITY_FILE_HEADER_ROW', {
      value: found.ask.join(', '),
      place: place(first.line),
      remedy: `say which with ${flags.join(' or ')}`,
      remedyJa: `${flags.join(' 又は ')} で示してください`,
    });
  }
  const { lines, names } = found;
  const top = lines[0] ?? first.line;
  const line = lines.at(-1) ?? first.line;
  const above = rows
    .filter((row) => row.line < top && row.cells.some((cell) => cell !== undefined))
    .map((row) => ({ line: row.line, text: textOf(row) }));
  const told = lines.length === 1 && above.length === 0 ? undefined : { lines, above };
  return { line, lines, names, told };
}

function textOf({ cells }: HeadRow): string {
  return cells.flatMap((cell) => (cell === undefined ? [] : [String(cell)])).join(' ');
}
