// What is to be done, in words: what is new, altered, no longer, and what need not be done again.

import type { CivilDate } from '../../kernel/civil-date.ts';
import type { DeadlineRow, DutyRow, PaperRow } from '../../visit/assessment/assessment.ts';
import type { WorkChange, WorkDelta } from '../../visit/delta/delta.ts';
import { concerning } from '../../visit/delta/plan-changes.ts';
import { unitsWithLines } from './classes.ts';
import { type Context, authorityName, capital, formalityName, paperName, stateName, titleOf } from './context.ts';
import { type Sides, cellName, stayText, whichText } from './delta-sides.ts';

/** Something to do that is not as it was. */
export interface WorkText {
  readonly what: string;
  /** By when, before and now; empty where it is not there, or no day belongs to it. */
  readonly old: string;
  readonly now: string;
  readonly who: string;
  readonly late: boolean;
}

/** Things that changed in the same way. */
export interface WorkGroup {
  readonly change: 'new' | 'gone' | 'altered';
  /** The change in words. */
  readonly said: string;
  /** Why they are not as they were, with the lines. */
  readonly notes: readonly string[];
  readonly items: readonly WorkText[];
}

/** Things of one sort. */
export interface WorkTexts {
  readonly counts: string;
  /** What is true of all that is altered: that their day moved. */
  readonly common: string;
  readonly groups: readonly WorkGroup[];
  /** What stands, in words. */
  readonly standing: readonly string[];
}

/** Filings, those that are new or moved first, by day. */
export function filingTexts(sides: Sides): WorkTexts {
  const { deadlines } = sides.delta;
  const what = (context: Context, row: DeadlineRow): string => {
    const office =
      row.authority === '' ? context.words.phrase.noAuthority : authorityName(context, row.host, row.authority);
    const host = context.manyHosts ? ` · ${stateName(context, row.host)}` : '';
    return `${capital(context, formalityName(context, row.formality))} → ${office}${host}`;
  };
  const day = ({ words }: Context, row: DeadlineRow): string =>
    row.latest === undefined ? words.phrase.noLeadTime : words.dateLong(row.latest);
  return workTexts(
    sides,
    deadlines,
    what,
    day,
    (row) => row.latest ?? '~',
    ({ state }) => state === 'late',
  );
}

/** Duties, in the order of the assessment. */
export function dutyTexts(sides: Sides): WorkTexts {
  const what = (context: Context, row: DutyRow): string => {
    const { vocabulary } = context.law;
    const { colon } = context.words.punctuation;
    return `${titleOf(context, vocabulary.actors[row.who], row.who)}${colon}${titleOf(context, vocabulary.duties[row.what], row.what)}`;
  };
  const when = (context: Context, row: DutyRow): string =>
    titleOf(context, context.law.vocabulary.times[row.when], row.when);
  return workTexts(
    sides,
    sides.delta.duties,
    what,
    when,
    () => '',
    () => false,
  );
}

/** Papers to bring. */
export function paperTexts(sides: Sides): WorkTexts {
  const what = (context: Context, row: PaperRow): string => {
    const who = row.who === undefined ? undefined : context.law.vocabulary.actors[row.who];
    const holder = row.who === undefined ? '' : ` · ${titleOf(context, who, row.who)}`;
    return `${capital(context, paperName(context, row.paper))}${holder}`;
  };
  return workTexts(
    sides,
    sides.delta.papers,
    what,
    () => '',
    () => '',
    () => false,
  );
}

type Row = { readonly classes: readonly string[]; readonly event?: CivilDate };
const ORDER = ['new', 'altered', 'gone'] as const;

function workTexts<T extends Row>(
  sides: Sides,
  { changes, standing }: WorkDelta<T>,
  what: (context: Context, row: T) => string,
  when: (context: Context, row: T) => string,
  key: (row: T) => string,
  late: (row: T) => boolean,
): WorkTexts {
  const { old, now } = sides;
  const { words } = now;
  const count = (sort: WorkChange<T>['change']): number => changes.filter(({ change }) => change === sort).length;
  const keyed = ({ old: a, new: b }: WorkChange<T>): string => {
    const row = b ?? a;
    return row === undefined ? '' : key(row);
  };
  const sorted = changes.toSorted(
    (a, b) =>
      ORDER.indexOf(a.change) - ORDER.indexOf(b.change) || (keyed(a) < keyed(b) ? -1 : keyed(a) > keyed(b) ? 1 : 0),
  );
  const common = commonEvent(changes);
  const groups = new Map<string, { change: WorkChange<T>['change']; notes: readonly string[]; items: WorkText[] }>();
  for (const change of sorted) {
    const row = change.new ?? change.old;
    if (row === undefined) continue;
    const notes = notesOf(sides, change, common !== undefined);
    const key = [change.change, ...notes].join('\n');
    const group = groups.get(key) ?? { change: change.change, notes, items: [] };
    groups.set(key, group);
    const context = change.new === undefined ? old : now;
    const item: WorkText = {
      what: `${what(context, row)}${sides.manyStays ? ` · ${stayText(sides, change.stay)}` : ''}`,
      old: change.old === undefined ? '' : when(old, change.old),
      now: change.new === undefined ? '' : when(now, change.new),
      who: change.change === 'altered' ? '' : unitsWithLines(context, row.classes),
      late: change.new !== undefined && late(change.new),
    };
    // Two rules may impose the same thing: it is told once.
    const told = JSON.stringify(item);
    if (!group.items.some((each) => JSON.stringify(each) === told)) group.items.push(item);
  }
  return {
    counts: words.delta.work(count('new'), count('gone'), count('altered'), standing.length),
    common: common === undefined ? '' : words.delta.event(words.dateLong(common.old), words.dateLong(common.now)),
    groups: [...groups.values()].map((group) => ({ ...group, said: words.delta.change[group.change] })),
    standing: standing.map((row) => {
      const by = when(now, row);
      const units = unitsWithLines(now, row.classes);
      return [what(now, row), units, by].filter((text) => text !== '').join(' · ');
    }),
  };
}

/** The day from which all altered filings count, where it moved for all of them from one day to one other. */
function commonEvent<T extends Row>(changes: readonly WorkChange<T>[]): { old: CivilDate; now: CivilDate } | undefined {
  const altered = changes.filter(({ change }) => change === 'altered');
  const moves = altered.map(({ old, new: now }) => ({ old: eventOf(old), now: eventOf(now) }));
  const [first] = moves;
  if (first?.old === undefined || first.now === undefined || first.old === first.now || moves.length < 2)
    return undefined;
  return moves.every((move) => move.old === first.old && move.now === first.now)
    ? { old: first.old, now: first.now }
    : undefined;
}

function eventOf(row: Row | undefined): CivilDate | undefined {
  return row?.event;
}

function notesOf<T>({ old, now, delta }: Sides, change: WorkChange<T>, eventTold: boolean): string[] {
  if (change.change !== 'altered') return [];
  const { words } = now;
  const { label } = words.delta;
  const refs = (lines: readonly number[]): { line: number }[] => lines.map((line) => ({ line }));
  const told = (name: string, context: Context, lines: readonly number[]): string[] =>
    lines.length === 0 ? [] : [`${name}${words.punctuation.colon}${whichText(context, refs(lines))}`];
  // The lines say by themselves that they are others; a day that is shown twice, that it moved.
  const shown = ['lines', 'cells', 'day', 'plan', ...(eventTold ? ['event'] : [])];
  const planned = concerning(delta.plan, change.stay).map(({ what }) => cellName(now, what));
  const why = change.why.filter((one) => !shown.includes(one));
  return [
    ...why.map((one) => words.delta.why[one]),
    ...told(label.joined, now, change.joined),
    ...told(label.left, old, change.left),
    ...amendedNotes(now, delta, change.amended),
    ...(change.why.includes('plan')
      ? [`${words.delta.why.plan}${words.punctuation.colon}${planned.join(words.punctuation.comma)}`]
      : []),
  ];
}

/** Lines whose cells are not as they were, by the cells: what a form states of them may have to be corrected. */
function amendedNotes(now: Context, { lines }: Sides['delta'], amended: readonly number[]): string[] {
  const { words } = now;
  const cellsOf = new Map(lines.altered.map((one) => [one.new.line, one.cells.map(({ cell }) => cell)]));
  const alike = Map.groupBy(amended, (line) =>
    words.list([...new Set((cellsOf.get(line) ?? []).map((cell) => amendedName(now, cell)))]),
  );
  return [...alike].map(([cells, of]) => {
    const which = whichText(
      now,
      of.map((line) => ({ line })),
    );
    const said = cells === '' ? '' : `${words.punctuation.open}${cells}${words.punctuation.close}`;
    return `${words.delta.label.amended}${words.punctuation.colon}${which}${said}`;
  });
}

function amendedName(context: Context, cell: string): string {
  return cell === 'label' ? context.words.delta.value.label : cellName(context, cell);
}
