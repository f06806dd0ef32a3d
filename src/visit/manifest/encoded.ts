// The lines of a manifest column by column: a cell is a small number, its position among the values its column holds.
// A million lines with forty facts are then forty arrays and not a million objects.

import type { FactValues } from '../../engine/law.ts';
import type { Value } from '../../engine/vocabulary.ts';
import type { Line, Manifest } from './manifest.ts';

/** The cells of one column as positions in `values`; position 0 stands for a blank cell. */
export interface Encoded<T> {
  readonly values: readonly (T | undefined)[];
  /** At least as long as there are lines; what is behind the last one is 0. */
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
}

/** All that is known of the lines, column by column, each in the order of the lines. */
export interface Columns {
  readonly length: number;
  /** Line numbers as the user sees them. */
  readonly line: Int32Array;
  readonly kind: Encoded<string>;
  readonly group: Encoded<string>;
  readonly quantity: Encoded<number>;
  /** By path. A path that no line states is absent. */
  readonly facts: ReadonlyMap<string, Encoded<Value>>;
  /** References to parents, by kind of parent. */
  readonly parents: ReadonlyMap<string, Encoded<string>>;
  /** Of these, the ones that have a line of their own: its position from 0, or -1. */
  readonly parentAt: ReadonlyMap<string, Int32Array>;
  /** What people call a line, by its position. */
  readonly label: (at: number) => string;
  /** Service or registration number of a line, by its position; empty where none is given. */
  readonly number: (at: number) => string;
}

const FIRST_ROOM = 1024;
const NEAR = 9;

/** Writes one column. Its cells are one byte wide until it holds more values than that can tell apart. */
export class ColumnWriter<T> implements Encoded<T> {
  readonly values: (T | undefined)[] = [undefined];
  codes: Uint8Array | Uint16Array | Uint32Array = new Uint8Array(FIRST_ROOM);
  readonly #known = new Map<T, number>();

  /** The position of a value, made where it is new. */
  codeOf(value: T): number {
    const { values } = this;
    // Most columns hold few values: to look along them is quicker than to ask a map.
    const near = Math.min(values.length, NEAR);
    for (let code = 1; code < near; code += 1) if (values[code] === value) return code;
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const code = this.values.length;
    this.values.push(value);
    this.#known.set(value, code);
    return code;
  }

  /** Sets the cell of a line. */
  set(at: number, code: number): void {
    if (at >= this.codes.length || (code > 0xff && this.codes.BYTES_PER_ELEMENT < 4)) this.#room(at, code);
    this.codes[at] = code;
  }

  #room(at: number, code: number): void {
    const width = code > 0xffff ? 4 : Math.max(this.codes.BYTES_PER_ELEMENT, code > 0xff ? 2 : 1);
    if (at < this.codes.length && width === this.codes.BYTES_PER_ELEMENT) return;
    const length = at < this.codes.length ? this.codes.length : Math.max(at + 1, this.codes.length * 2);
    const wider =
      width === 4 ? new Uint32Array(length) : width === 2 ? new Uint16Array(length) : new Uint8Array(length);
    wider.set(this.codes);
    this.codes = wider;
  }

  /** As long as there are lines, so that it can be read at any of them. */
  close(length: number): Encoded<T> {
    if (this.codes.length < length) this.#room(length - 1, 0);
    return this;
  }
}

/** Whole numbers, as many as come. */
export class NumberWriter {
  #room = new Int32Array(FIRST_ROOM);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#room.length) {
      const wider = new Int32Array(this.#length * 2);
      wider.set(this.#room);
      this.#room = wider;
    }
    this.#room[this.#length] = value;
    this.#length += 1;
  }

  close(): Int32Array {
    return this.#room.subarray(0, this.#length);
  }
}

const BLOCK = 4096;
const BETWEEN = '\u0000';

/** Words of people, many to one text: a million of them as texts of their own would take more room than all facts. */
export class LabelWriter {
  readonly #blocks: string[] = [];
  #open: string[] = [];

  push(label: string): void {
    this.#open.push(label.includes(BETWEEN) ? label.replaceAll(BETWEEN, ' ') : label);
    if (this.#open.length < BLOCK) return;
    this.#blocks.push(this.#open.join(BETWEEN));
    this.#open = [];
  }

  close(): (at: number) => string {
    this.#blocks.push(this.#open.join(BETWEEN));
    const blocks = this.#blocks;
    let split: { readonly block: number; readonly labels: readonly string[] } | undefined;
    return (at) => {
      const block = Math.floor(at / BLOCK);
      if (split?.block !== block) split = { block, labels: (blocks[block] ?? '').split(BETWEEN) };
      return split.labels[at % BLOCK] ?? '';
    };
  }
}

const encodedLines = new WeakMap<Manifest, Columns>();

/** The columns of a manifest: its own, or those made from its lines. */
export function columnsOf(manifest: Manifest): Columns {
  if (manifest.columns !== undefined) return manifest.columns;
  const known = encodedLines.get(manifest);
  if (known !== undefined) return known;
  const made = columnsFromLines(manifest.lines);
  encodedLines.set(manifest, made);
  return made;
}

function columnsFromLines(lines: readonly Line[]): Columns {
  const kind = new ColumnWriter<string>();
  const group = new ColumnWriter<string>();
  const quantity = new ColumnWriter<number>();
  const facts = new Map<string, ColumnWriter<Value>>();
  const parents = new Map<string, ColumnWriter<string>>();
  const parentAt = new Map<string, Int32Array>();
  for (const [at, line] of lines.entries()) {
    kind.set(at, kind.codeOf(line.kind));
    group.set(at, group.codeOf(line.group));
    quantity.set(at, quantity.codeOf(line.quantity));
    for (const [path, value] of Object.entries(line.facts)) {
      if (value === undefined) continue;
      const column = writerIn(facts, path);
      column.set(at, column.codeOf(value));
    }
    for (const [parent, name] of Object.entries(line.parents)) {
      const column = writerIn(parents, parent);
      column.set(at, column.codeOf(name));
    }
    for (const [parent, where] of Object.entries(line.parentAt ?? {})) {
      const column = parentAt.get(parent) ?? new Int32Array(lines.length).fill(-1);
      column[at] = where;
      parentAt.set(parent, column);
    }
  }
  const { length } = lines;
  for (const column of [kind, group, quantity, ...facts.values(), ...parents.values()]) column.close(length);
  const line = Int32Array.from(lines, (one) => one.line);
  const label = (at: number): string => lines[at]?.label ?? '';
  const number = (at: number): string => lines[at]?.number ?? '';
  return { length, line, kind, group, quantity, facts, parents, parentAt, label, number };
}

/** The column of that name, made where it is new. */
export function writerIn<T>(columns: Map<string, ColumnWriter<T>>, name: string): ColumnWriter<T> {
  const known = columns.get(name);
  if (known !== undefined) return known;
  const made = new ColumnWriter<T>();
  columns.set(name, made);
  return made;
}

/** The value of a cell; undefined where it is blank. */
export function valueAt<T>(column: Encoded<T> | undefined, at: number): T | undefined {
  return column?.values[column.codes[at] ?? 0];
}

/** The facts a line itself states. */
export function factsAt(columns: Columns, at: number): FactValues {
  const facts: Record<string, Value> = {};
  for (const [path, column] of columns.facts) {
    const value = valueAt(column, at);
    if (value !== undefined) facts[path] = value;
  }
  return facts;
}

/** One line of the columns, without its place in the file. */
export function lineAt(columns: Columns, at: number): Omit<Line, 'place'> {
  const parents: Record<string, string> = {};
  for (const [parent, column] of columns.parents) {
    const name = valueAt(column, at);
    if (name !== undefined) parents[parent] = name;
  }
  const found = [...columns.parentAt].flatMap(([parent, where]) => {
    const own = where[at] ?? -1;
    return own < 0 ? [] : [[parent, own] as const];
  });
  const number = columns.number(at);
  return {
    line: columns.line[at] ?? 0,
    kind: valueAt(columns.kind, at) ?? '',
    group: valueAt(columns.group, at) ?? '',
    label: columns.label(at),
    ...(number === '' ? {} : { number }),
    quantity: valueAt(columns.quantity, at) ?? 1,
    parents,
    ...(found.length === 0 ? {} : { parentAt: Object.fromEntries(found) }),
    facts: factsAt(columns, at),
  };
}
