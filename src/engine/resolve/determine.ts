// From a question to a determination: branch on what is not known, resolve every branch, merge.

import { readsOf } from '../condition.ts';
import type { FactValues, Law } from '../law.ts';
import {
  type Cause,
  Cause as CauseOrder,
  type Outcome,
  type Possible,
  type Tier,
  heaviest,
  lightest,
} from '../outcomes.ts';
import type { Value } from '../vocabulary.ts';
import { type Node, leavesUnder, renamed, senderKey } from './alike-senders.ts';
import type { CellTest } from './cells.ts';
import { combine } from './combine.ts';
import { Assignment, fenceBehind, splitVariable } from './decided.ts';
import { type Variable, allHold, unknownsOfLines } from './evaluate.ts';
import { type Defeat, type EasedBy, type Leaf, resolveLeaf, throughOf } from './layers.ts';
import type { RoadOptions } from './packs.ts';
import { type BranchState, type Proviso, type Question, type Road, roadOf } from './road.ts';
import { otherSenders, sendersOf, serviceCells } from './senders.ts';
import { type Settings, type Standing, lesserOf, standingOf } from './settings.ts';

/** More combinations than this are not tried: the answer is then unsettled, and the first questions are named. */
export const BRANCH_CAP = 4096;

/** A proviso as merged over the branches; `when` names the facts under which it applies, if not always. */
export interface MergedProviso extends Proviso {
  readonly when: FactValues;
}

/** The answer to one question, before it is numbered, grouped and worded. */
export interface Determination {
  readonly outcome: Outcome | 'unsettled';
  readonly tier: Tier;
  readonly cause: readonly Cause[];
  readonly best: readonly Possible[];
  readonly worst: readonly Possible[];
  /** Rules live in every branch, the credited one first. */
  readonly because: readonly string[];
  readonly defeated: readonly Defeat[];
  readonly provided: readonly MergedProviso[];
  readonly by: readonly EasedBy[];
  readonly manner: readonly ('agreement' | 'notice')[];
  /** Questions whose answers matter, as variables: facts first, in vocabulary order. */
  readonly ask: readonly Variable[];
  /** Fences whose words, if seen, would matter. */
  readonly wanted: readonly string[];
  /** Unknown facts that were tried and made no difference. */
  readonly idle: readonly Variable[];
  /** Live rules that speak without settling, in any branch. */
  readonly cites: readonly string[];
  /** What a lesser source says, where that settles it. */
  readonly indicated?: { readonly outcome: Outcome; readonly because: readonly string[] };
  /** Question → answer, only where answers differ. */
  readonly tree?: Tree;
  readonly capped: boolean;
}

/** A branch point or a result. */
export type Tree =
  | { readonly variable: Variable; readonly branches: readonly { readonly value: Value; readonly then: Tree }[] }
  | { readonly outcome: Outcome | 'unsettled'; readonly because: readonly string[] };

/** Whether the formality concerns the subject at all: false, no row; undefined, ask and go on. */
export function concerns(law: Law, question: Question): boolean | undefined {
  const formality = law.vocabulary.formalities[question.formality];
  return formality === undefined ? false : allHold(formality.concerns, factsOnly(question.facts));
}

/**
 * Resolve one question under the law of its day (steps 1–13 of the resolution).
 *
 * @returns undefined where the formality does not concern the subject
 */
export function determine(
  law: Law,
  question: Question,
  settings: Settings,
  options: RoadOptions = {},
): Determination | undefined {
  const concerned = concerns(law, question);
  if (concerned === false) return undefined;
  const answer = answerAt(law, question, standingOf(law, settings), options);
  const withConcern = concerned === true ? answer : conditional(law, question, answer);
  if (withConcern.outcome !== 'unsettled' || settings.accept === 'report') return withConcern;
  const lesser = answerAt(law, question, standingOf(law, lesserOf(law, settings)), options);
  if (lesser.outcome === 'unsettled') return withConcern;
  return { ...withConcern, tier: 'indicated', indicated: { outcome: lesser.outcome, because: lesser.because } };
}

function conditional(law: Law, question: Question, answer: Determination): Determination {
  const lines = law.vocabulary.formalities[question.formality]?.concerns ?? [];
  const facts = unknownsOfLines(lines, factsOnly(question.facts));
  const proviso = {
    fence: `concerns:${question.formality}`,
    line: lines.map((line) => line.text).join('; '),
    facts,
    when: {},
  };
  return { ...answer, provided: [proviso, ...answer.provided], ask: inOrder(law, [...facts, ...answer.ask]) };
}

function factsOnly(facts: FactValues): Parameters<typeof allHold>[1] {
  return {
    fact: (path) => facts[path],
    term: () => undefined,
    roll: () => undefined,
    reading: () => undefined,
    behindTerm: () => [],
  };
}

function answerAt(law: Law, question: Question, standing: Standing, options: RoadOptions): Determination {
  const roads = new Map<string, Road>();
  const roadFor = (sender: string): Road => {
    let road = roads.get(sender);
    if (road === undefined) {
      road = roadOf(law, question, sender, standing, options);
      roads.set(sender, road);
    }
    return road;
  };
  const host = String(question.facts['leg.receiving']);
  const frame = {
    floor: law.vocabulary.formalities[question.formality]?.floor !== undefined,
    through: throughOf(law, host, question.formality),
  };
  const joined = new Map<string, readonly CellTest[]>();
  const testsOn = (on: readonly Road[]): readonly CellTest[] => {
    const key = on.map(({ sender }) => sender).join();
    const known = joined.get(key) ?? on.flatMap(({ tests }) => tests);
    joined.set(key, known);
    return known;
  };
  const resolved = new Map<BranchState, Leaf>();
  const leafOf = (state: BranchState): Leaf => {
    const known = resolved.get(state) ?? resolveLeaf('candidates' in state ? state.candidates : [], frame);
    resolved.set(state, known);
    return known;
  };
  let leaves = 0;
  const grow = (assignment: Assignment): Node => {
    if (leaves >= BRANCH_CAP) return { capped: true };
    const senders = sendersOf(law, question, assignment, standing, options);
    const split: Variable[] = 'split' in senders ? [senders.split] : [];
    const states =
      'split' in senders
        ? []
        : senders.all.map((sender) => ({ road: roadFor(sender), state: roadFor(sender).branch(assignment) }));
    for (const { state } of states) if ('split' in state) split.push(...state.split);
    const variable = inOrder(law, split)[0];
    if (variable === undefined) {
      leaves += 1;
      const results = states.map(({ state }) => leafOf(state));
      return { leaf: combine(results) };
    }
    const splitting = states.filter(({ state }) => 'split' in state && state.split.includes(variable));
    // What one road cannot tell apart another may: the cells are those of all of them.
    const tests = testsOn(states.map(({ road }) => road));
    const cells =
      splitting.length === 0
        ? serviceCells(law, question, standing, roadFor)
        : unique(splitting.flatMap(({ road }) => road.cells(variable, assignment, tests)));
    const under = (value: Value): Node => grow(assignment.with(variable, value));
    const then = splitting.length === 0 ? ofSenders(under) : under;
    return { variable, branches: cells.map((value) => ({ value, then: then(value) })) };
  };
  /** States served that nothing tells apart are branched out once. */
  const ofSenders = (under: (value: Value) => Node): ((value: Value) => Node) => {
    const known = new Map<
      string,
      { readonly state: string; readonly node: Node; readonly leaves: number | undefined }
    >();
    const own = roadFor(String(question.facts['leg.sending']));
    const treating = otherSenders(law, question, standing);
    return (value) => {
      const state = String(value);
      const key = treating.includes(state) ? senderKey(law, question, roadFor(state), own, standing) : undefined;
      const alike = key === undefined ? undefined : known.get(key);
      if (alike?.leaves !== undefined && leaves + alike.leaves <= BRANCH_CAP) {
        leaves += alike.leaves;
        return renamed(alike.node, alike.state, state);
      }
      const node = under(value);
      if (key !== undefined) known.set(key, { state, node, leaves: leavesUnder(node) });
      return node;
    };
  };
  return merge(law, grow(new Assignment()));
}

function merge(law: Law, root: Node): Determination {
  const leaves: { readonly leaf: Leaf; readonly path: ReadonlyMap<Variable, Value> }[] = [];
  const tried = new Set<Variable>();
  const mattering = new Set<Variable>();
  let capped = false;
  const visit = (node: Node, path: ReadonlyMap<Variable, Value>): string => {
    if ('capped' in node) {
      capped = true;
      return 'capped';
    }
    if ('leaf' in node) {
      leaves.push({ leaf: node.leaf, path });
      return signature(node.leaf);
    }
    tried.add(node.variable);
    const keys = node.branches.map(({ value, then }) => visit(then, new Map([...path, [node.variable, value]])));
    if (new Set(keys).size === 1 && keys[0] !== 'capped') return keys[0] ?? '';
    mattering.add(node.variable);
    return `(${node.variable}:${node.branches.map(({ value }, index) => `${String(value)}=${keys[index]}`).join()})`;
  };
  visit(root, new Map());
  // What was not tried may be anything.
  const untried: readonly Possible[] = capped ? ['unknown'] : [];
  // Where the legal basis is another sender's, which of one's own treaties applies is the same question.
  const ask = inOrder(
    law,
    [...mattering].map((variable) => variable.replace(/@.*$/, '')),
  );
  const outcomes = new Set(leaves.map(({ leaf }) => leaf.outcome ?? 'unsettled'));
  const only = outcomes.size === 1 && !capped ? [...outcomes][0] : undefined;
  const outcome = only ?? 'unsettled';
  const common = intersection(leaves.map(({ leaf }) => leaf.because));
  const because =
    common.length > 0 || outcome === 'unsettled' ? common : unique(leaves.flatMap(({ leaf }) => leaf.because));
  const causes = new Set<Cause>(leaves.flatMap(({ leaf }) => leaf.causes));
  if (outcome === 'unsettled') for (const variable of mattering) causes.add(causeOf(variable));
  const idle = inOrder(
    law,
    [...tried].filter((variable) => !mattering.has(variable) && variable in law.vocabulary.facts),
  );
  return {
    outcome,
    tier: outcome === 'unsettled' ? 'unknown' : 'settled',
    cause: outcome === 'unsettled' ? CauseOrder.filter((cause) => causes.has(cause)) : [],
    best: lightest([...leaves.flatMap(({ leaf }) => leaf.best), ...untried]),
    worst: heaviest([...leaves.flatMap(({ leaf }) => leaf.worst), ...untried]),
    because,
    defeated: uniqueBy(
      leaves.flatMap(({ leaf }) => leaf.defeated),
      (defeat) => `${defeat.rule}<${defeat.by}`,
    ),
    provided: mergeProvisos(leaves),
    by: uniqueBy(
      leaves.flatMap(({ leaf }) => leaf.by),
      (by) => `${by.paper} ${by.rule}`,
    ),
    manner: unique(leaves.flatMap(({ leaf }) => leaf.manner)),
    ask: outcome === 'unsettled' ? ask.filter((variable) => fenceBehind(variable) === undefined) : [],
    wanted: outcome === 'unsettled' ? ask.flatMap((variable) => fenceBehind(variable) ?? []) : [],
    idle,
    cites: unique(leaves.flatMap(({ leaf }) => leaf.cites)).sort(),
    ...(outcome === 'unsettled' && mattering.size > 0 ? { tree: prune(root, mattering) } : {}),
    capped,
  };
}

// Two leaves are the same answer when neither outcome nor provisos tell them apart.
function signature(leaf: Leaf): string {
  return [leaf.outcome ?? `unsettled ${leaf.causes.join()} ${leaf.best.join()} ${leaf.worst.join()}`].join('|');
}

function prune(node: Node, mattering: ReadonlySet<Variable>): Tree {
  if ('capped' in node) return { outcome: 'unsettled', because: [] };
  if ('leaf' in node) return { outcome: node.leaf.outcome ?? 'unsettled', because: node.leaf.because };
  const branches = node.branches.map(({ value, then }) => ({ value, then: prune(then, mattering) }));
  const [first] = branches;
  const same =
    first !== undefined && branches.every((branch) => JSON.stringify(branch.then) === JSON.stringify(first.then));
  return same || !mattering.has(node.variable)
    ? (first?.then ?? { outcome: 'unsettled', because: [] })
    : { variable: node.variable, branches };
}

function mergeProvisos(
  leaves: readonly { readonly leaf: Leaf; readonly path: ReadonlyMap<Variable, Value> }[],
): MergedProviso[] {
  const found = new Map<string, { proviso: Proviso; paths: ReadonlyMap<Variable, Value>[] }>();
  for (const { leaf, path } of leaves) {
    for (const proviso of leaf.provisos) {
      const key = `${proviso.fence}\n${proviso.line}`;
      const entry = found.get(key) ?? { proviso, paths: [] };
      entry.paths.push(path);
      found.set(key, entry);
    }
  }
  return [...found.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { proviso, paths }]) => ({ ...proviso, when: paths.length === leaves.length ? {} : sharedOf(paths) }));
}

function sharedOf(paths: readonly ReadonlyMap<Variable, Value>[]): FactValues {
  const [first] = paths;
  const shared = [...(first ?? [])].filter(([variable, value]) => paths.every((path) => path.get(variable) === value));
  return Object.fromEntries(shared);
}

function causeOf(variable: Variable): Cause {
  const [kind] = splitVariable(variable);
  switch (kind) {
    case 'open':
      return 'reading';
    case 'choice':
      return 'choice';
    case 'fact':
    case 'aggregate':
      return 'fact';
    default:
      return 'text';
  }
}

/** Facts in vocabulary order, then everything else by name. */
function inOrder(law: Law, variables: readonly Variable[]): Variable[] {
  const order = orderOf(law);
  return unique(variables).sort((a, b) => {
    const byFact = (order.get(a) ?? Number.MAX_SAFE_INTEGER) - (order.get(b) ?? Number.MAX_SAFE_INTEGER);
    return byFact !== 0 ? byFact : a < b ? -1 : a > b ? 1 : 0;
  });
}

const orders = new WeakMap<Law, ReadonlyMap<string, number>>();

function orderOf(law: Law): ReadonlyMap<string, number> {
  let order = orders.get(law);
  if (order === undefined) {
    order = new Map(Object.keys(law.vocabulary.facts).map((path, index) => [path, index]));
    orders.set(law, order);
  }
  return order;
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function uniqueBy<T>(values: readonly T[], key: (value: T) => string): T[] {
  return [...new Map(values.map((value) => [key(value), value])).values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function intersection(lists: readonly (readonly string[])[]): string[] {
  const [first, ...others] = lists;
  return (first ?? []).filter((item) => others.every((list) => list.includes(item)));
}

/** What the conditions of a formality's `concerns` read. */
export function factsOfConcerns(law: Law, formality: string): readonly string[] {
  return readsOf(law.vocabulary.formalities[formality]?.concerns ?? []).facts;
}
