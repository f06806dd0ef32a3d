import { type CivilDate, civilDate } from '../../../src/kernel/civil-date.ts';

/** The day on the reader's own calendar. */
export function today(now = new Date()): CivilDate {
  const two = (part: number): string => String(part).padStart(2, '0');
  return civilDate(`${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
}
