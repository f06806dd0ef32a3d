import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { nearest } from '../../src/kernel/near.ts';
import { comity, emptyFolder, home } from './run.ts';

test('treaties words lists the ids with both names, one list or all, as text and as JSON', () => {
  const { code, out } = comity(['treaties', 'words', '--kind', 'formalities']);
  assert.equal(code, 0);
  assert.match(out, /^formalities +English +Japanese\n/);
  assert.match(out, /^visit-consent +consent to the visit +訪問に対する同意$/m);
  assert.doesNotMatch(out, /person\.identity/);
  const all = JSON.parse(comity(['treaties', 'words', '--json']).out) as { kind: string; id: string; ja: string }[];
  assert.ok(all.some(({ kind, id, ja }) => kind === 'formalities' && id === 'visa' && ja === '査証'));
  assert.ok(all.some(({ kind, id }) => kind === 'facts' && id === 'person.identity'));
  assert.match(comity(['treaties', 'words', '--kind', 'fact']).err, /write one of formalities, facts/);
});

test('why takes a formality by its name as printed, in both languages, whatever its capitals', () => {
  const why = ['why', '--example', '01', '--formality'];
  const { code, out } = comity([...why, 'visit-consent']);
  assert.equal(code, 0);
  for (const name of ['Consent to the visit', 'consent to the VISIT', '訪問に対する同意'])
    assert.equal(comity([...why, name]).out, out);
  assert.equal(comity([...why, '査証', '--line', '5']).out, comity([...why, 'visa', '--line', '5']).out);
});

test('a formality there is not is told with the nearest name and the command that lists them, in both languages', () => {
  const why = (name: string, lang = 'en') => comity(['why', '--example', '01', '--formality', name, '--lang', lang]);
  assert.equal(why('vissa').code, 2);
  assert.match(
    why('consent to a visit').err,
    /did you mean `consent to the visit`\? `comity treaties words --kind formalities` lists them all \[COMITY_CLI_NO_FORMALITY\]/,
  );
  assert.match(why('zzzzzz').err, /see `comity treaties words --kind formalities`/);
  assert.match(why('査正', 'ja').err, /この手続はありません: `査正`。`査証` ではありませんか。一覧は/);
});

test('a word of three letters is near to what differs in one, a longer one to what differs in two', () => {
  assert.equal(nearest('abc', ['xbc', 'person']), 'xbc');
  assert.equal(nearest('abc', ['xyc', 'ab12']), undefined);
  assert.equal(nearest('perzn', ['person']), 'person');
});

test('a bad day keeps its format in Japanese, in a flag and in a visit file', () => {
  const { err } = comity(['assess', '--example', '01', '--leave', '2023-08-40', '--lang', 'ja']);
  assert.match(err, /YYYY-MM-DD の形で書いてください.*\[COMITY_PLAN_FLAG\]/);
  const folder = emptyFolder();
  const good = readFileSync(join(home, 'examples/01-tindal-2023/visit.yaml'), 'utf8');
  writeFileSync(join(folder, 'visit.yaml'), good.replace('enter: 2023-08-26', 'enter: 2023-08-36'));
  const file = comity(['assess', folder, '--lang', 'ja']).err;
  assert.match(file, /2023-08-36`。実在する日を YYYY-MM-DD の形で書いてください.*\[COMITY_YAML_BAD_VALUE\]/);
});
