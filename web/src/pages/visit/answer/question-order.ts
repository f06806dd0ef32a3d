import { SERVES } from '../../../../../src/report/view/other-states.ts';
import type { QuestionRow } from '../../../../../src/visit/assessment/assessment.ts';

/**
 * The questions on which most hangs first, counted as formalities × lines; of those alike the order of the vocabulary stays.
 * A sender who answers from above is asked the fewest: `role` falls before what only a dependent is asked.
 */
export function heaviestFirst(questions: readonly QuestionRow[]): readonly QuestionRow[] {
  const weight = ({ count, formalities }: QuestionRow): number => count * formalities.length;
  return questions.toSorted((a, b) => weight(b) - weight(a));
}

/** The questions by how much hangs on them. */
export interface Sorted {
  /** The few that decide most, whom the people serve before all others; empty where there are few questions in all. */
  readonly first: readonly QuestionRow[];
  /** The others, the heaviest first. */
  readonly further: readonly QuestionRow[];
  /** Those that fall away if all serve the State that sends them. */
  readonly others: readonly QuestionRow[];
}

/** Up to so many questions are few: none of them is set apart. */
const FEW = 6;
/** What bears on so many formalities decides; what bears on fewer changes them alone. */
const DECIDES = 3;
const MOST_FIRST = 4;

/**
 * Sorts questions for who does not want to answer all of them.
 *
 * @param left what would still be asked if all served the State that sends them; absent: nobody knows, or it is said
 */
export function sortQuestions(questions: readonly QuestionRow[], left: readonly string[] | undefined): Sorted {
  const sorted = heaviestFirst(questions);
  const serves = sorted.filter(({ variable }) => variable === SERVES);
  if (sorted.length <= FEW && serves.length === 0) return { first: [], further: sorted, others: [] };
  const stays = ({ variable }: QuestionRow): boolean => left === undefined || left.includes(variable);
  const rest = sorted.filter(({ variable }) => variable !== SERVES);
  const heavy = rest.filter((one) => stays(one) && one.formalities.length >= DECIDES);
  const first = [...serves, ...heavy].slice(0, MOST_FIRST);
  return {
    first,
    further: rest.filter((one) => stays(one) && !first.includes(one)),
    others: rest.filter((one) => !stays(one)),
  };
}
