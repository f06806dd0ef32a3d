// `npm start` as people and scripts run it: on a terminal it goes on to the browser, without one it ends with the report.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { home } from '../../scripts/tree.ts';
import { noPackages } from '../../scripts/web/build.ts';
import { HEADERS } from '../../web/vite/policy.ts';

const folder = mkdtempSync(join(tmpdir(), 'comity-start-'));
after(() => rmSync(folder, { recursive: true }));

const program = join(home, 'scripts', 'start.ts');
const noTerminal = existsSync('/usr/bin/script')
  ? false
  : 'no `script` here to make a terminal with: apt-get install bsdutils';
const skip = noPackages === false ? noTerminal : noPackages;

/** Runs a command on a terminal of its own, in the place of the shell: dash would stay beside it and end with 130 at Ctrl-C, whatever the program says. */
function onTerminal(words: readonly string[]): { readonly run: ChildProcess; readonly text: () => string } {
  const command = `exec ${words.map((word) => `'${word}'`).join(' ')}`;
  const run = spawn('script', ['-qec', command, '/dev/null'], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] });
  let text = '';
  run.stdout?.setEncoding('utf8').on('data', (part: string) => (text += part));
  return { run, text: () => text };
}

/** Waits until something is so. */
async function until<T>(found: () => T | undefined, seconds = 60): Promise<T> {
  for (let tries = 0; tries < seconds * 10; tries++) {
    const value = found();
    if (value !== undefined) return value;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('it did not come');
}

test('without a terminal it ends after the report and fetches nothing', () => {
  const run = spawnSync(process.execPath, [program], { cwd: folder, encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr);
  assert.match(run.stdout, /Try next:/);
  assert.doesNotMatch(run.stdout, /127\.0\.0\.1|In a browser/);
  assert.ok(existsSync(join(folder, 'comity-report-example-01.html')));
});

test('what the report refuses ends it with the code of the report', () => {
  const run = spawnSync(process.execPath, [program, '--nonsense'], { cwd: folder, encoding: 'utf8' });
  assert.equal(run.status, 2);
});

for (const [lang, words, address] of [
  ['en', [], /In a browser: (http:\/\/127\.0\.0\.1:\d+\/)\s/],
  ['ja', ['--lang', 'ja'], /ブラウザーで開く: (http:\/\/127\.0\.0\.1:\d+\/)#\/\?lang=ja\s/],
] as const) {
  test(
    `on a terminal it prints the report, serves the pages until Ctrl-C and ends cleanly: ${lang}`,
    { skip },
    async () => {
      const { run, text } = onTerminal([process.execPath, program, '--no-open', ...words]);
      const ended = new Promise<number | null>((done) => run.on('exit', done));
      const url = await until(() => address.exec(text())?.[1]);
      assert.ok(text().indexOf('F-35A') < text().indexOf(url), 'the report comes first');
      const answer = await fetch(url);
      assert.equal(answer.status, 200);
      for (const [name, value] of Object.entries(HEADERS)) assert.equal(answer.headers.get(name), value);
      run.stdin?.write('\u0003');
      assert.equal(await ended, 0, text().slice(-300));
      assert.doesNotMatch(text(), /Error|at .*\.ts:\d/);
      await assert.rejects(fetch(url), 'nobody answers any more');
    },
  );
}

/** What npm says of packages it has not kept and must not ask for; then what the report needs of them, by language. */
const WITHOUT = [
  ['en', [], 'The report is complete without them.\r\nWith a network, run `npm start` again.'],
  [
    'ja',
    ['--lang', 'ja'],
    '報告はそれなしで完結しています。\r\nネットワークに接続して、もう一度 `npm start` を実行してください。',
  ],
] as const;

test('without a network it says why the pages cannot be shown, and the report stands', { skip }, async () => {
  const checkout = join(folder, 'checkout');
  const left = /(?:^|[\\/])(?:node_modules|dist)(?:[\\/]|$)/;
  for (const name of ['bin', 'scripts', 'src', 'web', 'law', 'register', 'examples', 'package.json'])
    cpSync(join(home, name), join(checkout, name), {
      recursive: true,
      filter: (path) => !left.test(path.slice(home.length)),
    });
  symlinkSync(join(home, 'node_modules'), join(checkout, 'node_modules'), 'junction');
  for (const [lang, words, said] of WITHOUT) {
    const offline = ['npm_config_offline=true', `npm_config_cache=${join(folder, 'cache')}`];
    const start = join(checkout, 'scripts', 'start.ts');
    const { run, text } = onTerminal(['env', ...offline, process.execPath, start, '--no-open', ...words]);
    const status = await new Promise((done) => run.on('close', done));
    assert.equal(status, 0, `${lang}: ${text().slice(-600)}`);
    assert.match(text(), /ENOTCACHED/, 'npm says why');
    assert.ok(text().trimEnd().includes(said), text().slice(-600));
    assert.ok(text().indexOf('F-35A') < text().indexOf('ENOTCACHED'), 'the report comes first');
    // `script` gives its terminal no size.
    if (lang === 'en') assert.match(text(), /This visit may enter once 11 things are done/);
    assert.doesNotMatch(text(), /127\.0\.0\.1|at .*\.ts:\d/);
  }
});

test('the browser is opened once, unless that is declined', { skip }, async () => {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  const log = join(folder, 'opened');
  for (const name of ['xdg-open', 'open'])
    writeFileSync(join(bin, name), `#!/bin/sh\necho "$@" >> '${log}'\n`, { mode: 0o755 });
  const opened = async (...env: string[]): Promise<void> => {
    const path = `PATH=${bin}:${process.env['PATH'] ?? ''}`;
    const { run, text } = onTerminal(['env', path, ...env, process.execPath, program]);
    const ended = new Promise((done) => run.on('exit', done));
    await until(() => /Ctrl-C/.exec(text())?.[0]);
    if (env.length === 0) await until(() => (existsSync(log) ? true : undefined), 10);
    run.stdin?.write('\u0003');
    await ended;
  };
  await opened('COMITY_NO_OPEN=1');
  assert.ok(!existsSync(log));
  await opened();
  assert.match(readFileSync(log, 'utf8'), /^http:\/\/127\.0\.0\.1:\d+\/\n$/);
});

test(
  '`npm run site` writes a folder with its page for operators, again over its own, and never over other files',
  { skip: noPackages },
  () => {
    const site = (out: string): { readonly status: number | null; readonly text: string } => {
      const run = spawnSync(process.execPath, [join(home, 'scripts', 'site.ts'), '--out', out], {
        cwd: folder,
        encoding: 'utf8',
      });
      return { status: run.status, text: `${run.stdout}${run.stderr}` };
    };
    for (let times = 0; times < 2; times++) {
      const { status, text } = site('site');
      assert.equal(status, 0, text);
      assert.match(text, /^site: \d+ files, [\d.]+ MB/);
    }
    const names = readdirSync(join(folder, 'site'));
    for (const name of ['index.html', 'sw.js', 'README.txt', 'third-party.txt', 'assets'])
      assert.ok(names.includes(name), name);
    for (const name of readdirSync(join(folder, 'site', 'assets'))) assert.match(name, /-[\w-]{8}\.\w+$/);
    const readme = readFileSync(join(folder, 'site', 'README.txt'), 'utf8');
    for (const [name, value] of Object.entries(HEADERS)) assert.ok(readme.includes(`  ${name}: ${value}\n`), name);

    mkdirSync(join(folder, 'mine'));
    writeFileSync(join(folder, 'mine', 'README.txt'), 'my own');
    const refused = site('mine');
    assert.equal(refused.status, 1);
    assert.match(refused.text, /holds other files/);
    assert.equal(readFileSync(join(folder, 'mine', 'README.txt'), 'utf8'), 'my own');
  },
);
