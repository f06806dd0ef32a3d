// Rows of a table that somebody said are no lines, such as a sum below them: passed over wherever the table is gone through, and told.
import type { LeftOutRow } from '../visit/assessment/assessment.ts';
import { joinTables } from '../kernel/join-tables.ts';
import type { Row, Table } from '../kernel/table.ts';

/** A row that is left out: only where its first cell that is not blank is still `text`, for a file that was mended has other numbers. `file` where there are several. */
export type LeftOut = {
  readonly file?: string | undefined;
  readonly sheet?: string | undefined;
  readonly line: number;
  readonly text: string;
};

/** A sheet by its name; of which file, where it is said. */
export type OfSheet = { readonly file?: string | undefined; readonly sheet: string };

/** A table less some rows, and which of them it had: known once its rows have been gone through. */
export type Less = { readonly table: Table | undefined; readonly left: () => readonly LeftOut[] };

/** Leaves rows out. */
export function lessRows(table: Table | undefined, without: readonly LeftOut[]): Less {
  if (table === undefined || without.length === 0) return { table, left: () => [] };
  const found = new Set<LeftOut>();
  const less = (part: Table): Table => {
    const rows = {
      *[Symbol.iterator](): Generator<Row, void, undefined> {
        for (const row of part.rows) {
          const one = without.find((each) => each.line === row.line && isMeant(row, each, part));
          if (one === undefined) yield row;
          else found.add(one);
        }
      },
    };
    return { ...part, rows };
  };
  const { parts } = table;
  const fewer = parts === undefined ? less(table) : joinTables(table.file, parts.map(less), table.form);
  return { table: fewer, left: () => without.filter((one) => found.has(one)) };
}

/** What was left out of a roster that was gone through, sheets before rows, as an assessment tells it: without the words of a row. */
export function leftOutOf(
  {
    left,
    files,
  }: { readonly left?: (() => readonly LeftOut[]) | undefined; readonly files?: readonly string[] | undefined },
  { passed = [] }: { readonly passed?: readonly OfSheet[] | undefined },
): readonly LeftOutRow[] {
  const several = files !== undefined;
  const rows = (left?.() ?? []).map(({ file, sheet, line }): LeftOutRow => ({
    ...(several && file !== undefined ? { file } : {}),
    ...(sheet === undefined ? {} : { sheet }),
    line,
  }));
  const sheets = passed.map(({ file, sheet }) => ({ ...(several && file !== undefined ? { file } : {}), sheet }));
  return [...sheets, ...rows];
}

function isMeant(row: Row, { file, sheet, text }: LeftOut, { lines }: Table): boolean {
  if (file !== undefined && row.place().file !== file) return false;
  if (sheet !== undefined && row.place().sheet !== sheet) return false;
  // The kind that a sheet gives stands before the words of each row.
  const given = lines === undefined ? -1 : 0;
  const first = row.cells.find((cell, at) => cell !== undefined && cell !== '' && at !== given);
  return String(first ?? '') === text;
}
