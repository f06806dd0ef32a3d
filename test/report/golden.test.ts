// The report of the real examples, word for word. `UPDATE_GOLDEN=yes npm test -- test/report` writes them anew, to be read before they land.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';

import { widthOf } from '../../src/report/terminal/layout.ts';
import { terminalReport } from '../../src/report/terminal/terminal-report.ts';
import { LANGS } from '../../src/words/words.ts';
import { assessExample, realLaw } from './example.ts';

const folder = new URL('golden/', import.meta.url);
const update = process.env['UPDATE_GOLDEN'] === 'yes';

const law = realLaw();
const assessment = assessExample('01');

for (const lang of LANGS) {
  for (const width of [80, 160]) {
    test(`example 01, ${lang}, ${width} columns`, () => {
      const text = terminalReport(assessment, law, { lang, width, colour: false, as: 'sender' });
      for (const line of text.split('\n')) {
        assert.ok(widthOf(line) <= width, `${widthOf(line)} columns: ${line}`);
        assert.doesNotMatch(line, /^\s*[、。）」]/u);
        assert.doesNotMatch(line, /\s$/);
      }
      const file = new URL(`example-01.${lang}.${width}.txt`, folder);
      if (update) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(file, text);
      }
      // The first lines that differ say more than two reports side by side.
      const [now, golden] = [text.split('\n'), readFileSync(file, 'utf8').split('\n')];
      const at = now.findIndex((line, index) => line !== golden[index]);
      const from = Math.max(0, at - 2);
      assert.deepEqual(at === -1 ? [] : now.slice(from, at + 4), at === -1 ? [] : golden.slice(from, at + 4));
      assert.equal(now.length, golden.length);
    });
  }
}

test('the host reads the same by authority', () => {
  for (const lang of LANGS) {
    const text = terminalReport(assessment, law, { lang, width: 100, colour: false, as: 'host' });
    assert.match(
      text,
      lang === 'en'
        ? /By authority[^]*Binds us[^]*They must show[^]*Answer by/
        : /当局ごとの一覧[^]*我が方を拘束するもの[^]*相手方が提示すべきもの[^]*回答の期限/,
    );
    for (const line of text.split('\n')) assert.ok(widthOf(line) <= 100, line);
  }
});

test('colour adds escape sequences and changes no word', () => {
  const options = { lang: 'en', width: 80, as: 'sender' } as const;
  const plain = terminalReport(assessment, law, { ...options, colour: false });
  const colour = terminalReport(assessment, law, { ...options, colour: true });
  assert.notEqual(plain, colour);
  const bare = (text: string): string => text.replaceAll(/\p{Cc}\[\d+m/gu, '').replaceAll(/[ \t]+$/gm, '');
  assert.equal(bare(colour), plain);
});
