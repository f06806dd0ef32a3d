import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import {
  addDays,
  type CivilDate,
  civilDate,
  compareDates,
  dateSpan,
  dayAt,
  dayNumber,
  daysBetween,
  EARLIEST,
  earlierOf,
  findCivilDate,
  findOverlap,
  findWeekday,
  laterOf,
  LATEST,
  spanHas,
  spanLength,
  weekday,
} from '../../src/kernel/civil-date.ts';
import { holds } from './seed.ts';

const anyDay: fc.Arbitrary<CivilDate> = fc.integer({ min: dayNumber(EARLIEST), max: dayNumber(LATEST) }).map(dayAt);

test('the text of an existing day is that day', () => {
  for (const text of ['0001-01-01', '1970-01-01', '2000-02-29', '2023-08-26', '2024-02-29', '9999-12-31']) {
    assert.equal(civilDate(text), text);
  }
});

test('anything else is no day, and getting it fails with a code, the value and a remedy', () => {
  for (const text of [
    '2023-02-29',
    '1900-02-29',
    '2023-04-31',
    '2023-13-01',
    '2023-00-10',
    '2023-01-00',
    '0000-01-01',
    '2023-8-26',
    '20230826',
    '2023-08-26T00:00:00Z',
    ' 2023-08-26',
    '2023-08-26\n',
    '２０２３-08-26',
    '',
  ]) {
    assert.equal(findCivilDate(text), undefined, JSON.stringify(text));
  }
  assert.throws(() => civilDate('2023-02-29'), {
    name: 'ComityError',
    code: 'COMITY_KERNEL_BAD_DATE',
    message: 'not a date of the calendar: `2023-02-29`',
    remedy: /YYYY-MM-DD/,
  });
});

test('known days have their known numbers and days of the week', () => {
  for (const [text, number, day] of [
    ['1970-01-01', 0, 4],
    ['1969-12-31', -1, 3],
    ['2000-03-01', 11_017, 3],
    ['2023-08-26', 19_595, 6],
    ['0001-01-01', -719_162, 1],
    ['9999-12-31', 2_932_896, 5],
  ] as const) {
    assert.equal(dayNumber(civilDate(text)), number, text);
    assert.equal(dayAt(number), text);
    assert.equal(weekday(civilDate(text)), day, text);
  }
  assert.equal(findWeekday('monday'), 1);
  assert.equal(findWeekday('sunday'), 7);
  assert.equal(findWeekday('Sunday'), undefined);
});

test('every day of 400 years agrees with the calendar that JavaScript has', () => {
  let day = civilDate('1800-01-01');
  for (let at = dayNumber(day); at < dayNumber(civilDate('2200-01-01')); at += 1) {
    const theirs = new Date(at * 86_400_000);
    assert.equal(day, theirs.toISOString().slice(0, 10));
    assert.equal(weekday(day) % 7, theirs.getUTCDay());
    day = addDays(day, 1);
  }
});

test('adding days and counting the days between undo each other', () => {
  holds(
    fc.property(anyDay, anyDay, (a, b) => {
      assert.equal(addDays(a, daysBetween(a, b)), b);
      assert.equal(daysBetween(a, b), -daysBetween(b, a) + 0);
      assert.equal(Math.sign(compareDates(a, b)), Math.sign(daysBetween(b, a)));
      assert.equal(findCivilDate(a), a);
    }),
  );
});

test('days past the ends of the calendar and parts of days are refused', () => {
  assert.throws(() => addDays(LATEST, 1), { code: 'COMITY_KERNEL_BAD_DATE' });
  assert.throws(() => addDays(EARLIEST, -1), { code: 'COMITY_KERNEL_BAD_DATE' });
  assert.throws(() => addDays(EARLIEST, 0.5), { code: 'COMITY_KERNEL_BAD_COUNT' });
  assert.throws(() => addDays(EARLIEST, Number.NaN), { code: 'COMITY_KERNEL_BAD_COUNT' });
});

test('a span counts both its ends and cannot run backwards', () => {
  const visit = dateSpan(civilDate('2023-08-26'), civilDate('2023-08-29'));
  assert.equal(spanLength(visit), 4);
  assert.ok(spanHas(visit, visit.from) && spanHas(visit, visit.to));
  assert.ok(!spanHas(visit, addDays(visit.to, 1)) && !spanHas(visit, addDays(visit.from, -1)));
  assert.throws(() => dateSpan(visit.to, visit.from), {
    code: 'COMITY_KERNEL_BAD_SPAN',
    message: 'the last day is before the first: `2023-08-29 to 2023-08-26`',
  });
});

test('two spans overlap in exactly the days that both have', () => {
  const day = fc.integer({ min: 19_000, max: 19_030 }).map(dayAt);
  const span = fc.tuple(day, day).map(([a, b]) => dateSpan(earlierOf(a, b), laterOf(a, b)));
  holds(
    fc.property(span, span, day, (a, b, at) => {
      const both = findOverlap(a, b);
      assert.equal(both !== undefined && spanHas(both, at), spanHas(a, at) && spanHas(b, at));
    }),
  );
});
