import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readCases, runCases } from '../../src/engine/cases.ts';
import { problemText } from '../../src/kernel/errors.ts';
import { inventedFiles, lawOf } from './invented.ts';

const law = lawOf(inventedFiles);
const cases = readCases(inventedFiles, law);
if (!cases.ok) throw new Error(cases.problems.map(problemText).join('\n'));

for (const { case: one, failures } of runCases(cases.value, law)) {
  test(`${one.title} (${one.file}:${one.line})`, () => {
    assert.deepEqual(failures, []);
  });
}
