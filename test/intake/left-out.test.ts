import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { keptText, newKeptVisit } from '../../src/intake/kept-text.ts';
import { type LeftOut, leftOutOf } from '../../src/intake/left-out.ts';
import { checkRoster } from '../../src/intake/manifest.ts';
import { readKeptText } from '../../src/intake/read-kept.ts';
import { readRoster } from '../../src/intake/roster.ts';
import { utf8 } from '../../src/kernel/bytes.ts';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { leftOutTexts } from '../../src/report/view/frame.ts';
import type { Assessment } from '../../src/visit/assessment/assessment.ts';
import { words } from '../../src/words/words.ts';
import { comity, emptyFolder } from '../cli/run.ts';
import { realLaw } from '../report/example.ts';

const law = realLaw();

const ROSTER = 'Surname,Nationality,DOB\nAsh,British,10-Feb-90\nBee,British,11 MAR 89\nTotal: 2,,\n';

const checked = (without: readonly LeftOut[]) => {
  const read = readRoster({ path: 'a.csv', bytes: utf8(ROSTER) }, { kind: 'person', without }, law);
  return { check: checkRoster(read, 'a.csv', law), left: read.left?.() };
};

test('a sum below the lines is an error until somebody leaves its row out, and then is told as left out', () => {
  const { check } = checked([]);
  assert.ok(!check.ok);
  assert.ok(check.problems.some(({ code, place }) => code === 'COMITY_MAPPING_TOTAL_ROW' && place?.line === 4));
  const row = { line: 4, text: 'Total: 2' };
  const { check: less, left } = checked([row]);
  assert.ok(less.ok, JSON.stringify(less));
  assert.equal(less.manifest.lines.length, 2);
  assert.deepEqual(left, [row]);
});

test('a row that says something else now is not left out', () => {
  const { check, left } = checked([{ line: 2, text: 'Total: 2' }]);
  assert.equal(check.ok, false);
  assert.deepEqual(left, []);
});

test('what was said of rows and sheets is kept with the visit', () => {
  const said = {
    passed: [{ sheet: 'Stores' }],
    sheetKinds: [{ sheet: 'Veh', kind: 'vehicle' }],
    without: [{ sheet: 'Roll', line: 4, text: 'Total: 2' }],
  };
  const visit = { ...newKeptVisit({ from: 'files' }), said };
  const read = readKeptText({ path: 'v.json', bytes: utf8(keptText(visit)) }, { law, clock: civilDate('2026-11-23') });
  assert.ok(read.ok);
  assert.deepEqual(read.value.said, said);
});

test('what was left out is told in the report of a saved visit, in every form and both languages, and without the words of the row', () => {
  const visit = {
    ...newKeptVisit({ from: 'files' }),
    rosters: [{ path: 'a.csv', bytes: utf8(ROSTER) }],
    answers: { from: 'GB', to: 'JP', enter: '2026-11-30', leave: '2026-12-20' },
    said: { kind: 'person', without: [{ line: 4, text: 'Total: 2' }] },
  };
  const folder = emptyFolder();
  const path = join(folder, 'visit.comity.json');
  writeFileSync(path, keptText(visit));
  const says = (...flags: readonly string[]): string => {
    const { code, out, err } = comity(['assess', path, ...flags]);
    assert.equal(code, 0, err);
    return out;
  };
  assert.match(says(), /Left out of the list {2,}row 4\n/);
  assert.match(says('--lang', 'ja'), /名簿から除いたもの +4 行目\n/);
  assert.deepEqual((JSON.parse(says('--json')) as { readonly leftOut: unknown }).leftOut, [{ line: 4 }]);
  const page = join(folder, 'report.html');
  says('--html', page);
  assert.match(readFileSync(page, 'utf8'), /<dt>Left out of the list<\/dt>\s*<dd><p>row 4<\/p>/);
  assert.doesNotMatch(says('--json'), /Total/);
});

test('sheets and files that were left out are named; where nothing was, nothing is said', () => {
  const left = (): readonly LeftOut[] => [{ file: 'b.xlsx', sheet: 'Roll', line: 9, text: 'Sum' }];
  assert.deepEqual(leftOutOf({ left }, { passed: [{ file: 'b.xlsx', sheet: 'Notes' }] }), [
    { sheet: 'Notes' },
    { sheet: 'Roll', line: 9 },
  ]);
  const leftOut = leftOutOf({ left, files: ['a.csv', 'b.xlsx'] }, {});
  assert.deepEqual(leftOut, [{ file: 'b.xlsx', sheet: 'Roll', line: 9 }]);
  const files = ['a.xlsx', 'b.xlsx'];
  const ofB = { file: 'b.xlsx', sheet: 'Notes' };
  assert.deepEqual(leftOutOf({ left: () => [], files }, { passed: [ofB] }), [ofB]);
  const told = (lang: 'en' | 'ja') =>
    leftOutTexts({ words: words(lang), assessment: { leftOut } as unknown as Assessment });
  assert.deepEqual(told('en'), ['row 9 of sheet `Roll` of `b.xlsx`']);
  assert.deepEqual(told('ja'), ['`b.xlsx`のシート `Roll`の9 行目']);
  assert.deepEqual(leftOutOf({ left: () => [] }, {}), []);
});
