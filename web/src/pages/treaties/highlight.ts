import { type RefObject, useEffect } from 'react';

import { folded } from './find.ts';

const NAME = 'found';

/** Marks the words in what is shown, where the browser can do so without changing it. */
export function useFoundWords(root: RefObject<HTMLElement | null>, query: string): void {
  useEffect(() => {
    if (root.current === null || !('highlights' in CSS)) return undefined;
    const words = folded(query)
      .split(' ')
      .filter((word) => word !== '');
    if (words.length === 0) return undefined;
    CSS.highlights.set(NAME, new Highlight(...rangesOf(root.current, words)));
    return () => {
      CSS.highlights.delete(NAME);
    };
  });
}

function rangesOf(root: HTMLElement, words: readonly string[]): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = (node.nodeValue ?? '').toLowerCase();
    for (const word of words) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        ranges.push(range);
      }
    }
  }
  return ranges;
}
