// One digest for one manifest, however its lines are ordered and whatever its people are called.
import { type Sha256, hashOver, utf8 } from '../../kernel/bytes.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { type Columns, columnsOf, factsAt, valueAt } from './encoded.ts';
import type { Manifest } from './manifest.ts';
import { refine } from './refine.ts';

/**
 * The digest over the sorted canonical lines: kind, group, quantity, facts and parents; no names, labels or line numbers.
 * A thing stands under the line that brings it, because the name of a person may not go in;
 * a consignment without a line of its own stands by its number.
 */
export function manifestDigest(manifest: Manifest, sha256: Sha256): string {
  return hashOver(partsOf(alikeLines(columnsOf(manifest))), sha256);
}

/** The lines the digest is taken over, sorted; those with a listed parent are inside it. */
export function canonicalLines(manifest: Manifest): string[] {
  return alikeLines(columnsOf(manifest)).flatMap(({ text, count }) => Array.from({ length: count }, () => text));
}

/** A canonical line, and how many lines are spelt so. */
type Alike = { readonly text: string; readonly count: number };

/** Bytes that are handed to the hash at once. */
const PART = 1 << 20;

// The canonical JSON of the list of all lines, in parts: for a million lines it is longer than anything should keep.
function* partsOf(lines: readonly Alike[]): Generator<Uint8Array, void, undefined> {
  yield utf8('[');
  let first = true;
  for (const { text, count } of lines) {
    const once = utf8(`,${canonicalJson(text)}`);
    const many = Math.max(1, Math.min(count, Math.floor(PART / once.length)));
    const part = new Uint8Array(once.length * many);
    for (let at = 0; at < many; at += 1) part.set(once, at * once.length);
    let left = count;
    if (first) {
      yield once.subarray(1);
      left -= 1;
      first = false;
    }
    for (; left > 0; left -= many) yield left >= many ? part : part.subarray(0, left * once.length);
  }
  yield utf8(']');
}

/** The canonical lines that are not inside another, sorted, each with its number. */
function alikeLines(columns: Columns): Alike[] {
  const { length } = columns;
  const ids = new Uint32Array(length);
  const parents = [...columns.parents].filter(([parent]) => parent !== 'person').map(([, column]) => column);
  const read = [columns.kind, columns.group, columns.quantity, ...columns.facts.values(), ...parents];
  const count = refine(
    ids,
    Math.min(length, 1),
    read.map(({ codes, values }) => ({ codes, size: values.length })),
  );
  const first = new Int32Array(count).fill(-1);
  for (let at = 0; at < length; at += 1) if (first[ids[at] ?? 0] === -1) first[ids[at] ?? 0] = at;
  const bare: (string | undefined)[] = [];
  const spelt = (id: number, brings: readonly string[]): string => {
    if (brings.length > 0) return canonicalLine(columns, first[id] ?? 0, brings);
    return (bare[id] ??= canonicalLine(columns, first[id] ?? 0, brings));
  };
  // Only a person is a parent that may not be named by a word of the file.
  const owners = columns.parentAt.get('person');
  const brought = new Map<number, number[]>();
  const counts = new Map<string, number>();
  const alone = new Uint32Array(count);
  for (let at = 0; at < length; at += 1) {
    const by = owners?.[at] ?? -1;
    if (by < 0) continue;
    const siblings = brought.get(by);
    if (siblings === undefined) brought.set(by, [ids[at] ?? 0]);
    else siblings.push(ids[at] ?? 0);
  }
  // People who bring the same things are spelt once.
  const together = new Map<string, { readonly at: number; readonly brings: readonly number[]; count: number }>();
  for (let at = 0; at < length; at += 1) {
    if ((owners?.[at] ?? -1) >= 0) continue;
    const id = ids[at] ?? 0;
    const brings = brought.get(at);
    if (brings === undefined) {
      alone[id] = (alone[id] ?? 0) + 1;
      continue;
    }
    const key = `${id}:${brings.toSorted((a, b) => a - b).join()}`;
    const entry = together.get(key);
    if (entry === undefined) together.set(key, { at, brings, count: 1 });
    else entry.count += 1;
  }
  const add = (text: string, more: number): void => {
    counts.set(text, (counts.get(text) ?? 0) + more);
  };
  for (const [id, many] of alone.entries()) if (many > 0) add(spelt(id, []), many);
  for (const { at, brings, count: many } of together.values())
    add(spelt(ids[at] ?? 0, brings.map((id) => spelt(id, [])).toSorted(byUnit)), many);
  return [...counts].map(([text, many]) => ({ text, count: many })).toSorted((a, b) => byUnit(a.text, b.text));
}

function canonicalLine(columns: Columns, at: number, brings: readonly string[]): string {
  const parents: Record<string, string> = {};
  for (const [parent, column] of columns.parents) {
    const name = valueAt(column, at);
    if (parent !== 'person' && name !== undefined) parents[parent] = name;
  }
  return canonicalJson({
    kind: valueAt(columns.kind, at),
    group: valueAt(columns.group, at),
    quantity: valueAt(columns.quantity, at),
    facts: factsAt(columns, at),
    parents,
    brings,
  });
}

function byUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
