// Series from data sets, on invented rows under the published columns.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { readTable } from '../../src/files/read-table.ts';
import type { Table } from '../../src/kernel/table.ts';
import { importedSeries } from '../../src/network/imported-series.ts';
import { seriesOf } from '../../src/network/series.ts';
import { importTable } from '../../src/register/import/from-table.ts';
import type { Imported } from '../../src/register/import/imported.ts';
import { stateCodes } from '../../src/register/import/states.ts';
import { register, rules } from './given.ts';

function tableOf(bytes: Uint8Array): Table {
  const { table } = readTable(bytes, 'invented.csv');
  assert.ok(table !== undefined);
  return table;
}

function imported(rows: readonly string[]): Imported {
  const codes = stateCodes(tableOf(readFileSync(new URL('../../register/import/states.csv', import.meta.url))));
  const result = importTable(tableOf(new TextEncoder().encode(`${rows.join('\n')}\n`)), codes);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

const ALLIANCES = 'atopid,phase,member,yrent,moent,dayent,yrexit,moexit,dayexit,defense,nonagg,consul';
const EXERCISES = 'MMEID,Ex_Name,Location,s.year,s.month,s.day,e.year,e.month,e.day,StateA,StateB,StateC,StateD';
const counting = { nodes: ['AU', 'JP', 'NZ', 'US'], hub: 'US' };

test('members that leave take their ties with them, and the star that is left is wholly centralised but for the isolate', () => {
  const given = imported([
    ALLIANCES,
    ...['2', '900'].map((member) => `9001,0,${member},1951,9,1,0,0,0,1,0,1`),
    '9001,0,920,1951,9,1,1986,9,17,1,0,1',
    ...['2', '740'].map((member) => `9002,0,${member},1951,9,8,0,0,0,1,0,1`),
  ]);
  const rows = importedSeries(given, { ...counting, kinds: ['mutual-defence'] }, 1950, 2020);
  const of = (year: number) => {
    const row = rows.find((one) => one.year === year);
    return [row?.edges, row?.without.edges, row?.dependence];
  };
  assert.deepEqual(
    [of(1950), of(1951)],
    [
      [0, 0, undefined],
      [4, 1, 0.5],
    ],
  );
  assert.deepEqual(
    [of(1985), of(1986)],
    [
      [4, 1, 0.5],
      [2, 0, 1],
    ],
  );
  assert.equal(rows.find(({ year }) => year === 1986)?.degreeCentralisation, 4 / 6);
  assert.equal(rows.at(-1)?.year, 2018, 'after its last year the set says nothing');
});

test('an exercise ties those who took part in its year, unless there were too many', () => {
  const given = imported([
    EXERCISES,
    '1,Invented One,Sea,1990,5,1,1990,5,9,Japan,Australia,,',
    '2,Invented Two,Sea,1990,6,1,1990,6,9,Japan,Australia,New Zealand,United States',
  ]);
  const ties = (atMost: number | undefined, year: number) =>
    importedSeries(given, { ...counting, ...(atMost === undefined ? {} : { atMost }) }, year, year)[0]?.edges;
  assert.deepEqual([ties(3, 1990), ties(4, 1990), ties(undefined, 1990), ties(undefined, 1991)], [1, 6, 6, 0]);
  assert.equal(ties(undefined, 1979), undefined);
});

test('the carried series of pacts is also that of the register, but for one tie after 1986', () => {
  const lines = readFileSync(new URL('../../register/series/series.csv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  const [head = ''] = lines;
  const names = head.split(',');
  const carried = lines.filter((line) => line.startsWith('pacts-atop,')).map((line) => line.split(','));
  assert.equal(carried.length, 68);
  const span = { from: 1951, to: 2018 };
  const question = { layer: 'pacts', counting: 'signed' } as const;
  const [seven, eight] = ['allies-7', 'allies-8'].map(
    (nodes) => seriesOf(register, rules, { ...question, nodes }, span).rows,
  );
  for (const [index, row] of carried.entries()) {
    const cell = (name: string) => Number(row[names.indexOf(name)]);
    // The set counts an ally only while it is one by treaty; of those that left it keeps New Zealand.
    const own = (cell('size') === 8 ? eight : seven)?.[index];
    assert.equal(own?.year, cell('year'));
    if (cell('year') >= 1986) {
      assert.equal(own.edges, cell('edges') + 1, row[1]);
      continue;
    }
    assert.equal(own.edges, cell('edges'), row[1]);
    for (const [name, value] of [
      ['degree_centralisation', own.degreeCentralisation],
      ['betweenness_centralisation', own.betweennessCentralisation],
      ['dependence', own.dependence],
      ['connected_without', own.connectedWithout],
    ] as const)
      assert.ok(
        Math.abs((value ?? Number.NaN) - cell(name)) <= 0.5e-4 + 1e-6,
        `${row[1]} ${name}: ${value}, not ${cell(name)}`,
      );
  }
});
