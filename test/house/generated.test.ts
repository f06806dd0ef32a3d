// What a script makes and the repository keeps is what the script would make now.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

import { errorsDocument, sectionsOf } from '../../scripts/errors-doc.ts';
import { glossary } from '../../scripts/glossary.ts';
import { home, read } from '../../scripts/tree.ts';
import { ErrorCode } from '../../src/kernel/errors.ts';

test('law/compiled.json is what the law compiles to', () => {
  const run = spawnSync(process.execPath, ['scripts/law.ts', '--check'], { cwd: home, encoding: 'utf8' });
  assert.equal(run.status, 0, run.stdout + run.stderr);
});

test('register/compiled.json is what the register compiles to', () => {
  const run = spawnSync(process.execPath, ['scripts/register.ts', '--check'], { cwd: home, encoding: 'utf8' });
  assert.equal(run.status, 0, run.stdout + run.stderr);
});

test('docs/reference/errors.md is what errors.ts makes', () => {
  const source = read('src/kernel/errors.ts');
  assert.equal(
    read('docs/reference/errors.md'),
    errorsDocument(sectionsOf(source), ErrorCode),
    'run `node scripts/errors-doc.ts`',
  );
  const planted = source.replace('// ── kernel ─', '// ── planted ─');
  assert.notEqual(
    errorsDocument(sectionsOf(planted), ErrorCode),
    errorsDocument(sectionsOf(source), ErrorCode),
    'a change is noticed',
  );
});

test('the tables of GLOSSARY.md are what the vocabulary and the types make', () => {
  const text = read('GLOSSARY.md');
  assert.equal(text, glossary(text).text, 'run `node scripts/glossary.ts`');
  const planted = text.replace('| `visa` |', '| `vise` |');
  assert.notEqual(planted, glossary(planted).text, 'a change is noticed');
});
