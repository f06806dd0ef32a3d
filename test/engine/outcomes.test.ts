import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Mark, exceeds, lowestMark, reaches } from '../../src/engine/marks.ts';
import { Outcome, compareWeight, heaviest, isPermissive, lightest } from '../../src/engine/outcomes.ts';

test('waived is lighter than eased, eased than required, required than barred', () => {
  for (const [lighter, heavier] of [
    ['waived', 'eased'],
    ['eased', 'required'],
    ['required', 'barred'],
    ['eased', 'consent'],
    ['consent', 'barred'],
  ] as const) {
    assert.ok(compareWeight(lighter, heavier) < 0, `${lighter} < ${heavier}`);
    assert.ok(compareWeight(heavier, lighter) > 0, `${heavier} > ${lighter}`);
  }
});

test('consent stands beside required, and neither is lighter', () => {
  assert.equal(compareWeight('consent', 'required'), 0);
  assert.equal(compareWeight('required', 'consent'), 0);
  assert.deepEqual(lightest(['consent', 'required', 'barred']), ['required', 'consent']);
  assert.deepEqual(heaviest(['consent', 'required', 'waived']), ['required', 'consent']);
});

test('only waived and eased are permissive', () => {
  assert.deepEqual(Outcome.filter(isPermissive), ['waived', 'eased']);
});

test('what is unknown stays beside the lightest and the heaviest', () => {
  assert.deepEqual(lightest(['required', 'unknown', 'waived']), ['waived', 'unknown']);
  assert.deepEqual(heaviest(['unknown', 'waived', 'eased']), ['eased', 'unknown']);
  assert.deepEqual(lightest(['unknown']), ['unknown']);
  assert.deepEqual(heaviest([]), []);
});

test('a mark reaches the accepted level if it is as strong, and memory never does', () => {
  const reached = (accept: Mark): Mark[] => Mark.filter((mark) => reaches(mark, accept));
  assert.deepEqual(reached('text'), ['text']);
  assert.deepEqual(reached('summary'), ['text', 'summary']);
  assert.deepEqual(reached('report'), ['text', 'summary', 'report']);
  assert.deepEqual(reached('memory'), ['text', 'summary', 'report']);
});

test('what is put together of several parts is known no better than the least of them', () => {
  assert.equal(lowestMark('text', 'report', 'summary'), 'report');
  assert.equal(lowestMark('text'), 'text');
});

test('a mark exceeds its ceiling only when it is stronger', () => {
  assert.deepEqual(
    Mark.map((mark) => exceeds(mark, 'summary')),
    [true, false, false, false],
  );
});
