// The life of a pack as spans of days: what a picture of it is drawn from.

import { type CivilDate, EARLIEST } from '../../kernel/civil-date.ts';
import type { PackHead } from '../law-parts.ts';
import { type PackStatus, changeDays, statusOn } from './in-force.ts';
import type { Standing } from './settings.ts';

/** Days on which a pack had come equally far. `from` is left out in the first span, `until` (the first day after it) in the last. */
export interface LifeSpan {
  readonly from?: CivilDate;
  readonly until?: CivilDate;
  readonly status: PackStatus;
}

/** The whole life of the pack, without gap or overlap, as known under the standing; two spans in a row differ in status. */
export function lifeline(pack: PackHead, standing: Standing): LifeSpan[] {
  const days = [...new Set(changeDays(pack, standing))].toSorted();
  const steps: { from?: CivilDate; status: PackStatus }[] = [{ status: statusOn(pack, EARLIEST, standing) }];
  for (const from of days) {
    const status = statusOn(pack, from, standing);
    if (status !== steps.at(-1)?.status) steps.push({ from, status });
  }
  return steps.map((step, index) => {
    const until = steps[index + 1]?.from;
    return until === undefined ? step : { ...step, until };
  });
}
