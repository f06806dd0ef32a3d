// Dividing lines into those that are alike: column after column, each time by what was alike before and the cells.

/** The cells of one column of the lines that are divided, and how many different ones there may be. */
export interface Coded {
  readonly codes: ArrayLike<number>;
  readonly size: number;
}

/** Tables of at most so many slots are arrays; larger ones would cost more to clear than a map to fill. */
const DENSE = 1 << 16;

/**
 * Divides lines: two stay together only where all their cells are equal.
 *
 * @param ids the number of each line's division, from 0; changed in place
 * @param count how many divisions there are
 * @param columns by which they are divided further
 * @returns how many divisions there are now, numbered in the order of their first lines
 */
export function refine(ids: Uint32Array, count: number, columns: readonly Coded[]): number {
  let divisions = count;
  const waiting = columns.filter(({ size }) => size > 1);
  for (let from = 0; from < waiting.length;) {
    // As many columns in one pass as the table has room for.
    let to = from + 1;
    let slots = divisions * (waiting[from]?.size ?? 1);
    for (; to < waiting.length && to - from < 4; to += 1) {
      const more = slots * (waiting[to]?.size ?? 1);
      if (more > DENSE) break;
      slots = more;
    }
    const some = waiting.slice(from, to);
    divisions = slots <= DENSE ? byTable(ids, some, slots) : byMap(ids, some);
    from = to;
  }
  return divisions;
}

const NONE: Coded = { codes: [], size: 1 };

function byTable(ids: Uint32Array, columns: readonly Coded[], slots: number): number {
  const table = new Uint32Array(slots);
  const [{ codes: a, size: sizeA } = NONE, b, c, d] = columns;
  let next = 0;
  const number = (at: number, slot: number): void => {
    let id = table[slot] ?? 0;
    if (id === 0) table[slot] = id = next += 1;
    ids[at] = id - 1;
  };
  const all = ids.length;
  // One loop for each number of columns: to ask for each cell whether there is such a column takes longer than to read it.
  if (b === undefined) {
    for (let at = 0; at < all; at += 1) number(at, (ids[at] ?? 0) * sizeA + (a[at] ?? 0));
  } else if (c === undefined) {
    const { codes: second, size: sizeB } = b;
    for (let at = 0; at < all; at += 1) number(at, ((ids[at] ?? 0) * sizeA + (a[at] ?? 0)) * sizeB + (second[at] ?? 0));
  } else if (d === undefined) {
    const { codes: second, size: sizeB } = b;
    const { codes: third, size: sizeC } = c;
    for (let at = 0; at < all; at += 1)
      number(at, (((ids[at] ?? 0) * sizeA + (a[at] ?? 0)) * sizeB + (second[at] ?? 0)) * sizeC + (third[at] ?? 0));
  } else {
    const { codes: second, size: sizeB } = b;
    const { codes: third, size: sizeC } = c;
    const { codes: fourth, size: sizeD } = d;
    for (let at = 0; at < all; at += 1)
      number(
        at,
        ((((ids[at] ?? 0) * sizeA + (a[at] ?? 0)) * sizeB + (second[at] ?? 0)) * sizeC + (third[at] ?? 0)) * sizeD +
          (fourth[at] ?? 0),
      );
  }
  return next;
}

function byMap(ids: Uint32Array, [{ codes, size } = NONE]: readonly Coded[]): number {
  const table = new Map<number, number>();
  let next = 0;
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
