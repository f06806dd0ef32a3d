// What every part of the answer looks things up in.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { createContext, use } from 'react';

import type { Context } from '../../../../../src/report/view/context.ts';
import type { Visit } from '../../../visit/kept.ts';
import type { AnswerSearch } from './search.ts';

/** The answer as its parts share it. */
export interface Shared {
  readonly context: Context;
  readonly visit: Visit;
  /** Lines of the roster. */
  readonly lines: number;
  /** Whether a newer answer is being worked out. */
  readonly stale: boolean;
}

/** Given by the answer to its parts. */
export const SharedAnswer = createContext<Shared | undefined>(undefined);

/** The answer that a part belongs to. */
export function useShared(): Shared {
  const shared = use(SharedAnswer);
  if (shared === undefined) throw new Error('a part of the answer stands outside of it');
  return shared;
}

/** What the address says of the answer. */
export function useAnswerSearch(): AnswerSearch {
  return useSearch({ strict: false });
}

/** Changes what the address says; what is `undefined` is taken out of it. */
export function useChangeSearch(): (change: AnswerSearch) => void {
  const navigate = useNavigate();
  return (change) => {
    void navigate({
      to: '.',
      search: (before) => ({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    });
  };
}
