// A fact said once for all lines, by a flag or in a mapping file.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import ExcelJS from 'exceljs';

import type { Assessment } from '../../src/visit/assessment/assessment.ts';
import { comity, emptyFolder } from './run.ts';

const VISIT = ['--from', 'GB', '--to', 'JP', '--enter', '2025-07-13', '--leave', '2025-08-04'];
const ROSTER = 'Rank,Name,Nationality,Serves\nCpl,A,Nepalese,\nCpl,B,NP,AU\nCpl,C,ネパール,-\n';
const SET = ['--set', 'person.serves=GB', '--set', 'person.role=member'];

function folder(): string {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'r.csv'), ROSTER);
  return cwd;
}

test('a flag and a mapping file fill the same blank cells, say how many, and are the same manifest', () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'm.yaml'), 'defaults:\n  person.serves: GB\n  person.role: member\n');
  const byFlag = comity(['assess', 'r.csv', ...VISIT, ...SET, '--json'], { cwd });
  const byFile = comity(['assess', 'r.csv', ...VISIT, '--mapping', 'm.yaml', '--write-mapping', 'n.yaml', '--json'], {
    cwd,
  });
  const kept = comity(['assess', 'r.csv', ...VISIT, '--mapping', 'n.yaml', '--json'], { cwd });
  const plain = comity(['assess', 'r.csv', ...VISIT, '--json'], { cwd });
  const [flag, file, again, none] = [byFlag, byFile, kept, plain].map(
    ({ out }) => (JSON.parse(out) as Assessment).inputs.manifest,
  );
  assert.equal(flag, file);
  assert.equal(flag, again);
  assert.notEqual(flag, none);
  assert.match(byFlag.err, /"filled":\[\{"path":"person\.serves","value":"GB","from":"flag","lines":2\}/);
  assert.match(readFileSync(join(cwd, 'n.yaml'), 'utf8'), /defaults:\n {2}person\.serves: "GB"/);
  const told = comity(['manifest', 'check', 'r.csv', ...SET, '--set', 'goods.kind=food'], { cwd });
  assert.match(told.out, /2 blank cells filled: `person\.serves` = `GB`, from --set/);
  const japanese = comity(['assess', 'r.csv', ...VISIT, ...SET, '--lang', 'ja'], { cwd });
  assert.match(japanese.err, /2 行の空欄を `person\.serves` = `GB` としました/);
});

test('a flag goes over the file, and what fills nothing is told', () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'm.yaml'), 'defaults:\n  person.serves: AU\n  vehicle.drives: yes\n');
  const words = ['manifest', 'check', 'r.csv', '--mapping', 'm.yaml', '--set', 'person.serves=GB', '--json'];
  const { out } = comity(words, { cwd });
  assert.match(out, /COMITY_MAPPING_COLUMN_UNKNOWN/);
  writeFileSync(join(cwd, 'm.yaml'), 'defaults:\n  person.serves: AU\n  thing.owner: force\n');
  const { filled } = JSON.parse(comity(words, { cwd }).out) as { filled: unknown };
  assert.deepEqual(filled, [
    { path: 'person.serves', value: 'GB', from: 'flag', lines: 2 },
    { path: 'thing.owner', value: 'force', from: 'file', lines: 0 },
  ]);
  assert.match(comity(words.slice(0, -1), { cwd }).out, /`thing\.owner` = `force` filled no cell/);
});

test('a wrong path or value is refused at its place, and another name of a State is suggested', () => {
  const cwd = folder();
  const check = comity(['manifest', 'check', 'r.csv', '--set', 'person.serves=UK', '--set', 'person.serves='], { cwd });
  assert.match(check.err, /`--set person\.serves=UK`; did you mean `GB`\? \[COMITY_PLAN_FLAG\]/);
  assert.match(check.err, /a blank cell is not known without it/);
  const plan = comity(['manifest', 'check', 'r.csv', '--set', 'movement.order=collective'], { cwd });
  assert.match(plan.err, /`movement\.order` is a fact of the visit/);
  writeFileSync(join(cwd, 'm.yaml'), 'defaults:\n  person.serve: GB\n  person.role: membr\n');
  const file = comity(['assess', 'r.csv', ...VISIT, '--mapping', 'm.yaml'], { cwd });
  assert.match(file.err, /m\.yaml:2:\d+: .*`person\.serves`\? \[COMITY_MAPPING_COLUMN_UNKNOWN\]/);
  assert.match(file.err, /m\.yaml:3:\d+: .*`member`\? \[COMITY_MAPPING_VALUE\]/);
  const from = comity(['assess', 'r.csv', '--from', 'UK', '--to', 'JP', '--set', 'serves=GB'], { cwd });
  assert.match(from.err, /`--from UK`; did you mean `GB`\?/);
  assert.match(from.err, /`--set serves=GB`; did you mean `person\.serves`\?/);
});

test('delta and why fill the lines of what they read too', () => {
  const cwd = folder();
  writeFileSync(join(cwd, 's.csv'), ROSTER.replace('Nepalese,', 'Nepalese,GB'));
  const delta = comity(['delta', 'r.csv', 's.csv', ...VISIT, '--set', 'person.serves=GB', '--json'], { cwd });
  assert.equal(delta.code, 0);
  const { lines } = JSON.parse(delta.out) as { lines: { altered?: readonly unknown[] } };
  assert.deepEqual(lines.altered ?? [], []);
  const why = comity(['why', 'r.csv', ...VISIT, '--line', '2', '--formality', 'visa', ...SET], { cwd });
  assert.match(why.err, /2 blank cells filled/);
});

test('a file of another ending is refused with the kinds that are taken, and a missing one is missing', () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'x.pdf'), '%PDF-1.7\n');
  assert.match(
    comity(['assess', 'x.pdf'], { cwd }).err,
    /\.yaml or \.yml.*\.csv, \.json, \.xlsx.*\[COMITY_FILE_FORMAT\]/,
  );
  assert.match(comity(['assess', 'x.pdf', '--lang', 'ja'], { cwd }).err, /\[COMITY_FILE_FORMAT\]/);
  assert.match(comity(['assess', 'y.pdf'], { cwd }).err, /COMITY_CLI_FILE_MISSING/);
});

test('of a workbook with several sheets it is told which lines are rows of which, on the screen and on the page', async () => {
  const cwd = emptyFolder();
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Personnel').addRows([
    ['Rank', 'Name', 'Nationality'],
    ['Cpl', 'A', 'NP'],
  ]);
  workbook.addWorksheet('Vehicles').addRows([
    ['Registration number', 'Owner'],
    ['R1', 'force'],
    ['R2', 'force'],
  ]);
  await workbook.xlsx.writeFile(join(cwd, 'w.xlsx'));
  const told = [/line 2 is row 2 of sheet `Personnel`/, /lines 1002–1003 are rows 2–3 of sheet `Vehicles`/];
  const check = comity(['manifest', 'check', 'w.xlsx'], { cwd });
  const report = comity(['assess', 'w.xlsx', ...VISIT, '--width', '120'], { cwd });
  const why = comity(['why', 'w.xlsx', ...VISIT, '--line', '2', '--formality', 'visa'], { cwd });
  comity(['assess', 'w.xlsx', ...VISIT, '--html', 'w.html'], { cwd });
  const page = readFileSync(join(cwd, 'w.html'), 'utf8');
  for (const one of told) for (const text of [check.out, report.out, why.err, page]) assert.match(text, one);
  const japanese = comity(['assess', 'w.xlsx', ...VISIT, '--lang', 'ja', '--width', '120'], { cwd });
  assert.match(japanese.out, /1002–1003 行目はシート `Vehicles` の 2–3 行目です/);
});
