// What would change one answer on one line: the same search as for a whole visit, asked of no more of it than the answer hangs on.

import type { Lightened, WouldRow } from './assessment.ts';
import type { AssessmentInput } from './from-manifest.ts';
import { judge } from './judge.ts';
import type { Line } from '../manifest/manifest.ts';
import { wouldOf } from './would.ts';

/** A set that would make the answer lighter, and what it would then be. */
export interface WouldForLine {
  readonly leg: string;
  readonly changes: WouldRow['changes'];
  readonly to: Lightened['to'];
  readonly because: Lightened['because'];
}

/**
 * The smallest sets that would make the answer on one formality of a line lighter.
 *
 * @param line line 0 stands for the movement or the activity of its group
 */
export function wouldForLine(
  { law, plan, manifest, accept, known, overlay, today, sha256 }: AssessmentInput,
  line: Line,
  formality: string,
): WouldForLine[] {
  const settings = { accept, known, overlay };
  // What travels with others, or with a person, is answered with them beside it.
  const alone = Object.keys(line.parents).length === 0;
  const some = alone ? { lines: line.line === 0 ? [] : [line] } : manifest;
  const group = { ...plan, groups: plan.groups.filter(({ id }) => id === line.group) };
  const judged = judge(law, group, some, settings, sha256);
  const classes = new Set(
    judged.classes
      .filter((one) => one.kind === line.kind && (line.line === 0 || one.lines.includes(line.line)))
      .map(({ id }) => id),
  );
  // One line of one group: the bound of a whole visit is not for it.
  const { rows } = wouldOf(law, group, settings, today, judged, Number.POSITIVE_INFINITY);
  return rows.flatMap(({ leg, changes, lightens }) =>
    lightens
      .filter((one) => one.formality === formality && classes.has(one.class))
      .map(({ to, because }) => ({ leg, changes, to, because })),
  );
}
