// Two packs of law compared: every rule of one against every rule of the other, which takes too long for the thread that draws.
import { comparePacks } from '../../../src/engine/compare.ts';
import { comparisonParts } from '../../../src/report/html/comparison.ts';
import { html } from '../../../src/report/html/safe.ts';
import { type ComparisonText, comparisonText } from '../../../src/report/view/comparison.ts';
import type { Lookup } from '../../../src/report/view/context.ts';
import { type Lang, words } from '../../../src/words/words.ts';
import { fetchWords } from '../app/catalogues.ts';
import { comparedLaw } from '../data/law.ts';

/** What is compared, and in which language it is told. */
export interface CompareQuery {
  readonly a: string;
  readonly b: string;
  /** On this formality alone. */
  readonly formality?: string | undefined;
  readonly lang: Lang;
}

/** A part of the comparison; its markup was made and escaped by `src/report/html`. */
export interface ComparedPart {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly markup: string;
}

/** The comparison as a page shows it. */
export interface Compared extends Pick<ComparisonText, 'title' | 'titles' | 'counts' | 'law'> {
  readonly parts: readonly ComparedPart[];
}

/** Two packs compared; nothing where one of them is not in the law, or both are the same. */
export async function compare({ a, b, formality, lang }: CompareQuery): Promise<Compared | undefined> {
  await fetchWords(lang);
  const context: Lookup = { law: await comparedLaw([a, b]), lang, words: words(lang) };
  const [first, second] = [context.law.packs[a], context.law.packs[b]];
  if (first === undefined || second === undefined || first === second) return undefined;
  const shown = comparisonText(context, comparePacks(context.law, first, second, formality));
  const { title, titles, counts, law: digest } = shown;
  const parts = comparisonParts(context, shown).map(({ body, ...part }) => ({ ...part, markup: html`${body}`.text }));
  return { title, titles, counts, law: digest, parts };
}

/** The same as one page that fetches nothing. */
export async function comparePage({ a, b, formality, lang }: CompareQuery): Promise<string | undefined> {
  await fetchWords(lang);
  const whole = await comparedLaw([a, b]);
  const [first, second] = [whole.packs[a], whole.packs[b]];
  if (first === undefined || second === undefined || first === second) return undefined;
  const [{ compareHtml }, { JAPANESE_FONT }] = await Promise.all([
    import('../../../src/report/law-report.ts'),
    import('../../../src/report/html/japanese-font.generated.ts'),
  ]);
  return compareHtml(whole, first, second, formality, { lang, font: JAPANESE_FONT });
}
