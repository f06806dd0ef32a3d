// Terms outside a branch: the values of terms over children, and rules that touch no formality.

import type { CivilDate } from '../../kernel/civil-date.ts';
import { type FactValues, type Law, type Pack, type Rule, type Statement, type Term, fenceName } from '../law.ts';
import { type Bounds, type Lookup, allHold, anyHolds } from './evaluate.ts';
import { type Truth, allOf, hasBeenSucceeded, hasEnded, hasStarted, isBound, not } from './in-force.ts';
import { buildsOn, findTerm, fits, isBetween } from './packs.ts';
import { choiceOn } from './rolls.ts';
import { type Standing, isAccepted } from './settings.ts';

/** Lookup of known facts alone: what is not known stays unknown, nothing is branched on. */
export function knownLookup(law: Law, pack: Pack, facts: FactValues, standing: Standing): Lookup {
  return {
    fact: (path) => facts[path],
    term(name) {
      const found = findTerm(law, pack, name);
      return found === undefined || found.term.aggregate !== undefined
        ? undefined
        : termTruth(law, found.owner, found.term, facts, standing);
    },
    roll: () => undefined,
    reading: (id) => standing.readings.get(id),
    behindTerm: () => [],
  };
}

/** Whether a term holds of known facts; true below the accepted mark is unknown. */
export function termTruth(law: Law, pack: Pack, term: Term, facts: FactValues, standing: Standing): Truth {
  const lookup = knownLookup(law, pack, facts, standing);
  const holds = allOf([allHold(term.if, lookup), not(anyHolds(term.unless, lookup))]);
  return holds === true && !isAccepted(standing, pack, term) ? undefined : holds;
}

/** All terms over children of a parent of that kind, as `pack/term:name`. */
export function aggregatesOf(
  law: Law,
  parent: string,
): { readonly pack: Pack; readonly term: Term; readonly over: readonly string[] }[] {
  return Object.values(law.packs).flatMap((pack) =>
    Object.values(pack.terms).flatMap((term) =>
      term.of === parent && term.aggregate !== undefined ? [{ pack, term, over: term.aggregate.over }] : [],
    ),
  );
}

/** The value of a term over children: unknown, or bounds, while an unknown child could change it. */
export function aggregateValue(
  law: Law,
  pack: Pack,
  term: Term,
  children: readonly FactValues[],
  standing: Standing,
): boolean | Bounds | undefined {
  const aggregate = term.aggregate;
  if (aggregate === undefined) return undefined;
  const accepted = isAccepted(standing, pack, term);
  if (!accepted && (aggregate.op === 'sum' || aggregate.op === 'count')) return undefined;
  if (aggregate.op === 'sum') {
    const amounts = children.map((facts) => facts[aggregate.fact]);
    const known = amounts.reduce<number>((sum, amount) => sum + (typeof amount === 'number' ? amount : 0), 0);
    // Amounts are never negative, so what is known is the least there can be.
    return amounts.every((amount) => typeof amount === 'number')
      ? { min: known, max: known }
      : { min: known, max: Number.POSITIVE_INFINITY };
  }
  const found = findTerm(law, pack, aggregate.term);
  if (found === undefined) return undefined;
  const truths = children.map((facts) => termTruth(law, found.owner, found.term, facts, standing));
  if (aggregate.op === 'count') {
    const certain = truths.filter((truth) => truth === true).length;
    return { min: certain, max: certain + truths.filter((truth) => truth === undefined).length };
  }
  const all = allOf(aggregate.op === 'all' ? truths : truths.map(not));
  const value = aggregate.op === 'all' ? all : not(all);
  // Unseen words may narrow, never widen.
  return value === true && !accepted ? undefined : value;
}

/** A rule that is shown and cited but settles nothing, and whether it is certain that it applies. */
export interface CitedStatement {
  readonly pack: Pack;
  readonly rule: Rule;
  readonly statement: Statement;
  readonly certain: boolean;
}

/** What the packs between sender and host state, oblige or reserve for one subject on one day. */
export function statementsFor(
  law: Law,
  subject: string,
  day: CivilDate,
  facts: FactValues,
  standing: Standing,
): CitedStatement[] {
  const sender = String(facts['leg.sending']);
  const host = String(facts['leg.receiving']);
  const basis = law.packs[String(facts['movement.legal_basis'])];
  // A treaty that the movement does not name is silent beside the one it does, and so is what builds on it.
  const chosen = (pack: Pack): boolean =>
    basis === undefined ||
    !isBetween(basis, sender, host) ||
    !isBetween(pack, sender, host) ||
    [pack.id, ...pack.supplements].some((id) => id === basis.id || buildsOn(law, basis, id));
  const inForce = (pack: Pack): Truth => {
    const states = [sender, host];
    const parties =
      Object.keys(pack.parties).length === 0
        ? [pack.state === host]
        : states.map((state) => isBound(pack, state, day, standing));
    const effect =
      pack.givesEffectTo.length === 0
        ? true
        : not(allOf(pack.givesEffectTo.map((id) => not(law.packs[id] === undefined ? false : inForce(law.packs[id])))));
    return allOf([
      chosen(pack),
      hasStarted(pack, day, standing),
      not(hasEnded(pack, day, standing)),
      ...parties,
      not(hasBeenSucceeded(law, pack, states, day, standing)),
      effect,
      scopeTruth(law, pack, subject, facts, standing),
    ]);
  };
  const found: CitedStatement[] = [];
  for (const pack of Object.values(law.packs)) {
    const force = inForce(pack);
    if (force === false) continue;
    for (const rule of Object.values(pack.rules)) {
      if (rule.statements.length === 0 || !fits(rule, subject, host)) continue;
      const lookup = knownLookup(law, pack, facts, standing);
      const choice = rule.choice && choiceOn(law, host, rule.choice.name, day, standing);
      const truth = allOf([
        rule.choice === undefined ? true : choice === undefined ? undefined : choice === rule.choice.is,
        allHold(rule.if, lookup),
        not(anyHolds(rule.unless, lookup)),
        allHold(rule.provided, lookup),
      ]);
      if (truth === false) continue;
      for (const statement of rule.statements) {
        found.push({
          pack,
          rule,
          statement,
          certain: force === true && truth === true && isAccepted(standing, pack, rule),
        });
      }
    }
  }
  return found.sort((a, b) => (fenceName(a.pack, a.rule) < fenceName(b.pack, b.rule) ? -1 : 1));
}

function scopeTruth(law: Law, pack: Pack, subject: string, facts: FactValues, standing: Standing): Truth {
  return allOf(
    pack.scopes
      .filter((scope) => scope.subject.length === 0 || scope.subject.includes(subject))
      .map((scope) => {
        const lookup = knownLookup(law, pack, facts, standing);
        const holds = allOf([allHold(scope.if, lookup), not(anyHolds(scope.unless, lookup))]);
        return allHold(scope.provided, lookup) === false
          ? false
          : holds === true && !isAccepted(standing, pack, scope)
            ? undefined
            : holds;
      }),
  );
}
