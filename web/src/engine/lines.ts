// The lines of the roster as a page asks for them: filtered, in an order, a window at a time. The columns stay in the worker.
import type { FactValues } from '../../../src/engine/law.ts';
import type { Value } from '../../../src/engine/vocabulary.ts';
import type { Assessment } from '../../../src/visit/assessment/assessment.ts';
import { columnsOf, type Columns, factsAt, valueAt } from '../../../src/visit/manifest/encoded.ts';
import type { Manifest } from '../../../src/visit/manifest/manifest.ts';

/** Which lines, in which order, and which window of them. */
export type LinesQuery = {
  /** Part of a name, a service number, or the number of a line. */
  readonly text?: string | undefined;
  readonly kind?: string | undefined;
  /** Id of a class. */
  readonly class?: string | undefined;
  /** Ids of classes: lines of any of them. */
  readonly classes?: readonly string[] | undefined;
  readonly group?: string | undefined;
  /** Facts that a line states so, by path; `undefined` as a value: the line does not state it. */
  readonly facts?: Readonly<Record<string, Value | undefined>> | undefined;
  /** `line`, `label`, `kind`, `group`, `class` or the path of a fact. */
  readonly sort?: { readonly by: string; readonly down?: boolean | undefined } | undefined;
  /** Position of the first row wanted, from 0, and how many. */
  readonly from: number;
  readonly count: number;
};

/** One line. */
export type LineRow = {
  readonly line: number;
  readonly label: string;
  /** Service or registration number; empty where none is given. */
  readonly number: string;
  readonly kind: string;
  readonly group: string;
  readonly quantity: number;
  /** Id of its class; empty where it has none. */
  readonly class: string;
  readonly cells: FactValues;
};

/** A window of the lines that match, and how many there are in all. */
export type LinesFound = {
  readonly total: number;
  /** Lines of the whole roster. */
  readonly of: number;
  readonly rows: readonly LineRow[];
  /** Of the lines that match: how many there are of each kind and of each class. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly classes: Readonly<Record<string, number>>;
  /** Facts that any line of the roster states, by path. */
  readonly paths: readonly string[];
};

/** Positions of the lines that match, in their order, and how many there are of what. */
type Matching = Pick<LinesFound, 'kinds' | 'classes'> & { readonly key: string; readonly at: Uint32Array };

const COLLATOR = new Intl.Collator(undefined, { numeric: true });

/** The lines of one assessed visit. What the last question came to is kept, so that the next window of it costs nothing. */
export class Lines {
  readonly #columns: Columns;
  readonly #classIds: readonly string[];
  /** By position of the line: its class among the ids, from 1; 0 for none. */
  readonly #classAt: Uint32Array;
  #last: Matching | undefined;

  constructor(manifest: Manifest, { classes }: Pick<Assessment, 'classes'>) {
    this.#columns = columnsOf(manifest);
    this.#classIds = classes.map(({ id }) => id);
    const position = new Map<number, number>();
    for (const [at, line] of this.#columns.line.entries()) position.set(line, at);
    this.#classAt = new Uint32Array(this.#columns.length);
    for (const [index, { lines }] of classes.entries()) {
      for (const line of lines) {
        const at = position.get(line);
        if (at !== undefined) this.#classAt[at] = index + 1;
      }
    }
  }

  /** The window that is asked for. */
  find(query: LinesQuery): LinesFound {
    const { at, kinds, classes } = this.#matching(query);
    return {
      total: at.length,
      of: this.#columns.length,
      rows: Array.from(at.subarray(query.from, query.from + query.count), (one) => this.#row(one)),
      kinds,
      classes,
      paths: [...this.#columns.facts.keys()].toSorted(),
    };
  }

  /** The position of a line among those that match, so that a page can go there; -1 where it is not among them. */
  positionOf(line: number, query: LinesQuery): number {
    return this.#matching(query).at.findIndex((at) => this.#columns.line[at] === line);
  }

  #matching({ from: _from, count: _count, ...query }: LinesQuery): Matching {
    // What is asked to be blank must not read like what is not asked.
    const key = JSON.stringify(query, (_, value: unknown) => (value === undefined ? null : value));
    if (this.#last?.key === key) return this.#last;
    const found: number[] = [];
    const fits = this.#filter(query);
    for (let at = 0; at < this.#columns.length; at += 1) if (fits(at)) found.push(at);
    if (query.sort !== undefined) this.#sort(found, query.sort);
    this.#last = { key, at: Uint32Array.from(found), ...this.#counts(found) };
    return this.#last;
  }

  #counts(found: readonly number[]): Pick<Matching, 'kinds' | 'classes'> {
    const kinds: Record<string, number> = {};
    const classes: Record<string, number> = {};
    for (const at of found) {
      const kind = valueAt(this.#columns.kind, at) ?? '';
      kinds[kind] = (kinds[kind] ?? 0) + 1;
      const own = this.#classOf(at);
      if (own !== '') classes[own] = (classes[own] ?? 0) + 1;
    }
    return { kinds, classes };
  }

  #filter({
    text = '',
    kind,
    class: of,
    classes,
    group,
    facts = {},
  }: Omit<LinesQuery, 'from' | 'count'>): (at: number) => boolean {
    const columns = this.#columns;
    const wanted = text.trim().toLowerCase();
    const index = of === undefined ? -1 : this.#classIds.indexOf(of) + 1;
    const among = classes === undefined ? undefined : new Set(classes.map((id) => this.#classIds.indexOf(id) + 1));
    among?.delete(0);
    const stated = Object.entries(facts).map(([path, value]) => ({ column: columns.facts.get(path), value }));
    return (at) =>
      (kind === undefined || valueAt(columns.kind, at) === kind) &&
      (group === undefined || valueAt(columns.group, at) === group) &&
      (of === undefined || (index > 0 && this.#classAt[at] === index)) &&
      (among === undefined || among.has(this.#classAt[at] ?? 0)) &&
      stated.every(({ column, value }) => valueAt(column, at) === value) &&
      (wanted === '' ||
        columns.label(at).toLowerCase().includes(wanted) ||
        columns.number(at).toLowerCase().includes(wanted) ||
        String(columns.line[at]) === wanted);
  }

  #sort(found: number[], { by, down = false }: NonNullable<LinesQuery['sort']>): void {
    const { facts, kind, group } = this.#columns;
    const sign = down ? -1 : 1;
    const column = { kind, group }[by] ?? facts.get(by);
    if (by === 'line') {
      if (down) found.reverse();
    } else if (by === 'label') {
      const labels = new Map(found.map((at) => [at, this.#columns.label(at)]));
      found.sort((a, b) => sign * COLLATOR.compare(labels.get(a) ?? '', labels.get(b) ?? '') || a - b);
    } else if (by === 'class') {
      found.sort((a, b) => sign * ((this.#classAt[a] ?? 0) - (this.#classAt[b] ?? 0)) || a - b);
    } else if (column !== undefined) {
      // Values are few and lines many: the values are put in order once. Blank cells come last either way.
      const order = column.values.map((value, code) => ({ value, code })).slice(1);
      order.sort((a, b) => sign * COLLATOR.compare(String(a.value), String(b.value)));
      const rank = new Uint32Array(column.values.length).fill(column.values.length);
      for (const [place, { code }] of order.entries()) rank[code] = place;
      const rankAt = (at: number): number => rank[column.codes[at] ?? 0] ?? 0;
      found.sort((a, b) => rankAt(a) - rankAt(b) || a - b);
    }
  }

  #row(at: number): LineRow {
    const columns = this.#columns;
    return {
      line: columns.line[at] ?? 0,
      label: columns.label(at),
      number: columns.number(at),
      kind: valueAt(columns.kind, at) ?? '',
      group: valueAt(columns.group, at) ?? '',
      quantity: valueAt(columns.quantity, at) ?? 1,
      class: this.#classOf(at),
      cells: factsAt(columns, at),
    };
  }

  #classOf(at: number): string {
    return this.#classIds[(this.#classAt[at] ?? 0) - 1] ?? '';
  }
}
