import assert from 'node:assert/strict';
import { test } from 'node:test';

import { civilDate } from '../../src/kernel/civil-date.ts';
import { ComityError } from '../../src/kernel/errors.ts';
import { rulesFromFile } from '../../src/network/layers.ts';
import { networkOn, type NetworkQuestion } from '../../src/network/network.ts';
import { seriesOf } from '../../src/network/series.ts';
import { layerTies } from '../../src/network/ties.ts';
import type { Activity, EventDay } from '../../src/register/register.ts';
import { register, rules, rulesText, states } from './given.ts';

const on = (question: NetworkQuestion, day: string) => networkOn(register, rules, { ...question, on: civilDate(day) });
const pairs = (question: NetworkQuestion, day: string): readonly string[] =>
  on(question, day).graph.edges.map((tie) => tie.join('-'));
const ACCESS = { layer: 'access', counting: 'in-force' } as const;

test('a tie begins on the first day in force, and once signed where that counts', () => {
  const has = (counting: 'in-force' | 'signed', day: string): boolean =>
    pairs({ layer: 'access', counting }, day).includes('AU-JP');
  assert.deepEqual([has('in-force', '2023-08-12'), has('in-force', '2023-08-13')], [false, true]);
  assert.deepEqual([has('signed', '2022-01-05'), has('signed', '2022-01-06')], [false, true]);
});

test('what was not yet known on a day makes no tie in the network as known then', () => {
  const known = (day: string) => pairs({ ...ACCESS, known: civilDate(day) }, '2023-12-31').includes('AU-JP');
  assert.deepEqual([known('2023-08-07'), known('2023-08-08')], [false, true]);
});

test('a notice of termination, suspended and withdrawn, never parts the two', () => {
  for (const day of ['2020-02-10', '2020-02-11', '2020-06-02', '2021-07-29', '2021-07-30'])
    assert.ok(pairs(ACCESS, day).includes('PH-US'), day);
});

test('sources alone leave out what is only coded or stands beside the register, and name what they leave open', () => {
  const question = { ...ACCESS, coding: 'sources' };
  const { statement, open } = on(question, '2023-12-31');
  assert.deepEqual(pairs(question, '2023-12-31'), ['AU-JP', 'AU-PH', 'GB-JP', 'JP-US', 'KR-US', 'PH-US']);
  assert.deepEqual(
    open.map(({ agreement }) => agreement),
    ['au-us-force-posture-2014', 'au-us-sofa-1963', 'pg-us-dca-2023'],
  );
  assert.deepEqual([statement.beside, statement.coded], [[], []]);
  const standard = on(ACCESS, '2023-12-31').statement;
  assert.deepEqual(
    standard.beside.map(({ agreement }) => agreement),
    ['nato-sofa-1951'],
  );
  assert.deepEqual(standard.coded, [
    'au-us-force-posture-2014',
    'au-us-sofa-1963',
    'pg-us-dca-2023',
    'ph-us-edca-2014',
  ]);
});

test('an end of which only the month is known is open within that month', () => {
  const of = (day: string) => {
    const { graph, open } = on(ACCESS, day);
    return [graph.edges.some((tie) => tie.join('-') === 'PH-US'), open.some(({ b, a }) => `${a}-${b}` === 'PH-US')];
  };
  assert.deepEqual(
    [of('1992-10-31'), of('1992-11-15'), of('1992-11-30')],
    [
      [true, false],
      [false, true],
      [false, false],
    ],
  );
});

test('a suspension between two of three parties leaves the other ties', () => {
  const question = { layer: 'pacts', counting: 'in-force' } as const;
  const of = (day: string) => ['AU-NZ', 'AU-US', 'NZ-US'].map((pair) => pairs(question, day).includes(pair));
  assert.deepEqual(
    [of('1986-09-16'), of('1986-09-17')],
    [
      [true, true, true],
      [true, true, false],
    ],
  );
});

test('an upper bound of force is open before it, and counts from it', () => {
  const question = { layer: 'logistics', counting: 'in-force' } as const;
  const before = on(question, '2018-01-26');
  assert.ok(!before.graph.edges.some(([a, b]) => a === 'GB' && b === 'JP'));
  assert.ok(before.open.some(({ agreement, status }) => agreement === 'gb-jp-acsa-2017' && status === 'signed'));
  assert.ok(pairs(question, '2018-01-27').includes('GB-JP'));
});

test('each layer has its statement, with words in both languages, and its nodes stay without a tie', () => {
  for (const layer of Object.keys(rules.layers)) {
    const { graph, statement } = on({ layer, counting: 'signed' }, '1940-01-01');
    assert.equal(graph.edges.length, 0, layer);
    assert.deepEqual(graph.nodes, statement.nodes.states);
    for (const { en, ja } of [
      statement.layer.says,
      statement.coding.says,
      statement.nodes.title,
      statement.counting.says,
    ]) {
      assert.match(en, /^(?:[a-z]|States )/);
      assert.match(ja, /^[^A-Za-z]+$/);
    }
  }
});

test('an activity ties its participants to the end of the year; one with more than twelve ties none', () => {
  const day = (text: string): EventDay => ({ on: civilDate(text), precision: 'day' });
  const activity = (id: string, parties: readonly string[]): Activity => ({
    id,
    title: id,
    parties,
    host: 'AU',
    from: day('2023-08-20'),
    claims: [],
  });
  const many = ['AU', 'JP', 'US', 'GB', 'CA', 'FR', 'KR', 'NZ', 'PH', 'ID', 'PG', 'IN', 'DE'];
  const given = { ...register, activities: { one: activity('one', ['JP', 'AU', 'US']), many: activity('many', many) } };
  const of = (text: string) =>
    networkOn(given, rules, { layer: 'exercises', counting: 'in-force', on: civilDate(text) }).graph.edges.length;
  assert.deepEqual([of('2023-08-19'), of('2023-08-20'), of('2023-12-31'), of('2024-01-01')], [0, 3, 3, 0]);
});

test('spans of one pair and agreement do not overlap, and each says what changed', () => {
  for (const layer of Object.values(rules.layers))
    for (const coding of Object.values(rules.codings)) {
      const ties = layerTies(register, rules, layer, coding);
      for (const [index, tie] of ties.entries()) {
        const next = ties[index + 1];
        if (next?.agreement !== tie.agreement || next.a !== tie.a || next.b !== tie.b) continue;
        assert.ok(tie.to !== undefined && tie.to < next.from, tie.agreement);
      }
    }
});

test('the last year of a series is taken on the day to which the register was searched', () => {
  const { rows } = seriesOf(register, rules, ACCESS, { from: 2025, to: 2026 });
  assert.deepEqual(
    rows.map((row) => row.on),
    ['2025-12-31', register.asOf],
  );
});

test('a name that the rules lack is refused with one near it: COMITY_NETWORK_UNKNOWN_NAME', () => {
  for (const [question, value] of [
    [{ layer: 'acces' }, 'acces'],
    [{ nodes: 'access-12' }, 'access-12'],
    [{ coding: 'constructor' }, 'constructor'],
  ] as const) {
    assert.throws(
      () => on({ ...ACCESS, ...question }, '2023-12-31'),
      (error) =>
        error instanceof ComityError && error.code === 'COMITY_NETWORK_UNKNOWN_NAME' && error.message.includes(value),
    );
  }
});

test('rules that name what there is not are refused, all at once and with their places', () => {
  const wrong = rulesText
    .replace('nodes: allies-8', 'nodes: allies-9')
    .replace('[AU, CA, FR, GB, ID,', '[AU, CA, FR, GB, XX,')
    .replace('until: 1960-06-23', 'until: 1960-06-31')
    .replace('beside: []', 'beside: [none]');
  const result = rulesFromFile(wrong, 'layers.yaml', states);
  assert.ok(!result.ok);
  assert.deepEqual(
    result.problems.map(({ code, value }) => [code, value]),
    [
      ['COMITY_NETWORK_UNKNOWN_NAME', 'allies-9'],
      ['COMITY_REGISTER_UNKNOWN_PARTY', 'XX'],
      ['COMITY_NETWORK_UNKNOWN_NAME', 'none'],
      ['COMITY_REGISTER_BAD_DAY', '1960-06-31'],
    ],
  );
  const lines = wrong.split('\n');
  for (const { place, value } of result.problems)
    assert.ok(lines[(place?.line ?? 0) - 1]?.includes(value ?? '?'), value);
  assert.equal(rulesFromFile('layers: [', 'layers.yaml', states).ok, false);
  assert.equal(rulesFromFile('layers: 3', 'layers.yaml', states).ok, false);
});
