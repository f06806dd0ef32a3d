// The one way into the catalogues.

import type { Catalogue, Lang } from './catalogue.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

export type { Catalogue, Heading, Label, Lang, Phrase, Shown } from './catalogue.ts';

/** The languages of the product, the default first. */
export const LANGS: readonly Lang[] = ['en', 'ja'];

/** Every fixed word of a language. */
export function words(lang: Lang): Catalogue {
  return lang === 'ja' ? ja : en;
}
