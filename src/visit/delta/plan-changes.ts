// Which values of two plans differ.

import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { Title, Value } from '../../engine/vocabulary.ts';
import type { Group, Leg, Plan } from '../plan/plan.ts';
import type { PlanChange, Stay } from './delta.ts';
import { stayKey } from './stays.ts';

type Told = Value | Title;
type Values = Readonly<Record<string, Told | undefined>>;

/** What differs, the visit first, then group by group and leg by leg. `today` is an input of the assessment, not of the plan. */
export function planChanges(old: Plan, now: Plan): PlanChange[] {
  return [
    ...differing(visitValues(old), visitValues(now), {}),
    ...keys(old.groups, now.groups, ({ id }) => id).flatMap((id) =>
      groupChanges(
        old.groups.find((group) => group.id === id),
        now.groups.find((group) => group.id === id),
        id,
      ),
    ),
  ];
}

/**
 * The changes that something filed for a stay may state: those of the stay itself, of its group, and of the activity. No law says what
 * each form asks for, so any of them counts; titles are words of whoever plans, and another stay is another matter.
 */
export function concerning(changes: readonly PlanChange[], stay: Stay): PlanChange[] {
  return changes.filter((change) => {
    if (change.what === 'title') return false;
    if (change.stay !== undefined) return stayKey(change.stay) === stayKey(stay);
    return change.group === undefined || change.group === stay.group;
  });
}

function visitValues({ title, activity, activityReference, activityDays }: Plan): Values {
  const days = activityDays === undefined ? undefined : `${activityDays.from}/${activityDays.to}`;
  return { title, reference: activityReference, days, ...activity };
}

function groupChanges(old: Group | undefined, now: Group | undefined, group: string): PlanChange[] {
  if (old === undefined || now === undefined) {
    if (old === now) return [];
    return [{ what: 'group', change: old === undefined ? 'new' : 'gone', group }];
  }
  const [was, is] = [legsOf(old), legsOf(now)];
  // A contact is a person.
  const contact: PlanChange[] = old.contact === now.contact ? [] : [{ what: 'contact', change: 'altered', group }];
  return [
    ...differing({ title: old.title, unit: old.unit }, { title: now.title, unit: now.unit }, { group }),
    ...contact,
    ...keys([...was.keys()], [...is.keys()], (key) => key).flatMap((key) => legChanges(was.get(key), is.get(key))),
  ];
}

type Placed = { readonly leg: Leg; readonly stay: Stay };

function legsOf({ id, legs }: Group): Map<string, Placed> {
  const seen = new Map<string, number>();
  return new Map(
    legs.map((leg) => {
      const entry = (seen.get(leg.receiving) ?? 0) + 1;
      seen.set(leg.receiving, entry);
      return [`${leg.receiving} ${entry}`, { leg, stay: { group: id, host: leg.receiving, entry } }];
    }),
  );
}

function legChanges(old: Placed | undefined, now: Placed | undefined): PlanChange[] {
  const stay = (now ?? old)?.stay;
  if (stay === undefined) return [];
  const where = { group: stay.group, stay };
  if (old === undefined || now === undefined)
    return [{ what: 'leg', change: old === undefined ? 'new' : 'gone', ...where }];
  return differing(legValues(old.leg), legValues(now.leg), where);
}

function legValues({ sending, mode, port, enter, leave, facts }: Leg): Values {
  return { sending, mode, port, enter, leave, ...facts };
}

function differing(old: Values, now: Values, where: Pick<PlanChange, 'group' | 'stay'>): PlanChange[] {
  return keys(Object.keys(old), Object.keys(now), (key) => key).flatMap((what): PlanChange[] => {
    const [was, is] = [old[what], now[what]];
    if (canonicalJson([was ?? null]) === canonicalJson([is ?? null])) return [];
    const change = was === undefined ? 'new' : is === undefined ? 'gone' : 'altered';
    return [
      {
        what,
        change,
        ...where,
        ...(was === undefined ? {} : { old: was }),
        ...(is === undefined ? {} : { new: is }),
      },
    ];
  });
}

/** The keys of both, in the order of NEW and then of OLD. */
function keys<T>(old: readonly T[], now: readonly T[], of: (one: T) => string): string[] {
  return [...new Set([...now, ...old].map(of))];
}
