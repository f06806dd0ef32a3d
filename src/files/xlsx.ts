// A workbook as one table: one sheet, or a sheet for each kind of line; and the sheet that holds the plan of the visit, if there is one.
import { ComityError, type Place, type Problem, problem } from '../kernel/errors.ts';
import { ProblemList } from '../kernel/problem-list.ts';
import { joinTables } from '../kernel/join-tables.ts';
import type { Cell, Column, HeaderTold, Row, Table } from '../kernel/table.ts';
import type { TableHints, TableRead } from './read-table.ts';
import { headerOf, headRows } from './header.ts';
import { type SheetRow, sheetRows, sheetSpans } from './sheet.ts';
import { MOST_COLUMNS, tooManyColumns } from './width.ts';
import { type Workbook, type WorkbookSheet, openWorkbook } from './workbook.ts';

/** The names of the sheet that holds the plan, in small letters. */
const VISIT_SHEETS = ['visit', '訪問'];
/** A sheet whose name begins so is the user's own, and is passed over. */
const OWN_PREFIX = 'x-';
const KIND = 'kind';

/** Rows of a plan beyond these are no plan. */
const LONGEST_PLAN = 1_000;

/** One sheet with lines, and where its header stands. */
type LineSheet = {
  readonly sheet: WorkbookSheet;
  readonly header: SheetRow;
  readonly told: HeaderTold | undefined;
  /** The kind that every line of it is of, where its name says so and no column does. */
  readonly kind: string | undefined;
  /** Whether that is only what its name or headings were taken to mean. */
  readonly taken: boolean;
};

type Kinds = Pick<TableHints, 'kindOf' | 'header'> & Required<Pick<TableHints, 'kinds' | 'sheets' | 'passed'>>;

/**
 * Reads a workbook. What is not known of a sheet is told once its rows are gone through, as with any table.
 *
 * @param kinds the kind that a sheet holds lines of, by its name
 */
export function readXlsx(bytes: Uint8Array, file: string, kinds: Kinds): TableRead {
  const opened = openWorkbook(bytes, file);
  if (!opened.ok) return { problems: opened.problems };
  try {
    return tableOf(opened.value, kinds);
  } catch (error) {
    if (error instanceof ComityError) return { problems: [error.toProblem()] };
    throw error;
  }
}

function tableOf(workbook: Workbook, { kinds, kindOf, header: finder, sheets: only, passed }: Kinds): TableRead {
  const { file } = workbook;
  const plan = workbook.sheets.find(({ name }) => VISIT_SHEETS.includes(name.toLowerCase()));
  const visit = plan === undefined ? {} : { visit: planRows(workbook, plan) };
  const lost = only.find((name) => !workbook.sheets.some((sheet) => sheet !== plan && isNamed(sheet, name)));
  if (lost !== undefined) {
    const names = workbook.sheets.filter((sheet) => sheet !== plan).map(({ name }) => `\`${name}\``);
    const remedy = {
      remedy: `write one of ${names.join(', ')}`,
      remedyJa: `${names.join('、')} のいずれかを書いてください`,
    };
    return { ...visit, problems: [problem('COMITY_FILE_NO_SHEET', { value: lost, place: { file }, ...remedy })] };
  }
  const others = workbook.sheets.filter(
    (sheet) =>
      sheet !== plan &&
      !passed.some((name) => isNamed(sheet, name)) &&
      (only.length > 0 ? only.some((name) => isNamed(sheet, name)) : !sheet.name.toLowerCase().startsWith(OWN_PREFIX)),
  );
  const names = new Set<string>();
  const tooWides: Problem[] = [];
  const headless: Problem[] = [];
  const sheets = others.flatMap((sheet): LineSheet[] => {
    const top = headRows(sheetRows(workbook, sheet), finder);
    if (top.length === 0) return [];
    const found = finder?.find(top, () => sheetSpans(workbook, sheet, top.at(-1)?.line ?? 1));
    const read = headerOf(top, found, (line) => ({ file, sheet: sheet.name, line, column: 1 }));
    if ('code' in read) {
      headless.push(read);
      return [];
    }
    const { told } = read;
    const header: SheetRow = { line: read.line, cells: read.names };
    const wide = tooWide(header, file, sheet.name, names);
    if (wide !== undefined) tooWides.push(wide);
    if (tooWides.length > 0) return [];
    if (header.cells.includes(KIND)) return [{ sheet, header, told, kind: undefined, taken: false }];
    const named = kinds.get(sheet.name.toLowerCase());
    const headings =
      others.length > 1 ? header.cells.flatMap((cell) => (cell === undefined ? [] : [String(cell)])) : [];
    const kind = named ?? kindOf?.(sheet.name, headings);
    return [{ sheet, header, told, kind, taken: named === undefined && kind !== undefined }];
  });
  if (tooWides.length > 0) return { ...visit, problems: tooWides.slice(0, 1) };
  if (headless.length > 0) return { ...visit, problems: headless };
  const strangers = sheets.filter(({ header, kind }) => kind === undefined && !header.cells.includes(KIND));
  if (sheets.length > 1 && strangers.length > 0) {
    const problems = strangers.map(({ sheet, header }) =>
      problem('COMITY_FILE_XLSX_SHEET', {
        value: sheet.name,
        place: { file, sheet: sheet.name, line: header.line, column: 1 },
        begins: beginsOf(workbook, sheet, header.line),
      }),
    );
    return { ...visit, problems };
  }
  if (sheets.length === 0) return { ...visit, problems: [problem('COMITY_FILE_EMPTY', { place: { file } })] };
  const form = new ProblemList();
  const state = { broken: false };
  const tables = sheets.map((sheet, at) => sheetTable(workbook, sheet, form, state, at === 0));
  return { ...visit, table: joinTables(file, tables, form), problems: [] };
}

/** So many lines are named, and looked at. */
const NAMED = 5;
const LOOKED_AT = 20;

/** What the first lines below the headings are called: the first cell of each that has a letter. */
function beginsOf(workbook: Workbook, sheet: WorkbookSheet, header: number): string[] {
  const found = new Set<string>();
  for (const { line, cells } of sheetRows(workbook, sheet)) {
    if (found.size === NAMED || line > header + LOOKED_AT) break;
    const called = cells.find((cell) => cell !== undefined && /\p{L}/u.test(String(cell)));
    if (line > header && called !== undefined) found.add(String(called));
  }
  return [...found];
}

function isNamed({ name }: WorkbookSheet, given: string): boolean {
  return name.trim().toLowerCase() === given.trim().toLowerCase();
}

/** What is wrong where a sheet has too many columns, or together with `names`, the headings of the sheets before it. */
function tooWide({ line, cells }: SheetRow, file: string, sheet: string, names: Set<string>): Problem | undefined {
  let own = 0;
  let first: number | undefined;
  for (const [at, cell] of cells.entries()) {
    if (cell === undefined) continue;
    own += 1;
    names.add(String(cell));
    if (Math.max(own, names.size) > MOST_COLUMNS) first ??= at + 1;
  }
  const place = { file, sheet, line, column: first ?? 1 };
  return first === undefined ? undefined : tooManyColumns(Math.max(own, names.size), place);
}

/** The rows of the plan, as they stand. */
function planRows(workbook: Workbook, sheet: WorkbookSheet): Row[] {
  const rows: Row[] = [];
  for (const { line, cells } of sheetRows(workbook, sheet)) {
    if (rows.length === LONGEST_PLAN)
      throw new ComityError('COMITY_FILE_XLSX_TOO_LARGE', { place: { file: workbook.file, sheet: sheet.name } });
    const place = (at = 0): Place => ({ file: workbook.file, sheet: sheet.name, line, column: at + 1 });
    if (cells.length > MOST_COLUMNS) {
      const value = String(cells.length);
      throw new ComityError('COMITY_FILE_TOO_MANY_COLUMNS', { value, place: place(MOST_COLUMNS) });
    }
    rows.push({ line, cells, place });
  }
  return rows;
}

/** One sheet as a table. Its rows add to `form` and leave it to others to clear it; after a sheet that is damaged no other is read. */
function sheetTable(
  workbook: Workbook,
  one: LineSheet,
  form: ProblemList,
  state: { broken: boolean },
  isFirst: boolean,
): Table {
  const { file } = workbook;
  const { sheet, header, told, kind, taken } = one;
  const columns: Column[] = [];
  /** For each column its own in the file, counted from 1. */
  const columnAt: number[] = [];
  const put = (name: string, column: number): void => {
    columns.push({ name, place: { file, sheet: sheet.name, line: header.line, column } });
    columnAt.push(column);
  };
  if (kind !== undefined) put(KIND, 1);
  const positions = header.cells.map((cell, column): number | undefined => {
    if (cell === undefined) return undefined;
    put(String(cell), column + 1);
    return columns.length - 1;
  });
  const rows = {
    *[Symbol.iterator]() {
      if (isFirst) state.broken = false;
      if (state.broken) return;
      try {
        yield* rowsOf(workbook, one, positions, columnAt, form);
      } catch (error) {
        if (!(error instanceof ComityError)) throw error;
        state.broken = true;
        form.add(() => error.toProblem());
      }
    },
  };
  const lines = kind === undefined ? {} : { lines: { sheet: sheet.name, kind, taken } };
  return { file, columns, rows, form, ...lines, ...(told === undefined ? {} : { header: told }) };
}

function* rowsOf(
  workbook: Workbook,
  { sheet, header, kind }: LineSheet,
  positions: readonly (number | undefined)[],
  columnAt: readonly number[],
  form: ProblemList,
): Generator<Row, void, undefined> {
  const { file } = workbook;
  const blank = Array.from(columnAt, (): Cell => undefined);
  for (const { line, cells } of sheetRows(workbook, sheet)) {
    if (line <= header.line) continue;
    const place = (at?: number): Place => ({
      file,
      sheet: sheet.name,
      line,
      column: (at === undefined ? undefined : columnAt[at]) ?? 1,
    });
    const row = blank.slice();
    if (kind !== undefined) row[0] = kind;
    let headless: number | undefined;
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column];
      if (cell === undefined) continue;
      const position = positions[column];
      if (position === undefined) headless ??= column;
      else row[position] = cell;
    }
    if (headless === undefined) yield { line, cells: row, place };
    else {
      const column = headless + 1;
      form.add(() =>
        problem('COMITY_FILE_CELL_COUNT', {
          value: String(cells[column - 1]),
          place: { ...place(), column },
          remedy: 'write a heading above this cell, or clear it',
          remedyJa: 'このセルの列に見出しを書くか、セルを空けてください',
        }),
      );
    }
  }
}
