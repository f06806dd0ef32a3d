import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Effect, Pack, Rule } from '../../../src/engine/law.ts';
import { type Leaf, resolveLeaf } from '../../../src/engine/resolve/layers.ts';
import type { Candidate, Proviso } from '../../../src/engine/resolve/question.ts';
import { inventedFiles, lawOf } from '../invented.ts';

const law = lawOf(inventedFiles);
const model = law.packs['xb-baseline']?.rules['general'];
const packs = {
  annex: law.packs['xa-xb-annex-2015'],
  treaty: law.packs['xa-xb-raa-2010'],
  act: law.packs['xb-forces-2000'],
  base: law.packs['xb-baseline'],
};

const EFFECTS = {
  waives: { verb: 'waives', formality: 'visa' },
  eases: { verb: 'eases', formality: 'visa', paper: 'order' },
  requires: { verb: 'requires', formality: 'visa' },
  agreement: { verb: 'consent', formality: 'visa', manner: 'agreement' },
  notice: { verb: 'consent', formality: 'visa', manner: 'notice' },
  bars: { verb: 'bars', formality: 'visa' },
  keeps: { verb: 'keeps', formality: 'visa' },
  governs: { verb: 'governs', formality: 'visa' },
  leaves: { verb: 'leaves', formality: 'visa', arrangement: 'a committee' },
} as const satisfies Readonly<Record<string, Effect>>;

type More = { readonly over?: readonly string[]; readonly default?: boolean; readonly provided?: string };

/** A rule that holds: `rule('treaty', 'a', 'waives')` is `treaty/a`. */
function rule(where: keyof typeof packs, id: string, verb: keyof typeof EFFECTS, more: More = {}): Candidate {
  const pack: Pack | undefined = packs[where];
  if (pack === undefined || model === undefined) throw new Error('the invented law has changed');
  const proviso = (line: string): Proviso => ({ fence: `${where}/${id}`, line, facts: [line] });
  const made: Rule = { ...model, id, over: more.over ?? [], default: more.default ?? false };
  return {
    pack,
    rule: made,
    name: `${where}/${id}`,
    effects: [EFFECTS[verb]],
    provisos: more.provided === undefined ? [] : [proviso(more.provided)],
  };
}

const resolve = (candidates: readonly Candidate[], frame: { floor?: boolean; through?: string } = {}): Leaf =>
  resolveLeaf(candidates, {
    floor: frame.floor === true,
    through: frame.through === undefined ? [] : [frame.through],
  });
const shown = (leaf: Leaf): unknown => [leaf.outcome ?? leaf.causes, leaf.because];
const lines = (leaf: Leaf): string[] => leaf.provisos.map((proviso) => proviso.line);

test('nothing live at all is a gap', () => {
  const leaf = resolve([]);
  assert.deepEqual(shown(leaf), [['gap'], []]);
  assert.deepEqual([leaf.best, leaf.worst], [['unknown'], ['unknown']]);
});

test('the highest layer with an outcome speaks', () => {
  const all = [rule('base', 'a', 'bars'), rule('act', 'b', 'requires'), rule('treaty', 'c', 'requires')];
  assert.deepEqual(shown(resolve(all)), ['required', ['treaty/c']]);
  assert.deepEqual(shown(resolve([...all, rule('annex', 'd', 'waives')])), ['waived', ['annex/d']]);
});

test('what a higher layer keeps blocks no lower one, and is cited', () => {
  const leaf = resolve([rule('treaty', 'a', 'keeps', { provided: 'x' }), rule('base', 'b', 'requires')]);
  assert.deepEqual(shown(leaf), ['required', ['base/b']]);
  assert.deepEqual(leaf.cites, ['treaty/a']);
});

test('permissive and imposing in one layer are a conflict between the lightest and the heaviest', () => {
  const leaf = resolve([rule('act', 'a', 'eases'), rule('act', 'b', 'bars'), rule('base', 'c', 'requires')]);
  assert.deepEqual(shown(leaf), [['conflict'], ['act/a', 'act/b']]);
  assert.deepEqual([leaf.best, leaf.worst], [['eased'], ['barred']]);
});

test('of permissive rules the lightest wins, and all that agree are cited', () => {
  const leaf = resolve([rule('treaty', 'a', 'eases'), rule('treaty', 'b', 'waives'), rule('act', 'c', 'waives')]);
  assert.deepEqual(shown(leaf), ['waived', ['treaty/b', 'act/c']]);
  assert.deepEqual(leaf.by, []);
});

test('an eased formality names its paper', () => {
  assert.deepEqual(resolve([rule('treaty', 'a', 'eases')]).by, [{ paper: 'order', rule: 'treaty/a' }]);
});

test('a still lighter outcome of a lower layer wins, and a heavier one does not matter', () => {
  assert.deepEqual(shown(resolve([rule('treaty', 'a', 'eases'), rule('act', 'b', 'waives')])), ['waived', ['act/b']]);
  assert.deepEqual(shown(resolve([rule('treaty', 'a', 'eases'), rule('act', 'b', 'bars')])), ['eased', ['treaty/a']]);
});

test('what a middle layer imposes hides what lies below it from the top', () => {
  const all = [rule('annex', 'a', 'eases'), rule('treaty', 'b', 'requires'), rule('act', 'c', 'waives')];
  assert.deepEqual(shown(resolve(all)), ['eased', ['annex/a']]);
});

test('a conflict below what a treaty eases leaves it eased', () => {
  const all = [rule('treaty', 'a', 'eases'), rule('act', 'b', 'waives'), rule('act', 'c', 'requires')];
  assert.deepEqual(shown(resolve(all)), ['eased', ['treaty/a']]);
});

test('the heaviest of imposing rules wins, and the duties of all of them add up', () => {
  const leaf = resolve([rule('act', 'a', 'requires'), rule('act', 'b', 'bars'), rule('base', 'c', 'requires')]);
  assert.deepEqual(shown(leaf), ['barred', ['act/a', 'act/b']]);
});

test('consent and required together are consent, with both rules and every manner', () => {
  const leaf = resolve([rule('base', 'a', 'requires'), rule('base', 'b', 'agreement'), rule('base', 'c', 'notice')]);
  assert.deepEqual(shown(leaf), ['consent', ['base/a', 'base/b', 'base/c']]);
  assert.deepEqual(leaf.manner, ['agreement', 'notice']);
});

test('a treaty lightens only through the rule that the host names', () => {
  const all = [rule('treaty', 'a', 'waives'), rule('base', 'c', 'requires')];
  const without = resolve(all, { through: 'act/b' });
  assert.deepEqual(shown(without), [['effect'], ['treaty/a']]);
  assert.deepEqual([without.best, without.worst], [['waived'], ['required']]);
  const through = resolve([...all, rule('act', 'b', 'waives', { provided: 'x' })], { through: 'act/b' });
  assert.deepEqual(shown(through), ['waived', ['treaty/a', 'act/b']]);
  assert.deepEqual(lines(through), ['x']);
});

test('what the host gives by its own law needs no rule to carry the treaty', () => {
  const own = resolve([rule('treaty', 'a', 'waives'), rule('base', 'c', 'waives')], { through: 'act/b' });
  assert.deepEqual(shown(own), ['waived', ['base/c']]);
});

test('a defeated rule lets nothing through, and what a treaty burdens needs no way through', () => {
  const defeated = [
    rule('treaty', 'a', 'waives'),
    rule('act', 'b', 'waives'),
    rule('act', 'c', 'keeps', { over: ['act/b'] }),
    rule('base', 'd', 'requires'),
  ];
  assert.deepEqual(shown(resolve(defeated, { through: 'act/b' })), [['effect'], ['treaty/a']]);
  assert.deepEqual(shown(resolve([rule('treaty', 'a', 'bars')], { through: 'act/b' })), ['barred', ['treaty/a']]);
});

test('the host lightens its own law without any way through', () => {
  assert.deepEqual(shown(resolve([rule('act', 'a', 'waives')], { through: 'act/b' })), ['waived', ['act/a']]);
});

test('what is governed or left without an outcome is unsettled, at worst what the lower layers say', () => {
  const governed = resolve([rule('treaty', 'a', 'governs'), rule('base', 'b', 'requires')]);
  assert.deepEqual(shown(governed), [['text'], ['treaty/a', 'base/b']]);
  assert.deepEqual([governed.best, governed.worst], [['required', 'unknown'], ['required']]);
  assert.deepEqual(resolve([rule('treaty', 'a', 'leaves'), rule('base', 'b', 'bars')]).causes, ['open']);
  assert.deepEqual(resolve([rule('treaty', 'a', 'leaves')]).worst, ['unknown']);
});

test('beside an outcome of its own layer what is governed is cited only', () => {
  const leaf = resolve([rule('treaty', 'a', 'governs'), rule('treaty', 'b', 'waives'), rule('base', 'c', 'requires')]);
  assert.deepEqual(shown(leaf), ['waived', ['treaty/b']]);
  assert.deepEqual(leaf.cites, ['treaty/a']);
});

test('under a floor what is governed is cited only and the lower layers decide', () => {
  const leaf = resolve([rule('treaty', 'a', 'governs'), rule('base', 'b', 'agreement')], { floor: true });
  assert.deepEqual(shown(leaf), ['consent', ['base/b']]);
  assert.deepEqual(leaf.cites, ['treaty/a']);
});

test('a rule over another defeats it, and a defeated rule defeats nothing', () => {
  const a = rule('treaty', 'a', 'requires');
  const b = rule('treaty', 'b', 'waives', { over: ['treaty/a'] });
  const c = rule('treaty', 'c', 'keeps', { over: ['treaty/b'] });
  assert.deepEqual(shown(resolve([a, b])), ['waived', ['treaty/b']]);
  const chain = resolve([a, b, c]);
  assert.deepEqual(shown(chain), ['required', ['treaty/a']]);
  assert.deepEqual(chain.defeated, [{ rule: 'treaty/b', by: 'treaty/c' }]);
});

test('a default rule yields to any other of its pack, and to none of another', () => {
  const general = rule('act', 'a', 'requires', { default: true });
  assert.deepEqual(shown(resolve([general, rule('act', 'b', 'waives')])), ['waived', ['act/b']]);
  assert.deepEqual(shown(resolve([general, rule('base', 'b', 'waives')])), ['required', ['act/a']]);
});

test('a default rule that is over another does not yield to it', () => {
  const general = rule('act', 'a', 'requires', { default: true, over: ['act/b'] });
  assert.deepEqual(shown(resolve([general, rule('act', 'b', 'waives')])), ['required', ['act/a']]);
  // A third rule of the pack defeats the default one, and so the second lives again.
  const third = [general, rule('act', 'b', 'waives'), rule('act', 'c', 'eases')];
  assert.deepEqual(shown(resolve(third)), ['waived', ['act/b']]);
});

test('two default rules do not yield to each other', () => {
  const both = [rule('act', 'a', 'requires', { default: true }), rule('act', 'b', 'bars', { default: true })];
  assert.deepEqual(shown(resolve(both)), ['barred', ['act/a', 'act/b']]);
});

test('what a defeating rule undertakes carries the answer, although it settles nothing itself', () => {
  const all = [
    rule('treaty', 'a', 'waives'),
    rule('annex', 'b', 'keeps', { over: ['treaty/a'], provided: 'x' }),
    rule('base', 'c', 'requires'),
  ];
  assert.deepEqual(shown(resolve(all)), ['required', ['base/c']]);
  assert.deepEqual(lines(resolve(all)), ['x']);
});

test('one proviso of several rules is one proviso', () => {
  const twice = [rule('treaty', 'a', 'waives', { provided: 'x' }), rule('treaty', 'a', 'waives', { provided: 'x' })];
  assert.deepEqual(lines(resolve(twice)), ['x']);
});
