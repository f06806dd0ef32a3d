// Which signs the embedded font must have: every East Asian one in the words, the law, the examples and the report itself.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const WHERE = ['src/words', 'src/report', 'law', 'examples'];
const READ = /\.(ts|yaml|md|csv)$/;
const EAST_ASIAN = /[\u2E80-\u30FF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/gu;

// Whole kana and the usual punctuation, so that a name typed in kana never changes its face in the middle.
const ALWAYS = 'ぁ-ゖァ-ヺー・、。「」『』（）〔〕【】：；！？～〜々〇…―‐–—“”‘’→';

/** All of them, sorted, as one string. */
export function neededSigns(home: string): string {
  const signs = new Set<string>(ALWAYS.replaceAll(/(.)-(.)/gu, (_, from: string, to: string) => span(from, to)));
  for (const folder of WHERE) {
    for (const entry of readdirSync(join(home, folder), { recursive: true, encoding: 'utf8' })) {
      if (!READ.test(entry) || entry.endsWith('.generated.ts')) continue;
      for (const [sign] of readFileSync(join(home, folder, entry), 'utf8').matchAll(EAST_ASIAN)) signs.add(sign);
    }
  }
  return [...signs].toSorted().join('');
}

function span(from: string, to: string): string {
  const [first, last] = [from.codePointAt(0) ?? 0, to.codePointAt(0) ?? 0];
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');
}
