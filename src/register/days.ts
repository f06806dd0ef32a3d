// Days as sources give them: a window of days in which something happened.

import { type CivilDate, EARLIEST, addDays, earlierOf, findCivilDate, laterOf } from '../kernel/civil-date.ts';
import type { EventDay } from './register.ts';

/** The days between which something happened, both possible. */
export interface Window {
  readonly first: CivilDate;
  readonly last: CivilDate;
}

/** A day, month or year as written, or undefined when it is none. */
export function findEventDay(written: string): EventDay | undefined {
  const precision = written.length === 4 ? 'year' : written.length === 7 ? 'month' : 'day';
  const rest = { year: '-01-01', month: '-01', day: '' }[precision];
  const on = findCivilDate(`${written}${rest}`);
  return on === undefined ? undefined : { on, precision };
}

/** The day as it was written. */
export function writtenDay({ on, precision }: EventDay): string {
  return precision === 'year' ? on.slice(0, 4) : precision === 'month' ? on.slice(0, 7) : on;
}

/** The days in which it may have happened. By the calendar of one party where that is asked; else by those of all. */
export function windowOf(day: EventDay, calendar?: string): Window {
  const own = calendar === undefined ? undefined : day.local?.[calendar];
  if (own !== undefined) return { first: own, last: own };
  const others = calendar === undefined ? Object.values(day.local ?? {}) : [];
  const last = others.reduce(laterOf, lastDay(day));
  return { first: day.bound === 'not-later' ? EARLIEST : others.reduce(earlierOf, day.on), last };
}

/** Whether it had happened when the day was over: undefined inside the window. */
export function happened(day: EventDay, on: CivilDate, calendar?: string): boolean | undefined {
  const { first, last } = windowOf(day, calendar);
  return on >= last ? true : on < first ? false : undefined;
}

/** The last day of the day, month or year. */
export function lastDay({ on, precision }: EventDay): CivilDate {
  if (precision === 'day') return on;
  const year = Number(on.slice(0, 4));
  const month = Number(on.slice(5, 7));
  const [y, m] = precision === 'year' || month === 12 ? [year + 1, 1] : [year, month + 1];
  const next = findCivilDate(`${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-01`);
  return next === undefined ? on : addDays(next, -1);
}
