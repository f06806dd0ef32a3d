// How much explosive comes, by hazard division: what a store or a harbour asks first.
import type { Manifest } from '../manifest/manifest.ts';
import { columnsOf, valueAt } from '../manifest/encoded.ts';
import type { ExplosivesRow } from './assessment.ts';

const KIND = 'ammunition';
const DIVISION = 'ammunition.hazard_division';
const QUANTITY = 'ammunition.neq_kg';

/** Quantities are added as whole milligrams, so that the order of lines does not change the sum. */
const PARTS = 1_000_000;

/** The totals, by division in the order of its name; lines without a division last. A quantity is that of its whole line. */
export function explosivesOf(manifest: Manifest): ExplosivesRow[] {
  const columns = columnsOf(manifest);
  const [divisions, quantities] = [columns.facts.get(DIVISION), columns.facts.get(QUANTITY)];
  const totals = new Map<string, { parts: number; lines: number; unknown: number }>();
  for (let at = 0; at < columns.length; at += 1) {
    if (valueAt(columns.kind, at) !== KIND) continue;
    const division = String(valueAt(divisions, at) ?? '');
    const total = totals.get(division) ?? { parts: 0, lines: 0, unknown: 0 };
    totals.set(division, total);
    const kg = valueAt(quantities, at);
    total.lines += 1;
    if (typeof kg === 'number') total.parts += Math.round(kg * PARTS);
    else total.unknown += 1;
  }
  return [...totals]
    .toSorted(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))
    .map(([division, { parts, lines, unknown }]) => ({
      ...(division === '' ? {} : { division }),
      kg: parts / PARTS,
      lines,
      unknown,
    }));
}
