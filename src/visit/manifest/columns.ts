// What the columns of a manifest mean: the frame of a line, its parents, its facts by path or by last name, and free text.
import { type Place, problem } from '../../kernel/errors.ts';
import type { ProblemList } from '../../kernel/problem-list.ts';
import type { Column } from '../../kernel/table.ts';
import { nearest, suggestion } from '../../kernel/near.ts';
import { FRAME_ROOTS, type Vocabulary } from '../../engine/vocabulary.ts';

/** The columns every kind of line has, in the order of a template. */
export const LINE_COLUMNS = ['kind', 'group', 'label', 'quantity'] as const;
/** A column that says what a line is. */
/** One of them. */
export type LineColumn = (typeof LINE_COLUMNS)[number];

/** Columns of words for people. They are never read as facts. */
export const TEXT_COLUMNS = [
  'name',
  'rank',
  'rank-code',
  'service',
  'service-number',
  'un-number',
  'compatibility-group',
  'remarks',
] as const;
/** A column of words for people. */
/** One of them. */
export type TextColumn = (typeof TEXT_COLUMNS)[number];

/** Any column whose name begins so is the user's own, and is passed over. */
export const OWN_PREFIX = 'x-';

/** The column that names the person who brings a thing. Every other parent's column is called as its kind. */
const BRINGER = 'bringer';
const PERSON = 'person';

/** What a column is for. */
/** What a column is for: the frame of a line, words, the user's own, a parent, or a fact. */
export type ColumnUse =
  | { readonly use: 'line'; readonly name: LineColumn }
  | { readonly use: 'text'; readonly name: TextColumn }
  | { readonly use: 'own' }
  /** `parent` is a kind of subject. */
  | { readonly use: 'parent'; readonly parent: string }
  /** The fact it stands for, by kind of line. */
  | { readonly use: 'fact'; readonly paths: Readonly<Record<string, string>> };

/** Kinds a line may have: all subjects but the frame, which stands in the plan. */
export function lineKinds(vocabulary: Vocabulary): string[] {
  return Object.keys(vocabulary.subjects).filter((kind) => !FRAME_ROOTS.includes(kind));
}

/** The kind that a sheet of a workbook holds lines of, by the name of the sheet in small letters: the kind or its name in a language. */
export function sheetKinds(vocabulary: Vocabulary): Map<string, string> {
  return new Map(
    lineKinds(vocabulary).flatMap((kind) => {
      const subject = vocabulary.subjects[kind];
      return [kind, subject?.en.toLowerCase() ?? kind, subject?.ja ?? kind].map((name) => [name, kind] as const);
    }),
  );
}

/** Letters a kind must share with the beginning of another for that to be meant: `ammo` is ammunition. */
const BEGINNING = 3;

/** What to do about a kind there is not: the nearest spelling, else the one that begins alike, else those there are. */
export function kindSuggestion(written: string, kinds: readonly string[]): string {
  const small = written.toLowerCase();
  const alike = small.length < BEGINNING ? [] : kinds.filter((kind) => kind.startsWith(small.slice(0, BEGINNING)));
  const meant = nearest(small, kinds) ?? (alike.length === 1 ? alike[0] : undefined);
  return meant === undefined ? suggestion(written, kinds) : `did you mean \`${meant}\`?`;
}

/** The facts a line of that kind may state, in the order of the vocabulary. */
export function factsOfKind(vocabulary: Vocabulary, kind: string): string[] {
  const thing = vocabulary.subjects[kind]?.thing === true;
  return Object.keys(vocabulary.facts).filter((path) => rootOf(path) === kind || (thing && rootOf(path) === 'thing'));
}

/** The name of the column for a kind of parent. */
export function parentColumn(parent: string): string {
  return parent === PERSON ? BRINGER : parent;
}

/** All columns of the kinds, for a template: each fact by its last name, or by its path where the last name means something else. */
export function templateColumns(vocabulary: Vocabulary, kinds: readonly string[]): string[] {
  const columns = new Set<string>(LINE_COLUMNS);
  for (const kind of kinds)
    for (const parent of vocabulary.subjects[kind]?.parents ?? []) columns.add(parentColumn(parent));
  const frame = new Set([...columns, ...TEXT_COLUMNS]);
  for (const kind of kinds) {
    for (const path of factsOfKind(vocabulary, kind)) columns.add(frame.has(lastName(path)) ? path : lastName(path));
  }
  return [...columns];
}

/** What a column name means, or undefined for a name that means nothing. */
export function columnUse(vocabulary: Vocabulary, name: string): ColumnUse | undefined {
  const line = LINE_COLUMNS.find((one) => one === name);
  if (line !== undefined) return { use: 'line', name: line };
  const text = TEXT_COLUMNS.find((one) => one === name);
  if (text !== undefined) return { use: 'text', name: text };
  if (name.startsWith(OWN_PREFIX)) return { use: 'own' };
  const parent = parentKinds(vocabulary).find((kind) => parentColumn(kind) === name);
  if (parent !== undefined) return { use: 'parent', parent };
  const paths: Record<string, string> = {};
  for (const kind of lineKinds(vocabulary)) {
    const path = factsOfKind(vocabulary, kind).find((one) => one === name || lastName(one) === name);
    if (path !== undefined) paths[kind] = path;
  }
  return Object.keys(paths).length === 0 ? undefined : { use: 'fact', paths };
}

/** The uses of the columns in their order; what is wrong with the header goes to `problems`, and such a column has no use. */
export function columnUses(
  vocabulary: Vocabulary,
  columns: readonly Column[],
  file: string,
  problems: ProblemList,
): (ColumnUse | undefined)[] {
  const taken = new Set<string>();
  const uses = columns.map(({ name, place }): ColumnUse | undefined => {
    const use = columnUse(vocabulary, name);
    if (use === undefined) {
      problems.add(() =>
        problem('COMITY_MANIFEST_COLUMN_UNKNOWN', { value: name, place, remedy: unknownRemedy(vocabulary, name) }),
      );
      return undefined;
    }
    const means = use.use === 'fact' ? Object.entries(use.paths).map(([kind, path]) => `${kind}:${path}`) : [name];
    const twice = means.some((one) => taken.has(one));
    for (const one of means) taken.add(one);
    if (!twice) return use;
    problems.add(() => problem('COMITY_MANIFEST_COLUMN_TWICE', { value: name, place }));
    return undefined;
  });
  if (!columns.some(({ name }) => name === 'kind')) {
    const place: Place = columns[0]?.place ?? { file, line: 1, column: 1 };
    problems.add(() => problem('COMITY_MANIFEST_COLUMN_MISSING', { value: 'kind', place }));
  }
  return uses;
}

export function lastName(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function rootOf(path: string): string {
  return path.slice(0, path.indexOf('.'));
}

function parentKinds(vocabulary: Vocabulary): string[] {
  return [...new Set(Object.values(vocabulary.subjects).flatMap(({ parents }) => parents))];
}

function unknownRemedy(vocabulary: Vocabulary, name: string): string {
  const fact = Object.keys(vocabulary.facts).find(
    (path) => FRAME_ROOTS.includes(rootOf(path)) && (path === name || lastName(path) === name),
  );
  if (fact !== undefined) return `\`${fact}\` is a fact of the visit: write it in visit.yaml`;
  const known = [
    ...templateColumns(vocabulary, lineKinds(vocabulary)),
    ...TEXT_COLUMNS,
    ...lineKinds(vocabulary).flatMap((kind) => factsOfKind(vocabulary, kind)),
  ];
  const near = nearest(name, known);
  const own = `call it \`${OWN_PREFIX}${name === '' ? 'note' : name}\` if it is your own`;
  return near === undefined ? `remove the column, or ${own}` : `did you mean \`${near}\`? Or ${own}`;
}
