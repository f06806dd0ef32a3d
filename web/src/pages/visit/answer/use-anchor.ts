import { useEffect, useLayoutEffect, useRef } from 'react';

import type { Lang } from '../../../../../src/words/words.ts';
import { onScroll } from '../../../parts/on-scroll.ts';
import { type Boxed, anchorIn } from './anchor.ts';

/** What may be an anchor: parts, what stands in them with a name of its own, and headings. */
const PLACES = '.answer-parts section[id], .answer-parts li[id], .answer-parts :is(h3, summary)';

/**
 * Keeps in view what is being read when the language changes: the same words have another length, and without this the page would show
 * another part than before.
 */
export function useAnchor(lang: Lang): void {
  const anchor = useRef<{ readonly place: Element; readonly at: number; readonly top: number }>(undefined);
  useEffect(() => {
    const look = (): void => {
      const places = [...document.querySelectorAll(PLACES)].map((place): Boxed<Element> => ({
        of: place,
        top: place.getBoundingClientRect().top,
      }));
      const found = anchorIn(places, innerHeight / 3);
      anchor.current =
        found === undefined
          ? undefined
          : { place: found.of, at: places.findIndex(({ of }) => of === found.of), top: found.top };
    };
    const first = requestAnimationFrame(look);
    const end = onScroll(look);
    return () => {
      cancelAnimationFrame(first);
      end();
    };
  }, []);
  const before = useRef(lang);
  useLayoutEffect(() => {
    if (before.current === lang) return;
    before.current = lang;
    if (anchor.current === undefined) return;
    const { place, at, top } = anchor.current;
    // Parts that are made as HTML are other elements now; both languages have the same ones in the same order.
    const same = place.isConnected ? place : document.querySelectorAll(PLACES)[at];
    if (same !== undefined) scrollBy({ top: same.getBoundingClientRect().top - top, behavior: 'instant' });
  }, [lang]);
}
