// A series from a data set that somebody has imported: what that set codes, apart from the register.
import { type CivilDate, civilDate } from '../kernel/civil-date.ts';
import { happened } from '../register/days.ts';
import type { Imported, ImportedActivity, ImportedTie } from '../register/import/imported.ts';
import type { AgreementKind } from '../register/register.ts';
import { type Graph, graphOf, tieOf } from './graph.ts';
import { type SeriesRow, seriesFigures } from './series.ts';

/** How a data set is counted: to be printed beside its figures, with the citation the set asks for. */
export interface ImportedCounting {
  /** Alpha-2 codes. States without a tie stay. */
  readonly nodes: readonly string[];
  readonly hub: string;
  /** Ties of these kinds alone; all where absent. */
  readonly kinds?: readonly AgreementKind[];
  /** Activities with more participants are left out, those of unknown States counted. */
  readonly atMost?: number;
}

/** A series from a data set; years outside those it covers have no row, because there it says nothing. */
export function importedSeries(
  imported: Imported,
  counting: ImportedCounting,
  from: number,
  to: number,
): readonly SeriesRow[] {
  const { covers } = imported.set;
  const rows: SeriesRow[] = [];
  for (let year = from; year <= to; year += 1) {
    const on = civilDate(`${String(year).padStart(4, '0')}-12-31`);
    if (on < covers.from || on > covers.to) continue;
    rows.push({ year, on, ...seriesFigures(importedGraph(imported, counting, on), counting.hub) });
  }
  return rows;
}

/** The graph of a data set on the last day of a year: ties that stand, and pairs that did something together in that year. */
export function importedGraph(
  { ties, activities }: Pick<Imported, 'ties' | 'activities'>,
  { nodes, kinds, atMost }: ImportedCounting,
  on: CivilDate,
): Graph {
  const year = on.slice(0, 4);
  const standing = ties.filter((tie) => (kinds === undefined || kinds.includes(tie.kind)) && stands(tie, on));
  const held = activities.filter(
    (one) => one.from.on.slice(0, 4) === year && size(one) <= (atMost ?? Number.POSITIVE_INFINITY),
  );
  return graphOf(nodes, [
    ...standing.map(({ parties: [a, b] }) => tieOf(a, b)),
    ...held.flatMap(({ parties }) => parties.flatMap((a, place) => parties.slice(place + 1).map((b) => tieOf(a, b)))),
  ]);
}

/** Begun for certain, and not certainly ended. Signature begins it where the set has no day of force. */
function stands({ signed, inForce, end }: ImportedTie, on: CivilDate): boolean {
  const begin = inForce ?? signed;
  if (begin === undefined || happened(begin, on) !== true) return false;
  return typeof end === 'string' || happened(end, on) !== true;
}

function size({ parties, others }: ImportedActivity): number {
  return parties.length + others;
}
