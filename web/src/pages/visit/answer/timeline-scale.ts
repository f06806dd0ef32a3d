// Where each deadline stands on the line of days, and which stand one above the other. No drawing here.
import { type CivilDate, addDays, daysBetween, earlierOf, laterOf } from '../../../../../src/kernel/civil-date.ts';

/** A point of the line: the things whose latest day it is. */
export interface Point<T> {
  readonly day: CivilDate;
  /** Place in percent of the width. */
  readonly at: number;
  /** 0 stands on the line, each further one above. */
  readonly lane: number;
  readonly things: readonly T[];
}

/** The line of days. */
export interface Scale<T> {
  readonly points: readonly Point<T>[];
  readonly lanes: number;
  readonly today: number;
  readonly entry?: number;
  readonly ticks: readonly { readonly day: CivilDate; readonly at: number }[];
}

/** Points nearer than this, in percent, would touch. */
const NEAR = 7;
const STEPS = [1, 2, 7, 14, 28, 56, 91, 182, 365, 730] as const;
const MOST_TICKS = 6;

/**
 * Sets the things on a line from the first to the last day of all, with room at both ends.
 *
 * @param things with their latest days
 * @param entry the first day of the visit; left out where there is none
 */
export function scaleOf<T>(
  things: readonly { readonly day: CivilDate; readonly thing: T }[],
  today: CivilDate,
  entry?: CivilDate,
): Scale<T> {
  const days = [today, ...things.map(({ day }) => day), ...(entry === undefined ? [] : [entry])];
  const from = days.reduce(earlierOf);
  const to = days.reduce(laterOf);
  const margin = Math.max(1, Math.round(daysBetween(from, to) * 0.05));
  const start = addDays(from, -margin);
  const length = daysBetween(start, addDays(to, margin));
  const place = (day: CivilDate): number => Math.round((daysBetween(start, day) / length) * 1000) / 10;
  const points: Point<T>[] = [];
  const byDay = Map.groupBy(things, ({ day }) => day);
  for (const day of [...byDay.keys()].toSorted()) {
    const at = place(day);
    const taken = new Set(points.filter((point) => Math.abs(point.at - at) < NEAR).map(({ lane }) => lane));
    let lane = 0;
    while (taken.has(lane)) lane += 1;
    points.push({ day, at, lane, things: (byDay.get(day) ?? []).map(({ thing }) => thing) });
  }
  const step = STEPS.find((each) => length / each <= MOST_TICKS) ?? Math.ceil(length / MOST_TICKS);
  const ticks: Scale<T>['ticks'][number][] = [];
  for (let at = Math.max(1, Math.round(step / 3)); at < length; at += step) {
    const day = addDays(start, at);
    ticks.push({ day, at: place(day) });
  }
  return {
    points,
    lanes: Math.max(0, ...points.map(({ lane }) => lane + 1)),
    today: place(today),
    ...(entry === undefined || entry === today ? {} : { entry: place(entry) }),
    ticks,
  };
}
