// Hosts of whose ordinary law nothing is known: one line of a report, not one for each formality.

import type { Law } from '../../engine/law.ts';
import type { UnknownHostRow } from './assessment.ts';
import type { Judged, JudgedRow } from './judge.ts';

/** Whether no rule of the host's ordinary law is known: it has no baseline pack, or one without rules. */
export function isUnknownHost(law: Pick<Law, 'packs'>, host: string): boolean {
  return !Object.values(law.packs).some(
    (pack) => pack.layer === 'baseline' && pack.state === host && Object.keys(pack.rules).length > 0,
  );
}

/** Whether an answer says no more than that nothing is known of the host's law. */
export function isUnknownLaw(law: Pick<Law, 'packs'>, { leg, answer }: Pick<JudgedRow, 'leg' | 'answer'>): boolean {
  return (
    answer.cause.length === 1 &&
    answer.cause[0] === 'gap' &&
    answer.because.length === 0 &&
    answer.indicated === undefined &&
    isUnknownHost(law, leg.receiving)
  );
}

/** The hosts of the visit on which the law has nothing to say, in the order of the legs. */
export function unknownHostsOf(law: Law, judged: Judged): UnknownHostRow[] {
  const rows = judged.rows.filter((row) => isUnknownLaw(law, row));
  return [...Map.groupBy(rows, ({ leg }) => leg.receiving)].map(([state, own]) => {
    const formalities = [...new Set(own.map(({ formality }) => formality))];
    // A stay of several stretches is one formality all the same.
    const units = new Map(own.map((row) => [`${row.leg.id} ${row.formality} ${row.classId}`, row.count]));
    return {
      state,
      legs: [...new Set(own.map(({ leg }) => leg.id))],
      formalities,
      units: [...units.values()].reduce((sum, count) => sum + count, 0),
      authorities: [...new Set(formalities.flatMap((id) => law.states[state]?.filing[id]?.authority ?? []))],
    };
  });
}
