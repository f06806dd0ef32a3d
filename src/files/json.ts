// A manifest as JSON: an array of flat objects whose keys are the columns. Keys and values keep their places.
import { type Place, type Problem, problem } from '../kernel/errors.ts';
import { ProblemList } from '../kernel/problem-list.ts';
import type { Cell, Column, Row, Table } from '../kernel/table.ts';
import { firstError } from './json-error.ts';
import type { TableRead } from './read-table.ts';
import { placesIn } from './text.ts';
import { MOST_COLUMNS, tooManyColumns } from './width.ts';

/** One key with its value, and the offsets of both in the text. */
type Member = { readonly key: string; readonly keyAt: number; readonly value: unknown; readonly valueAt: number };

/**
 * Reads a JSON text: `[{ "kind": "person", "role": "member" }, …]`. `null` and an absent key are both "not known".
 * The columns are the keys of all rows in the order of their first appearance.
 *
 * @param text without a byte order mark
 */
export function readJson(text: string, file: string): TableRead {
  const placeAt = placesIn(text, file);
  try {
    const value: unknown = JSON.parse(text);
    if (!Array.isArray(value)) return { problems: [shape(text, firstToken(text), placeAt)] };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { problems: [problem('COMITY_FILE_JSON', { place: placeAt(firstError(text)) })] };
  }
  const problems = new ProblemList();
  const found: { readonly at: number; readonly members: ReadonlyMap<string, Member> }[] = [];
  const columnAt = new Map<string, number>();
  for (const { at, members } of scanRows(text)) {
    if (members === undefined) {
      problems.add(() => shape(text, at, placeAt));
      continue;
    }
    const byKey = new Map<string, Member>();
    for (const member of members) {
      if (byKey.has(member.key))
        problems.add(() => problem('COMITY_FILE_JSON_KEY_TWICE', { value: member.key, place: placeAt(member.keyAt) }));
      else if (typeof member.value === 'object' && member.value !== null)
        problems.add(() => shape(text, member.valueAt, placeAt));
      byKey.set(member.key, member);
      if (!columnAt.has(member.key)) columnAt.set(member.key, member.keyAt);
    }
    const tooMany = columnAt.size > MOST_COLUMNS ? [...columnAt.values()][MOST_COLUMNS] : undefined;
    if (tooMany !== undefined) return { problems: [tooManyColumns(columnAt.size, placeAt(tooMany))] };
    found.push({ at, members: byKey });
  }
  const columns: Column[] = [...columnAt].map(([name, at]) => ({ name, place: placeAt(at) }));
  const rows = found.map(({ at, members }, index): Row => {
    const cells = columns.map(({ name }) => cellOf(members.get(name)?.value));
    const place = (column?: number): Place => placeAt(members.get(columns[column ?? -1]?.name ?? '')?.valueAt ?? at);
    return { line: index + 1, cells, place };
  });
  const table: Table = { file, columns, rows, form: new ProblemList() };
  return { table, problems: problems.shown };
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string') return undefined;
  const trimmed = value.trim();
  return trimmed === '' ? undefined : trimmed;
}

function shape(text: string, at: number, placeAt: (offset: number) => Place): Problem {
  return problem('COMITY_FILE_JSON_SHAPE', {
    place: placeAt(at),
    value: text.slice(at, at + 20).split('\n', 1)[0] ?? '',
  });
}

function firstToken(text: string): number {
  return text.search(/\S/);
}

const SPACE = /\s*/y;
const STRING = /"(?:[^"\\]|\\.)*"/y;
const BARE = /[^\s,\]}:]+/y;

/** The rows of a text that is known to be a JSON array. */
function* scanRows(text: string): Generator<{ readonly at: number; readonly members?: readonly Member[] }> {
  let at = skip(text, firstToken(text) + 1);
  while (text[at] !== ']') {
    if (text[at] === '{') {
      const members: Member[] = [];
      const row = at;
      at = skip(text, at + 1);
      while (text[at] !== '}') {
        const keyAt = at;
        const keyEnd = match(STRING, text, at);
        const valueAt = skip(text, skip(text, keyEnd) + 1);
        const valueEnd = endOfValue(text, valueAt);
        const key = JSON.parse(text.slice(keyAt, keyEnd)) as string;
        members.push({ key, keyAt, value: JSON.parse(text.slice(valueAt, valueEnd)), valueAt });
        at = afterComma(text, valueEnd);
      }
      yield { at: row, members };
      at = afterComma(text, at + 1);
    } else {
      yield { at };
      at = afterComma(text, endOfValue(text, at));
    }
  }
}

function endOfValue(text: string, start: number): number {
  if (text[start] === '"') return match(STRING, text, start);
  if (text[start] !== '{' && text[start] !== '[') return match(BARE, text, start);
  let depth = 0;
  for (let at = start; ;) {
    const unit = text[at];
    if (unit === '"') at = match(STRING, text, at);
    else at += 1;
    if (unit === '{' || unit === '[') depth += 1;
    else if (unit === '}' || unit === ']') depth -= 1;
    if (depth === 0) return at;
  }
}

function afterComma(text: string, at: number): number {
  const next = skip(text, at);
  return text[next] === ',' ? skip(text, next + 1) : next;
}

function skip(text: string, at: number): number {
  return match(SPACE, text, at);
}

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
