// How the whole holds together, and where it would come apart.
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

import type { Scores } from './centrality.ts';
import { compareTies, type Graph, type Tie, tieOf } from './graph.ts';
import { componentsOf, distancesOf, neighboursOf } from './structure.ts';

/**
 * The mean of 1/distance over all pairs of some nodes; pairs that do not reach each other count 0. Paths may go through nodes that are not
 * among them. Undefined for fewer than two nodes.
 */
export function efficiencyAmong(graph: Graph, nodes: readonly string[]): number | undefined {
  if (nodes.length < 2) return undefined;
  const distances = distancesOf(graph);
  let sum = 0;
  for (const from of nodes) {
    const reached = distances[from] ?? {};
    for (const to of nodes) if (to !== from && reached[to] !== undefined) sum += 1 / reached[to];
  }
  return sum / (nodes.length * (nodes.length - 1));
}

/** For each node the greatest k such that it lies in a group whose members all have k ties inside the group. */
export function coreNumbers(graph: Graph): Scores {
  const left = new Map(graph.nodes.map((node) => [node, new Set(neighboursOf(graph, node))]));
  const cores: Record<string, number> = {};
  let core = 0;
  while (left.size > 0) {
    let [least, ties] = ['', new Set<string>()];
    let fewest = Number.POSITIVE_INFINITY;
    for (const [node, own] of left) if (own.size < fewest) [least, ties, fewest] = [node, own, own.size];
    core = Math.max(core, fewest);
    cores[least] = core;
    left.delete(least);
    for (const other of ties) left.get(other)?.delete(least);
  }
  return Object.fromEntries(graph.nodes.map((node) => [node, cores[node] ?? 0]));
}

/** Where a graph comes apart: ties and nodes each of which, when lost, leaves some that reached one another unable to. */
export interface WeakPoints {
  readonly bridges: readonly Tie[];
  readonly articulationPoints: readonly string[];
}

/** Bridges and articulation points, in one walk through the graph (Tarjan). */
export function weakPointsOf(graph: Graph): WeakPoints {
  const entered = new Map<string, number>();
  const lowest = new Map<string, number>();
  const bridges: Tie[] = [];
  const points = new Set<string>();
  const walk = (node: string, from: string | undefined): void => {
    const own = entered.size;
    entered.set(node, own);
    let low = own;
    let branches = 0;
    for (const next of neighboursOf(graph, node)) {
      if (next === from) continue;
      const seen = entered.get(next);
      if (seen !== undefined) {
        low = Math.min(low, seen);
        continue;
      }
      walk(next, node);
      branches += 1;
      const below = lowest.get(next) ?? 0;
      low = Math.min(low, below);
      if (below > own) bridges.push(tieOf(node, next));
      if (from !== undefined && below >= own) points.add(node);
    }
    if (from === undefined && branches > 1) points.add(node);
    lowest.set(node, low);
  };
  for (const node of graph.nodes) if (!entered.has(node)) walk(node, undefined);
  return { bridges: bridges.toSorted(compareTies), articulationPoints: [...points].toSorted() };
}

/** For each node the share of pairs of its neighbours that are tied; 0 with fewer than two. */
export function clustering(graph: Graph): Scores {
  return Object.fromEntries(
    trianglesAndPairs(graph).map(([node, triangles, pairs]) => [node, pairs === 0 ? 0 : triangles / pairs]),
  );
}

/** The share of pairs with a common neighbour that are tied themselves; 0 where no pair has one. */
export function transitivityOf(graph: Graph): number {
  let [closed, all] = [0, 0];
  for (const [, triangles, pairs] of trianglesAndPairs(graph)) [closed, all] = [closed + triangles, all + pairs];
  return all === 0 ? 0 : closed / all;
}

function trianglesAndPairs(graph: Graph): readonly (readonly [node: string, triangles: number, pairs: number])[] {
  const neighbours = new Map(graph.nodes.map((node) => [node, new Set(neighboursOf(graph, node))]));
  return [...neighbours].map(([node, own]) => {
    let twice = 0;
    for (const a of own) for (const b of neighbours.get(a) ?? []) if (own.has(b)) twice += 1;
    return [node, twice / 2, (own.size * (own.size - 1)) / 2];
  });
}

/**
 * How far the neighbours of a node are tied among themselves, so that it can play them less (Burt 1992): the lower, the freer. Each tie of a node
 * takes an equal share of its attention. A node without ties has none and is absent.
 */
export function constraint(graph: Graph): Scores {
  const neighbours = new Map(graph.nodes.map((node) => [node, new Set(neighboursOf(graph, node))]));
  const shareOf = (of: string, to: string): number => {
    const own = neighbours.get(of) ?? new Set();
    return own.has(to) ? 1 / own.size : 0;
  };
  const scores = [...neighbours]
    .filter(([, own]) => own.size > 0)
    .map(([node, own]): [string, number] => {
      let sum = 0;
      for (const other of own) {
        let share = shareOf(node, other);
        for (const between of own) share += shareOf(node, between) * shareOf(between, other);
        sum += share ** 2;
      }
      return [node, sum];
    });
  return Object.fromEntries(scores);
}

/** The second smallest eigenvalue of the Laplacian: 0 where the graph has come apart, greater the harder it is to part. Undefined below two nodes. */
export function algebraicConnectivity(graph: Graph): number | undefined {
  const n = graph.nodes.length;
  if (n < 2) return undefined;
  // By way of eigenvalues a graph in pieces gives a zero with noise in it.
  if (componentsOf(graph).length > 1) return 0;
  const places = new Map(graph.nodes.map((node, place) => [node, place]));
  const laplacian = Matrix.zeros(n, n);
  for (const [a, b] of graph.edges) {
    const [i, j] = [places.get(a) ?? 0, places.get(b) ?? 0];
    laplacian.set(i, j, -1);
    laplacian.set(j, i, -1);
    laplacian.set(i, i, laplacian.get(i, i) + 1);
    laplacian.set(j, j, laplacian.get(j, j) + 1);
  }
  const values = new EigenvalueDecomposition(laplacian, { assumeSymmetric: true }).realEigenvalues;
  return values.toSorted((a, b) => a - b)[1];
}
