// Of the sentences that the library of controls has for screen readers, those of the languages of the pages.
import type { Plugin } from 'vite';

const SENTENCES = /[\\/]react-aria[^\\/]*[\\/].*[\\/]intl[\\/].*[\\/]([a-z]{2}-[A-Z]{2})\.mjs$/;
const SPOKEN: readonly string[] = ['en-US', 'ja-JP'];

/** Leaves the other thirty languages empty: they are a tenth of the library. Where a language has nothing, it falls back to English. */
export function libraryWords(): Plugin {
  return {
    name: 'comity-library-words',
    load(id) {
      const lang = SENTENCES.exec(id)?.[1];
      return lang === undefined || SPOKEN.includes(lang) ? undefined : 'export default {};';
    },
  };
}
