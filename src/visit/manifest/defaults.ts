// A fact said once for all lines of its kind: it fills blank cells and never goes over a stated one.
import { type ErrorCode } from '../../kernel/errors.ts';
import { suggestion } from '../../kernel/near.ts';
import type { Law } from '../../engine/law.ts';
import type { Value, Vocabulary } from '../../engine/vocabulary.ts';
import { factsOfKind, lastName, lineKinds } from './columns.ts';
import { columnsOf, ColumnWriter, lineAt, valueAt } from './encoded.ts';
import type { Line, Manifest } from './manifest.ts';
import { readValue } from './values.ts';

/** A fact of a kind of line by its path, with the value that a blank cell of it takes, and who said so. */
export interface Default {
  readonly path: string;
  readonly value: Value;
  readonly from: 'flag' | 'file';
  /** Numbers of the only lines it is said of; absent: all of their kind. */
  readonly of?: readonly number[];
}

/** A default, and on how many lines it filled a blank cell. */
export interface Filled extends Default {
  readonly lines: number;
}

/** A default as read, or what is wrong with its path or its value. */
export type ReadDefault =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly wrong: 'path' | 'value';
      readonly code?: ErrorCode;
      readonly remedy?: string;
      readonly remedyJa?: string;
    };

/** The facts that lines may state, by path, in the order of the vocabulary. */
export function lineFacts(vocabulary: Vocabulary): string[] {
  const known = new Set(lineKinds(vocabulary).flatMap((kind) => factsOfKind(vocabulary, kind)));
  return Object.keys(vocabulary.facts).filter((path) => known.has(path));
}

/** What may have been meant by a path that is none: facts of that last name, else the nearest spelling among the known. */
export function factMeant(path: string, known: readonly string[]): string {
  const alike = known.filter((one) => lastName(one) === lastName(path)).map((one) => `\`${one}\``);
  return alike.length === 0 ? suggestion(path, known) : `did you mean ${alike.join(' or ')}?`;
}

/** Reads `value` as one of the fact at `path`, in the words of a manifest. */
export function readDefault(
  law: Pick<Law, 'vocabulary' | 'packs' | 'mapping'>,
  path: string,
  value: string,
): ReadDefault {
  const known = lineFacts(law.vocabulary);
  const fact = known.includes(path) ? law.vocabulary.facts[path] : undefined;
  if (fact === undefined) {
    const ofVisit = Object.hasOwn(law.vocabulary.facts, path)
      ? {
          remedy: `\`${path}\` is a fact of the visit: write it in visit.yaml, or give it to \`comity assess\``,
          remedyJa: `\`${path}\` は訪問の事実です。\`visit.yaml\` に書くか、\`comity assess\` で指定してください`,
        }
      : { remedy: factMeant(path, known) };
    return { ok: false, wrong: 'path', ...ofVisit };
  }
  const read = readValue(law.vocabulary, Object.keys(law.packs), fact, value, law.mapping?.states);
  return read.ok ? read : { ...read, wrong: 'value' };
}

/**
 * The manifest with blank cells filled. What is filled is a fact of the line from then on, in its digest too.
 *
 * @param defaults of several for one path the first that concerns a line fills its cell
 */
export function withDefaults(manifest: Manifest, defaults: readonly Default[], vocabulary: Vocabulary): Manifest {
  if (defaults.length === 0) return manifest;
  const columns = columnsOf(manifest);
  const facts = new Map(columns.facts);
  const filled = defaults.map((one): Filled => {
    const concerned = columns.kind.values.map(
      (kind) => kind !== undefined && factsOfKind(vocabulary, kind).includes(one.path),
    );
    const stated = facts.get(one.path);
    const only = one.of === undefined ? undefined : new Set(one.of);
    const writer = new ColumnWriter<Value>();
    const code = writer.codeOf(one.value);
    let lines = 0;
    for (let at = 0; at < columns.length; at += 1) {
      const own = valueAt(stated, at);
      if (own !== undefined) writer.set(at, writer.codeOf(own));
      else if (concerned[columns.kind.codes[at] ?? 0] === true && only?.has(columns.line[at] ?? 0) !== false) {
        writer.set(at, code);
        lines += 1;
      }
    }
    if (lines > 0) facts.set(one.path, writer.close(columns.length));
    return { ...one, lines };
  });
  const whole = { ...columns, facts };
  let lines: readonly Line[] | undefined;
  return {
    ...(manifest.sheets === undefined ? {} : { sheets: manifest.sheets }),
    columns: whole,
    filled: [...(manifest.filled ?? []), ...filled],
    get lines() {
      lines ??= manifest.lines.map(({ place }, at) => ({ ...lineAt(whole, at), place }));
      return lines;
    },
  };
}
