// Two instruments side by side, and the two sides of one: on the invented law, and what must hold of any law.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { comparePacks, imbalances } from '../../src/engine/compare.ts';
import type { Law, Pack } from '../../src/engine/law.ts';
import { inventedFiles, lawOf } from './invented.ts';

const law = lawOf(inventedFiles);

function pack(id: string, of: Law = law): Pack {
  const found = of.packs[id];
  assert.ok(found !== undefined, id);
  return found;
}

/** The invented law with one pair of texts exchanged in one of its files. */
function changed(path: string, from: string, to: string): Law {
  const files = inventedFiles.map((file) => {
    if (file.path !== path) return file;
    assert.ok(file.text.includes(from));
    return { ...file, text: file.text.replace(from, to) };
  });
  return lawOf(files);
}

test('each formality stands once, with what either does to it, its mark and its article', () => {
  const compared = comparePacks(law, pack('xa-xb-raa-2010'), pack('xa-xb-annex-2015'));
  const of = (formality: string) => compared.formalities.find((pair) => pair.formality === formality);
  assert.deepEqual(
    compared.formalities.map(({ formality }) => formality),
    Object.keys(law.vocabulary.formalities).filter((id) => of(id) !== undefined),
  );
  assert.equal(of('visa')?.difference, 'only-a');
  assert.equal(of('health')?.difference, 'only-b');
  assert.equal(of('curfew')?.difference, 'differs');
  assert.deepEqual(
    of('lodging')?.b.map(({ verb, rule, mark, article, cited }) => ({ verb, rule, mark, article, cited })),
    [{ verb: 'waives', rule: 'xa-xb-annex-2015/lodging', mark: 'text', article: '1', cited: 'text' }],
  );
  assert.deepEqual(
    compared.matters.map(({ what, difference }) => [what, difference]),
    [
      ['jurisdiction', 'only-a'],
      ['limit-movement', 'only-a'],
    ],
  );
});

test('a pack is the same as itself, and the other way round the sides are exchanged', () => {
  const [a, b] = [pack('xa-xb-raa-2010'), pack('xa-xb-annex-2015')];
  assert.ok(comparePacks(law, a, a).formalities.every(({ difference }) => difference === 'same'));
  const turned = { same: 'same', differs: 'differs', 'only-a': 'only-b', 'only-b': 'only-a' } as const;
  assert.deepEqual(
    comparePacks(law, b, a).formalities.map(({ difference }) => turned[difference]),
    comparePacks(law, a, b).formalities.map(({ difference }) => difference),
  );
});

test('one formality alone may be compared', () => {
  const compared = comparePacks(law, pack('xa-xb-raa-2010'), pack('xa-xb-annex-2015'), 'curfew');
  assert.deepEqual(
    compared.formalities.map(({ formality }) => formality),
    ['curfew'],
  );
  assert.deepEqual(compared.matters, []);
});

test('a host that lightens a formality only through its own law stands apart from one that needs no such rule', () => {
  const [visa] = imbalances(law, pack('xa-xb-raa-2010'), ['visa']);
  assert.ok(visa !== undefined);
  assert.ok(visa.kinds.includes('means'));
  const [other, through] = visa.sides;
  assert.deepEqual([other?.hosts, other?.means, other?.through], [['XA'], 'agreement', undefined]);
  assert.deepEqual([through?.hosts, through?.means, through?.through], [['XB'], 'through', ['xb-entry-2011/entry']]);
});

test('a way through that no rule of an act on the formality provides is told as unshown', () => {
  const path = 'domestic/xb/baseline/pack.yaml';
  const without = changed(path, 'visa: xb-entry-2011/entry', 'visa: xb-entry-2011/inspection');
  const [visa] = imbalances(without, pack('xa-xb-raa-2010', without), ['visa']);
  assert.equal(visa?.sides.find(({ hosts }) => hosts.includes('XB'))?.means, 'unshown');
});

test('a rule for one host alone is a gap, and what one asks beside the other is told', () => {
  const path = 'treaties/xa-xb-raa-2010/articles/03-stay.md';
  const onesided = changed(path, 'id: levy\nsubject: person\n', 'id: levy\nsubject: person\nhost: XA\n');
  const [levy] = imbalances(onesided, pack('xa-xb-raa-2010', onesided), ['levy']);
  assert.deepEqual(levy?.kinds, ['one-sided']);
  assert.deepEqual(
    levy.sides.map(({ hosts, deal }) => [hosts, deal]),
    [
      [['XA'], 'waives'],
      [['XB'], 'silent'],
    ],
  );
  // Every Party the same: no gap.
  assert.deepEqual(imbalances(law, pack('xa-xb-raa-2010'), ['levy']), []);
});

test('ordinary law has no other side', () => {
  assert.deepEqual(imbalances(law, pack('xb-baseline'), Object.keys(law.vocabulary.formalities)), []);
});
