// Cells that somebody typed wrong and has put right on a page: the file stays as it is, and is read as if it said so.
import { joinTables } from '../kernel/join-tables.ts';
import type { Cell, Row, Table } from '../kernel/table.ts';

/** A cell that is read as `is`, blank where that is empty: only where it still says `was`, for a file that was mended has other rows. */
export type MendedCell = {
  /** Where several files are read together. */
  readonly file?: string | undefined;
  readonly sheet?: string | undefined;
  /** The row as people number it in that file or sheet. */
  readonly line: number;
  /** What the file calls the column. */
  readonly heading: string;
  readonly was: string;
  readonly is: string;
};

/** The table with these cells put right. */
export function mendCells(table: Table | undefined, cells: readonly MendedCell[]): Table | undefined {
  if (table === undefined || cells.length === 0) return table;
  const byLine = Map.groupBy(cells, ({ line }) => line);
  const mended = (part: Table): Table => {
    const headings = part.columns.map(({ name, heading = name }) => heading);
    const rows = {
      *[Symbol.iterator](): Generator<Row, void, undefined> {
        for (const row of part.rows) yield withCells(row, byLine.get(row.line) ?? [], headings);
      },
    };
    return { ...part, rows };
  };
  const { parts } = table;
  return parts === undefined ? mended(table) : joinTables(table.file, parts.map(mended), table.form);
}

function withCells(row: Row, mended: readonly MendedCell[], headings: readonly string[]): Row {
  const here = mended.filter(({ file, sheet }) => {
    const place = row.place();
    return (file === undefined || place.file === file) && (sheet === undefined || place.sheet === sheet);
  });
  if (here.length === 0) return row;
  const cells = row.cells.map((cell, at): Cell => {
    const one = here.find(({ heading, was }) => heading === headings[at] && String(cell ?? '') === was);
    return one === undefined ? cell : typedAs(cell, one.is);
  });
  return { ...row, cells };
}

// A number of a JSON file stays one.
function typedAs(was: Cell, text: string): Cell {
  if (text === '') return undefined;
  return typeof was === 'number' && Number.isFinite(Number(text)) ? Number(text) : text;
}
