import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { Ajv2020 } from 'ajv/dist/2020.js';

import { assessExample, examples } from './example.ts';
import { fixtureAssessment } from './fixture.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../docs/reference/assessment.schema.json', import.meta.url), 'utf8'),
) as object;
// A JSON Schema may say "required" beside a reference, which the strictest setting takes for a mistake.
const validate = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true }).compile(
  schema,
);

const faults = (value: unknown): string[] => {
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
};

for (const number of examples) {
  for (const flags of [
    [],
    ['--accept', 'text'],
    ['--accept', 'report', '--lang', 'ja'],
    ['--enter', '2023-08-10', '--leave', '2023-08-12'],
  ]) {
    test(`the JSON of example ${number} keeps the contract: ${flags.join(' ')}`, () =>
      assert.deepEqual(faults(assessExample(number, ...flags)), []));
  }
}

test('the schema refuses what the contract does not know', () => {
  const broken = fixtureAssessment();
  assert.notDeepEqual(faults({ ...broken, surprise: 1 }), []);
  assert.notDeepEqual(faults({ ...broken, version: 2 }), []);
  assert.notDeepEqual(
    faults({ ...broken, determinations: broken.determinations.map((row) => ({ ...row, outcome: 'allowed' })) }),
    [],
  );
  assert.notDeepEqual(
    faults({
      ...broken,
      determinations: broken.determinations.map((row) => ({ ...row, outcome: 'waived', tier: 'unknown' })),
    }),
    [],
  );
});

test('the fixture of the report tests keeps the contract', () => assert.deepEqual(faults(fixtureAssessment()), []));
