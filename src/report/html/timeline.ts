// Deadlines against today, to scale; the numbers on it are those of the list under it.

import { type CivilDate, addDays, daysBetween, earlierOf, laterOf } from '../../kernel/civil-date.ts';
import type { Context } from '../view/context.ts';
import type { Filing } from '../view/todo.ts';
import { type Safe, html } from './safe.ts';

/** Markers nearer than this, in hundredths of the width, would touch on a narrow screen: they are set one above the other. */
const NEAR = 9;
const LANE = 26;
const TICKS = [7, 14, 28, 56, 91, 182, 365, 730] as const;

interface Marker {
  readonly at: number;
  readonly label: string;
  readonly late: boolean;
  readonly lane: number;
}

/** The picture; nothing where no day is known. */
export function timeline(context: Context, dated: readonly Filing[]): Safe {
  const { words, assessment } = context;
  const { today } = assessment.inputs;
  const days = dated.flatMap(({ row }) => (row.latest === undefined ? [] : [row.latest]));
  const entry = assessment.frame.legs
    .map((leg) => leg.enter)
    .reduce<CivilDate | undefined>((a, b) => (a === undefined ? b : earlierOf(a, b)), undefined);
  if (days.length === 0) return html``;
  const from = days.reduce(earlierOf, today);
  const to = [...days, ...(entry === undefined ? [] : [entry])].reduce(laterOf, today);
  const margin = Math.max(1, Math.round(daysBetween(from, to) * 0.06));
  const start = addDays(from, -margin);
  const length = daysBetween(start, addDays(to, margin));
  const place = (day: CivilDate): number => Math.round((daysBetween(start, day) / length) * 1000) / 10;
  const marks = markers(dated, place);
  const lanes = Math.max(...marks.map(({ lane }) => lane)) + 1;
  const axis = 30 + lanes * LANE;
  const ticks = tickDays(start, length).map((day) => ({ day, at: place(day) }));
  const described = dated
    .map((filing) => `${filing.number}. ${filing.by}${words.punctuation.colon}${filing.formality}`)
    .join(words.punctuation.comma);
  return html`<svg
    class="timeline"
    role="img"
    aria-label="${words.heading.deadlines}${words.punctuation.colon}${words.label.today} ${words.date(today)}${words.punctuation.comma}${described}"
    width="100%"
    height="${axis + 34}"
  >
    ${dayLine(place(today), axis, words.label.today, 'now')}${entry === undefined || entry === today ? '' : dayLine(place(entry), axis, words.event.entry, 'entry')}
    <line x1="0" x2="100%" y1="${axis}" y2="${axis}" class="axis" />
    ${ticks.map(({ day, at }) => html`<line x1="${at}%" x2="${at}%" y1="${axis}" y2="${axis + 6}" class="axis" /><text x="${at}%" y="${axis + 24}" text-anchor="${anchor(at)}" class="tick">${shortDate(context, day)}</text>`)}
    ${marks.map(({ at, label, late, lane }) => {
      const y = axis - 16 - lane * LANE;
      const half = label.length < 3 ? 11 : 4 + label.length * 5;
      const shape = html`<svg x="${at}%" y="${y}" overflow="visible">
        <rect
          x="${-half}"
          y="-11"
          width="${half * 2}"
          height="22"
          rx="${late ? 0 : 11}"
          class="dot${late ? ' late' : ''}"
        />
      </svg>`;
      return html`${shape}<text x="${at}%" y="${y + 5}" text-anchor="middle" class="num">${label}</text>`;
    })}
  </svg>`;
}

function markers(dated: readonly Filing[], place: (day: CivilDate) => number): Marker[] {
  const found: Marker[] = [];
  const byDay = new Map<CivilDate, { first: number; last: number; late: boolean }>();
  for (const filing of dated) {
    const day = filing.row.latest;
    if (day === undefined) continue;
    const there = byDay.get(day);
    const { number } = filing;
    byDay.set(day, { first: there?.first ?? number, last: number, late: filing.row.state === 'late' });
  }
  for (const [day, { first, last, late }] of byDay) {
    const at = place(day);
    const taken = new Set(found.filter((marker) => Math.abs(marker.at - at) < NEAR).map(({ lane }) => lane));
    let lane = 0;
    while (taken.has(lane)) lane += 1;
    found.push({ at, label: first === last ? String(first) : `${first}–${last}`, late, lane });
  }
  return found;
}

function dayLine(at: number, axis: number, label: string, kind: string): Safe {
  return html`<line x1="${at}%" x2="${at}%" y1="18" y2="${axis}" class="${kind}" /><text
      x="${at}%"
      y="13"
      text-anchor="${anchor(at)}"
      class="${kind}-name"
      >${label}</text
    >`;
}

function anchor(at: number): string {
  return at < 12 ? 'start' : at > 88 ? 'end' : 'middle';
}

function tickDays(start: CivilDate, length: number): CivilDate[] {
  const step = TICKS.find((each) => length / each <= 4) ?? Math.ceil(length / 4);
  const found: CivilDate[] = [];
  for (let at = Math.max(1, Math.round(step / 3)); at < length; at += step) found.push(addDays(start, at));
  return found;
}

// The year stands in the list below; here there is room for day and month.
function shortDate(context: Context, day: CivilDate): string {
  const text = context.words.date(day);
  return context.lang === 'ja' ? text.slice(text.indexOf('年') + 1) : text.slice(0, -5);
}
