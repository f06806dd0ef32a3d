// Truths that know why they are not known: the variables a branch may be split on.

import { type Conditions } from '../condition.ts';
import type { Value } from '../vocabulary.ts';
import { type Lookup, type Variable, allHold, anyHolds, unknownsOfLines } from './evaluate.ts';
import { type Truth, allOf, not } from './in-force.ts';

/** The choices made so far on the way to one leaf. */
export class Assignment {
  readonly #values: ReadonlyMap<Variable, Value>;

  constructor(values: ReadonlyMap<Variable, Value> = new Map()) {
    this.#values = values;
  }

  get(variable: Variable): Value | undefined {
    return this.#values.get(variable);
  }

  with(variable: Variable, value: Value): Assignment {
    return new Assignment(new Map([...this.#values, [variable, value]]));
  }
}

/** A truth with the variables it hangs on while unknown. */
export interface Decided {
  readonly truth: Truth;
  readonly unknowns: readonly Variable[];
}

/** A truth that a branch may assume, where it is not known. */
export function decided(truth: Truth, variable: Variable, assumed: (variable: Variable) => unknown): Decided {
  if (truth !== undefined) return { truth, unknowns: [] };
  const assigned = assumed(variable);
  return typeof assigned === 'boolean' ? { truth: assigned, unknowns: [] } : { truth: undefined, unknowns: [variable] };
}

export function negated(of: Decided): Decided {
  return { truth: not(of.truth), unknowns: of.unknowns };
}

export function conjunction(parts: readonly Decided[]): Decided {
  const truth = allOf(parts.map((part) => part.truth));
  return {
    truth,
    unknowns:
      truth === undefined ? parts.filter((part) => part.truth === undefined).flatMap((part) => part.unknowns) : [],
  };
}

/** Whether all of `if` hold and none of `unless`. */
export function conditionsHold(of: Pick<Conditions, 'if' | 'unless'>, lookup: Lookup): Truth {
  const required = allHold(of.if, lookup);
  if (required === false) return false;
  const defeating = anyHolds(of.unless, lookup);
  return defeating === true ? false : required === true && defeating === false ? true : undefined;
}

/** The variables because of which that is unknown. */
export function unknownsOfConditions(of: Pick<Conditions, 'if' | 'unless'>, lookup: Lookup): readonly Variable[] {
  if (conditionsHold(of, lookup) !== undefined) return [];
  return [...unknownsOfLines(of.if, lookup), ...unknownsOfLines(of.unless, lookup)];
}

/** The parts of a variable's key: `term:pack/name` is `term` and `pack/name`. */
export function splitVariable(variable: Variable): readonly [string, string] {
  const at = variable.indexOf(':');
  return at < 0 ? ['fact', variable] : [variable.slice(0, at), variable.slice(at + 1)];
}

const FENCED: readonly string[] = ['rule', 'term', 'word', 'scope', 'date', 'end', 'bound'];

/** The fence behind a variable that stands for unseen words or an uncertain day, if it is one; of a list, its name. */
export function fenceBehind(variable: Variable): string | undefined {
  const [kind, name] = splitVariable(variable);
  if (kind === 'list') return name.slice(name.indexOf('/') + 1);
  return FENCED.includes(kind) ? name : undefined;
}
