import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Outcome, Possible } from '../../../src/engine/outcomes.ts';
import { combine } from '../../../src/engine/resolve/combine.ts';
import type { Leaf } from '../../../src/engine/resolve/layers.ts';

const empty = { because: [], defeated: [], provisos: [], by: [], manner: [], cites: [] };
const proviso = (line: string): Leaf['provisos'][number] => ({ fence: 'pack/rule', line, facts: [line] });
const settled = (outcome: Outcome, because: string, more: Partial<Leaf> = {}): Leaf => ({
  ...empty,
  outcome,
  causes: [],
  best: [outcome],
  worst: [outcome],
  because: [because],
  ...more,
});
const open = (best: readonly Possible[], worst: readonly Possible[]): Leaf => ({
  ...empty,
  causes: ['conflict'],
  best,
  worst,
  because: ['c/open'],
});
const gap: Leaf = { ...empty, causes: ['gap'], best: ['unknown'], worst: ['unknown'] };
const shown = (leaf: Leaf): unknown => [leaf.outcome ?? leaf.causes, leaf.because];

test('one road alone is the answer, and none is a gap', () => {
  const only = settled('eased', 'a/r');
  assert.equal(combine([only]), only);
  assert.deepEqual(combine([]).causes, ['gap']);
});

test('a right by either road counts, and all that give it are cited', () => {
  assert.deepEqual(shown(combine([settled('required', 'a/r'), settled('waived', 'b/r')])), ['waived', ['b/r']]);
  assert.deepEqual(shown(combine([settled('waived', 'a/r'), settled('waived', 'b/r')])), ['waived', ['a/r', 'b/r']]);
  assert.deepEqual(shown(combine([open(['waived'], ['barred']), settled('eased', 'b/r')])), ['eased', ['b/r']]);
});

test('the road with the fewest provisos is enough', () => {
  const bound = settled('waived', 'a/r', { provisos: [proviso('x')] });
  assert.deepEqual(combine([bound, settled('waived', 'b/r')]).provisos, []);
  assert.deepEqual(combine([bound, settled('required', 'b/r')]).provisos, [proviso('x')]);
});

test('of two burdens the lighter is left, whichever road it is on', () => {
  assert.deepEqual(shown(combine([settled('barred', 'a/r'), settled('required', 'b/r')])), ['required', ['b/r']]);
});

test('consent on one road and a requirement on the other are consent, with both rules', () => {
  const leaf = combine([settled('required', 'a/r'), settled('consent', 'b/r', { manner: ['notice'] })]);
  assert.deepEqual(shown(leaf), ['consent', ['a/r', 'b/r']]);
  assert.deepEqual(leaf.manner, ['notice']);
});

test('a gap on one road adds nothing to what the other says', () => {
  assert.deepEqual(shown(combine([gap, settled('required', 'b/r')])), ['required', ['b/r']]);
  assert.deepEqual(combine([gap, gap]).causes, ['gap']);
});

test('where one road is open the answer is open, at worst what the other leaves in place', () => {
  const leaf = combine([settled('required', 'a/r'), open(['waived'], ['barred'])]);
  assert.deepEqual(shown(leaf), [['conflict'], ['a/r', 'c/open']]);
  assert.deepEqual([leaf.best, leaf.worst], [['waived'], ['required']]);
});

test('only what no road knows is unknown', () => {
  const leaf = combine([settled('required', 'a/r'), open(['waived', 'unknown'], ['unknown'])]);
  assert.deepEqual([leaf.best, leaf.worst], [['waived'], ['required']]);
  const both = combine([open(['eased', 'unknown'], ['unknown']), open(['unknown'], ['unknown'])]);
  assert.deepEqual([both.best, both.worst], [['eased', 'unknown'], ['unknown']]);
});

test('what was set aside or cited on either road is told', () => {
  const leaf = combine([
    settled('waived', 'a/r', { cites: ['a/c'], defeated: [{ rule: 'a/x', by: 'a/r' }] }),
    settled('required', 'b/r', { cites: ['b/c'], defeated: [{ rule: 'b/x', by: 'b/r' }] }),
  ]);
  assert.deepEqual(leaf.cites, ['a/c', 'b/c']);
  assert.deepEqual(
    leaf.defeated.map((one) => one.rule),
    ['a/x', 'b/x'],
  );
});
