// A life as spans on which nothing changes: what a lifeline is drawn of.
import { addDays, type CivilDate, EARLIEST } from '../../../../src/kernel/civil-date.ts';
import { windowOf } from '../../../../src/register/days.ts';
import { knownEvents, stageOn } from '../../../../src/register/life.ts';
import type { Agreement, Stage } from '../../../../src/register/register.ts';

/** A span of a life, both days counted. */
export interface Segment {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** `unknown`: the days of the sources leave open what it was. */
  readonly stage: Exclude<Stage, 'none'> | 'unknown';
  /** Suspended, dormant, or under notice of termination. */
  readonly disturbed: boolean;
}

/** The life of an agreement up to a day, as far as was known on another; what was before its first event, and what is after its end, is left out. */
export function segmentsOf(agreement: Agreement, until: CivilDate, known?: CivilDate): readonly Segment[] {
  const turns = new Set<CivilDate>();
  for (const { day } of knownEvents(agreement, known)) {
    const { first, last } = windowOf(day);
    if (first !== EARLIEST) turns.add(first);
    turns.add(last);
  }
  const days = [...turns].filter((day) => day <= until).toSorted();
  const found: Segment[] = [];
  for (const [at, from] of days.entries()) {
    const standing = stageOn(agreement, { on: from, ...(known === undefined ? {} : { known }) });
    const stage = standing.stage ?? 'unknown';
    const next = days[at + 1];
    const to = next === undefined ? until : addDays(next, -1);
    if (stage === 'none' || stage === 'ended') continue;
    const disturbed = standing.suspended || standing.dormant || standing.notice !== undefined;
    const before = found.at(-1);
    if (
      before !== undefined &&
      before.stage === stage &&
      before.disturbed === disturbed &&
      addDays(before.to, 1) === from
    )
      found[found.length - 1] = { ...before, to };
    else found.push({ from, to, stage, disturbed });
  }
  return found;
}
