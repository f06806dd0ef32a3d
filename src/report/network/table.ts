// A table for a terminal whose headings may take several lines; numbers to the right, words to the left.

import { pad, padLeft, widthOf, wrap } from '../terminal/layout.ts';
import type { Sheet } from '../terminal/sheet.ts';

/** A column: its heading, and whether it holds words. */
export interface Column {
  readonly title: string;
  readonly words?: boolean;
}

const GAP = 2;
const INDENT = 2;
/** A heading is broken rather than making its column wider than this. */
const HEADING = 10;

/** What is only broken at spaces; Japanese may be broken anywhere. */
const WORDS = /^[\u0020-\u2E7F]*$/;

/** The table as lines, indented; the last column of words takes what room is left and is broken over lines. */
export function table(sheet: Sheet, columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const widths = columns.map(({ title }, at) => {
    const body = rows.map((row) => widthOf(row[at] ?? ''));
    const word = Math.max(...title.split(' ').map((part) => (WORDS.test(part) ? widthOf(part) : HEADING)));
    return Math.max(word, Math.min(widthOf(title), HEADING), ...body);
  });
  const last = columns.length - 1;
  const taken = INDENT + widths.slice(0, -1).reduce((sum, width) => sum + width + GAP, 0);
  if (columns[last]?.words === true) widths[last] = Math.max(12, Math.min(widths[last] ?? 0, sheet.width - taken));
  const set = (cells: readonly (readonly string[])[], paint: (text: string) => string): string[] => {
    const height = Math.max(1, ...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) => {
      const text = cells
        .map((lines, at) => {
          const cell = lines[line] ?? '';
          return (columns[at]?.words === true ? pad : padLeft)(cell, widths[at] ?? 0);
        })
        .join(' '.repeat(GAP));
      return `${' '.repeat(INDENT)}${paint(text.trimEnd())}`;
    });
  };
  const broken = (cells: readonly string[]): string[][] => cells.map((cell, at) => wrap(cell, widths[at] ?? 0));
  const head = columns.map(({ title }, at) => wrap(title, widths[at] ?? 0));
  const tall = Math.max(...head.map((lines) => lines.length));
  // Headings stand on their columns, not above a hole.
  const lowered = head.map((lines) => [...Array.from({ length: tall - lines.length }, () => ''), ...lines]);
  return [...set(lowered, sheet.paint.dim), ...rows.flatMap((row) => set(broken(row), (text) => text))];
}
