// An article as cited, or that its number is not known.

import type { Fence } from '../../engine/law.ts';
import { subjectOf } from './cite.ts';
import type { Lookup } from './context.ts';

/** The heading of fences that stand under the same article. */
export function headingText(context: Lookup, fences: readonly Fence[]): string {
  const [first] = fences;
  if (first === undefined) return '';
  const { article, title } = first.heading;
  const names = [...new Set(fences.map((fence) => subjectOf(context, fence, title)))];
  const about = context.words.list(names);
  return article === undefined ? context.words.noNumber(about) : `${context.words.article(article)} · ${about}`;
}
