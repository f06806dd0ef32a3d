// One line of a condition as data: small enough to serialise, evaluate in three values, and explain word by word.

import type { Value } from './vocabulary.ts';

/** An expression of the CEL subset of `docs/reference/packs.md`, with places as offsets into its line. */
export type Expression =
  | { readonly op: 'fact'; readonly path: string }
  | { readonly op: 'literal'; readonly value: Value }
  | { readonly op: 'list'; readonly values: readonly Value[] }
  | { readonly op: 'roll'; readonly name: string }
  | { readonly op: 'term'; readonly name: string }
  | { readonly op: 'open'; readonly reading: string }
  | { readonly op: 'not'; readonly of: Expression }
  | { readonly op: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | { readonly op: Comparison; readonly left: Expression; readonly right: Expression };

/** How two values are compared. */
export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in';

/** A line as the lawyer wrote it, and as the evaluator reads it. */
export interface ConditionLine {
  readonly text: string;
  readonly of: Expression;
}

/** The three groups of a fence: all of `if` must hold, each of `unless` defeats, `provided` is what the sending State undertakes. */
export interface Conditions {
  readonly if: readonly ConditionLine[];
  readonly unless: readonly ConditionLine[];
  readonly provided: readonly ConditionLine[];
}

/** Everything an expression reads, in the order of reading: facts, terms, rolls, readings. */
export interface Reads {
  readonly facts: readonly string[];
  readonly terms: readonly string[];
  readonly rolls: readonly string[];
  readonly readings: readonly string[];
}

/** Walk an expression and its parts, outermost first. */
export function* walk(expression: Expression): Generator<Expression> {
  yield expression;
  if ('left' in expression) {
    yield* walk(expression.left);
    yield* walk(expression.right);
  } else if (expression.op === 'not') {
    yield* walk(expression.of);
  }
}

/** What the lines read directly; the terms' own readings are not followed here. */
export function readsOf(lines: readonly ConditionLine[]): Reads {
  const facts = new Set<string>();
  const terms = new Set<string>();
  const rolls = new Set<string>();
  const readings = new Set<string>();
  for (const line of lines) {
    for (const part of walk(line.of)) {
      if (part.op === 'fact') facts.add(part.path);
      else if (part.op === 'term') terms.add(part.name);
      else if (part.op === 'roll') rolls.add(part.name);
      else if (part.op === 'open') readings.add(part.reading);
    }
  }
  return { facts: [...facts], terms: [...terms], rolls: [...rolls], readings: [...readings] };
}

/** Every comparison of a fact with constants or another fact: what decides the cells a fact falls into. */
export interface Comparand {
  readonly fact: string;
  readonly literals: readonly Value[];
  readonly roll?: string;
  readonly otherFact?: string;
}

/** The comparands of the lines, one for each comparison that has a fact on a side. */
export function comparandsOf(lines: readonly ConditionLine[]): Comparand[] {
  const found: Comparand[] = [];
  for (const line of lines) {
    for (const part of walk(line.of)) {
      if (!('left' in part) || part.op === 'and' || part.op === 'or') continue;
      for (const [side, other] of [
        [part.left, part.right],
        [part.right, part.left],
      ] as const) {
        if (side.op !== 'fact') continue;
        const literals = other.op === 'literal' ? [other.value] : other.op === 'list' ? other.values : [];
        found.push({
          fact: side.path,
          literals,
          ...(other.op === 'roll' ? { roll: other.name } : {}),
          ...(other.op === 'fact' ? { otherFact: other.path } : {}),
        });
      }
    }
  }
  return found;
}
