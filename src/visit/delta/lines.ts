// Which lines of two manifests are the same line, and what became of each. Which is which is never guessed.

import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { Value } from '../../engine/vocabulary.ts';
import type { Line } from '../manifest/manifest.ts';

/**
 * One cell that differs. `cell` is `number`, `label`, `group`, `quantity`, a kind of parent, or the path of a fact.
 * Numbers, labels and the person who brings a thing are told without their value: names do not leave the reader's machine.
 */
export interface CellChange {
  readonly cell: string;
  /** Absent: was blank, or may not be told. */
  readonly old?: Value;
  /** Absent: is blank, or may not be told. */
  readonly new?: Value;
}

/** Lines by their position in OLD and in NEW, from 0: each position stands in exactly one place. */
export interface LineMatch {
  /** The same line with the same cells. */
  readonly stands: readonly (readonly [old: number, now: number])[];
  /** The same line, and the cells that differ. */
  readonly altered: readonly { readonly old: number; readonly now: number; readonly cells: readonly CellChange[] }[];
  readonly gone: readonly number[];
  readonly added: readonly number[];
  /** Lines called alike of which cannot be told which is which: at least one on either side. */
  readonly ambiguous: readonly { readonly old: readonly number[]; readonly now: readonly number[] }[];
}

/** What makes NEW out of OLD, by position in OLD: an ambiguous line counts as gone on one side and as added on the other. */
export interface Amendment {
  readonly gone: readonly number[];
  readonly altered: readonly { readonly at: number; readonly line: Line }[];
  readonly added: readonly Line[];
}

/**
 * Matches the lines of two manifests, or of the amended parts of two. The place of a line in its file does not matter.
 *
 * 1. Lines of one kind with the same number (service number, registration) are the same line.
 * 2. Of the rest, lines of one kind and group with the same label are the same line, unless both bear a number.
 *
 * Where a name is borne more than once on a side, lines that agree in every cell stand as they are. If any are left on one
 * side only, they are gone or new; if on both, they are ambiguous.
 */
export function compareLines(old: readonly Line[], now: readonly Line[]): LineMatch {
  const match: Found = { stands: [], altered: [], gone: [], added: [], ambiguous: [] };
  const rest = matchBy(old, now, { old: indices(old), now: indices(now) }, numberKey, match);
  const left = matchBy(old, now, rest, labelKey, match);
  match.gone.push(...left.old);
  match.added.push(...left.now);
  const first = ([a]: readonly [number, ...unknown[]], [b]: readonly [number, ...unknown[]]): number => a - b;
  return {
    stands: match.stands.toSorted(first),
    altered: match.altered.toSorted((a, b) => a.now - b.now),
    gone: match.gone.toSorted((a, b) => a - b),
    added: match.added.toSorted((a, b) => a - b),
    ambiguous: match.ambiguous.toSorted((a, b) => (a.now[0] ?? 0) - (b.now[0] ?? 0)),
  };
}

/** What has to be done to OLD's lines so that they are NEW's. */
export function amendmentOf(match: LineMatch, now: readonly Line[]): Amendment {
  const line = (at: number): Line => now[at] as Line;
  return {
    gone: [...match.gone, ...match.ambiguous.flatMap((one) => one.old)],
    altered: match.altered.map(({ old: at, now: to }) => ({ at, line: line(to) })),
    added: [...match.added, ...match.ambiguous.flatMap((one) => one.now)].map(line),
  };
}

/** OLD's lines amended, in OLD's order and the added ones last. Positions of parents are left out: they have to be found anew. */
export function amend(old: readonly Line[], { gone, altered, added }: Amendment): Line[] {
  const without = new Set(gone);
  const instead = new Map(altered.map(({ at, line }) => [at, line]));
  return [...old.flatMap((line, at) => (without.has(at) ? [] : [instead.get(at) ?? line])), ...added].map(
    ({ parentAt: _stale, ...line }) => line,
  );
}

/** Everything a line says, without the places it stands at. */
export function contentOf({ kind, group, label, number, quantity, parents, facts }: Line): string {
  return canonicalJson({ kind, group, label, number, quantity, parents, facts });
}

/** The cells in which a line differs from what it was. */
export function cellChanges(old: Line, now: Line): CellChange[] {
  const changes: CellChange[] = [];
  const secret = (cell: string, a: Value | undefined, b: Value | undefined): void => {
    if (a !== b) changes.push({ cell });
  };
  const open = (cell: string, a: Value | undefined, b: Value | undefined): void => {
    if (a === b) return;
    changes.push({ cell, ...(a === undefined ? {} : { old: a }), ...(b === undefined ? {} : { new: b }) });
  };
  secret('number', old.number, now.number);
  secret('label', old.label, now.label);
  open('group', old.group, now.group);
  open('quantity', old.quantity, now.quantity);
  for (const parent of keysOf(old.parents, now.parents))
    (parent === 'person' ? secret : open)(parent, old.parents[parent], now.parents[parent]);
  for (const path of keysOf(old.facts, now.facts)) open(path, old.facts[path], now.facts[path]);
  return changes;
}

type Found = { -readonly [K in keyof LineMatch]: LineMatch[K][number][] };
type Sides = { readonly old: readonly number[]; readonly now: readonly number[] };
type Key = (line: Line) => string | undefined;

const numberKey: Key = ({ kind, number }) => (number === undefined ? undefined : `${kind}\n${number}`);
const labelKey: Key = ({ kind, group, label }) => `${kind}\n${group}\n${label}`;

/** Matches what the key allows and gives back what is left. */
function matchBy(old: readonly Line[], now: readonly Line[], sides: Sides, key: Key, match: Found): Sides {
  const heaps = new Map<string, { old: number[]; now: number[] }>();
  const left = { old: [] as number[], now: [] as number[] };
  for (const [side, lines] of [
    ['old', old],
    ['now', now],
  ] as const) {
    for (const at of sides[side]) {
      const name = key(lines[at] as Line);
      if (name === undefined) {
        left[side].push(at);
        continue;
      }
      const heap = heaps.get(name);
      if (heap === undefined) heaps.set(name, side === 'old' ? { old: [at], now: [] } : { old: [], now: [at] });
      else heap[side].push(at);
    }
  }
  for (const heap of heaps.values()) {
    const rest = matchHeap(old, now, heap, match);
    left.old.push(...rest.old);
    left.now.push(...rest.now);
  }
  return left;
}

/** Lines of one name. What comes back bears no likeness to anything on the other side. */
function matchHeap(old: readonly Line[], now: readonly Line[], heap: Sides, match: Found): Sides {
  if (heap.old.length === 0 || heap.now.length === 0) return heap;
  const [a, b] = [heap.old[0] as number, heap.now[0] as number];
  if (heap.old.length === 1 && heap.now.length === 1) {
    const [was, is] = [old[a] as Line, now[b] as Line];
    if (was.number !== undefined && is.number !== undefined && was.number !== is.number) return heap;
    const cells = cellChanges(was, is);
    if (cells.length === 0) match.stands.push([a, b]);
    else match.altered.push({ old: a, now: b, cells });
    return { old: [], now: [] };
  }
  const rest = withoutEqual(old, now, heap, match);
  if (rest.old.length === 0 || rest.now.length === 0) return rest;
  const numbered = (lines: readonly Line[], at: readonly number[]): boolean =>
    at.every((one) => lines[one]?.number !== undefined);
  // All bear numbers, and none of them met its own on the other side.
  const strangers = numbered(old, rest.old) && numbered(now, rest.now) && !share(old, now, rest);
  if (strangers) return rest;
  match.ambiguous.push(rest);
  return { old: [], now: [] };
}

function share(old: readonly Line[], now: readonly Line[], rest: Sides): boolean {
  const numbers = new Set(rest.old.map((at) => old[at]?.number));
  return rest.now.some((at) => numbers.has(now[at]?.number));
}

/** Pairs off lines that agree in every cell: between equal lines it does not matter which is which. */
function withoutEqual(old: readonly Line[], now: readonly Line[], heap: Sides, match: Found): Sides {
  const byContent = Map.groupBy(heap.old, (at) => contentOf(old[at] as Line));
  const left: number[] = [];
  for (const at of heap.now) {
    const twin = byContent.get(contentOf(now[at] as Line))?.shift();
    if (twin === undefined) left.push(at);
    else match.stands.push([twin, at]);
  }
  const inOrder = (at: readonly number[]): number[] => at.toSorted((a, b) => a - b);
  return { old: inOrder([...byContent.values()].flat()), now: inOrder(left) };
}

function indices(lines: readonly Line[]): number[] {
  return lines.map((_, at) => at);
}

function keysOf(...records: readonly Readonly<Record<string, unknown>>[]): string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record)))].toSorted();
}
