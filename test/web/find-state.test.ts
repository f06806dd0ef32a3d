// States by what was typed of them: names in both languages, codes, accents, width, kana; and nothing for what is no State.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { byName, folded, foundStates, stateMeant } from '../../web/src/parts/find-state.ts';
import { realLaw } from '../report/example.ts';

const states = Object.entries(realLaw().vocabulary.states).map(([code, title]) => ({ code, title }));
const found = (typed: string): readonly string[] => foundStates(states, typed).map(({ code }) => code);
const meant = (typed: string): string | undefined => stateMeant(states, typed)?.code;

test('case, width, accents, kana and signs between words make no difference, voiced kana do', () => {
  for (const typed of ["Côte d'Ivoire", 'COTE D’IVOIRE', 'ｃｏｔｅ　ｄｉｖｏｉｒｅ', 'cote-d-ivoire'])
    assert.equal(meant(typed), 'CI', typed);
  for (const typed of ['Türkiye', 'turkiye', 'トルコ', 'ﾄﾙｺ', 'とるこ', 'tr']) assert.equal(meant(typed), 'TR', typed);
  assert.notEqual(folded('カ'), folded('ガ'));
  assert.equal(folded('ｶﾞ'), folded('ガ'));
});

test('a code comes before names that begin so, and these before names that have it within', () => {
  assert.equal(found('us')[0], 'US');
  assert.ok(found('us').includes('BY') && !found('us').includes('JP'));
  assert.ok(found('aus').indexOf('AT') < 2 && found('aus').indexOf('AU') < 2);
  assert.deepEqual(found('jp'), ['JP']);
  const guinea = found('guinea');
  assert.equal(guinea[0], 'GN');
  assert.ok(guinea.indexOf('PG') > guinea.indexOf('GW'));
});

test('a part of a Japanese name finds its States', () => {
  assert.deepEqual(found('オースト').toSorted(), ['AT', 'AU']);
  assert.deepEqual(found('おーすとら'), ['AU']);
});

test('nothing typed leaves all, and what no State is called finds none and means none', () => {
  assert.equal(foundStates(states, ' ').length, states.length);
  for (const typed of ['Ruritania', '!!', '豪華', 'xx']) {
    assert.deepEqual(found(typed), [], typed);
    assert.equal(meant(typed), undefined, typed);
  }
  // A part of a name is not yet a State.
  assert.equal(meant('Austr'), undefined);
  assert.equal(meant(''), undefined);
});

test('every State is meant by its code and by both its names, and by no other', () => {
  fc.assert(
    fc.property(fc.constantFrom(...states), fc.constantFrom('code', 'en', 'ja'), (state, by) => {
      const typed = by === 'code' ? state.code : state.title[by];
      assert.equal(meant(typed), state.code);
      assert.equal(meant(` ${typed.toLowerCase()} `), state.code);
      assert.ok(found(typed).includes(state.code));
    }),
  );
});

test('the list stands in the order of its names in the language', () => {
  const names = byName(states, 'en').map(({ title }) => title.en);
  assert.ok(names.indexOf("Côte d'Ivoire") < names.indexOf('Croatia'));
  assert.equal(byName(states, 'ja').length, states.length);
});
