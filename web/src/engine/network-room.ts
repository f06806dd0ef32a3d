// The network, measured off the thread that draws. What comes out is plain data; its words are found on the page.
import type { Law } from '../../../src/engine/law.ts';
import { chanceFrom } from '../../../src/kernel/chance.ts';
import type { CivilDate } from '../../../src/kernel/civil-date.ts';
import { type Candidate, candidatesOf, underWayOn } from '../../../src/network/candidates.ts';
import { type Graph, type Tie, hasTie, tieOf } from '../../../src/network/graph.ts';
import { type Counting, type NetworkRules, rulesFromFile } from '../../../src/network/layers.ts';
import { type Measures, measuresOf } from '../../../src/network/measures.ts';
import { type Network, type NetworkQuestion, networkBy, type Statement } from '../../../src/network/network.ts';
import type { RankGroup } from '../../../src/network/ranks.ts';
import { type Series, seriesOf } from '../../../src/network/series.ts';
import { type LayerTie, layerTies } from '../../../src/network/ties.ts';
import {
  type Doubt,
  doubted,
  droppingEach,
  ELSEWHERE,
  fallingWith,
  LADDER,
  supposed,
  tiesAmong,
  type WhatIf,
  whatIf,
} from '../../../src/network/what-if.ts';
import type { Register } from '../../../src/register/claims.ts';
import { ringOrder } from '../../../src/report/svg/graph-chart.ts';
import rulesText from '../../../register/layers.yaml?raw';
import { law } from '../data/law.ts';
import { register } from '../data/register.ts';

/** One layer on one day, and what is supposed of it. States by code, agreements by id, pairs as `XX-YY`. */
export interface SceneQuestion extends NetworkQuestion {
  readonly on: CivilDate;
  readonly hub?: string;
  readonly add: readonly string[];
  readonly remove: readonly string[];
  readonly lose: readonly string[];
  readonly doubt?: string;
}

/** What is to be shown of it: the network as it is and as it would be. */
export interface Scene {
  /** What was asked, without what could not be understood. */
  readonly question: SceneQuestion;
  readonly statement: Statement;
  readonly hub: string;
  readonly before: Graph;
  readonly after: Graph;
  readonly ties: readonly LayerTie[];
  /** Pairs of which it is not known whether they are tied. */
  readonly open: readonly LayerTie[];
  /** Ties that are signed and not in force. */
  readonly signedOnly: readonly Tie[];
  readonly measures: Measures;
  readonly result: WhatIf;
  readonly doubt?: { readonly state: string; readonly rows: readonly Doubt[] };
  /** What each single tie holds up, where nothing is supposed. */
  readonly dropping?: readonly RankGroup[];
  /** All States but the hub in the order of their places, which is the same for every day. */
  readonly ring: readonly string[];
}

/** One layer with its measures on a day. */
export type LayerMeasured = Pick<Scene, 'statement' | 'hub' | 'measures' | 'signedOnly' | 'ring' | 'ties'> & {
  readonly graph: Graph;
};

/** Samples where not every combination can be reckoned, and the seed they are drawn with: those of the command. */
const [SAMPLES, SEED] = [20_000, 1];

type Data = { readonly register: Register; readonly rules: NetworkRules; readonly law: Law };
let loaded: Promise<Data> | undefined;

function data(): Promise<Data> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function load(): Promise<Data> {
  const [lawRead, registerRead] = await Promise.all([law(), register()]);
  const known = [...Object.keys(lawRead.vocabulary.states), ...Object.keys(registerRead.states)];
  const read = rulesFromFile(rulesText, 'register/layers.yaml', known);
  if (!read.ok) throw new Error('the rules of the network do not hold together');
  return { register: registerRead, rules: read.value, law: lawRead };
}

/** The rules by which the register becomes a network. */
export async function rules(): Promise<NetworkRules> {
  return (await data()).rules;
}

/** A layer on a day, with what is supposed of it. */
export async function scene(question: SceneQuestion): Promise<Scene> {
  const all = await data();
  const network = networkAt(all, question, question.on);
  const { graph, statement } = network;
  const hub = question.hub ?? statement.hub ?? '';
  const among = (code: string): boolean => graph.nodes.includes(code);
  const there = (what: string): boolean =>
    isPair(what) ? pairOf(what).every(among) : tiesOf(all, network, what).length > 0;
  const [add, remove, lose] = [
    question.add.filter(there),
    question.remove.filter(there),
    question.lose.filter(among),
  ] as const;
  const supposition = {
    add: add.flatMap((what) => (isPair(what) ? [pairOf(what)] : tiesOf(all, network, what))),
    remove: remove.flatMap((what) => (isPair(what) ? [pairOf(what)] : fallingWith(network.ties, what))),
    lose,
  };
  const doubt = question.doubt !== undefined && among(question.doubt) ? question.doubt : undefined;
  const nothing = add.length + remove.length + lose.length === 0 && doubt === undefined;
  const { doubt: _doubt, ...rest } = question;
  return {
    question: { ...rest, add, remove, lose, ...(doubt === undefined ? {} : { doubt }) },
    statement,
    hub,
    before: graph,
    after: supposed(graph, supposition),
    ties: network.ties,
    open: network.open,
    signedOnly: signedOnly(all, question, graph),
    measures: measuresOf(graph, hub === '' ? undefined : hub),
    result: whatIf(graph, hub, supposition),
    ...(doubt === undefined ? {} : { doubt: { state: doubt, rows: ladder(graph, doubt) } }),
    ...(nothing ? { dropping: droppingEach(graph, hub) } : {}),
    ring: ringOf(all, question, graph.nodes, hub),
  };
}

/** Every layer on a day. */
export async function layers(
  question: Omit<NetworkQuestion, 'layer' | 'nodes'> & { readonly on: CivilDate; readonly hub?: string },
): Promise<readonly LayerMeasured[]> {
  const all = await data();
  return Object.keys(all.rules.layers).map((layer) => {
    const { graph, statement, ties } = networkAt(all, { ...question, layer }, question.on);
    const hub = question.hub ?? statement.hub ?? '';
    return {
      statement,
      hub,
      graph,
      ties,
      signedOnly: signedOnly(all, { ...question, layer }, graph),
      measures: measuresOf(graph, hub === '' ? undefined : hub),
      ring: ringOf(all, { ...question, layer }, graph.nodes, hub),
    };
  });
}

/** Layers year by year, each in force and counting signed agreements. */
export async function series(
  question: Omit<NetworkQuestion, 'layer' | 'counting' | 'nodes'>,
  of: readonly string[],
  span: { readonly from: number; readonly to: number; readonly hub?: string },
): Promise<readonly Series[]> {
  const { register: known, rules: by } = await data();
  return of.flatMap((layer) =>
    (['in-force', 'signed'] as const).map((counting) => seriesOf(known, by, { ...question, layer, counting }, span)),
  );
}

/** Ties that are not there, by consequence and by likelihood. */
export async function candidates(
  question: NetworkQuestion & { readonly on: CivilDate; readonly hub?: string },
): Promise<{ readonly statement: Statement; readonly hub: string; readonly candidates: readonly Candidate[] }> {
  const all = await data();
  const { graph, statement } = networkAt(all, question, question.on);
  const hub = question.hub ?? statement.hub ?? '';
  const { on, known } = question;
  const kinds = all.rules.layers[question.layer]?.kinds ?? [];
  const underWay = underWayOn(all.register, kinds, { on, ...(known === undefined ? {} : { known }) });
  return { statement, hub, candidates: candidatesOf(graph, hub, underWay) };
}

const networks = new Map<string, (on: CivilDate) => Network>();

function networkAt(all: Data, question: NetworkQuestion, on: CivilDate): Network {
  const { layer, counting, nodes, coding, known } = question;
  const asked = {
    layer,
    counting,
    ...(nodes === undefined ? {} : { nodes }),
    ...(coding === undefined ? {} : { coding }),
    ...(known === undefined ? {} : { known }),
  };
  const key = JSON.stringify(asked);
  const by = networks.get(key) ?? networkBy(all.register, all.rules, asked);
  networks.set(key, by);
  return by(on);
}

function signedOnly(all: Data, question: NetworkQuestion & { readonly on: CivilDate }, graph: Graph): readonly Tie[] {
  const strict = networkAt(all, { ...question, counting: 'in-force' satisfies Counting }, question.on).graph;
  return graph.edges.filter(([a, b]) => !hasTie(strict, a, b));
}

const rings = new Map<string, readonly string[]>();

/** One place for each State, whatever the day: found over the ties of all days. */
function ringOf(
  { register: from, rules: by }: Data,
  { layer, coding = 'standard', nodes }: NetworkQuestion,
  states: readonly string[],
  hub: string,
): readonly string[] {
  const key = JSON.stringify([layer, coding, nodes, hub]);
  const known = rings.get(key);
  if (known !== undefined) return known;
  const [one, rule] = [by.layers[layer], by.codings[coding]];
  const ties = one === undefined || rule === undefined ? [] : layerTies(from, by, one, rule);
  const pairs = new Map(ties.map(({ a, b }) => [`${a} ${b}`, { a, b }]));
  const ring = ringOrder(
    states.filter((state) => state !== hub),
    [...pairs.values()],
  );
  rings.set(key, ring);
  return ring;
}

function ladder(graph: Graph, state: string): readonly Doubt[] {
  return doubted(graph, state, LADDER, ELSEWHERE, { chance: chanceFrom(SEED), samples: SAMPLES });
}

function isPair(what: string): boolean {
  return /^[A-Z]{2}-[A-Z]{2}$/.test(what);
}

function pairOf(what: string): Tie {
  const [a = '', b = ''] = what.split('-');
  return tieOf(a, b);
}

/** The ties that an agreement makes among the States of the network, also one beside the register. */
function tiesOf({ register: from }: Data, { graph, ties }: Network, id: string): readonly Tie[] {
  const agreement = Object.hasOwn(from.agreements, id) ? from.agreements[id] : undefined;
  if (agreement !== undefined) return tiesAmong(graph, agreement.parties);
  return ties.filter((tie) => tie.agreement === id).map(({ a, b }) => tieOf(a, b));
}
