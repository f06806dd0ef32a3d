// What is to be done, followed from one version to the other: what is new, gone, altered, and what need not be done again.

import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { DeadlineRow, DutyRow, PaperRow, QuestionRow } from '../assessment/assessment.ts';
import type { LineRef, PlanChange, QuestionChange, Stay, Version, WorkChange, WorkDelta, WorkReason } from './delta.ts';
import type { Followed, Side } from './followed.ts';
import { concerning } from './plan-changes.ts';
import { stayKey, staysOf } from './stays.ts';

type Row = { readonly leg: string; readonly classes: readonly string[] };

/** How things of one sort are told apart and compared. */
type Sort<T> = {
  readonly rows: (version: Version) => readonly T[];
  readonly key: (row: T) => string;
  /** Where several have one key, what tells them apart further. */
  readonly further: (row: T) => unknown;
  /** Why they differ, their lines aside. */
  readonly why: (old: T, now: T) => readonly WorkReason[];
  /** Whether cells of its lines are part of it, as they are of a form that states them. */
  readonly states: boolean;
  /** Whether it may state the plan of its leg, as what is written may and a duty does not. */
  readonly planned: boolean;
};

const FILINGS: Sort<DeadlineRow> = {
  states: true,
  planned: true,
  rows: ({ assessment }) => assessment.deadlines,
  key: ({ formality, authority }) => `${formality} ${authority}`,
  further: ({ lead, before }) => [lead ?? null, before],
  why: (old, now) => [
    ...(old.latest !== now.latest || old.earliest !== now.earliest ? ['day' as const] : []),
    ...(old.event !== now.event || old.before !== now.before ? ['event' as const] : []),
    ...((old.state === 'late') === (now.state === 'late') ? [] : ['late' as const]),
    ...(old.need === now.need ? [] : ['need' as const]),
    ...(same([old.channel, old.form, old.data, old.lead], [now.channel, now.form, now.data, now.lead])
      ? []
      : ['terms' as const]),
  ],
};

const DUTIES: Sort<DutyRow> = {
  states: false,
  planned: false,
  rows: ({ assessment }) => assessment.duties,
  key: ({ rule, id }) => `${rule} ${id}`,
  further: () => null,
  why: (old, now) => [
    ...(old.certain === now.certain ? [] : ['need' as const]),
    ...(same(
      [old.who, old.what, old.when, old.paper, old.to, old.breach],
      [now.who, now.what, now.when, now.paper, now.to, now.breach],
    )
      ? []
      : ['terms' as const]),
  ],
};

const PAPERS: Sort<PaperRow> = {
  states: true,
  planned: true,
  rows: ({ assessment }) => assessment.papers,
  key: ({ paper, who }) => `${paper} ${who ?? ''}`,
  further: ({ because }) => because,
  why: () => [],
};

/** Filings by formality and office. `plan`: what differs between both plans. */
export function deadlinesDelta(
  old: Version,
  now: Version,
  followed: Followed,
  plan: readonly PlanChange[],
): WorkDelta<DeadlineRow> {
  return workDelta(old, now, followed, FILINGS, plan);
}

/** Duties by the rule that says them. */
export function dutiesDelta(old: Version, now: Version, followed: Followed): WorkDelta<DutyRow> {
  return workDelta(old, now, followed, DUTIES, []);
}

/** Papers by who must have them. `plan`: what differs between both plans. */
export function papersDelta(
  old: Version,
  now: Version,
  followed: Followed,
  plan: readonly PlanChange[],
): WorkDelta<PaperRow> {
  return workDelta(old, now, followed, PAPERS, plan);
}

/** Questions by what is asked. */
export function questionsDelta(
  old: Version,
  now: Version,
  followed: Followed,
): { changes: QuestionChange[]; asItWas: number } {
  const key = ({ variable, kind }: QuestionRow): string => `${variable} ${kind}`;
  const was = new Map(old.assessment.questions.map((row) => [key(row), row]));
  const is = new Map(now.assessment.questions.map((row) => [key(row), row]));
  const changes: QuestionChange[] = [];
  let asItWas = 0;
  for (const name of new Set([...is.keys(), ...was.keys()])) {
    const [a, b] = [was.get(name), is.get(name)];
    const { joined, left } = moved(linesOf(a, followed.old), linesOf(b, followed.new), followed);
    if (a !== undefined && b !== undefined && joined.length + left.length === 0) {
      asItWas += 1;
      continue;
    }
    changes.push({ change: changeOf(a, b), ...(a ? { old: a } : {}), ...(b ? { new: b } : {}), joined, left });
  }
  return { changes, asItWas };
}

function workDelta<T extends Row>(
  old: Version,
  now: Version,
  followed: Followed,
  sort: Sort<T>,
  plan: readonly PlanChange[],
): WorkDelta<T> {
  const stays = { old: staysOf(old.assessment.frame), now: staysOf(now.assessment.frame) };
  const groups = { old: groupsOf(old), now: groupsOf(now) };
  const [was, is] = [sort.rows(old), sort.rows(now)];
  const plain = (row: T, of: ReadonlyMap<string, Stay>): string => `${keyOf(row, of)} ${sort.key(row)}`;
  const many = new Set([
    ...repeated(was.map((row) => plain(row, stays.old))),
    ...repeated(is.map((row) => plain(row, stays.now))),
  ]);
  const full = (row: T, of: ReadonlyMap<string, Stay>): string => {
    const key = plain(row, of);
    return many.has(key) ? `${key} ${canonicalJson(sort.further(row))}` : key;
  };
  const before = Map.groupBy(was, (row) => full(row, stays.old));
  const after = Map.groupBy(is, (row) => full(row, stays.now));
  const changes: WorkChange<T>[] = [];
  const standing: T[] = [];
  for (const name of new Set([...after.keys(), ...before.keys()])) {
    const [left, right] = [before.get(name) ?? [], after.get(name) ?? []];
    for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
      const [a, b] = [left[at], right[at]];
      const stay = b === undefined ? stays.old.get(a?.leg ?? '') : stays.now.get(b.leg);
      if (stay === undefined) continue;
      const lines = [
        linesOf(a, followed.old, groups.old, stay.group),
        linesOf(b, followed.new, groups.now, stay.group),
      ] as const;
      const went = moved(...lines, followed);
      const amended =
        !sort.states || a === undefined || b === undefined
          ? []
          : lines[1].filter((line) => followed.altered.has(line) && !went.joined.includes(line));
      const why: readonly WorkReason[] =
        a === undefined || b === undefined
          ? []
          : [
              ...sort.why(a, b),
              ...(sort.planned && concerning(plan, stay).length > 0 ? ['plan' as const] : []),
              ...(went.joined.length + went.left.length === 0 ? [] : ['lines' as const]),
              ...(amended.length === 0 ? [] : ['cells' as const]),
            ];
      if (a !== undefined && b !== undefined && why.length === 0) standing.push(b);
      else
        changes.push({
          change: changeOf(a, b),
          stay,
          ...(a ? { old: a } : {}),
          ...(b ? { new: b } : {}),
          why,
          ...went,
          amended,
        });
    }
  }
  return { changes, standing };
}

function changeOf(old: unknown, now: unknown): 'new' | 'gone' | 'altered' {
  return old === undefined ? 'new' : now === undefined ? 'gone' : 'altered';
}

function keyOf(row: Row, stays: ReadonlyMap<string, Stay>): string {
  const stay = stays.get(row.leg);
  return stay === undefined ? row.leg : stayKey(stay);
}

function repeated(keys: readonly string[]): string[] {
  const seen = new Set<string>();
  return keys.filter((key) => seen.has(key) || !seen.add(key));
}

function groupsOf({ manifest }: Version): ReadonlyMap<number, string> {
  return new Map(manifest.lines.map(({ line, group }) => [line, group]));
}

/** The lines of the classes, of one group where it is named. */
function linesOf(
  row: { readonly classes: readonly string[] } | undefined,
  side: Side,
  groups?: ReadonlyMap<LineRef['line'], string>,
  group?: string,
): number[] {
  const lines = [...new Set(row?.classes.flatMap((id) => side.classes.get(id)?.lines ?? []))].toSorted((a, b) => a - b);
  return groups === undefined ? lines : lines.filter((line) => groups.get(line) === group);
}

/** Which lines came to it and which left it. */
function moved(
  old: readonly number[],
  now: readonly number[],
  { newOf }: Followed,
): { joined: number[]; left: number[] } {
  const [there, came] = [new Set(now), new Set(old.flatMap((line) => newOf.get(line) ?? []))];
  return {
    joined: now.filter((line) => !came.has(line)),
    left: old.filter((line) => !there.has(newOf.get(line) ?? -1)),
  };
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  const told = (values: readonly unknown[]): string => canonicalJson(values.map((value) => value ?? null));
  return told(a) === told(b);
}
