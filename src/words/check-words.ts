// The words of checking law: cases that fail, changes that no case notices. The shape both languages fill.

import type { CaseFailure } from '../engine/cases.ts';
import type { RowFate } from '../engine/check/rows.ts';
import type { LawChange } from '../engine/mutate.ts';

/** What the one line on a law that was checked is made of. */
export interface CheckCounts {
  readonly packs: number;
  readonly rules: number;
  /** Cases that pass, of all `cases`. */
  readonly passed: number;
  readonly cases: number;
  /** The first letters of the digest of the law. */
  readonly digest: string;
}

/** The words of checking law. Ids stand as a case or the law writes them, so that they can be searched for. */
export interface CheckWords {
  /** The title of a case or the id of a pack, as it was given: it is in no language of ours. */
  readonly asGiven: (text: string) => string;
  /** In what a case and the law differ, without a full stop. */
  readonly failure: (one: CaseFailure) => string;
  readonly counts: (counts: CheckCounts) => string;
  readonly rows: string;
  readonly fate: Readonly<Record<RowFate, string>>;
  /** Facts of other lists, counted apart from the rows. */
  readonly apart: string;
  readonly change: (one: LawChange) => string;
  /** After a change: no case notices it. */
  readonly unnoticed: string;
  readonly pack: string;
  readonly changes: string;
  readonly noticed: string;
  readonly all: string;
}
