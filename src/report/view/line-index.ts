// Which class has which line, found once for a report: thousands of sentences say which lines an answer is about, and most name
// many lines in few ranges.

import type { LineClass } from '../../visit/assessment/assessment.ts';
import type { Context } from './context.ts';

/** Line numbers in a run of sentences. */
export interface Ranges {
  readonly ranges: string[];
  /** How many numbers the ranges hold. */
  readonly shown: number;
}

/** The classes of one report, counted by kind, and the class of each line. */
export class LineIndex {
  readonly #slots: ReadonlyMap<string, number>;
  readonly #kinds: ReadonlyMap<string, number>;
  /** By line number the slot of its class and 1; undefined where two classes have lines of one number, as sheets may. */
  readonly #owners: Uint32Array | undefined;

  constructor(classes: readonly LineClass[]) {
    this.#slots = new Map(classes.map(({ id }, slot) => [id, slot]));
    const kinds = new Map<string, number>();
    for (const { kind } of classes) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    this.#kinds = kinds;
    this.#owners = ownersOf(classes);
  }

  /** How many classes there are of those kinds. */
  classesOf(kinds: Iterable<string>): number {
    let count = 0;
    for (const kind of kinds) count += this.#kinds.get(kind) ?? 0;
    return count;
  }

  /**
   * At most so many ranges of the lines of the classes, ascending; undefined where lines must be gone through one by one.
   *
   * @param some classes with at least one line between them
   */
  ranges(some: readonly LineClass[], most: number): Ranges | undefined {
    const owners = this.#owners;
    if (owners === undefined) return undefined;
    const chosen = new Uint8Array(this.#slots.size + 1);
    let at = owners.length;
    for (const { id, lines } of some) {
      chosen[(this.#slots.get(id) ?? -1) + 1] = 1;
      at = Math.min(at, lines[0] ?? at);
    }
    // Lines of no class.
    chosen[0] = 0;
    const ranges: string[] = [];
    let shown = 0;
    for (; at < owners.length && ranges.length < most; at += 1) {
      if (chosen[owners[at] ?? 0] !== 1) continue;
      const from = at;
      while (at + 1 < owners.length && chosen[owners[at + 1] ?? 0] === 1) at += 1;
      ranges.push(from === at ? String(from) : `${from}–${at}`);
      shown += at - from + 1;
    }
    return { ranges, shown };
  }
}

function ownersOf(classes: readonly LineClass[]): Uint32Array | undefined {
  const last = classes.reduce((most, { lines }) => Math.max(most, lines.at(-1) ?? 0), 0);
  const owners = new Uint32Array(last + 1);
  for (const [slot, { lines }] of classes.entries()) {
    for (const line of lines) {
      if (owners[line] !== 0) return undefined;
      owners[line] = slot + 1;
    }
  }
  return owners;
}

const indexes = new WeakMap<Context, LineIndex>();

/** The index of a report. */
export function lineIndexOf(context: Context): LineIndex {
  const known = indexes.get(context);
  if (known !== undefined) return known;
  const made = new LineIndex(context.assessment.classes);
  indexes.set(context, made);
  return made;
}
