/**
 * Days as law and officials write them: no hour, no time zone, no machine clock. Arithmetic is on whole numbers of days
 * after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil, civil_from_days),
 * in the Gregorian calendar, years 0001 to 9999.
 */
import { ComityError } from './errors.ts';

declare const civil: unique symbol;

/** A day, written YYYY-MM-DD. As text it sorts by time, so `<` and `===` may be used on two of them. */
export type CivilDate = string & { readonly [civil]: true };

/** All days from the first to the last, both counted. One day has `from` equal to `to`. */
export type DateSpan = { readonly from: CivilDate; readonly to: CivilDate };

/** A day of the week, counted as ISO 8601 does: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The days of the week as data files name them, Monday first: the name of weekday 1 stands at index 0. */
export const WEEKDAY_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** The first and the last day that can be written: the ends of a span that has no end. */
export const EARLIEST: CivilDate = '0001-01-01' as CivilDate;
export const LATEST: CivilDate = '9999-12-31' as CivilDate;

/** The day that the text names, or undefined when it names none: exactly YYYY-MM-DD, and a day that exists. */
export function findCivilDate(text: string): CivilDate | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return text as CivilDate;
}

/**
 * The day that the text names.
 *
 * @throws ComityError COMITY_KERNEL_BAD_DATE
 */
export function civilDate(text: string): CivilDate {
  const date = findCivilDate(text);
  if (date === undefined) throw new ComityError('COMITY_KERNEL_BAD_DATE', { value: text });
  return date;
}

/**
 * The span from one day to another.
 *
 * @throws ComityError COMITY_KERNEL_BAD_SPAN when the last day is before the first
 */
export function dateSpan(from: CivilDate, to: CivilDate): DateSpan {
  if (to < from) throw new ComityError('COMITY_KERNEL_BAD_SPAN', { value: `${from} to ${to}` });
  return { from, to };
}

/**
 * The day so many days later; earlier when `days` is negative.
 *
 * @throws ComityError COMITY_KERNEL_BAD_COUNT unless `days` is whole; COMITY_KERNEL_BAD_DATE beyond the years 0001–9999
 * @example addDays(civilDate('2024-02-28'), 2) // '2024-03-01'
 */
export function addDays(date: CivilDate, days: number): CivilDate {
  if (!Number.isSafeInteger(days)) throw new ComityError('COMITY_KERNEL_BAD_COUNT', { value: String(days) });
  return dayAt(dayNumber(date) + days);
}

/** How many days after `a` the day `b` is: 0 for the same day, negative when it is earlier. */
export function daysBetween(a: CivilDate, b: CivilDate): number {
  return dayNumber(b) - dayNumber(a);
}

/** Negative, 0 or positive as `a` is before, on or after `b`. */
export function compareDates(a: CivilDate, b: CivilDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The earlier of two days. */
export function earlierOf(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b;
}

/** The later of two days. */
export function laterOf(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? b : a;
}

/** The day of the week; 1970-01-01, day number 0, was a Thursday. */
export function weekday(date: CivilDate): Weekday {
  return (((((dayNumber(date) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** The day of the week of that English name in lower case, or undefined. */
export function findWeekday(name: string): Weekday | undefined {
  const at = WEEKDAY_NAMES.findIndex((known) => known === name);
  return at === -1 ? undefined : ((at + 1) as Weekday);
}

/** How many days the span has, first and last counted. */
export function spanLength(span: DateSpan): number {
  return daysBetween(span.from, span.to) + 1;
}

export function spanHas(span: DateSpan, day: CivilDate): boolean {
  return span.from <= day && day <= span.to;
}

/** The days that are in both spans, or undefined when there are none. */
export function findOverlap(a: DateSpan, b: DateSpan): DateSpan | undefined {
  const from = laterOf(a.from, b.from);
  const to = earlierOf(a.to, b.to);
  return from <= to ? { from, to } : undefined;
}

/**
 * Days since 1970-01-01 (days_from_civil): the year is taken to begin on 1 March, so that the leap day is its last.
 * For columns and arithmetic; nothing shown to a person is a day number.
 */
export function dayNumber(date: CivilDate): number {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(date.slice(8, 10)) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/**
 * The day with that number (civil_from_days), the inverse of `dayNumber`.
 *
 * @throws ComityError COMITY_KERNEL_BAD_DATE beyond the years 0001–9999
 */
export function dayAt(number: number): CivilDate {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (!(year >= 1 && year <= 9999)) throw new ComityError('COMITY_KERNEL_BAD_DATE', { value: `day ${number}` });
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}` as CivilDate;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
