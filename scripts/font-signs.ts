// Which signs the embedded font must have: every East Asian one in the words, the law, the examples and the report itself.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const WHERE = ['src/words', 'src/report', 'law', 'examples'];
const READ = /\.(ts|yaml|md|csv)$/;
const EAST_ASIAN = /[\u2E80-\u30FF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/gu;

// Whole kana and the usual punctuation, so that a name typed in kana never changes its face in the middle.
const ALWAYS = 'ぁ-ゖァ-ヺー・、。「」『』（）〔〕【】：；！？～〜々〇…―‐–—“”‘’→';

/** A sign that stands in so many of the examples' reports is common: nearly every page needs it. */
const OFTEN = 2;
const IN_ONE_CUT = 24;

/**
 * All of them in cuts: the common ones first, then the others in the order of the files that first use them, so that the words
 * of one report or article come in few cuts.
 *
 * @param home the checkout
 */
export function neededCuts(home: string): string[] {
  const common = new Set(ALWAYS.replaceAll(/(.)-(.)/gu, (_, from: string, to: string) => span(from, to)));
  const needed = signsIn(home, WHERE, READ).flatMap((signs) => [...signs]);
  const reports = signsIn(home, ['examples'], /report\.ja\.txt$/);
  for (const sign of needed) if (reports.filter((signs) => signs.has(sign)).length >= OFTEN) common.add(sign);
  const there = new Set(needed);
  const rare = new Set([...reports.flatMap((signs) => [...signs]).filter((sign) => there.has(sign)), ...needed]);
  const rest = [...rare].filter((sign) => !common.has(sign));
  const cuts = [[...common].toSorted()];
  for (let at = 0; at < rest.length; at += IN_ONE_CUT) cuts.push(rest.slice(at, at + IN_ONE_CUT).toSorted());
  return cuts.map((signs) => signs.join(''));
}

function signsIn(home: string, folders: readonly string[], read: RegExp): Set<string>[] {
  return folders.flatMap((folder) =>
    readdirSync(join(home, folder), { recursive: true, encoding: 'utf8' })
      .filter((entry) => read.test(entry) && !entry.endsWith('.generated.ts'))
      .toSorted()
      .map((entry) => new Set(readFileSync(join(home, folder, entry), 'utf8').match(EAST_ASIAN))),
  );
}

function span(from: string, to: string): string {
  const [first, last] = [from.codePointAt(0) ?? 0, to.codePointAt(0) ?? 0];
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');
}
