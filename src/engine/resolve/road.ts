// One road to an answer: the packs between one sender and the host, and what each of their rules does in one branch.

import { type Effect, type Law, type Pack, type Rule, type Scope, fenceName } from '../law.ts';
import type { Value } from '../vocabulary.ts';
import { type CellTest, cellsOf } from './cells.ts';
import {
  Assignment,
  type Decided,
  conditionsHold,
  conjunction,
  decided,
  negated,
  splitVariable,
  unknownsOfConditions,
} from './decided.ts';
import { type Lookup, type Variable, allHold, unknownsOf } from './evaluate.ts';
import { type Truth, allOf, hasEnded, hasStarted, isBound } from './in-force.ts';
import { lookups } from './lookups.ts';
import { type RoadOptions, buildsOn, fits, gates, isBetween, packsBetween, rulesOn } from './packs.ts';
import type { BranchState, Candidate, Proviso, Question } from './question.ts';
import { memo } from './memo.ts';
import { Recall } from './recall.ts';
import { type ReadLine, aggregateCells, linesRead, testsOf } from './reads.ts';
import { choiceCells, choiceOn } from './rolls.ts';
import { type Standing, findReading, isAccepted } from './settings.ts';
import { canBeMet } from './undertakings.ts';

export { findTerm, fits } from './packs.ts';
export type { BranchState, Candidate, Proviso, Question } from './question.ts';

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
  /** How this road tells values of facts apart. */
  readonly tests: readonly CellTest[];
  /** The cells to try, for all the roads whose tests are given. */
  cells(variable: Variable, assignment: Assignment, tests: readonly CellTest[]): readonly Value[];
}

/** The fact by which a movement names the treaty it is made under. */
const BASIS = 'movement.legal_basis';

const readings = memo<
  Law,
  readonly Pack[],
  { readonly lines: readonly ReadLine[]; readonly tests: readonly CellTest[] }
>();

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
  const relevant = packs.filter((pack) => rulesOn(pack, question.formality).length > 0);
  // The list of packs is one object for one sender, host, day and standing.
  const read = readings(law, packs, `${question.subject}|${question.formality}|${sender}|${host}`, () => {
    const all = linesRead(law, packs, question, host);
    return { lines: all, tests: testsOf(law, all, sender) };
  });
  const { lines, tests } = read;
  const known = (path: string): Value | undefined => (path === 'leg.sending' ? sender : question.facts[path]);
  const treaties = packs.filter((pack) => pack.layer === 'treaty');
  const needsBasis = treaties.length > 1 && relevant.some((pack) => pack.layer !== 'baseline');
  const recall = new Recall();
  const lookupIn = lookups(law, question, standing, { known, recall });

  /** Truth of a pack's being in force, with the variables it hangs on. */
  function inForce(pack: Pack, assignment: Assignment): Decided {
    return recall.of(pack, assignment, () => findForce(pack, assignment));
  }

  function findForce(pack: Pack, assignment: Assignment): Decided {
    const assumed = (variable: Variable): unknown => recall.read(assignment, variable);
    const started = decided(hasStarted(pack, question.day, standing), `date:${pack.id}`, assumed);
    const ended = decided(hasEnded(pack, question.day, standing), `end:${pack.id}`, assumed);
    // It ended on the day its successor began, whatever became of that one later.
    const successor = pack.until === undefined ? undefined : law.packs[pack.until];
    const succeeded =
      successor === undefined
        ? decided(false, '', assumed)
        : conjunction([
            decided(hasStarted(successor, question.day, standing), `date:${successor.id}`, assumed),
            ...boundBy(successor, assignment),
          ]);
    return conjunction([started, negated(ended), negated(succeeded), ...boundBy(pack, assignment)]);
  }

  function boundBy(pack: Pack, assignment: Assignment): Decided[] {
    if (Object.keys(pack.parties).length === 0) return [];
    const assumed = (variable: Variable): unknown => recall.read(assignment, variable);
    return [sender, host].map((state) =>
      decided(isBound(pack, state, question.day, standing), `bound:${pack.id}/${state}`, assumed),
    );
  }

  /** Truth of a pack's scope for this subject; its undertakings give provisos to every rule of the pack. */
  function scopeOf(pack: Pack, assignment: Assignment): Decided & { readonly provisos: readonly Proviso[] } {
    const lookup = lookupIn(pack, assignment);
    const parts: Decided[] = [];
    const provisos: Proviso[] = [];
    for (const scope of pack.scopes.filter((one) => gates(one, question.subject))) {
      const own = recall.of(scope, assignment, () => conditionsHold(scope, lookup));
      const undertaking = undertakingOf(pack, scope, lookup);
      const holds = allOf([own, undertaking.truth !== false]);
      if (holds === true && !isAccepted(standing, pack, scope)) {
        parts.push(decided(undefined, `scope:${pack.id}/${scope.id}`, (variable) => recall.read(assignment, variable)));
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
      split.push(...unknowns.filter((variable) => branchFacts().has(variable) || !isFact(law, variable)));
      provisos.push({ fence: fenceName(pack, fence), line: line.text, facts: [...new Set(unknowns)] });
    }
    return { truth: undefined, split, provisos };
  }

  /** Whether the pack is in force and the subject in its scope; its scope's provisos with it. */
  function gateOf(pack: Pack, assignment: Assignment): Gate {
    return recall.of(`gate:${pack.id}`, assignment, () => findGate(pack, assignment));
  }

  function findGate(pack: Pack, assignment: Assignment): Gate {
    const force = inForce(pack, assignment);
    if (force.truth !== true) return { ...force, provisos: [] };
    return scopeOf(pack, assignment);
  }

  /** The treaties in force in whose scope the subject is: those among which the legal basis chooses. */
  function liveTreaties(assignment: Assignment): {
    readonly split: readonly Variable[];
    readonly live: ReadonlyMap<Pack, readonly Proviso[]>;
  } {
    const live = new Map<Pack, readonly Proviso[]>();
    const split: Variable[] = [];
    for (const treaty of treaties.filter(needed)) {
      const gate = gateOf(treaty, assignment);
      if (gate.truth === undefined) split.push(...gate.unknowns);
      else if (gate.truth) live.set(treaty, gate.provisos);
    }
    return { split, live };
  }

  /**
   * The pack that the movement names, as far as it is one between these two States: a treaty of another sender does not
   * compete. Where it is not named, the variable to branch on.
   */
  function basisOf(assignment: Assignment): { readonly pack?: Pack; readonly variable: Variable } {
    const own = `${BASIS}@${sender}`;
    const named = [known(BASIS), recall.read(assignment, BASIS), recall.read(assignment, own)];
    const found = named
      .map((name) => law.packs[String(name)])
      .find((pack) => pack !== undefined && isBetween(pack, sender, host));
    const variable = named.some((name) => name !== undefined) ? own : BASIS;
    return found === undefined ? { variable } : { pack: found, variable };
  }

  /** Which packs speak, with the provisos of their scopes: treaties as the legal basis chooses, and what builds on them. */
  function speaking(
    assignment: Assignment,
  ): { readonly split: readonly Variable[] } | { readonly packs: ReadonlyMap<Pack, readonly Proviso[]> } {
    const { split: uncertain, live } = liveTreaties(assignment);
    if (uncertain.length > 0) return { split: uncertain };
    const basis = basisOf(assignment);
    if (basis.pack === undefined && live.size > 1) return { split: [basis.variable] };
    const { pack: named } = basis;
    const speaks = new Map(
      [...live].filter(([pack]) => named === undefined || named === pack || buildsOn(law, named, pack.id)),
    );
    const split: Variable[] = [];
    // What builds on a treaty speaks on the treaty's terms: its undertakings are theirs too.
    const speakUnder = (pack: Pack, bases: readonly string[]): void => {
      const gate = gateOf(pack, assignment);
      if (gate.truth === undefined) split.push(...gate.unknowns);
      const under = [...speaks].filter(([base]) => bases.includes(base.id)).flatMap(([, provisos]) => provisos);
      if (gate.truth === true) speaks.set(pack, [...under, ...gate.provisos]);
    };
    const isSpeaking = (id: string): boolean => [...speaks.keys()].some((pack) => pack.id === id);
    // A supplement may supplement another: go on until no more of them speaks.
    let waiting = packs.filter((pack) => pack.layer === 'supplement' && needed(pack));
    for (let before = -1; before !== speaks.size;) {
      before = speaks.size;
      const ready = waiting.filter((pack) => pack.supplements.some(isSpeaking));
      waiting = waiting.filter((pack) => !ready.includes(pack));
      for (const pack of ready) speakUnder(pack, pack.supplements);
    }
    for (const pack of relevant.filter((one) => one.layer === 'act' || one.layer === 'baseline')) {
      if (pack.givesEffectTo.length === 0 || pack.givesEffectTo.some(isSpeaking)) speakUnder(pack, pack.givesEffectTo);
    }
    return split.length > 0 ? { split } : { packs: speaks };
  }

  /** Whether it matters if that treaty or supplement speaks: for its own rules, for what builds on it, for the basis. */
  function needed(pack: Pack): boolean {
    const matters = relevant.some((one) => one === pack || buildsOn(law, one, pack.id));
    return matters || (needsBasis && pack.layer === 'treaty');
  }

  function branch(assignment: Assignment): BranchState {
    return recall.of('branch', assignment, () => findBranch(assignment));
  }

  function findBranch(assignment: Assignment): BranchState {
    const speakers = speaking(assignment);
    if ('split' in speakers) return speakers;
    const split: Variable[] = [];
    const candidates: Candidate[] = [];
    for (const [pack, scopeProvisos] of speakers.packs) {
      const lookup = lookupIn(pack, assignment);
      for (const rule of rulesOn(pack, question.formality)) {
        if (!fits(rule, question.subject, host)) continue;
        const own = recall.of(rule, assignment, () => ownTruth(rule, lookup, assignment));
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
        const unseen = new Map(effects.map((effect) => [effect, unseenBehind(pack, rule, effect)]));
        const open = [...unseen.values()].flat().filter((variable) => recall.read(assignment, variable) === undefined);
        if (open.length > 0) {
          split.push(...open);
          continue;
        }
        effects = effects.filter((effect) =>
          unseen.get(effect)?.every((variable) => recall.read(assignment, variable) === true),
        );
        if (effects.length === 0) continue;
        const scopes = pack.scopes.filter((scope) => gates(scope, question.subject));
        const undertaken = [...scopes, rule].flatMap((of) => of.provided);
        const lookupWith = (assumed: Assignment): Lookup => lookupIn(pack, assumed);
        if (!canBeMet(undertaken, assignment, lookupWith, (variable, at) => cells(variable, at, tests))) continue;
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
        choiceOn(law, host, rule.choice.name, question.day, standing) ??
        recall.read(assignment, `choice:${rule.choice.name}`);
      parts.push(
        value === undefined
          ? { truth: undefined, unknowns: [`choice:${rule.choice.name}`] }
          : { truth: value === rule.choice.is, unknowns: [] },
      );
    }
    const truth = conditionsHold(rule, lookup);
    parts.push({ truth, unknowns: truth === undefined ? unknownsOfConditions(rule, lookup) : [] });
    return conjunction(parts);
  }

  /**
   * Below the accepted mark a rule is only possible, and so is what a treaty word carries to a formality; a baseline rule
   * that burdens counts all the same.
   */
  function unseenBehind(pack: Pack, rule: Rule, effect: Effect): readonly Variable[] {
    const lightens = effect.verb === 'waives' || effect.verb === 'eases';
    if (pack.layer === 'baseline' && options.strictBaseline !== true && !lightens) return [];
    const word = effect.word === undefined ? undefined : pack.words[effect.word];
    return [
      ...(isAccepted(standing, pack, rule) ? [] : [`rule:${fenceName(pack, rule)}`]),
      ...(word === undefined || isAccepted(standing, pack, word) ? [] : [`word:${fenceName(pack, word)}`]),
    ];
  }

  function cells(variable: Variable, assignment: Assignment, allTests: readonly CellTest[]): readonly Value[] {
    const knownHere = (path: string): Value | undefined => known(path) ?? recall.read(assignment, path);
    if (variable.startsWith(BASIS)) {
      const read = allTests.some((test) => test.fact === BASIS);
      const fact = law.vocabulary.facts[BASIS];
      const named = read && fact !== undefined ? cellsOf(fact, { tests: allTests, known: knownHere }) : [];
      return [...new Set([...[...liveTreaties(assignment).live.keys()].map((pack) => pack.id), ...named])];
    }
    const fact = law.vocabulary.facts[variable];
    if (fact !== undefined) return cellsOf(fact, { tests: allTests, known: knownHere });
    const [kind, name] = splitVariable(variable);
    if (kind === 'open') return Object.keys(findReading(law, name)?.reading.answers ?? {});
    if (kind === 'choice') return choiceCells(law, host, name);
    if (kind === 'aggregate') return aggregateCells(law, name, lines, question.aggregates?.[name], knownHere);
    return [true, false];
  }

  /** Whether the pack may speak in some branch: not, if the movement names another, or if what it rests on is not there. */
  function mayLive(pack: Pack): boolean {
    const bases = [...pack.supplements, ...pack.givesEffectTo];
    const { pack: named } = basisOf(root);
    if (pack.layer === 'treaty') return named === undefined || named === pack || buildsOn(law, named, pack.id);
    return bases.length === 0 || packs.some((base) => bases.includes(base.id) && mayLive(base));
  }

  const root = new Assignment();
  let found: ReadonlySet<Variable> | undefined;

  /** Facts that some live test reads: they are branched on everywhere, also where another rule only provides for them. */
  function branchFacts(): ReadonlySet<Variable> {
    return (found ??= recall.apart(findBranchFacts));
  }

  function findBranchFacts(): ReadonlySet<Variable> {
    return new Set(
      packs.filter(mayLive).flatMap((pack) => {
        const lookup = lookupIn(pack, root);
        const scopes = relevant.includes(pack) || needed(pack) ? pack.scopes : [];
        const rules = rulesOn(pack, question.formality).filter(
          (rule) => fits(rule, question.subject, host) && ownTruth(rule, lookup, root).truth !== false,
        );
        return [...scopes.filter((scope) => gates(scope, question.subject)), ...rules].flatMap((of) =>
          unknownsOfConditions(of, lookup),
        );
      }),
    );
  }

  return {
    sender,
    host,
    packs,
    branch,
    lookup: (pack) => lookupIn(pack, root),
    gate: (pack) => ({ force: inForce(pack, root).truth, scope: scopeOf(pack, root).truth }),
    tests,
    cells,
  };
}

/** Whether a pack speaks of the subject, and what is undertaken where it does. */
type Gate = Decided & { readonly provisos: readonly Proviso[] };

interface Undertaking {
  readonly truth: Truth;
  readonly split: readonly Variable[];
  readonly provisos: readonly Proviso[];
}

function isFact(law: Law, variable: Variable): boolean {
  return variable in law.vocabulary.facts || variable.startsWith('aggregate:');
}
