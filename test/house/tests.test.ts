// A test that is left out, runs alone or holds nothing looks like one that passes.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type File, filesBelow, matches } from '../../scripts/tree.ts';

const ONLY = /\b(?:test|it|describe|suite)\.only\b|\bonly: true\b/;

/** Test files without a test; a journey is one (test/web/journeys/reader.ts). */
function empty(files: readonly File[]): string[] {
  return files.filter(({ text }) => !/^\s*(?:await )?(?:test|it|journey)\(/m.test(text)).map(({ path }) => path);
}

/** Titles of tests that stand twice in one file: one of the two is a slip. */
function twice(files: readonly File[]): string[] {
  return files.flatMap(({ path, text }) => {
    const titles = [...text.matchAll(/^\s*(?:await )?test\('((?:[^'\\]|\\.)*)'/gm)].map(([, title = '']) => title);
    return titles.filter((title, index) => titles.indexOf(title) !== index).map((title) => `${path}: ${title}`);
  });
}

const files = filesBelow('test', /\.test\.ts$/);

test('no test runs alone', () => {
  assert.deepEqual(
    matches(
      files.filter(({ path }) => path !== 'test/house/tests.test.ts'),
      ONLY,
    ),
    [],
  );
});

test('every test file holds a test', () => {
  assert.deepEqual(empty(files), []);
});

test('no two tests of a file have the same title', () => {
  assert.deepEqual(twice(files), []);
});

test('a planted test that runs alone, a planted empty file and a planted double are caught', () => {
  const path = 'test/planted.test.ts';
  assert.equal(matches([{ path, text: "test.only('a', () => {});" }], ONLY).length, 1);
  assert.equal(matches([{ path, text: "test('a', { only: true }, () => {});" }], ONLY).length, 1);
  assert.deepEqual(empty([{ path, text: "// test('a', () => {});\nimport { test } from 'node:test';" }]), [path]);
  assert.deepEqual(twice([{ path, text: "test('a', () => {});\ntest('a', () => {});" }]), [`${path}: a`]);
});
