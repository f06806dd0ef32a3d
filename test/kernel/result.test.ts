import assert from 'node:assert/strict';
import { test } from 'node:test';

import { problem } from '../../src/kernel/errors.ts';
import { allOf, failed, ok, okUnless } from '../../src/kernel/result.ts';

const bad = problem('COMITY_KERNEL_BAD_DATE', { value: 'x' });
const worse = problem('COMITY_KERNEL_BAD_SPAN');

test('a result is the value when nothing is wrong, else everything that is', () => {
  assert.deepEqual(
    okUnless([], () => 1),
    ok(1),
  );
  assert.deepEqual(
    okUnless([bad, worse], () => assert.fail('not made')),
    failed(bad, worse),
  );
});

test('results together are all the values or all the problems', () => {
  assert.deepEqual(allOf([ok(1), ok(2)]), ok([1, 2]));
  assert.deepEqual(allOf([ok(1), failed(bad), failed(worse, bad)]), failed(bad, worse, bad));
  assert.deepEqual(allOf([]), ok([]));
});
