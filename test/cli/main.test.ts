import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { VERBS } from '../../src/cli/main.ts';
import { comity, emptyFolder, home } from './run.ts';

test('every verb has help with examples, and the overview lists them all', () => {
  const overview = comity(['--help']);
  assert.equal(overview.code, 0);
  for (const { name } of VERBS) {
    assert.ok(overview.out.includes(`  ${name}  `), name);
    const { code, out } = comity([...name.split(' '), '--help']);
    assert.equal(code, 0);
    assert.match(out, new RegExp(`^usage: comity ${name}`));
    assert.match(out, /examples:\n {2}(?:printf .*)?comity /);
  }
});

test('a command line that is not understood exits with 2 and names the nearest word', () => {
  for (const [words, told] of [
    [['asess'], /did you mean `assess`/],
    [['treaties', 'sho'], /did you mean `treaties show`/],
    [['treaties'], /comity treaties show/],
    [['assess', '--exmple', '01'], /did you mean `--example`/],
    [['assess', '--example'], /needs a value/],
    [['assess'], /no visit is named/],
    [['assess', '--example', '99'], /COMITY_CLI_NO_EXAMPLE/],
    [['assess', '--example', '01', '--accept', 'memory'], /write one of text, summary, report/],
    [['assess', '--example', '01', '--lang', 'fr'], /write one of en, ja/],
    [['assess', '--example', '01', '--width', 'wide'], /40 to 1000/],
    [['assess', '--example', '01', '--today', '2023-02-30'], /is not a day/],
    [['assess', '--example', '01', '--json', '--html', 'x.html'], /do not go together/],
    [['manifest', 'template', '--kind', 'persn'], /did you mean `person`/],
    [['treaties', 'show', 'au-jp-raa-2023'], /did you mean `au-jp-raa-2022`/],
  ] as const) {
    const { code, out, err } = comity(words);
    assert.deepEqual([code, out], [2, ''], words.join(' '));
    assert.match(err, told);
    if (!told.source.startsWith('comity ')) assert.match(err, /COMITY_CLI_(?:USAGE|NO_EXAMPLE)/);
  }
});

test('files that are missing, that are folders or that cannot be used are told with their path', () => {
  for (const [words, told] of [
    [['assess', 'nowhere.yaml'], /nowhere\.yaml: .*COMITY_CLI_FILE_MISSING/],
    [['manifest', 'check', 'test'], /test: .*COMITY_CLI_FILE_UNREADABLE/],
    [['assess', '--example', '01', '--law', 'docs'], /COMITY_CLI_FILE_MISSING/],
    [['assess', '--example', '01', '--html', 'LICENSE/x.html'], /COMITY_CLI_FILE_UNWRITABLE/],
    [['treaties', 'check', 'nowhere'], /COMITY_CLI_FILE_MISSING/],
  ] as const) {
    const { code, err } = comity(words);
    assert.equal(code, 1, words.join(' '));
    assert.match(err, told);
  }
});

test('a law that is missing or damaged is told, with what to do', () => {
  const folder = emptyFolder();
  const script = `const { main } = await import(${JSON.stringify(join(home, 'src/cli/main.ts'))});
    const io = { out: () => {}, err: (text) => process.stderr.write(text), input: process.stdin, terminal: {}, today: () => '2024-01-01',
      home: ${JSON.stringify(folder)}, version: '0', cwd: ${JSON.stringify(folder)}, env: {}, columns: undefined };
    process.exitCode = await main(['treaties', 'list'], io);`;
  const run = () => spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  assert.match(run().stderr, /law\/compiled\.json: .*npm run law.*COMITY_CLI_LAW_MISSING/);
  spawnSync('mkdir', [join(folder, 'law')]);
  for (const damaged of ['{', '{"format": 2}']) {
    writeFileSync(join(folder, 'law/compiled.json'), damaged);
    assert.match(run().stderr, /COMITY_CLI_LAW_DAMAGED/);
  }
});

test('a reader that closes the pipe early is no error', () => {
  const run = spawnSync('sh', ['-c', `"${process.execPath}" bin/comity.mjs assess --example 01 | head -n 1`], {
    cwd: home,
    encoding: 'utf8',
  });
  assert.equal(run.stderr, '');
  assert.match(run.stdout, /^COMITY/);
});

test('a checkout without its packages says how to install them', () => {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'bin'));
  mkdirSync(join(folder, 'src/cli'), { recursive: true });
  copyFileSync(join(home, 'bin/comity.mjs'), join(folder, 'bin/comity.mjs'));
  copyFileSync(join(home, 'src/cli/main.ts'), join(folder, 'src/cli/main.ts'));
  const run = spawnSync(process.execPath, [join(folder, 'bin/comity.mjs'), '--version'], { encoding: 'utf8' });
  assert.equal(run.status, 1);
  assert.match(run.stderr, /^comity: its packages are not installed: run `npm start`[^\n]*\n$/);
});
