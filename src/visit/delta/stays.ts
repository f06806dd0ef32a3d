// Legs by the group that makes them and the host they enter: a leg whose days moved is still the same leg.

import type { Frame } from '../assessment/assessment.ts';
import type { Stay } from './delta.ts';

/** The stay behind each leg id of a frame. */
export function staysOf(frame: Pick<Frame, 'legs'>): ReadonlyMap<string, Stay> {
  const seen = new Map<string, number>();
  return new Map(
    frame.legs.map(({ leg, group, receiving }) => {
      const key = `${group} ${receiving}`;
      const entry = (seen.get(key) ?? 0) + 1;
      seen.set(key, entry);
      return [leg, { group, host: receiving, entry }];
    }),
  );
}

/** One word for one stay of any group: a line that moved to another group is asked about the stay in the same host. */
export function hostKey({ host, entry }: Stay): string {
  return `${host} ${entry}`;
}

/** One word for one stay. */
export function stayKey(stay: Stay): string {
  return `${stay.group} ${hostKey(stay)}`;
}
