// Kleene's three values over the expressions of a condition: what is not known stays unknown, and is named.

import type { ConditionLine, Expression } from '../condition.ts';
import type { Value } from '../vocabulary.ts';
import { type Truth, not } from './in-force.ts';

/** A number known only within bounds, both counted: what an aggregate is while some child is unknown. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** Something a branch may be split on, by its key: `person.identity`, `term:pack/name`, `open:id`, `list:name`. */
export type Variable = string;

/** Where an expression's values come from in one branch. Each answer may be undefined: not known. */
export interface Lookup {
  fact(path: string): Value | undefined;
  term(name: string): Value | Bounds | undefined;
  roll(name: string): readonly string[] | undefined;
  reading(id: string): string | undefined;
  /** The variable behind an unknown list, where several lists may have that name. */
  behindRoll?(name: string): Variable;
  /** The variables behind an unknown term: its own unknown facts, or that its words were not seen. */
  behindTerm(name: string): readonly Variable[];
}

/** The value of an expression, or undefined when it hangs on something unknown. */
export function evaluate(of: Expression, lookup: Lookup): Value | Bounds | readonly Value[] | undefined {
  switch (of.op) {
    case 'literal':
      return of.value;
    case 'list':
      return of.values;
    case 'fact':
      return lookup.fact(of.path);
    case 'term':
      return lookup.term(of.name);
    case 'roll':
      return lookup.roll(of.name);
    case 'open':
      return lookup.reading(of.reading);
    case 'not':
      return not(truth(of.of, lookup));
    case 'and':
      return both(of.left, of.right, false, lookup);
    case 'or':
      return both(of.left, of.right, true, lookup);
    case 'in': {
      const value = exact(evaluate(of.left, lookup));
      const set = evaluate(of.right, lookup);
      if (set === undefined || !Array.isArray(set)) return undefined;
      if (set.length === 0) return false;
      return value === undefined || typeof value === 'object' ? undefined : set.includes(value);
    }
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compare(of.op, evaluate(of.left, lookup), evaluate(of.right, lookup));
  }
}

/** The truth of an expression that is a test. */
export function truth(of: Expression, lookup: Lookup): Truth {
  const value = evaluate(of, lookup);
  return typeof value === 'boolean' ? value : undefined;
}

/** Whether all lines hold. */
export function allHold(lines: readonly ConditionLine[], lookup: Lookup): Truth {
  return each(lines, false, lookup);
}

/** Whether any line holds. */
export function anyHolds(lines: readonly ConditionLine[], lookup: Lookup): Truth {
  return each(lines, true, lookup);
}

// What decides ends the reading: the lines after it are not looked at, and nothing can hang on what they read.
function each(lines: readonly ConditionLine[], deciding: boolean, lookup: Lookup): Truth {
  let all: Truth = !deciding;
  for (const line of lines) {
    const one = truth(line.of, lookup);
    if (one === deciding) return deciding;
    if (one === undefined) all = undefined;
  }
  return all;
}

function both(left: Expression, right: Expression, deciding: boolean, lookup: Lookup): Truth {
  const first = truth(left, lookup);
  if (first === deciding) return deciding;
  const second = truth(right, lookup);
  if (second === deciding) return deciding;
  return first === undefined || second === undefined ? undefined : !deciding;
}

/** The variables because of which an expression is unknown; empty when it is known. `false && x` does not hang on x. */
export function unknownsOf(of: Expression, lookup: Lookup): readonly Variable[] {
  if (evaluate(of, lookup) !== undefined && truthKnown(of, lookup)) return [];
  switch (of.op) {
    case 'literal':
    case 'list':
      return [];
    case 'fact':
      return [of.path];
    case 'term':
      return lookup.behindTerm(of.name);
    case 'roll':
      return [lookup.behindRoll?.(of.name) ?? `list:${of.name}`];
    case 'open':
      return [`open:${of.reading}`];
    case 'not':
      return unknownsOf(of.of, lookup);
    case 'and':
    case 'or':
    case 'in':
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return [...unknownsOf(of.left, lookup), ...unknownsOf(of.right, lookup)];
  }
}

/** The variables because of which the lines are unknown. */
export function unknownsOfLines(lines: readonly ConditionLine[], lookup: Lookup): readonly Variable[] {
  return lines.flatMap((line) => unknownsOf(line.of, lookup));
}

// Bounds are a value that is not yet known: `5..7 > 3` is known although the number is not.
function truthKnown(of: Expression, lookup: Lookup): boolean {
  const value = exact(evaluate(of, lookup));
  return typeof value !== 'object' || Array.isArray(value);
}

function compare(op: '==' | '!=' | '<' | '<=' | '>' | '>=', left: Operand, right: Operand): Truth {
  if (left === undefined || right === undefined || Array.isArray(left) || Array.isArray(right)) return undefined;
  if (typeof left === 'object' || typeof right === 'object' || typeof left === 'number') {
    const a = bounds(left);
    const b = bounds(right);
    return a === undefined || b === undefined ? undefined : compareBounds(op, a, b);
  }
  switch (op) {
    case '==':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
}

type Operand = ReturnType<typeof evaluate>;

/** Bounds that leave one number are that number. */
function exact(value: Operand): Operand {
  return typeof value === 'object' && 'min' in value && value.min === value.max ? value.min : value;
}

function bounds(value: Operand): Bounds | undefined {
  if (typeof value === 'number') return { min: value, max: value };
  return typeof value === 'object' && 'min' in value ? value : undefined;
}

function compareBounds(op: '==' | '!=' | '<' | '<=' | '>' | '>=', a: Bounds, b: Bounds): Truth {
  switch (op) {
    case '<':
      return a.max < b.min ? true : a.min >= b.max ? false : undefined;
    case '<=':
      return a.max <= b.min ? true : a.min > b.max ? false : undefined;
    case '>':
      return compareBounds('<', b, a);
    case '>=':
      return compareBounds('<=', b, a);
    case '==':
      if (a.max < b.min || b.max < a.min) return false;
      return a.min === a.max && b.min === b.max ? true : undefined;
    case '!=':
      return not(compareBounds('==', a, b));
  }
}
