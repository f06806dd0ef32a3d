import { type RefObject, useCallback, useEffect } from 'react';

const POINTED = 'is-pointed';

/** Shows the element of that id: opens what it stands in, brings it into view and gives it the focus. */
function point(root: HTMLElement | null, id: string): void {
  const found = root?.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  if (found === null || found === undefined) return;
  for (const old of root?.querySelectorAll(`.${POINTED}`) ?? []) old.classList.remove(POINTED);
  for (let up = found.closest('details'); up !== null; up = up.parentElement?.closest('details') ?? null)
    up.open = true;
  found.classList.add(POINTED);
  found.tabIndex = -1;
  found.focus({ preventScroll: true });
  found.scrollIntoView({ block: 'start' });
}

/** Goes to the place of the address when the page opens and whenever it changes; the function goes there again. */
export function usePointed(
  root: RefObject<HTMLElement | null>,
  id: string | undefined,
  ready: boolean,
): (id: string) => void {
  useEffect(() => {
    // The router puts the page back to its top after it has changed: so one turn later.
    if (id === undefined || !ready) return undefined;
    const timer = setTimeout(() => point(root.current, id), 0);
    return () => clearTimeout(timer);
  }, [root, id, ready]);
  return useCallback((to: string) => point(root.current, to), [root]);
}
