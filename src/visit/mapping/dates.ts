// Days as people write them. One that can be read two ways is not read.
import { type CivilDate, findCivilDate } from '../../kernel/civil-date.ts';
import type { MappingWords } from '../../engine/mapping.ts';

/** A day that was read, the two days it could be, or nothing. */
export type ReadDay =
  | { readonly day: CivilDate }
  | { readonly either: readonly [CivilDate, CivilDate] }
  | { readonly none: true };

/** A day whose year has two digits: the days it is in each century that somebody alive may have been born in, oldest first. */
export type ShortYear = { readonly centuries: readonly CivilDate[] };

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const CENTURIES = [1800, 1900, 2000, 2100];
const NONE: ReadDay = { none: true };

/**
 * Reads `2023-08-26`, `2023/8/26`, `20230826`, `26 Aug 2023`, `August 26, 2023`, `26AUG2023`, `2023年8月26日`, `令和5年8月26日`, `R5.8.26`,
 * `26/08/2023` and `26.8.2023`. Numbers with the year last are day and month where one of them is above 12, else one of two days.
 * A year of two digits is read only behind a day and the name of a month, `26-Aug-85`: which century is meant `bornOn` says.
 * A day behind the end of its era is not read.
 *
 * @param words eras, each with the year before its first, and their last days
 */
export function readDay(text: string, { eras, eraEnds }: Pick<MappingWords, 'eras' | 'eraEnds'>): ReadDay | ShortYear {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/[T ]00:00(?::00)?(?:\.0+)?Z?$/, '');
  const era = /^(\p{Script=Han}{2}|[A-Za-z])\s*(\d{1,2}|元)\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})\s*日?$/u.exec(
    plain,
  );
  if (era !== null) {
    const name = era[1]?.toUpperCase() ?? '';
    const before = eras[name];
    if (before !== undefined) {
      const read = dayOf(before + (era[2] === '元' ? 1 : Number(era[2])), era[3], era[4]);
      const end = eraEnds[name];
      return 'day' in read && end !== undefined && read.day > end ? NONE : read;
    }
  }
  const yearFirst =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (yearFirst !== null) return dayOf(Number(yearFirst[1]), yearFirst[2], yearFirst[3]);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[\s\-/.]*([A-Za-z]{3,9})\.?[\s\-/.,]*(\d{4}|\d{2})$/.exec(plain);
  if (dayFirst !== null) {
    const [, day, name, year = ''] = dayFirst;
    if (year.length === 4) return dayOf(Number(year), monthOf(name), day);
    const days = CENTURIES.map((century) => dayOf(century + Number(year), monthOf(name), day));
    const centuries = days.flatMap((one) => ('day' in one ? [one.day] : []));
    return centuries.length === 0 ? NONE : { centuries };
  }
  const monthFirst = /^([A-Za-z]{3,9})\.?\s*(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/.exec(plain);
  if (monthFirst !== null) return dayOf(Number(monthFirst[3]), monthOf(monthFirst[1]), monthFirst[2]);
  const numbers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(plain);
  if (numbers === null) return NONE;
  const [, a, b, year] = numbers;
  const first = dayOf(Number(year), b, a);
  const second = dayOf(Number(year), a, b);
  if (!('day' in first)) return second;
  if (!('day' in second) || first.day === second.day) return first;
  return { either: [first.day, second.day] };
}

/**
 * The day of birth that is meant by a year of two digits: the only one that is no later than `onDay` and at most `oldest` years before it.
 * Where that leaves two, both.
 */
export function bornOn({ centuries }: ShortYear, onDay: CivilDate, oldest: number): ReadDay {
  const [day, other] = centuries.filter((one) => one <= onDay && yearsBetween(one, onDay) <= oldest);
  if (day === undefined) return NONE;
  return other === undefined ? { day } : { either: [day, other] };
}

/** Whole years from one day to another: an age. A person born on 29 February is a year older on 1 March of common years. */
export function yearsBetween(from: CivilDate, to: CivilDate): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

function dayOf(year: number, month: string | undefined, day: string | undefined): ReadDay {
  const pad = (text: string | undefined, length: number): string => (text ?? '').padStart(length, '0');
  const found = findCivilDate(`${pad(String(year), 4)}-${pad(month, 2)}-${pad(day, 2)}`);
  return found === undefined ? NONE : { day: found };
}

function monthOf(name: string | undefined): string {
  const lower = (name ?? '').toLowerCase();
  return String(MONTHS.findIndex((month) => month.startsWith(lower === 'sept' ? 'sep' : lower)) + 1);
}
