// How much of an answer rests on what the reader's own office says.
import type { Assessment } from '../../../../../src/visit/assessment/assessment.ts';

/** Formalities × lines that rest on each local ground, by the full name of its fence. */
export function restingOn({ determinations, classes }: Assessment): ReadonlyMap<string, number> {
  const counts = new Map(classes.map(({ id, count }) => [id, count]));
  const found = new Map<string, number>();
  for (const { local = [], class: id } of determinations)
    for (const fence of new Set(local.map((one) => one.fence)))
      found.set(fence, (found.get(fence) ?? 0) + (counts.get(id) ?? 0));
  return found;
}
