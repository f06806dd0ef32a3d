// Two rules of one pack that can hold together and differ on a formality must be ordered: proved by trying every combination.

import { type Problem, problem } from '../../kernel/errors.ts';
import { comparandsOf } from '../condition.ts';
import { type Effect, type Law, type Pack, type Rule, fenceName } from '../law.ts';
import { cellsOf } from '../resolve/cells.ts';
import { type Lookup, type Variable, allHold, anyHolds, unknownsOfLines } from '../resolve/evaluate.ts';
import { type Truth, allOf, not } from '../resolve/in-force.ts';
import { findReading, findTerm } from '../resolve/road.ts';
import type { Value } from '../vocabulary.ts';

/** Every unordered pair of a pack, with a combination of facts under which both rules hold; and every cycle of `over`. */
export function checkOrder(law: Law, pack: Pack): Problem[] {
  const rules = Object.values(pack.rules);
  const problems = cyclesOf(pack);
  const seen = new Set<string>();
  for (const [index, a] of rules.entries()) {
    for (const b of rules.slice(index + 1)) {
      for (const formality of sharedFormalities(a, b)) {
        const key = [a.id, b.id].join(' ');
        if (seen.has(key) || isOrdered(pack, a, b) || !differ(a, b, formality)) continue;
        const together = findTogether(law, pack, a, b);
        if (together === undefined) continue;
        seen.add(key);
        problems.push(
          problem('COMITY_RULE_UNORDERED', {
            value: `${a.id}, ${b.id}`,
            place: { file: b.file, line: b.line, column: 1 },
            remedy: `both hold and differ on \`${formality}\` when ${describe(together)}; write \`over:\` on the one that prevails, or tell them apart`,
          }),
        );
      }
    }
  }
  return problems;
}

function sharedFormalities(a: Rule, b: Rule): string[] {
  const of = new Set(a.effects.map((effect) => effect.formality));
  return [...new Set(b.effects.map((effect) => effect.formality))].filter((formality) => of.has(formality));
}

// What a text governs or leaves open stands beside any outcome; everything else on one formality must be the same verb.
function differ(a: Rule, b: Rule, formality: string): boolean {
  const verbs = (rule: Rule): Effect['verb'][] =>
    rule.effects
      .filter((effect) => effect.formality === formality && effect.verb !== 'governs' && effect.verb !== 'leaves')
      .map((effect) => effect.verb);
  return verbs(a).some((verb) => verbs(b).some((other) => other !== verb));
}

function isOrdered(pack: Pack, a: Rule, b: Rule): boolean {
  const [nameA, nameB] = [fenceName(pack, a), fenceName(pack, b)];
  return a.over.includes(nameB) || b.over.includes(nameA) || a.default !== b.default;
}

/** Facts under which both rules hold, if there are any. */
function findTogether(law: Law, pack: Pack, a: Rule, b: Rule): ReadonlyMap<Variable, Value> | undefined {
  const kinds = a.subject.filter((kind) => b.subject.includes(kind));
  if (kinds.length === 0) return undefined;
  if (a.host !== undefined && b.host !== undefined && a.host !== b.host) return undefined;
  if (
    a.choice !== undefined &&
    b.choice !== undefined &&
    a.choice.name === b.choice.name &&
    a.choice.is !== b.choice.is
  )
    return undefined;
  const lines = [a, b].flatMap((rule) => [...rule.if, ...rule.unless, ...rule.provided]);
  const terms = Object.values(pack.terms).flatMap((term) => [...term.if, ...term.unless]);
  const comparands = comparandsOf([...lines, ...terms]);
  const host = a.host ?? b.host;
  const start = new Map<Variable, Value>(host === undefined ? [] : [['leg.receiving', host]]);
  const search = (assignment: ReadonlyMap<Variable, Value>): ReadonlyMap<Variable, Value> | undefined => {
    const lookup = lookupIn(law, pack, assignment);
    const holds = allOf([a, b].map((rule) => ruleTruth(rule, lookup)));
    if (holds === true) return assignment;
    if (holds === false) return undefined;
    const variable = [a, b].flatMap((rule) =>
      unknownsOfLines([...rule.if, ...rule.provided, ...rule.unless], lookup),
    )[0];
    if (variable === undefined) return undefined;
    const fact = law.vocabulary.facts[variable];
    const context = {
      comparands,
      known: (path: string) => assignment.get(path),
      roll: (name: string) => rollStates(law, pack, name),
    };
    const cells: readonly Value[] =
      fact !== undefined
        ? cellsOf(fact, context)
        : variable.startsWith('open:')
          ? Object.keys(findReading(law, variable.slice(5))?.answers ?? {})
          : [true, false];
    for (const value of cells) {
      const found = search(new Map([...assignment, [variable, value]]));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return search(start);
}

function ruleTruth(rule: Rule, lookup: Lookup): Truth {
  return allOf([allHold(rule.if, lookup), allHold(rule.provided, lookup), not(anyHolds(rule.unless, lookup))]);
}

function lookupIn(law: Law, pack: Pack, assignment: ReadonlyMap<Variable, Value>): Lookup {
  const lookup: Lookup = {
    fact: (path) => assignment.get(path),
    term(name) {
      const found = findTerm(law, pack, name);
      if (found === undefined) return undefined;
      if (found.term.aggregate !== undefined) return assignment.get(`aggregate:${name}`);
      const inner = lookupIn(law, found.owner, assignment);
      return allOf([allHold(found.term.if, inner), not(anyHolds(found.term.unless, inner))]);
    },
    roll: (name) => rollStates(law, pack, name),
    reading: (id) => assignment.get(`open:${id}`) as string | undefined,
    behindTerm(name) {
      const found = findTerm(law, pack, name);
      if (found === undefined || found.term.aggregate !== undefined) return [`aggregate:${name}`];
      return unknownsOfLines([...found.term.if, ...found.term.unless], lookupIn(law, found.owner, assignment));
    },
  };
  return lookup;
}

function rollStates(law: Law, pack: Pack, name: string): readonly string[] {
  const entries = pack.lists[name] ?? law.states[pack.state ?? '']?.lists[name] ?? [];
  return [...new Set(entries.flatMap((entry) => entry.states))];
}

function cyclesOf(pack: Pack): Problem[] {
  const problems: Problem[] = [];
  const done = new Set<string>();
  const visit = (rule: Rule, path: readonly string[]): void => {
    if (path.includes(rule.id)) {
      const cycle = [...path.slice(path.indexOf(rule.id)), rule.id];
      if (cycle.some((id) => done.has(id))) return;
      for (const id of cycle) done.add(id);
      problems.push(
        problem('COMITY_RULE_OVER_CYCLE', {
          value: cycle.join(' over '),
          place: { file: rule.file, line: rule.line, column: 1 },
        }),
      );
      return;
    }
    for (const name of rule.over) {
      const next = name.startsWith(`${pack.id}/`) ? pack.rules[name.slice(pack.id.length + 1)] : undefined;
      if (next !== undefined) visit(next, [...path, rule.id]);
    }
  };
  for (const rule of Object.values(pack.rules)) visit(rule, []);
  return problems;
}

function describe(assignment: ReadonlyMap<Variable, Value>): string {
  const parts = [...assignment].map(([variable, value]) => `${variable} is ${String(value)}`);
  return parts.length === 0 ? 'nothing else is known' : parts.join(', ');
}
