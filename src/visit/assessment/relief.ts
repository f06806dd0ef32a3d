// How much red tape is gone: formalities × units that the host's own law imposes, and what becomes of them.

import type { Law } from '../../engine/law.ts';
import { type Outcome, compareWeight, isPermissive } from '../../engine/outcomes.ts';
import type { Credit, Relief, ReliefCount } from './assessment.ts';
import type { Judged, JudgedRow } from './judge.ts';

type Counting = {
  -readonly [K in keyof ReliefCount]: ReliefCount[K] extends number ? number : { waived: number; eased: number };
};

/**
 * Count relief.
 *
 * *Before* is a formality × unit whose outcome without treaties and their acts is required, consent or barred at the
 * accepted mark; units whose baseline is unknown are counted apart. A unit is one line of one leg. Where a stay falls
 * into several stretches, the unit is counted once, by its heaviest stretch.
 */
export function reliefOf(law: Law, judged: Judged): Relief {
  const total = emptyCount();
  const byFormality: Record<string, Counting> = {};
  const byInstrument: Record<string, { -readonly [K in keyof Credit]: Credit[K] }> = {};
  for (const row of heaviestStretches(judged.rows)) {
    for (const count of [total, (byFormality[row.formality] ??= emptyCount())]) addTo(count, row);
    const creditFor = (pack: string): { -readonly [K in keyof Credit]: Credit[K] } =>
      (byInstrument[pack] ??= { layer: law.packs[pack]?.layer ?? '', units: 0, determinations: 0, indicated: 0 });
    if (row.credit !== undefined) {
      const entry = creditFor(row.credit);
      entry.units += row.count;
      entry.determinations += 1;
    }
    const indicated = row.answer.indicated;
    if (indicated !== undefined && isPermissive(indicated.outcome) && !isAlready(row, indicated.outcome)) {
      creditFor(indicated.because[0]?.split('/')[0] ?? '').indicated += row.count;
    }
  }
  const order = Object.keys(law.vocabulary.formalities);
  return {
    ...total,
    byFormality: Object.fromEntries(
      order.flatMap((id) => (byFormality[id] === undefined ? [] : [[id, byFormality[id]]])),
    ),
    byInstrument: Object.fromEntries(Object.entries(byInstrument).toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}

// What the host's own law gives already is nobody's credit.
function isAlready(row: JudgedRow, outcome: Outcome): boolean {
  return row.before !== 'unknown' && compareWeight(outcome, row.before) >= 0;
}

function addTo(count: Counting, row: JudgedRow): void {
  const { outcome, indicated } = row.answer;
  const lightened = outcome !== 'unsettled' && isPermissive(outcome);
  if (row.before === 'unknown') {
    count.unknownBefore += row.count;
    if (lightened) count.unknownBeforeLightened += row.count;
    return;
  }
  // What the host's own law already waives was never red tape.
  if (isPermissive(row.before)) return;
  count.before += row.count;
  if (outcome === 'waived' || outcome === 'eased') count[outcome] += row.count;
  else if (outcome !== 'unsettled') count.unchanged += row.count;
  else {
    count.unsettled += row.count;
    if (indicated?.outcome === 'waived' || indicated?.outcome === 'eased')
      count.indicated[indicated.outcome] += row.count;
  }
}

function heaviestStretches(rows: readonly JudgedRow[]): JudgedRow[] {
  const found = new Map<string, JudgedRow>();
  for (const row of rows) {
    const key = `${row.leg.id} ${row.formality} ${row.classId}`;
    const other = found.get(key);
    if (other === undefined || isHeavier(row, other)) found.set(key, row);
  }
  return [...found.values()];
}

function isHeavier(a: JudgedRow, b: JudgedRow): boolean {
  if (b.answer.outcome === 'unsettled') return false;
  return a.answer.outcome === 'unsettled' || compareWeight(a.answer.outcome, b.answer.outcome) > 0;
}

function emptyCount(): Counting {
  return {
    before: 0,
    waived: 0,
    eased: 0,
    unchanged: 0,
    unsettled: 0,
    indicated: { waived: 0, eased: 0 },
    unknownBefore: 0,
    unknownBeforeLightened: 0,
  };
}
