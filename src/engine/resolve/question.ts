// What is asked of the law, and what one branch finds.

import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Effect, FactValues, Pack, Rule } from '../law.ts';
import type { Value } from '../vocabulary.ts';
import type { Bounds, Variable } from './evaluate.ts';

/** What is asked: one formality, for one subject, on one civil day of the host. */
export interface Question {
  readonly subject: string;
  readonly formality: string;
  readonly day: CivilDate;
  /** Known facts by path, `leg.*`, `movement.*` and `activity.*` among them. Absent: not known. */
  readonly facts: FactValues;
  /** Values of terms over children, by `pack/term:name`. Absent: not known. */
  readonly aggregates?: Readonly<Record<string, Value | Bounds>>;
}

/** A condition that nothing known decides: the right holds provided that it is met. */
export interface Proviso {
  readonly fence: string;
  readonly line: string;
  readonly facts: readonly string[];
}

/** A rule that holds in a branch, with its effects on the formality and its provisos. */
export interface Candidate {
  readonly pack: Pack;
  readonly rule: Rule;
  readonly name: string;
  readonly effects: readonly Effect[];
  readonly provisos: readonly Proviso[];
}

/** What one branch says: either it must be split further on a variable, or these rules hold. */
export type BranchState = { readonly split: readonly Variable[] } | { readonly candidates: readonly Candidate[] };
