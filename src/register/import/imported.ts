// What an import gives, whichever data set it is of.

import type { Problem } from '../../kernel/errors.ts';
import type { AgreementKind, EventDay } from '../register.ts';
import type { DataSet } from './data-sets.ts';

/** An end of a tie: the day, `open` where the set says that it had none when the set ends, `unknown` where it says nothing. */
export type TieEnd = EventDay | 'open' | 'unknown';

/** A tie between two States, as one data set codes it. It is what that set says, never a fact of the register. */
export interface ImportedTie {
  /** `SET:NUMBER/PHASE:AA-BB`, the same in every import of the same file. */
  readonly id: string;
  /** The number of the agreement in the set. */
  readonly of: string;
  readonly kind: AgreementKind;
  /** Two alpha-2 codes, sorted. */
  readonly parties: readonly [string, string];
  /** Which of the two owe it: a set may code a duty for one side alone. */
  readonly owed: readonly [boolean, boolean];
  readonly signed?: EventDay;
  /** Absent where the set has no day: signed, and whether ever in force is unknown. */
  readonly inForce?: EventDay;
  readonly end: TieEnd;
  /** The line of the file; of two, the later one. */
  readonly line: number;
}

/** An activity as one data set has it. */
export interface ImportedActivity {
  readonly id: string;
  readonly title: string;
  /** Alpha-2 codes of those whose names are known, sorted, each once. */
  readonly parties: readonly string[];
  /** How many more took part, of whom the set or the table of names does not say which State they were. */
  readonly others: number;
  /** Where, in the words of the set. */
  readonly location?: string;
  readonly from: EventDay;
  readonly to?: EventDay;
  readonly line: number;
}

/** A data set, read. */
export interface Imported {
  readonly set: DataSet;
  readonly rows: number;
  readonly ties: readonly ImportedTie[];
  readonly activities: readonly ImportedActivity[];
  /** Codes and names of the file that no State of the table has, with the number of cells each stands in; most first. */
  readonly unplaced: readonly { readonly written: string; readonly cells: number }[];
  /** How many ties have no day of entry into force, in a set that has a column for it. */
  readonly withoutForce: number;
  /** Participants that the set itself calls unknown. */
  readonly unnamed: number;
  /** Rows that were not taken, with the reason and the line. */
  readonly setAside: readonly Problem[];
}
