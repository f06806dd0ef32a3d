// The sheet "Visit" of a workbook in, a draft of the plan out: a key and its value in each row, and a column for each leg.
import { type Place, type Problem, problem } from '../../kernel/errors.ts';
import { type Ok, type Result, okUnless } from '../../kernel/result.ts';
import type { Cell, Row } from '../../kernel/table.ts';
import { suggestion } from '../../kernel/near.ts';
import { type Placed } from '../../kernel/yaml.ts';
import type { Law } from '../../engine/law.ts';
import type { Fact } from '../../engine/vocabulary.ts';
import { type Draft, ONLY_GROUP } from './draft.ts';
import { draftFromPlaced } from './from-file.ts';
import { ACTIVITY_ROOTS, LEG_ROOTS, planFacts } from './shape.ts';

/** The first cell of a row that only heads the columns. */
const HEADING = 'key';
/** Keys of the whole visit, by where they stand in the shape of a visit file. */
const VISIT_KEYS: Readonly<Record<string, readonly string[]>> = {
  title: ['title', 'en'],
  'title.ja': ['title', 'ja'],
  today: ['today'],
  'activity.reference': ['activity', 'reference'],
  'activity.from': ['activity', 'when', 'from'],
  'activity.to': ['activity', 'when', 'to'],
};
const GROUP = 'group';
/** Keys of a group: each is said of the group of its column. */
const GROUP_KEYS = ['unit', 'contact'];
const LEG_KEYS = ['sending', 'receiving', 'mode', 'port', 'enter', 'leave'];

/** All keys that the sheet may have, in the order of a template, with the fact each states, if it is one. */
export function visitSheetKeys({ vocabulary }: Pick<Law, 'vocabulary'>): Map<string, Fact | undefined> {
  const none = (keys: readonly string[]): [string, undefined][] => keys.map((key) => [key, undefined]);
  const activity = [...planFacts(vocabulary, ACTIVITY_ROOTS)].map(([key, fact]) => [`activity.${key}`, fact] as const);
  return new Map<string, Fact | undefined>([
    ...none(Object.keys(VISIT_KEYS)),
    ...activity,
    ...none([GROUP, ...GROUP_KEYS, ...LEG_KEYS]),
    ...planFacts(vocabulary, LEG_ROOTS),
  ]);
}

/**
 * Reads the sheet. Each column behind the keys is a leg; without a row `group`, every group has all of them.
 *
 * @param groups the groups that the lines name
 */
export function draftFromSheet(
  rows: readonly Row[],
  file: string,
  law: Pick<Law, 'vocabulary' | 'packs'>,
  groups: readonly string[],
): Result<Draft> {
  const facts = visitSheetKeys(law);
  const given = new Map<string, Row>();
  const problems: Problem[] = [];
  for (const row of rows) {
    const key = String(row.cells[0] ?? '');
    if (key === '' || (key === HEADING && given.size === 0)) continue;
    if (given.has(key)) problems.push(problem('COMITY_YAML_DUPLICATE_KEY', { value: key, place: row.place(0) }));
    given.set(key, row);
  }
  for (const [key, row] of given) {
    if (facts.has(key)) continue;
    const place = row.place(0);
    problems.push(
      problem('COMITY_YAML_UNKNOWN_KEY', { value: key, place, remedy: suggestion(key, [...facts.keys()]) }),
    );
    given.delete(key);
  }
  const placed = placedVisit(given, facts, groups.length === 0 ? [ONLY_GROUP] : groups, {
    file,
    ...(rows[0] === undefined ? {} : rows[0].place(0)),
  });
  const draft = draftFromPlaced(placed, law);
  return okUnless([...problems, ...(draft.ok ? [] : draft.problems)], () => (draft as Ok<Draft>).value);
}

type Plain = { [key: string]: unknown };

/** The same visit as a visit file would have it, with the places of the cells. */
function placedVisit(
  given: ReadonlyMap<string, Row>,
  facts: ReadonlyMap<string, Fact | undefined>,
  groups: readonly string[],
  start: Place,
): Placed {
  const places = new Map<string, { readonly key: Place; readonly value: Place }>();
  const root: Plain = { title: { en: 'visit', ja: '訪問' } };
  const put = (path: readonly (string | number)[], row: Row, column: number, fact?: Fact): void => {
    places.set(path.join('/'), { key: row.place(0), value: row.place(column) });
    const cell = row.cells[column];
    if (cell === undefined) return;
    let into = root;
    for (const part of path.slice(0, -1)) into = (into[part] ??= {}) as Plain;
    into[String(path.at(-1))] = valueOf(cell, fact);
  };
  const legKeys: [string, Row][] = [];
  const title = given.get('title');
  if (title?.cells[1] !== undefined) root['title'] = { en: String(title.cells[1]), ja: String(title.cells[1]) };
  for (const [key, row] of given) {
    const path =
      VISIT_KEYS[key] ?? (key.startsWith('activity.') ? ['activity', key.slice('activity.'.length)] : undefined);
    if (path !== undefined) put(path, row, 1, facts.get(key));
    else legKeys.push([key, row]);
  }
  const legs = Math.max(1, ...legKeys.map(([, { cells }]) => cells.length - 1));
  const grouped = given.get(GROUP);
  const list: Plain[] = [];
  root['groups'] = list;
  const columnsOf = grouped === undefined ? groups.map((id) => ({ id, columns: columns(legs) })) : named(grouped, legs);
  for (const [at, { id, columns: own }] of columnsOf.entries()) {
    list.push({ id, title: id, legs: own.map(() => ({})) });
    const idPlace = grouped?.place(own[0]) ?? start;
    places.set(`groups/${at}`, { key: idPlace, value: idPlace });
    places.set(`groups/${at}/id`, { key: idPlace, value: idPlace });
    for (const [key, row] of legKeys) {
      if (GROUP_KEYS.includes(key))
        put(['groups', at, key], row, own.find((column) => row.cells[column] !== undefined) ?? 1);
      else if (key !== GROUP)
        for (const [leg, column] of own.entries()) put(['groups', at, 'legs', leg, key], row, column, facts.get(key));
    }
  }
  const place = (path: readonly PropertyKey[], at: 'key' | 'value' = 'value'): Place => {
    for (let length = path.length; length > 0; length -= 1) {
      const found = places.get(path.slice(0, length).map(String).join('/'));
      if (found !== undefined) return found[length === path.length ? at : 'key'];
    }
    return start;
  };
  return { value: root, place, placeOfText: place };
}

/** The columns of the legs: those behind the keys. */
function columns(legs: number): number[] {
  return Array.from({ length: legs }, (_, at) => at + 1);
}

/** The groups that a row names, and the columns of each: a blank cell belongs to the group before it. */
function named(row: Row, legs: number): { readonly id: string; readonly columns: number[] }[] {
  const found = new Map<string, number[]>();
  let id = ONLY_GROUP;
  for (const column of columns(legs)) {
    id = String(row.cells[column] ?? id);
    found.set(id, [...(found.get(id) ?? []), column]);
  }
  return [...found].map(([group, own]) => ({ id: group, columns: own }));
}

/** What a cell says, as a visit file would say it. */
function valueOf(cell: Exclude<Cell, undefined>, fact: Fact | undefined): string | number | boolean {
  if (fact?.type === 'boolean' && typeof cell === 'string') {
    const word = cell.toLowerCase();
    if (word === 'yes' || word === 'true') return true;
    if (word === 'no' || word === 'false') return false;
  }
  if (fact?.type === 'number' && /^\d+(?:\.\d+)?$/.test(String(cell))) return Number(cell);
  return fact?.type === 'boolean' ? cell : String(cell);
}
