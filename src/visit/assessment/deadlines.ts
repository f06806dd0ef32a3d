// The latest day to file, on the authority's own calendar, with the count shown.

import { type CivilDate, addDays, daysBetween, findWeekday } from '../../kernel/civil-date.ts';
import { type Calendar, type CountStep as KernelStep, countBack } from '../../kernel/working-days.ts';
import type { Filing, Law, Lead, LeadUnit, OfficeCalendar } from '../../engine/law.ts';
import { allHold } from '../../engine/resolve/evaluate.ts';
import type { CountStep, DeadlineRow } from './assessment.ts';
import type { Judged, JudgedRow } from './judge.ts';

/** Deadlines for every formality that must, or may have to, be filed; the earliest first. */
export function deadlinesOf(law: Law, judged: Judged, today: CivilDate): DeadlineRow[] {
  const found = new Map<string, DeadlineRow & { classes: string[] }>();
  const kinds = new Map(judged.classes.map(({ id, kind }) => [id, kind]));
  for (const row of judged.rows) {
    const need = needOf(row);
    if (need === undefined) continue;
    const filing = filingFor(law.states[row.leg.receiving]?.filing[row.formality], kinds.get(row.classId));
    if (filing === undefined && need === 'possible') continue;
    const made = deadlineOf(law, row, filing, need, today);
    const { leg, formality, authority, event, latest, lead, channel, form, data } = made;
    const key = JSON.stringify([leg, formality, authority, event, latest, lead, channel, form, data]);
    const entry = found.get(key) ?? { ...made, classes: [] };
    if (!entry.classes.includes(row.classId)) entry.classes.push(row.classId);
    found.set(key, need === 'certain' ? { ...entry, need } : entry);
  }
  const order = Object.keys(law.vocabulary.formalities);
  return [...found.values()]
    .map((row) => ({ ...row, classes: row.classes.toSorted() }))
    .toSorted(
      (a, b) =>
        compare(a.latest ?? '~', b.latest ?? '~') ||
        compare(a.leg, b.leg) ||
        order.indexOf(a.formality) - order.indexOf(b.formality) ||
        compare(a.authority, b.authority),
    );
}

/** How it is filed for a kind of subject. */
function filingFor(filing: Filing | undefined, kind = ''): Filing | undefined {
  const manner = filing?.kinds?.[kind];
  if (filing === undefined || manner === undefined) return filing;
  const { channel: _channel, form: _form, ...rest } = filing;
  return { ...rest, ...manner };
}

function needOf(row: JudgedRow): 'certain' | 'possible' | undefined {
  if (row.met === true) return undefined;
  const { outcome, worst, provided } = row.answer;
  // What may not concern the line at all is filed only if it does.
  if (outcome === 'required' || outcome === 'consent' || outcome === 'eased')
    return provided.some(({ fence }) => fence.startsWith('concerns:')) ? 'possible' : 'certain';
  return outcome === 'unsettled' && worst.some((one) => one === 'required' || one === 'consent')
    ? 'possible'
    : undefined;
}

function deadlineOf(
  law: Law,
  row: JudgedRow,
  filing: Filing | undefined,
  need: 'certain' | 'possible',
  today: CivilDate,
): DeadlineRow {
  const authority = filing === undefined ? undefined : law.states[row.leg.receiving]?.authorities[filing.authority];
  const base = {
    leg: row.leg.id,
    host: row.leg.receiving,
    formality: row.formality,
    authority: filing?.authority ?? '',
    classes: [row.classId],
    data: filing?.data ?? [],
    mark: filing?.mark ?? ('memory' as const),
    source: filing?.source ?? '',
    need,
    ...(filing?.channel === undefined ? {} : { channel: filing.channel }),
    ...(filing?.form === undefined ? {} : { form: filing.form }),
  };
  const office = authority === undefined ? undefined : law.calendars[authority.calendar];
  const counted = (filing?.lead ?? [])
    .filter((lead) => leadTruth(lead, row) !== false)
    .map((lead) => ({ lead, ...count(lead, row, office) }))
    .toSorted((a, b) => compare(a.latest ?? '~', b.latest ?? '~'));
  const first = counted[0];
  if (first === undefined) {
    return { ...base, before: 'entry', event: row.leg.enter, state: 'no-lead-time-known', steps: [] };
  }
  const { lead, event, earliest, steps } = first;
  const { latest, nominal } = onWorkingDay(first.latest, office);
  return {
    ...base,
    mark: lead.mark,
    source: lead.source,
    before: lead.before,
    event,
    lead: { count: lead.count, unit: lead.unit, ...(lead.if[0] === undefined ? {} : { if: lead.if[0].text }) },
    ...(lead.notBefore === undefined ? {} : { notBefore: lead.notBefore }),
    ...(earliest === undefined ? {} : { earliest }),
    ...(latest === undefined ? {} : { latest, daysLeft: daysBetween(today, latest) }),
    ...(nominal === undefined ? {} : { nominal }),
    state: latest === undefined ? 'calendar-ends' : latest < today ? 'late' : latest === today ? 'today' : 'open',
    steps,
    ...(office !== undefined && (isWorking(lead.unit) || nominal !== undefined)
      ? { calendar: { id: office.id, mark: office.mark, source: office.source } }
      : {}),
  };
}

// Of several lead times the earliest day that can be counted: one that the calendar cannot count does not hide it.
// A lead time whose condition is not known counts as possible: the earliest day of all branches is shown.
function leadTruth(lead: Lead, row: JudgedRow): boolean | undefined {
  return allHold(lead.if, {
    fact: (path) => row.facts[path],
    term: () => undefined,
    roll: () => undefined,
    reading: () => undefined,
    behindTerm: () => [],
  });
}

interface Counted {
  readonly event: CivilDate;
  readonly latest?: CivilDate;
  readonly earliest?: CivilDate;
  readonly steps: readonly CountStep[];
}

function count(lead: Lead, row: JudgedRow, office: OfficeCalendar | undefined): Counted {
  const event = lead.before === 'exit' ? row.leg.leave : row.leg.enter;
  const back = backFrom(event, lead.count, lead.unit, office);
  const early =
    lead.notBefore === undefined ? undefined : backFrom(event, lead.notBefore.count, lead.notBefore.unit, office);
  return {
    event,
    steps: back?.steps ?? [],
    ...(back?.day === undefined ? {} : { latest: back.day }),
    ...(early?.day === undefined ? {} : { earliest: early.day }),
  };
}

// A lead time in days or weeks may end on a day on which nobody is there to receive anything.
function onWorkingDay(
  day: CivilDate | undefined,
  office: OfficeCalendar | undefined,
): { readonly latest?: CivilDate; readonly nominal?: CivilDate } {
  if (day === undefined) return {};
  const found = office === undefined ? undefined : countBack(calendarOf(office), addDays(day, 1), 0);
  return found === undefined || !found.known || found.day === day
    ? { latest: day }
    : { latest: found.day, nominal: day };
}

/**
 * The day so long before the event. `n` working days before is the n-th working day back; with clear working days
 * neither end counts; hours are rounded up to whole days, since only days of entry are planned.
 */
function backFrom(
  event: CivilDate,
  amount: number,
  unit: LeadUnit,
  office: OfficeCalendar | undefined,
): { day?: CivilDate; steps: readonly CountStep[] } {
  switch (unit) {
    case 'days':
      return { day: addDays(event, -amount), steps: [] };
    case 'weeks':
      return { day: addDays(event, -7 * amount), steps: [] };
    case 'hours':
      return { day: addDays(event, -Math.ceil(amount / 24)), steps: [] };
    case 'working-days':
    case 'clear-working-days': {
      if (office === undefined) return { steps: [] };
      if (unit === 'working-days' && amount === 0) return { day: event, steps: [] };
      const result = countBack(calendarOf(office), event, unit === 'working-days' ? amount - 1 : amount);
      const steps = result.steps.map(stepOf);
      return result.known ? { day: result.day, steps } : { steps };
    }
  }
}

function stepOf(step: KernelStep): CountStep {
  switch (step.kind) {
    case 'counted':
    case 'latest':
      return { day: step.day, counted: true, why: 'working-day' };
    case 'weekend':
      return { day: step.day, counted: false, why: 'weekend' };
    case 'holiday':
      return { day: step.day, counted: false, why: 'holiday', name: step.name };
  }
}

function calendarOf(office: OfficeCalendar): Calendar {
  return {
    id: office.id,
    weekend: office.weekend.flatMap((name) => findWeekday(name) ?? []),
    holidays: office.holidays,
    knownFrom: office.knownFrom,
    knownUntil: office.knownUntil,
    mark: office.mark,
    source: office.source,
  };
}

function isWorking(unit: LeadUnit): boolean {
  return unit === 'working-days' || unit === 'clear-working-days';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
