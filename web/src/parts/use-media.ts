import { useCallback, useSyncExternalStore } from 'react';

/** The reader wants no motion. */
export const STILL = '(prefers-reduced-motion: reduce)';

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  const hear = useCallback(
    (change: () => void) => {
      const media = matchMedia(query);
      media.addEventListener('change', change);
      return () => media.removeEventListener('change', change);
    },
    [query],
  );
  return useSyncExternalStore(hear, () => matchMedia(query).matches);
}
