// Who must do what: filings by addressee with their days, duties by person, and the same from the host's chair.

import type { DeadlineRow, DutyRow } from '../../visit/assessment/assessment.ts';
import { fenceText, markedText } from './cite.ts';
import {
  type Context,
  authorityName,
  byOrderOf,
  capital,
  formalityName,
  sourceTitle,
  stateName,
  titleOf,
  unitsText,
} from './context.ts';

/** One filing with its day in words. */
export interface Filing {
  readonly row: DeadlineRow;
  readonly formality: string;
  readonly units: string;
  readonly hostName: string;
  readonly authority: string;
  /** "by 11 Aug 2023", or "no lead time known: ask …". */
  readonly by: string;
  /** How many days are left, or how many late; empty where no day is known. */
  readonly left: string;
  readonly computation?: string;
  readonly details: readonly { readonly label: string; readonly text: string }[];
  readonly certain: boolean;
}

/** One duty in words. */
export interface DutyLine {
  readonly row: DutyRow;
  readonly who: string;
  readonly what: string;
  readonly when: string;
  readonly paper?: string;
  readonly units: string;
  /** The provisions that say so. */
  readonly rule: string;
  readonly rules: readonly string[];
  readonly breach: string;
}

/** Everything that goes to one office of one State. */
export interface AddresseeList {
  readonly host: string;
  readonly hostName: string;
  readonly authority: string;
  readonly name: string;
  readonly filings: readonly Filing[];
  readonly duties: readonly DutyLine[];
}

/** Filings by latest day; those without a day last. */
export function filings(context: Context): Filing[] {
  return context.assessment.deadlines
    .map((row) => filingOf(context, row))
    .sort(
      (a, b) => compare(a.row.latest ?? '9999', b.row.latest ?? '9999') || compare(a.row.formality, b.row.formality),
    );
}

function filingOf(context: Context, row: DeadlineRow): Filing {
  const { words } = context;
  const authority = row.authority === '' ? words.phrase.noAuthority : authorityName(context, row.host, row.authority);
  const by =
    row.latest !== undefined
      ? words.date(row.latest)
      : `${row.state === 'calendar-ends' ? words.phrase.calendarEnds : words.phrase.noLeadTime}${words.punctuation.colon}${row.authority === '' ? words.askHost(stateName(context, row.host)) : words.ask(authority)}`;
  const computation = computationOf(context, row);
  const details = [
    ...(row.channel === undefined ? [] : [{ label: words.label.channel, text: row.channel[context.lang] }]),
    ...(row.form === undefined ? [] : [{ label: words.label.form, text: row.form[context.lang] }]),
    ...(row.data.length === 0
      ? []
      : [{ label: words.label.data, text: words.list(row.data.map((each) => each[context.lang])) }]),
    ...(row.source === ''
      ? []
      : [{ label: words.label.source, text: markedText(context, sourceTitle(context, row.source), row.mark) }]),
  ];
  return {
    row,
    formality: formalityName(context, row.formality),
    units: unitsText(context, row.classes),
    hostName: stateName(context, row.host),
    authority,
    by,
    left: row.daysLeft === undefined ? '' : words.daysLeft(row.daysLeft),
    ...(computation === undefined ? {} : { computation }),
    details,
    certain: row.need === 'certain',
  };
}

/** The count in words: what was counted, what was passed over, and on whose calendar. */
function computationOf(context: Context, row: DeadlineRow): string | undefined {
  const { words } = context;
  if (row.latest === undefined || row.lead === undefined) return undefined;
  const weekendDays = row.steps.filter((step) => step.why === 'weekend').length;
  const holidays = row.steps
    .filter((step) => step.why === 'holiday')
    .map(
      (step) =>
        `${titleOf(context, step.name, '')}${words.punctuation.open}${words.date(step.day)}${words.punctuation.close}`,
    );
  const counted = words.counted({
    event: words.event[row.before],
    day: row.event,
    lead: words.lead(row.lead.count, row.lead.unit),
    latest: row.latest,
    weekendDays,
    holidays,
  });
  const window = row.earliest === undefined ? '' : `${words.punctuation.comma}${words.notEarlier(row.earliest)}`;
  const calendar =
    row.calendar === undefined
      ? ''
      : `${words.punctuation.stop}${words.lang === 'ja' ? '' : ' '}${capital(context, words.label.calendar)}${words.punctuation.colon}${markedText(context, sourceTitle(context, row.calendar.source), row.calendar.mark)}`;
  return `${counted}${window}${calendar}`;
}

/** Duties in words, equal ones of several legs once, in vocabulary order of who must act. */
export function dutyLines(context: Context): DutyLine[] {
  const { words, law } = context;
  const grouped = new Map<string, DutyRow[]>();
  for (const row of context.assessment.duties) {
    const key = JSON.stringify([row.who, row.what, row.when, row.paper ?? '', row.to ?? '', row.breach]);
    grouped.set(key, [...(grouped.get(key) ?? []), row]);
  }
  const order = byOrderOf(law.vocabulary.actors);
  return [...grouped.values()]
    .flatMap((rows) => {
      const [row] = rows;
      if (row === undefined) return [];
      return [
        {
          row,
          who: titleOf(context, law.vocabulary.actors[row.who], row.who),
          what: titleOf(context, law.vocabulary.duties[row.what], row.what),
          when: titleOf(context, law.vocabulary.times[row.when], row.when),
          ...(row.paper === undefined ? {} : { paper: titleOf(context, law.vocabulary.papers[row.paper], row.paper) }),
          units: unitsText(
            context,
            rows.flatMap((each) => each.classes),
          ),
          rule: words.list([...new Set(rows.map((each) => fenceText(context, each.rule)))]),
          rules: rows.map((each) => each.rule),
          breach: row.breach === 'lapses' ? words.phrase.lapses : words.phrase.stands,
        },
      ];
    })
    .sort((a, b) => order(a.row.who, b.row.who));
}

/** One list per office, the one with the first day first. */
export function addresseeLists(context: Context): AddresseeList[] {
  const hostOf = new Map(context.assessment.frame.legs.map((leg) => [leg.leg, leg.receiving]));
  const lists = new Map<string, { host: string; authority: string; filings: Filing[]; duties: DutyLine[] }>();
  const at = (host: string, authority: string) => {
    const key = `${host}/${authority}`;
    const found = lists.get(key) ?? { host, authority, filings: [], duties: [] };
    lists.set(key, found);
    return found;
  };
  for (const filing of filings(context)) at(filing.row.host, filing.row.authority).filings.push(filing);
  for (const duty of dutyLines(context)) {
    const host = hostOf.get(duty.row.leg);
    if (duty.row.to !== undefined && host !== undefined) at(host, duty.row.to).duties.push(duty);
  }
  return [...lists.values()]
    .map((list) => ({
      ...list,
      hostName: stateName(context, list.host),
      name:
        list.authority === '' ? context.words.phrase.noAuthority : authorityName(context, list.host, list.authority),
    }))
    .sort((a, b) => (a.authority === '' ? 1 : 0) - (b.authority === '' ? 1 : 0));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
