// YAML held short: no tags, anchors, aliases, merge keys, duplicate or empty keys; every value knows its line and column.

import { LineCounter, type Pair, isAlias, isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import type { z } from 'zod';

import { type ErrorCode, type Place, type Problem, problem } from './errors.ts';
import { nearest, suggestion } from './near.ts';
import { type Result, okUnless } from './result.ts';

/** Where a YAML text stands in its file: the line and column of its first character, counted from 1. */
export interface Origin {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A parsed text: plain data, and the place of each path in it. */
export interface Placed {
  readonly value: unknown;
  /** The place of the value at a path (of its key with `at: 'key'`); the nearest parent's where the path is missing. */
  place(path: readonly PropertyKey[], at?: 'key' | 'value'): Place;
  /** The place of the first character of the text at a path: behind the quote, where it stands in quotes. */
  placeOfText(path: readonly PropertyKey[]): Place;
}

/** The place of the first character of a file. */
export function startOf(file: string): Origin {
  return { file, line: 1, column: 1 };
}

/** Parse YAML strictly. All errors at once. */
export function parseYaml(text: string, origin: Origin): Result<Placed> {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: true,
    keepSourceTokens: true,
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return {
      file: origin.file,
      line: origin.line + line - 1,
      column: line === 1 ? origin.column + col - 1 : origin.column === 1 ? col : origin.column + col - 1,
    };
  };
  // After the first slip the rest of the text is guesswork, and so is what is said of it.
  const slip = document.errors.find((error) => error.code !== 'DUPLICATE_KEY');
  const problems: Problem[] = (slip === undefined ? document.errors : [slip]).map((error) => {
    const twice = error.code === 'DUPLICATE_KEY';
    const [from, to] = error.pos;
    const value = twice ? (/^[^:\s]+/.exec(text.slice(from))?.[0] ?? '') : firstLine(text.slice(from, to));
    const code: ErrorCode = twice ? 'COMITY_YAML_DUPLICATE_KEY' : 'COMITY_YAML_SYNTAX';
    return problem(code, { place: placeAt(from), value });
  });
  const visit = (node: unknown): void => {
    if (isAlias(node)) {
      problems.push(problem('COMITY_YAML_ALIAS', { place: placeAt(node.range?.[0] ?? 0), value: `*${node.source}` }));
      return;
    }
    if (!isMap(node) && !isSeq(node) && !isScalar(node)) return;
    const offset = node.range?.[0] ?? 0;
    if (node.tag !== undefined || node.anchor !== undefined) {
      for (const [written, at] of propertiesBefore(text, offset)) {
        const code: ErrorCode = written.startsWith('!') ? 'COMITY_YAML_TAG' : 'COMITY_YAML_ANCHOR';
        problems.push(problem(code, { place: placeAt(at), value: written }));
      }
    }
    if (isSeq(node)) for (const item of node.items) visit(item);
    if (!isMap(node)) return;
    for (const pair of node.items) {
      const key = isScalar(pair.key) ? pair.key : undefined;
      if (key?.value === '<<')
        problems.push(problem('COMITY_YAML_ALIAS', { place: placeAt(key.range?.[0] ?? offset), value: '<<' }));
      visit(pair.key);
      if (pair.value === null || (isScalar(pair.value) && pair.value.value === null)) {
        problems.push(
          problem('COMITY_YAML_EMPTY_KEY', {
            place: placeAt(key?.range?.[0] ?? offset),
            value: typeof key?.value === 'string' ? key.value : '',
          }),
        );
      } else visit(pair.value);
    }
  };
  if (slip === undefined) visit(document.contents);
  const place = (path: readonly PropertyKey[], at: 'key' | 'value' = 'value'): Place =>
    placeAt(offsetOf(document.contents, path, at));
  const placeOfText = (path: readonly PropertyKey[]): Place => {
    const offset = offsetOf(document.contents, path, 'value');
    return placeAt(/["']/.test(text[offset] ?? '') ? offset + 1 : offset);
  };
  return okUnless(problems, () => ({ value: document.toJS() as unknown, place, placeOfText }));
}

/** Check parsed data against a shape; what does not fit becomes problems with places and the nearest right spelling. */
export function readShape<S extends z.ZodType>(
  schema: S,
  placed: Placed,
  path: readonly PropertyKey[] = [],
): Result<z.output<S>> {
  const result = schema.safeParse(valueAt(placed.value, path));
  if (result.success) return { ok: true, value: result.data };
  const problems = result.error.issues.flatMap((issue) => problemsOf(issue, placed, path, schema));
  return { ok: false, problems };
}

type Issue = z.core.$ZodIssue;

function problemsOf(issue: Issue, placed: Placed, base: readonly PropertyKey[], schema: z.ZodType): Problem[] {
  const path = [...base, ...issue.path];
  const written = shown(valueAt(placed.value, path));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        problem('COMITY_YAML_UNKNOWN_KEY', {
          place: placed.place([...path, key], 'key'),
          value: key,
          remedy: remedyForKey(key, keysAt(schema, issue.path)),
        }),
      );
    case 'invalid_value':
      return [
        problem('COMITY_YAML_BAD_VALUE', {
          place: placed.place(path),
          value: written,
          remedy: suggestion(written, issue.values.map(String)),
        }),
      ];
    case 'invalid_type':
      if (valueAt(placed.value, path) === undefined) {
        return [
          problem('COMITY_YAML_MISSING_KEY', {
            place: placed.place(path.slice(0, -1)),
            value: path.map(String).join('.'),
          }),
        ];
      }
      return [
        problem('COMITY_YAML_BAD_VALUE', {
          place: placed.place(path),
          value: written,
          remedy: `write ${article(issue.expected)} here`,
        }),
      ];
    case 'invalid_union': {
      const deepest = issue.errors.flat().toSorted((a, b) => b.path.length - a.path.length)[0];
      if (deepest !== undefined && deepest.path.length > 0)
        return problemsOf({ ...deepest, path: [...issue.path, ...deepest.path] }, placed, base, schema);
      return [problem('COMITY_YAML_BAD_VALUE', { place: placed.place(path), value: written })];
    }
    default:
      return [problem('COMITY_YAML_BAD_VALUE', { place: placed.place(path), value: written, remedy: issue.message })];
  }
}

function remedyForKey(key: string, known: readonly string[]): string {
  const near = nearest(key, known);
  return near === undefined ? 'remove it' : `did you mean \`${near}\`?`;
}

/** The keys a shape has at a path; of a union, those of all its members. */
function keysAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  const { def } = schema as { def: ShapeDef };
  const inner = def.innerType ?? def.in;
  if (inner !== undefined) return keysAt(inner, path);
  if (def.options !== undefined) return def.options.flatMap((option) => keysAt(option, path));
  const [first, ...rest] = path;
  if (first === undefined) return Object.keys(def.shape ?? {});
  const next = def.shape?.[String(first)] ?? def.valueType ?? def.element;
  return next === undefined ? [] : keysAt(next, rest);
}

/** What zod says of a shape, as far as it is read here: objects, records, arrays, unions, and what wraps one of them. */
interface ShapeDef {
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly valueType?: unknown;
  readonly element?: unknown;
  readonly options?: readonly unknown[];
  readonly innerType?: unknown;
  readonly in?: unknown;
}

function article(expected: string): string {
  return /^[aeiou]/.test(expected) ? `an ${expected}` : `a ${expected}`;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? firstLine(value) : firstLine(JSON.stringify(value) ?? '');
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]?.slice(0, 80) ?? '';
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );
}

/** The tags and anchors written before a value, each with its offset. */
function* propertiesBefore(text: string, offset: number): Generator<readonly [string, number]> {
  const written = /(?:[!&][^\s,[\]{}]*\s+)+$/.exec(text.slice(0, offset));
  for (const one of written?.[0].matchAll(/\S+/g) ?? []) yield [one[0], (written?.index ?? 0) + one.index];
}

function offsetOf(root: unknown, path: readonly PropertyKey[], at: 'key' | 'value'): number {
  let node: unknown = root;
  let offset = rangeStart(root);
  for (const [index, key] of path.entries()) {
    let next: unknown;
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
      );
      if (pair === undefined) break;
      if (index === path.length - 1 && at === 'key') return rangeStart(pair.key);
      next = pair.value;
    } else if (isSeq(node)) next = node.items[Number(key)];
    if (next === undefined || next === null) break;
    node = next;
    offset = rangeStart(node);
  }
  return offset;
}

function rangeStart(node: unknown): number {
  return isMap(node) || isSeq(node) || isScalar(node) || isAlias(node) ? (node.range?.[0] ?? 0) : 0;
}
