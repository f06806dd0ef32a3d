// The vocabulary and the words of rosters as they are compiled.
import { readFileSync } from 'node:fs';

import type { Law } from '../../../src/engine/law.ts';
import { NO_MAPPING } from '../../../src/engine/mapping.ts';
import { ProblemList } from '../../../src/kernel/problem-list.ts';
import type { Cell, Table } from '../../../src/kernel/table.ts';

export const law = JSON.parse(readFileSync(new URL('../../../law/compiled.json', import.meta.url), 'utf8')) as Law;
export const vocabulary = law.vocabulary;
export const words = law.mapping ?? NO_MAPPING;

/** A table of these headings and rows; each cell stands in the column of its number. */
export function tableOf(headings: readonly string[], ...rows: readonly (readonly Cell[])[]): Table {
  const file = 'roster.csv';
  return {
    file,
    columns: headings.map((name, at) => ({ name, place: { file, line: 1, column: at + 1 } })),
    rows: rows.map((cells, index) => ({
      line: index + 2,
      cells,
      place: (at?: number) => ({ file, line: index + 2, column: (at ?? 0) + 1 }),
    })),
    form: new ProblemList(),
  };
}
