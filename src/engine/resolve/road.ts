// One road to an answer: the packs between one sender and the host, and what each of their rules does in one branch.

import type { CivilDate } from '../../kernel/civil-date.ts';
import { type ConditionLine, comparandsOf } from '../condition.ts';
import {
  type Effect,
  type Fence,
  type FactValues,
  type Law,
  type Pack,
  type RollEntry,
  type Rule,
  type Scope,
  type Term,
  fenceName,
} from '../law.ts';
import { reaches } from '../marks.ts';
import type { Value } from '../vocabulary.ts';
import { type CellContext, cellsOf, thresholdCells } from './cells.ts';
import { type Bounds, type Lookup, type Variable, allHold, anyHolds, unknownsOf, unknownsOfLines } from './evaluate.ts';
import { type Truth, allOf, hasEnded, hasStarted, isBound, not } from './in-force.ts';
import { type Standing, isAccepted } from './settings.ts';

/** What is asked: one formality, for one subject, on one civil day of the host. */
export interface Question {
  readonly subject: string;
  readonly formality: string;
  readonly day: CivilDate;
  /** Known facts by path, `leg.*`, `movement.*` and `activity.*` among them. Absent: not known. */
  readonly facts: FactValues;
  /** Values of terms over children, by `pack/term:name`. Absent: not known. */
  readonly aggregates?: Readonly<Record<string, Value | Bounds>>;
}

/** The choices made so far on the way to one leaf. */
export type Assignment = ReadonlyMap<Variable, Value>;

/** A condition that nothing known decides: the right holds provided that it is met. */
export interface Proviso {
  readonly fence: string;
  readonly line: string;
  readonly facts: readonly string[];
}

/** A rule that holds in a branch, with its effects on the formality and its provisos. */
export interface Candidate {
  readonly pack: Pack;
  readonly rule: Rule;
  readonly name: string;
  readonly effects: readonly Effect[];
  readonly provisos: readonly Proviso[];
}

/** What one branch says: either it must be split further on a variable, or these rules hold. */
export type BranchState = { readonly split: readonly Variable[] } | { readonly candidates: readonly Candidate[] };

/** The road for one sender; `packs` leaves out what cannot speak on that day. */
export interface Road {
  readonly sender: string;
  readonly host: string;
  readonly packs: readonly Pack[];
  branch(assignment: Assignment): BranchState;
  /** What is known without branching: for explanations. */
  lookup(pack: Pack): Lookup;
  /** Whether the pack is in force, and whether the subject is in its scope, as far as is known. */
  gate(pack: Pack): { readonly force: Truth; readonly scope: Truth };
  cells(variable: Variable): readonly Value[];
}

/** How the road is walked: all layers, or the host's own law alone (for what red tape there was before). */
export interface RoadOptions {
  readonly baselineOnly?: boolean;
  /** Baseline rules below the accepted mark are merely possible, also where they burden. */
  readonly strictBaseline?: boolean;
}

/** Build the road of `sender` to the question's answer. */
export function roadOf(
  law: Law,
  question: Question,
  sender: string,
  standing: Standing,
  options: RoadOptions = {},
): Road {
  const host = String(question.facts['leg.receiving']);
  const packs = packsBetween(law, sender, host, question.day, standing, options);
  const relevant = packs.filter((pack) => rulesOn(pack, question).length > 0);
  const lines = relevant.flatMap((pack) => linesOf(pack, question));
  const comparands = comparandsOf([...lines, ...packs.flatMap((pack) => pack.scopes.flatMap(linesOfConditions))]);
  const facts: FactValues = { ...question.facts, 'leg.sending': sender };
  const cellContext: CellContext = {
    comparands,
    known: (path) => facts[path],
    roll: (name) => rollEntries(law, packs, host, name).flatMap((entry) => entry.states),
  };
  const treaties = packs.filter((pack) => pack.layer === 'treaty');
  const needsBasis = treaties.length > 1 && relevant.some((pack) => pack.layer !== 'baseline');
  const branchFacts = new Set<Variable>();

  function lookupIn(pack: Pack, assignment: Assignment): Lookup {
    const lookup: Lookup = {
      fact: (path) => facts[path] ?? assignment.get(path),
      term(name) {
        const found = findTerm(law, pack, name);
        if (found === undefined) return undefined;
        const { owner, term } = found;
        const key = `${owner.id}/${term.id}`;
        if (term.aggregate !== undefined) {
          const value = question.aggregates?.[key];
          return (
            (value !== undefined && typeof value !== 'object' ? value : assignment.get(`aggregate:${key}`)) ?? value
          );
        }
        const holds = termHolds(term, lookupIn(owner, assignment));
        // Unseen words may narrow, never widen: false stays false, true becomes unknown.
        if (holds !== true || isAccepted(standing, owner, term)) return holds;
        return assignment.get(`term:${key}`);
      },
      roll(name) {
        const entries = rollEntries(law, packs, host, name);
        const inForce = entries.filter((entry) => entryHolds(entry, question.day, standing));
        const known = inForce.find((entry) => entryKnown(entry, question.day, standing));
        if (known !== undefined) return known.states;
        if (inForce.length === 0) return entries.length === 0 ? undefined : [];
        const assigned = assignment.get(`list:${name}`);
        return assigned === undefined ? undefined : assigned === true ? (inForce[0]?.states ?? []) : [];
      },
      reading: (id) => standing.readings.get(id) ?? (assignment.get(`open:${id}`) as string | undefined),
      behindTerm(name) {
        const found = findTerm(law, pack, name);
        if (found === undefined) return [];
        const { owner, term } = found;
        const key = `${owner.id}/${term.id}`;
        if (term.aggregate !== undefined) return [`aggregate:${key}`];
        const inner = lookupIn(owner, assignment);
        const unknowns = unknownsOfConditions(term, inner);
        return unknowns.length > 0 ? unknowns : [`term:${key}`];
      },
    };
    return lookup;
  }

  /** Truth of a pack's being in force, with the variables it hangs on. */
  function inForce(pack: Pack, assignment: Assignment): Decided {
    const started = decided(hasStarted(pack, question.day, standing), `date:${pack.id}`, assignment);
    const ended = decided(hasEnded(pack, question.day, standing), `end:${pack.id}`, assignment);
    const successor = pack.until === undefined ? undefined : law.packs[pack.until];
    const succeeded = successor === undefined ? decided(false, '', assignment) : inForce(successor, assignment);
    const bound =
      Object.keys(pack.parties).length === 0
        ? []
        : [sender, host].map((state) =>
            decided(isBound(pack, state, question.day, standing), `bound:${pack.id}/${state}`, assignment),
          );
    return conjunction([started, negated(ended), negated(succeeded), ...bound]);
  }

  /** Truth of a pack's scope for this subject; its undertakings give provisos to every rule of the pack. */
  function scopeOf(pack: Pack, assignment: Assignment): Decided & { readonly provisos: readonly Proviso[] } {
    const lookup = lookupIn(pack, assignment);
    const parts: Decided[] = [];
    const provisos: Proviso[] = [];
    for (const scope of pack.scopes.filter((one) => gates(one, question.subject))) {
      const own = allOf([allHold(scope.if, lookup), not(anyHolds(scope.unless, lookup))]);
      const undertaking = undertakingOf(pack, scope, lookup);
      const holds = allOf([own, undertaking.truth !== false]);
      if (holds === true && !isAccepted(standing, pack, scope)) {
        parts.push(decided(undefined, `scope:${pack.id}/${scope.id}`, assignment));
      } else {
        parts.push({ truth: holds, unknowns: holds === undefined ? unknownsOfConditions(scope, lookup) : [] });
      }
      if (undertaking.split.length > 0 && holds !== false)
        parts.push({ truth: undefined, unknowns: undertaking.split });
      provisos.push(...undertaking.provisos);
    }
    return { ...conjunction(parts), provisos };
  }

  /** A `provided` group: true and false decide; what is unknown is a proviso, unless a test elsewhere branches on it. */
  function undertakingOf(pack: Pack, fence: Scope | Rule, lookup: Lookup): Undertaking {
    const truth = allHold(fence.provided, lookup);
    if (truth !== undefined) return { truth, split: [], provisos: [] };
    const split: Variable[] = [];
    const provisos: Proviso[] = [];
    for (const line of fence.provided) {
      const unknowns = unknownsOf(line.of, lookup);
      if (unknowns.length === 0) continue;
      split.push(...unknowns.filter((variable) => branchFacts.has(variable) || !isFact(law, variable)));
      provisos.push({ fence: fenceName(pack, fence), line: line.text, facts: [...new Set(unknowns)] });
    }
    return { truth: undefined, split, provisos };
  }

  /** Which treaties and supplements speak: in force, in scope, and chosen by the movement's legal basis. */
  function speaking(
    assignment: Assignment,
  ): { readonly split: readonly Variable[] } | { readonly packs: ReadonlyMap<Pack, readonly Proviso[]> } {
    const speaks = new Map<Pack, readonly Proviso[]>();
    const split: Variable[] = [];
    const gate = (pack: Pack): boolean => {
      const force = inForce(pack, assignment);
      if (force.truth === false) return false;
      const scope = scopeOf(pack, assignment);
      const both = conjunction([force, scope]);
      if (both.truth === undefined) split.push(...(force.truth === undefined ? force.unknowns : scope.unknowns));
      if (both.truth === true) speaks.set(pack, scope.provisos);
      return both.truth === true;
    };
    const relevantTo = (treaty: Pack): boolean =>
      needsBasis ||
      relevant.some(
        (pack) => pack === treaty || pack.supplements.includes(treaty.id) || pack.givesEffectTo.includes(treaty.id),
      );
    const live = treaties.filter((pack) => relevantTo(pack) && gate(pack));
    if (split.length > 0) return { split };
    const basis = facts['movement.legal_basis'] ?? assignment.get('movement.legal_basis');
    if (basis === undefined && live.length > 1) return { split: ['movement.legal_basis'] };
    const chosen =
      basis === undefined
        ? live
        : live.filter((pack) => pack.id === basis || law.packs[String(basis)]?.supplements.includes(pack.id));
    for (const pack of live) if (!chosen.includes(pack)) speaks.delete(pack);
    const chosenIds = new Set(chosen.map((pack) => pack.id));
    // What builds on a treaty speaks on the treaty's terms: its undertakings are theirs too.
    const gateUnder = (pack: Pack, bases: readonly string[]): void => {
      const under = bases
        .filter((id) => chosenIds.has(id))
        .flatMap((id) => [...speaks].find(([one]) => one.id === id)?.[1] ?? []);
      if (!gate(pack)) return;
      speaks.set(pack, [...under, ...(speaks.get(pack) ?? [])]);
      if (pack.layer === 'supplement') chosenIds.add(pack.id);
    };
    for (const pack of relevant.filter(
      (one) => one.layer === 'supplement' && one.supplements.some((id) => chosenIds.has(id)),
    ))
      gateUnder(pack, pack.supplements);
    for (const pack of relevant.filter((one) => one.layer === 'act' || one.layer === 'baseline')) {
      if (pack.givesEffectTo.length === 0 || pack.givesEffectTo.some((id) => chosenIds.has(id)))
        gateUnder(pack, pack.givesEffectTo);
    }
    return split.length > 0 ? { split } : { packs: speaks };
  }

  function branch(assignment: Assignment): BranchState {
    const speakers = speaking(assignment);
    if ('split' in speakers) return speakers;
    const split: Variable[] = [];
    const candidates: Candidate[] = [];
    for (const [pack, scopeProvisos] of speakers.packs) {
      const lookup = lookupIn(pack, assignment);
      for (const rule of rulesOn(pack, question)) {
        if (!fits(rule, question.subject, host)) continue;
        const own = ownTruth(rule, lookup, assignment);
        if (own.truth === false) continue;
        const undertaking = undertakingOf(pack, rule, lookup);
        if (undertaking.truth === false) continue;
        if (own.truth === undefined) {
          split.push(...own.unknowns);
          continue;
        }
        if (undertaking.split.length > 0) {
          split.push(...undertaking.split);
          continue;
        }
        let effects = rule.effects.filter((effect) => effect.formality === question.formality);
        const possible = effects.filter((effect) => isPossibleOnly(pack, rule, effect));
        if (possible.length > 0) {
          const variable = `rule:${fenceName(pack, rule)}`;
          const assigned = assignment.get(variable);
          if (assigned === undefined) {
            split.push(variable);
            continue;
          }
          if (assigned === false) effects = effects.filter((effect) => !possible.includes(effect));
          if (effects.length === 0) continue;
        }
        candidates.push({
          pack,
          rule,
          name: fenceName(pack, rule),
          effects,
          provisos: [...scopeProvisos, ...undertaking.provisos],
        });
      }
    }
    return split.length > 0 ? { split } : { candidates };
  }

  /** `if`, `unless` and the host's choice: what decides whether the rule is a candidate at all. */
  function ownTruth(rule: Rule, lookup: Lookup, assignment: Assignment): Decided {
    const parts: Decided[] = [];
    if (rule.choice !== undefined) {
      const value =
        choiceOn(law, host, rule.choice.name, question.day, standing) ?? assignment.get(`choice:${rule.choice.name}`);
      parts.push(
        value === undefined
          ? { truth: undefined, unknowns: [`choice:${rule.choice.name}`] }
          : { truth: value === rule.choice.is, unknowns: [] },
      );
    }
    const truth = allOf([allHold(rule.if, lookup), not(anyHolds(rule.unless, lookup))]);
    parts.push({ truth, unknowns: truth === undefined ? unknownsOfConditions(rule, lookup) : [] });
    return conjunction(parts);
  }

  /** Below the accepted mark a rule is only possible; a baseline rule that burdens counts all the same. */
  function isPossibleOnly(pack: Pack, rule: Rule, effect: Effect): boolean {
    const word = effect.word === undefined ? undefined : pack.words[effect.word];
    const accepted = isAccepted(standing, pack, rule) && (word === undefined || isAccepted(standing, pack, word));
    if (accepted) return false;
    if (pack.layer !== 'baseline' || options.strictBaseline === true) return true;
    return effect.verb === 'waives' || effect.verb === 'eases';
  }

  // Facts that some live test reads: they are branched on everywhere, also where another rule only provides for them.
  const root = new Map<Variable, Value>();
  for (const pack of relevant) {
    const lookup = lookupIn(pack, root);
    const add = (variables: readonly Variable[]): void => {
      for (const variable of variables) branchFacts.add(variable);
    };
    for (const scope of pack.scopes.filter((one) => gates(one, question.subject)))
      add(unknownsOfConditions(scope, lookup));
    for (const rule of rulesOn(pack, question)) {
      if (fits(rule, question.subject, host)) add(unknownsOfConditions(rule, lookup));
    }
  }

  return {
    sender,
    host,
    packs,
    branch,
    lookup: (pack) => lookupIn(pack, root),
    gate: (pack) => ({ force: inForce(pack, root).truth, scope: scopeOf(pack, root).truth }),
    cells(variable) {
      if (variable === 'movement.legal_basis') return treaties.map((pack) => pack.id);
      const fact = law.vocabulary.facts[variable];
      if (fact !== undefined) return cellsOf(fact, cellContext);
      const [kind, name] = splitVariable(variable);
      if (kind === 'open') return Object.keys(findReading(law, name)?.answers ?? {});
      if (kind === 'choice') return Object.keys(law.states[host]?.choices[name]?.options ?? {});
      if (kind === 'aggregate') return aggregateCells(law, name, lines);
      return [true, false];
    },
  };
}

/** A truth with the variables it hangs on while unknown. */
interface Decided {
  readonly truth: Truth;
  readonly unknowns: readonly Variable[];
}

interface Undertaking {
  readonly truth: Truth;
  readonly split: readonly Variable[];
  readonly provisos: readonly Proviso[];
}

function decided(truth: Truth, variable: Variable, assignment: Assignment): Decided {
  if (truth !== undefined) return { truth, unknowns: [] };
  const assigned = assignment.get(variable);
  return typeof assigned === 'boolean' ? { truth: assigned, unknowns: [] } : { truth: undefined, unknowns: [variable] };
}

function negated(of: Decided): Decided {
  return { truth: not(of.truth), unknowns: of.unknowns };
}

function conjunction(parts: readonly Decided[]): Decided {
  const truth = allOf(parts.map((part) => part.truth));
  return {
    truth,
    unknowns:
      truth === undefined ? parts.filter((part) => part.truth === undefined).flatMap((part) => part.unknowns) : [],
  };
}

/** The parts of a variable's key: `term:pack/name` is `term` and `pack/name`. */
export function splitVariable(variable: Variable): readonly [string, string] {
  const at = variable.indexOf(':');
  return at < 0 ? ['fact', variable] : [variable.slice(0, at), variable.slice(at + 1)];
}

function isFact(law: Law, variable: Variable): boolean {
  return variable in law.vocabulary.facts || variable.startsWith('aggregate:');
}

function unknownsOfConditions(of: Pick<Rule, 'if' | 'unless'>, lookup: Lookup): readonly Variable[] {
  if (allOf([allHold(of.if, lookup), not(anyHolds(of.unless, lookup))]) !== undefined) return [];
  return [...unknownsOfLines(of.if, lookup), ...unknownsOfLines(of.unless, lookup)];
}

function termHolds(term: Term, lookup: Lookup): Truth {
  return allOf([allHold(term.if, lookup), not(anyHolds(term.unless, lookup))]);
}

/** The packs that may speak between a sender and a host on a day, sorted by id; what is certainly not in force is left out. */
export function packsBetween(
  law: Law,
  sender: string,
  host: string,
  day: CivilDate,
  standing: Standing,
  options: RoadOptions = {},
): Pack[] {
  return Object.values(law.packs)
    .filter((pack) => {
      if (pack.layer === 'baseline') return pack.state === host;
      if (options.baselineOnly === true)
        return pack.layer === 'act' && pack.state === host && pack.givesEffectTo.length === 0;
      if (pack.layer === 'act') return pack.state === host;
      return sender !== host && sender in pack.parties && host in pack.parties;
    })
    .filter((pack) => hasStarted(pack, day, standing) !== false && hasEnded(pack, day, standing) !== true)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The pack's rules with an effect on the question's formality. */
function rulesOn(pack: Pack, question: Question): Rule[] {
  return Object.values(pack.rules).filter((rule) =>
    rule.effects.some((effect) => effect.formality === question.formality),
  );
}

/** Whether the rule speaks of that kind of subject and of that host. */
export function fits(rule: Rule, kind: string, host: string): boolean {
  return rule.subject.includes(kind) && (rule.host === undefined || rule.host === host);
}

function gates(scope: Scope, kind: string): boolean {
  return scope.subject.length === 0 || scope.subject.includes(kind);
}

/** A term of the pack itself, or of one it supplements or gives effect to. */
export function findTerm(
  law: Law,
  pack: Pack,
  name: string,
): { readonly owner: Pack; readonly term: Term } | undefined {
  for (const id of [pack.id, ...pack.supplements, ...pack.givesEffectTo]) {
    const owner = law.packs[id];
    const term = owner?.terms[name];
    if (owner !== undefined && term !== undefined) return { owner, term };
  }
  return undefined;
}

/** The reading with that id, in whichever pack asks it. */
export function findReading(law: Law, id: string): Pack['readings'][string] | undefined {
  return Object.values(law.packs).find((pack) => id in pack.readings)?.readings[id];
}

/** The value of a host's choice on a day: adopted locally, else as the State has published it. */
export function choiceOn(law: Law, host: string, name: string, day: CivilDate, standing: Standing): string | undefined {
  const local = standing.choices.get(name);
  if (local !== undefined) return local;
  return law.states[host]?.choices[name]?.values.find(
    (value) =>
      value.from <= day && (value.until === undefined || day <= value.until) && reaches(value.mark, standing.accept),
  )?.is;
}

function rollEntries(law: Law, packs: readonly Pack[], host: string, name: string): readonly RollEntry[] {
  return packs.find((pack) => name in pack.lists)?.lists[name] ?? law.states[host]?.lists[name] ?? [];
}

function entryHolds(entry: RollEntry, day: CivilDate, _standing: Standing): boolean {
  return (entry.from === undefined || entry.from <= day) && (entry.until === undefined || day <= entry.until);
}

// A list without a first day is known only from the day it was seen; before that it may have been another.
function entryKnown(entry: RollEntry, day: CivilDate, standing: Standing): boolean {
  return (
    reaches(entry.mark, standing.accept) &&
    (entry.from !== undefined || (entry.seen !== undefined && day >= entry.seen))
  );
}

function linesOfConditions(of: Rule | Term | Scope): ConditionLine[] {
  return [...of.if, ...of.unless, ...of.provided];
}

/** Every condition line that may be read for the question: of the rules on it, and of all terms of the pack. */
function linesOf(pack: Pack, question: Question): ConditionLine[] {
  return [
    ...rulesOn(pack, question).flatMap(linesOfConditions),
    ...Object.values(pack.terms).flatMap(linesOfConditions),
  ];
}

function aggregateCells(law: Law, key: string, lines: readonly ConditionLine[]): readonly Value[] {
  const slash = key.indexOf('/');
  const term = law.packs[key.slice(0, slash)]?.terms[key.slice(slash + 1).replace('term:', '')];
  const op = term?.aggregate?.op;
  if (op !== 'count' && op !== 'sum') return [true, false];
  const thresholds: number[] = [];
  for (const line of lines) {
    const { of } = line;
    if (!('left' in of)) continue;
    for (const [side, other] of [
      [of.left, of.right],
      [of.right, of.left],
    ] as const) {
      if (side.op === 'term' && side.name === term?.name && other.op === 'literal' && typeof other.value === 'number')
        thresholds.push(other.value);
    }
  }
  return thresholdCells(thresholds);
}

/** The fence behind a variable that stands for unseen words or an uncertain day, if it is one. */
export function fenceBehind(variable: Variable): string | undefined {
  const [kind, name] = splitVariable(variable);
  return kind === 'rule' ||
    kind === 'term' ||
    kind === 'scope' ||
    kind === 'date' ||
    kind === 'end' ||
    kind === 'bound' ||
    kind === 'list'
    ? name
    : undefined;
}

export type { Fence };
