import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import fc from 'fast-check';

import { civilDate, dayAt } from '../../src/kernel/civil-date.ts';
import { monthsOn, shareOf, stopBeside, within, yearTicks } from '../../web/src/parts/day-steps.ts';
import { holds } from '../kernel/seed.ts';

const day = fc.integer({ min: -30_000, max: 60_000 }).map(dayAt);

describe('steps on an axis of days', () => {
  it('goes to the nearest milestone before and after, and to none beyond the last', () => {
    const days = ['2023-08-13', '2022-01-06', '2025-09-11'].map(civilDate);
    assert.equal(stopBeside(days, civilDate('2023-08-13'), 1), '2025-09-11');
    assert.equal(stopBeside(days, civilDate('2023-08-13'), -1), '2022-01-06');
    assert.equal(stopBeside(days, civilDate('2025-09-11'), 1), undefined);
  });

  it('ends a step of months on the last day of a shorter month', () => {
    assert.equal(monthsOn(civilDate('2024-01-31'), 1), '2024-02-29');
    assert.equal(monthsOn(civilDate('2023-03-31'), -1), '2023-02-28');
    assert.equal(monthsOn(civilDate('2023-10-31'), 1), '2023-11-30');
    assert.equal(monthsOn(civilDate('2023-12-05'), 1), '2024-01-05');
  });

  it('stays on the axis, and every year that is named lies on it', () => {
    holds(
      fc.property(day, day, day, fc.integer({ min: 1, max: 12 }), (a, b, value, most) => {
        const [min, max] = a < b ? [a, b] : [b, a];
        const held = within(value, min, max);
        const share = shareOf(held, min, max);
        assert.ok(held >= min && held <= max && share >= 0 && share <= 100);
        const ticks = yearTicks(min, max, most);
        assert.ok(ticks.length <= most + 1);
        for (const tick of ticks) assert.ok(tick >= min && tick <= max && tick.endsWith('-01-01'));
      }),
    );
  });

  it('comes back by as many months, but for the days that a shorter month cut off', () => {
    holds(
      fc.property(day, fc.integer({ min: -600, max: 600 }), (one, months) => {
        const there = monthsOn(one, months);
        assert.equal(monthsOn(there, -months).slice(0, 7), one.slice(0, 7));
        assert.ok(there.slice(8) <= one.slice(8));
      }),
    );
  });
});
