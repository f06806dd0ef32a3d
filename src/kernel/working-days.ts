/**
 * Working days of an office, counted back from an event: what "ten working days before arrival" comes to.
 * A calendar is data with a source and an end; past its end nothing is guessed.
 */
import { addDays, type CivilDate, type Weekday, weekday } from './civil-date.ts';
import { ComityError } from './errors.ts';

/** The days on which an office does not work, from a source, between two days. Plain data: it goes into digests. */
export type Calendar = {
  readonly id: string;
  /** Days of the week without work: [6, 7] is Saturday and Sunday. */
  readonly weekend: readonly Weekday[];
  /** The other days without work, by date. */
  readonly holidays: Readonly<Record<string, HolidayName>>;
  /** The first and the last day of which the source speaks. */
  readonly knownFrom: CivilDate;
  readonly knownUntil: CivilDate;
  /** How well the source was seen: the marks of the law packs. */
  readonly mark: string;
  /** Key or name of the source. */
  readonly source: string;
};

/** What a holiday is called, in both languages. */
export type HolidayName = { readonly en: string; readonly ja: string };

/** What one day is to the office. A holiday on a weekend is a holiday; a day outside the calendar is unknown. */
export type DayKind = 'working' | 'weekend' | 'holiday' | 'unknown';

/** One day of a count, nearest the event first. */
export type CountStep =
  /** A working day that counts; `number` runs from 1 to the days asked for. */
  | { readonly day: CivilDate; readonly kind: 'counted'; readonly number: number }
  | { readonly day: CivilDate; readonly kind: 'weekend' }
  | { readonly day: CivilDate; readonly kind: 'holiday'; readonly name: HolidayName }
  /** The day found: always the last step. */
  | { readonly day: CivilDate; readonly kind: 'latest' };

/** The day a count back came to, with its steps. */
export type CountBack =
  | { readonly known: true; readonly day: CivilDate; readonly steps: readonly CountStep[] }
  /** The count needs `missing`, a day of which the calendar says nothing. `steps` is the count up to there. */
  | { readonly known: false; readonly missing: CivilDate; readonly steps: readonly CountStep[] };

export function dayKind(calendar: Calendar, day: CivilDate): DayKind {
  if (day < calendar.knownFrom || day > calendar.knownUntil) return 'unknown';
  if (calendar.holidays[day] !== undefined) return 'holiday';
  return calendar.weekend.includes(weekday(day)) ? 'weekend' : 'working';
}

/**
 * The latest working day that leaves `count` full working days between itself and the event.
 *
 * The counting rule is the cautious one: neither the day of the event nor the day found is counted, and the office is
 * open on the day found. With weekends alone, five working days before Monday the 21st are the 14th to the 18th,
 * and the latest day is Friday the 11th. With a `count` of 0 it is the last working day before the event.
 * A lead of `n` working days that may be the day found itself is a count of `n - 1`.
 *
 * @param event the day that must not be reached: an arrival, an exercise, a departure
 * @param count whole working days, zero or more
 * @throws ComityError COMITY_KERNEL_BAD_COUNT
 */
export function countBack(calendar: Calendar, event: CivilDate, count: number): CountBack {
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new ComityError('COMITY_KERNEL_BAD_COUNT', { value: String(count) });
  }
  const steps: CountStep[] = [];
  let counted = 0;
  for (let day = addDays(event, -1); ; day = addDays(day, -1)) {
    const kind = dayKind(calendar, day);
    switch (kind) {
      case 'unknown':
        return { known: false, missing: day, steps };
      case 'weekend':
        steps.push({ day, kind });
        break;
      case 'holiday':
        steps.push({ day, kind, name: calendar.holidays[day] ?? { en: '', ja: '' } });
        break;
      case 'working':
        if (counted === count) {
          steps.push({ day, kind: 'latest' });
          return { known: true, day, steps };
        }
        counted += 1;
        steps.push({ day, kind: 'counted', number: counted });
        break;
    }
  }
}
