// What a person must be told of the lines as they were read: facts said once for all of them, and the sheets whose rows they are.
import { SHOWN_LENGTH, shownText } from '../kernel/shown-text.ts';
import type { Filled } from '../visit/manifest/defaults.ts';
import type { Manifest } from '../visit/manifest/manifest.ts';
import { type Lang, words } from '../words/words.ts';

/** What was filled, a line each; what filled nothing is told too. */
export function filledText(filled: readonly Filled[] | undefined, lang: Lang): string {
  return (filled ?? []).map((one) => `${filledLine(one, lang)}\n`).join('');
}

function filledLine({ path, value, lines, from }: Filled, lang: Lang): string {
  const said = `\`${path}\` = \`${shownText(String(value), SHOWN_LENGTH)}\``;
  if (lang === 'ja') {
    const source = from === 'flag' ? '`--set`' : '対応表';
    return lines === 0
      ? `${said} で埋めた空欄はありません（${source}）`
      : `${lines} 行の空欄を ${said} としました（${source}）`;
  }
  const source = from === 'flag' ? '--set' : 'the mapping file';
  if (lines === 0)
    return `${said} filled no cell: every line of that kind states it, or there is none (from ${source})`;
  return `${lines} blank ${lines === 1 ? 'cell' : 'cells'} filled: ${said}, from ${source}`;
}

/** Of a workbook, which lines are rows of which sheet, a line each. */
export function sheetsText(sheets: Manifest['sheets'], lang: Lang): string {
  const { sheetLines } = words(lang);
  const span = (from: number, to: number): string => (from === to ? String(from) : `${from}–${to}`);
  return (sheets ?? [])
    .map(({ sheet, file, first, last, less }) =>
      sheetLines(span(first, last), span(first - less, last - less), shownText(sheet, SHOWN_LENGTH), file),
    )
    .map((text) => `${text}\n`)
    .join('');
}
