// `--errors FILE`: every problem as a row of a table, also those that a screen does not show.
import type { Problem } from '../kernel/errors.ts';
import { shownText } from '../kernel/shown-text.ts';
import { csvRow } from '../files/csv-cell.ts';
import type { Lang } from '../words/words.ts';
import { type Writing, openText } from './files.ts';
import type { Io } from './io.ts';
import { messageOf, remedyOf } from './problems.ts';

const HEADINGS = ['sheet', 'line', 'column', 'heading', 'value', 'code', 'message', 'remedy'] as const;

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
  file.write(csvRow(HEADINGS));
  return {
    every: (one) => {
      const { sheet = '', line = '', column = '', header = '' } = one.place ?? {};
      const value = one.value ?? '';
      const places = [sheet, String(line), String(column), header, value, one.code];
      // Whole, since a file is not a screen; but a terminal may show it too.
      file.write(csvRow([...places, messageOf(one, lang), remedyOf(one, lang)].map((cell) => shownText(cell))));
    },
    close: () => {
      file.close();
    },
  };
}
