// How one goes from day to day on an axis of time.
import {
  type CivilDate,
  civilDate,
  dayNumber,
  earlierOf,
  findCivilDate,
  laterOf,
} from '../../../src/kernel/civil-date.ts';

/** A day with what happened on it. */
export interface DayStop {
  readonly day: CivilDate;
  readonly label: string;
}

/** The nearest of the days before (-1) or after (1) a day; the day of the list need not be in order. */
export function stopBeside(days: readonly CivilDate[], day: CivilDate, way: -1 | 1): CivilDate | undefined {
  let found: CivilDate | undefined;
  for (const one of days) {
    if (way === 1 ? one <= day : one >= day) continue;
    if (found === undefined || (way === 1 ? one < found : one > found)) found = one;
  }
  return found;
}

/** The day so many months later; where that month is shorter, its last day. */
export function monthsOn(day: CivilDate, months: number): CivilDate {
  const all = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const month = `${String(Math.floor(all / 12)).padStart(4, '0')}-${String((all % 12) + 1).padStart(2, '0')}`;
  for (const last of [day.slice(8), '30', '29']) {
    const found = findCivilDate(`${month}-${last}`);
    if (found !== undefined) return found;
  }
  return civilDate(`${month}-28`);
}

/** The day itself, or the end of the span beyond which it lies. */
export function within(day: CivilDate, min: CivilDate, max: CivilDate): CivilDate {
  return earlierOf(laterOf(day, min), max);
}

/** Where a day lies between two others, as a share of 100. */
export function shareOf(day: CivilDate, min: CivilDate, max: CivilDate): number {
  const whole = dayNumber(max) - dayNumber(min);
  return whole === 0 ? 0 : ((dayNumber(day) - dayNumber(min)) / whole) * 100;
}

/** First days of years that divide an axis evenly, at most so many. */
export function yearTicks(min: CivilDate, max: CivilDate, most: number): CivilDate[] {
  const [first, last] = [Number(min.slice(0, 4)), Number(max.slice(0, 4))];
  const step = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500].find((one) => (last - first) / one <= most) ?? 1000;
  const years: CivilDate[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    const day = civilDate(`${String(Math.max(1, year)).padStart(4, '0')}-01-01`);
    if (day >= min && day <= max) years.push(day);
  }
  return years;
}
