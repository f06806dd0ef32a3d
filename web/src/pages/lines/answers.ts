// What the law says of a class, as its lines show it: the heaviest answer, and whether any is not settled.
import { Outcome, compareWeight } from '../../../../src/engine/outcomes.ts';
import type { Assessment, DeterminationRow } from '../../../../src/visit/assessment/assessment.ts';

/** The answers of one class. */
export interface ClassAnswers {
  readonly heaviest: Outcome | undefined;
  /** Formalities whose answer is not settled. */
  readonly unsettled: number;
  readonly outcomes: ReadonlySet<Outcome | 'unsettled'>;
  readonly rows: readonly DeterminationRow[];
}

/** By class id. */
export function answersByClass({ determinations }: Assessment): ReadonlyMap<string, ClassAnswers> {
  const found = new Map<string, ClassAnswers>();
  for (const [id, rows] of Map.groupBy(determinations, (row) => row.class)) {
    const outcomes = new Set(rows.map(({ outcome }) => outcome));
    const settled = Outcome.filter((one) => outcomes.has(one)).toSorted(compareWeight);
    const unsettled = new Set(rows.filter(({ outcome }) => outcome === 'unsettled').map(({ formality }) => formality));
    found.set(id, { heaviest: settled.at(-1), unsettled: unsettled.size, outcomes, rows });
  }
  return found;
}

/** Classes that have this answer to some formality. */
export function classesWith(answers: ReadonlyMap<string, ClassAnswers>, outcome: Outcome | 'unsettled'): string[] {
  return [...answers].filter(([, { outcomes }]) => outcomes.has(outcome)).map(([id]) => id);
}
