// Whoever waits for the worker must hear of its end: a page that is never answered says "working" for ever.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { EngineEnded, Waiters } from '../../web/src/engine/waiters.ts';

test('all who wait are told of the end; those who were answered, and those who ask later, are not', async () => {
  const waiters = new Waiters();
  const never = (): Promise<never> => new Promise(() => undefined);
  assert.equal(await waiters.waitFor(() => Promise.resolve(7)), 7);
  await assert.rejects(
    waiters.waitFor(() => Promise.reject(new Error('own'))),
    /own/,
  );
  const waiting = Promise.allSettled([waiters.waitFor(never), waiters.waitFor(never)]);
  const end = new EngineEnded('broken', 'no file');
  waiters.tell(end);
  assert.deepEqual(await waiting, [
    { status: 'rejected', reason: end },
    { status: 'rejected', reason: end },
  ]);
  assert.equal(end.message, 'the worker was broken: no file');
  const later = waiters.waitFor(() => Promise.resolve(8));
  assert.equal(await later, 8);
});
