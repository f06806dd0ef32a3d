// What befell the kept visit without the reader's doing, to be told once.
import { useSyncExternalStore } from 'react';

/**
 * `unreadable`: what this browser kept is no visit; `closed`: the visit was closed in another tab, and so here; `changed`: another tab keeps
 * another visit, or another version of this one, and this tab keeps nothing until the reader has chosen.
 */
export type Notice = 'unreadable' | 'closed' | 'changed';

let notice: Notice | undefined;
const listeners = new Set<() => void>();

/** What is to be told now. */
export function noticed(): Notice | undefined {
  return notice;
}

/** Says what is to be told; undefined: nothing any more. */
export function notify(next: Notice | undefined): void {
  notice = next;
  for (const listener of listeners) listener();
}

/** What is to be told, and again whenever that changes. */
export function useNotice(): Notice | undefined {
  return useSyncExternalStore(subscribe, noticed);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
