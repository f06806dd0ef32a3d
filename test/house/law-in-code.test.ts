// Law is data. No article number, no State and no lead time stands in src/ or in the pages: not in code, not in a comment, not in a README.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { currentVocabulary } from '../../scripts/glossary.ts';
import { type File, filesBelow, matches } from '../../scripts/tree.ts';

const ARTICLE = /\bArt(icle)?\.? ([IVXLC]+|[0-9]+)\b/;
const DAYS = /\b\d+[ -](?:(?:calendar|clear|working)[ -])*days?\b/;
const states = currentVocabulary().states;

/** Two capital letters that are the code of a State and mean something else here; each with its file. */
const NOT_A_STATE: readonly (readonly [path: string, code: string, why: string])[] = [];

/** Every name of a State, as a whole word in English, and in Japanese unless it begins the name of its language or people. */
function stateNames(files: readonly File[]): string[] {
  const english = Object.values(states).map(({ en }) => en);
  const japanese = Object.values(states).map(({ ja }) => ja);
  const wholeWord = new RegExp(`(?<![\\p{L}])(?:${english.join('|')})(?![\\p{L}])`, 'u');
  return [...matches(files, wholeWord), ...matches(files, new RegExp(`(?:${japanese.join('|')})(?!語)`, 'u'))];
}

/** Every quoted code of a State, those of the list above left out. */
function stateCodes(files: readonly File[], allowed = NOT_A_STATE): string[] {
  const codes = new RegExp(`(?<quote>['"\`])(?:${Object.keys(states).join('|')})\\k<quote>`);
  return matches(files, codes).filter(
    (found) => !allowed.some(([path, code]) => found.startsWith(`${path}:`) && found.slice(0, -1).endsWith(code)),
  );
}

/** The first page and the titles of examples name visits that took place: they are shown, and nothing is decided by them. */
const SHOWN = /^web\/src\/(?:pages\/start\/|visit\/example-titles\.ts)/;
const sources = [...filesBelow('src', /./), ...filesBelow('web/src', /./).filter(({ path }) => !SHOWN.test(path))];
const planted = (text: string): readonly File[] => [{ path: 'src/planted.ts', text }];

test('src/ has no article number', () => {
  assert.deepEqual(matches(sources, ARTICLE), []);
});

test('src/ has no name of a State', () => {
  assert.deepEqual(stateNames(sources), []);
});

test('src/ has no quoted code of a State but those that mean something else', () => {
  assert.deepEqual(stateCodes(sources), []);
});

test('src/ has no number of days', () => {
  assert.deepEqual(matches(sources, DAYS), []);
});

test('each planted article number is caught', () => {
  for (const text of ['// Article II', 'Art. 4', 'Art XII', "const cited = 'Article 13';"])
    assert.equal(matches(planted(text), ARTICLE).length, 1, text);
  assert.deepEqual(matches(planted('// the Article as cited; Arthur 4'), ARTICLE), []);
});

test('each planted name of a State is caught, and the name of a language is not one', () => {
  for (const { en, ja } of Object.values(states)) {
    assert.equal(stateNames(planted(`// ${en} asks for it`)).length, 1, en);
    assert.notEqual(stateNames(planted(`'${ja}の法令'`)).length, 0, ja);
  }
  assert.deepEqual(stateNames(planted('// in Japanese: 日本語')), []);
});

test('a planted code of a State is caught, and a code that is allowed in one file is not allowed in another', () => {
  assert.deepEqual(stateCodes(planted("if (host === 'AU') return;")), ["src/planted.ts:1: 'AU'"]);
  assert.deepEqual(stateCodes(planted("const utf = 'UT'; const lang = 'ja';")), []);
  assert.deepEqual(stateCodes(planted("'NO'"), [['src/planted.ts', 'NO', 'an answer']]), []);
  assert.equal(stateCodes(planted("'NO'"), [['src/other.ts', 'NO', 'an answer']]).length, 1);
});

test('each planted lead time is caught', () => {
  for (const text of ['// file 5 working days before', '"at least 10 days"', 'a 30-day stay', '1 day'])
    assert.equal(matches(planted(text), DAYS).length, 1, text);
  assert.deepEqual(matches(planted('const day = 5; // days of the visit'), DAYS), []);
});
