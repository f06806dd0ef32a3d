import { use } from 'react';

import type { Lookup } from '../../../src/report/view/context.ts';
import { words } from '../../../src/words/words.ts';
import { useLang } from '../app/language.ts';
import { law } from './law.ts';

/** The law and the words of the page's language, as `src/report` looks them up; waits (Suspense) until the law has come. */
export function useLookup(): Lookup {
  const lang = useLang();
  return { law: use(law()), lang, words: words(lang) };
}
