import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { comity, emptyFolder } from './run.ts';

const ANSWERS = ['Winter drill', 'Japan', 'au', 'air', '', '2025-01-15', '2025-01-26', 'exercise', 'yes', ''];

test('visit new reads answers line by line, writes a visit and a manifest that assess, and overwrites nothing', () => {
  const folder = emptyFolder();
  const made = comity(['visit', 'new', 'drill'], { cwd: folder, input: `${ANSWERS.join('\n')}\n` });
  assert.equal(made.code, 0, made.err);
  const written = readFileSync(join(folder, 'drill/visit.yaml'), 'utf8');
  assert.match(written, /sending: JP\n +receiving: AU\n +mode: air\n +enter: 2025-01-15/);
  assert.doesNotMatch(written, /consented|port/);
  assert.equal(comity(['assess', 'drill'], { cwd: folder }).code, 0);
  const again = comity(['visit', 'new', 'drill'], { cwd: folder, input: `${ANSWERS.join('\n')}\n` });
  assert.equal(again.code, 1);
  assert.match(again.err, /COMITY_CLI_FILE_EXISTS/);
});

test('visit new stops at an answer it does not understand or that is missing, and writes nothing', () => {
  const folder = emptyFolder();
  for (const input of [`${ANSWERS.with(5, '15 January').join('\n')}\n`, 'Winter drill\nJP\n', '']) {
    const { code, err } = comity(['visit', 'new', 'drill'], { cwd: folder, input });
    assert.equal(code, 1);
    assert.match(err, /COMITY_CLI_ANSWER/);
  }
  assert.equal(comity(['assess', 'drill'], { cwd: folder }).code, 1);
});
