import type { Place } from './errors.ts';
import { ProblemList } from './problem-list.ts';
import type { Cell, Column, Numbered, Row, Table } from './table.ts';

/** Where several tables become one, the lines of each are numbered on from a multiple of this. */
const STEP = 1_000;

/**
 * The tables of several files as one: what is wrong with the form of any of them is told by the one.
 *
 * @param tables of files with different names; the first gives the whole its name
 */
export function joinFiles(tables: readonly Table[]): Table {
  const form = new ProblemList();
  for (const table of tables) table.form.pass((one) => form.add(() => one));
  return joinTables(
    tables[0]?.file ?? '',
    tables.flatMap((table) => table.parts ?? [table]),
    form,
  );
}

/**
 * Several tables as one: the columns of all, each name once; but twice where one table has it twice, since that is an error to be told.
 * A cell's place names the heading of its own table. The tables share `form`, which only the joined rows clear.
 */
export function joinTables(file: string, tables: readonly Table[], form: ProblemList): Table {
  const [only] = tables;
  if (only !== undefined && tables.length === 1) {
    const rows = {
      *[Symbol.iterator]() {
        form.clear();
        yield* only.rows;
      },
    };
    return { ...only, rows };
  }
  const columns: Column[] = [];
  const positions = tables.map((table) => {
    const taken = new Set<number>();
    return table.columns.map((column): number => {
      let at = columns.findIndex(({ name }, position) => name === column.name && !taken.has(position));
      if (at === -1) at = columns.push(column) - 1;
      taken.add(at);
      return at;
    });
  });
  const numbered: Numbered[] = [];
  const several = new Set(tables.map((table) => table.file)).size > 1;
  const rows = {
    *[Symbol.iterator](): Generator<Row, void, undefined> {
      form.clear();
      let base = 0;
      numbered.length = 0;
      for (const [number, table] of tables.entries()) {
        const sheet = table.lines?.sheet ?? table.columns[0]?.place.sheet ?? '';
        numbered.push({ sheet, ...(several ? { file: table.file } : {}), less: base });
        base = yield* placed(table, positions[number] ?? [], columns.length, base);
      }
    },
  };
  return { file, columns, rows, form, parts: tables, numbered: () => numbered };
}

/** The rows of one table with their cells where the joined table has them; gives back from where the next is numbered. */
function* placed(
  table: Table,
  positions: readonly number[],
  width: number,
  base: number,
): Generator<Row, number, undefined> {
  const blank = Array.from({ length: width }, (): Cell => undefined);
  let last = 1;
  for (const row of table.rows) {
    last = row.line;
    const cells = blank.slice();
    for (let at = 0; at < positions.length; at += 1) cells[positions[at] ?? 0] = row.cells[at];
    const place = (at?: number): Place => {
      const own = at === undefined ? -1 : positions.indexOf(at);
      const column = table.columns[own];
      return own === -1 ? row.place() : { header: column?.heading ?? column?.name ?? '', ...row.place(own) };
    };
    yield { line: base + row.line, cells, place };
  }
  return base + Math.ceil((last + 1) / STEP) * STEP;
}
