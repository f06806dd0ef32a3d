import { useEffect, useRef, useState } from 'react';

const SETTLED_MS = 200;

/**
 * A value that changes at once on the page, and is handed on when it has stood still: browsers refuse to write an address with every
 * step of a drag. When the value changes from outside (the way back, another link), that one counts.
 */
export function useSettled<T>(value: T, commit: (value: T) => void): readonly [T, (value: T) => void] {
  const [shown, setShown] = useState(value);
  const [from, setFrom] = useState(value);
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  if (from !== value) {
    setFrom(value);
    setShown(value);
  }
  useEffect(() => {
    if (shown === value) return;
    const timer = setTimeout(() => latest.current(shown), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [shown, value]);
  return [shown, setShown];
}
