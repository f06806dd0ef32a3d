// All measures of one graph. What each of them means stands where it is made; definitions and their sources in docs/reference/network.md.
import {
  type Centralisation,
  centralisationOf,
  degrees,
  freemanCloseness,
  normalisedBetweenness,
} from './centrality.ts';
import {
  algebraicConnectivity,
  clustering,
  constraint,
  coreNumbers,
  efficiencyAmong,
  transitivityOf,
  type WeakPoints,
  weakPointsOf,
} from './cohesion.ts';
import { type CorePeriphery, corePeripheryOf } from './core-periphery.ts';
import type { Graph } from './graph.ts';
import { type HubMeasures, hubMeasures } from './hub.ts';
import { componentsOf, densityOf, rawBetweenness, reachWeightedCloseness } from './structure.ts';

/** The measures of one node; one that has no meaning in this graph is undefined. */
export interface NodeMeasures {
  readonly degree: number;
  readonly betweenness: number;
  readonly betweennessNormalised: number | undefined;
  /** Defined also where not all nodes reach one another (Wasserman and Faust). */
  readonly closeness: number;
  /** Only where all nodes reach one another (Freeman). */
  readonly closenessFreeman: number | undefined;
  readonly clustering: number;
  readonly core: number;
  readonly constraint: number | undefined;
}

/** The measures of one graph; those of a node as a hub where one is named. */
export interface Measures extends WeakPoints {
  readonly nodes: Readonly<Record<string, NodeMeasures>>;
  readonly size: number;
  readonly edges: number;
  readonly density: number;
  readonly transitivity: number;
  readonly centralisation: Centralisation;
  readonly efficiency: number | undefined;
  readonly components: readonly (readonly string[])[];
  readonly algebraicConnectivity: number | undefined;
  readonly corePeriphery: CorePeriphery | undefined;
  readonly hub: HubMeasures | undefined;
}

/** Everything that is measured of a graph. */
export function measuresOf(graph: Graph, hub?: string): Measures {
  const [degree, betweenness, normalised] = [degrees(graph), rawBetweenness(graph), normalisedBetweenness(graph)];
  const [closeness, freeman] = [reachWeightedCloseness(graph), freemanCloseness(graph)];
  const [triangles, cores, constrained] = [clustering(graph), coreNumbers(graph), constraint(graph)];
  const nodes = graph.nodes.map((node): [string, NodeMeasures] => [
    node,
    {
      degree: degree[node] ?? 0,
      betweenness: betweenness[node] ?? 0,
      betweennessNormalised: normalised?.[node],
      closeness: closeness[node] ?? 0,
      closenessFreeman: freeman?.[node],
      clustering: triangles[node] ?? 0,
      core: cores[node] ?? 0,
      constraint: constrained[node],
    },
  ]);
  return {
    nodes: Object.fromEntries(nodes),
    size: graph.nodes.length,
    edges: graph.edges.length,
    density: densityOf(graph),
    transitivity: transitivityOf(graph),
    centralisation: centralisationOf(graph),
    efficiency: efficiencyAmong(graph, graph.nodes),
    components: componentsOf(graph),
    ...weakPointsOf(graph),
    algebraicConnectivity: algebraicConnectivity(graph),
    corePeriphery: corePeripheryOf(graph),
    hub: hub === undefined || !graph.nodes.includes(hub) ? undefined : hubMeasures(graph, hub),
  };
}
