// Stands for `src/words/words.ts` in what is built (web/vite.config.ts), which has both languages at once: a page fetches the one it speaks.
import type { Catalogue, Lang } from '../../../src/words/catalogue.ts';

const FILES: Readonly<Record<Lang, () => Promise<Catalogue>>> = {
  en: async () => (await import('../../../src/words/en.ts')).en,
  ja: async () => (await import('../../../src/words/ja.ts')).ja,
};
const there = new Map<Lang, Catalogue>();

/** Every fixed word of a language that was asked for by `fetchWords`. */
export function words(lang: Lang): Catalogue {
  const found = there.get(lang);
  if (found === undefined) throw new Error(`the words of \`${lang}\` were not fetched`);
  return found;
}

/** Fetches the words of a language; undefined where they are there already, so that nobody need wait. */
export function fetchWords(lang: Lang): Promise<void> | undefined {
  if (there.has(lang)) return undefined;
  return FILES[lang]().then((catalogue) => void there.set(lang, catalogue));
}
