// The finite cells an unknown fact may fall into: values that no condition tells apart are one cell.

import type { Fact, Value } from '../vocabulary.ts';

/** Stands for "some State that no rule names"; followed by a fact's path it differs from every other fact's unnamed State. */
export const UNNAMED = '*';

/** One comparison of a fact: with constants, with another fact, or with a list of States (its members, entry by entry). */
export interface CellTest {
  readonly fact: string;
  readonly literals: readonly Value[];
  readonly members?: readonly (readonly string[])[];
  readonly otherFact?: string;
}

/** What is known where the cells are wanted. */
export interface CellContext {
  readonly tests: readonly CellTest[];
  /** Value of another fact of the same subject or frame, known or assumed in this branch. */
  readonly known: (path: string) => Value | undefined;
}

/** One representative value for each cell of the fact, in the vocabulary's or numeric order. */
export function cellsOf(fact: Fact, context: CellContext): readonly Value[] {
  switch (fact.type) {
    case 'boolean':
      return [true, false];
    case 'values':
      return representatives(fact, Object.keys(fact.values ?? {}), context);
    case 'number':
      return thresholdCells(constantsNear(fact, context).filter((value) => typeof value === 'number'));
    case 'state':
    case 'pack':
      return representatives(fact, stateCandidates(fact, context), context);
  }
}

/** Representatives below, at, between and above the thresholds; numbers of this law are never negative. */
export function thresholdCells(thresholds: readonly number[], whole = false): readonly number[] {
  const sorted = [...new Set(thresholds)].sort((a, b) => a - b);
  const cells: number[] = [];
  sorted.forEach((at, index) => {
    const before = sorted[index - 1];
    const below = before === undefined ? at - 1 : whole ? before + 1 : (before + at) / 2;
    if (below >= 0 && below < at) cells.push(below);
    cells.push(at);
  });
  const last = sorted.at(-1);
  return last === undefined ? [0] : [...cells, last + 1];
}

/** The facts it is compared with, directly or through others. What one of them is compared with may matter to all. */
function neighbours(fact: Fact, tests: readonly CellTest[]): ReadonlySet<string> {
  const near = new Set([fact.path]);
  for (let size = 0; size < near.size;) {
    size = near.size;
    for (const test of tests) {
      if (test.otherFact === undefined) continue;
      if (near.has(test.fact)) near.add(test.otherFact);
      if (near.has(test.otherFact)) near.add(test.fact);
    }
  }
  return near;
}

function constantsNear(fact: Fact, context: CellContext): Value[] {
  const near = neighbours(fact, context.tests);
  const known = [...near].filter((path) => path !== fact.path).flatMap((path) => context.known(path) ?? []);
  const compared = context.tests
    .filter((test) => near.has(test.fact))
    .flatMap((test) => [...test.literals, ...(test.members ?? []).flat()]);
  return [...known, ...compared];
}

// A State that stands for no test of its own comes last: `some other State` says more than a name that means nothing.
function stateCandidates(fact: Fact, context: CellContext): string[] {
  const own = context.tests.filter((test) => test.fact === fact.path);
  const named = own.flatMap((test) => [
    ...test.literals,
    ...(test.members ?? []).flat(),
    ...(test.otherFact === undefined ? [] : [context.known(test.otherFact)]),
  ]);
  const words = (values: readonly (Value | undefined)[]): string[] =>
    values.filter((value) => typeof value === 'string').sort();
  return [...new Set([...words(named), UNNAMED, `${UNNAMED}${fact.path}`, ...words(constantsNear(fact, context))])];
}

function representatives(fact: Fact, candidates: readonly string[], context: CellContext): string[] {
  const tests = context.tests.filter((test) => test.fact === fact.path);
  const bySignature = new Map<string, string>();
  for (const value of candidates) {
    const signature = tests.map((test) => signatureOf(test, value, context)).join('|');
    if (!bySignature.has(signature)) bySignature.set(signature, value);
  }
  return [...bySignature.values()];
}

function signatureOf(test: CellTest, value: string, context: CellContext): string {
  // Two facts that are both unknown may be the same unnamed State or two different ones.
  if (test.otherFact !== undefined) {
    const other = context.known(test.otherFact);
    return other === undefined ? value : String(other === value);
  }
  // Each entry of a dated list is a test of its own: which of them holds is a matter of the day.
  if (test.members !== undefined) return test.members.map((members) => members.includes(value)).join();
  return String(test.literals.includes(value));
}
