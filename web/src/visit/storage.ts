// The open visit outlives the tab in the storage of this browser. A browser may refuse: then it lasts as long as the tab.
import { del, get, set } from 'idb-keyval';

import type { Visit } from './kept.ts';

const KEY = 'comity-visit';
const ASIDE = 'comity-visit-aside';
/** Changes follow each other quickly while somebody types. */
const SETTLED = 400;

type Kept = { readonly format: 1; readonly visit: Visit };

let timer: ReturnType<typeof setTimeout> | undefined;
/** What waits to be written. */
let waiting: (() => void) | undefined;

// Who closes the tab right after a change has made it all the same.
addEventListener('pagehide', () => waiting?.());

/** Keeps the visit soon; without one, what was kept is deleted at once. Tells whether the browser does keep it. */
export function keepVisit(visit: Visit | undefined, told: (kept: boolean) => void): void {
  clearTimeout(timer);
  const write = (): void => {
    waiting = undefined;
    clearTimeout(timer);
    const done = visit === undefined ? del(KEY) : set(KEY, { format: 1, visit } satisfies Kept);
    done.then(
      () => {
        told(true);
      },
      () => {
        told(false);
      },
    );
  };
  if (visit === undefined) {
    write();
    return;
  }
  waiting = write;
  timer = setTimeout(write, SETTLED);
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
