// States and the ties among them: what every measure is taken of.

/** A tie between two nodes, the earlier id first. */
export type Tie = readonly [a: string, b: string];

/** A simple undirected graph as plain data. Nodes are alpha-2 codes in order; a node without a tie stays, and counts in every measure. */
export interface Graph {
  readonly nodes: readonly string[];
  /** In order, each once. */
  readonly edges: readonly Tie[];
}

/** The ids of two nodes in the order in which a tie has them. */
export function tieOf(a: string, b: string): Tie {
  return a < b ? [a, b] : [b, a];
}

/**
 * A graph of these nodes and those ties that have both ends among them. The node set decides: a tie with an end outside it is left out,
 * and so is a tie of a node with itself; a tie given twice counts once.
 */
export function graphOf(nodes: Iterable<string>, ties: Iterable<Tie>): Graph {
  const known = new Set(nodes);
  const edges = new Map<string, Tie>();
  for (const [a, b] of ties) {
    if (a === b || !known.has(a) || !known.has(b)) continue;
    const tie = tieOf(a, b);
    edges.set(tie.join(' '), tie);
  }
  return { nodes: [...known].toSorted(), edges: [...edges.values()].toSorted(compareTies) };
}

/** The order of ties: by the first end, then by the second. */
export function compareTies([a, b]: Tie, [c, d]: Tie): number {
  if (a !== c) return a < c ? -1 : 1;
  if (b === d) return 0;
  return b < d ? -1 : 1;
}

/** Whether two nodes are tied. */
export function hasTie(graph: Graph, a: string, b: string): boolean {
  const tie = tieOf(a, b);
  return graph.edges.some((edge) => compareTies(edge, tie) === 0);
}

/** The same graph with one tie more. */
export function withTie(graph: Graph, a: string, b: string): Graph {
  return graphOf(graph.nodes, [...graph.edges, tieOf(a, b)]);
}

/** The same nodes without one tie. */
export function withoutTie(graph: Graph, a: string, b: string): Graph {
  const tie = tieOf(a, b);
  return { nodes: graph.nodes, edges: graph.edges.filter((edge) => compareTies(edge, tie) !== 0) };
}

/** What remains when a node is lost with all its ties. */
export function withoutNode(graph: Graph, lost: string): Graph {
  return {
    nodes: graph.nodes.filter((node) => node !== lost),
    edges: graph.edges.filter((edge) => !edge.includes(lost)),
  };
}
