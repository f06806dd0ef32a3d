// What checking law says, in both languages: every kind of difference and of change, and a real law with a case that fails.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import type { CaseFailure } from '../../src/engine/cases.ts';
import { type LawChange, mutantsOf } from '../../src/engine/mutate.ts';
import { Outcome } from '../../src/engine/outcomes.ts';
import { words } from '../../src/words/words.ts';
import { comity, emptyFolder, home } from '../cli/run.ts';
import { realLaw } from '../report/example.ts';
import { latinWords } from './latin.ts';

const en = words('en').check;
const ja = words('ja').check;

const FAILURES: readonly (readonly [CaseFailure, string, string])[] = [
  [
    { kind: 'outcome', exchanged: false, formality: 'visa', expected: 'waived', got: 'unsettled', why: ['text'] },
    'visa: expected waived, got unsettled (text)',
    '`visa`：想定は免除（`waived`）、結果は未確定（`unsettled`）。理由は`text`',
  ],
  [
    { kind: 'outcome', exchanged: true, formality: 'visa', expected: 'no-row', got: 'eased', why: [] },
    'with the parties exchanged: visa: expected no row, got eased',
    '派遣国と接受国を入れ替えた場合：`visa`：想定は対象外（`no-row`）、結果は簡素化（`eased`）',
  ],
  [
    { kind: 'list', exchanged: false, formality: 'visa', list: 'because', expected: ['a/b', 'c/d'], got: [] },
    'visa: because expected [a/b, c/d], got []',
    '`visa`の`because`：想定は［`a/b`、`c/d`］、結果は［なし］',
  ],
  [
    { kind: 'status', exchanged: false, pack: 'a', expected: 'in-force', got: 'not-signed' },
    'a: expected to be in-force, is not-signed',
    '`a`：想定は効力あり（`in-force`）、結果は未署名（`not-signed`）',
  ],
  [
    { kind: 'cited', exchanged: false, rule: 'a/b', expected: true },
    'a/b should be cited, and is not',
    '`a/b`が参照されるはずですが、参照されません',
  ],
  [
    { kind: 'cited', exchanged: false, rule: 'a/b', expected: false },
    'a/b should not be cited, and is',
    '`a/b`が参照されないはずですが、参照されます',
  ],
  [
    { kind: 'duty', exchanged: false, duty: 'a/b/c' },
    'the duty a/b/c should arise, and does not',
    '義務`a/b/c`が生じるはずですが、生じません',
  ],
  [
    { kind: 'same', exchanged: true },
    'with the parties exchanged: it should differ, and does not',
    '派遣国と接受国を入れ替えた場合：結果が異なるはずですが、異なりません',
  ],
];

test('every kind of difference between a case and the law is worded in both languages', () => {
  for (const [failure, english, japanese] of FAILURES) {
    assert.equal(en.failure(failure), english);
    assert.equal(ja.failure(failure), japanese);
  }
});

test('an outcome is called in a failing case as it is in a report', () => {
  for (const expected of [...Outcome, 'unsettled'] as const) {
    const said = ja.failure({ kind: 'outcome', exchanged: false, formality: 'x', expected, got: 'no-row', why: [] });
    assert.ok(said.includes(`想定は${words('ja').outcome[expected]}（`), said);
  }
});

const CHANGES: readonly (readonly [LawChange, string, string])[] = [
  [{ kind: 'deleted', what: 'rule', id: 'visa' }, 'rule visa: deleted', '規則`visa`を削除'],
  [{ kind: 'deleted', what: 'scope', id: 'scope:1' }, 'scope:1: deleted', '適用範囲`scope:1`を削除'],
  [{ kind: 'turned', what: 'term', id: 'force' }, 'term force: turned round', '定義`force`を反転'],
  [
    { kind: 'line', what: 'rule', id: 'visa', group: 'unless', line: 2 },
    'rule visa: unless line 2 turned round',
    '規則`visa`の除外（`unless`）の2行目を反転',
  ],
  [
    { kind: 'day', what: 'milestone', id: 'in-force', day: 'on', by: 1 },
    'in-force on +1',
    '経過`in-force`の日付（`on`）を一日後に変更',
  ],
  [
    { kind: 'day', what: 'party', id: 'XA', day: 'from', by: -1 },
    'party XA from -1',
    '締約国`XA`の最も早い日（`from`）を一日前に変更',
  ],
  [
    { kind: 'day', what: 'list', id: 'trusted', day: 'from', by: -1 },
    'list trusted from -1',
    '国の一覧`trusted`の開始日（`from`）を一日前に変更',
  ],
  [
    { kind: 'day', what: 'choice', id: 'arms', day: 'from', by: 1 },
    'choice arms from +1',
    '選択`arms`の開始日（`from`）を一日後に変更',
  ],
];

test('every kind of change is worded in both languages', () => {
  for (const [change, english, japanese] of CHANGES) {
    assert.equal(en.change(change), english);
    assert.equal(ja.change(change), japanese);
  }
});

test('no change of the law as it stands has a Latin word outside its ids in Japanese', () => {
  const changes = [...mutantsOf(realLaw())].map(({ change }) => change);
  assert.ok(changes.length > 200);
  for (const change of changes) assert.deepEqual(latinWords(ja.change(change), []), [], ja.change(change));
});

const broken = emptyFolder();
spawnSync('cp', ['-r', join(home, 'law'), join(broken, 'mylaw')]);
const planted = join(broken, 'mylaw/domestic/au/acts/au-migration-2022/cases/02-service-card.yaml');
writeFileSync(planted, readFileSync(planted, 'utf8').replace('outcome: eased', 'outcome: waived'));

test('a case that fails is told in the language asked for, and to a program always in the same way', () => {
  const english = comity(['treaties', 'check', 'mylaw', '--lang', 'en'], { cwd: broken });
  assert.equal(english.code, 1);
  assert.match(english.err, /02-service-card\.yaml:\d+: .+\n {2}[\w-]+: expected waived, got eased \(.+\)\n/);
  const japanese = comity(['treaties', 'check', 'mylaw', '--lang', 'ja'], { cwd: broken });
  assert.equal(japanese.code, 1);
  assert.match(
    japanese.err,
    /02-service-card\.yaml:\d+: `.+`\n {2}`[\w-]+`：想定は免除（`waived`）、結果は簡素化（`eased`）/,
  );
  assert.deepEqual(latinWords(`${japanese.out}${japanese.err}`, []), []);
  const [a, b] = ['en', 'ja'].map(
    (lang) => comity(['treaties', 'check', 'mylaw', '--json', '--lang', lang], { cwd: broken }).out,
  );
  assert.equal(a, b);
  const { failures } = JSON.parse(a ?? '') as {
    failures: { title: string; failures: string[]; differences: CaseFailure[] }[];
  };
  const [one] = failures;
  assert.match(one?.failures[0] ?? '', /: expected waived, got eased/);
  assert.deepEqual(one?.differences.map(en.failure), one?.failures);
});

test('before a law is changed, a case that fails already is told with its differences in Japanese too', () => {
  const { code, err } = comity(['treaties', 'mutate', 'mylaw', '--lang', 'ja'], { cwd: broken });
  assert.equal(code, 1);
  assert.match(err, /想定は免除（`waived`）、結果は簡素化（`eased`）.*\[COMITY_LAW_CASE_FAILS\]/);
  assert.deepEqual(latinWords(err, []), []);
});

test('changes that no case notices are listed in the language asked for', () => {
  const words = ['treaties', 'mutate', 'test/fixtures/invented/law', '--pack', 'xf-baseline'];
  const english = comity([...words, '--lang', 'en']);
  assert.equal(english.code, 1);
  assert.match(english.err, /01-small\.md:\d+: xf-baseline: rule passport: deleted: no case notices\n/);
  const japanese = comity([...words, '--lang', 'ja']);
  assert.equal(japanese.code, 1);
  assert.match(japanese.err, /01-small\.md:\d+: `xf-baseline`: 規則`passport`を削除: どの事例も気付きません\n/);
  assert.match(japanese.err, /規則`passport`の要件（`if`）の1行目を反転/);
  assert.deepEqual(latinWords(`${japanese.out}${japanese.err}`, []), []);
  const { survivors } = JSON.parse(comity([...words, '--lang', 'ja', '--json']).out) as {
    survivors: { change: string; changed: LawChange }[];
  };
  assert.ok(survivors.length > 0);
  assert.deepEqual(
    survivors.map(({ change }) => change),
    survivors.map(({ changed }) => en.change(changed)),
  );
  assert.ok(survivors.some(({ change }) => change === 'rule passport: deleted'));
});
