// What became of a claim, in four groups: twenty-one outcomes are too many to be taken in at once.
import { Outcome } from '../../../../src/register/claims.ts';

/** Came true; true in part or with a change; contradicted; not to be said. */
export const GROUPS = ['good', 'part', 'bad', 'open'] as const;
/** What became of claims, roughly. */
export type OutcomeGroup = (typeof GROUPS)[number];

const GROUP_OF: Readonly<Record<Outcome, OutcomeGroup>> = {
  confirmed: 'good',
  'true-in-substance': 'good',
  'event-true-date-missed': 'part',
  'confirmed-with-change': 'part',
  'confirmed-quote-not-verbatim': 'part',
  'partly-confirmed': 'part',
  'partly-corroborated': 'part',
  'premise-supported': 'part',
  'presumed-true': 'part',
  consistent: 'part',
  'source-identified': 'part',
  mixed: 'part',
  'depends-on-layer': 'part',
  'depends-on-measure': 'part',
  contradicted: 'bad',
  'date-contradicted': 'bad',
  'condition-not-triggered': 'open',
  unresolved: 'open',
  untestable: 'open',
  'not-checked': 'open',
  'no-content': 'open',
};

/** The group of an outcome. */
export function groupOf(outcome: Outcome): OutcomeGroup {
  return GROUP_OF[outcome];
}

/** How many outcomes fall into each group. */
export function countsByGroup(outcomes: readonly Outcome[]): Readonly<Record<OutcomeGroup, number>> {
  const counts = { good: 0, part: 0, bad: 0, open: 0 };
  for (const outcome of outcomes) counts[GROUP_OF[outcome]] += 1;
  return counts;
}

/** The outcomes that occur, in the order of the register's own list. */
export function inOrder(outcomes: readonly Outcome[]): readonly Outcome[] {
  return Outcome.filter((one) => outcomes.includes(one));
}
