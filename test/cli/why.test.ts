import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { comity, emptyFolder } from './run.ts';

test('why tells every rule that speaks of a formality of a line, as text, as JSON and as a page', () => {
  const words = ['why', '--example', '01', '--line', '5', '--formality', 'visa'];
  const text = comity([...words, '--width', '100']);
  assert.equal(text.code, 0, text.err);
  assert.match(text.out, /^Visa, line 5, person \(pilot 01\), 26 Aug 2023: waived/);
  assert.match(text.out, /provided that: the person holds an identity document/);
  assert.match(text.out, /\n$/);
  const [told] = JSON.parse(comity([...words, '--json']).out) as {
    leg: string;
    packs: { pack: string; rules: { fate: string }[] }[];
  }[];
  assert.equal(told?.leg, 'detachment/1');
  assert.ok(
    told.packs.some(({ pack, rules }) => pack === 'au-jp-raa-2022' && rules.some(({ fate }) => fate === 'credited')),
  );
  const folder = emptyFolder();
  assert.equal(comity([...words, '--html', 'why.html'], { cwd: folder }).code, 0);
  assert.match(readFileSync(join(folder, 'why.html'), 'utf8'), /^<!doctype html>/);
});

test('why answers for the movement without a line, and says what is wrong with a line, a formality or their pair', () => {
  assert.match(comity(['why', '--example', '01', '--formality', 'visit-consent']).out, /^Consent to the visit/);
  for (const [words, code, told] of [
    [['--formality', 'visa'], 2, /no line is named/],
    [['--line', '5'], 2, /no formality is named/],
    [['--line', '2', '--formality', 'visa'], 2, /is of kind `aircraft`, and this formality concerns person/],
    [['--line', '5', '--formality', 'vissa'], 2, /did you mean `visa`/],
    [['--line', '999', '--formality', 'visa'], 1, /COMITY_CLI_NO_LINE/],
  ] as const) {
    const ran = comity(['why', '--example', '01', ...words]);
    assert.equal(ran.code, code);
    assert.match(ran.err, told);
  }
});

test('why tells the answer to an open question by its words, not by its id', () => {
  const words = ['why', '--example', '01', '--line', '5', '--formality', 'visa', '--width', '1000'];
  assert.match(comity([...words, '--lang', 'ja']).out, /「含める旨の決定がある」との解釈/);
  assert.match(comity(words).out, /is answered “yes, such a civilian is included”/);
});

test('why says what would change the answer, in words and as data', () => {
  const why = (...more: string[]): string =>
    comity(['why', '--example', '06', '--line', '5', '--formality', 'visa', '--width', '160', ...more]).out;
  assert.match(why(), /What would change it: waived if the group enters on 13 Aug 2023$/m);
  assert.match(why('--lang', 'ja'), /結論を変え得るもの：2023年8月13日に入国する場合は免除$/m);
  const [first] = JSON.parse(why('--json')) as { would: { to: string; changes: { fact: string; to: string[] }[] }[] }[];
  assert.deepEqual(first?.would[0]?.changes[0]?.to, ['2023-08-13']);
  assert.equal(first?.would[0]?.to, 'waived');
});
