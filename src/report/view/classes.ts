// Classes of lines, named by what tells them apart from the others of their kind.

import type { LineClass } from '../../visit/assessment/assessment.ts';
import { type Context, byOrderOf, countText, factName, kindName, unitsText, valueText } from './context.ts';
import { type Ranges, lineIndexOf } from './line-index.ts';

/** Ranges of line numbers before a list is cut. */
const MOST_RANGES = 6;

/** A class as a reader meets it. */
export interface NamedClass {
  readonly id: string;
  /** A short sign for columns: letters by kind, in order. Never stored, never an id. */
  readonly sign: string;
  /** Its place among all classes, from 0. */
  readonly at: number;
  readonly kind: string;
  readonly kindName: string;
  readonly count: number;
  /** "51 persons". */
  readonly size: string;
  /** What tells it apart; empty where the kind has one class only. */
  readonly name: string;
  /** Every fact its lines share, in words. */
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  /** "lines 2–52", and names where there are few and the reader has them. */
  readonly lines: string;
}

/** All classes by kind, in vocabulary order of kinds, the biggest first. */
export function namedClasses(context: Context): ReadonlyMap<string, NamedClass> {
  const { vocabulary } = context.law;
  const kinds = [...new Set(context.assessment.classes.map((each) => each.kind))].sort(byOrderOf(vocabulary.subjects));
  const named = new Map<string, NamedClass>();
  let next = 0;
  for (const kind of kinds) {
    const all = context.assessment.classes
      .filter((each) => each.kind === kind)
      .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
    const telling = tellingFacts(context, all);
    for (const each of all) {
      named.set(each.id, {
        id: each.id,
        sign: signOf(next),
        at: next,
        kind,
        kindName: kindName(context, kind),
        count: each.count,
        size: countText(context, kind, each.count),
        name: nameOf(context, each, telling),
        facts: Object.entries(each.facts)
          .sort(([a], [b]) => byOrderOf(vocabulary.facts)(a, b))
          .map(([path, value]) => ({ name: factName(context, path), value: valueText(context, path, value) })),
        lines: linesText(context, each.lines),
      });
      next += 1;
    }
  }
  return named;
}

/** A, B … Z, AA, AB …: spreadsheet letters, which every reader knows how to look up. */
function signOf(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : signOf(Math.floor(index / 26) - 1) + letter;
}

/** The fewest facts, in vocabulary order, by which no two classes of a kind look the same. */
function tellingFacts(context: Context, all: readonly LineClass[]): string[] {
  if (all.length < 2) return [];
  const paths = [...new Set(all.flatMap((each) => Object.keys(each.facts)))]
    .filter((path) => new Set(all.map((each) => String(each.facts[path]))).size > 1)
    .sort(byOrderOf(context.law.vocabulary.facts));
  const chosen: string[] = [];
  let kinds = 1;
  for (;;) {
    const best = paths
      .filter((path) => !chosen.includes(path))
      .map((path) => ({
        path,
        kinds: distinct(all, [...chosen, path]),
        stated: all.filter((each) => each.facts[path] !== undefined).length,
      }))
      .sort((a, b) => b.kinds - a.kinds || b.stated - a.stated)[0];
    if (best === undefined || best.kinds <= kinds) return chosen.sort(byOrderOf(context.law.vocabulary.facts));
    chosen.push(best.path);
    kinds = best.kinds;
  }
}

function distinct(all: readonly LineClass[], paths: readonly string[]): number {
  return new Set(all.map((each) => JSON.stringify(paths.map((path) => each.facts[path] ?? null)))).size;
}

function nameOf(context: Context, each: LineClass, telling: readonly string[]): string {
  const { words } = context;
  const parts = telling.map((path) => tellText(context, each, path));
  return parts.join(words.punctuation.comma);
}

function tellText(context: Context, of: LineClass, path: string): string {
  const { words } = context;
  const name = factName(context, path);
  const value = of.facts[path];
  if (value === undefined) return words.condition.valued(name, lackText(context, of, path));
  if (typeof value === 'boolean') return words.condition.valued(name, valueText(context, path, value));
  const text = valueText(context, path, value);
  // A closed value of the kind's own role or sort reads by itself; anything else needs its fact beside it.
  return context.law.vocabulary.facts[path]?.type === 'values' ? text : words.condition.valued(name, text);
}

// A fact that a class does not share: its lines differ in it, or none of them states it.
function lackText(context: Context, of: LineClass, path: string): string {
  const { phrase } = context.words;
  return of.mixed?.includes(path) === true ? phrase.mixedFact : phrase.notStated;
}

/** Lines that are gone through one by one, because there are few of them and some may be named. */
const FEW = 16;

/** Which lines, where the classes are fewer than all of their kinds; empty where they are all, or have no lines. */
export function whoText(context: Context, ids: readonly string[]): string {
  const some = [...new Set(ids)].flatMap((id) => context.classes.get(id) ?? []);
  const index = lineIndexOf(context);
  if (some.length === index.classesOf(new Set(some.map(({ kind }) => kind)))) return '';
  const count = some.reduce((sum, { lines }) => sum + lines.length, 0);
  const found = count <= FEW ? undefined : index.ranges(some, MOST_RANGES);
  if (found !== undefined) return context.words.which(found.ranges, count, count - found.shown);
  return linesText(
    context,
    some.flatMap(({ lines }) => lines),
  );
}

/** So many of a kind, and which lines where they are not all: "2 persons, lines 53–54". */
export function unitsWithLines(context: Context, ids: readonly string[]): string {
  const who = whoText(context, ids);
  return `${unitsText(context, ids)}${who === '' ? '' : `${context.words.punctuation.comma}${who}`}`;
}

/** Lines of a class that are named one by one; of the rest the ranges are told. */
const MOST_NAMED = 8;
const MOST_IN_FULL = 40;

/** The lines of a class, for who opens it: some by number and name, all as ranges. */
export interface ClassLines {
  readonly named: readonly string[];
  /** Empty where all lines are named. */
  readonly ranges: string;
}

/** Which lines are in a class. */
export function classLines(context: Context, id: string): ClassLines {
  const { words } = context;
  const lines = context.classes.get(id)?.lines ?? [];
  const named = lines
    .filter((line) => context.labels.has(line))
    .slice(0, MOST_NAMED)
    .map((line) => `${line} ${context.labels.get(line) ?? ''}`);
  if (named.length === lines.length) return { named, ranges: '' };
  const { ranges, shown } = rangesOf(lines, MOST_IN_FULL);
  return { named, ranges: words.which(ranges, lines.length, lines.length - shown) };
}

/** Line numbers as ranges, with names where there are three or fewer; a long list is cut. */
export function linesText(context: Context, lines: readonly number[]): string {
  const sorted = [...new Set(lines)].sort((a, b) => a - b);
  if (sorted.length === 0) return '';
  if (sorted.length <= 3 && sorted.some((line) => context.labels.has(line))) {
    return context.words.which(
      sorted.map((line) => {
        const label = context.labels.get(line);
        return label === undefined
          ? String(line)
          : `${line}${context.words.punctuation.open}${label}${context.words.punctuation.close}`;
      }),
      sorted.length,
      0,
    );
  }
  const { ranges, shown } = rangesOf(sorted, MOST_RANGES);
  return context.words.which(ranges, sorted.length, sorted.length - shown);
}

/** At most so many ranges of sorted numbers, and how many numbers they hold. */
export function rangesOf(sorted: readonly number[], most: number): Ranges {
  const ranges: string[] = [];
  let shown = 0;
  while (shown < sorted.length && ranges.length < most) {
    let end = shown;
    while (sorted[end + 1] === (sorted[end] ?? 0) + 1) end += 1;
    ranges.push(end === shown ? String(sorted[shown]) : `${sorted[shown]}–${sorted[end]}`);
    shown = end + 1;
  }
  return { ranges, shown };
}
