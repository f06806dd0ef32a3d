// The worker as the page sees it: one, started when first asked.
import { type Remote, wrap } from 'comlink';

import type { Rooms } from './worker.ts';

let remote: Remote<Rooms> | undefined;

/** The functions of the worker; each answers later, and none blocks the page. */
export function engine(): Remote<Rooms> {
  remote ??= wrap<Rooms>(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'comity' }));
  return remote;
}
