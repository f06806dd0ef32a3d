// Which things of the lists are done: ticks of the reader, kept in this browser only. They change no answer.
import { useSyncExternalStore } from 'react';

const KEY = 'comity-done';
const listeners = new Set<() => void>();
let ticked: ReadonlySet<string> | undefined;

function read(): ReadonlySet<string> {
  if (ticked === undefined) {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
      ticked = new Set(Array.isArray(kept) ? kept.map(String) : []);
    } catch {
      ticked = new Set();
    }
  }
  return ticked;
}

/** The things that are ticked, by their keys. */
export function useDone(): ReadonlySet<string> {
  return useSyncExternalStore(subscribe, read);
}

/** Ticks a thing, or takes the tick away. */
export function setDone(key: string, done: boolean): void {
  const next = new Set(read());
  if (done) next.add(key);
  else next.delete(key);
  ticked = next;
  try {
    localStorage.setItem(KEY, JSON.stringify([...next]));
  } catch {
    // Storage is off: the ticks last as long as the tab.
  }
  for (const listener of listeners) listener();
}

/** Forgets all ticks: they belong to the visit that is closed. */
export function forgetDone(): void {
  ticked = new Set();
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Storage is off: nothing was kept.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
