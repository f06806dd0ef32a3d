// The columns a heading may be said to mean, in groups for a person, by what they are called and not by their names.
import type { LawHeads } from '../../../../../src/engine/law-parts.ts';
import { columnMeaning } from '../../../../../src/report/view/columns.ts';
import { columnUse, lineKinds, templateColumns, TEXT_COLUMNS } from '../../../../../src/visit/manifest/columns.ts';
import { BIRTH_DATE, OF_PERSONS, OWN, PERSON } from '../../../../../src/visit/mapping/headings.ts';
import { mayBeSaid } from '../../../../../src/visit/mapping/propose.ts';
import type { Lang } from '../../../../../src/words/words.ts';
import type { HeadingRow } from '../../../engine/reading.ts';

/** One column by its name and what it is called. */
export type ColumnChoice = { readonly column: string; readonly title: string };

/** Columns of every line, of several kinds of lines, of dangerous goods, of what a thing belongs to, or of one kind alone. */
export type ColumnGroup = {
  readonly of: 'lines' | 'several' | 'dangerous' | 'parents' | { readonly kind: string };
  readonly choices: readonly ColumnChoice[];
};

/** Words that any line may have. */
const OF_ALL: readonly string[] = ['name', 'service-number', 'remarks'];

/** Columns that a heading of these lines may be said to mean, in the order of a list; groups without any are left away. */
export function columnGroups(
  law: LawHeads,
  { kinds, saysKind }: Pick<HeadingRow, 'kinds' | 'saysKind'>,
  lang: Lang,
): readonly ColumnGroup[] {
  const of = kinds.length === 0 ? lineKinds(law.vocabulary) : kinds;
  const found = { lines: new Set<string>(), several: new Set<string>(), parents: new Set<string>() };
  const dangerous = new Set<string>();
  const own = new Map(of.map((kind) => [kind, new Set<string>()]));
  for (const column of [...templateColumns(law.vocabulary, of), ...TEXT_COLUMNS, BIRTH_DATE]) {
    if ((column === 'kind' && !saysKind) || !mayBeSaid(law.vocabulary, column, of)) continue;
    const use = columnUse(law.vocabulary, column);
    if (use?.use === 'line' || OF_ALL.includes(column)) found.lines.add(column);
    else if (use?.use === 'parent') found.parents.add(column);
    else if (OF_PERSONS.includes(column)) own.get(PERSON)?.add(column);
    else if (use?.use === 'fact') {
      const having = of.filter((kind) => use.paths[kind] !== undefined);
      const [kind = ''] = having;
      (having.length === 1 ? own.get(kind) : found.several)?.add(column);
    } else if (of.some((kind) => kind !== PERSON)) dangerous.add(column);
  }
  const group = (which: ColumnGroup['of'], columns: ReadonlySet<string>): ColumnGroup => ({
    of: which,
    choices: [...columns].map((column) => ({ column, title: columnTitle(law, column, of, lang) })),
  });
  return [
    group('lines', found.lines),
    ...[...own].map(([kind, columns]) => group({ kind }, columns)),
    group('several', found.several),
    group('dangerous', dangerous),
    group('parents', found.parents),
  ].filter(({ choices }) => choices.length > 0);
}

/** By column, the other heading of the same sheet that is settled to be it: two cannot be one. */
export function takenColumns(row: HeadingRow, headings: readonly HeadingRow[]): ReadonlyMap<string, string> {
  const stands: readonly HeadingRow['because'][] = ['given', 'kept', 'exact'];
  return new Map(
    headings.flatMap((other) =>
      other !== row &&
      other.place.file === row.place.file &&
      other.sheet === row.sheet &&
      other.applied &&
      stands.includes(other.because) &&
      other.column !== undefined &&
      other.column !== OWN &&
      // A name may come in parts.
      other.column !== 'name'
        ? [[other.column, other.heading] as const]
        : [],
    ),
  );
}

/** What a column is called. */
export function columnTitle(law: LawHeads, column: string, kinds: readonly string[], lang: Lang): string {
  // What a column is comes first; what else is said of it is too long for a choice.
  return columnMeaning(law, column, kinds, lang).title.split(/[;。]/)[0] ?? column;
}

export { BIRTH_DATE, OWN };
