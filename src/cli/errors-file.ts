// `--errors FILE`: every problem as a row of a table, also those that a screen does not show.
import type { Problem } from '../kernel/errors.ts';
import { csvRow } from '../files/csv-cell.ts';
import { PROBLEM_HEADINGS, problemCells } from '../report/view/problem.ts';
import type { Lang } from '../words/words.ts';
import { type Writing, openText } from './files.ts';
import type { Io } from './io.ts';

/** What is wrong, written as it is found. */
export type ErrorsFile = { readonly every: (problem: Problem) => void; readonly close: () => void };

/**
 * Opens the file; it has its headings also where nothing is wrong, so that an old one is never taken for new.
 *
 * @throws ComityError COMITY_CLI_FILE_UNWRITABLE
 */
export function openErrors(io: Io, path: string | undefined, lang: Lang): ErrorsFile | undefined {
  if (path === undefined) return undefined;
  const file: Writing = openText(io, path);
  file.write(csvRow(PROBLEM_HEADINGS));
  return {
    every: (one) => {
      file.write(csvRow(problemCells(one, lang)));
    },
    close: () => {
      file.close();
    },
  };
}
