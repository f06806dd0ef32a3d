// In Japanese nothing is left in Latin letters but names, ids set as code, units and addresses.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { HELP_JA } from '../../src/cli/help-ja.ts';
import { VERBS } from '../../src/cli/main.ts';
import { ErrorCode } from '../../src/kernel/errors.ts';
import { compareHtml, compareText, packHtml, packText } from '../../src/report/law-report.ts';
import { comity, home } from '../cli/run.ts';
import { realLaw } from '../report/example.ts';
import { besideOf } from '../report/law-pages.ts';
import { latinWords, namesOf, withoutCommands } from './latin.ts';

const law = realLaw();
const names = namesOf(law);
const options = { lang: 'ja', width: 1000, colour: false } as const;

/** What a visit and its manifest name is printed as it was given. */
function givenIn(folder: string): string[] {
  const visit = readFileSync(`${home}/examples/${folder}/visit.yaml`, 'utf8');
  const manifest = readFileSync(`${home}/examples/${folder}/manifest.csv`, 'utf8');
  return [
    ...[...visit.matchAll(/(?:title|en|port|name): (?:"([^"]+)"|([^\n{}",]+))/g)].map(([, a, b]) =>
      (a ?? b ?? '').trim(),
    ),
    ...manifest.split('\n').flatMap((line) => line.split(',').slice(0, 3)),
  ].filter((name) => name.length > 2);
}

for (const pack of Object.values(law.packs)) {
  test(`${pack.id} as a document in Japanese has no Latin word left`, () => {
    const beside = besideOf(law, pack);
    for (const text of [packText(law, pack, beside, options), packHtml(law, pack, beside, { lang: 'ja' })]) {
      assert.deepEqual(latinWords(text, names), []);
    }
  });
}

test('every pack compared with the next one in Japanese has no Latin word left', () => {
  const packs = Object.values(law.packs);
  for (const [index, a] of packs.entries()) {
    const b = packs[(index + 1) % packs.length] ?? a;
    assert.deepEqual(latinWords(compareText(law, a, b, undefined, options), names), [], `${a.id} ${b.id}`);
    assert.deepEqual(latinWords(compareHtml(law, a, b, undefined, { lang: 'ja' }), names), [], `${a.id} ${b.id}`);
  }
});

test('help in Japanese: every verb has it, and only commands are in Latin letters', () => {
  for (const { name } of VERBS) {
    const text = HELP_JA[name];
    assert.ok(text !== undefined, `src/cli/help-ja.ts lacks ${name}`);
    assert.deepEqual(latinWords(withoutCommands(text.help), ['VERB']), [], name);
    assert.deepEqual(latinWords(text.summary, []), [], name);
  }
  for (const words of [
    ['--help', '--lang', 'ja'],
    ['treaties', 'show', '--help', '--lang', 'ja'],
  ]) {
    const { code, out } = comity(words);
    assert.equal(code, 0);
    assert.match(out, /使い方: comity/);
    assert.deepEqual(latinWords(withoutCommands(out), []), []);
  }
});

test('the table of errors has nothing in Latin letters but ids set as code', () => {
  const left = Object.entries(ErrorCode).flatMap(([code, { titleJa, remedyJa }]) =>
    latinWords(`${titleJa} ${remedyJa}`, []).map((word) => `${code}: ${word}`),
  );
  assert.deepEqual(left, []);
});

const visits = readdirSync(`${home}/examples`).filter((name) => existsSync(`${home}/examples/${name}/visit.yaml`));

for (const folder of visits) {
  test(`the reports and reasons of example ${folder} in Japanese have no Latin word left`, () => {
    const given = [...names, ...givenIn(folder)];
    const example = ['--example', folder.slice(0, 2), '--lang', 'ja', '--width', '1000'];
    const manifest = readFileSync(`${home}/examples/${folder}/manifest.csv`, 'utf8').split('\n');
    const person = String(manifest.findIndex((line) => line.startsWith('person,')) + 1);
    for (const words of [
      ['assess', ...example],
      ['assess', ...example, '--as', 'host'],
      ['why', ...example, '--line', person, '--formality', 'visa'],
    ]) {
      const { out } = comity(words);
      assert.notEqual(out, '', words.join(' '));
      assert.deepEqual(latinWords(out, given), [], words.join(' '));
    }
  });
}

test('lists, checks and errors in Japanese have no Latin word left', () => {
  const given = names;
  for (const words of [
    ['treaties', 'list'],
    ['treaties', 'check', '--rows'],
    ['treaties', 'show', 'nowhere'],
    ['treaties', 'compare', 'au-jp-raa-2022'],
    ['assess', '--exmple', '01'],
    ['assess', '--example', '01', '--today', 'soon'],
    ['assess', 'nowhere.yaml'],
    ['why', '--example', '01', '--line', '1000', '--formality', 'visa'],
    ['manifest', 'template', '--kind', 'persn'],
  ]) {
    const { out, err } = comity([...words, '--lang', 'ja']);
    assert.deepEqual(latinWords(`${out}${err}`.replaceAll('comity: ', ''), given), [], words.join(' '));
  }
});

test('errors of a manifest in Japanese have no Latin word left', () => {
  const folder = `${home}/test/fixtures/manifests`;
  for (const file of readdirSync(folder).filter((name) => /\.(csv|json|xlsx)$/.test(name))) {
    const { err } = comity(['manifest', 'check', `test/fixtures/manifests/${file}`, '--lang', 'ja']);
    assert.deepEqual(latinWords(err, []), [], `${file}: ${err}`);
  }
});

test('planted Latin words are caught, and what is allowed is not', () => {
  assert.deepEqual(latinWords('査証を waive する', []), ['waive']);
  assert.deepEqual(latinWords('<p>査証の<code>visa</code>と required</p>', []), ['required']);
  assert.deepEqual(latinWords('`visa`、civilian_component の定義', []), ['civilian_component']);
  assert.deepEqual(latinWords(withoutCommands('  --on DATE          standing on this day'), []), [
    'standing',
    'on',
    'this',
    'day',
  ]);
  assert.deepEqual(
    latinWords('第XI条(4)、`au-jp-raa-2022`、F2022L01401、https://example.org/a 12 kg [COMITY_CLI_USAGE] Art of War', [
      'Art of War',
    ]),
    [],
  );
});
