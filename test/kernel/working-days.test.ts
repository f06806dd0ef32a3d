import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { addDays, civilDate, dayAt, dayNumber } from '../../src/kernel/civil-date.ts';
import { type Calendar, countBack, dayKind } from '../../src/kernel/working-days.ts';
import { holds } from './seed.ts';

const office: Calendar = {
  id: 'fix-office',
  weekend: [6, 7],
  holidays: {
    '2023-08-11': { en: 'Mountain Day', ja: '山の日' },
    '2023-08-13': { en: 'Founding Day', ja: '創立記念日' },
  },
  knownFrom: civilDate('2023-07-01'),
  knownUntil: civilDate('2023-12-31'),
  mark: 'report',
  source: 'invented',
};

test('a day is working, a weekend, a holiday, or unknown outside the calendar', () => {
  const kinds = ['2023-08-10', '2023-08-11', '2023-08-12', '2023-08-13', '2023-06-30', '2024-01-01'].map((day) =>
    dayKind(office, civilDate(day)),
  );
  assert.deepEqual(kinds, ['working', 'holiday', 'weekend', 'holiday', 'unknown', 'unknown']);
});

test('the count shows each day it passes and why, and ends on an open day that is not counted', () => {
  const back = countBack(office, civilDate('2023-08-15'), 2);
  assert.deepEqual(back, {
    known: true,
    day: '2023-08-09',
    steps: [
      { day: '2023-08-14', kind: 'counted', number: 1 },
      { day: '2023-08-13', kind: 'holiday', name: { en: 'Founding Day', ja: '創立記念日' } },
      { day: '2023-08-12', kind: 'weekend' },
      { day: '2023-08-11', kind: 'holiday', name: { en: 'Mountain Day', ja: '山の日' } },
      { day: '2023-08-10', kind: 'counted', number: 2 },
      { day: '2023-08-09', kind: 'latest' },
    ],
  });
});

test('five working days before a Monday end on the Friday of the week before last', () => {
  const back = countBack(office, civilDate('2023-08-28'), 5);
  assert.equal(back.known && back.day, '2023-08-18');
});

test('no working days before an event end on the last open day before it', () => {
  const back = countBack(office, civilDate('2023-08-14'), 0);
  assert.equal(back.known && back.day, '2023-08-10');
});

test('a count that leaves the calendar at either end says which day it lacks', () => {
  assert.deepEqual(countBack(office, civilDate('2024-01-02'), 1), { known: false, missing: '2024-01-01', steps: [] });
  const early = countBack(office, civilDate('2023-07-04'), 5);
  assert.ok(!early.known);
  assert.equal(early.missing, '2023-06-30');
  assert.equal(early.steps.length, 3);
});

test('a count of days must be whole and not negative', () => {
  for (const count of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    assert.throws(() => countBack(office, civilDate('2023-08-15'), count), { code: 'COMITY_KERNEL_BAD_COUNT' });
  }
});

test('the day found is open, is the latest possible, and leaves exactly the days asked for', () => {
  const event = fc.integer({ min: dayNumber(civilDate('2023-10-01')), max: dayNumber(civilDate('2024-01-01')) });
  const holidays = fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 20 });
  holds(
    fc.property(event.map(dayAt), fc.nat(20), holidays, (day, count, free) => {
      const name = { en: 'Free', ja: '休' };
      const calendar: Calendar = {
        ...office,
        holidays: Object.fromEntries(free.map((at) => [addDays(office.knownUntil, -at), name])),
      };
      const back = countBack(calendar, day, count);
      if (!back.known) return;
      assert.equal(dayKind(calendar, back.day), 'working');
      let full = 0;
      for (let at = addDays(back.day, 1); at < day; at = addDays(at, 1)) {
        if (dayKind(calendar, at) === 'working') full += 1;
      }
      assert.equal(full, count);
      assert.equal(back.steps.length, dayNumber(day) - dayNumber(back.day));
    }),
  );
});
