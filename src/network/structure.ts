// The door to graphology: the only file that knows how its packages are called. Some are in the older module format, where the types
// promise a `default` that is the module itself when it runs; who bundles them for a browser sees no such promise.
import { UndirectedGraph } from 'graphology';
import { connectedComponents } from 'graphology-components';
import betweennessModule from 'graphology-metrics/centrality/betweenness.js';
import closenessModule from 'graphology-metrics/centrality/closeness.js';
import { undirectedDensity } from 'graphology-metrics/graph/density.js';
import { singleSourceLength } from 'graphology-shortest-path/unweighted.js';

import type { Graph } from './graph.ts';

type Promised<T> = T extends { readonly default: infer Own } ? Own : T;

const betweennessCentrality = betweennessModule as unknown as Promised<typeof betweennessModule>;
const closenessCentrality = closenessModule as unknown as Promised<typeof closenessModule>;

/** A function of a graph that is reckoned once for each: a graph is never changed. */
function once<T>(of: (graph: Graph) => T): (graph: Graph) => T {
  const found = new WeakMap<Graph, { readonly value: T }>();
  return (graph) => {
    const known = found.get(graph) ?? { value: of(graph) };
    found.set(graph, known);
    return known.value;
  };
}

/** The graph as graphology holds it. Who adds to it spoils it for all: it is read only. */
export const structureOf: (graph: Graph) => UndirectedGraph = once((graph) => {
  const structure = new UndirectedGraph({ allowSelfLoops: false });
  for (const node of graph.nodes) structure.addNode(node);
  for (const [a, b] of graph.edges) structure.addEdge(a, b);
  return structure;
});

/** The nodes tied to a node, in order. */
export function neighboursOf(graph: Graph, node: string): readonly string[] {
  return structureOf(graph).neighbors(node).toSorted();
}

/** From each node the number of ties to every node it reaches, itself included; a node it does not reach is absent. */
export const distancesOf: (graph: Graph) => Readonly<Record<string, Readonly<Record<string, number>>>> = once(
  (graph) => {
    const structure = structureOf(graph);
    return Object.fromEntries(graph.nodes.map((node) => [node, singleSourceLength(structure, node)]));
  },
);

/** Shortest paths between other pairs that go through each node; a pair with several shortest paths gives each its share. Unordered pairs. */
export const rawBetweenness: (graph: Graph) => Readonly<Record<string, number>> = once((graph) =>
  graph.nodes.length === 0 ? {} : betweennessCentrality(structureOf(graph), { normalized: false, getEdgeWeight: null }),
);

/** Reached nodes over the sum of distances to them, times the share of other nodes that is reached: 0 for an isolate (Wasserman and Faust). */
export const reachWeightedCloseness: (graph: Graph) => Readonly<Record<string, number>> = once((graph) =>
  graph.nodes.length === 0 ? {} : closenessCentrality(structureOf(graph), { wassermanFaust: true }),
);

/** Ties over possible ties. */
export function densityOf(graph: Graph): number {
  return graph.nodes.length < 2 ? 0 : undirectedDensity(structureOf(graph));
}

/** Nodes that reach one another, each group in order, the groups by their first node. */
export const componentsOf: (graph: Graph) => readonly (readonly string[])[] = once((graph) =>
  connectedComponents(structureOf(graph))
    .map((component) => component.toSorted())
    .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
);
