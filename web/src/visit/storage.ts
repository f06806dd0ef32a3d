// The open visit outlives the tab in the storage of this browser. A browser may refuse: then it lasts as long as the tab.
import { createStore, del, get, promisifyRequest, set } from 'idb-keyval';

import type { Visit } from './kept.ts';

const KEY = 'comity-visit';
const ASIDE = 'comity-visit-aside';

type Kept = { readonly format: 1; readonly visit: Visit };

const inStore = createStore('keyval-store', 'keyval');

/**
 * Keeps the visit; without one, what was kept is deleted. Tells whether the browser does keep it. It is written and committed at once, so that a
 * tab may be loaded again at any moment; a later change cannot overtake an earlier one.
 */
export function keepVisit(visit: Visit | undefined, told: (kept: boolean) => void): void {
  inStore('readwrite', (store) => {
    if (visit === undefined) store.delete(KEY);
    else store.put({ format: 1, visit } satisfies Kept, KEY);
    store.transaction.commit();
    return promisifyRequest(store.transaction);
  }).then(
    () => told(true),
    () => told(false),
  );
}

/** Keeps the visit that another has taken the place of. A browser that refuses loses it with the tab. */
export function keepAside(visit: Visit | undefined): void {
  const done = visit === undefined ? del(ASIDE) : set(ASIDE, { format: 1, visit } satisfies Kept);
  done.catch(() => undefined);
}

/** What was put aside. */
export function asideVisit(): Promise<Visit | undefined> {
  return keptUnder(ASIDE);
}

/** What was kept; undefined where nothing was, or the browser does not give it. */
export function keptVisit(): Promise<Visit | undefined> {
  return keptUnder(KEY);
}

async function keptUnder(key: string): Promise<Visit | undefined> {
  try {
    const kept = await get<Kept>(key);
    return kept?.format === 1 ? kept.visit : undefined;
  } catch {
    return undefined;
  }
}
