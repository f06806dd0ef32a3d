// The finite cells an unknown fact may fall into: values that no condition tells apart are one cell.

import type { Comparand } from '../condition.ts';
import type { Fact, Value } from '../vocabulary.ts';

/** Stands for "some State that no rule names"; the second form differs from every other fact's unnamed State. */
const UNNAMED = '*';

/** What the conditions compare a fact with, resolved for one question. */
export interface CellContext {
  readonly comparands: readonly Comparand[];
  /** Known value of another fact of the same subject or frame, if any. */
  readonly known: (path: string) => Value | undefined;
  readonly roll: (name: string) => readonly string[];
}

/** One representative value for each cell of the fact, in the vocabulary's or numeric order. */
export function cellsOf(fact: Fact, context: CellContext): readonly Value[] {
  const comparands = context.comparands.filter((one) => one.fact === fact.path);
  switch (fact.type) {
    case 'boolean':
      return [true, false];
    case 'values':
      return representatives(Object.keys(fact.values ?? {}), comparands, context);
    case 'number':
      return thresholdCells(comparands.flatMap((one) => one.literals).filter((value) => typeof value === 'number'));
    case 'state':
    case 'pack':
      return representatives(stateCandidates(fact, comparands, context), comparands, context);
  }
}

/** Representatives below, at, between and above the thresholds. */
export function thresholdCells(thresholds: readonly number[]): readonly number[] {
  const sorted = [...new Set(thresholds)].sort((a, b) => a - b);
  const cells: number[] = [];
  sorted.forEach((at, index) => {
    const before = sorted[index - 1];
    cells.push(before === undefined ? at - 1 : (before + at) / 2, at);
  });
  const last = sorted.at(-1);
  return last === undefined ? [0] : [...cells, last + 1];
}

function stateCandidates(fact: Fact, comparands: readonly Comparand[], context: CellContext): string[] {
  const named = comparands.flatMap((one) => [
    ...one.literals.filter((value) => typeof value === 'string'),
    ...(one.roll === undefined ? [] : context.roll(one.roll)),
    ...(one.otherFact === undefined ? [] : [context.known(one.otherFact)].filter((value) => typeof value === 'string')),
  ]);
  return [...new Set([...named.sort(), UNNAMED, `${UNNAMED}${fact.path}`])];
}

function representatives(
  candidates: readonly string[],
  comparands: readonly Comparand[],
  context: CellContext,
): string[] {
  const bySignature = new Map<string, string>();
  for (const value of candidates) {
    const signature = comparands
      .map((one) => {
        // Two facts that are both unknown may be the same unnamed State or two different ones.
        if (one.otherFact !== undefined) {
          const other = context.known(one.otherFact);
          return other === undefined ? value : String(other === value);
        }
        const members = one.roll === undefined ? one.literals : context.roll(one.roll);
        return one.roll === undefined && isOrdered(one)
          ? members.map((member) => member === value).join()
          : String(members.includes(value));
      })
      .join('|');
    if (!bySignature.has(signature)) bySignature.set(signature, value);
  }
  return [...bySignature.values()];
}

// A single literal and a list of one have the same signature; a list is one test, not one for each member.
function isOrdered(comparand: Comparand): boolean {
  return comparand.literals.length === 1;
}
