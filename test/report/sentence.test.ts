// Rules, definitions and scopes as sentences, in the words of the vocabulary and where it has none.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Law, Pack } from '../../src/engine/law.ts';
import { ruleSentence, scopeSentence, termSentence, wordSentence } from '../../src/report/sentence.ts';
import { LANGS, words } from '../../src/words/words.ts';
import { inventedFiles, lawOf } from '../engine/invented.ts';
import { latinWords, namesOf } from '../words/latin.ts';
import { realLaw } from './example.ts';

const real = realLaw();
const invented = lawOf(inventedFiles);

function sentencesOf(law: Law, lang: 'en' | 'ja'): { readonly id: string; readonly text: string }[] {
  const context = { law, lang, words: words(lang) };
  return Object.values(law.packs).flatMap((pack) => [
    ...pack.scopes.map((one) => ({ id: `${pack.id}/${one.id}`, text: scopeSentence(context, pack, one) })),
    ...Object.values(pack.terms).map((one) => ({ id: `${pack.id}/${one.id}`, text: termSentence(context, pack, one) })),
    ...Object.values(pack.words).map((one) => ({ id: `${pack.id}/${one.id}`, text: wordSentence(context, one) })),
    ...Object.values(pack.rules).map((one) => ({ id: `${pack.id}/${one.id}`, text: ruleSentence(context, pack, one) })),
  ]);
}

function ruleIn(law: Law, id: string, lang: 'en' | 'ja'): string {
  const [packId = '', ruleId = ''] = id.split('/');
  const pack = law.packs[packId] as Pack;
  const rule = pack.rules[ruleId];
  assert.ok(rule !== undefined, id);
  return ruleSentence({ law, lang, words: words(lang) }, pack, rule);
}

test('every fence of both laws is a whole sentence, with no id, gap or placeholder left in it', () => {
  for (const law of [real, invented]) {
    const names = namesOf(law);
    for (const lang of LANGS) {
      const sentences = sentencesOf(law, lang);
      assert.ok(sentences.length > 20, 'the sentences are looked at');
      for (const { id, text } of sentences) {
        assert.match(text, lang === 'en' ? /^[A-Z“][^]*\.$/ : /。$/u, `${id}: ${text}`);
        assert.doesNotMatch(text, /undefined|\{\}| {2}|, ,|、、|。。|\(\)|（）/, `${id}: ${text}`);
        if (lang === 'en') assert.doesNotMatch(text, /[a-z]_[a-z]|&&|\|\||==/, `${id}: ${text}`);
        else assert.deepEqual(latinWords(text, names), [], `${id}: ${text}`);
      }
    }
  }
});

test('a rule with a host, a choice between two classes, and undertakings reads as a provision', () => {
  assert.equal(
    ruleIn(real, 'au-jp-raa-2022/visa-jp', 'en'),
    'With Japan as receiving State, where either the sending State lists the person as a member of the force or the definition of “civilian component” covers the person, the formality of visa is waived, provided that the person serves in the force of the sending State, and the entry and departure procedures of the receiving State are followed.',
  );
  assert.equal(
    ruleIn(real, 'au-jp-raa-2022/visa-jp', 'ja'),
    '日本が接受国である場合において、その者が派遣国の名簿において部隊の構成員とされていること又は当該人員が「文民構成員」の定義に該当することのいずれかに該当するときは、その者が派遣国の部隊に所属すること及び接受国が定める出入国時の手続に従うことを条件として、査証を免除する。',
  );
});

test('what a value says of itself stands for it: none is no document, not the document none', () => {
  assert.match(
    ruleIn(real, 'au-migration-2022/special-purpose-visa', 'en'),
    /\(c\) the person holds an identity document, \(d\) the movement is covered by a movement order, \(e\) the person is not absent without leave[,.]/,
  );
  assert.match(
    ruleIn(real, 'au-migration-2022/special-purpose-visa', 'ja'),
    /その者が身分を証する書類を所持すること、[^。]*その移動について移動命令書があること、[^。]*その者が許可なく部隊を離れていないこと/,
  );
});

test('where the vocabulary has no clause, the question and its answer stand in', () => {
  assert.equal(
    ruleIn(invented, 'xa-xb-raa-2010/passport-young', 'en'),
    'Where the definition of “force” covers the person, the answer to “which role?” is “civilian”, the answer to “which identity paper?” is “card”, and the answer to “how old?” is less than 16, the formality of passport is required.',
  );
  assert.match(ruleIn(invented, 'xa-xb-raa-2010/passport-young', 'ja'), /「年齢は？」という問いへの答えが16未満である/);
});

test('choices, readings, lists, words and aggregates are told for what they are', () => {
  const context = { law: invented, lang: 'en', words: words('en') } as const;
  const pack = invented.packs['xa-xb-raa-2010'] as Pack;
  assert.match(
    ruleIn(invented, 'xa-xb-raa-2010/arms-refused', 'en'),
    /^Where the receiving State’s choice on “[^”]+” is “[^”]+” and .*, the formality of permit for a sidearm is barred\.$/,
  );
  assert.match(ruleIn(invented, 'xa-xb-raa-2010/drivers', 'en'), /the question “does .*” is answered “it does”/);
  assert.match(ruleIn(invented, 'xa-xb-raa-2010/trusted', 'en'), /is a State on the list “trusted”/);
  const [word] = Object.values(pack.words);
  assert.ok(word !== undefined);
  assert.equal(
    wordSentence(context, word),
    'The word “duty” covers the formalities of import duty and import tax and does not cover the formality of handling charge.',
  );
  const term = (name: string): string => {
    const found = pack.terms[name];
    assert.ok(found !== undefined);
    return termSentence(context, pack, found);
  };
  assert.match(term('all_official'), /covers any consignment where that of “official” covers all its goods\.$/);
  assert.match(
    term('official_count'),
    /is, for any consignment, the number of its goods that the definition of “official” covers\.$/,
  );
  assert.match(term('force'), /, unless the answer to “which nationality\?” is the receiving State\.$/);
});

test('a term the vocabulary names is called so, another by its id', () => {
  const japanese = { law: real, lang: 'ja', words: words('ja') } as const;
  const pack = real.packs['au-jp-raa-2022'] as Pack;
  const term = pack.terms['civilian_component'];
  assert.ok(term !== undefined);
  assert.match(termSentence(japanese, pack, term), /^「文民構成員」とは、/);
  const { civilian_component: _gone, ...terms } = real.vocabulary.terms;
  const bare = { ...real, vocabulary: { ...real.vocabulary, terms } };
  assert.match(termSentence({ ...japanese, law: bare }, pack, term), /^`civilian_component`とは、/);
});
