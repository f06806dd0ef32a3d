// Rosters in their own headings, each assessed by one command with at most one correction.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import ExcelJS from 'exceljs';

import type { Assessment } from '../../src/visit/assessment/assessment.ts';
import { comity, emptyFolder, home } from './run.ts';

const folder = join('test', 'fixtures', 'rosters');
const VISIT = ['--enter', '2025-07-13', '--leave', '2025-08-04', '--activity', 'exercise'];

type Roster = {
  readonly from: string;
  readonly to: string;
  readonly map?: string;
  /** The correction where it is no heading: the row of the headings. */
  readonly row?: string;
  /** The rows of the headings, where they are not the first. */
  readonly header?: readonly number[];
  readonly lines: Readonly<Record<string, number>>;
};

const rosters: Readonly<Record<string, Roster>> = {
  '01-hakengun-meibo.csv': { from: 'JP', to: 'AU', lines: { person: 36 } },
  '02-crew-list.csv': { from: 'AU', to: 'JP', map: 'Number of identity document=own', lines: { person: 24 } },
  '03-load-list.csv': {
    from: 'AU',
    to: 'JP',
    lines: { vehicle: 2, weapon: 1, goods: 2, equipment: 2 },
  },
  '04-dangerous-goods.xlsx': { from: 'AU', to: 'JP', lines: { ammunition: 4, vehicle: 2, goods: 2 } },
  '05-sharyo-ichiran.csv': { from: 'JP', to: 'AU', lines: { vehicle: 12 } },
  '06-bilingual-roll.csv': { from: 'AU', to: 'JP', map: 'Country=nationality', lines: { person: 20 } },
  '07-hakentaiin-meibo.csv': { from: 'JP', to: 'AU', header: [5], lines: { person: 15 } },
  '08-grouped-roll.csv': {
    from: 'AU',
    to: 'JP',
    map: 'Next of kin / Name=own',
    header: [3, 4],
    lines: { person: 12 },
  },
  '09-vehicle-form.csv': { from: 'AU', to: 'JP', row: '2', header: [2], lines: { vehicle: 9 } },
};

test('every roster of the folder is assessed here', () => {
  const files = readdirSync(join(home, folder)).filter((name) => !/\.(?:md|ts)$/.test(name));
  assert.deepEqual(files.toSorted(), Object.keys(rosters));
});

for (const [file, { from, to, map, row, header, lines }] of Object.entries(rosters)) {
  const correction = map !== undefined ? ['--map', map] : row === undefined ? [] : ['--header-row', row];
  test(`${file} is assessed with ${correction.length === 0 ? 'no' : 'one'} correction, and what was read is told`, () => {
    const words = ['assess', join(folder, file), '--from', from, '--to', to, ...VISIT, '--json'];
    if (correction.length > 0) {
      const asked = comity(words);
      assert.equal(asked.code, 1);
      assert.ok(asked.err.includes(correction[0] ?? ''), asked.err);
      assert.equal((JSON.parse(asked.err) as { ok: boolean }).ok, false);
    }
    const ran = comity([...words, ...correction]);
    assert.equal(ran.code, 0, ran.err);
    const told = JSON.parse(ran.err) as {
      ok: boolean;
      mapping: { proposals: { applied: boolean }[]; header?: { lines: number[] } };
    };
    assert.deepEqual(told.mapping.header?.lines, header);
    assert.ok(told.ok && told.mapping.proposals.every(({ applied }) => applied));
    const found: Record<string, number> = {};
    for (const one of (JSON.parse(ran.out) as Assessment).classes) {
      found[one.kind] = (found[one.kind] ?? 0) + one.count;
    }
    const things = Object.fromEntries(Object.entries(found).filter(([kind]) => kind in lines));
    assert.deepEqual(things, lines);
  });
}

test('the facts of a roster are those of the same manifest in its own words', () => {
  const cwd = emptyFolder();
  writeFileSync(
    join(cwd, 'a.csv'),
    '氏名,階級,国籍,区分,身分証明書,生年月日\n見本一,3等陸佐,日本,軍人,隊員証,昭和55年7月13日\n',
  );
  writeFileSync(
    join(cwd, 'b.csv'),
    'kind,name,rank,nationality,role,identity,age\nperson,x,y,JP,member,service-card,45\n',
  );
  const visit = ['--from', 'JP', '--to', 'AU', ...VISIT, '--today', '2025-06-01', '--json'];
  const digest = (file: string): string => {
    const { out, err } = comity(['assess', file, ...visit], { cwd });
    assert.notEqual(out, '', err);
    return (JSON.parse(out) as Assessment).inputs.manifest;
  };
  assert.equal(digest('a.csv'), digest('b.csv'));
});

test('a mapping that is written and given again reads the roster alike, and a flag goes over it', () => {
  const cwd = emptyFolder();
  const roster = join(home, folder, '06-bilingual-roll.csv');
  const check = ['manifest', 'check', roster];
  const first = comity([...check, '--map', 'Country=nationality', '--write-mapping', 'kept.yaml', '--json'], { cwd });
  assert.equal(first.code, 0, first.err);
  assert.match(readFileSync(join(cwd, 'kept.yaml'), 'utf8'), /^ {2}"Country": nationality$/m);
  const again = JSON.parse(comity([...check, '--mapping', 'kept.yaml', '--json'], { cwd }).out) as {
    ok: boolean;
    mapping: { proposals: { heading: string; column: string; because: string }[] };
  };
  assert.ok(again.ok);
  assert.ok(again.mapping.proposals.every(({ because }) => because === 'kept'));
  const other = comity([...check, '--mapping', 'kept.yaml', '--map', 'Country=own', '--json'], { cwd });
  const country = (JSON.parse(other.out) as typeof again).mapping.proposals.find(
    ({ heading }) => heading === 'Country',
  );
  assert.deepEqual([country?.column, country?.because], ['own', 'given']);
});

test('a flag without an equals sign is not understood, and one that names no heading or column is told', () => {
  const roster = join(folder, '01-hakengun-meibo.csv');
  assert.equal(comity(['manifest', 'check', roster, '--map', 'Country']).code, 2);
  assert.match(
    comity(['manifest', 'check', roster, '--map', '国藉=nationality']).err,
    /国籍.*COMITY_MAPPING_HEADING_UNKNOWN/,
  );
  assert.match(
    comity(['manifest', 'check', roster, '--map', '国籍=nationalty']).err,
    /nationality.*COMITY_MAPPING_COLUMN_UNKNOWN/,
  );
  assert.match(comity(['manifest', 'check', roster, '--kind', 'persn']).err, /person.*COMITY_MANIFEST_KIND_UNKNOWN/);
});

test('a table whose columns settle no kind asks for it, and the flag answers', () => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'm.csv'), 'Item Description,Qty,Owned by\nTent,4,Force\n');
  assert.match(comity(['manifest', 'check', 'm.csv'], { cwd }).err, /--kind person.*COMITY_MANIFEST_COLUMN_MISSING/);
  assert.equal(comity(['manifest', 'check', 'm.csv', '--kind', 'equipment'], { cwd }).code, 0);
});

/** A roster as an office makes it: a title over all columns, and headings of two rows in merged cells. */
async function mergedWorkbook(path: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('名簿');
  sheet.addRow(['派遣隊員名簿']);
  sheet.mergeCells('A1:G1');
  sheet.addRow([]);
  sheet.addRow(['通番', '隊員', '', '', '旅券', '', '国籍']);
  sheet.addRow(['', '氏名', '生年月日', '身分', '番号', '有効期限', '']);
  for (const area of ['A3:A4', 'B3:D3', 'E3:F3', 'G3:G4']) sheet.mergeCells(area);
  sheet.addRow([1, '見本 一', '平成2年3月4日', '軍人', 'TS0000001', '2030-01-01', '日本']);
  sheet.addRow([2, '見本 二', '平成3年4月5日', '軍人', 'TS0000002', '2030-01-01', '日本']);
  const notes = workbook.addWorksheet('編成表');
  notes.addRow(['第99見本連隊', '指揮官', '見本 一']);
  await workbook.xlsx.writeFile(path);
}

test('a workbook with merged headings under a title is assessed with one flag, the sheet that holds the lines', async () => {
  const cwd = emptyFolder();
  await mergedWorkbook(join(cwd, 'm.xlsx'));
  const words = ['assess', 'm.xlsx', '--from', 'JP', '--to', 'AU', ...VISIT, '--json'];
  const asked = comity(words, { cwd });
  assert.equal(asked.code, 1);
  assert.match(asked.err, /COMITY_FILE_XLSX_SHEET/);
  const ran = comity([...words, '--sheet', '名簿'], { cwd });
  assert.equal(ran.code, 0, ran.err);
  const { mapping } = JSON.parse(ran.err) as {
    mapping: { header: unknown; proposals: { heading: string; column: string }[] };
  };
  assert.deepEqual(mapping.header, { lines: [3, 4], above: [{ line: 1, text: '派遣隊員名簿' }] });
  assert.deepEqual(
    mapping.proposals
      .filter(({ column }) => column !== 'own' && column !== 'kind')
      .map(({ heading, column }) => [heading, column]),
    [
      ['氏名', 'name'],
      ['生年月日', 'birth-date'],
      ['身分', 'role'],
      ['国籍', 'nationality'],
    ],
  );
  assert.ok(mapping.proposals.some(({ heading, column }) => heading === '旅券 / 番号' && column === 'own'));
});

test('rows and sheets are kept in a mapping file, and a flag goes over it', async () => {
  const cwd = emptyFolder();
  await mergedWorkbook(join(cwd, 'm.xlsx'));
  const check = ['manifest', 'check', 'm.xlsx'];
  const first = comity([...check, '--sheet', '名簿', '--header-row', '3-4', '--write-mapping', 'kept.yaml'], { cwd });
  assert.equal(first.code, 0, first.err);
  assert.match(readFileSync(join(cwd, 'kept.yaml'), 'utf8'), /^header-row: 3-4\nsheet: \["名簿"\]$/m);
  const again = comity([...check, '--mapping', 'kept.yaml'], { cwd });
  assert.equal(again.code, 0, again.err);
  assert.match(again.out, /rows 3 and 4 hold the headings/);
  const other = comity([...check, '--mapping', 'kept.yaml', '--header-row', '2'], { cwd });
  assert.match(other.err, /COMITY_FILE_NO_ROW/);
  assert.equal(comity([...check, '--header-row', '4-3'], { cwd }).code, 2);
});

test('a mapping file says what words of cells mean, and a word that is none of the column is told at its place', () => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'm.csv'), '種別,品名,数量\n乗用,見本,1\n天幕,見本,2\n');
  assert.match(comity(['manifest', 'check', 'm.csv'], { cwd }).err, /COMITY_/);
  writeFileSync(
    join(cwd, 'a.yaml'),
    'columns:\n  種別: kind\nvalues:\n  kind:\n    乗用: vehicle\n    天幕: equipment\n',
  );
  const read = comity(['manifest', 'check', 'm.csv', '--mapping', 'a.yaml', '--write-mapping', 'b.yaml', '--json'], {
    cwd,
  });
  assert.equal(read.code, 0, read.err);
  const { kinds } = JSON.parse(read.out) as { kinds: { kind: string; units: number }[] };
  assert.deepEqual(
    kinds.map(({ kind, units }) => [kind, units]),
    [
      ['vehicle', 1],
      ['equipment', 2],
    ],
  );
  assert.equal(comity(['manifest', 'check', 'm.csv', '--mapping', 'b.yaml'], { cwd }).code, 0);
  writeFileSync(join(cwd, 'c.yaml'), 'values:\n  kind:\n    乗用: vehicel\n  name:\n    a: b\n');
  const bad = comity(['manifest', 'check', 'm.csv', '--mapping', 'c.yaml'], { cwd }).err;
  assert.match(bad, /c\.yaml:3:\d+.*vehicle.*COMITY_MAPPING_VALUE/);
  assert.match(bad, /c\.yaml:5:\d+.*COMITY_MAPPING_VALUE/);
});

test('a sum under the lines is no line: it is told with its place, and a line that begins so is read', async () => {
  const cwd = emptyFolder();
  const sums = ['計,60名,,,,', '合計60名,,,,,', 'Total,60,,,,', ',Grand total,60,,,'];
  for (const sum of sums) {
    writeFileSync(
      join(cwd, 'm.csv'),
      `氏名,階級,国籍,生年月日,身分,備考\n見本 一郎,1尉,日本,1990-01-02,軍人,\n${sum}\n`,
    );
    const ran = comity(['manifest', 'check', 'm.csv'], { cwd });
    assert.equal(ran.code, 1, ran.out);
    assert.match(ran.err, /m\.csv:3:\d+.*COMITY_MAPPING_TOTAL_ROW/);
    assert.match(comity(['manifest', 'check', 'm.csv', '--lang', 'ja'], { cwd }).err, /合計の行/);
  }
  writeFileSync(
    join(cwd, 'm.csv'),
    '氏名,階級,国籍,生年月日,身分,備考\nTotal,Capt,,,,\nSum Ting,,AU,1990-01-02,軍人,\n',
  );
  assert.equal(comity(['manifest', 'check', 'm.csv'], { cwd }).code, 0);

  const sheet = new ExcelJS.Workbook();
  sheet.addWorksheet('Nominal Roll').addRows([
    ['Rank', 'Surname', 'DOB', 'Nationality', 'Remarks'],
    ['Capt', 'Sample', '1990-01-02', 'British'],
    ['Total', 1],
  ]);
  await sheet.xlsx.writeFile(join(cwd, 'm.xlsx'));
  assert.match(comity(['manifest', 'check', 'm.xlsx'], { cwd }).err, /`Nominal Roll!A3`.*COMITY_MAPPING_TOTAL_ROW/);
});
