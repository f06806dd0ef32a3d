// The things that the verdict counts, numbered: a reader who is told of thirteen can find all thirteen.

import type { DeadlineRow, DeterminationRow } from '../../visit/assessment/assessment.ts';
import { type Context, byOrderOf } from './context.ts';

/** One formality of one leg that somebody must see to. */
export interface Thing {
  readonly number: number;
  readonly leg: string;
  readonly formality: string;
  /** The determinations because of which it is to be done. */
  readonly rows: readonly DeterminationRow[];
  /** Whether it is filed somewhere: then it stands in the list of an addressee. */
  readonly filed: boolean;
  /** Whether a latest day is known for any part of it. */
  readonly dated: boolean;
}

/** Things by `thingKey`: those with a day first, by day; then in the order of the lists by addressee; then what is not filed. */
export function thingsOf(context: Context): ReadonlyMap<string, Thing> {
  const todo = new Map<string, DeterminationRow[]>();
  for (const row of context.assessment.determinations) {
    if (isToDo(row)) todo.set(thingKey(row), [...(todo.get(thingKey(row)) ?? []), row]);
  }
  const deadlines = sortedDeadlines(context);
  const lists = [...new Set(deadlines.map(listKey))].sort((a, b) => Number(a.endsWith('/')) - Number(b.endsWith('/')));
  const place = byOrderOf(Object.fromEntries(lists.map((key) => [key, key])));
  const dated = deadlines.filter((row) => row.latest !== undefined);
  const undated = deadlines
    .filter((row) => row.latest === undefined)
    .sort((a, b) => place(listKey(a), listKey(b)) || (a.formality < b.formality ? -1 : 1));
  const isDated = new Set(dated.map(thingKey));
  const isFiled = new Set(deadlines.map(thingKey));
  const keys = [...new Set([...[...dated, ...undated].map(thingKey), ...todo.keys()])].filter((key) => todo.has(key));
  return new Map(
    keys.flatMap((key, index) => {
      const rows = todo.get(key) ?? [];
      const [row] = rows;
      if (row === undefined) return [];
      const { leg, formality } = row;
      return [
        [key, { number: index + 1, leg, formality, rows, filed: isFiled.has(key), dated: isDated.has(key) }] as const,
      ];
    }),
  );
}

/** A formality of a leg counts once, whatever the number of lines. */
export function thingKey(of: { readonly leg: string; readonly formality: string }): string {
  return `${of.leg} ${of.formality}`;
}

/** Deadlines by latest day; those without a day last. */
export function sortedDeadlines(context: Context): DeadlineRow[] {
  return context.assessment.deadlines.toSorted(
    (a, b) => compare(a.latest ?? '9999', b.latest ?? '9999') || compare(a.formality, b.formality),
  );
}

// As the verdict counts: what stands, what holds on a proviso, and what may turn out heavier and is prepared for.
function isToDo(row: DeterminationRow): boolean {
  if (row.met === true) return false;
  if (row.outcome === 'waived') return row.provided.length > 0;
  return row.outcome !== 'unsettled' || row.worst.some((one) => one !== 'waived' && one !== 'unknown');
}

function listKey(row: DeadlineRow): string {
  return `${row.host}/${row.authority}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
