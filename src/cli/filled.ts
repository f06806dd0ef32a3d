// Facts said once for all lines: which words of `--set` are such, and what they filled, as text.
import { SHOWN_LENGTH, shownText } from '../kernel/shown-text.ts';
import type { Vocabulary } from '../engine/vocabulary.ts';
import { type Filled, lineFacts } from '../visit/manifest/defaults.ts';
import type { Lang } from '../words/words.ts';

/** The words of `--set`: those for lines, and the others, which are for the plan or are told as wrong there. */
export function splitSets(
  set: readonly string[],
  vocabulary: Vocabulary,
): { readonly ofLines: readonly string[]; readonly ofPlan: readonly string[] } {
  const facts = new Set(lineFacts(vocabulary));
  const isOfLines = (one: string): boolean => facts.has(one.split('=', 1)[0] ?? '');
  return { ofLines: set.filter(isOfLines), ofPlan: set.filter((one) => !isOfLines(one)) };
}

/** What was filled, a line each; what filled nothing is told too. */
export function filledText(filled: readonly Filled[] | undefined, lang: Lang): string {
  return (filled ?? []).map((one) => `${filledLine(one, lang)}\n`).join('');
}

function filledLine({ path, value, lines, from }: Filled, lang: Lang): string {
  const said = `\`${path}\` = \`${shownText(String(value), SHOWN_LENGTH)}\``;
  if (lang === 'ja') {
    const source = from === 'flag' ? '`--set`' : '対応表';
    return lines === 0
      ? `${said} で埋めた空欄はありません (${source})`
      : `${lines} 行の空欄を ${said} としました (${source})`;
  }
  const source = from === 'flag' ? '--set' : 'the mapping file';
  if (lines === 0)
    return `${said} filled no cell: every line of that kind states it, or there is none (from ${source})`;
  return `${lines} blank ${lines === 1 ? 'cell' : 'cells'} filled: ${said}, from ${source}`;
}
