import { useEffect, useRef, useState } from 'react';

/** What came of a question: the last answer stays on the page until the next is there. */
export interface Answered<T> {
  readonly value: T | undefined;
  /** Whether the answer to the question as it stands is still on its way. */
  readonly pending: boolean;
}

/**
 * The answer of the worker to a question, asked anew when its key changes. Answers that come after a newer question are dropped; an error
 * goes to the page's error boundary.
 */
export function useAnswer<T>(key: string | undefined, ask: () => Promise<T>): Answered<T> {
  const [state, set] = useState<{ readonly key: string; readonly value?: T; readonly error?: unknown }>();
  const asking = useRef(ask);
  useEffect(() => {
    asking.current = ask;
  });
  useEffect(() => {
    if (key === undefined) return undefined;
    let current = true;
    asking.current().then(
      (value) => {
        if (current) set({ key, value });
      },
      (error: unknown) => {
        if (current) set({ key, error });
      },
    );
    return () => {
      current = false;
    };
  }, [key]);
  if (state !== undefined && 'error' in state) throw state.error;
  return { value: state?.value, pending: key !== undefined && state?.key !== key };
}
