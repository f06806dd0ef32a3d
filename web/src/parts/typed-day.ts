import { type CivilDate, findCivilDate } from '../../../src/kernel/civil-date.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day that was typed, as the pages write days: `2015-01-01`, `1 Jan 2015`, `2015年1月1日`. Only figures with strokes name no sure day. */
export function typedDay(text: string): CivilDate | undefined {
  const plain = text.normalize('NFKC').trim();
  const english = /^(\d{1,2})\s+([a-z]{3})\s+(\d{4})$/i.exec(plain);
  if (english !== null) return dayOf(english[3], MONTHS.indexOf((english[2] ?? '').toLowerCase()) + 1, english[1]);
  const japanese = /^(\d{4})年\s*(\d{1,2})月\s*(\d{1,2})日$/.exec(plain);
  if (japanese !== null) return dayOf(japanese[1], Number(japanese[2]), japanese[3]);
  return findCivilDate(plain);
}

function dayOf(year = '', month: number, day = ''): CivilDate | undefined {
  return findCivilDate(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`);
}
