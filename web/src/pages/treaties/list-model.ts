// The packs as the list shows them on a day.
import { type CivilDate, LATEST, civilDate } from '../../../../src/kernel/civil-date.ts';
import type { Mark } from '../../../../src/engine/marks.ts';
import type { PackHead } from '../../../../src/engine/law-parts.ts';
import type { LifeSpan } from '../../../../src/engine/resolve/lifeline.ts';
import type { PackStatus } from '../../../../src/engine/resolve/in-force.ts';
import { type Names, capital, packShort, stateName } from '../../../../src/report/view/context.ts';
import { standingText } from '../../../../src/report/view/law-document.ts';
import { knownOn, lifeOf, ruleMarks, startOf, statesOf, statusOf } from '../../../../src/report/view/pack-standing.ts';
import { datedText } from '../../../../src/report/view/since.ts';
import type { DayStop } from '../../parts/day-steps.ts';
import { GROUPS, type Group, type TreatiesSearch } from './search.ts';

/** One line of the list. */
export interface PackLine {
  readonly id: string;
  readonly short: string;
  readonly title: string;
  readonly group: Group;
  /** What kind of instrument it is; empty where the group says all. */
  readonly kind: string;
  readonly states: readonly string[];
  readonly status: PackStatus;
  /** The status in words. */
  readonly standing: string;
  /** Since when it is, was or will be in force, as exactly as known; empty where no day was seen. */
  readonly since: string;
  readonly successor?: string;
  readonly rules: number;
  readonly marks: Readonly<Record<Mark, number>>;
  readonly life: readonly LifeSpan[];
  /** It has no day of its own: it is the law as it was seen. */
  readonly undated: boolean;
  readonly stops: readonly DayStop[];
}

/** Which group a pack belongs to. */
export function groupOf(pack: PackHead): Group {
  if (pack.layer === 'baseline') return 'ordinary';
  return pack.layer === 'act' ? 'acts' : 'agreements';
}

/** The packs of the law on a day, in the order of their groups, then of their beginning. */
export function packLines(context: Names, on: CivilDate, known: CivilDate = LATEST): PackLine[] {
  return Object.values(context.law.packs)
    .map((pack) => lineOf(context, pack, on, known))
    .toSorted((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) || compare(keyOf(a), keyOf(b)));
}

/** Those that the filter leaves. */
export function filtered(lines: readonly PackLine[], { state, group, only }: TreatiesSearch): PackLine[] {
  return lines.filter(
    (line) =>
      (state === undefined || line.states.includes(state)) &&
      (group === undefined || line.group === group) &&
      (only === undefined || line.status === 'in-force'),
  );
}

/** How many had come how far, each with one of them, in the order of a life. */
export function standings(lines: readonly PackLine[]): (readonly [PackLine, number])[] {
  return [...Map.groupBy(lines, ({ standing }) => standing).values()]
    .flatMap((alike) => alike.slice(0, 1).map((first) => [first, alike.length] as const))
    .toSorted(([a], [b]) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
}

const ORDER: readonly PackStatus[] = ['in-force', 'notes-exchanged', 'signed', 'not-signed', 'ended', 'unknown'];

/** The ends of the axis: whole years, from the first milestone to the year after today or after the last one. */
export function axisOf(lines: readonly PackLine[], today: CivilDate, recent: boolean): readonly [CivilDate, CivilDate] {
  const days = lines.flatMap(({ stops }) => stops.map(({ day }) => day)).toSorted();
  const thisYear = Number(today.slice(0, 4));
  const first = recent ? thisYear - RECENT_YEARS : Math.min(thisYear - RECENT_YEARS, yearOf(days[0], thisYear));
  const last = Math.max(thisYear, yearOf(days.at(-1), thisYear));
  return [civilDate(`${first}-01-01`), civilDate(`${last}-12-31`)];
}

const RECENT_YEARS = 6;

function yearOf(day: CivilDate | undefined, otherwise: number): number {
  return day === undefined ? otherwise : Number(day.slice(0, 4));
}

function lineOf(context: Names, pack: PackHead, on: CivilDate, known: CivilDate): PackLine {
  const { words, lang } = context;
  const status = statusOf(pack, on, known);
  const start = startOf(pack, known);
  const kind = pack.state === undefined ? words.law.kind[pack.kind] : undefined;
  const short = pack.short[lang];
  return {
    id: pack.id,
    short,
    title: pack.title[lang],
    group: groupOf(pack),
    kind: kind === undefined ? '' : capital(context, kind),
    states: statesOf(pack).toSorted((a, b) => compare(stateName(context, a), stateName(context, b))),
    status,
    standing: standingText(context, pack, status),
    since: start === undefined ? '' : datedText(context, start, start.mark),
    ...(pack.until === undefined ? {} : { successor: packShort(context, pack.until) }),
    rules: Object.keys(pack.rules).length,
    marks: ruleMarks(pack),
    life: lifeOf(pack, known),
    undated: pack.milestones.length === 0,
    stops: knownOn(pack, known).milestones.map((one) => ({
      day: one.on,
      label: `${short}${words.punctuation.colon}${words.law.milestone[one.what]}`,
    })),
  };
}

function keyOf({ stops, short }: PackLine): string {
  return `${stops[0]?.day ?? LATEST} ${short}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
