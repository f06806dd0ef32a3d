// What every line of a leg shares.

import type { FactValues } from '../../engine/law.ts';
import type { Leg, Plan } from '../plan/plan.ts';

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
