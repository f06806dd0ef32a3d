// Whether what is undertaken can be met at all: two lines about one fact may leave it no value.

import { type ConditionLine, readsOf } from '../condition.ts';
import type { Value } from '../vocabulary.ts';
import type { Assignment } from './decided.ts';
import { type Lookup, type Variable, allHold, unknownsOfLines } from './evaluate.ts';

/** So many combinations are tried; beyond them it is taken that some other one would do. */
const TRIES = 512;

/**
 * Whether some values of what is not known make all lines true. Lines that read no fact in common are not tried: each of
 * them can be met by itself.
 */
export function canBeMet(
  lines: readonly ConditionLine[],
  assignment: Assignment,
  lookupWith: (assignment: Assignment) => Lookup,
  cells: (variable: Variable, assignment: Assignment) => readonly Value[],
): boolean {
  const read = lines.flatMap((line) => readsOf([line]).facts);
  const terms = lines.some((line) => readsOf([line]).terms.length > 0);
  if (new Set(read).size === read.length && !terms) return true;
  let tries = 0;
  const search = (assumed: Assignment): boolean => {
    tries += 1;
    if (tries > TRIES) return true;
    const lookup = lookupWith(assumed);
    const held = allHold(lines, lookup);
    if (held !== undefined) return held;
    const variable = unknownsOfLines(lines, lookup)[0];
    if (variable === undefined) return true;
    return cells(variable, assumed).some((value) => search(assumed.with(variable, value)));
  };
  return search(assignment);
}
