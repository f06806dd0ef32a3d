// Which language the page speaks: the address says it, else what was chosen before, else what the browser asks for.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

import type { Lang } from '../../../src/words/words.ts';
import { fetchWords } from './catalogues.ts';
import { kept, keep } from './kept.ts';

/** The words of one part of the page, in both languages: what one has, the other must have. */
export type Words<Shape> = Readonly<Record<Lang, Shape>>;

/** What was chosen before, else what the browser asks for. */
export function preferredLang(): Lang {
  preferred ??= askedFor();
  return preferred;
}

// Asked once: what is chosen in another tab must not change this one, whose words are those of its own language.
let preferred: Lang | undefined;

function askedFor(): Lang {
  const chosen = kept('lang');
  if (chosen === 'en' || chosen === 'ja') return chosen;
  return navigator.language.startsWith('ja') ? 'ja' : 'en';
}

/** The language of the page. */
export function useLang(): Lang {
  return useSearch({ strict: false, select: ({ lang }) => lang }) ?? preferredLang();
}

/** Tells the browser, and whoever reads aloud, in which language the page is. */
export function useDocumentLang(): void {
  const lang = useLang();
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
}

/** Fetches the words of the language that an address asks for; before they are there, nothing can be said. */
export function fetchWordsOf({ lang }: { readonly lang?: Lang }): Promise<void> | undefined {
  return fetchWords(lang ?? preferredLang());
}

/** The words of a part of the page, in the language of the page. */
export function useWords<Shape>(words: Words<Shape>): Shape {
  return words[useLang()];
}

/** How the language is changed. */
export interface LangChange {
  /** Changes the language and nothing else: the page, its state and what was typed stay. */
  readonly change: (lang: Lang) => void;
  /** The language that was asked for and whose words could not be fetched. */
  readonly missing: Lang | undefined;
}

/** The words are fetched before the address changes: where they cannot be had, the page stays as it is. */
export function useChangeLang(): LangChange {
  const navigate = useNavigate();
  const [missing, setMissing] = useState<Lang>();
  const change = (lang: Lang): void => {
    void (async () => {
      setMissing(undefined);
      try {
        await fetchWords(lang);
      } catch {
        setMissing(lang);
        return;
      }
      await navigate({ to: '.', search: (prev) => ({ ...prev, lang }), replace: true, resetScroll: false });
      preferred = lang;
      keep('lang', lang);
    })();
  };
  return { change, missing };
}
