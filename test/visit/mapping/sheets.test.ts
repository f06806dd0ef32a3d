// Which kind of line a sheet holds: told by its name or its headings, or left open.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { sheetKindFinder } from '../../../src/visit/mapping/sheets.ts';
import { comity, emptyFolder } from '../../cli/run.ts';
import { workbookBytes } from '../../files/workbook-bytes.ts';
import { law, words } from './words.ts';

const find = sheetKindFinder(law.vocabulary, words);

test('a sheet is known by the words for its kind, and where its name is none by headings that all say one kind', () => {
  const named = [
    '人員',
    '隊員名簿',
    '車両',
    '車輌一覧',
    '3. Vehicles (hired)',
    'Crew list',
    '火器 / Weapons',
    'Ammo',
    '補給品',
  ];
  assert.deepEqual(
    named.map((name) => find(name, [])),
    ['person', 'person', 'vehicle', 'vehicle', 'vehicle', 'person', 'weapon', 'ammunition', 'goods'],
  );
  for (const name of ['Sheet1', 'A Coy', 'Total', '合計', '車両 Weapons', ''])
    assert.equal(find(name, []), undefined, name);
  assert.equal(find('A Coy', ['Full name', 'Date of birth', 'Nationality']), 'person');
  assert.equal(find('A Coy', ['Item', 'Owner', 'Qty']), undefined);
});

test('a sheet whose name has two kinds is asked for, whatever its headings say', () => {
  const headings = ['Item', 'Qty', 'UN No', 'HCC', 'NEQ kg'];
  assert.equal(find('Stores of B Coy', headings), 'ammunition');
  for (const name of ['Weapons & Ammo', 'Weapons and ammunition', '武器及び弾薬', '火器・弾薬'])
    assert.equal(find(name, headings), undefined, name);
});

test('a workbook has a sheet for each kind, named in either language, and a formula on it is text', () => {
  const cwd = emptyFolder();
  const persons = [
    ['Name', 'Nationality', 'Category of person'],
    ['A. Sample', 'AUS', 'Military'],
  ];
  const things = [
    ['品名', '所有者'],
    [{ f: '1+1', v: '2' }, '部隊'],
  ];
  const lines = (names: readonly [string, string, string]): unknown => {
    const [first, second, third] = names;
    const sheets = [
      { name: first, rows: persons },
      { name: second, rows: things },
      { name: third, rows: things },
    ];
    writeFileSync(join(cwd, 'm.xlsx'), workbookBytes(sheets));
    const ran = comity(['manifest', 'check', 'm.xlsx', '--json'], { cwd });
    assert.equal(ran.code, 0, ran.out);
    return (JSON.parse(ran.out) as { kinds: { kind: string; lines: number }[] }).kinds.map((one) => [
      one.kind,
      one.lines,
    ]);
  };
  const each = [
    ['person', 1],
    ['vehicle', 1],
    ['weapon', 1],
  ];
  assert.deepEqual(lines(['Personnel', 'Vehicles', 'Weapons']), each);
  assert.deepEqual(lines(['人員', '車両', '武器']), each);
  const delta = ['manifest', 'check', 'm.xlsx', '--sheet', '車両'];
  assert.match(comity(delta, { cwd }).out, /vehicle +1/);
});

test('an error on any sheet names the sheet, the cell and the heading that sheet has', () => {
  const cwd = emptyFolder();
  const sheets = [
    {
      name: '隊員名簿',
      rows: [
        ['氏名', '国籍', '区分'],
        ['見本一', '日本', '軍人'],
      ],
    },
    {
      name: 'B Coy',
      rows: [
        ['Full name', 'Citizenship', 'Personnel category'],
        ['A. Sample', 'Australia', 'Military'],
        ['B. Sample', 'Nowhere', 'Military'],
      ],
    },
  ];
  writeFileSync(join(cwd, 'm.xlsx'), workbookBytes(sheets));
  const { err } = comity(['manifest', 'check', 'm.xlsx'], { cwd });
  assert.match(err, /B Coy!B3` \(`Citizenship`\).*Nowhere/);
  assert.equal(err.trim().split('\n').length, 1);
});
