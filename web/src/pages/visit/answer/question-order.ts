import type { QuestionRow } from '../../../../../src/visit/assessment/assessment.ts';

/**
 * The questions on which most hangs first, counted as formalities × lines; of those alike the order of the vocabulary stays.
 * A sender who answers from above is asked the fewest: `role` falls before what only a dependent is asked.
 */
export function heaviestFirst(questions: readonly QuestionRow[]): readonly QuestionRow[] {
  const weight = ({ count, formalities }: QuestionRow): number => count * formalities.length;
  return questions.toSorted((a, b) => weight(b) - weight(a));
}
