// Two instruments side by side, and the two sides of one: on the invented law, and what must hold of any law.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { comparePacks } from '../../src/engine/compare.ts';
import { imbalances } from '../../src/engine/reciprocity.ts';
import type { Choice, Law, Pack } from '../../src/engine/law.ts';
import { civilDate } from '../../src/kernel/civil-date.ts';
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

/** The invented law in which the way of XB through its act hangs on a choice with these values. */
function withChoice(values: Choice['values']): Law {
  const name = 'planted';
  const [act, state] = [law.packs['xb-entry-2011'], law.states['XB']];
  const entry = act?.rules['entry'];
  assert.ok(act !== undefined && entry !== undefined && state !== undefined);
  const title = { en: name, ja: name };
  return {
    ...law,
    packs: {
      ...law.packs,
      [act.id]: { ...act, rules: { ...act.rules, entry: { ...entry, choice: { name, is: 'yes' } } } },
    },
    states: {
      ...law.states,
      XB: { ...state, choices: { ...state.choices, [name]: { name, title, options: { yes: title }, values } } },
    },
  };
}

/** The invented law in which the entry of XB asks besides which State sends. */
function withIf(text: string, state: string): Law {
  const act = law.packs['xb-entry-2011'];
  const entry = act?.rules['entry'];
  assert.ok(act !== undefined && entry !== undefined);
  const of = {
    op: '==',
    left: { op: 'fact', path: 'leg.sending' },
    right: { op: 'literal', value: state },
  } as const;
  const rules = { ...act.rules, entry: { ...entry, if: [...entry.if, { text, of }] } };
  return { ...law, packs: { ...law.packs, [act.id]: { ...act, rules } } };
}

/** The pack as if every rule of it had been seen. */
function seenWhole(of: Pack): Pack {
  const rules = Object.entries(of.rules).map(([id, rule]) => [id, { ...rule, mark: 'text' as const }]);
  return { ...of, rules: Object.fromEntries(rules) as Pack['rules'] };
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
  const turned = {
    same: 'same',
    differs: 'differs',
    'only-a': 'only-b',
    'only-b': 'only-a',
    unseen: 'unseen',
  } as const;
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
  const [levy] = imbalances(onesided, seenWhole(pack('xa-xb-raa-2010', onesided)), ['levy']);
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

test('what hangs on a choice of the host that is not known is said to hang on it; once it is known, it passes', () => {
  const [visa] = imbalances(withChoice([]), pack('xa-xb-raa-2010'), ['visa']);
  const side = visa?.sides.find(({ hosts }) => hosts.includes('XB'));
  assert.deepEqual([side?.means, side?.choices], ['choice', ['planted']]);
  const known = withChoice([{ mark: 'text', source: 'INV-TEXT', rows: [], is: 'yes', from: civilDate('2000-01-01') }]);
  const [settled] = imbalances(known, pack('xa-xb-raa-2010'), ['visa']);
  assert.equal(settled?.sides.find(({ hosts }) => hosts.includes('XB'))?.means, 'through');
});

test('between two Parties no line asks which of them sends', () => {
  const asked = (of: Law): string[] =>
    (imbalances(of, pack('xa-xb-raa-2010', of), ['visa'])[0]?.sides ?? []).flatMap(({ more }) =>
      more.map(({ text }) => text),
    );
  const before = asked(law);
  const line = (state: string): Law => withIf(`leg.sending == "${state}"`, state);
  assert.deepEqual(asked(line('XA')), before);
  // A rule for a State that is no Party does not speak between them at all.
  const [visa] = imbalances(line('XD'), pack('xa-xb-raa-2010'), ['visa']);
  assert.notEqual(visa?.sides.find(({ hosts }) => hosts.includes('XB'))?.means, 'through');
});

test('what is told from memory alone is compared with nothing, and a burden is no gift', () => {
  const [a, b] = [pack('xa-xb-raa-2010'), pack('xa-xb-annex-2015')];
  const rules = Object.fromEntries(
    Object.entries(a.rules).map(([id, rule]) => [id, { ...rule, mark: 'memory' as const }]),
  );
  const compared = comparePacks(law, { ...a, rules }, b);
  assert.deepEqual(
    [...new Set(compared.formalities.filter((pair) => pair.a.length > 0).map(({ difference }) => difference))],
    ['unseen'],
  );
  const burdens = Object.fromEntries(
    Object.entries(a.rules).map(([id, rule]) => [
      id,
      { ...rule, host: 'XA', effects: rule.effects.map((effect) => ({ ...effect, verb: 'requires' as const })) },
    ]),
  );
  const [levy] = imbalances(law, { ...a, rules: burdens }, ['levy']);
  assert.deepEqual(levy?.kinds, ['burden']);
});

test('of a pack whose text was not seen whole, silence is nothing seen', () => {
  const [a, b] = [seenWhole(pack('xa-xb-raa-2010')), pack('xa-xb-annex-2015')];
  assert.deepEqual(comparePacks(law, a, { ...b, mark: 'summary' }).whole, { a: true, b: false });
  assert.equal(comparePacks(law, pack('xa-xb-raa-2010'), b).whole.a, false);
  const half = { ...a, mark: 'summary' as const };
  const onesided = Object.fromEntries(Object.entries(a.rules).map(([id, rule]) => [id, { ...rule, host: 'XA' }]));
  assert.deepEqual(imbalances(law, { ...half, rules: onesided }, ['levy'])[0]?.kinds, ['one-seen']);
});

test('every article of the first stands once, in the order of its text, with the rules of the second on the same things', () => {
  const [a, b] = [pack('xa-xb-raa-2010'), pack('xa-xb-annex-2015')];
  const { articles } = comparePacks(law, a, b);
  const own = articles.filter(({ of }) => of === 'a').flatMap(({ rules }) => rules);
  assert.deepEqual(
    own.toSorted(),
    Object.values(a.rules)
      .map(({ id }) => `${a.id}/${id}`)
      .toSorted(),
  );
  const places = own
    .map((name) => a.rules[name.slice(a.id.length + 1)])
    .map((rule) => `${rule?.file} ${String(rule?.line).padStart(4, '0')}`);
  assert.deepEqual(places, places.toSorted());
  const curfew = articles.find(({ about }) => about.includes('curfew'));
  assert.ok(curfew?.counterpart.some((name) => name.startsWith(`${b.id}/`)));
  for (const { of, counterpart } of articles) if (of === 'b') assert.deepEqual(counterpart, []);
});

test('ordinary law has no other side', () => {
  assert.deepEqual(imbalances(law, pack('xb-baseline'), Object.keys(law.vocabulary.formalities)), []);
});
