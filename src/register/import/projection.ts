// From activities to weighted pairs. Every exercise of k States makes k(k-1)/2 pairs, so that one large exercise would outweigh years of small
// ones; each pair of it therefore weighs 1/(k-1), and each State gets 1 of every exercise it took part in (Newman, Physical Review E 64: 016132, 2001).

import type { ImportedActivity } from './imported.ts';

/** Two States and the weight of what they did together. */
export interface WeightedPair {
  /** Alpha-2 codes, sorted. */
  readonly parties: readonly [string, string];
  /** The sum of 1/(k-1) over the activities of both, k counting also those whose State is not known. */
  readonly weight: number;
  /** In how many activities both took part. */
  readonly activities: number;
}

/** One State in one activity: the other way to keep a large exercise from becoming a clique. */
export interface Participation {
  readonly activity: string;
  readonly state: string;
}

/**
 * The pairs of States in activities.
 *
 * @param most activities with more participants are left out; without it none is
 * @returns sorted by their codes
 */
export function weightedPairs(
  activities: readonly Pick<ImportedActivity, 'parties' | 'others'>[],
  most = Number.POSITIVE_INFINITY,
): readonly WeightedPair[] {
  const pairs = new Map<string, { readonly parties: readonly [string, string]; weight: number; activities: number }>();
  for (const { parties, others } of activities) {
    const size = parties.length + others;
    if (size > most) continue;
    for (const [index, a] of parties.entries()) {
      for (const b of parties.slice(index + 1)) {
        const key = `${a}-${b}`;
        const pair = pairs.get(key) ?? { parties: [a, b] as const, weight: 0, activities: 0 };
        pairs.set(key, { ...pair, weight: pair.weight + 1 / (size - 1), activities: pair.activities + 1 });
      }
    }
  }
  return [...pairs].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}

/** Activities and States as the two sides of one graph. */
export function participations(
  activities: readonly Pick<ImportedActivity, 'id' | 'parties'>[],
): readonly Participation[] {
  return activities.flatMap(({ id, parties }) => parties.map((state) => ({ activity: id, state })));
}
