// What a number in a workbook stands for: a day and a time of day are numbers there too, told apart by the format of the cell alone.
import { civilDate, dayAt, dayNumber } from '../kernel/civil-date.ts';

/** What the format of a cell makes of its number. `digits`: written with zeros in front, to so many figures, as UN 0012 is. */
export type NumberUse = 'number' | 'day' | 'time' | 'moment' | { readonly digits: number };

/** Formats that have a number and no code in the file; those from 27 on are of East Asian versions. */
const BUILT_IN: readonly (readonly [from: number, to: number, use: NumberUse])[] = [
  [14, 17, 'day'],
  [18, 21, 'time'],
  [22, 22, 'moment'],
  [27, 31, 'day'],
  [32, 33, 'time'],
  [34, 36, 'day'],
  [45, 47, 'time'],
  [50, 58, 'day'],
];

/** The meaning of a format by its number, for those that are built in. */
export function builtInUse(id: number): NumberUse {
  return BUILT_IN.find(([from, to]) => from <= id && id <= to)?.[2] ?? 'number';
}

/** The meaning of a format code such as `yyyy/mm/dd`, `[$-411]ggge"年"m"月"d"日"` or `0000`. */
export function formatUse(code: string): NumberUse {
  const [first = ''] = code.split(';');
  if (/^0{2,15}$/.test(first)) return { digits: first.length };
  const bare = first
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, '')
    .replaceAll(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .toLowerCase();
  if (/^general$/.test(bare)) return 'number';
  const day = /[yd]|g?e(?![+-])|aaa/.test(bare) || /^[^0#?]*m[^0#?]*$/.test(bare.replaceAll(/[hs].*/g, ''));
  const time = /[hs]/.test(bare);
  return day && !time ? 'day' : time && /[yd]|aaa/.test(bare) ? 'moment' : time ? 'time' : 'number';
}

/** Figures that a spreadsheet shows. */
const FIGURES = 15;
const SECONDS = 86_400;
const LAST = 2_958_465;

/**
 * A number as its format shows it, days as YYYY-MM-DD and times as HH:MM, with seconds where there are any.
 *
 * @param text the number as the file has it
 * @param from1904 whether the workbook counts its days from 1904 rather than 1900
 */
export function shownNumber(text: string, use: NumberUse, from1904: boolean): string | number {
  const exact = Number(text);
  if (text.trim() === '' || !Number.isFinite(exact)) return text;
  // A spreadsheet shows fifteen figures and may store seventeen: 1.1 is 1.1000000000000001 in the file.
  const number = text.length > FIGURES ? Number(exact.toPrecision(FIGURES)) : exact;
  if (use === 'number') return number;
  if (typeof use === 'object')
    return Number.isSafeInteger(number) && number >= 0 ? String(number).padStart(use.digits, '0') : number;
  const seconds = Math.round(number * SECONDS);
  const days = Math.floor(seconds / SECONDS);
  const clock = clockOf(seconds - days * SECONDS);
  // The calendar of 1900 has a 29th of February, day 60, which never was.
  if (days < 0 || days > LAST || (!from1904 && days === 60)) return number;
  if (use === 'time') return days === 0 ? clock : number;
  if (!from1904 && days === 0) return clock;
  const zero = dayNumber(civilDate(from1904 ? '1904-01-01' : days < 60 ? '1899-12-31' : '1899-12-30'));
  if (zero + days > dayNumber(civilDate('9999-12-31'))) return number;
  const day = dayAt(zero + days);
  return seconds % SECONDS === 0 ? day : `${day} ${clock}`;
}

function clockOf(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return (parts[2] === 0 ? parts.slice(0, 2) : parts).map((part) => String(part).padStart(2, '0')).join(':');
}
