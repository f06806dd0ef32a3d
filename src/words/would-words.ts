// The words of what would change an answer: the shape both languages fill.

import type { Side } from '../engine/vocabulary.ts';

/** What would change an answer, in words; clauses come in as the vocabulary says them. */
export interface WouldWords {
  readonly heading: string;
  readonly note: string;
  readonly nothing: string;
  /** Said where the search stopped before it had tried all answers. */
  readonly untried: (answers: string, units: string) => string;
  /** Over what each side can do. */
  readonly side: Readonly<Record<Side, string>>;
  /** Over what makes formalities fall away because their occasion does. */
  readonly avoid: string;
  /** Beside what costs more than paper. */
  readonly cost: string;
  /** Beside a choice of the host that is not known. */
  readonly unlessChosen: string;
  /** Beside an answer: the clause that would change it. */
  readonly label: string;
  readonly clause: (clause: string) => string;
  readonly change: (from: string, to: string) => string;
  readonly under: (to: string, clause: string) => string;
  /** In place of an outcome: the formality no longer arises. */
  readonly none: string;
  /** Before what the same changes make heavier. */
  readonly heavier: string;
}
