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
  /** Where its headings stand, if that is not the first row alone. */
  readonly header?: HeaderTold;
  /** The tables it is made of, where several sheets are: each has headings of its own. */
  readonly parts?: readonly Table[];
  /** Of these, from where the lines of each are numbered, as the last way through the rows found it. */
  readonly numbered?: () => readonly Numbered[];
};

/** The lines of one of several sheets: `less` is what its lines are numbered more than its rows; `file` where they are of several files. */
export type Numbered = { readonly sheet: string; readonly file?: string; readonly less: number };

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

/** A row near the top of a table as it stands. */
export type HeadRow = Pick<Row, 'line' | 'cells'>;

/** Cells of a sheet that are one: from the row `line` to the row `last`, from the column `from` to `to`, counted from 0. */
export type Span = { readonly line: number; readonly last: number; readonly from: number; readonly to: number };

/** The rows that hold the headings of a table. */
export type HeaderAt = {
  /** As people number them: the row of headings, and before it that of the groups they stand under. */
  readonly lines: readonly number[];
  /** By position in the row; a heading under a group has both, `Passport / Number`. */
  readonly names: readonly (string | undefined)[];
  /** How many of the headings are known words: so that two ways of cutting a text into cells can be compared. */
  readonly known: number;
};

/** Not certain: the rows it may be, as a user says them (`3`, `2-3`). */
export type HeaderAsked = { readonly ask: readonly string[]; readonly known: number };

/** Where the headings stand, that it must be asked, or that the user named rows which hold nothing. */
export type HeaderFound = HeaderAt | HeaderAsked | { readonly missing: string; readonly known: number };

/** Finds the row of headings. */
export type HeaderFinder = {
  /** The last line that it must see. */
  readonly through: number;
  /** Undefined where nothing speaks against the first row. `spans` is asked only where two rows may be a heading together. */
  readonly find: (rows: readonly HeadRow[], spans?: () => readonly Span[]) => HeaderFound | undefined;
};

/** Where the headings of a table stand, and what stands above them. */
export type HeaderTold = {
  readonly lines: readonly number[];
  /** The rows above that hold something and are not read. */
  readonly above: readonly { readonly line: number; readonly text: string }[];
};
