import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import type { Law } from '../../src/engine/law.ts';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { normalisedBetweenness, degrees } from '../../src/network/centrality.ts';
import { coreNumbers } from '../../src/network/cohesion.ts';
import { withoutNode } from '../../src/network/graph.ts';
import { hubMeasures } from '../../src/network/hub.ts';
import { measuresOf } from '../../src/network/measures.ts';
import { networkOn } from '../../src/network/network.ts';
import { expectedConnectedness } from '../../src/network/reliability.ts';
import { type SeriesRow, seriesOf } from '../../src/network/series.ts';
import { fixture } from './fixtures.ts';
import { register, rules } from './given.ts';

/** The columns of the file, as a row of ours has them. */
const COLUMNS: Readonly<Record<string, (row: SeriesRow) => number | undefined>> = {
  year: (row) => row.year,
  size: (row) => row.size,
  edges: (row) => row.edges,
  degree_centralisation: (row) => row.degreeCentralisation,
  betweenness_centralisation: (row) => row.betweennessCentralisation,
  hub_degree: (row) => row.hubDegree,
  hub_betweenness_share: (row) => row.hubBetweennessShare,
  edges_without: (row) => row.without.edges,
  degree_centralisation_without: (row) => row.without.degreeCentralisation,
  betweenness_centralisation_without: (row) => row.without.betweennessCentralisation,
  density_without: (row) => row.without.density,
  efficiency_with: (row) => row.efficiencyWith,
  efficiency_without: (row) => row.efficiencyWithout,
  dependence: (row) => row.dependence,
  connected_without: (row) => row.connectedWithout,
  largest_component_without: (row) => row.without.largestComponent,
  isolates_without: (row) => row.without.isolates,
};

const VARIANTS = {
  'in-force': { counting: 'in-force', coding: 'standard' },
  signed: { counting: 'signed', coding: 'standard' },
  'nato-clique': { counting: 'in-force', coding: 'nato-clique' },
} as const;

function table(path: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = readFileSync(new URL(path, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at] ?? '', cell])));
}

test('the 222 rows of the access series are recomputed from the register, with no difference', () => {
  const rows = table('access-series.csv');
  assert.equal(rows.length, 222);
  const differences: string[] = [];
  let compared = 0;
  for (const [variant, { counting, coding }] of Object.entries(VARIANTS)) {
    const { hub, rows: own } = seriesOf(
      register,
      rules,
      { layer: 'access', counting, coding },
      { from: 1953, to: 2026 },
    );
    assert.equal(hub, 'US');
    for (const wanted of rows.filter((row) => row['variant'] === variant)) {
      const found = own.find(({ year }) => String(year) === wanted['year']);
      for (const [name, of] of Object.entries(COLUMNS)) {
        const [cell = '', value] = [wanted[name], found === undefined ? undefined : of(found)];
        // The file has four decimals: a figure agrees when it lies within half a unit of the last of them, and a millionth for the rounding.
        const near = value !== undefined && Math.abs(value - Number(cell)) <= 0.5e-4 + 1e-6;
        compared += 1;
        if (cell === '' ? value !== undefined : !near)
          differences.push(`${variant} ${wanted['year']} ${name}: ${value}, not ${cell}`);
      }
    }
  }
  assert.equal(compared, 222 * 17);
  assert.deepEqual(differences, []);
});

test('the graph of 22 November 2026 counting signed is that of the fixture', () => {
  const { graph } = networkOn(register, rules, { layer: 'access', counting: 'signed', on: civilDate('2026-11-22') });
  const { nodes, edges } = fixture('access_signed_2026_11_22');
  assert.deepEqual(graph, { nodes, edges });
});

test('the table of the access layer is recomputed: ties, centralisations, dependence, connected share', () => {
  // Day, way of counting, coding; ties, ties without the hub, Cd, Cb, share of betweenness, D, connected without.
  const rows = [
    ['2011', 'in-force', 'standard', 7, 0, '0.700', '0.467', '1.00', '1.00', '0.00'],
    ['2013', 'in-force', 'standard', 8, 1, '0.678', '0.444', '1.00', '0.91', '0.02'],
    ['2023', 'in-force', 'standard', 11, 3, '0.733', '0.531', '0.96', '0.72', '0.13'],
    ['2026', 'in-force', 'standard', 12, 4, '0.711', '0.509', '0.96', '0.69', '0.13'],
    ['2026', 'signed', 'standard', 16, 8, '0.622', '0.557', '0.57', '0.45', '0.47'],
    ['2026', 'in-force', 'nato-clique', 15, 7, '0.644', '0.418', '0.90', '0.41', '0.33'],
  ] as const;
  for (const [year, counting, coding, ...wanted] of rows) {
    const { graph } = networkOn(register, rules, { layer: 'access', counting, coding, on: civilDate(`${year}-12-31`) });
    const { centralisation, edges, hub } = measuresOf(graph, 'US');
    const text = (value: number | undefined, digits: number): string => value?.toFixed(digits) ?? '';
    const found = [
      edges,
      hub?.without.edges,
      text(centralisation.degree, 3),
      text(centralisation.betweenness, 3),
      text(hub?.betweennessShare, 2),
      text(hub?.dependence, 2),
      text(hub?.connectedWithout, 2),
    ];
    assert.deepEqual(found, wanted, `${year} ${counting} ${coding}`);
  }
  const { graph } = networkOn(register, rules, {
    layer: 'access',
    counting: 'signed',
    coding: 'nato-clique',
    on: civilDate('2026-12-31'),
  });
  const { dependence, connectedWithout } = hubMeasures(graph, 'US');
  assert.deepEqual([dependence?.toFixed(2), connectedWithout?.toFixed(2)], ['0.30', '0.62']);
});

test('without the hub the first brokers counting signed are the Philippines and Australia, and the core is four States', () => {
  const { graph } = networkOn(register, rules, { layer: 'access', counting: 'signed', on: civilDate('2026-12-31') });
  const rest = withoutNode(graph, 'US');
  const degree = degrees(rest);
  assert.deepEqual([degree['AU'], degree['PH'], degree['JP'], degree['GB']], [4, 4, 3, 2]);
  const between = normalisedBetweenness(rest);
  assert.deepEqual(
    [between?.['PH'], between?.['AU'], between?.['JP']].map((value) => value?.toFixed(3)),
    ['0.250', '0.181', '0.042'],
  );
  const core = Object.entries(coreNumbers(rest)).filter(([, own]) => own === 2);
  assert.deepEqual(
    core.map(([node]) => node),
    ['AU', 'GB', 'JP', 'PH'],
  );
});

test('the table of the unreliable hub is recomputed exactly; the one difference is a rounding', () => {
  // Without the hub in 2026, in force: a triangle with one tie beside it, 5.826112 of 45 pairs, 0.129469. The other program printed 0.130.
  const never = { chance: () => assert.fail('chance was used'), samples: 1 };
  const rows = [
    ['2021-12-31', 'in-force', ['0.467', '0.433', '0.301', '0.159', '0.059', '0.021']],
    ['2026-12-31', 'in-force', ['0.622', '0.591', '0.472', '0.330', '0.198', '0.129']],
    ['2026-12-31', 'signed', ['0.980', '0.950', '0.833', '0.688', '0.538', '0.446']],
  ] as const;
  for (const [on, counting, wanted] of rows) {
    const { graph } = networkOn(register, rules, { layer: 'access', counting, on: civilDate(on) });
    const found = [1, 0.95, 0.75, 0.5, 0.25, 0].map((atNode) =>
      expectedConnectedness(graph, 'US', { atNode, elsewhere: 0.95 }, never)?.share.toFixed(3),
    );
    assert.deepEqual(found, wanted, `${on} ${counting}`);
  }
});

test('the table of the pacts is recomputed from the register among States with a tie; the one difference is Australia and New Zealand after 1986', () => {
  // Year, States with a tie, ties, Cd, Cb, ties without the hub.
  const rows = [
    ['1953', 6, 6, '0.900', '0.900', 1],
    ['1955', 8, 13, '0.714', '0.714', 6],
    ['1978', 8, 8, '0.952', '0.952', 1],
  ] as const;
  for (const [year, ...wanted] of rows) assert.deepEqual(pacts(year), wanted, year);
  // The data set ends New Zealand's membership; the register suspends it towards the hub alone: the other tie stays.
  assert.deepEqual(pacts('1987'), [7, 6, '0.767', '0.878', 1]);
});

function pacts(year: string): readonly unknown[] {
  const { graph } = networkOn(register, rules, { layer: 'pacts', counting: 'signed', on: civilDate(`${year}-12-31`) });
  const tied = new Set(graph.edges.flat());
  const { size, edges, centralisation, hub } = measuresOf(
    { nodes: graph.nodes.filter((node) => tied.has(node)), edges: graph.edges },
    'US',
  );
  return [size, edges, centralisation.degree?.toFixed(3), centralisation.betweenness?.toFixed(3), hub?.without.edges];
}

test('every series that is not recomputed says which file it needs, of a data set that can be imported', () => {
  const rows = table('../../register/series/series.csv');
  assert.equal(rows.length, 525 - 222);
  const text = readFileSync(new URL('../../register/series/series.yaml', import.meta.url), 'utf8');
  for (const name of new Set(rows.map(({ series = '' }) => series))) {
    const entry = text.split(/^(?=\S+:$)/m).find((part) => part.startsWith(`${name}:\n`));
    assert.match(entry ?? '', /needs: \[\{ file: \S+\.csv, set: (?:atop|dcad|mme) \}\]/, name);
  }
});

test('the law has a name for every State of the node sets', () => {
  const law = JSON.parse(readFileSync(new URL('../../law/compiled.json', import.meta.url), 'utf8')) as Law;
  for (const { states } of Object.values(rules.nodes))
    for (const code of states ?? []) assert.ok(code in law.vocabulary.states || code in register.states, code);
});
