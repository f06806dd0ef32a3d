// Cells of a data set by the names of their columns: numbers, days with the precision they have, and what was left out.

import { findCivilDate } from '../../kernel/civil-date.ts';
import { type Problem, problem } from '../../kernel/errors.ts';
import { type Result, failed, ok } from '../../kernel/result.ts';
import type { Row, Table } from '../../kernel/table.ts';
import type { EventDay } from '../register.ts';
import { type DataSet, headingKey } from './data-sets.ts';

/** Signs by which the sets say that something is not known; none of them is a number. */
const NOT_KNOWN = new Set(['', '.', 'na', 'n/a', '-9', '-88', '-99']);

/** A cell that says nothing. */
export function isUnknown(text: string): boolean {
  return NOT_KNOWN.has(text.trim().toLowerCase());
}

/** The cells of one row by column. */
export interface Cells {
  readonly line: number;
  /** The text of a cell; empty where it is blank. */
  readonly text: (column: string) => string;
  /** A whole number; undefined where it is not known. */
  readonly number: (column: string) => number | undefined;
  /** The first thing found wrong in the row. */
  readonly wrong: () => Problem | undefined;
  readonly fail: (one: Problem) => void;
  readonly place: Row['place'];
  readonly at: (column: string) => number;
}

/**
 * Where each column stands.
 *
 * @returns COMITY_REGISTER_IMPORT_COLUMN for each that is missing
 */
export function columnsOf(table: Table, set: DataSet): Result<ReadonlyMap<string, number>> {
  const at = new Map(table.columns.map(({ name }, index) => [headingKey(name), index]));
  const missing = set.columns.filter((column) => !at.has(headingKey(column)));
  const [first, ...rest] = missing.map((column) =>
    problem('COMITY_REGISTER_IMPORT_COLUMN', { value: column, place: { file: table.file, line: 1 } }),
  );
  return first === undefined ? ok(at) : failed(first, ...rest);
}

/** One row, to be read by the names of its columns. */
export function cellsOf(row: Row, columns: ReadonlyMap<string, number>): Cells {
  let found: Problem | undefined;
  const at = (column: string): number => columns.get(headingKey(column)) ?? -1;
  const text = (column: string): string => String(row.cells[at(column)] ?? '').trim();
  return {
    line: row.line,
    place: row.place,
    at,
    text,
    number: (column) => {
      const written = text(column);
      if (isUnknown(written)) return undefined;
      const value = Number(written);
      if (Number.isInteger(value)) return value;
      found ??= problem('COMITY_REGISTER_IMPORT_NUMBER', { value: written, place: row.place(at(column)) });
      return undefined;
    },
    wrong: () => found,
    fail: (one) => {
      found ??= one;
    },
  };
}

/**
 * A day from three columns, as precise as they are: a month or day that is not known makes it a month or a year.
 *
 * @param names the columns of year, month and day; the last two may be missing
 * @returns undefined where the year is not known or is 0
 */
export function dayFrom(cells: Cells, names: readonly [string, string?, string?]): EventDay | undefined {
  const [year = 0, month = 0, day = 0] = names.map((name) => (name === undefined ? 0 : (cells.number(name) ?? 0)));
  if (year === 0) return undefined;
  const precision = month <= 0 ? 'year' : day <= 0 ? 'month' : 'day';
  const two = (value: number): string => String(value).padStart(2, '0');
  const written = `${String(year).padStart(4, '0')}-${two(precision === 'year' ? 1 : month)}-${two(precision === 'day' ? day : 1)}`;
  const on = findCivilDate(written);
  if (on !== undefined) return { on, precision };
  cells.fail(problem('COMITY_REGISTER_IMPORT_DAY', { value: written, place: cells.place(cells.at(names[0])) }));
  return undefined;
}

/** The last day that a day as a source gives it may be: that of its month or year. */
export function lastOf({ on, precision }: EventDay): string {
  return precision === 'day' ? on : precision === 'month' ? `${on.slice(0, 7)}-31` : `${on.slice(0, 4)}-12-31`;
}

/** Counts what no State of the table has. */
export class Unplaced {
  readonly #cells = new Map<string, number>();

  add(written: string): void {
    this.#cells.set(written, (this.#cells.get(written) ?? 0) + 1);
  }

  /** Most first; equal ones by their text. */
  list(): readonly { readonly written: string; readonly cells: number }[] {
    return [...this.#cells]
      .map(([written, cells]) => ({ written, cells }))
      .toSorted((a, b) => b.cells - a.cells || (a.written < b.written ? -1 : 1));
  }
}
