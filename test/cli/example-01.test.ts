import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

import { manifest } from '../../examples/01-tindal-2023/generate.ts';
import type { Assessment, DeterminationRow } from '../../src/visit/assessment/assessment.ts';
import { comity, emptyFolder, home } from './run.ts';

const folder = join(home, 'examples/01-tindal-2023');
const AGREEMENT = 'au-jp-raa-2022';
/** The line of `pilot 01` in the manifest. */
const PILOT = 5;

function assessed(words: readonly string[], env: Record<string, string> = {}): Assessment {
  const { code, out, err } = comity(['assess', ...words, '--json'], { env });
  assert.equal(code, 0, err);
  return JSON.parse(out) as Assessment;
}

const lightenedBy = (assessment: Assessment, instrument: string): DeterminationRow[] =>
  assessment.determinations.filter(({ credit }) => credit === instrument);

/** What is said of the visa of one line. */
function visaOf(assessment: Assessment, line: number): DeterminationRow {
  const { id } = assessment.classes.find(({ kind, lines }) => kind === 'person' && lines.includes(line)) ?? { id: '' };
  const row = assessment.determinations.find((one) => one.class === id && one.formality === 'visa');
  assert.ok(row !== undefined);
  return row;
}

test('before the agreement was in force it lightens nothing, and from its first day at least three determinations', () => {
  const before = assessed(['--example', '01', '--enter', '2023-08-10', '--leave', '2023-08-12']);
  assert.equal(lightenedBy(before, AGREEMENT).length, 0);
  assert.equal(before.verdict.kind, 'no-agreement');
  const from = assessed(['--example', '01', '--enter', '2023-08-13', '--leave', '2023-08-16']);
  assert.ok(lightenedBy(from, AGREEMENT).length >= 3);
});

test('a blank identity card shows the proviso, and `none` makes the waiver fall', () => {
  const copy = emptyFolder();
  cpSync(folder, copy, { recursive: true });
  const rows = readFileSync(join(folder, 'manifest.csv'), 'utf8').split('\n');
  const at = rows[0]?.split(',').indexOf('identity') ?? -1;
  const withIdentity = (value: string): DeterminationRow => {
    const changed = rows.map((row, line) => (line + 1 === PILOT ? row.split(',').with(at, value).join(',') : row));
    writeFileSync(join(copy, 'manifest.csv'), changed.join('\n'));
    return visaOf(assessed([copy]), PILOT);
  };
  assert.match(rows[PILOT - 1] ?? '', /pilot 01/);
  const held = withIdentity('both');
  assert.deepEqual([held.outcome, held.provided.length], ['waived', 0]);
  const blank = withIdentity('');
  assert.equal(blank.outcome, 'waived');
  assert.ok(blank.provided.some(({ facts }) => facts.includes('person.identity')));
  assert.equal(withIdentity('none').outcome, 'required');
});

test('the first screen says what it counts from, and the report names lines but the JSON no label', () => {
  const { out } = comity(['assess', '--example', '01', '--width', '80']);
  assert.match(out, /24 Jul 2023/);
  assert.doesNotMatch(comity(['assess', '--example', '01', '--json']).out, /pilot 01|sports gear/);
});

test('the manifest is what its generator makes, with 55 persons and two aircraft', () => {
  const text = manifest();
  assert.equal(readFileSync(join(folder, 'manifest.csv'), 'utf8'), text);
  assert.equal(text.split('\n').filter((row) => row.startsWith('person,')).length, 55);
  assert.equal(text.match(/^aircraft,[^,]*,,,,F-35A,/gm)?.length, 2);
});

test('two runs, two time zones and two locales give identical bytes, and shuffled lines differ only in line numbers', () => {
  const words = ['assess', '--example', '01', '--json'];
  const once = comity(words, { env: { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8' } }).out;
  assert.equal(
    comity(words, { env: { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } }).out,
    once,
  );
  const copy = emptyFolder();
  cpSync(folder, copy, { recursive: true });
  const [header = '', ...rows] = readFileSync(join(folder, 'manifest.csv'), 'utf8').trimEnd().split('\n');
  writeFileSync(join(copy, 'manifest.csv'), `${[header, ...rows.toReversed()].join('\n')}\n`);
  const withoutLines = (text: string): unknown => {
    const parsed = JSON.parse(text) as Assessment;
    return { ...parsed, classes: parsed.classes.map(({ lines, ...rest }) => ({ ...rest, lines: lines.length })) };
  };
  assert.deepEqual(withoutLines(comity(['assess', copy, '--json']).out), withoutLines(once));
});

test('start prints the report and what to try next, and writes the page beside it', () => {
  const empty = emptyFolder();
  const { code, out } = comity(['start'], { cwd: empty });
  assert.equal(code, 0);
  assert.match(out, /^COMITY/);
  assert.match(out, /Try next:/);
  const verdict = / {2}(This visit may enter .*\.)$/m.exec(out)?.[1] ?? '';
  const closing = out.slice(out.indexOf('Example 01 in one sentence'));
  assert.ok(closing.split('\n').length < 16 && closing.includes(verdict), 'the verdict closes the report');
  assert.match(closing, /comity-report-example-01\.html/);
  assert.match(readFileSync(join(home, 'README.md'), 'utf8'), /--line 5 --formality visa/);
  assert.match(closing, /--line 5 --formality visa/);
  const page = join(empty, 'comity-report-example-01.html');
  assert.ok(existsSync(page) && statSync(page).size < 300_000);
  assert.match(readFileSync(page, 'utf8'), /^<!doctype html>/i);
});

test('the expected outputs and the README of the example are current', () => {
  const run = spawnSync(process.execPath, [join(home, 'scripts/examples.ts'), '--check'], { encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr);
});
