// What every part of the answer looks things up in.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { createContext, use } from 'react';

import { type NamedClass, namedClasses } from '../../../../../src/report/view/classes.ts';
import type { Context } from '../../../../../src/report/view/context.ts';
import type { Proposal } from '../../../engine/visit-proposal.ts';
import type { Visit } from '../../../visit/kept.ts';
import type { AnswerSearch } from './search.ts';

/** The answer as its parts share it. */
export interface Shared {
  readonly context: Context;
  readonly visit: Visit;
  /** What is proposed where the list does not say whom its people serve. */
  readonly proposal?: Proposal | undefined;
  /** Lines of the roster. */
  readonly lines: number;
  /** Whether a newer answer is being worked out. */
  readonly stale: boolean;
}

/** Given by the answer to its parts. */
export const SharedAnswer = createContext<Shared | undefined>(undefined);

/** So many determinations are drawn whole; of more, tables and lists are folded until they are opened. */
const WHOLE = 1500;

/** Whether the visit is so large that most of its answer is folded. */
export function isLarge({ assessment }: Context): boolean {
  return assessment.determinations.length > WHOLE;
}

/** The classes by name, found once for each answer. */
export function namedIn(context: Context): ReadonlyMap<string, NamedClass> {
  const known = named.get(context);
  if (known !== undefined) return known;
  const made = namedClasses(context);
  named.set(context, made);
  return made;
}

const named = new WeakMap<Context, ReadonlyMap<string, NamedClass>>();

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
