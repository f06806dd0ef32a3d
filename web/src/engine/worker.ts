// Everything that takes long happens here, off the thread that draws: reading files, assessing, measuring networks.
// Each room of the worker is one file; the page calls them as functions that answer later (comlink).
import { expose } from 'comlink';
import { z } from 'zod';

import * as law from './law-room.ts';
import * as network from './network-room.ts';
import * as visit from './visit-room.ts';

// Without this zod tries to compile its checks, which the policy of the page forbids.
z.config({ jitless: true });

const rooms = { visit, network, law };

/** What the page may ask of the worker. */
export type Rooms = typeof rooms;

expose(rooms);
