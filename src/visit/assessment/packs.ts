// The packs that were asked, with their standing on the days of the visit.

import type { Fence, Law, Pack } from '../../engine/law.ts';
import { type Mark, reaches } from '../../engine/marks.ts';
import {
  type Truth,
  allOf,
  findMilestone,
  hasBeenSucceeded,
  hasEnded,
  hasStarted,
  isKnownBound,
  not,
  partiesWithoutDay,
} from '../../engine/resolve/in-force.ts';
import { type Settings, type Standing, standingOf } from '../../engine/resolve/settings.ts';
import type { Leg, Plan } from '../plan/plan.ts';
import type { PackRow } from './assessment.ts';

/** Every pack between a sender and a host of the visit, agreements first. */
export function packsAsked(law: Law, plan: Plan, settings: Settings): PackRow[] {
  const standing = standingOf(law, settings);
  const legs = plan.groups.flatMap((group) => group.legs);
  const layers = ['supplement', 'treaty', 'act', 'baseline'];
  return Object.values(law.packs)
    .map((pack) => ({ pack, legs: legs.filter((leg) => concerns(law, pack, leg)) }))
    .filter((entry) => entry.legs.length > 0)
    .toSorted((a, b) => layers.indexOf(a.pack.layer) - layers.indexOf(b.pack.layer) || (a.pack.id < b.pack.id ? -1 : 1))
    .map(({ pack, legs: own }) => {
      const start = findMilestone(pack, 'in-force', standing);
      const noDay = partiesWithoutDay(pack, [...new Set(own.flatMap((leg) => [leg.sending, leg.receiving]))]);
      return {
        id: pack.id,
        title: pack.title,
        short: pack.short,
        layer: pack.layer,
        digest: pack.digest,
        mark: pack.mark,
        inForce: standingOn(law, pack, own, standing),
        ...(start === undefined ? {} : { from: start.on }),
        ...(start === undefined || start.precision === 'day' ? {} : { precision: start.precision }),
        ...(start === undefined || reaches(start.mark, 'summary') ? {} : { fromMark: start.mark }),
        ...(noDay.length === 0 ? {} : { partiesWithoutDay: noDay }),
        marks: marksOf(pack),
        legs: [...new Set(own.map((leg) => leg.id))],
      };
    });
}

/** Whether it can speak on a leg. An act that gives effect to agreements does so for the parties of one of them only. */
function concerns(law: Law, pack: Pack, leg: Leg): boolean {
  if (pack.state === undefined) return leg.sending in pack.parties && leg.receiving in pack.parties;
  if (pack.state !== leg.receiving) return false;
  if (pack.givesEffectTo.length === 0) return true;
  return pack.givesEffectTo.some((id) => law.packs[id] !== undefined && concerns(law, law.packs[id], leg));
}

/** Whether the pack binds on the first and the last day of every leg it concerns. */
function standingOn(law: Law, pack: Pack, legs: readonly Leg[], standing: Standing): PackRow['inForce'] {
  const truths = legs.flatMap((leg) => [leg.enter, leg.leave].map((day) => bindsOn(law, pack, leg, day, standing)));
  if (truths.every((truth) => truth === true)) return 'yes';
  if (truths.every((truth) => truth === false)) return 'no';
  return truths.includes(undefined) ? 'unknown' : 'partly';
}

function bindsOn(law: Law, pack: Pack, leg: Leg, day: Leg['enter'], standing: Standing): Truth {
  const states = [leg.sending, leg.receiving];
  const parties = pack.state === undefined ? states.map((state) => isKnownBound(pack, state, day, standing)) : [];
  return allOf([
    hasStarted(pack, day, standing),
    not(hasEnded(pack, day, standing)),
    not(hasBeenSucceeded(law, pack, states, day, standing)),
    ...parties,
  ]);
}

function marksOf(pack: Pack): Record<Mark, number> {
  const counts: Record<Mark, number> = { text: 0, summary: 0, report: 0, memory: 0 };
  const fences: readonly Fence[] = [
    ...pack.scopes,
    ...Object.values(pack.terms),
    ...Object.values(pack.words),
    ...Object.values(pack.rules),
  ];
  for (const fence of fences) counts[fence.mark] += 1;
  return counts;
}
