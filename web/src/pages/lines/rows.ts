// Which row of the grid is what: a line by its place among those that match, or the heading of a class.

/** One row of the grid. */
export type GridRow =
  | { readonly is: 'line'; readonly at: number }
  | { readonly is: 'class'; readonly class: string; readonly count: number; readonly open: boolean };

/** All rows of the grid; the hundred thousandth is found as fast as the first. */
export interface GridRows {
  readonly count: number;
  readonly row: (index: number) => GridRow;
  /** The row that shows the line at that place, or the heading of its class where that is closed. */
  readonly indexOf: (at: number) => number;
}

/** Lines one after the other. */
export function plainRows(total: number): GridRows {
  return { count: total, row: (index) => ({ is: 'line', at: index }), indexOf: (at) => at };
}

/**
 * Lines in the order of their classes, each class under a heading.
 *
 * @param classes in the order in which the lines come, with how many lines there are of each
 * @param closed classes of which only the heading is shown
 */
export function classRows(
  classes: readonly (readonly [id: string, count: number])[],
  closed: ReadonlySet<string>,
): GridRows {
  const blocks: { id: string; count: number; open: boolean; start: number; first: number }[] = [];
  let [start, first] = [0, 0];
  for (const [id, count] of classes) {
    const open = !closed.has(id);
    blocks.push({ id, count, open, start, first });
    start += 1 + (open ? count : 0);
    first += count;
  }
  const last = (fits: (block: (typeof blocks)[number]) => boolean): (typeof blocks)[number] => {
    let [low, high] = [0, blocks.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      const block = blocks[middle];
      if (block !== undefined && fits(block)) low = middle;
      else high = middle - 1;
    }
    const block = blocks[low];
    if (block === undefined) throw new RangeError('there is no row');
    return block;
  };
  return {
    count: start,
    row(index) {
      const block = last((one) => one.start <= index);
      if (block.start === index) return { is: 'class', class: block.id, count: block.count, open: block.open };
      return { is: 'line', at: block.first + index - block.start - 1 };
    },
    indexOf(at) {
      const block = last((one) => one.first <= at);
      return block.open ? block.start + 1 + at - block.first : block.start;
    },
  };
}
