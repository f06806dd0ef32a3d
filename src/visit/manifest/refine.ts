// Dividing lines into those that are alike: one column after another, each time by what was alike before and the cell.

/** Tables of at most so many slots are arrays; larger ones would cost more to clear than a map to fill. */
const DENSE = 1 << 20;

/**
 * Divides further: two lines stay together only where their codes are equal.
 *
 * @param ids the number of each line's division, from 0; changed in place
 * @param count how many divisions there are
 * @param codes the cell of each line
 * @param size how many different codes there may be
 * @returns how many divisions there are now, numbered in the order of their first lines
 */
export function refine(ids: Uint32Array, count: number, codes: ArrayLike<number>, size: number): number {
  if (size <= 1) return count;
  let next = 0;
  if (count * size <= DENSE) {
    const table = new Uint32Array(count * size);
    for (let at = 0; at < ids.length; at += 1) {
      const slot = (ids[at] ?? 0) * size + (codes[at] ?? 0);
      let id = table[slot] ?? 0;
      if (id === 0) table[slot] = id = next += 1;
      ids[at] = id - 1;
    }
    return next;
  }
  const table = new Map<number, number>();
  for (let at = 0; at < ids.length; at += 1) {
    const slot = (ids[at] ?? 0) * size + (codes[at] ?? 0);
    let id = table.get(slot);
    if (id === undefined) {
      id = next;
      next += 1;
      table.set(slot, id);
    }
    ids[at] = id;
  }
  return next;
}
