// Manifests as they come: workbooks, other encodings, and all that is wrong with them in a file.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { parse } from 'csv-parse/sync';

import type { Assessment } from '../../src/visit/assessment/assessment.ts';
import { type SheetBytes, workbookBytes } from '../files/workbook-bytes.ts';
import { comity, emptyFolder } from './run.ts';

const VISIT: SheetBytes = {
  name: 'Visit',
  rows: [
    ['key', 'value'],
    ['title', 'Winter drill'],
    ['activity.kind', 'exercise'],
    ['activity.determined', 'yes'],
    ['sending', 'JP', 'JP'],
    ['receiving', 'AU', 'AU'],
    ['mode', 'air'],
    ['enter', '2025-01-15', '2025-02-15'],
    ['leave', '2025-01-26', '2025-02-26'],
  ],
};
const PERSON: SheetBytes = {
  name: 'person',
  rows: [
    ['label', 'role', 'nationality'],
    ['Sato', 'member', 'JP'],
  ],
};

test('a lone workbook is a whole visit: its sheet Visit has the plan, a column a leg', () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'v.xlsx'), workbookBytes([VISIT, PERSON]));
  const run = comity(['assess', 'v.xlsx', '--json', '--today', '2024-12-01'], { cwd: folder });
  assert.equal(run.code, 0, run.err);
  const { legs, title } = (JSON.parse(run.out) as Assessment).frame;
  assert.equal(title.en, 'Winter drill');
  assert.deepEqual(
    legs.map(({ enter, leave }) => [enter, leave]),
    [
      ['2025-01-15', '2025-01-26'],
      ['2025-02-15', '2025-02-26'],
    ],
  );
  assert.equal(legs[0]?.mode, 'air');
});

test('what is wrong with the sheet Visit is told by its cells, with the errors of the lines', () => {
  const folder = emptyFolder();
  const wrong: SheetBytes = {
    name: 'visit',
    rows: [
      ['enter', 'soon'],
      ['sendng', 'JP'],
      ['leave', '2025-01-26'],
      ['leave', '2025-01-27'],
    ],
  };
  writeFileSync(join(folder, 'v.xlsx'), workbookBytes([wrong, PERSON]));
  assert.match(comity(['manifest', 'check', 'v.xlsx'], { cwd: folder }).err, /`visit!A4`.*COMITY_YAML_DUPLICATE_KEY/);
  writeFileSync(
    join(folder, 'v.xlsx'),
    workbookBytes([
      { ...wrong, rows: wrong.rows.slice(0, 3) },
      { ...PERSON, rows: [['role'], ['membr']] },
    ]),
  );
  const { err, code } = comity(['manifest', 'check', 'v.xlsx'], { cwd: folder });
  assert.equal(code, 1);
  assert.match(err, /`visit!B1`.*COMITY_YAML_BAD_VALUE/);
  assert.match(err, /`visit!A2`.*did you mean `sending`.*COMITY_YAML_UNKNOWN_KEY/);
  assert.match(err, /`person!A2` \(`role`\).*did you mean `member`/);
});

test('every error is in the file that --errors names, safe to open, while the screen shows the first thousand', () => {
  const folder = emptyFolder();
  const lines = Array.from({ length: 1500 }, (_, at) => `person,${at === 0 ? '=cmd()' : `membr${at}`}\n`);
  writeFileSync(join(folder, 'm.csv'), `kind,role\n${lines.join('')}`);
  const run = comity(['manifest', 'check', 'm.csv', '--errors', 'e.csv'], { cwd: folder });
  assert.equal(run.err.split('\n').filter((line) => line.startsWith('m.csv')).length, 1000);
  assert.match(run.err, /and 500 more, 1500 in all/);
  const rows = parse(readFileSync(join(folder, 'e.csv'), 'utf8'), { columns: true }) as unknown as Record<
    string,
    string
  >[];
  assert.equal(rows.length, 1500);
  assert.deepEqual(rows[0], {
    sheet: '',
    line: '2',
    column: '8',
    heading: 'role',
    value: "'=cmd()",
    code: 'COMITY_MANIFEST_VALUE',
    message: 'not one of the words for this fact',
    remedy: 'this is a formula: put its value in its place',
  });
  assert.equal(rows[1499]?.['line'], '1501');
  const visit = ['--from', 'JP', '--to', 'AU', '--enter', '2025-01-15', '--leave', '2025-01-26'];
  assert.equal(comity(['assess', 'm.csv', ...visit, '--errors', 'f.csv', '--lang', 'ja'], { cwd: folder }).code, 1);
  const japanese = parse(readFileSync(join(folder, 'f.csv'), 'utf8'), { columns: true }) as unknown as Record<
    string,
    string
  >[];
  assert.equal(japanese.length, 1500);
  assert.match(japanese[0]?.['remedy'] ?? '', /数式/);
});

test('--encoding settles what is in doubt, on every verb that reads a manifest', () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'm.csv'), Buffer.from('kind,label\nperson,P\u00e9rez\n', 'latin1'));
  const visit = ['--from', 'JP', '--to', 'AU', '--enter', '2025-01-15', '--leave', '2025-01-26'];
  for (const words of [
    ['manifest', 'check', 'm.csv'],
    ['assess', 'm.csv', ...visit],
    ['why', 'm.csv', ...visit, '--line', '2', '--formality', 'visa'],
    ['treaties', 'wanted', 'm.csv', ...visit],
  ]) {
    assert.match(
      comity(words, { cwd: folder }).err,
      /`--encoding shift_jis` or `--encoding windows-1252`/,
      words.join(' '),
    );
    const settled = comity([...words, '--encoding', 'windows-1252'], { cwd: folder });
    assert.equal(settled.code, 0, settled.err);
  }
  assert.equal(comity(['assess', 'm.csv', '--encoding', 'latin1'], { cwd: folder }).code, 2);
});

test('with --json errors are one JSON value on standard error, also those of the command line', () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'm.csv'), 'kind,role\nperson,membr\n');
  for (const [words, code, count] of [
    [['assess', 'm.csv', '--json'], 1, 5],
    [['assess', 'nowhere.csv', '--json'], 1, 1],
    [['why', 'm.csv', '--json', '--frmality', 'visa'], 2, 1],
  ] as const) {
    const run = comity(words, { cwd: folder });
    assert.deepEqual([run.code, run.out], [code, '']);
    const told = JSON.parse(run.err) as { ok: boolean; count: number; problems: { code: string; remedy: string }[] };
    assert.deepEqual([told.ok, told.count, told.problems.length], [false, count, count]);
  }
  // What has no JSON refuses the flag instead of passing it over.
  assert.equal(comity(['start', '--json'], { cwd: folder }).code, 2);
});

test('what a roster holds cannot move the cursor, forge a line or fill the screen; as JSON it is whole', () => {
  const folder = emptyFolder();
  const long = 'x'.repeat(50_000);
  const rows = [
    '"\u001b]0;owned\u0007\u202eab","two\nlines",kind,role',
    `1,2,person,\u001b[2Jmembr`,
    `1,2,person,${long}`,
  ];
  writeFileSync(join(folder, 'm.csv'), `${rows.join('\n')}\n`);
  const visit = ['--from', 'JP', '--to', 'AU', '--enter', '2025-01-15', '--leave', '2025-01-26'];
  const obeyed = /(?!\n)[\p{Cc}\p{Bidi_C}]/u;
  for (const lang of ['en', 'ja']) {
    for (const words of [
      ['manifest', 'check', 'm.csv'],
      ['assess', 'm.csv', ...visit],
    ]) {
      const run = comity([...words, '--lang', lang, '--errors', 'e.csv'], { cwd: folder });
      assert.equal(run.code, 1);
      for (const text of [run.out, run.err, readFileSync(join(folder, 'e.csv'), 'utf8')])
        assert.doesNotMatch(text, obeyed, words.join(' '));
      assert.match(run.err, /␛\[2Jmembr/);
      assert.match(run.err, /two␤lines/);
      assert.ok(!run.err.includes('x'.repeat(61)) && run.err.includes(`${'x'.repeat(60)}…`));
      if (words[0] === 'manifest') assert.match(run.out, /^␛\]0;owned␇�ab .*\n/m);
    }
  }
  const whole = JSON.parse(comity(['manifest', 'check', 'm.csv', '--json'], { cwd: folder }).out) as {
    problems: { value?: string }[];
  };
  assert.ok(whole.problems.some(({ value }) => value === long));
  assert.ok(whole.problems.some(({ value }) => value === '\u001b[2Jmembr'));
});

test('a manifest without a line is no manifest', () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'm.csv'), 'kind,role\n\n');
  assert.match(comity(['manifest', 'check', 'm.csv'], { cwd: folder }).err, /COMITY_MANIFEST_EMPTY/);
});
