// What is wrong, on standard error: place, message, remedy, code, in the language asked for.
import { shownJson } from '../kernel/shown-text.ts';
import { ErrorCode, type ErrorText, placeText, type Problem, problemText, shownProblem } from '../kernel/errors.ts';
import type { Law, Overlay } from '../engine/law.ts';
import { lapsedAttestations, lapsedReadings } from '../engine/parse/overlay.ts';
import type { Lang } from '../words/words.ts';
import { Exit, type Io } from './io.ts';

/** More than these are only counted on a screen; `--errors` has them all. */
const SHOWN = 1000;

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

/**
 * Tells all that is wrong with the input.
 *
 * @param count how many there are in all, where not all are given
 * @param json as one value on standard error, for programs
 * @returns the exit code for it
 */
export function tell(io: Io, lang: Lang, problems: readonly Problem[], count = problems.length, json = false): number {
  if (json) {
    io.err(`${shownJson({ ok: false, count, problems }, 2)}\n`);
    return Exit.problems;
  }
  for (const one of problems.slice(0, SHOWN)) io.err(`${problemLine(one, lang)}\n`);
  const more = count - Math.min(problems.length, SHOWN);
  if (more > 0) io.err(lang === 'ja' ? `ほか ${more} 件(全 ${count} 件)\n` : `and ${more} more, ${count} in all\n`);
  else if (count > 1) io.err(lang === 'ja' ? `問題は ${count} 件です\n` : `${count} problems\n`);
  return Exit.problems;
}

/** Says on standard error which attestations and readings of the user's own folder count no longer. A report says it itself. */
export function tellLapsed(io: Io, lang: Lang, law: Law, overlay: Overlay): void {
  const names = [
    ...lapsedAttestations(law, overlay).map(({ fence }) => fence),
    ...lapsedReadings(law, overlay).map(({ id }) => id),
  ];
  for (const name of names) {
    io.err(
      lang === 'ja'
        ? `comity: \`${name}\` への確認は、その後に記述が変わったため失効しています\n`
        : `comity: what was attested of \`${name}\` has lapsed: it has changed since\n`,
    );
  }
}
