// The worker as the page sees it: one, started when first asked.
import { type Remote, wrap } from 'comlink';

import type { Rooms } from './worker.ts';
import { EngineEnded, Waiters } from './waiters.ts';

/** The rooms of the worker, each with its functions. */
export type RemoteRooms = { readonly [Room in keyof Rooms]: Remote<Rooms[Room]> };

type Functions = Readonly<Record<string, (...args: readonly unknown[]) => Promise<unknown>>>;

let worker: Worker | undefined;
let rooms: RemoteRooms | undefined;
const waiters = new Waiters();

/** The functions of the worker; each answers later, and none blocks the page. When the worker ends first, an `EngineEnded` is thrown. */
export function engine(): RemoteRooms {
  rooms ??= begun();
  return rooms;
}

/** Ends the worker in the middle of what it does: whoever still waits for it is told so, and the next one to ask starts another. */
export function stopEngine(): void {
  end(new EngineEnded('stopped'));
}

function begun(): RemoteRooms {
  const mine = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'comity' });
  worker = mine;
  const broken = (event: Event): void => {
    if (worker === mine) end(new EngineEnded('broken', event instanceof ErrorEvent ? event.message : event.type));
  };
  mine.addEventListener('error', broken);
  mine.addEventListener('messageerror', broken);
  // Of an object in an object comlink knows only that it can be asked for whole; what it gives can be asked for its parts as well.
  const remote = wrap<Rooms>(mine) as unknown as Readonly<Record<string, Functions>>;
  return new Proxy({} as RemoteRooms, {
    get: (_rooms, room) =>
      new Proxy<Functions>(
        {},
        {
          get:
            (_functions, name) =>
            (...args: readonly unknown[]): Promise<unknown> =>
              waiters.waitFor(async () => await remote[String(room)]?.[String(name)]?.(...args)),
        },
      ),
  });
}

function end(why: EngineEnded): void {
  worker?.terminate();
  worker = undefined;
  rooms = undefined;
  waiters.tell(why);
}
