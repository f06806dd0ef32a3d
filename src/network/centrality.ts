// Who stands in the middle, and how much of the whole hangs on it (Freeman 1978). Isolates stay in every count.
import type { Graph } from './graph.ts';
import { componentsOf, rawBetweenness, reachWeightedCloseness, structureOf } from './structure.ts';

/** A number for each node, by its id. */
export type Scores = Readonly<Record<string, number>>;

/** The number of ties of each node. */
export function degrees(graph: Graph): Scores {
  const structure = structureOf(graph);
  return Object.fromEntries(graph.nodes.map((node) => [node, structure.degree(node)]));
}

/** Betweenness over its greatest possible value, that of the middle of a star; undefined below three nodes. */
export function normalisedBetweenness(graph: Graph): Scores | undefined {
  const pairs = possiblePairs(graph.nodes.length - 1);
  if (pairs <= 0) return undefined;
  return Object.fromEntries(Object.entries(rawBetweenness(graph)).map(([node, value]) => [node, value / pairs]));
}

/** Other nodes over the sum of distances to them. Undefined where not all nodes reach one another: there it has no meaning. */
export function freemanCloseness(graph: Graph): Scores | undefined {
  // In a connected graph the variant for disconnected ones comes to the same.
  return graph.nodes.length > 1 && componentsOf(graph).length === 1 ? reachWeightedCloseness(graph) : undefined;
}

/** How far the whole hangs on one node, by three measures: 1 for a star, 0 where all nodes are alike; undefined where it has no meaning. */
export interface Centralisation {
  readonly degree: number | undefined;
  readonly betweenness: number | undefined;
  /** Only where all nodes reach one another. */
  readonly closeness: number | undefined;
}

/** The three centralisations of Freeman, each over the greatest sum a graph of that size can have. */
export function centralisationOf(graph: Graph): Centralisation {
  const n = graph.nodes.length;
  if (n < 3) return { degree: undefined, betweenness: undefined, closeness: undefined };
  const over = (scores: Scores | undefined, greatest: number): number | undefined =>
    scores === undefined ? undefined : lead(Object.values(scores)) / greatest;
  return {
    degree: over(degrees(graph), (n - 1) * (n - 2)),
    betweenness: over(normalisedBetweenness(graph), n - 1),
    closeness: over(freemanCloseness(graph), ((n - 1) * (n - 2)) / (2 * n - 3)),
  };
}

/** Unordered pairs among so many nodes. */
export function possiblePairs(nodes: number): number {
  return (nodes * (nodes - 1)) / 2;
}

/** By how much the first leads each of the others, summed. */
function lead(values: readonly number[]): number {
  const most = Math.max(...values);
  return values.reduce((sum, value) => sum + most - value, 0);
}
