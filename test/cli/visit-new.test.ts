import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { ownName } from '../../src/cli/own-name.ts';
import { comity, emptyFolder, home } from './run.ts';

const ANSWERS = ['Winter drill', 'Japan', 'au', 'air', '', '2025-01-15', '2025-01-26', 'exercise', 'yes', ''];

test('visit new reads answers line by line, writes a visit and a manifest that assess, and overwrites nothing', () => {
  const folder = emptyFolder();
  const made = comity(['visit', 'new', 'drill'], { cwd: folder, input: `${ANSWERS.join('\n')}\n` });
  assert.equal(made.code, 0, made.err);
  const written = readFileSync(join(folder, 'drill/visit.yaml'), 'utf8');
  // What it prints to be run works from the folder it was called in.
  const [, told = ''] = /`([^`]+)`/.exec(made.out) ?? [];
  assert.match(told, /^node .*comity\.mjs assess drill\/visit\.yaml$/);
  // A manifest without lines is told; with one the visit assesses.
  assert.match(spawnSync(told, { cwd: folder, shell: true, encoding: 'utf8' }).stderr, /COMITY_MANIFEST_EMPTY/);
  const columns = readFileSync(join(folder, 'drill/manifest.csv'), 'utf8').split(',').length;
  appendFileSync(join(folder, 'drill/manifest.csv'), `person${','.repeat(columns - 1)}\n`);
  assert.equal(spawnSync(told, { cwd: folder, shell: true }).status, 0);
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

test('a person is asked again for a leave day before the enter day, and a script that writes one is told both days', () => {
  const folder = emptyFolder();
  const early = ANSWERS.with(6, '2025-01-14');
  for (const lang of ['en', 'ja']) {
    const { code, err } = comity(['visit', 'new', 'drill', '--lang', lang], { cwd: folder, input: early.join('\n') });
    assert.equal(code, 1);
    assert.match(err, lang === 'ja' ? /leave: 2025-01-14`。入国日 2025-01-15 以後/ : /2025-01-15, or a later one/);
  }
  const script = `const { main } = await import(${JSON.stringify(join(home, 'src/cli/main.ts'))});
    const out = (text) => process.stdout.write(text);
    const io = { out, err: out, input: process.stdin, terminal: { input: true }, today: () => '2024-01-01',
      home: ${JSON.stringify(home)}, version: '0', cwd: ${JSON.stringify(folder)}, env: {}, columns: undefined };
    process.exitCode = await main(['visit', 'new', 'drill'], io);`;
  const asked = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    input: early.toSpliced(7, 0, '2025-01-26').join('\n'),
  });
  assert.equal(asked.status, 0, asked.stdout);
  assert.match(
    asked.stdout,
    /leave\? \(YYYY-MM-DD\) {3}write the day it enters, 2025-01-15, or a later one\nOn which day does it leave/,
  );
  assert.match(readFileSync(join(folder, 'drill/visit.yaml'), 'utf8'), /leave: 2025-01-26/);
});

test('inside a checkout the command to run is npx without install', () => {
  const out: string[] = [];
  const io = { cwd: join(home, 'docs'), home, env: {} };
  out.push(ownName(io), ownName({ ...io, home: join(home, 'node_modules') }));
  out.push(ownName({ ...io, home: join(home, 'node_modules'), env: { npm_command: 'exec' } }));
  assert.deepEqual(out, ['npx --no-install comity', 'comity', 'npx --no-install comity']);
});
