// What the page shows once the worker has answered.
import type { Problem } from '../../../src/kernel/errors.ts';
import type { ProblemGroup } from '../engine/wrong.ts';
import { asks, type Asked } from './asked.ts';

/** What the worker says of a visit: its answer, or what stands in the way. */
export type Outcome<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      readonly count: number;
      readonly groups: readonly ProblemGroup[];
      readonly kinds: number;
    };

/** What changes in the state. */
export type Settled<Answer> = {
  readonly status: 'done' | 'asking' | 'problems';
  readonly answer: Answer | undefined;
  readonly stale: false;
  readonly progress: undefined;
  readonly error: undefined;
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  readonly groups: readonly ProblemGroup[];
  readonly groupCount: number;
  readonly asked: Asked | undefined;
};

/** Where something is asked or wrong there is no answer: the last one was to another list or another visit. */
export function settled<Answer>(outcome: Outcome<Answer>): Settled<Answer> {
  const over = { stale: false, progress: undefined, error: undefined } as const;
  if (outcome.ok) {
    const nothing = { problems: [], problemCount: 0, groups: [], groupCount: 0, asked: undefined };
    return { ...over, ...nothing, status: 'done', answer: outcome.answer };
  }
  const { problems, count, groups, kinds } = outcome;
  const { asked, nothingElse } = asks(groups.map(({ problem }) => problem));
  const status = nothingElse && kinds === groups.length ? 'asking' : 'problems';
  const wrong = { problems, problemCount: count, groups, groupCount: kinds, asked };
  return { ...over, ...wrong, status, answer: undefined };
}
