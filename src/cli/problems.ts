// What is wrong, on standard error: place, message, remedy, code, in the language asked for.
import { shownJson } from '../kernel/shown-text.ts';
import type { Problem } from '../kernel/errors.ts';
import { problemLine } from '../report/view/problem.ts';
import type { Law, Overlay } from '../engine/law.ts';
import { lapsedAttestations, lapsedReadings } from '../engine/parse/overlay.ts';
import type { Lang } from '../words/words.ts';
import { Exit, type Io } from './io.ts';

/** More than these are only counted on a screen; `--errors` has them all. */
const SHOWN = 1000;

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
  if (more > 0) io.err(lang === 'ja' ? `ほか ${more} 件（全 ${count} 件）\n` : `and ${more} more, ${count} in all\n`);
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
