// The open visit outlives the tab in the storage of this browser. A browser may refuse: then it lasts as long as the tab.
import { del, get, set } from 'idb-keyval';

import type { Visit } from './kept.ts';

const KEY = 'comity-visit';
/** Changes follow each other quickly while somebody types. */
const SETTLED = 400;

type Kept = { readonly format: 1; readonly visit: Visit };

let timer: ReturnType<typeof setTimeout> | undefined;

/** Keeps the visit soon; without one, what was kept is deleted at once. Tells whether the browser does keep it. */
export function keepVisit(visit: Visit | undefined, told: (kept: boolean) => void): void {
  clearTimeout(timer);
  const write = (): void => {
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
  if (visit === undefined) write();
  else timer = setTimeout(write, SETTLED);
}

/** What was kept; undefined where nothing was, or the browser does not give it. */
export async function keptVisit(): Promise<Visit | undefined> {
  try {
    const kept = await get<Kept>(KEY);
    return kept?.format === 1 ? kept.visit : undefined;
  } catch {
    return undefined;
  }
}
