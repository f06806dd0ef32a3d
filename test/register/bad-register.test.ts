// Each bad register is the invented one with one place changed, and gives the one problem that stands beside it.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { filesBelow } from '../../scripts/tree.ts';
import { ErrorCode } from '../../src/kernel/errors.ts';
import { compileRegister } from '../../src/register/compile.ts';
import { edited, invented, inventedLaw, sha256 } from './registers.ts';

type Change = {
  readonly code: string;
  readonly file: string;
  readonly find: string;
  readonly write: string;
  readonly line: number;
  readonly column: number;
  readonly value: string;
};

const changes = filesBelow('test/fixtures/bad-register', /change\.json$/).map(({ path, text }) => ({
  path,
  change: JSON.parse(text) as Change,
}));

test('the invented register has no problem', () => {
  assert.deepEqual(Object.keys(invented().agreements), ['aa-bb-cc-pact-2020', 'aa-bb-raa-2030']);
});

test('every code of the register has a bad fixture', () => {
  const codes = Object.keys(ErrorCode).filter((code) => /^COMITY_REGISTER_(?!IMPORT_)/.test(code));
  assert.deepEqual(
    codes.filter((code) => !changes.some(({ change }) => change.code === code)),
    [],
  );
});

for (const { path, change } of changes) {
  test(`${path.split('/').at(-2)} is told with its place and value`, () => {
    const result = compileRegister(edited(change), inventedLaw, sha256);
    assert.ok(!result.ok);
    const [first] = result.problems;
    assert.deepEqual(
      { code: first?.code, place: first?.place, value: first?.value },
      {
        code: change.code,
        place: { file: change.file, line: change.line, column: change.column },
        value: change.value,
      },
    );
  });
}

test('an unknown key is told with the nearest right spelling', () => {
  const change = { file: 'agreements/aa-bb-raa-2030.yaml', find: 'parties:', write: 'partes:' };
  const result = compileRegister(edited(change), inventedLaw, sha256);
  assert.ok(!result.ok);
  assert.ok(
    result.problems.some(({ code, remedy }) => code === 'COMITY_YAML_UNKNOWN_KEY' && remedy.includes('parties')),
  );
});

test('a change of the data changes the digest', () => {
  const change = { file: 'agreements/aa-bb-raa-2030.yaml', find: '2031-01-01', write: '2031-01-02' };
  assert.notEqual(invented().digest, invented(change).digest);
});
