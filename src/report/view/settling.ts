// What reading a text would settle, in words: for a terminal and for a page.

import type { Said, Settled, UnseenText } from '../../visit/assessment/settling.ts';
import { fenceText, markedText } from './cite.ts';
import {
  type Lookup,
  authorityName,
  byOrderOf,
  formalityName,
  packShort,
  sourceTitle,
  stateInText,
} from './context.ts';

/** The texts of one step, each with how many of its provisions matter. */
export function stepNames(context: Lookup, texts: readonly string[], fences: readonly string[]): string[] {
  const { settle, punctuation } = context.words;
  return texts.map((text) => {
    if (!(text in context.law.packs)) return fenceText(context, text);
    const hanging = fences.filter((fence) => fence === text || fence.startsWith(`${text}/`)).length;
    return `${packShort(context, text)}${punctuation.open}${settle.provisions(hanging)}${punctuation.close}`;
  });
}

/** "visa: waived 53; passport: required 2". */
export function outcomesText(context: Lookup, settled: Settled): string {
  const { settle, outcome, punctuation, number } = context.words;
  const to = (of: Settled['to']): string =>
    (Object.entries(of) as [Said, number][])
      .map(([said, units]) => `${said === 'unknown' ? settle.unknown : outcome[said]} ${number(units)}`)
      .join(punctuation.comma);
  // Where all of it comes to the same, it is said once.
  const kinds = Object.keys(settled.to);
  if (kinds.length === 1) return to(settled.to).replace(/ [\d,]+$/, '');
  return Object.entries(settled.byFormality)
    .toSorted(([a], [b]) => byOrderOf(context.law.vocabulary.formalities)(a, b))
    .map(([formality, of]) => `${formalityName(context, formality)}${punctuation.colon}${to(of)}`)
    .join(context.lang === 'ja' ? '；' : '; ');
}

/** Where a text is published, with its mark. */
export function publishedText(context: Lookup, { source, mark }: UnseenText): string {
  if (source === '') return context.words.settle.nowhere;
  const { publisher, url } = context.law.sources[source] ?? {};
  return [markedText(context, sourceTitle(context, source), mark), publisher, url]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** Whom to ask for law of which nothing was seen. */
export function whomText(context: Lookup, { state, authorities }: NonNullable<UnseenText['ask']>): string {
  const { settle, punctuation, ask, askHost, list } = context.words;
  const whom =
    authorities.length === 0
      ? askHost(stateInText(context, state))
      : ask(list(authorities.map((authority) => authorityName(context, state, authority))));
  return `${settle.nowhere}${punctuation.comma}${whom}`;
}
