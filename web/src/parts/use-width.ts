import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** How wide an element is, between two bounds, in whole pixels: pictures are drawn for the room there is, so that their words keep their size. */
export function useWidth<T extends HTMLElement>(least: number, most: number): readonly [RefObject<T | null>, number] {
  const ref = useRef<T>(null);
  const [width, set] = useState(most);
  useLayoutEffect(() => {
    const own = ref.current;
    if (own === null) return undefined;
    const measure = (): void => set(Math.round(Math.min(most, Math.max(least, own.clientWidth))));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(own);
    return () => observer.disconnect();
  }, [least, most]);
  return [ref, width];
}
