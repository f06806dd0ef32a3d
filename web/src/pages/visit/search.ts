import { type AnswerSearch, answerSearch } from './answer/search.ts';

/** What the address of the page may say. Nothing in it is taken on trust: what is not understood is left out. */
export type VisitSearch = AnswerSearch & {
  /** What is looked at; without it the answer where there is one. */
  readonly view?: 'input' | 'answer';
  /** An example that is opened, by its two digits. */
  readonly example?: string;
};

/** Reads it. */
export function visitSearch(given: Record<string, unknown>): VisitSearch {
  const { view, example } = given;
  // The router reads `01` as a number.
  const id = typeof example === 'number' ? String(example).padStart(2, '0') : example;
  return {
    ...answerSearch(given),
    ...(view === 'input' || view === 'answer' ? { view } : {}),
    ...(typeof id === 'string' && /^\d\d$/.test(id) ? { example: id } : {}),
  };
}
