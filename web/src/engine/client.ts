// The worker as the page sees it: one, started when first asked.
import { type Remote, wrap } from 'comlink';

import type { Rooms } from './worker.ts';

/** The rooms of the worker, each with its functions. */
export type RemoteRooms = { readonly [Room in keyof Rooms]: Remote<Rooms[Room]> };

let worker: Worker | undefined;
let remote: RemoteRooms | undefined;

/** The functions of the worker; each answers later, and none blocks the page. */
export function engine(): RemoteRooms {
  worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'comity' });
  // Of an object in an object comlink knows only that it can be asked for whole; what it gives can be asked for its parts as well.
  remote ??= wrap<Rooms>(worker) as unknown as RemoteRooms;
  return remote;
}

/** Ends the worker in the middle of what it does: whoever still waits for it is never answered, and the next one to ask starts another. */
export function stopEngine(): void {
  worker?.terminate();
  worker = undefined;
  remote = undefined;
}
