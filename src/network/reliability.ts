// What can be expected of a network whose ties may fail: the reliability of reaching one another, pair by pair.
import type { Chance } from '../kernel/chance.ts';
import { possiblePairs } from './centrality.ts';
import type { Graph, Tie } from './graph.ts';

/** Up to so many doubtful ties every combination of them is reckoned. */
export const EXACT_TIES = 20;

/** How often it is drawn where not every combination can be reckoned, and the chance it is drawn with. */
export interface Sampling {
  readonly chance: Chance;
  readonly samples: number;
}

/** The share of pairs that reach each other, as an expectation over ties that hold or fail, each for itself. */
export interface ExpectedShare {
  readonly share: number;
  /** 0 where every combination was reckoned. */
  readonly standardError: number;
  /** Absent where every combination was reckoned. */
  readonly samples?: number;
}

/** How likely a tie holds: at a node that is in doubt, and elsewhere. Each from 0 to 1. */
export interface TieOdds {
  readonly atNode: number;
  readonly elsewhere: number;
}

/** The expected share of pairs of other nodes that reach each other when a node is in doubt; undefined with fewer than two others. */
export function expectedConnectedness(
  graph: Graph,
  node: string,
  { atNode, elsewhere }: TieOdds,
  sampling: Sampling,
): ExpectedShare | undefined {
  const others = graph.nodes.filter((other) => other !== node);
  const odds = (tie: Tie): number => (tie.includes(node) ? atNode : elsewhere);
  const doubtful = graph.edges.filter((tie) => odds(tie) > 0 && odds(tie) < 1);
  return doubtful.length <= EXACT_TIES
    ? exactConnectedness(graph, others, odds)
    : sampledConnectedness(graph, others, odds, sampling);
}

/** Every combination of ties that hold and ties that fail: 2 to the power of the doubtful ones. */
export function exactConnectedness(
  graph: Graph,
  among: readonly string[],
  odds: (tie: Tie) => number,
): ExpectedShare | undefined {
  if (among.length < 2) return undefined;
  const groups = new Groups(graph, among);
  const ties = groups.placed(graph, odds);
  for (const { a, b, up } of ties) if (up >= 1) groups.join(a, b);
  const doubtful = ties.filter(({ up }) => up > 0 && up < 1);
  const expected = (from: number): number => {
    const tie = doubtful[from];
    if (tie === undefined) return groups.pairs;
    // What is joined already is joined whether this tie holds or not.
    if (groups.joined(tie.a, tie.b)) return expected(from + 1);
    const failed = (1 - tie.up) * expected(from + 1);
    groups.join(tie.a, tie.b);
    const held = tie.up * expected(from + 1);
    groups.undo();
    return failed + held;
  };
  return { share: expected(0) / possiblePairs(among.length), standardError: 0 };
}

/** The mean over draws, with its standard error. */
export function sampledConnectedness(
  graph: Graph,
  among: readonly string[],
  odds: (tie: Tie) => number,
  { chance, samples }: Sampling,
): ExpectedShare | undefined {
  if (among.length < 2) return undefined;
  const groups = new Groups(graph, among);
  const ties = groups.placed(graph, odds);
  const all = possiblePairs(among.length);
  // Mean and spread in one pass without the loss of large sums (Welford).
  let [mean, spread] = [0, 0];
  for (let draw = 1; draw <= samples; draw += 1) {
    for (const { a, b, up } of ties) if (up >= 1 || (up > 0 && chance() < up)) groups.join(a, b);
    const share = groups.pairs / all;
    const off = share - mean;
    mean += off / draw;
    spread += off * (share - mean);
    groups.undoAll();
  }
  const standardError = samples < 2 ? Number.POSITIVE_INFINITY : Math.sqrt(spread / (samples - 1) / samples);
  return { share: mean, standardError, samples };
}

/** Which nodes are joined, with every joining to be undone; `pairs` are those of the nodes that count. */
class Groups {
  pairs = 0;
  readonly #places: ReadonlyMap<string, number>;
  readonly #above: number[];
  readonly #counted: number[];
  readonly #size: number[];
  readonly #done: (readonly [root: number, under: number])[] = [];

  constructor(graph: Graph, among: readonly string[]) {
    const counted = new Set(among);
    this.#places = new Map(graph.nodes.map((node, place) => [node, place]));
    this.#above = graph.nodes.map((_, place) => place);
    this.#counted = graph.nodes.map((node) => (counted.has(node) ? 1 : 0));
    this.#size = graph.nodes.map(() => 1);
  }

  placed(
    graph: Graph,
    odds: (tie: Tie) => number,
  ): readonly { readonly a: number; readonly b: number; readonly up: number }[] {
    return graph.edges.map((tie) => ({
      a: this.#places.get(tie[0]) ?? 0,
      b: this.#places.get(tie[1]) ?? 0,
      up: odds(tie),
    }));
  }

  joined(a: number, b: number): boolean {
    return this.#root(a) === this.#root(b);
  }

  join(a: number, b: number): void {
    let [root, under] = [this.#root(a), this.#root(b)];
    if (root === under) return;
    if ((this.#size[root] ?? 0) < (this.#size[under] ?? 0)) [root, under] = [under, root];
    this.pairs += (this.#counted[root] ?? 0) * (this.#counted[under] ?? 0);
    this.#above[under] = root;
    this.#add(root, under, 1);
    this.#done.push([root, under]);
  }

  /** Takes back the last joining. */
  undo(): void {
    const last = this.#done.pop();
    if (last === undefined) return;
    const [root, under] = last;
    this.#add(root, under, -1);
    this.#above[under] = under;
    this.pairs -= (this.#counted[root] ?? 0) * (this.#counted[under] ?? 0);
  }

  undoAll(): void {
    while (this.#done.length > 0) this.undo();
  }

  #add(root: number, under: number, sign: 1 | -1): void {
    this.#counted[root] = (this.#counted[root] ?? 0) + sign * (this.#counted[under] ?? 0);
    this.#size[root] = (this.#size[root] ?? 0) + sign * (this.#size[under] ?? 0);
  }

  // Without shortening of the ways: that could not be undone. By size they stay short.
  #root(of: number): number {
    let at = of;
    for (let above = this.#above[at]; above !== undefined && above !== at; above = this.#above[at]) at = above;
    return at;
  }
}
