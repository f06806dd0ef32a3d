// What an answer owes to the reader's own State: who attested what, and which reading was adopted.

import { findReading } from '../../engine/resolve/settings.ts';
import type { LocalGround } from '../../engine/resolve/local.ts';
import type { DeterminationRow } from '../../visit/assessment/assessment.ts';
import { fenceText, provisionText } from './cite.ts';
import { type Context, type Lookup, titleOf } from './context.ts';
import { answerText } from './questions.ts';

/** "attested locally by the legal office, 1 Jul 2023: the provision", or the question with the answer adopted. */
export function localText(context: Lookup, { fence, office, on, article, answer }: LocalGround): string {
  const { words } = context;
  const id = fence.slice(fence.indexOf('/reading:') + '/reading:'.length);
  const what =
    answer === undefined
      ? attestedName(context, fence, article)
      : `${words.quoted(titleOf(context, findReading(context.law, id)?.reading.question, id))} → ${answerText(context, `open:${id}`, answer)}`;
  return `${words.attestedBy(office, on)}${words.punctuation.colon}${what}`;
}

/** The provision, with the number of its article as the office has seen it. */
export function attestedName(context: Lookup, fence: string, article: string | undefined): string {
  if (article === undefined) return fenceText(context, fence);
  return provisionText(context, fence.slice(0, fence.indexOf('/')), article, '');
}

/** The local grounds of an answer in words; a provision that is cited says so itself. */
export function localTexts(context: Context, row: DeterminationRow): string[] {
  const cited = new Set(
    row.because.filter((one) => one.attested !== undefined).map((one) => `${one.instrument}/${one.rule}`),
  );
  return (row.local ?? []).filter(({ fence }) => !cited.has(fence)).map((one) => localText(context, one));
}
