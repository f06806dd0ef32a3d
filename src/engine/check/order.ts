// Two rules of one pack that can hold together and differ on a formality must be ordered: proved by trying every combination.

import { type Problem, problem } from '../../kernel/errors.ts';
import { type Effect, type Law, type Pack, type Rule, fenceName } from '../law.ts';
import { cellsOf } from '../resolve/cells.ts';
import { conditionsHold, splitVariable } from '../resolve/decided.ts';
import { type Lookup, type Variable, allHold, unknownsOfLines } from '../resolve/evaluate.ts';
import { type Truth, allOf } from '../resolve/in-force.ts';
import { findTerm } from '../resolve/packs.ts';
import { findReading } from '../resolve/settings.ts';
import { aggregateCells, linesOfRules, testsOf } from '../resolve/reads.ts';
import { findRoll } from '../resolve/rolls.ts';
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
  const lines = linesOfRules(law, pack, [a, b]);
  const tests = testsOf(law, lines);
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
    const known = (path: string): Value | undefined => assignment.get(path);
    const [kind, name] = splitVariable(variable);
    const cells: readonly Value[] =
      fact !== undefined
        ? cellsOf(fact, { tests, known })
        : kind === 'open'
          ? Object.keys(findReading(law, name)?.reading.answers ?? {})
          : kind === 'list'
            ? rollCells(law, name)
            : aggregateCells(law, name, lines, undefined, known);
    for (const value of cells) {
      const found = search(new Map([...assignment, [variable, value]]));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return search(start);
}

function ruleTruth(rule: Rule, lookup: Lookup): Truth {
  return allOf([conditionsHold(rule, lookup), allHold(rule.provided, lookup)]);
}

function lookupIn(law: Law, pack: Pack, assignment: ReadonlyMap<Variable, Value>): Lookup {
  const lookup: Lookup = {
    fact: (path) => assignment.get(path),
    term(name) {
      const found = findTerm(law, pack, name);
      if (found === undefined) return undefined;
      if (found.term.aggregate !== undefined) return assignment.get(`aggregate:${found.owner.id}/${found.term.id}`);
      const inner = lookupIn(law, found.owner, assignment);
      return conditionsHold(found.term, inner);
    },
    roll(name) {
      const roll = findRoll(law, pack, name);
      return roll?.entries[Number(assignment.get(roll.variable))]?.states;
    },
    behindRoll: (name) => findRoll(law, pack, name)?.variable ?? `list:${name}`,
    reading: (id) => assignment.get(`open:${id}`) as string | undefined,
    behindTerm(name) {
      const found = findTerm(law, pack, name);
      if (found === undefined) return [];
      if (found.term.aggregate !== undefined) return [`aggregate:${found.owner.id}/${found.term.id}`];
      return unknownsOfLines([...found.term.if, ...found.term.unless], lookupIn(law, found.owner, assignment));
    },
  };
  return lookup;
}

// A dated list is one of its entries on any day.
function rollCells(law: Law, key: string): readonly Value[] {
  const [owner = '', name = ''] = key.split('/');
  return (law.packs[owner] ?? law.states[owner])?.lists[name]?.map((_, index) => index) ?? [];
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
    for (const next of Object.values(pack.rules)) if (prevails(pack, rule, next)) visit(next, [...path, rule.id]);
  };
  for (const rule of Object.values(pack.rules)) visit(rule, []);
  return problems;
}

/** Named in `over`; or a default, and not itself over the other, as to some formality. */
function prevails(pack: Pack, rule: Rule, other: Rule): boolean {
  if (rule === other) return false;
  if (rule.over.includes(fenceName(pack, other))) return true;
  const yields = other.default && !rule.default && !other.over.includes(fenceName(pack, rule));
  return yields && sharedFormalities(rule, other).length > 0;
}

function describe(assignment: ReadonlyMap<Variable, Value>): string {
  const parts = [...assignment].map(([variable, value]) => `${variable} is ${String(value)}`);
  return parts.length === 0 ? 'nothing else is known' : parts.join(', ');
}
