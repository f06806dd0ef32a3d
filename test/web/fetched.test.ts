// A failure is an answer: a page that is drawn again must get the same one, or it asks without end and never says that it failed.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { once } from '../../web/src/data/fetched.ts';

test('what failed is the same answer to all who ask at once, and is tried again later', async () => {
  let [asked, clock] = [0, 0];
  const get = once(
    async () => {
      asked += 1;
      if (asked === 1) throw new Error('no way there');
      return asked;
    },
    () => clock,
  );
  const first = get();
  await assert.rejects(first, /no way there/);
  for (clock = 1; clock < 1000; clock += 1) assert.equal(get(), first);
  assert.equal(asked, 1);
  clock = 60_000;
  assert.equal(await get(), 2);
  clock = 120_000;
  assert.equal(await get(), 2, 'what came is asked for once');
});
