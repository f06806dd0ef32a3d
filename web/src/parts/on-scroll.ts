/**
 * Looks again, once a frame at most, whenever the page scrolls or the window changes.
 *
 * @returns what ends it
 */
export function onScroll(look: () => void): () => void {
  let waiting = 0;
  const later = (): void => {
    if (waiting !== 0) return;
    waiting = requestAnimationFrame(() => {
      waiting = 0;
      look();
    });
  };
  addEventListener('scroll', later, { passive: true });
  addEventListener('resize', later);
  return () => {
    cancelAnimationFrame(waiting);
    removeEventListener('scroll', later);
    removeEventListener('resize', later);
  };
}
