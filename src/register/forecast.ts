// What was said would happen: fulfilled, late, lapsed by itself, or hanging on something else.

import { type CivilDate, LATEST, daysBetween } from '../kernel/civil-date.ts';
import { lastDay, windowOf } from './days.ts';
import type { Forecast, LifeEvent, RegisterOfAgreements } from './register.ts';

/** What a forecast was worth on a day. */
export const ForecastState = [
  'not-yet-said',
  'open',
  'fulfilled',
  'fulfilled-late',
  'lapsed',
  'hanging',
  'condition-not-triggered',
] as const;
export type ForecastState = (typeof ForecastState)[number];

/** A forecast on a day. */
export interface ForecastStanding {
  readonly state: ForecastState;
  /** The last day on which it could still come true. */
  readonly due: CivilDate;
  /** What fulfilled it. */
  readonly by?: LifeEvent;
  /** Days from the last day on which it was due to what fulfilled it late. */
  readonly late?: number;
}

/**
 * A forecast on a day, as far as was known on another. When its day is over and nothing is found it has lapsed: nobody need say so. One that
 * hangs on others hangs while they are open; its condition was never triggered when all of them came; it lapses when one of them does.
 */
export function forecastOn(
  forecast: Forecast,
  register: RegisterOfAgreements,
  on: CivilDate,
  known: CivilDate = LATEST,
): ForecastStanding {
  const due = lastDay(forecast.due);
  if (windowOf(forecast.said).first > on) return { state: 'not-yet-said', due };
  if (forecast.hangsOn.length > 0) {
    const others = Object.values(register.agreements)
      .flatMap(({ forecasts }) => forecasts ?? [])
      .filter((other) => other.id !== forecast.id && forecast.hangsOn.includes(other.claim))
      .map((other) => forecastOn(other, register, on, known).state);
    const came = others.every((state) => state === 'fulfilled' || state === 'fulfilled-late');
    if (came && others.length > 0) return { state: 'condition-not-triggered', due };
    return { state: others.includes('lapsed') ? 'lapsed' : 'hanging', due };
  }
  const agreement = register.agreements[forecast.id.split('/')[0] ?? ''];
  const event = agreement?.events.find(
    ({ what, day, known: since }) =>
      what === forecast.what &&
      since <= known &&
      windowOf(day).last <= on &&
      // What had happened when it was said is not what was foretold.
      windowOf(day).last >= windowOf(forecast.said).first,
  );
  if (event === undefined) return { state: on > due ? 'lapsed' : 'open', due };
  // Of an upper bound the first possible day says nothing: it is taken by the day on which it was certain.
  const first = event.day.bound === 'not-later' ? event.day.on : windowOf(event.day).first;
  return first <= due
    ? { state: 'fulfilled', due, by: event }
    : { state: 'fulfilled-late', due, by: event, late: daysBetween(due, first) };
}
