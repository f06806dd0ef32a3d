// What each instrument is credited with, in the two parts that the totals of red tape are made of.

import { compareWeight } from '../../engine/outcomes.ts';
import type { DeterminationRow } from '../../visit/assessment/assessment.ts';
import { type Context, packShort } from './context.ts';

/** Formalities × lines that one instrument makes lighter. */
export interface Credit {
  readonly pack: string;
  readonly name: string;
  readonly layer: string;
  readonly all: number;
  /** Of these, those that the host's own law is known to ask. */
  readonly known: number;
  /** And those of which it is not known whether it asks them. */
  readonly unknown: number;
  /** And apart from all these, those that a lesser source says it makes lighter. */
  readonly indicated: number;
}

export function credits(context: Context): Credit[] {
  const { words, law, assessment } = context;
  const known = new Map<string, number>();
  for (const row of heaviest(assessment.determinations)) {
    if (row.credit === undefined || row.before === 'unknown') continue;
    known.set(row.credit, (known.get(row.credit) ?? 0) + (context.classes.get(row.class)?.count ?? 0));
  }
  return Object.entries(assessment.relief.byInstrument).map(([pack, { units, indicated }]) => ({
    pack,
    name: packShort(context, pack),
    layer: words.layer[law.packs[pack]?.layer ?? 'baseline'],
    all: units,
    known: known.get(pack) ?? 0,
    unknown: units - (known.get(pack) ?? 0),
    indicated,
  }));
}

// Where a stay falls into several stretches of days, the heaviest counts: the same as in the count of relief.
function heaviest(rows: readonly DeterminationRow[]): DeterminationRow[] {
  const found = new Map<string, DeterminationRow>();
  for (const row of rows) {
    const key = `${row.leg} ${row.formality} ${row.class}`;
    const other = found.get(key);
    if (other === undefined || isHeavier(row, other)) found.set(key, row);
  }
  return [...found.values()];
}

function isHeavier(a: DeterminationRow, b: DeterminationRow): boolean {
  if (b.outcome === 'unsettled') return false;
  return a.outcome === 'unsettled' || compareWeight(a.outcome, b.outcome) > 0;
}
