// How a word is written into a table that a spreadsheet may open.

/** A spreadsheet takes a cell that begins with one of these for a formula, also where it is quoted. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A text as a cell that no spreadsheet computes: one that would be taken for a formula gets an apostrophe before it, which says
 * that it is text. Whatever we write into CSV and XLSX goes through here.
 */
export function safeCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** A row of CSV (RFC 4180) with its line break; every cell is safe. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(safeCell(cell))).join(',')}\n`;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
