// Places without false order: what differs only by the noise of reckoning stands in one place.

/** The unit below which two figures are one. */
const UNIT = 1e9;

/** A figure rounded to nine decimals, so that the order in which a sum was taken does not show. */
export function rounded(value: number): number {
  // Adding 0 turns a minus zero into zero.
  return Math.round(value * UNIT) / UNIT + 0;
}

/** Places that are shared: `from` 1 `to` 6 means that six are equal and first. */
export interface RankGroup {
  readonly from: number;
  readonly to: number;
  /** Rounded to nine decimals. */
  readonly score: number;
  /** In the order of their ids. */
  readonly ids: readonly string[];
}

/** Ids in groups of equal score, the greatest first. */
export function rankGroups(scores: Readonly<Record<string, number>>): readonly RankGroup[] {
  const groups = Map.groupBy(Object.keys(scores), (id) => rounded(scores[id] ?? 0));
  let before = 0;
  return [...groups]
    .toSorted(([a], [b]) => b - a)
    .map(([score, ids]) => {
      const group = { from: before + 1, to: before + ids.length, score, ids: ids.toSorted() };
      before += ids.length;
      return group;
    });
}
