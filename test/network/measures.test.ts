import assert from 'node:assert/strict';
import { test } from 'node:test';

import { centralisationOf } from '../../src/network/centrality.ts';
import { graphOf, type Tie } from '../../src/network/graph.ts';
import { measuresOf } from '../../src/network/measures.ts';
import { rankGroups, rounded } from '../../src/network/ranks.ts';
import { expectedConnectedness } from '../../src/network/reliability.ts';
import { type Fixture, fixture, fixtures } from './fixtures.ts';

const never = { chance: () => assert.fail('chance was used'), samples: 1 };

/** Our figures of a graph under the names of the file. */
function ours({ nodes, edges, hub, expected_connected_nonhub_pairs }: Fixture): Omit<Fixture, 'name'> {
  const graph = graphOf(nodes, edges);
  const found = measuresOf(graph, hub);
  const of = (
    name: 'degree' | 'betweenness' | 'betweennessNormalised' | 'closeness' | 'clustering' | 'core' | 'constraint',
  ) => Object.fromEntries(Object.entries(found.nodes).map(([node, own]) => [node, own[name] ?? Number.NaN]));
  const without = found.hub?.without;
  const odds = Object.keys(expected_connected_nonhub_pairs).map((name): [string, number] => {
    const [, p = '', q = ''] = /^p_hub=(.+),p_other=(.+)$/.exec(name) ?? [];
    const share = expectedConnectedness(graph, hub, { atNode: Number(p), elsewhere: Number(q) }, never);
    return [name, share?.share ?? Number.NaN];
  });
  return {
    nodes: graph.nodes,
    edges: graph.edges,
    hub,
    degree: of('degree'),
    betweenness_raw: of('betweenness'),
    betweenness_normalized: of('betweennessNormalised'),
    closeness_wf_improved: of('closeness'),
    clustering: of('clustering'),
    core_number: of('core'),
    burt_constraint: of('constraint'),
    density: found.density,
    transitivity: found.transitivity,
    freeman_degree_centralization: found.centralisation.degree ?? Number.NaN,
    freeman_betweenness_centralization: found.centralisation.betweenness ?? Number.NaN,
    freeman_closeness_centralization: found.centralisation.closeness ?? Number.NaN,
    global_efficiency: found.efficiency ?? Number.NaN,
    components: found.components,
    articulation_points: found.articulationPoints,
    bridges: found.bridges,
    algebraic_connectivity: found.algebraicConnectivity ?? Number.NaN,
    core_periphery: { r: found.corePeriphery?.fit ?? Number.NaN, core: found.corePeriphery?.core ?? [] },
    without_hub: {
      edges: without?.edges ?? Number.NaN,
      density: without?.density ?? Number.NaN,
      freeman_degree_centralization: without?.centralisation.degree ?? Number.NaN,
      freeman_betweenness_centralization: without?.centralisation.betweenness ?? Number.NaN,
      components: without?.components ?? [],
      efficiency_nonhub_pairs_with_hub: found.hub?.efficiencyWith ?? Number.NaN,
      efficiency_nonhub_pairs_without_hub: found.hub?.efficiencyWithout ?? Number.NaN,
      hub_dependence: found.hub?.dependence ?? Number.NaN,
      connected_pair_share: found.hub?.connectedWithout ?? Number.NaN,
    },
    hub_betweenness_share: found.hub?.betweennessShare ?? Number.NaN,
    expected_connected_nonhub_pairs: Object.fromEntries(odds),
  };
}

/** Every value of a tree by its path. */
function leaves(of: unknown, path = ''): readonly (readonly [string, string | number])[] {
  if (typeof of === 'number' || typeof of === 'string') return [[path, of]];
  return Object.entries(of as object).flatMap(([name, value]) => leaves(value, `${path}/${name}`));
}

for (const given of fixtures) {
  test(`every figure of ${given.name} is that of the other program to nine decimals`, () => {
    const { name: _, ...figures } = given;
    const found = new Map(leaves(ours(given)));
    const wanted = leaves(figures);
    assert.ok(wanted.length > 70);
    assert.deepEqual([...found.keys()].toSorted(), wanted.map(([path]) => path).toSorted());
    for (const [path, value] of wanted) {
      const own = found.get(path);
      if (typeof value === 'string') assert.equal(own, value, path);
      else assert.ok(typeof own === 'number' && Math.abs(own - value) < 1e-9, `${path}: ${own}, not ${value}`);
    }
  });
}

test('a star is wholly centralised by all three measures, with no loop counted', () => {
  const { nodes, edges } = fixture('star5');
  const { degree, betweenness, closeness } = centralisationOf(graphOf(nodes, edges));
  assert.equal(degree, 1);
  assert.equal(betweenness, 1);
  assert.equal(rounded(closeness ?? 0), 1);
});

test('an isolate stays in every count: a star of five beside one is centralised less', () => {
  const { nodes, edges } = fixture('star5');
  const graph = graphOf([...nodes, 'NZ'], edges);
  const { size, centralisation, nodes: own, algebraicConnectivity } = measuresOf(graph, 'US');
  assert.equal(size, 6);
  // 20 and 15 possible, 16 and 6 there; over pairs of five others.
  assert.equal(rounded(centralisation.degree ?? 0), 0.8);
  assert.equal(rounded(centralisation.betweenness ?? 0), 0.6);
  assert.equal(centralisation.closeness, undefined, 'closeness has no meaning where not all are reached');
  assert.equal(own['AU']?.closenessFreeman, undefined);
  assert.equal(own['NZ']?.closeness, 0);
  assert.equal(own['NZ']?.constraint, undefined);
  assert.equal(algebraicConnectivity, 0);
});

test('an isolate lowers the centralisations of the alliance star to 0.833 and 0.667', () => {
  const nodes = ['AU', 'JP', 'KR', 'NZ', 'PH', 'TH', 'US'];
  const ties = ['AU', 'JP', 'KR', 'PH', 'TH'].map((one): Tie => [one, 'US']);
  const { degree, betweenness } = centralisationOf(graphOf(nodes, ties));
  assert.equal(degree?.toFixed(3), '0.833');
  assert.equal(betweenness?.toFixed(3), '0.667');
});

test('what has no meaning is undefined and not a number', () => {
  const empty = measuresOf(graphOf(['AU', 'JP', 'US'], []), 'US');
  assert.equal(empty.hub?.dependence, undefined);
  assert.equal(empty.hub?.betweennessShare, undefined);
  assert.equal(empty.corePeriphery, undefined);
  assert.equal(empty.efficiency, 0);
  const none = measuresOf(graphOf([], []), 'US');
  assert.deepEqual([none.size, none.density, none.efficiency, none.hub], [0, 0, undefined, undefined]);
  const pair = measuresOf(graphOf(['AU', 'JP'], [['AU', 'JP']]), 'AU');
  assert.deepEqual(
    [pair.centralisation.degree, pair.nodes['AU']?.betweennessNormalised, pair.hub?.dependence],
    [undefined, undefined, undefined],
  );
});

test('the node set decides which ties there are; loops and repeats are none', () => {
  const graph = graphOf(
    ['JP', 'AU'],
    [
      ['JP', 'AU'],
      ['AU', 'JP'],
      ['AU', 'AU'],
      ['AU', 'US'],
    ],
  );
  assert.deepEqual(graph, { nodes: ['AU', 'JP'], edges: [['AU', 'JP']] });
});

test('figures that differ by noise share their place', () => {
  const groups = rankGroups({ c: 0.1 + 0.2, a: 0.3, b: 0.5, d: -0, e: 0 });
  assert.deepEqual(groups, [
    { from: 1, to: 1, score: 0.5, ids: ['b'] },
    { from: 2, to: 3, score: 0.3, ids: ['a', 'c'] },
    { from: 4, to: 5, score: 0, ids: ['d', 'e'] },
  ]);
});
