import stringWidth from 'string-width';

import { shownText } from '../kernel/shown-text.ts';

/**
 * Rows as aligned columns with two spaces between them, the first column left and the others right; East Asian width counted.
 * Signs that a terminal obeys are shown and not sent.
 */
export function textTable(given: readonly (readonly string[])[], align: 'numbers' | 'words' = 'numbers'): string {
  const rows = given.map((row) => row.map((cell) => shownText(cell)));
  const widths: number[] = [];
  for (const row of rows)
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, stringWidth(cell));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => {
        const space = ' '.repeat((widths[at] ?? 0) - stringWidth(cell));
        return at > 0 && align === 'numbers' ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd();
  return rows.map((row) => `${line(row)}\n`).join('');
}
