// The days of a leg, cut where the law changes.

import { type CivilDate, addDays, compareDates } from '../../kernel/civil-date.ts';
import type { Law } from '../../engine/law.ts';
import { changeDays, rollDays } from '../../engine/resolve/in-force.ts';
import type { Standing } from '../../engine/resolve/settings.ts';
import type { Leg } from '../plan/plan.ts';

/** The days on which the law between sender and host may become another, in order: the first of each stretch. */
export function cutDays(law: Law, leg: Leg, standing: Standing): CivilDate[] {
  const days = new Set<CivilDate>();
  for (const pack of Object.values(law.packs)) {
    const concerns = pack.state === leg.receiving || leg.receiving in pack.parties;
    if (concerns) for (const day of changeDays(pack, standing)) days.add(day);
  }
  const host = law.states[leg.receiving];
  for (const entries of Object.values(host?.lists ?? {})) for (const day of rollDays(entries)) days.add(day);
  for (const choice of Object.values(host?.choices ?? {})) {
    for (const value of choice.values) {
      days.add(value.from);
      if (value.until !== undefined) days.add(addDays(value.until, 1));
    }
  }
  return [...days].toSorted(compareDates);
}

/** Stretches of a leg's days on which the law between sender and host does not change. */
export function stretchesOf(law: Law, leg: Leg, standing: Standing): { from: CivilDate; to: CivilDate }[] {
  const cuts = cutDays(law, leg, standing).filter((day) => day > leg.enter && day <= leg.leave);
  return [leg.enter, ...cuts].map((from, index) => {
    const next = cuts[index];
    return { from, to: next === undefined ? leg.leave : addDays(next, -1) };
  });
}

/** The days for which a formality is judged on a leg: that of entry, that of exit, or each stretch of the stay. */
export function spansOf(
  law: Law,
  leg: Leg,
  formality: string,
  stretches: () => readonly { readonly from: CivilDate; readonly to: CivilDate }[],
): readonly { readonly from: CivilDate; readonly to: CivilDate }[] {
  const moment = law.vocabulary.formalities[formality]?.moment ?? 'entry';
  if (moment === 'stay') return stretches();
  const day = moment === 'exit' ? leg.leave : leg.enter;
  return [{ from: day, to: day }];
}
