import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Dated, Pack } from '../../../src/engine/law.ts';
import {
  changeDays,
  findMilestone,
  hasBeenSucceeded,
  hasCome,
  hasEnded,
  hasStarted,
  isBound,
  rollDays,
  windowOf,
} from '../../../src/engine/resolve/in-force.ts';
import { standingOf } from '../../../src/engine/resolve/settings.ts';
import { civilDate } from '../../../src/kernel/civil-date.ts';
import { inventedFiles, lawOf, plain } from '../invented.ts';

const law = lawOf(inventedFiles);
const standing = standingOf(law, plain);
const pack = (id: string): Pack => {
  const found = law.packs[id];
  assert.ok(found, id);
  return found;
};
const on = (text: string): ReturnType<typeof civilDate> => civilDate(text);
const dated = (text: string, more: Partial<Dated> = {}): Dated => ({
  on: on(text),
  precision: 'day',
  mark: 'text',
  source: 'INV-TEXT',
  rows: [],
  ...more,
});
const around = (date: Dated, ...days: readonly string[]): (boolean | undefined)[] =>
  days.map((day) => hasCome(date, on(day), standing));

test('a precise day has come on the day itself and not the day before', () => {
  assert.deepEqual(around(dated('2020-02-29'), '2020-02-28', '2020-02-29', '2020-03-01'), [false, true, true]);
});

test('a day of which only the month is known is unknown within it, and has come on its last day', () => {
  const june = dated('2020-06-15', { precision: 'month' });
  assert.deepEqual(windowOf(june, standing), { from: '2020-06-01', to: '2020-06-30' });
  assert.deepEqual(around(june, '2020-05-31', '2020-06-01', '2020-06-29', '2020-06-30', '2020-07-01'), [
    false,
    undefined,
    undefined,
    true,
    true,
  ]);
});

test('a month ends on its own last day, in December and in a February of a leap year too', () => {
  assert.equal(windowOf(dated('2020-12-05', { precision: 'month' }), standing).to, '2020-12-31');
  assert.equal(windowOf(dated('2020-02-05', { precision: 'month' }), standing).to, '2020-02-29');
  assert.equal(windowOf(dated('2021-02-05', { precision: 'month' }), standing).to, '2021-02-28');
});

test('a day of which only the year is known is unknown within it', () => {
  const year = dated('2020-06-15', { precision: 'year' });
  assert.deepEqual(around(year, '2019-12-31', '2020-01-01', '2020-12-30', '2020-12-31'), [
    false,
    undefined,
    undefined,
    true,
  ]);
});

test('a day below the accepted mark counts only through bounds that reach it', () => {
  const bound = { from: { on: on('2020-06-01'), mark: 'text' as const, source: 'INV-TEXT' } };
  const above = { to: { on: on('2020-07-01'), mark: 'summary' as const, source: 'INV-TEXT' } };
  const weak = { to: { on: on('2020-07-01'), mark: 'report' as const, source: 'INV-PRESS' } };
  const days = ['2020-05-31', '2020-06-01', '2020-06-15', '2020-06-30', '2020-07-01'] as const;
  const reported = (more: Partial<Dated>): Dated => dated('2020-06-15', { mark: 'report', ...more });
  assert.deepEqual(around(reported({ ...bound, ...above }), ...days), [false, undefined, undefined, undefined, true]);
  assert.deepEqual(around(reported(bound), ...days), [false, undefined, undefined, undefined, undefined]);
  assert.deepEqual(around(reported(above), ...days), [undefined, undefined, undefined, undefined, true]);
  assert.deepEqual(around(reported(weak), ...days), [undefined, undefined, undefined, undefined, undefined]);
  assert.deepEqual(around(reported({}), '0001-01-01', '9999-12-31'), [undefined, undefined]);
});

test('where its mark is accepted the day counts and its bounds do not', () => {
  const report = { ...standing, accept: 'report' as const };
  const from = { on: on('2020-06-01'), mark: 'text' as const, source: 'INV-TEXT' };
  assert.equal(hasCome(dated('2020-06-15', { mark: 'report', from }), on('2020-06-14'), report), false);
  assert.equal(hasCome(dated('2020-06-15', { mark: 'report', from }), on('2020-06-15'), report), true);
});

test('a milestone is not known before its publication, and one without a publication from its own day', () => {
  const known = (day: string): unknown =>
    findMilestone(pack('xa-xb-raa-2010'), 'in-force', { known: on(day) })?.on ?? 'none';
  assert.deepEqual(['2011-02-19', '2011-02-20'].map(known), ['none', '2011-03-01']);
  const act = (day: string): unknown =>
    findMilestone(pack('xb-forces-2000'), 'in-force', { known: on(day) })?.on ?? 'none';
  assert.deepEqual(['1999-12-31', '2000-01-01'].map(act), ['none', '2000-01-01']);
});

test('a baseline without a day is always in force, and any other pack without a known day never', () => {
  assert.equal(hasStarted(pack('xb-baseline'), on('1900-01-01'), standing), true);
  const early = { ...standing, known: on('2011-01-01') };
  assert.equal(hasStarted(pack('xa-xb-raa-2010'), on('2020-01-01'), early), false);
});

test('a pack has ended on the day of its termination', () => {
  const act = pack('xb-entry-2019');
  assert.equal(hasEnded(act, on('2025-12-31'), standing), false);
  assert.equal(hasEnded(act, on('2026-01-01'), standing), true);
  assert.equal(hasEnded(pack('xb-forces-2000'), on('2026-01-01'), standing), false);
});

test('a pack that lasts until another is over from the first day of that one, for good', () => {
  const succeeded = (day: string): unknown =>
    hasBeenSucceeded(law, pack('xb-entry-2011'), ['XA', 'XB'], on(day), standing);
  assert.deepEqual(['2018-12-31', '2019-01-01', '2026-06-01'].map(succeeded), [false, true, true]);
  assert.equal(hasBeenSucceeded(law, pack('xb-forces-2000'), ['XA', 'XB'], on('2026-01-01'), standing), false);
});

test('a party is bound from its own day, with the pack, or never where its day is unknown', () => {
  const convention = pack('xa-xb-xc-sofa-1980');
  const bound = (state: string, day: string): unknown => isBound(convention, state, on(day), standing);
  assert.deepEqual(
    ['2017-12-31', '2018-01-01'].map((day) => bound('XB', day)),
    [false, true],
  );
  assert.equal(bound('XD', '2030-01-01'), false);
  assert.equal(bound('XF', '2030-01-01'), false);
  assert.equal(isBound(pack('xa-xb-raa-2010'), 'XA', on('1900-01-01'), standing), true);
});

test('the law may change on each edge of a day that is not certain', () => {
  assert.deepEqual(changeDays(pack('xa-xb-annex-2015'), standing), ['2015-06-01', '2015-06-30']);
  assert.deepEqual(changeDays(pack('xb-xd-raa-2012'), standing), [
    '2012-06-01',
    '2012-07-01',
    '2020-01-01',
    '2020-12-31',
  ]);
});

test('a list changes on its first day, on the day it was seen, and on the day after its last', () => {
  const lists = pack('xa-xb-raa-2010').lists;
  assert.deepEqual(rollDays(lists['trusted'] ?? []), ['2011-03-01', '2016-01-01', '2016-01-01']);
  assert.deepEqual(rollDays(lists['partners'] ?? []), ['2020-01-01']);
});
