// The open visit outlives the tab in the storage of this browser. A browser may refuse: then it lasts as long as the tab.
import { createStore, del, get, promisifyRequest, set } from 'idb-keyval';

import { engine } from '../engine/client.ts';
import type { Told } from './heard.ts';
import type { Visit } from './kept.ts';
import { noticed, notify } from './notice.ts';

const KEY = 'comity-visit';
const ASIDE = 'comity-visit-aside';

type Kept = { readonly format: 1; readonly visit: Visit };

const inStore = createStore('keyval-store', 'keyval');

/** How the tabs of this browser tell each other; absent where there is no page. */
export const tabs =
  typeof document === 'undefined' || typeof BroadcastChannel === 'undefined'
    ? undefined
    : new BroadcastChannel('comity-visit');

let held = false;

/** From now on nothing is kept or deleted: another tab keeps another visit, and what it keeps is not this tab's to take. */
export function hold(): void {
  held = true;
}

/** Keeps again. */
export function release(): void {
  held = false;
}

/**
 * Keeps the visit; without one, what was kept is deleted. Tells whether the browser does keep it. It is written and committed at once, so that a
 * tab may be loaded again at any moment; a later change cannot overtake an earlier one.
 */
export function keepVisit(visit: Visit | undefined, told: (kept: boolean) => void): void {
  if (visit === undefined && noticed() === 'changed') {
    // Between two visits the reader has closed this one: there is nothing left to choose.
    release();
    notify(undefined);
    return;
  }
  if (held) return;
  if (noticed() !== 'changed') notify(undefined);
  void write(visit).then((kept) => {
    told(kept);
    // A channel is of one origin: it takes no target, which the rule asks for since it thinks of windows.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    tabs?.postMessage((visit === undefined ? 'closed' : 'changed') satisfies Told);
  });
}

async function write(visit: Visit | undefined): Promise<boolean> {
  try {
    await inStore('readwrite', (store) => {
      if (visit === undefined) store.delete(KEY);
      else store.put({ format: 1, visit } satisfies Kept, KEY);
      store.transaction.commit();
      return promisifyRequest(store.transaction);
    });
    return true;
  } catch {
    return false;
  }
}

/** Keeps the visit that another has taken the place of. A browser that refuses loses it with the tab. */
export function keepAside(visit: Visit | undefined): void {
  void writeAside(visit);
}

// A browser may throw before there is a promise.
async function writeAside(visit: Visit | undefined): Promise<void> {
  try {
    await (visit === undefined ? del(ASIDE) : set(ASIDE, { format: 1, visit } satisfies Kept));
  } catch {
    // It refuses.
  }
}

/** What was put aside. */
export function asideVisit(): Promise<Visit | undefined> {
  return keptUnder(ASIDE);
}

/** What was kept; undefined where nothing was, the browser does not give it, or it is no visit, of which the reader is told. */
export function keptVisit(): Promise<Visit | undefined> {
  return keptUnder(KEY);
}

async function keptUnder(key: string): Promise<Visit | undefined> {
  let kept: Kept | undefined;
  try {
    kept = await get<Kept>(key);
  } catch {
    return undefined;
  }
  if (kept === undefined) return undefined;
  if (typeof kept === 'object' && kept !== null && kept.format === 1 && (await isVisit(kept.visit))) return kept.visit;
  notify('unreadable');
  return undefined;
}

// The checks of the form would break the policy of the page, and are the worker's. Without a worker there is no answer, and that is told.
async function isVisit(given: unknown): Promise<boolean> {
  try {
    return await engine().visit.isStored(given);
  } catch {
    return true;
  }
}
