// Since when an instrument is in force or a Party is bound: as exactly, and as well, as it is known.

import type { Dated } from '../../engine/law.ts';
import type { Mark } from '../../engine/marks.ts';
import type { PackRow } from '../../visit/assessment/assessment.ts';
import { type Lookup, stateName } from './context.ts';

/** A day as exactly as it is known, with its mark: never a day of a year of which only the year was seen. */
export function datedText(context: Pick<Lookup, 'words'>, dated: Pick<Dated, 'on' | 'precision'>, mark?: Mark): string {
  const { words } = context;
  const day = words.law.precision(dated.on, dated.precision, words.date(dated.on));
  return mark === undefined
    ? day
    : `${day}${words.punctuation.openMark}${words.mark[mark]}${words.punctuation.closeMark}`;
}

/** What stands after the standing of an instrument in a report: since when, or for which Party no day was seen. */
export function sinceText(context: Lookup, pack: PackRow): string {
  const { words } = context;
  const { open, close, comma } = words.punctuation;
  if (pack.partiesWithoutDay !== undefined)
    return `${open}${words.noDayOf(words.list(pack.partiesWithoutDay.map((state) => stateName(context, state))))}${close}`;
  if (pack.from === undefined) return '';
  const from =
    pack.precision === undefined
      ? words.from(pack.from)
      : datedText(context, { on: pack.from, precision: pack.precision });
  return `${open}${from}${pack.fromMark === undefined ? '' : `${comma}${words.mark[pack.fromMark]}`}${close}`;
}
