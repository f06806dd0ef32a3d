// The columns a heading may be said to mean, in groups for a person, by what they are called and not by their names.
import type { LawHeads } from '../../../../../src/engine/law-parts.ts';
import { columnMeaning } from '../../../../../src/report/view/columns.ts';
import { columnUse, lineKinds, templateColumns, TEXT_COLUMNS } from '../../../../../src/visit/manifest/columns.ts';
import { BIRTH_DATE, OF_PERSONS, OWN, PERSON } from '../../../../../src/visit/mapping/headings.ts';
import type { Lang } from '../../../../../src/words/words.ts';

/** One column by its name and what it is called. */
export type ColumnChoice = { readonly column: string; readonly title: string };

/** The columns there are to choose from. */
export type ColumnChoices = {
  readonly lines: readonly ColumnChoice[];
  readonly parents: readonly ColumnChoice[];
  readonly facts: readonly ColumnChoice[];
  readonly texts: readonly ColumnChoice[];
};

/** Columns that lines of these kinds may have; without kinds, of all. */
export function columnChoices(law: LawHeads, kinds: readonly string[], lang: Lang): ColumnChoices {
  const of = kinds.length === 0 ? lineKinds(law.vocabulary) : kinds;
  const found: Record<'line' | 'parent' | 'fact' | 'text', ColumnChoice[]> = {
    line: [],
    parent: [],
    fact: [],
    text: [],
  };
  const texts = TEXT_COLUMNS.filter((column) => of.includes(PERSON) || !OF_PERSONS.includes(column));
  for (const column of new Set([...templateColumns(law.vocabulary, of), ...texts])) {
    const use = columnUse(law.vocabulary, column)?.use;
    if (use !== undefined && use !== 'own') found[use].push({ column, title: columnTitle(law, column, of, lang) });
  }
  return { lines: found.line, parents: found.parent, facts: found.fact, texts: found.text };
}

/** What a column is called. */
export function columnTitle(law: LawHeads, column: string, kinds: readonly string[], lang: Lang): string {
  // What a column is comes first; what else is said of it is too long for a choice.
  return columnMeaning(law, column, kinds, lang).title.split(/[;。]/)[0] ?? column;
}

export { BIRTH_DATE, OWN };
