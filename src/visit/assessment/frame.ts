// What every line of a leg shares.

import type { FactValues } from '../../engine/law.ts';
import type { Line } from '../manifest/manifest.ts';
import type { Group, Leg, Plan } from '../plan/plan.ts';

/** The facts of leg, movement and activity, by path. */
export function frameFacts(plan: Plan, leg: Leg): FactValues {
  return {
    ...plan.activity,
    ...leg.facts,
    'leg.sending': leg.sending,
    'leg.receiving': leg.receiving,
    ...(leg.mode === undefined ? {} : { 'leg.mode': leg.mode }),
  };
}

/** Kinds of which every group has one, that stands in the plan. */
export const FRAME_KINDS = ['movement', 'activity'];

/** The movement and the activity of a group as lines without a number. */
export function frameLines(group: Group): Line[] {
  return FRAME_KINDS.map((kind) => ({
    line: 0,
    kind,
    group: group.id,
    label: '',
    quantity: 1,
    parents: {},
    parentAt: {},
    facts: {},
    place: { file: '' },
  }));
}
