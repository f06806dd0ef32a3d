// What a new answer changed against the one before it: what is said aloud when something was answered on the page.
import type { Assessment } from '../../../../../src/visit/assessment/assessment.ts';

/** Formalities × lines that were settled, or came to be open again, and what is left. */
export interface Recount {
  readonly settled: number;
  readonly opened: number;
  readonly questions: number;
  readonly texts: number;
  /** Whether anything at all is another: the verdict, an answer, a day. */
  readonly changed: boolean;
}

/** Compares two answers of one visit. */
export function recount(before: Assessment, now: Assessment): Recount {
  const [was, is] = [openUnits(before), openUnits(now)];
  return {
    settled: Math.max(0, was - is),
    opened: Math.max(0, is - was),
    questions: now.questions.length,
    texts: now.wanted.length,
    changed: said(before) !== said(now),
  };
}

/** How many formalities × lines are not settled. */
export function openUnits({ determinations, classes }: Assessment): number {
  const counts = new Map(classes.map(({ id, count }) => [id, count]));
  return determinations
    .filter(({ outcome }) => outcome === 'unsettled')
    .reduce((sum, { class: id }) => sum + (counts.get(id) ?? 0), 0);
}

function said({ verdict, determinations, deadlines }: Assessment): string {
  return JSON.stringify([
    verdict,
    determinations.map(({ outcome, local }) => [outcome, local?.length]),
    deadlines.map(({ latest, state }) => [latest, state]),
  ]);
}
