// What is wrong with what the user gave, in the language asked for: as a line, in its parts, and as a row of a table.
import { ErrorCode, type ErrorText, placeText, type Problem, problemText, shownProblem } from '../../kernel/errors.ts';
import { shownText } from '../../kernel/shown-text.ts';
import type { Lang } from '../../words/words.ts';

/** One problem as a line of text. */
export function problemLine(found: Problem, lang: Lang): string {
  if (lang === 'en') return problemText(found);
  const given = shownProblem(found);
  const text = ErrorCode[given.code];
  const where = given.place === undefined ? '' : `${placeText(given.place)}: `;
  const value = given.value === undefined ? '' : `: \`${given.value}\``;
  return `${where}${given.messageJa ?? text.titleJa}${value}。${remedyOf(given, lang)} [${given.code}]`;
}

/** What is wrong, without the value. */
export function messageOf({ code, message, messageJa, value }: Problem, lang: Lang): string {
  if (lang === 'ja') return messageJa ?? ErrorCode[code].titleJa;
  const tail = `: \`${value ?? ''}\``;
  return value !== undefined && message.endsWith(tail) ? message.slice(0, -tail.length) : message;
}

/** What to do about it. */
export function remedyOf({ code, remedy, remedyJa }: Problem, lang: Lang): string {
  return lang === 'en' ? remedy : (remedyJa ?? japaneseRemedy(remedy, ErrorCode[code]));
}

/** Remedies that codes have in both languages: some are told under another code. */
const KNOWN = new Map<string, string>(Object.values(ErrorCode).map(({ remedy, remedyJa }) => [remedy, remedyJa]));

/**
 * Remedies made on the spot in English alone: those of a code, a nearest spelling and a list of words are put into Japanese; of others
 * the words in backticks are kept, since they are what is to be written.
 */
function japaneseRemedy(remedy: string, text: ErrorText): string {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(remedy)) return remedy;
  const known = KNOWN.get(remedy);
  if (known !== undefined) return known;
  const meant = /did you mean (`[^`]+`)/.exec(remedy)?.[1];
  if (meant !== undefined) return `${meant} ではありませんか`;
  const words = [...remedy.matchAll(/`[^`]+`/g)].map(([word]) => word);
  const [listed, others] =
    /^write one of (?:`[^`]+`(?:, )?)+(?: or (\d+) others of the vocabulary)?$/.exec(remedy) ?? [];
  if (listed !== undefined) {
    return `${words.join('、')}${others === undefined ? '' : `、ほか ${others} 語`}のいずれかを書いてください`;
  }
  return `${text.remedyJa}${words.length === 0 ? '' : `(${words.join('、')})`}`;
}

/** The headings of a table of problems. */
export const PROBLEM_HEADINGS = ['sheet', 'line', 'column', 'heading', 'value', 'code', 'message', 'remedy'] as const;

/** One problem as the cells of such a table; whole, since a file is not a screen, but a terminal may show it too. */
export function problemCells(one: Problem, lang: Lang): string[] {
  const { sheet = '', line = '', column = '', header = '' } = one.place ?? {};
  const places = [sheet, String(line), String(column), header, one.value ?? '', one.code];
  return [...places, messageOf(one, lang), remedyOf(one, lang)].map((cell) => shownText(cell));
}
