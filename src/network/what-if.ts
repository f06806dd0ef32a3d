// What would be different: the same network with ties or agreements more or fewer, without a State, or with one in doubt.

import type { CivilDate } from '../kernel/civil-date.ts';
import { type Graph, type Tie, graphOf, tieOf, withoutNode, withoutTie } from './graph.ts';
import { type Centralisation, centralisationOf } from './centrality.ts';
import { efficiencyAmong } from './cohesion.ts';
import { connectedShare, hubDependence, hubMeasures } from './hub.ts';
import { type RankGroup, rankGroups, rounded } from './ranks.ts';
import { type ExpectedShare, type Sampling, type TieOdds, expectedConnectedness } from './reliability.ts';
import type { LayerTie } from './ties.ts';

/** What is supposed. Everything is optional; what is not said stays as it is. */
export interface Supposition {
  readonly add?: readonly Tie[];
  readonly remove?: readonly Tie[];
  /** States that are lost with all their ties; they leave the node set. */
  readonly lose?: readonly string[];
}

/** The figures that are compared. Shares are of pairs of States other than the hub; undefined where a figure has no meaning. */
export interface Figures {
  readonly states: number;
  readonly ties: number;
  /** Ties between two States neither of which is the hub. */
  readonly tiesElsewhere: number;
  readonly dependence: number | undefined;
  readonly connected: number | undefined;
  readonly connectedWithout: number | undefined;
  readonly betweennessShare: number | undefined;
  readonly efficiency: number | undefined;
  readonly centralisation: Pick<Centralisation, 'degree' | 'betweenness'>;
}

/** The names of figures that are single numbers, in the order of a table. */
export const FIGURES = [
  'ties',
  'tiesElsewhere',
  'dependence',
  'connected',
  'connectedWithout',
  'betweennessShare',
  'efficiency',
] as const;
/** The name of a figure that is a single number. */
export type FigureName = (typeof FIGURES)[number];

/** One network before and after. */
export interface WhatIf {
  readonly before: Figures;
  readonly after: Figures;
  /** After less before, rounded to nine decimals; absent where one of the two has no meaning. */
  readonly change: Readonly<Partial<Record<FigureName, number>>>;
  /** Ties that are there only after, and only before. */
  readonly added: readonly Tie[];
  readonly removed: readonly Tie[];
}

/**
 * The figures of a graph around a hub; where the hub is not in it, those that speak of it have no meaning.
 *
 * @param lost whether the hub was taken out of this graph: then the pairs of the others are all there are, and they are counted
 */
export function figuresOf(graph: Graph, hub: string, lost = false): Figures {
  const { degree, betweenness } = centralisationOf(graph);
  const measured = hubMeasures(graph, hub);
  const left = lost ? connectedShare(graph, graph.nodes) : undefined;
  return {
    states: graph.nodes.length,
    ties: graph.edges.length,
    tiesElsewhere: graph.edges.filter((tie) => !tie.includes(hub)).length,
    dependence: measured.dependence,
    connected: left ?? measured.connectedWith,
    connectedWithout: left ?? measured.connectedWithout,
    betweennessShare: measured.betweennessShare,
    efficiency: efficiencyAmong(graph, graph.nodes),
    centralisation: { degree, betweenness },
  };
}

/**
 * The graph as it would be. A tie that is there already is not added twice, and one that is not there cannot be removed.
 *
 * @param graph the network as it is, with its node set
 */
export function supposed(graph: Graph, { add = [], remove = [], lose = [] }: Supposition): Graph {
  const more = graphOf(graph.nodes, [...graph.edges, ...add]);
  const fewer = remove.reduce((left, [a, b]) => withoutTie(left, a, b), more);
  return lose.reduce((left, state) => withoutNode(left, state), fewer);
}

/** The ties that an agreement of these parties makes among the States of a graph. */
export function tiesAmong(graph: Graph, parties: readonly string[]): readonly Tie[] {
  const own = parties.filter((one) => graph.nodes.includes(one));
  return own.flatMap((a, at) => own.slice(at + 1).map((b) => tieOf(a, b)));
}

/** The ties that fall with an agreement: those that rest on no other. */
export function fallingWith(ties: readonly LayerTie[], agreement: string): readonly Tie[] {
  return ties
    .filter((tie) => tie.agreement === agreement)
    .filter((tie) => !ties.some((other) => other.agreement !== agreement && other.a === tie.a && other.b === tie.b))
    .map(({ a, b }) => tieOf(a, b));
}

/** Two graphs compared: what an agreement, a tie or a State changes. */
export function compareGraphs(before: Graph, after: Graph, hub: string): WhatIf {
  const lost = before.nodes.includes(hub) && !after.nodes.includes(hub);
  const [old, now] = [figuresOf(before, hub), figuresOf(after, hub, lost)];
  const change: Partial<Record<FigureName, number>> = {};
  for (const name of FIGURES) {
    const [a, b] = [old[name], now[name]];
    if (a !== undefined && b !== undefined) change[name] = rounded(b - a);
  }
  const key = (tie: Tie): string => tie.join(' ');
  const only = (these: Graph, those: Graph): Tie[] => {
    const known = new Set(those.edges.map(key));
    return these.edges.filter((tie) => !known.has(key(tie)));
  };
  return { before: old, after: now, change, added: only(after, before), removed: only(before, after) };
}

/** What a supposition changes. */
export function whatIf(graph: Graph, hub: string, supposition: Supposition): WhatIf {
  return compareGraphs(graph, supposed(graph, supposition), hub);
}

/** How much hub dependence grows when each single tie that does not touch the hub is dropped, in groups of equal growth, the greatest first. */
export function droppingEach(graph: Graph, hub: string): readonly RankGroup[] {
  const before = hubDependence(graph, hub);
  const elsewhere = graph.edges.filter((tie) => !tie.includes(hub));
  const growth = elsewhere.flatMap(([a, b]): [string, number][] => {
    const after = hubDependence(withoutTie(graph, a, b), hub);
    return before === undefined || after === undefined ? [] : [[`${a}-${b}`, after - before]];
  });
  return rankGroups(Object.fromEntries(growth));
}

/** One row of a ladder of doubt. */
export interface Doubt {
  /** How likely each tie of the doubted State holds. */
  readonly odds: TieOdds;
  /** The expected share of pairs of other States that reach each other. */
  readonly expected: ExpectedShare | undefined;
}

/** The odds at which a State is doubted when none are given, from certain to lost. */
export const LADDER = [1, 0.95, 0.75, 0.5, 0.25, 0] as const;
/** How likely every other tie holds, when nothing is said of it. */
export const ELSEWHERE = 0.95;

/** What may be expected when a State is in doubt, for each of some odds. Without samples enough the error of each is told. */
export function doubted(
  graph: Graph,
  state: string,
  odds: readonly number[],
  elsewhere: number,
  sampling: Sampling,
): readonly Doubt[] {
  return odds.map((atNode) => {
    const given = { atNode, elsewhere };
    return { odds: given, expected: expectedConnectedness(graph, state, given, sampling) };
  });
}

/** On what a figure of a network rests; it is printed beside every figure. */
export interface Basis {
  readonly layer: string;
  readonly variant: string;
  readonly on: CivilDate;
  readonly counting: 'in-force' | 'signed';
  readonly states: readonly string[];
  readonly hub: string;
}
