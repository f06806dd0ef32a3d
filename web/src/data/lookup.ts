import { use } from 'react';

import type { Lookup, Names } from '../../../src/report/view/context.ts';
import { words } from '../../../src/words/words.ts';
import { useLang } from '../app/language.ts';
import { law, lawHeads } from './law.ts';

/** The names of the law and the words of the page's language; waits (Suspense) until they have come. */
export function useNames(): Names {
  const lang = useLang();
  return { law: use(lawHeads()), lang, words: words(lang) };
}

/** The whole law and the words of the page's language, as `src/report` looks them up; waits (Suspense) until the law has come. */
export function useLookup(): Lookup {
  const lang = useLang();
  return { law: use(law()), lang, words: words(lang) };
}
