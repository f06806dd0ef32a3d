// What holds for every graph, on graphs drawn at random; a failure prints its seed.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { chanceFrom } from '../../src/kernel/chance.ts';
import { corePeripheryOf } from '../../src/network/core-periphery.ts';
import { type Graph, graphOf, type Tie, withTie, withoutNode, withoutTie } from '../../src/network/graph.ts';
import { measuresOf } from '../../src/network/measures.ts';
import { rounded } from '../../src/network/ranks.ts';
import { exactConnectedness, expectedConnectedness, sampledConnectedness } from '../../src/network/reliability.ts';
import { componentsOf } from '../../src/network/structure.ts';
import { holds } from '../kernel/seed.ts';

const NODES = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'];
const PAIRS = NODES.flatMap((a, place) => NODES.slice(place + 1).map((b): Tie => [a, b]));
const graphs = fc
  .tuple(fc.integer({ min: 2, max: NODES.length }), fc.subarray(PAIRS))
  .map(([size, ties]) => graphOf(NODES.slice(0, size), ties));

/** All figures rounded, with other names for the nodes and in their order. */
function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'number') return rounded(value);
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) {
    return value.map((one) => renamed(one, names)).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [names.get(name) ?? name, renamed(one, names)]));
}

test('other names give the same figures', () => {
  holds(
    fc.property(graphs, fc.shuffledSubarray(NODES, { minLength: NODES.length }), (graph, others) => {
      const names = new Map(NODES.map((node, place) => [node, others[place] ?? node]));
      const to = (node: string): string => names.get(node) ?? node;
      const other = graphOf(
        graph.nodes.map(to),
        graph.edges.map(([a, b]): Tie => [to(a), to(b)]),
      );
      // Which of several cores that fit equally well is named depends on the names, and nothing else does.
      const { corePeriphery: own, ...figures } = measuresOf(graph, 'A');
      const { corePeriphery: theirs, ...others2 } = measuresOf(other, to('A'));
      assert.deepEqual(renamed(figures, names), renamed(others2, new Map()));
      assert.equal(rounded(own?.fit ?? 0), rounded(theirs?.fit ?? 0));
      assert.equal(own?.core.length, theirs?.core.length);
    }),
    200,
  );
});

test('one tie more never makes the whole less efficient, and never parts what reached each other', () => {
  holds(
    fc.property(graphs, fc.constantFrom(...PAIRS), (graph, [a, b]) => {
      const more = withTie(graph, a, b);
      assert.ok((measuresOf(more).efficiency ?? 0) >= (measuresOf(graph).efficiency ?? 0) - 1e-12);
      assert.ok(componentsOf(more).length <= componentsOf(graph).length);
    }),
  );
});

test('hub dependence and the shares lie from 0 to 1', () => {
  holds(
    fc.property(graphs, fc.constantFrom(...NODES), (graph, hub) => {
      const found = measuresOf(graph, hub).hub;
      for (const share of [found?.dependence, found?.connectedWith, found?.connectedWithout, found?.betweennessShare])
        if (share !== undefined) assert.ok(share >= 0 && share <= 1, `${share}`);
    }),
  );
});

test('a tie is a bridge and a node an articulation point exactly when losing it leaves more pieces', () => {
  holds(
    fc.property(graphs, (graph) => {
      const pieces = (one: Graph): number => componentsOf(one).length;
      const { bridges, articulationPoints } = measuresOf(graph);
      assert.deepEqual(
        bridges,
        graph.edges.filter(([a, b]) => pieces(withoutTie(graph, a, b)) > pieces(graph)),
      );
      assert.deepEqual(
        articulationPoints,
        graph.nodes.filter((node) => pieces(withoutNode(graph, node)) > pieces(graph)),
      );
    }),
  );
});

test('no core among all of them, isolates included, fits better than the one found', () => {
  holds(
    fc.property(graphs, (graph) => {
      const found = corePeripheryOf(graph);
      const pairs = PAIRS.filter((pair) => pair.every((end) => graph.nodes.includes(end)));
      const ties = new Set(graph.edges.map((tie) => tie.join(' ')));
      const fits = Array.from({ length: 2 ** graph.nodes.length }, (_, mask) => {
        const core = new Set(graph.nodes.filter((_node, place) => (mask & (1 << place)) !== 0));
        return correlation(pairs.map((pair) => [ties.has(pair.join(' ')), pair.some((end) => core.has(end))]));
      }).filter((fit) => !Number.isNaN(fit));
      if (fits.length === 0) assert.equal(found, undefined);
      else assert.equal(rounded(found?.fit ?? Number.NaN), rounded(Math.max(...fits)));
    }),
    100,
  );
});

/** Pearson's, by its definition. */
function correlation(rows: readonly (readonly [boolean, boolean])[]): number {
  const mean = (place: 0 | 1): number => rows.reduce((sum, row) => sum + Number(row[place]), 0) / rows.length;
  const [x, y] = [mean(0), mean(1)];
  let [both, one, other] = [0, 0, 0];
  for (const [a, b] of rows) {
    both += (Number(a) - x) * (Number(b) - y);
    one += (Number(a) - x) ** 2;
    other += (Number(b) - y) ** 2;
  }
  return one === 0 || other === 0 ? Number.NaN : both / Math.sqrt(one * other);
}

test('drawn expectations lie within four standard errors of the exact one', () => {
  const small = fc
    .tuple(fc.integer({ min: 3, max: 7 }), fc.subarray(PAIRS, { maxLength: 12 }))
    .map(([size, ties]) => graphOf(NODES.slice(0, size), ties));
  // Always from one seed: with another each run one in some hundred would lie outside four errors and be right.
  fc.assert(
    fc.property(
      small,
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer(),
      (graph, p, q, seed) => {
        const others = graph.nodes.slice(1);
        const odds = (tie: Tie): number => (tie.includes('A') ? p / 10 : q / 10);
        const exact = exactConnectedness(graph, others, odds)?.share ?? 0;
        const drawn = sampledConnectedness(graph, others, odds, { chance: chanceFrom(seed), samples: 2000 });
        assert.ok(drawn !== undefined);
        // What is almost sure may never be seen to fail: then the error seen is 0, and the bound is that of no failure in so many draws.
        const bound = Math.max(4 * drawn.standardError, 12 / 2000);
        assert.ok(
          Math.abs(drawn.share - exact) <= bound,
          `${drawn.share} drawn with seed ${seed}, ${exact} exact, ${bound}`,
        );
      },
    ),
    { seed: 20_261_122, numRuns: 200 },
  );
});

test('the exact expectation is the sum over every combination of ties', () => {
  holds(
    fc.property(fc.subarray(PAIRS, { maxLength: 8 }), (ties) => {
      const graph = graphOf(NODES.slice(0, 6), ties);
      const others = graph.nodes.slice(1);
      let sum = 0;
      for (let mask = 0; mask < 2 ** graph.edges.length; mask += 1) {
        const held = graph.edges.filter((_, place) => (mask & (1 << place)) !== 0);
        const weight = graph.edges.reduce((own, tie) => own * (held.includes(tie) ? 0.3 : 0.7), 1);
        const pairs = componentsOf(graphOf(graph.nodes, held))
          .map((piece) => piece.filter((node) => others.includes(node)).length)
          .reduce((all, size) => all + (size * (size - 1)) / 2, 0);
        sum += (weight * pairs) / 10;
      }
      assert.equal(rounded(exactConnectedness(graph, others, () => 0.3)?.share ?? -1), rounded(sum));
    }),
    100,
  );
});

test('above twenty doubtful ties it is drawn, with its error; sure ties are not doubtful', () => {
  const graph = graphOf(NODES.slice(0, 7), PAIRS);
  assert.equal(graph.edges.length, 21);
  const drawn = expectedConnectedness(
    graph,
    'A',
    { atNode: 0.5, elsewhere: 0.5 },
    { chance: chanceFrom(1), samples: 400 },
  );
  assert.equal(drawn?.samples, 400);
  assert.ok((drawn?.standardError ?? 0) > 0 && (drawn?.standardError ?? 1) < 0.05);
  const exact = expectedConnectedness(graph, 'A', { atNode: 1, elsewhere: 0.5 }, { chance: () => 0, samples: 1 });
  assert.equal(exact?.samples, undefined);
});
