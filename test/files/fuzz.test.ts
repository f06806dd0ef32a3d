// Twenty thousand files nobody would write, changed from good ones or of chance alone: each is a table or a problem with a code, within
// two seconds and 512 MB, of the heap and outside it. `COMITY_SEED=N` reads the same again.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';

import { seed } from '../kernel/seed.ts';
import type { FuzzResult, FuzzTask } from './fuzz-worker.ts';

const INPUTS = 20_000;
const BATCH = 2_000;
const SECONDS = 2;
const MEGABYTES = 512;
/** A batch that takes so long hangs, however slow the machine. */
const PATIENCE = 300_000;

async function batch(from: number): Promise<FuzzResult> {
  const at = new Int32Array(new SharedArrayBuffer(4));
  const task: FuzzTask = { seed: seed + from, count: BATCH, at, limit: MEGABYTES << 20 };
  const worker = new Worker(new URL('fuzz-worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });
  const where = (): string => `COMITY_SEED=${seed}, batch ${from / BATCH}, input ${Atomics.load(at, 0)}`;
  try {
    const [result] = (await once(worker, 'message', { signal: AbortSignal.timeout(PATIENCE) })) as [FuzzResult];
    assert.deepEqual(result.faults, [], where());
    assert.ok(result.slowest < SECONDS * 1000, `${where()}: one took ${result.slowest} ms`);
    return result;
  } catch (cause) {
    throw cause instanceof assert.AssertionError
      ? cause
      : new assert.AssertionError({ message: `${where()}: ${String(cause)}` });
  } finally {
    await worker.terminate();
  }
}

test(`${INPUTS} files are each a table or a problem with a code, in ${SECONDS} s and ${MEGABYTES} MB`, async (t) => {
  const outcomes = new Map<string, number>();
  let largest = 0;
  for (let from = 0; from < INPUTS; from += BATCH) {
    const result = await batch(from);
    largest = Math.max(largest, result.largest);
    for (const [outcome, count] of Object.entries(result.outcomes))
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + count);
  }
  t.diagnostic(`seed ${seed}: at most ${largest >> 20} MB by one; ${JSON.stringify(Object.fromEntries(outcomes))}`);
  // A fuzzer that never gets past the door would pass as well.
  for (const ending of ['csv', 'json', 'xlsx'])
    for (const outcome of ['read', 'refused'])
      assert.ok((outcomes.get(`${ending} ${outcome}`) ?? 0) > 20, `${ending} ${outcome}`);
});
