// What a person must say before there can be an answer, as against what is wrong.
import type { ErrorCode, Problem } from '../../../src/kernel/errors.ts';
import type { Answers } from './kept.ts';

/** The questions without an answer, and how many headings nobody has settled. */
export type Asked = {
  readonly answers: readonly (keyof Answers)[];
  readonly headings: number;
  /** Whether there is no roster yet. */
  readonly roster: boolean;
};

const OF_LEG: Readonly<Record<string, keyof Answers>> = {
  sending: 'from',
  receiving: 'to',
  enter: 'enter',
  leave: 'leave',
};
const HEADING: readonly ErrorCode[] = ['COMITY_MAPPING_COLUMN_UNSETTLED'];

/**
 * Undefined where anything is wrong beyond what was not said.
 *
 * @param count how many problems there are in all
 */
export function asks(problems: readonly Problem[], count: number): Asked | undefined {
  const answers = new Set<keyof Answers>();
  let headings = 0;
  let roster = false;
  for (const { code, value = '' } of problems) {
    const answer = OF_LEG[value];
    if ((code === 'COMITY_PLAN_STATE_MISSING' || code === 'COMITY_PLAN_DAY_MISSING') && answer !== undefined)
      answers.add(answer);
    else if (HEADING.includes(code)) headings += 1;
    else if (code === 'COMITY_CLI_NO_MANIFEST') roster = true;
    else return undefined;
  }
  return count > problems.length ? undefined : { answers: [...answers], headings, roster };
}
