// Whether a graph is a core with a periphery around it (Borgatti and Everett 2000, the discrete model).
import { degrees, possiblePairs } from './centrality.ts';
import type { Graph } from './graph.ts';

/** Above so many nodes with a tie not every core is tried. */
const TRIED = 20;

/** The core that fits best, and how well. */
export interface CorePeriphery {
  /** The correlation of the ties with those of the ideal: all pairs with an end in the core, no others. */
  readonly fit: number;
  readonly core: readonly string[];
  /** Every core was tried. Otherwise the core was grown node by node, and another may fit better. */
  readonly exact: boolean;
}

/**
 * The best core; among equals the smaller, then the first by its ids. Undefined for a graph without ties, or with all: there nothing can fit
 * better than anything else.
 */
export function corePeripheryOf(graph: Graph): CorePeriphery | undefined {
  const all = possiblePairs(graph.nodes.length);
  if (graph.edges.length === 0 || graph.edges.length === all) return undefined;
  // An isolate in the core takes pairs into the ideal and no tie: without it the fit is always better.
  const own = degrees(graph);
  const tied = graph.nodes.filter((node) => (own[node] ?? 0) > 0);
  const exact = tied.length <= TRIED;
  const cores = exact ? triedCores(graph, tied) : grownCores(graph, tied);
  let best: CorePeriphery | undefined;
  for (const { core, covered } of cores) {
    const fit = correlation(all, graph.edges.length, covered, all - possiblePairs(graph.nodes.length - core.length));
    if (fit !== undefined && (best === undefined || fit > best.fit + 1e-12)) best = { fit, core, exact };
  }
  return best;
}

/** A core and the number of ties with an end in it. */
interface Covering {
  readonly core: readonly string[];
  readonly covered: number;
}

/** For each size the core that covers most ties: for one size the fit grows with them alone. */
function triedCores(graph: Graph, tied: readonly string[]): readonly Covering[] {
  // The first node is the highest bit, so that among masks of one size the greatest is the first by its ids.
  const bit = new Map(tied.map((node, place) => [node, 1 << (tied.length - 1 - place)]));
  const ties = new Map<number, number>();
  for (const [a, b] of graph.edges) {
    const [one, other] = [bit.get(a) ?? 0, bit.get(b) ?? 0];
    ties.set(one, (ties.get(one) ?? 0) | other);
    ties.set(other, (ties.get(other) ?? 0) | one);
  }
  const full = 2 ** tied.length - 1;
  const inside = new Uint16Array(full + 1);
  const best = new Map<number, { mask: number; covered: number }>();
  for (let mask = 1; mask <= full; mask += 1) {
    const lowest = mask & -mask;
    inside[mask] = (inside[mask ^ lowest] ?? 0) + bits((ties.get(lowest) ?? 0) & mask);
  }
  for (let mask = full; mask > 0; mask -= 1) {
    const covered = graph.edges.length - (inside[full ^ mask] ?? 0);
    const size = bits(mask);
    if (covered > (best.get(size)?.covered ?? -1)) best.set(size, { mask, covered });
  }
  return [...best]
    .toSorted(([a], [b]) => a - b)
    .map(([, { mask, covered }]) => ({ core: tied.filter((node) => ((bit.get(node) ?? 0) & mask) !== 0), covered }));
}

/** Cores grown by the node that covers most of what is not yet covered. */
function grownCores(graph: Graph, tied: readonly string[]): readonly Covering[] {
  const open = new Map(tied.map((node) => [node, new Set<string>()]));
  for (const [a, b] of graph.edges) {
    open.get(a)?.add(b);
    open.get(b)?.add(a);
  }
  const grown: Covering[] = [];
  let [core, covered]: [readonly string[], number] = [[], 0];
  while (open.size > 1) {
    let [most, ties] = ['', new Set<string>()];
    for (const [node, own] of open) if (most === '' || own.size > ties.size) [most, ties] = [node, own];
    open.delete(most);
    for (const other of ties) open.get(other)?.delete(most);
    core = [...core, most].toSorted();
    covered += ties.size;
    grown.push({ core, covered });
  }
  return grown;
}

/** Pearson's correlation of two properties of pairs: of `all` pairs `ties` have the one, `ideal` the other, `both` both. */
function correlation(all: number, ties: number, both: number, ideal: number): number | undefined {
  const spread = ties * (all - ties) * ideal * (all - ideal);
  return spread === 0 ? undefined : (all * both - ties * ideal) / Math.sqrt(spread);
}

function bits(mask: number): number {
  let [left, count] = [mask, 0];
  for (; left !== 0; left &= left - 1) count += 1;
  return count;
}
