// The visit by which agreements are measured: always the same force, so that what differs is the law.

import { type CivilDate, addDays } from '../kernel/civil-date.ts';
import type { FactValues } from '../engine/law.ts';
import type { Manifest } from '../visit/manifest/manifest.ts';
import type { Plan } from '../visit/plan/plan.ts';

/** How many of what the standard visit brings; `days` counts those of entry and exit. */
export const STANDARD = { persons: 200, vehicles: 20, rifles: 200, aircraft: 1, days: 14 } as const;

const GROUP = 'force';

const DRIVER: FactValues = {
  'person.drives': true,
  'person.drives_force_vehicles': true,
  'person.licence': 'military',
};

/** Soldiers of the force, all armed and in uniform, one of whom drives each vehicle. */
function person(state: string, drives: boolean): FactValues {
  return {
    'person.role': 'member',
    'person.nationality': state,
    'person.resident_in': state,
    'person.serves': state,
    'person.employer': 'force',
    'person.identity': 'both',
    'person.absent_without_leave': false,
    'person.posted': false,
    'person.practises_profession': false,
    'person.carries_weapon': true,
    'person.uniform': true,
    'person.effects': 'ordinary',
    'person.effects_unaccompanied': false,
    ...(drives ? DRIVER : { 'person.drives': false }),
  };
}

const THING: FactValues = {
  'thing.purpose': 'official-exclusive',
  'thing.owner': 'force',
  'thing.importer': 'force',
  'thing.cleaned': true,
  'thing.fate': 'taken-home',
};

const VEHICLE: FactValues = {
  'vehicle.use': 'official',
  'vehicle.source': 'shipped-in',
  'vehicle.owner': 'force',
  'vehicle.own_power': true,
  'vehicle.marked': true,
  'vehicle.oversize': false,
  'vehicle.on_public_road': true,
};

const RIFLES: FactValues = { ...THING, 'weapon.kind': 'small-arms' };

const AIRCRAFT: FactValues = {
  'aircraft.state_aircraft': true,
  'aircraft.unmanned': false,
  'aircraft.lands': true,
  'aircraft.carries_munitions': false,
  'aircraft.military_services': true,
  'aircraft.domestic_legs': false,
};

/**
 * The standard visit of one State to another: an exercise that both have agreed, by air, under a collective order.
 *
 * @param basis the pack under which it comes, where there is one
 */
export function standardVisit(
  sending: string,
  receiving: string,
  enter: CivilDate,
  basis?: string,
): { readonly plan: Plan; readonly manifest: Manifest } {
  const title = { en: 'standard visit', ja: '標準の訪問' };
  const plan: Plan = {
    title,
    activity: {
      'activity.kind': 'exercise',
      'activity.determined': true,
      'activity.cooperative': true,
      'activity.live_firing': false,
    },
    groups: [
      {
        id: GROUP,
        title,
        legs: [
          {
            id: `${GROUP}/1`,
            sending,
            receiving,
            mode: 'air',
            enter,
            leave: addDays(enter, STANDARD.days - 1),
            facts: {
              'movement.order': 'collective',
              'movement.consented': true,
              'movement.follows_entry_procedures': true,
              ...(basis === undefined ? {} : { 'movement.legal_basis': basis }),
            },
          },
        ],
      },
    ],
  };
  return { plan, manifest: { lines: lines(sending) } };
}

function lines(state: string): Manifest['lines'] {
  const made: Manifest['lines'][number][] = [];
  const add = (kind: string, label: string, quantity: number, facts: FactValues): void => {
    const line = made.length + 1;
    made.push({ line, kind, group: GROUP, label, quantity, parents: {}, facts, place: { file: GROUP, line } });
  };
  for (let at = 1; at <= STANDARD.persons; at += 1)
    add('person', `person ${at}`, 1, person(state, at <= STANDARD.vehicles));
  for (let at = 1; at <= STANDARD.vehicles; at += 1) add('vehicle', `vehicle ${at}`, 1, VEHICLE);
  add('weapon', 'rifles', STANDARD.rifles, RIFLES);
  for (let at = 1; at <= STANDARD.aircraft; at += 1) add('aircraft', `aircraft ${at}`, 1, AIRCRAFT);
  return made;
}
