// What hangs on one node: how much worse the others would reach one another without it.
import { type Centralisation, centralisationOf, normalisedBetweenness, possiblePairs } from './centrality.ts';
import { efficiencyAmong } from './cohesion.ts';
import { type Graph, withoutNode } from './graph.ts';
import { componentsOf, densityOf, rawBetweenness } from './structure.ts';

/** One node and the others. Shares are of the pairs of others; a figure that has no meaning in this graph is undefined, each where the node is not in it. */
export interface HubMeasures {
  readonly hub: string;
  /**
   * 1 − E(G − h) / E(G): the mean of 1/distance over pairs of others without paths through the hub, over the same with them. 0: nothing hangs
   * on it; 1: everything. Undefined where the others do not reach one another at all.
   */
  readonly dependence: number | undefined;
  readonly efficiencyWith: number | undefined;
  readonly efficiencyWithout: number | undefined;
  /** The share of pairs that reach each other, with and without it. */
  readonly connectedWith: number | undefined;
  readonly connectedWithout: number | undefined;
  /** Its share of all betweenness. Undefined where no shortest path has anything between. */
  readonly betweennessShare: number | undefined;
  /** What is left when it is taken out. */
  readonly without: {
    readonly edges: number;
    readonly density: number;
    readonly centralisation: Centralisation;
    readonly components: readonly (readonly string[])[];
    /** How much each of them then stands between the others, normalised; undefined below three. */
    readonly betweenness: Readonly<Record<string, number>> | undefined;
  };
}

/** Everything that is measured of one node as a hub. */
export function hubMeasures(graph: Graph, hub: string): HubMeasures {
  const rest = withoutNode(graph, hub);
  const efficiencyWith = efficiencyAmong(graph, rest.nodes);
  const efficiencyWithout = efficiencyAmong(rest, rest.nodes);
  const there = graph.nodes.includes(hub);
  return {
    hub,
    dependence: there ? dependence(efficiencyWith, efficiencyWithout) : undefined,
    efficiencyWith,
    efficiencyWithout,
    connectedWith: there ? connectedShare(graph, rest.nodes) : undefined,
    connectedWithout: there ? connectedShare(rest, rest.nodes) : undefined,
    betweennessShare: there ? betweennessShare(graph, hub) : undefined,
    without: {
      edges: rest.edges.length,
      density: densityOf(rest),
      centralisation: centralisationOf(rest),
      components: componentsOf(rest),
      betweenness: normalisedBetweenness(rest),
    },
  };
}

/** Hub dependence alone: what a comparison of many graphs needs. */
export function hubDependence(graph: Graph, hub: string): number | undefined {
  if (!graph.nodes.includes(hub)) return undefined;
  const rest = withoutNode(graph, hub);
  return dependence(efficiencyAmong(graph, rest.nodes), efficiencyAmong(rest, rest.nodes));
}

/** The share of pairs of some nodes that reach each other, by whatever way. */
export function connectedShare(graph: Graph, nodes: readonly string[]): number | undefined {
  if (nodes.length < 2) return undefined;
  const among = new Set(nodes);
  const pairs = componentsOf(graph)
    .map((component) => possiblePairs(component.filter((node) => among.has(node)).length))
    .reduce((sum, own) => sum + own, 0);
  return pairs / possiblePairs(nodes.length);
}

function dependence(withHub: number | undefined, without: number | undefined): number | undefined {
  if (withHub === undefined || without === undefined || withHub === 0) return undefined;
  // A sum of many fractions may come to a hair more without the hub than with it.
  return Math.max(0, 1 - without / withHub);
}

function betweennessShare(graph: Graph, hub: string): number | undefined {
  const own = rawBetweenness(graph);
  const sum = Object.values(own).reduce((total, value) => total + value, 0);
  return sum === 0 ? undefined : (own[hub] ?? 0) / sum;
}
