import type { Place } from './errors.ts';
import type { ProblemList } from './problem-list.ts';

/** What one cell can hold; `undefined` is a blank cell or an absent key: not known, never a default. */
export type Cell = string | number | boolean | undefined;

/** Rows as read from a file, with the places of everything: what `files` gives and a reader of rows takes. */
export type Table = {
  /** The path as the user gave it. */
  readonly file: string;
  readonly columns: readonly Column[];
  /** May be gone through again, and reads the bytes again each time: no row is kept. */
  readonly rows: Iterable<Row>;
  /** What the last way through the rows found wrong with their form, such as a row too short; empty before the first. */
  readonly form: ProblemList;
  /** The sheet whose lines are all of one kind, as its column `kind` then says; `taken` where its name is not that of the kind. */
  readonly lines?: { readonly sheet: string; readonly kind: string; readonly taken: boolean };
  /** The tables it is made of, where several sheets are: each has headings of its own. */
  readonly parts?: readonly Table[];
};

/** A column by its name, and where that name stands. */
export type Column = {
  readonly name: string;
  readonly place: Place;
  /** What the file calls it, where that is not its name: errors speak of it so. */
  readonly heading?: string;
};

/** One row with its cells, and the way to their places. */
export type Row = {
  /** What people call the row: its line in a CSV file, its number in a JSON array; counted from 1. */
  readonly line: number;
  /** As many cells as the table has columns, in their order. */
  readonly cells: readonly Cell[];
  /** Where a cell begins, by its column's position from 0; without one, where the row begins. Found when asked for. */
  readonly place: (at?: number) => Place;
};
