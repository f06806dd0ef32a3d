// Who must do what: filings by addressee with their days, duties by person, and the same from the host's chair.

import type { DeadlineRow, DeterminationRow, DutyRow } from '../../visit/assessment/assessment.ts';
import { fenceText, markedText } from './cite.ts';
import { unitsWithLines } from './classes.ts';
import {
  type Context,
  authorityName,
  byOrderOf,
  capital,
  formalityName,
  sourceTitle,
  stateInText,
  stateName,
  titleOf,
} from './context.ts';
import { type AnswerGroup, answerGroups, outcomeText, rangeText, reasonsOf } from './groups.ts';
import { type Thing, sortedDeadlines, thingKey, thingsOf } from './things.ts';

/** One filing with its day in words. */
export interface Filing {
  readonly row: DeadlineRow;
  /** The number of the thing among those that the verdict counts. */
  readonly number: number;
  readonly formality: string;
  readonly units: string;
  readonly hostName: string;
  readonly authority: string;
  /** "by 11 Aug 2023", or "no lead time known: ask …". */
  readonly by: string;
  /** Why the day is earlier than the lead time gives. */
  readonly closed?: string;
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
  /** False where it is not settled that the rule applies at all. */
  readonly certain: boolean;
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
  const things = thingsOf(context);
  return sortedDeadlines(context).map((row) => filingOf(context, row, things));
}

function filingOf(context: Context, row: DeadlineRow, things: ReadonlyMap<string, Thing>): Filing {
  const { words } = context;
  const authority = row.authority === '' ? words.phrase.noAuthority : authorityName(context, row.host, row.authority);
  const by =
    row.latest !== undefined
      ? words.dateLong(row.latest)
      : `${row.state === 'calendar-ends' ? words.phrase.calendarEnds : words.phrase.noLeadTime}${words.punctuation.colon}${askText(context, row, authority)}`;
  const { nominal } = row;
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
    number: things.get(thingKey(row))?.number ?? 0,
    formality: formalityName(context, row.formality),
    units: unitsWithLines(context, row.classes),
    hostName: stateName(context, row.host),
    authority,
    by,
    ...(nominal === undefined ? {} : { closed: words.closed(nominal) }),
    left: row.daysLeft === undefined ? '' : words.daysLeft(row.daysLeft),
    ...(computation === undefined ? {} : { computation }),
    details,
    certain: row.need === 'certain',
  };
}

// The host does not ask itself: it decides, and says so.
function askText(context: Context, row: DeadlineRow, authority: string): string {
  const { words } = context;
  if (context.as === 'host') return words.phrase.youDecide;
  return row.authority === '' ? words.askHost(stateInText(context, row.host)) : words.ask(authority);
}

/** The count in words: what was counted, what was passed over, and on whose calendar. */
function computationOf(context: Context, row: DeadlineRow): string | undefined {
  const { words } = context;
  if (row.latest === undefined || row.lead === undefined) return undefined;
  const { nominal } = row;
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
    ...(nominal === undefined ? {} : { nominal }),
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
          units: unitsWithLines(
            context,
            rows.flatMap((each) => each.classes),
          ),
          rule: words.list([...new Set(rows.map((each) => fenceText(context, each.rule)))]),
          rules: rows.map((each) => each.rule),
          certain: rows.some((each) => each.certain),
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

/** Something to see to that is filed nowhere: a proviso to keep, or an answer that may turn out heavier. */
export interface Unfiled {
  readonly number: number;
  readonly hostName: string;
  readonly formality: string;
  readonly units: string;
  readonly said: string;
}

/** The things of the verdict that no list of an addressee has. */
export function unfiled(context: Context): Unfiled[] {
  const { words } = context;
  return [...thingsOf(context).values()]
    .filter(({ filed }) => !filed)
    .map(({ number, formality, rows }) => ({
      number,
      hostName: stateName(context, rows[0]?.host ?? ''),
      formality: formalityName(context, formality),
      units: unitsWithLines(
        context,
        rows.map((row) => row.class),
      ),
      said: [...new Set(rows.map((row) => unfiledText(context, row)))].join(words.lang === 'ja' ? '。' : '; '),
    }));
}

function unfiledText(context: Context, row: DeterminationRow): string {
  const { words } = context;
  const said = row.outcome === 'unsettled' ? rangeText(context, row) : outcomeText(context, row);
  const { provided } = reasonsOf(context, row);
  if (provided.length === 0) return said;
  return `${said}${words.punctuation.comma}${words.phrase.providedThat}${words.lang === 'ja' ? '：' : ' '}${words.list(provided)}`;
}

/** What the visit file says is given already: nothing is left to do for it. */
export function given(context: Context): AnswerGroup[] {
  return answerGroups(context).filter(({ row }) => row.met === true && row.outcome !== 'waived');
}
