// A State of which nothing is known answers with one line, not with one for each formality.

import type { DeterminationRow } from '../../visit/assessment/assessment.ts';
import { type Context, authorityName, stateInText } from './context.ts';

/** Whether an answer says no more than that nothing is known of the host's law. */
export function isUnknownLaw(context: Context, row: DeterminationRow): boolean {
  return (
    row.cause.length === 1 &&
    row.cause[0] === 'gap' &&
    row.because.length === 0 &&
    row.indicated === undefined &&
    context.assessment.unknownHosts.some(({ state }) => state === row.host)
  );
}

/** "Nothing is known of the ordinary law of X: ask …", one for each such host. */
export function unknownHostLines(context: Context): string[] {
  return context.assessment.unknownHosts.map(({ state, authorities }) =>
    context.words.unknownHost(
      stateInText(context, state),
      authorities.map((authority) => authorityName(context, state, authority)),
    ),
  );
}

/** Formalities whose ordinary law is not known in a host of which something else is. */
export function unknownFormalities(context: Context): string[] {
  const { determinations, relief, unknownHosts } = context.assessment;
  const nothing = new Set(unknownHosts.map(({ state }) => state));
  const open = new Set(
    determinations.filter((row) => row.before === 'unknown' && !nothing.has(row.host)).map((row) => row.formality),
  );
  return Object.entries(relief.byFormality)
    .filter(([formality, count]) => count.before === 0 && count.unknownBefore > 0 && open.has(formality))
    .map(([formality]) => formality);
}
