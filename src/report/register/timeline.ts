// Events of several agreements in the order of their days.

import type { CivilDate } from '../../kernel/civil-date.ts';
import { windowOf } from '../../register/days.ts';
import type { Agreement, LifeEvent } from '../../register/register.ts';
import { table } from '../terminal/layout.ts';
import { READABLE, type Sheet, heading } from '../terminal/sheet.ts';
import { dayText, eventText, type RegisterContext } from './names.ts';

/** One event and the agreement it belongs to. */
export interface TimelineRow {
  readonly agreement: Agreement;
  readonly event: LifeEvent;
}

/** The events of agreements by the last day on which each can have happened; equal ones by their ids. */
export function timeline(agreements: readonly Agreement[], known?: CivilDate): readonly TimelineRow[] {
  return agreements
    .flatMap((agreement) => agreement.events.map((event) => ({ agreement, event })))
    .filter(({ event }) => known === undefined || event.known <= known)
    .toSorted((a, b) => {
      const [x, y] = [windowOf(a.event.day).last, windowOf(b.event.day).last];
      return x === y ? (a.event.id < b.event.id ? -1 : 1) : x < y ? -1 : 1;
    });
}

/** The timeline in lines, under a heading for each year. */
export function timelineLines(context: RegisterContext, sheet: Sheet, rows: readonly TimelineRow[]): string[] {
  const { register: words, law } = context.words;
  if (rows.length === 0) return [words.phrase.nothingFound];
  const width = Math.min(READABLE + 20, sheet.width);
  const years = Map.groupBy(rows, ({ event }) => windowOf(event.day).last.slice(0, 4));
  return [...years].flatMap(([, own]) => {
    const [first] = own;
    const day = first === undefined ? undefined : windowOf(first.event.day).last;
    const title = day === undefined ? '' : context.lang === 'en' ? day.slice(0, 4) : law.precision(day, 'year', '');
    return [
      ...heading(sheet, title),
      ...table(
        own.map(({ agreement, event }) => [
          dayText(context, event.day),
          words.code(agreement.id),
          eventText(context, event),
        ]),
        width,
      ),
    ];
  });
}
