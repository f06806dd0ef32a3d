// What the columns of a manifest mean, as text for `manifest template --describe`.
import { hang } from '../report/terminal/layout.ts';
import { allowedText, type ColumnMeaning } from '../report/view/columns.ts';
import type { Lang } from '../words/words.ts';

/** The columns with their meanings under each other, and what may stand in each. */
export function meaningsText(meanings: readonly ColumnMeaning[], lang: Lang, width: number): string {
  const first = Math.max(...meanings.map(({ column }) => column.length)) + 2;
  const lines = meanings.flatMap(({ column, title, values, type = '' }) => {
    const allowed = values?.join(', ') ?? allowedText(type, lang);
    return [
      ...hang(column.padEnd(first), title, width),
      ...(allowed === undefined ? [] : hang(`${' '.repeat(first)}= `, allowed, width)),
    ];
  });
  return `${lines.join('\n')}\n`;
}
