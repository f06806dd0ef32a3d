// Data sets of others: each trap that their columns are known for, on rows that are invented.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import fc from 'fast-check';

import { readTable } from '../../../src/files/read-table.ts';
import { ComityError } from '../../../src/kernel/errors.ts';
import type { Table } from '../../../src/kernel/table.ts';
import { DATA_SETS, DataSetId } from '../../../src/register/import/data-sets.ts';
import { dataSetOf, importTable } from '../../../src/register/import/from-table.ts';
import type { Imported } from '../../../src/register/import/imported.ts';
import { participations, weightedPairs } from '../../../src/register/import/projection.ts';
import { stateCodes } from '../../../src/register/import/states.ts';
import { home } from '../../cli/run.ts';

function tableOf(text: string | Uint8Array, file = 'invented.csv'): Table {
  const { table, problems } = readTable(typeof text === 'string' ? new TextEncoder().encode(text) : text, file);
  assert.ok(table !== undefined, JSON.stringify(problems));
  return table;
}

const codes = stateCodes(tableOf(readFileSync(join(home, 'register/import/states.csv'))));
const fixture = (name: string): string => readFileSync(join(home, 'test/fixtures/imports', name), 'utf8');

function imported(text: string, id?: (typeof DataSetId)[number]): Imported {
  const result = importTable(tableOf(text), codes, id);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

const wrong = ({ setAside }: Imported): unknown[] => setAside.map(({ code, place }) => [code, place?.line]);

test('each data set is known by its columns, whatever their dots and capitals, and gives the citation it asks for', () => {
  for (const id of DataSetId) {
    const text = fixture(`invented-${id}.csv`);
    assert.equal(dataSetOf(tableOf(text)).id, id);
    const [head = '', ...rest] = text.split('\n');
    const other = [head.toUpperCase().replaceAll('.', '. '), ...rest].join('\n');
    assert.equal(dataSetOf(tableOf(other)).id, id);
    assert.deepEqual(
      { ...imported(other), setAside: wrong(imported(other)) },
      { ...imported(text), setAside: wrong(imported(text)) },
    );
    assert.match(imported(text).set.citation, /20(?:02|20|21)\. /);
  }
});

test('the table of codes has every State once, and two codes of one State are one State', () => {
  assert.deepEqual([codes.byNumber.get('255'), codes.byNumber.get('260')], ['DE', 'DE']);
  assert.equal(codes.byNumber.get('265'), undefined);
  assert.equal(codes.byName.get('federal republic of germany'), 'DE');
  for (const state of [...codes.byNumber.values(), ...codes.byName.values()]) assert.match(state, /^[A-Z]{2}$/);
});

test('a pair of an alliance lasts as long as both are members in the same phase', () => {
  const { ties } = imported(fixture('invented-atop.csv'));
  const of = (id: string): unknown => {
    const tie = ties.find((one) => one.id === id);
    return tie && [tie.signed?.on, typeof tie.end === 'string' ? tie.end : tie.end.on, tie.owed];
  };
  assert.deepEqual(of('atop:9901/1:NZ-US:mutual-defence'), ['1951-09-01', '1986-09-17', [true, true]]);
  assert.deepEqual(of('atop:9901/1:AU-NZ:mutual-defence'), ['1951-09-01', '1986-09-17', [true, true]]);
  assert.deepEqual(of('atop:9901/2:AU-US:mutual-defence'), ['1986-09-18', 'open', [true, true]]);
  assert.equal(of('atop:9901/2:NZ-US:mutual-defence'), undefined);
  // A duty may be coded for one side alone; the day is as precise as the set has it.
  assert.deepEqual(of('atop:9902/0:JP-US:mutual-defence'), ['1960-01-01', 'open', [false, true]]);
  assert.equal(ties.find(({ of: key }) => key === '9902/0')?.signed?.precision, 'month');
});

test('a row of alliance members that cannot be read is set aside with its line, and the rest is taken', () => {
  const read = imported(fixture('invented-atop.csv'));
  assert.deepEqual(wrong(read), [
    ['COMITY_REGISTER_IMPORT_DAY', 11],
    ['COMITY_REGISTER_IMPORT_NO_START', 12],
    ['COMITY_REGISTER_IMPORT_REVERSED', 13],
    ['COMITY_REGISTER_IMPORT_NUMBER', 15],
  ]);
  // 265 is a State that is no more: it is not taken for its neighbour.
  assert.deepEqual(read.unplaced, [{ written: '265', cells: 1 }]);
  // An exit that is not known is neither a day nor open.
  const doubtful = read.ties.find(({ of: key }) => key === '9905/0');
  assert.deepEqual([doubtful?.parties, doubtful?.end], [['KR', 'TH'], 'unknown']);
});

test('the file of alliances is refused: in it every member stays for ever', () => {
  const text = 'atopid,begyr,begmo,begday,endyr,defense,mem1,mem2\n9901,1951,9,1,0,1,2,900\n';
  assert.throws(
    () => importTable(tableOf(text), codes),
    (error) => error instanceof ComityError && error.code === 'COMITY_REGISTER_IMPORT_ALLIANCES',
  );
});

test('what is no data set, lacks a column or has no row is told', () => {
  assert.throws(
    () => importTable(tableOf('a,b\n1,2\n'), codes),
    (error) => error instanceof ComityError && error.code === 'COMITY_REGISTER_IMPORT_UNKNOWN',
  );
  const without = fixture('invented-dcad.csv').replace('EIFYear', 'Year');
  const lacking = importTable(tableOf(without), codes);
  assert.deepEqual(lacking.ok ? [] : lacking.problems.map(({ code, value }) => [code, value]), [
    ['COMITY_REGISTER_IMPORT_COLUMN', 'EIFYear'],
  ]);
  const [head = ''] = fixture('invented-dcad.csv').split('\n');
  const empty = importTable(tableOf(`${head}\n`), codes);
  assert.deepEqual(empty.ok ? [] : empty.problems.map(({ code }) => code), ['COMITY_REGISTER_IMPORT_EMPTY']);
});

test('an agreement without a year of force is signed, and whether it is in force stays unknown', () => {
  const read = imported(fixture('invented-dcad.csv'));
  const tie = read.ties.find(({ of: key }) => key === 'D1');
  assert.deepEqual(
    [tie?.parties, tie?.signed, tie?.inForce, tie?.end],
    [['AU', 'PH'], { on: '2007-05-31', precision: 'day' }, undefined, 'unknown'],
  );
  assert.equal(read.ties.find(({ of: key }) => key === 'D2')?.inForce?.on, '1999-04-01');
  assert.equal(read.withoutForce, 2);
  // A day of -99 leaves the month; the end is the year the authors estimate.
  const third = read.ties.find(({ of: key }) => key === 'D3');
  assert.deepEqual(
    [third?.parties, third?.signed, third?.end],
    [['DE', 'US'], { on: '1985-06-01', precision: 'month' }, { on: '1995-01-01', precision: 'year' }],
  );
  assert.deepEqual(wrong(read), [
    ['COMITY_REGISTER_IMPORT_REVERSED', 6],
    ['COMITY_REGISTER_IMPORT_NO_START', 7],
  ]);
});

test('a participant "-9" took part and is not named; a State under its two names is one', () => {
  const read = imported(fixture('invented-mme.csv'));
  const of = (id: string) => read.activities.find((one) => one.id === id);
  assert.deepEqual([of('mme:1')?.parties, of('mme:1')?.others, read.unnamed], [['DE', 'GB'], 1, 1]);
  assert.deepEqual([of('mme:2')?.parties, of('mme:2')?.location], [['DE', 'FR'], undefined]);
  assert.deepEqual(of('mme:2')?.from, { on: '2000-06-01', precision: 'month' });
  assert.deepEqual(of('mme:2')?.to, { on: '2000-01-01', precision: 'year' });
  assert.deepEqual([of('mme:5')?.parties, of('mme:5')?.others], [['JP'], 1]);
  assert.deepEqual(read.unplaced, [{ written: 'Utopia', cells: 1 }]);
  assert.deepEqual(wrong(read), [['COMITY_REGISTER_IMPORT_NO_START', 5]]);
});

test('a large exercise weighs no more for a State than a small one, and its unknown participants count', () => {
  const { activities } = imported(fixture('invented-mme.csv'));
  const pairs = weightedPairs(activities);
  const weight = (a: string, b: string) => pairs.find(({ parties }) => parties.join() === `${a},${b}`)?.weight;
  assert.equal(weight('DE', 'GB'), 1 / 2);
  assert.equal(weight('JP', 'US'), 1 / 4);
  assert.equal(weight('DE', 'FR'), 1);
  assert.equal(
    weightedPairs(activities, 3).some(({ parties }) => parties.includes('US')),
    false,
  );
  assert.equal(participations(activities).length, 2 + 2 + 5 + 1);
});

test('over activities whose States are all known, the weights of a State sum to how often it took part', () => {
  const activity = fc
    .uniqueArray(fc.constantFrom('XA', 'XB', 'XC', 'XD', 'XE', 'XF'), { minLength: 2 })
    .map((parties) => ({ parties: parties.toSorted(), others: 0 }));
  fc.assert(
    fc.property(fc.array(activity, { maxLength: 20 }), (activities) => {
      const pairs = weightedPairs(activities);
      for (const state of ['XA', 'XB', 'XC', 'XD', 'XE', 'XF'] as const) {
        const sum = pairs.filter(({ parties }) => parties.includes(state)).reduce((all, { weight }) => all + weight, 0);
        const times = activities.filter(({ parties }) => parties.includes(state)).length;
        assert.ok(Math.abs(sum - times) < 1e-9);
      }
    }),
  );
});

test('after its last day a set says nothing: the days it covers are given with it', () => {
  assert.equal(DATA_SETS.atop.covers.to, '2018-12-31');
  assert.equal(DATA_SETS.dcad.covers.to, '2010-12-31');
  assert.equal(DATA_SETS.mme.covers.to, '2010-12-31');
});
