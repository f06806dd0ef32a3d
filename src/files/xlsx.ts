// A workbook as one table: one sheet, or a sheet for each kind of line; and the sheet that holds the plan of the visit, if there is one.
import { ComityError, type Place, problem } from '../kernel/errors.ts';
import { ProblemList } from '../kernel/problem-list.ts';
import type { Cell, Column, Row, Table } from '../kernel/table.ts';
import type { TableRead } from './read-table.ts';
import { type SheetRow, sheetRows } from './sheet.ts';
import { type Workbook, type WorkbookSheet, openWorkbook } from './workbook.ts';

/** The names of the sheet that holds the plan, in small letters. */
const VISIT_SHEETS = ['visit', '訪問'];
/** A sheet whose name begins so is the user's own, and is passed over. */
const OWN_PREFIX = 'x-';
const KIND = 'kind';

/** Rows of a plan beyond these are no plan. */
const LONGEST_PLAN = 1_000;
/** Where several sheets hold lines, those of a sheet are numbered on from a multiple of this. */
const STEP = 1_000;

/** One sheet with lines: where its header stands, and to which columns of the table its own belong. */
type LineSheet = {
  readonly sheet: WorkbookSheet;
  readonly header: SheetRow;
  /** The kind that every line of it is of, where its name says so and no column does. */
  readonly kind: string | undefined;
};

/**
 * Reads a workbook. What is not known of a sheet is told once its rows are gone through, as with any table.
 *
 * @param kinds the kind that a sheet of that name, in small letters, holds lines of
 */
export function readXlsx(bytes: Uint8Array, file: string, kinds: ReadonlyMap<string, string>): TableRead {
  const opened = openWorkbook(bytes, file);
  if (!opened.ok) return { problems: opened.problems };
  try {
    return tableOf(opened.value, kinds);
  } catch (error) {
    if (error instanceof ComityError) return { problems: [error.toProblem()] };
    throw error;
  }
}

function tableOf(workbook: Workbook, kinds: ReadonlyMap<string, string>): TableRead {
  const { file } = workbook;
  const plan = workbook.sheets.find(({ name }) => VISIT_SHEETS.includes(name.toLowerCase()));
  const visit = plan === undefined ? {} : { visit: planRows(workbook, plan) };
  const others = workbook.sheets.filter((sheet) => sheet !== plan && !sheet.name.toLowerCase().startsWith(OWN_PREFIX));
  const sheets = others.flatMap((sheet): LineSheet[] => {
    const [header] = sheetRows(workbook, sheet);
    if (header === undefined) return [];
    const said = header.cells.some((cell) => cell === KIND);
    return [{ sheet, header, kind: said ? undefined : kinds.get(sheet.name.toLowerCase()) }];
  });
  const strangers = sheets.filter(({ header, kind }) => kind === undefined && !header.cells.includes(KIND));
  if (sheets.length > 1 && strangers.length > 0) {
    const problems = strangers.map(({ sheet, header }) =>
      problem('COMITY_FILE_XLSX_SHEET', {
        value: sheet.name,
        place: { file, sheet: sheet.name, line: header.line, column: 1 },
      }),
    );
    return { ...visit, problems };
  }
  if (sheets.length === 0) return { ...visit, problems: [problem('COMITY_FILE_EMPTY', { place: { file } })] };
  const { columns, positions } = columnsOf(file, sheets);
  const form = new ProblemList();
  const rows = {
    *[Symbol.iterator]() {
      form.clear();
      try {
        yield* rowsOf(workbook, sheets, columns.length, positions, form);
      } catch (error) {
        if (!(error instanceof ComityError)) throw error;
        form.add(() => error.toProblem());
      }
    },
  };
  const table: Table = { file, columns, rows, form };
  return { ...visit, table, problems: [] };
}

/** The rows of the plan, as they stand. */
function planRows(workbook: Workbook, sheet: WorkbookSheet): Row[] {
  const rows: Row[] = [];
  for (const { line, cells } of sheetRows(workbook, sheet)) {
    if (rows.length === LONGEST_PLAN)
      throw new ComityError('COMITY_FILE_XLSX_TOO_LARGE', { place: { file: workbook.file, sheet: sheet.name } });
    const place = (at = 0): Place => ({ file: workbook.file, sheet: sheet.name, line, column: at + 1 });
    rows.push({ line, cells, place });
  }
  return rows;
}

/**
 * The columns of all sheets, each name once; but twice where one sheet has it twice, since that is an error to be told.
 * `positions`: for each sheet the position in the table of each of its columns, undefined for one without a name.
 */
function columnsOf(
  file: string,
  sheets: readonly LineSheet[],
): { readonly columns: readonly Column[]; readonly positions: readonly (readonly (number | undefined)[])[] } {
  const columns: Column[] = [];
  if (sheets.some(({ kind }) => kind !== undefined)) {
    const [first] = sheets;
    const place: Place = { file, sheet: first?.sheet.name ?? '', line: first?.header.line ?? 1, column: 1 };
    columns.push({ name: KIND, place });
  }
  const positions = sheets.map(({ sheet, header }) => {
    const taken = new Set<number>();
    return header.cells.map((cell, column): number | undefined => {
      if (cell === undefined) return undefined;
      const name = String(cell);
      let at = columns.findIndex((one, position) => one.name === name && !taken.has(position));
      if (at === -1) {
        at = columns.length;
        columns.push({ name, place: { file, sheet: sheet.name, line: header.line, column: column + 1 } });
      }
      taken.add(at);
      return at;
    });
  });
  return { columns, positions };
}

function* rowsOf(
  workbook: Workbook,
  sheets: readonly LineSheet[],
  width: number,
  positions: readonly (readonly (number | undefined)[])[],
  form: ProblemList,
): Generator<Row, void, undefined> {
  const { file } = workbook;
  const blank = Array.from({ length: width }, (): Cell => undefined);
  let base = 0;
  for (const [number, { sheet, header, kind }] of sheets.entries()) {
    const own = positions[number] ?? [];
    const columnAt = new Map(
      own.flatMap((position, column) => (position === undefined ? [] : [[position, column + 1]])),
    );
    let last = 0;
    for (const { line, cells } of sheetRows(workbook, sheet)) {
      last = line;
      if (line <= header.line) continue;
      const place = (at?: number): Place => ({
        file,
        sheet: sheet.name,
        line,
        column: (at === undefined ? undefined : columnAt.get(at)) ?? 1,
      });
      const row = blank.slice();
      if (kind !== undefined) row[0] = kind;
      let headless: number | undefined;
      for (let column = 0; column < cells.length; column += 1) {
        const cell = cells[column];
        if (cell === undefined) continue;
        const position = own[column];
        if (position === undefined) headless ??= column;
        else row[position] = cell;
      }
      if (headless === undefined) yield { line: base + line, cells: row, place };
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
    base += Math.ceil((last + 1) / STEP) * STEP;
  }
}
