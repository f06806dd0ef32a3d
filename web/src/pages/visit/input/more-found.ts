// Whether what was just said let more mistakes be found: a list that grows under a hand must say why.
import { useEffect, useRef, useState } from 'react';

/** What was explained, and how many more mistakes there are since. */
export type MoreFound = { readonly word: string; readonly more: number };

/**
 * Compares the number of mistakes before and after the last word that was explained.
 *
 * @param groups another one whenever the list was read again
 */
export function useMore(
  groups: unknown,
  count: number,
): { readonly found: MoreFound | undefined; readonly mended: (word: string, of: number) => void } {
  const last = useRef<{ readonly word: string; readonly left: number } | undefined>(undefined);
  const [found, setFound] = useState<MoreFound>();
  useEffect(() => {
    const more = last.current === undefined ? 0 : count - last.current.left;
    setFound(last.current === undefined || more <= 0 ? undefined : { word: last.current.word, more });
    last.current = undefined;
  }, [groups]);
  return {
    found,
    mended: (word, of) => {
      last.current = { word, left: count - of };
    },
  };
}
