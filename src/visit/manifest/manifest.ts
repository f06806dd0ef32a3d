// Who and what comes: rows with places in, subjects out. A missing fact is absent, never a default.

import type { Place } from '../../kernel/errors.ts';
import type { FactValues } from '../../engine/law.ts';
import type { Filled } from './defaults.ts';
import type { Columns } from './encoded.ts';

/** One line: a person or a thing with the facts that are known of it, by path (`person.role`, `thing.owner`, `goods.kind`). */
export interface Line {
  /** Line number as the user sees it: of the CSV file, or position in the JSON array, counted from 1. */
  readonly line: number;
  readonly kind: string;
  readonly group: string;
  /** What people call it: name, registration, description. Never a fact. */
  readonly label: string;
  /** Service number of a person; registration or serial number of a thing. Never a fact, never printed. Absent: none is given. */
  readonly number?: string;
  /** How many alike units the line stands for; 1 for persons. */
  readonly quantity: number;
  /** The line's parents by kind: consignment number, bringer's reference. */
  readonly parents: Readonly<Record<string, string>>;
  /** Of these, the ones that have a line of their own: their position in `lines`, from 0. Absent: none has. */
  readonly parentAt?: Readonly<Record<string, number>>;
  readonly facts: FactValues;
  readonly place: Place;
}

/** The whole manifest. Read from a file it is columns, and its lines are made when somebody asks for them. */
export interface Manifest {
  readonly lines: readonly Line[];
  /** Absent in a manifest made by hand: `columnsOf` makes them. */
  readonly columns?: Columns;
  /** What was said once for all lines, and how many blank cells it filled. Absent: nothing was. */
  readonly filled?: readonly Filled[];
  /** Of several sheets, which lines are rows of which. Absent: there is one table, and lines are its own rows. */
  readonly sheets?: readonly SheetLines[];
}

/** The lines from `first` to `last` that are rows of one sheet; a line is `less` more than its row. */
export interface SheetLines {
  /** Empty where its file has none. */
  readonly sheet: string;
  /** Its file, where the lines are of several. */
  readonly file?: string;
  readonly first: number;
  readonly last: number;
  readonly less: number;
}
