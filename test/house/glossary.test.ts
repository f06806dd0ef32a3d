// GLOSSARY.md is the only source of names: every id of the vocabulary and every exported type of the pure rooms stands there.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  between,
  currentVocabulary,
  pureFiles,
  typeTable,
  vocabularyIds,
  vocabularyTables,
} from '../../scripts/glossary.ts';
import { exportedTypes } from '../../scripts/syntax.ts';
import { read } from '../../scripts/tree.ts';

/** Names that no row of a table begins with. */
function absent(names: readonly string[], glossary: string): string[] {
  return [...new Set(names)].filter((name) => !glossary.includes(`\n| \`${name}\` |`));
}

const glossary = read('GLOSSARY.md');
const vocabulary = currentVocabulary();

test('every id of the vocabulary is in the glossary', () => {
  const ids = vocabularyIds(vocabulary);
  assert.ok(ids.length > 200, 'the ids are looked at');
  assert.deepEqual(absent(ids, glossary), []);
});

test('every exported type of the pure rooms is in the glossary', () => {
  const names = pureFiles().flatMap((file) => exportedTypes(file).map(({ name }) => name));
  assert.ok(names.length > 100, 'the types are looked at');
  assert.deepEqual(absent(names, glossary), []);
});

test('every exported type of the pure rooms says in a docstring what it is', () => {
  assert.deepEqual(typeTable(pureFiles()).missing, []);
});

test('a planted id and a planted type that the glossary lacks are caught', () => {
  const papers = { ...vocabulary.papers, 'planted-paper': { en: 'planted', ja: '植' } };
  assert.deepEqual(absent(vocabularyIds({ ...vocabulary, papers }), glossary), ['planted-paper']);
  const text = '/** Planted. */\nexport type Planted = string;\nexport interface Bare { a: 1 }\ntype Own = 1;';
  const file = { path: 'src/kernel/planted.ts', text };
  assert.deepEqual(
    absent(
      exportedTypes(file).map(({ name }) => name),
      glossary,
    ),
    ['Planted', 'Bare'],
  );
  assert.deepEqual(typeTable([file]).missing, ['src/kernel/planted.ts:3: Bare has no docstring']);
});

test('a row taken out of a table is noticed', () => {
  const papers = Object.fromEntries(Object.entries(vocabulary.papers).slice(1));
  const stale = between(glossary, 'vocabulary', vocabularyTables({ ...vocabulary, papers }));
  assert.notEqual(stale, glossary);
  assert.equal(absent(vocabularyIds(vocabulary), stale).length, 1);
});
