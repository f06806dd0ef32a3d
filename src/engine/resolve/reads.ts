// Everything that may be read on the way to one answer, and how values are told apart by it.

import { type ConditionLine, type Conditions, comparandsOf, readsOf, walk } from '../condition.ts';
import type { Law, Pack } from '../law.ts';
import type { Value } from '../vocabulary.ts';
import { type CellTest, thresholdCells } from './cells.ts';
import type { Bounds } from './evaluate.ts';
import { findTerm, fits, gates, rulesOn } from './packs.ts';
import { findRoll } from './rolls.ts';

/** A line with the pack in whose words it is written. */
export interface ReadLine {
  readonly pack: Pack;
  readonly line: ConditionLine;
}

/** The lines of all rules on the formality, of the scopes of all packs, and of every term that any of them reads. */
export function linesRead(
  law: Law,
  packs: readonly Pack[],
  question: { readonly subject: string; readonly formality: string },
  host: string,
): readonly ReadLine[] {
  const fences = packs.flatMap((pack) => [
    ...pack.scopes.filter((scope) => gates(scope, question.subject)).map((of) => ({ pack, of })),
    ...rulesOn(pack, question.formality)
      .filter((rule) => fits(rule, question.subject, host))
      .map((of) => ({ pack, of })),
  ]);
  return withTerms(law, fences);
}

/** The lines of some rules of one pack, and of every term that any of them reads. */
export function linesOfRules(law: Law, pack: Pack, rules: readonly Conditions[]): readonly ReadLine[] {
  return withTerms(
    law,
    rules.map((of) => ({ pack, of })),
  );
}

function withTerms(law: Law, fences: readonly { readonly pack: Pack; readonly of: Conditions }[]): ReadLine[] {
  const found: ReadLine[] = [];
  const terms = new Set<string>();
  const add = (pack: Pack, of: Conditions): void => {
    const lines = [...of.if, ...of.unless, ...of.provided];
    for (const line of lines) found.push({ pack, line });
    for (const name of readsOf(lines).terms) {
      const term = findTerm(law, pack, name);
      const key = `${term?.owner.id}/${name}`;
      if (term === undefined || terms.has(key)) continue;
      terms.add(key);
      add(term.owner, term.term);
    }
  };
  for (const { pack, of } of fences) add(pack, of);
  return found;
}

/** The tests of the lines that tell values of facts apart. The sending State is a known one on each road. */
export function testsOf(law: Law, lines: readonly ReadLine[], sender?: string): readonly CellTest[] {
  return lines.flatMap(({ pack, line }) =>
    comparandsOf([line]).map((one): CellTest => {
      if (one.otherFact === 'leg.sending' && sender !== undefined) return { fact: one.fact, literals: [sender] };
      const { roll, ...test } = one;
      if (roll === undefined) return test;
      return { ...test, members: (findRoll(law, pack, roll)?.entries ?? []).map((entry) => entry.states) };
    }),
  );
}

/** Values of a term over children: its thresholds in the lines, and what lies between, within what is known of it. */
export function aggregateCells(
  law: Law,
  key: string,
  lines: readonly ReadLine[],
  known: Value | Bounds | undefined,
  factValue: (path: string) => Value | undefined,
): readonly Value[] {
  const slash = key.indexOf('/');
  const term = law.packs[key.slice(0, slash)]?.terms[key.slice(slash + 1).replace('term:', '')];
  const op = term?.aggregate?.op;
  if (op !== 'count' && op !== 'sum') return [true, false];
  const bounds = typeof known === 'object' ? known : { min: 0, max: Number.POSITIVE_INFINITY };
  const thresholds: unknown[] = [bounds.min, bounds.max];
  for (const { line } of lines) {
    for (const part of walk(line.of)) {
      if (!('left' in part)) continue;
      for (const [side, other] of [
        [part.left, part.right],
        [part.right, part.left],
      ] as const) {
        if (side.op !== 'term' || side.name !== term?.name) continue;
        if (other.op === 'literal') thresholds.push(other.value);
        else if (other.op === 'list') thresholds.push(...other.values);
        else if (other.op === 'fact') thresholds.push(factValue(other.path));
      }
    }
  }
  const finite = thresholds.filter((value): value is number => typeof value === 'number' && Number.isFinite(value));
  return thresholdCells(finite, op === 'count').filter((value) => value >= bounds.min && value <= bounds.max);
}
