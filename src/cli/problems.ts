// What is wrong, on standard error: place, message, remedy, code, in the language asked for.
import { ErrorCode, type ErrorText, placeText, type Problem, problemText } from '../kernel/errors.ts';
import type { Lang } from '../words/words.ts';
import { Exit, type Io } from './io.ts';

/** More than these are only counted on a screen; `--json` has them all. */
const SHOWN = 1000;

/** One problem as a line of text. */
export function problemLine(given: Problem, lang: Lang): string {
  if (lang === 'en') return problemText(given);
  const text = ErrorCode[given.code];
  const where = given.place === undefined ? '' : `${placeText(given.place)}: `;
  const value = given.value === undefined ? '' : `: \`${given.value}\``;
  const remedy = given.remedyJa ?? japaneseRemedy(given.remedy, text);
  return `${where}${given.messageJa ?? text.titleJa}${value}。${remedy} [${given.code}]`;
}

/** Remedies made on the spot are English; of those the words in backticks are kept, since they are what is to be written. */
function japaneseRemedy(remedy: string, text: ErrorText): string {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(remedy)) return remedy;
  const meant = /did you mean (`[^`]+`)/.exec(remedy)?.[1];
  if (meant !== undefined) return `${meant} ではありませんか`;
  const words = remedy === text.remedy ? [] : [...remedy.matchAll(/`[^`]+`/g)].map(([word]) => word);
  return `${text.remedyJa}${words.length === 0 ? '' : `(${words.join('、')})`}`;
}

/**
 * Tells all that is wrong with the input.
 *
 * @param count how many there are in all, where not all are given
 * @returns the exit code for it
 */
export function tell(io: Io, lang: Lang, problems: readonly Problem[], count = problems.length): number {
  for (const one of problems.slice(0, SHOWN)) io.err(`${problemLine(one, lang)}\n`);
  const more = count - Math.min(problems.length, SHOWN);
  if (more > 0) io.err(lang === 'ja' ? `ほか ${more} 件(全 ${count} 件)\n` : `and ${more} more, ${count} in all\n`);
  else if (count > 1) io.err(lang === 'ja' ? `問題は ${count} 件です\n` : `${count} problems\n`);
  return Exit.problems;
}
