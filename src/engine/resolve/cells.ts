// The finite cells an unknown fact may fall into: values that no condition tells apart are one cell.

import type { Fact, Value } from '../vocabulary.ts';
import { memo } from './memo.ts';

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
      return representatives(fact, () => Object.keys(fact.values ?? {}), context);
    case 'number':
      return thresholdCells(constantsNear(fact, context).filter((value) => typeof value === 'number'));
    case 'state':
    case 'pack':
      return representatives(fact, () => stateCandidates(fact, context), context);
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

/** Of the tests of a road, those about one fact, and the facts it is compared with, directly or through others. */
interface Near {
  readonly own: readonly CellTest[];
  /** What one of them is compared with may matter to all; without the fact itself. */
  readonly facts: readonly string[];
  readonly constants: readonly Value[];
  /** The cells found, by what was known of the facts near. */
  readonly found: Map<string, readonly string[]>;
}

const nearOf = memo<readonly CellTest[], Fact, Near>();

function findNear(fact: Fact, tests: readonly CellTest[]): Near {
  const near = new Set([fact.path]);
  for (let size = 0; size < near.size;) {
    size = near.size;
    for (const test of tests) {
      if (test.otherFact === undefined) continue;
      if (near.has(test.fact)) near.add(test.otherFact);
      if (near.has(test.otherFact)) near.add(test.fact);
    }
  }
  return {
    own: tests.filter((test) => test.fact === fact.path),
    facts: [...near].filter((path) => path !== fact.path),
    constants: tests
      .filter((test) => near.has(test.fact))
      .flatMap((test) => [...test.literals, ...(test.members ?? []).flat()]),
    found: new Map(),
  };
}

function near(fact: Fact, { tests }: CellContext): Near {
  return nearOf(tests, fact, '', () => findNear(fact, tests));
}

function constantsNear(fact: Fact, context: CellContext): Value[] {
  const { facts, constants } = near(fact, context);
  return [...facts.flatMap((path) => context.known(path) ?? []), ...constants];
}

// A State that stands for no test of its own comes last: `some other State` says more than a name that means nothing.
function stateCandidates(fact: Fact, context: CellContext): string[] {
  const named = near(fact, context).own.flatMap((test) => [
    ...test.literals,
    ...(test.members ?? []).flat(),
    ...(test.otherFact === undefined ? [] : [context.known(test.otherFact)]),
  ]);
  const words = (values: readonly (Value | undefined)[]): string[] =>
    [...new Set(values.filter((value) => typeof value === 'string'))].sort();
  return [...new Set([...words(named), UNNAMED, `${UNNAMED}${fact.path}`, ...words(constantsNear(fact, context))])];
}

function representatives(fact: Fact, candidates: () => readonly string[], context: CellContext): readonly string[] {
  const { own, facts, found } = near(fact, context);
  const key = facts.map((path) => String(context.known(path))).join('|');
  const known = found.get(key);
  if (known !== undefined) return known;
  const bySignature = new Map<string, string>();
  for (const value of candidates()) {
    const signature = own.map((test) => signatureOf(test, value, context)).join('|');
    if (!bySignature.has(signature)) bySignature.set(signature, value);
  }
  const made = [...bySignature.values()];
  found.set(key, made);
  return made;
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
