import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

import { readCases } from '../../src/engine/cases.ts';
import { accountForRows } from '../../src/engine/check/rows.ts';
import { rulesWithoutSwap } from '../../src/engine/check/swaps.ts';
import { compileLaw } from '../../src/engine/compile.ts';
import { readOverlay } from '../../src/engine/parse/overlay.ts';
import type { LawFile } from '../../src/engine/parse/pack-source.ts';
import { ErrorCode, type Place, type Problem } from '../../src/kernel/errors.ts';
import { fixture, inventedFiles, lawFiles, sha256 } from './invented.ts';

/** What stands beside each fixture: a small change of the invented law, and the one problem it must give. */
type Expected = {
  readonly code: string;
  readonly place?: Place;
  readonly value?: string;
  /** Part of the remedy: the nearest spelling, where there is one. */
  readonly remedy?: string;
  /** A file of the invented law that is taken away. */
  readonly without?: string;
  /** A place in a file of the invented law that is written otherwise, where a whole file would hide the change. */
  readonly edit?: { readonly file: string; readonly find: string; readonly write: string };
};

const KNOWN = /^COMITY_(?:YAML|FACT|FENCE|CONDITION|EFFECT|DUTY|TERM|RULE|ROWS?|MARK|SOURCE|PACK|FILING|LAW|OVERLAY)_/;
/**
 * Given by commands that take the law as checked, or of an attestation that holds only with the digest of its fence: their own tests
 * assert them (test/engine/parse/attestation-check.test.ts).
 */
const ELSEWHERE: readonly string[] = [
  'COMITY_LAW_CASE_FAILS',
  'COMITY_OVERLAY_ARTICLE_CONTRADICTS',
  'COMITY_OVERLAY_ARTICLE_FORM',
  'COMITY_OVERLAY_SEEN_TOO_EARLY',
];

const folder = fixture('bad-packs');
const names = readdirSync(folder).toSorted();

/** All that the checker says of the files, of their rows, of the overlay among them, and of those cases that the fixture changed. */
function problemsOf(files: readonly LawFile[], changed: ReadonlySet<string> = new Set()): readonly Problem[] {
  const result = compileLaw(files, sha256);
  if (!result.ok) return result.problems;
  const { law, rows } = result.value;
  const cases = readCases(files, law);
  const overlay = readOverlay(
    files.filter((file) => file.path.startsWith('overlay/')),
    law,
  );
  return [
    ...(cases.ok
      ? rulesWithoutSwap(
          law,
          cases.value.filter(({ file }) => changed.has(file)),
        )
      : cases.problems),
    ...accountForRows(law, rows).problems,
    ...(overlay.ok ? [] : overlay.problems),
  ];
}

test('the invented law itself has no problem', () => {
  assert.deepEqual(problemsOf(inventedFiles), []);
});

for (const name of names) {
  test(`${name} is given once, at its place, with the value as it was written`, () => {
    const expected = JSON.parse(readFileSync(`${folder}/${name}/expected.json`, 'utf8')) as Expected;
    const changed = lawFiles(`${folder}/${name}`);
    const kept = inventedFiles.filter(
      (file) => file.path !== expected.without && !changed.some((one) => one.path === file.path),
    );
    const { edit } = expected;
    const edited = kept.map((file) => {
      if (edit?.file !== file.path) return file;
      assert.ok(file.text.includes(edit.find), `${edit.find} stands in ${file.path}`);
      return { ...file, text: file.text.replace(edit.find, () => edit.write) };
    });
    const found = problemsOf([...edited, ...changed], new Set(changed.map(({ path }) => path)));
    assert.equal(expected.code, name);
    assert.deepEqual(
      found.map(({ code, place, value }) => ({ code, place, value: expected.value === undefined ? undefined : value })),
      [{ code: expected.code, place: expected.place, value: expected.value }],
    );
    const remedy = found[0]?.remedy ?? '';
    assert.ok(remedy.includes(expected.remedy ?? ''), `${remedy} names ${expected.remedy}`);
    assert.notEqual(remedy, '');
  });
}

test('every error of the checker has its fixture, and no fixture is for another', () => {
  const codes = Object.keys(ErrorCode).filter((code) => KNOWN.test(code) && !ELSEWHERE.includes(code));
  assert.deepEqual(names, codes.toSorted());
});
