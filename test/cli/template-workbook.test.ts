// The workbook to be filled in: another program's reader finds its lists and notes, and ours reads it back filled in.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import ExcelJS from 'exceljs';

import type { Law } from '../../src/engine/law.ts';
import { readTable } from '../../src/files/read-table.ts';
import { lineKinds } from '../../src/visit/manifest/columns.ts';
import type { Assessment } from '../../src/visit/assessment/assessment.ts';
import { comity, emptyFolder, home } from './run.ts';

const law = JSON.parse(readFileSync(join(home, 'law/compiled.json'), 'utf8')) as Law;

const folder = emptyFolder();
const path = join(folder, 'visit.xlsx');
const made = comity(['manifest', 'template', '--xlsx', 'visit.xlsx'], { cwd: folder });

async function opened(): Promise<ExcelJS.Workbook> {
  assert.equal(made.code, 0, made.err);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return book;
}

/** The column of a sheet under that heading. */
function columnOf(sheet: ExcelJS.Worksheet | undefined, heading: string): number {
  const values = sheet?.getRow(1).values as readonly unknown[];
  return values.indexOf(heading);
}

/** The words of a cell's drop-down list, looked up where its rule says. */
function listOf(book: ExcelJS.Workbook, cell: ExcelJS.Cell | undefined): string[] {
  const { type, formulae } = cell?.dataValidation ?? {};
  assert.equal(type, 'list', cell?.address);
  const [, sheet = '', column = '', from, to] =
    /^'(.+)'!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/.exec(String(formulae?.[0])) ?? [];
  return Array.from(
    { length: Number(to) - Number(from) + 1 },
    (_, at) => book.getWorksheet(sheet)?.getCell(`${column}${Number(from) + at}`).text ?? '',
  );
}

test('another reader finds a sheet for each kind and for the plan, lists to choose from, and notes in both languages', async () => {
  const book = await opened();
  const seen = book.worksheets.filter(({ state }) => state === 'visible').map(({ name }) => name);
  assert.deepEqual(seen, ['Visit', ...lineKinds(law.vocabulary)]);
  const person = book.getWorksheet('person');
  const role = columnOf(person, 'role');
  assert.deepEqual(
    listOf(book, person?.getRow(2).getCell(role)),
    Object.keys(law.vocabulary.facts['person.role']?.values ?? {}),
  );
  assert.deepEqual(listOf(book, person?.getRow(10_001).getCell(columnOf(person, 'drives'))), ['yes', 'no']);
  assert.equal(
    listOf(book, person?.getRow(3).getCell(columnOf(person, 'nationality'))).length,
    Object.keys(law.vocabulary.states).length,
  );
  for (const sheet of book.worksheets.filter(({ state, name }) => state === 'visible' && name !== 'Visit')) {
    for (let column = 1; column <= sheet.columnCount; column += 1) {
      const { note } = sheet.getRow(1).getCell(column);
      const text = typeof note === 'string' ? note : (note?.texts ?? []).map((one) => one.text).join('');
      assert.match(text, /[a-z]{3}/, `${sheet.name} ${column}`);
      assert.match(text, /[\u3040-\u30ff\u4e00-\u9fff]/, `${sheet.name} ${column}`);
    }
  }
  const visit = book.getWorksheet('Visit');
  const keys = visit?.getColumn(1).values as readonly unknown[];
  assert.deepEqual(listOf(book, visit?.getCell(`B${keys.indexOf('mode')}`)), ['air', 'sea', 'land']);
  assert.deepEqual(listOf(book, visit?.getCell(`C${keys.indexOf('consented')}`)), ['yes', 'no']);
});

test('our own reader finds the headings and no line, and the command says so', () => {
  const { table, problems, visit } = readTable(readFileSync(path), path, {
    kinds: new Map(lineKinds(law.vocabulary).map((kind) => [kind, kind])),
  });
  assert.deepEqual(problems, []);
  assert.deepEqual([...(table?.rows ?? [])], []);
  assert.ok((visit?.length ?? 0) > 20);
  const checked = comity(['manifest', 'check', path]);
  assert.match(checked.err, /COMITY_MANIFEST_EMPTY/);
  assert.equal(checked.err.trim().split('\n').length, 1);
});

test('filled in and saved by another program, it is a whole visit', async () => {
  const book = await opened();
  const visit = book.getWorksheet('Visit');
  const keys = visit?.getColumn(1).values as readonly unknown[];
  for (const [key, value] of Object.entries({
    title: 'Winter drill',
    'activity.determined': 'yes',
    sending: 'JP',
    receiving: 'AU',
    mode: 'air',
    enter: new Date('2025-01-15'),
    leave: '2025-01-26',
  })) {
    const cell = visit?.getCell(`B${keys.indexOf(key)}`);
    if (cell === undefined) continue;
    cell.value = value;
    if (value instanceof Date) cell.numFmt = 'yyyy/m/d';
  }
  const person = book.getWorksheet('person');
  if (person !== undefined) person.getRow(2).getCell(columnOf(person, 'role')).value = 'member';
  writeFileSync(join(folder, 'filled.xlsx'), new Uint8Array(await book.xlsx.writeBuffer()));
  const run = comity(['assess', 'filled.xlsx', '--json', '--today', '2024-12-01'], { cwd: folder });
  assert.equal(run.code, 0, run.err);
  const { frame } = JSON.parse(run.out) as Assessment;
  assert.deepEqual(
    [frame.title.en, frame.legs[0]?.enter, frame.legs[0]?.sending],
    ['Winter drill', '2025-01-15', 'JP'],
  );
});

test('a template overwrites nothing and needs the right ending', () => {
  assert.match(comity(['manifest', 'template', '--xlsx', 'visit.xlsx'], { cwd: folder }).err, /COMITY_CLI_FILE_EXISTS/);
  assert.equal(comity(['manifest', 'template', '--xlsx', 'visit.csv'], { cwd: folder }).code, 2);
  assert.equal(comity(['manifest', 'template', '--xlsx', 'a.xlsx', '--json'], { cwd: folder }).code, 2);
});
