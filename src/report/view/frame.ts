// Under which conditions the visit was assessed.

import type { Context } from './context.ts';

/** "words seen and official summary": the marks an answer may rest on. */
export function acceptText(context: Context): string {
  const { words, assessment } = context;
  const marks = ['text', 'summary', 'report'] as const;
  return words.list(marks.slice(0, marks.indexOf(assessment.inputs.accept) + 1).map((mark) => words.mark[mark]));
}
