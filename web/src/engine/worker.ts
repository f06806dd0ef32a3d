// Everything that takes long happens here, off the thread that draws: reading files, assessing, measuring networks.
// Each room of the worker is one file, fetched when first asked; the page calls them as functions that answer later (comlink).
import { expose } from 'comlink';
import { z } from 'zod';

import { fetchWords } from '../app/catalogues.ts';
import type * as LawRoom from './law-room.ts';
import type * as Network from './network-room.ts';
import type * as Visit from './visit-room.ts';

// Without this zod tries to compile its checks, which the policy of the page forbids.
z.config({ jitless: true });

/** A room as it will be: each of its functions fetches it first, so that whoever looks at the network fetches no reader of workbooks. */
function room<Room extends object>(fetched: () => Promise<Room>): Room {
  return new Proxy({} as Room, {
    get:
      (_, name) =>
      async (...args: readonly unknown[]): Promise<unknown> => {
        const functions = (await fetched()) as Readonly<Record<PropertyKey, (...args: readonly unknown[]) => unknown>>;
        return functions[name]?.(...args);
      },
  });
}

const none = Promise.resolve();

const rooms = {
  visit: room<typeof Visit>(async () => {
    // Versions of a visit are compared in both languages.
    await Promise.all([fetchWords('en') ?? none, fetchWords('ja') ?? none]);
    return import('./visit-room.ts');
  }),
  network: room<typeof Network>(() => import('./network-room.ts')),
  law: room<typeof LawRoom>(() => import('./law-room.ts')),
};

/** What the page may ask of the worker. */
export type Rooms = typeof rooms;

expose(rooms);
