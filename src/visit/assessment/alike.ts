// Lines that the law cannot tell apart: equal in every fact it reads of their kind, in what their parents bring, and in the
// terms over the children of those parents. However many there are, they are one question.

import { readsOf } from '../../engine/condition.ts';
import type { FactValues, Law, Pack, Term } from '../../engine/law.ts';
import type { Bounds } from '../../engine/resolve/evaluate.ts';
import { findTerm } from '../../engine/resolve/packs.ts';
import { linesOfRules } from '../../engine/resolve/reads.ts';
import type { Standing } from '../../engine/resolve/settings.ts';
import { aggregateValue, aggregatesOf } from '../../engine/resolve/terms.ts';
import type { Value } from '../../engine/vocabulary.ts';
import type { Columns } from '../manifest/encoded.ts';
import { refine } from '../manifest/refine.ts';
import type { Group, Plan } from '../plan/plan.ts';
import { frameFacts } from './frame.ts';

/** Values of terms over children, by `pack/term`. */
export type Aggregates = Readonly<Record<string, Value | Bounds>>;

/** Lines of one group and kind that are alike in all that is read of them. */
export interface Alike {
  readonly kind: string;
  /** The facts that are read and known, those of the parents among them. */
  readonly facts: FactValues;
  /** The position of each fact's value among all of its column, in the order of the facts read; 0 where it is not known. */
  readonly codes: readonly number[];
  /** Terms over children, leg by leg. */
  readonly aggregates: readonly Aggregates[];
  /** Equal for equal aggregates. */
  readonly aggregatesKey: string;
  /** The positions of the lines; none for the movement and the activity, which stand in no manifest. */
  readonly at: Uint32Array;
}

/** Positions of the lines of one group, by kind. */
export type Positions = ReadonlyMap<string, Uint32Array>;

/** The positions of the lines by group and kind, each in the order of the lines. */
export function positionsOf(columns: Columns): ReadonlyMap<string, Positions> {
  const kinds = columns.kind.values.length;
  const counts = new Uint32Array(columns.group.values.length * kinds);
  const slot = (at: number): number => (columns.group.codes[at] ?? 0) * kinds + (columns.kind.codes[at] ?? 0);
  for (let at = 0; at < columns.length; at += 1) counts[slot(at)] = (counts[slot(at)] ?? 0) + 1;
  const rooms = Array.from(counts, (count) => new Uint32Array(count));
  counts.fill(0);
  for (let at = 0; at < columns.length; at += 1) {
    const own = slot(at);
    const next = counts[own] ?? 0;
    const room = rooms[own];
    if (room !== undefined) room[next] = at;
    counts[own] = next + 1;
  }
  return new Map(
    columns.group.values.flatMap((group, code) =>
      group === undefined
        ? []
        : [
            [
              group,
              new Map(
                columns.kind.values.flatMap((kind, own) =>
                  kind === undefined ? [] : [[kind, rooms[code * kinds + own] ?? new Uint32Array()]],
                ),
              ),
            ] as const,
          ],
    ),
  );
}

/** Divides the lines of a group. */
export class Divider {
  readonly #law: Law;
  readonly #columns: Columns;
  readonly #plan: Plan;
  readonly #group: Group;
  readonly #positions: Positions;
  readonly #standing: Standing;
  readonly #terms = new Map<string, ParentTerms>();

  constructor(law: Law, columns: Columns, plan: Plan, group: Group, positions: Positions, standing: Standing) {
    this.#law = law;
    this.#columns = columns;
    this.#plan = plan;
    this.#group = group;
    this.#positions = positions;
    this.#standing = standing;
  }

  /**
   * The lines of a kind, divided on the facts that are read of it.
   *
   * @param reads paths, in the order of the vocabulary
   */
  divide(kind: string, reads: readonly string[]): Alike[] {
    const at = this.#positions.get(kind);
    if (at === undefined || at.length === 0) return [];
    const ids = new Uint32Array(at.length);
    const cells = reads.map((path) => this.#cellsOf(path, at));
    const parents = (this.#law.vocabulary.subjects[kind]?.parents ?? []).flatMap((parent) => {
      const terms = this.#termsOf(parent);
      const column = this.#columns.parents.get(parent);
      if (terms === undefined || column === undefined) return [];
      const codes = Uint32Array.from(at, (one) => terms.idOf[column.codes[one] ?? 0] ?? 0);
      return [{ codes, terms }];
    });
    const count = refine(ids, 1, [
      ...cells,
      ...parents.map(({ codes, terms }) => ({ codes, size: terms.values.length })),
    ]);
    return membersOf(ids, count).map((members): Alike => {
      const first = members[0] ?? 0;
      const codes = cells.map((cell) => cell.codes[first] ?? 0);
      const facts: Record<string, Value> = {};
      for (const [index, path] of reads.entries()) {
        const value = this.#columns.facts.get(path)?.values[codes[index] ?? 0];
        if (value !== undefined) facts[path] = value;
      }
      const termIds = parents.map((one) => one.codes[first] ?? 0);
      const aggregates = this.#group.legs.map((_, leg): Aggregates =>
        Object.fromEntries(
          parents.flatMap(({ terms }, index) => Object.entries(terms.values[termIds[index] ?? 0]?.[leg] ?? {})),
        ),
      );
      return { kind, facts, codes, aggregates, aggregatesKey: termIds.join(), at: members.map((one) => at[one] ?? 0) };
    });
  }

  /** The cells of a path: the line's own, and where it is blank that of a parent. */
  #cellsOf(path: string, at: Uint32Array): { readonly codes: Uint32Array; readonly size: number } {
    const column = this.#columns.facts.get(path);
    const codes = new Uint32Array(at.length);
    if (column === undefined) return { codes, size: 1 };
    const links = [...this.#columns.parentAt.values()];
    for (let index = 0; index < at.length; index += 1) {
      const own = at[index] ?? 0;
      let code = column.codes[own] ?? 0;
      for (const link of links) {
        const parent = link[own] ?? -1;
        if (code === 0 && parent >= 0) code = column.codes[parent] ?? 0;
      }
      codes[index] = code;
    }
    return { codes, size: column.values.length };
  }

  #termsOf(parent: string): ParentTerms | undefined {
    const known = this.#terms.get(parent);
    if (known !== undefined) return known;
    const terms = aggregatesOf(this.#law, parent);
    const column = this.#columns.parents.get(parent);
    if (terms.length === 0 || column === undefined) return undefined;
    const made = new TermTable(column.values.length, this.#group.legs.length);
    const named = this.#namedParents(column.codes, column.values.length);
    for (const { pack, term, over } of terms) {
      const { cells, factsOf } = this.#children(pack, term, over, column.codes, named);
      const frames = this.#group.legs.map((leg) => frameFacts(this.#plan, leg));
      made.add(`${pack.id}/${term.id}`, named, cells, (children, leg) =>
        aggregateValue(
          this.#law,
          pack,
          term,
          children.map((cell) => ({ ...factsOf(cell), ...frames[leg] })),
          this.#standing,
        ),
      );
    }
    const table = made.close(named);
    this.#terms.set(parent, table);
    return table;
  }

  /** The codes of the parents that lines of this group name. */
  #namedParents(codes: ArrayLike<number>, size: number): Uint8Array {
    const named = new Uint8Array(size);
    for (const at of this.#positions.values()) for (const one of at) named[codes[one] ?? 0] = 1;
    named[0] = 0;
    return named;
  }

  /** The children of every parent, as cells of what the term reads of them. */
  #children(
    pack: Pack,
    term: Term,
    over: readonly string[],
    parentOf: ArrayLike<number>,
    named: Uint8Array,
  ): { readonly cells: readonly (readonly number[])[]; readonly factsOf: (cell: number) => FactValues } {
    const reads = readsOfTerm(this.#law, pack, term);
    const own = over
      .flatMap((kind) => [...(this.#positions.get(kind) ?? [])])
      .filter((at) => named[parentOf[at] ?? 0] === 1);
    const at = Uint32Array.from(own);
    const ids = new Uint32Array(at.length);
    const columns = reads.map((path) => ({ path, ...this.#cellsOf(path, at) }));
    const count = refine(ids, 1, columns);
    const cells: number[][] = Array.from(named, () => []);
    const first = new Int32Array(count).fill(-1);
    for (let index = 0; index < at.length; index += 1) {
      const cell = ids[index] ?? 0;
      cells[parentOf[at[index] ?? 0] ?? 0]?.push(cell);
      if (first[cell] === -1) first[cell] = index;
    }
    const facts = Array.from(first, (index) =>
      Object.fromEntries(
        columns.flatMap(({ path, codes }) => {
          const value = index < 0 ? undefined : this.#columns.facts.get(path)?.values[codes[index] ?? 0];
          return value === undefined ? [] : [[path, value] as const];
        }),
      ),
    );
    return { cells, factsOf: (cell) => facts[cell] ?? {} };
  }
}

type ParentTerms = {
  /** By the code of the parent: which of `values` it has; 0 for none. */
  readonly idOf: Uint32Array;
  /** Leg by leg. */
  readonly values: readonly (readonly Aggregates[])[];
};

/** Values of terms over children: parents whose children are alike share one. */
class TermTable {
  readonly #keys: string[];
  readonly #legs: number;
  readonly #values = new Map<string, (readonly [string, readonly (Value | Bounds | undefined)[]])[]>();

  constructor(size: number, legs: number) {
    this.#keys = Array.from({ length: size }, () => '');
    this.#legs = legs;
  }

  add(
    name: string,
    named: Uint8Array,
    cells: readonly (readonly number[])[],
    valueOf: (children: readonly number[], leg: number) => Value | Bounds | undefined,
  ): void {
    const known = new Map<string, readonly (Value | Bounds | undefined)[]>();
    for (let code = 1; code < named.length; code += 1) {
      if (named[code] !== 1) continue;
      const children = (cells[code] ?? []).toSorted((a, b) => a - b);
      const alike = children.join();
      let values = known.get(alike);
      if (values === undefined) {
        values = Array.from({ length: this.#legs }, (_, leg) => valueOf(children, leg));
        known.set(alike, values);
      }
      const before = this.#keys[code] ?? '';
      const key = `${before}|${values.map((value) => (typeof value === 'object' ? `${value.min}..${value.max}` : String(value))).join()}`;
      if (!this.#values.has(key)) this.#values.set(key, [...(this.#values.get(before) ?? []), [name, values]]);
      this.#keys[code] = key;
    }
  }

  close(named: Uint8Array): ParentTerms {
    const ids = new Map<string, number>([['', 0]]);
    const values: (readonly Aggregates[])[] = [[]];
    const idOf = Uint32Array.from(this.#keys, (key, code) => {
      if (named[code] !== 1) return 0;
      const known = ids.get(key);
      if (known !== undefined) return known;
      ids.set(key, values.length);
      const own = this.#values.get(key) ?? [];
      values.push(
        Array.from({ length: this.#legs }, (_, leg) =>
          Object.fromEntries(
            own.flatMap(([name, each]) => (each[leg] === undefined ? [] : [[name, each[leg]] as const])),
          ),
        ),
      );
      return values.length - 1;
    });
    return { idOf, values };
  }
}

function readsOfTerm(law: Law, pack: Pack, term: Term): readonly string[] {
  const { aggregate } = term;
  if (aggregate === undefined) return [];
  if (aggregate.op === 'sum') return [aggregate.fact];
  const found = findTerm(law, pack, aggregate.term);
  if (found === undefined) return [];
  return [...readsOf(linesOfRules(law, found.owner, [found.term]).map(({ line }) => line)).facts];
}

/** The members of each division, in their order. */
function membersOf(ids: Uint32Array, count: number): Uint32Array[] {
  const sizes = new Uint32Array(count);
  for (const id of ids) sizes[id] = (sizes[id] ?? 0) + 1;
  const rooms = Array.from(sizes, (size) => new Uint32Array(size));
  sizes.fill(0);
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0;
    const next = sizes[id] ?? 0;
    const room = rooms[id];
    if (room !== undefined) room[next] = at;
    sizes[id] = next + 1;
  }
  return rooms;
}

/** The line numbers of positions, ascending, as the user sees them. */
export function lineNumbers(columns: Columns, at: Iterable<Uint32Array>): number[] {
  const numbers: number[] = [];
  for (const some of at) for (const one of some) numbers.push(columns.line[one] ?? 0);
  return numbers.filter((line) => line > 0).sort((a, b) => a - b);
}
