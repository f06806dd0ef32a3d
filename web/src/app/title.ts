// The name of the tab: that of what a page shows, where the page has one of its own, else that of the page.
import { useEffect, useSyncExternalStore } from 'react';

let own: string | undefined;
const told = new Set<() => void>();

function tell(next: string | undefined): void {
  own = next;
  for (const one of told) one();
}

/** Names the tab after what the page shows, in the page's language, as long as it shows it. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    tell(title);
    return () => tell(undefined);
  }, [title]);
}

/** Writes the name of the tab; `page` where the page has none of its own. */
export function useTabName(page: string): void {
  const shown = useSyncExternalStore(
    (hear) => {
      told.add(hear);
      return () => told.delete(hear);
    },
    () => own,
  );
  const title = shown ?? page;
  useEffect(() => {
    document.title = `${title} · Comity`;
  }, [title]);
}
