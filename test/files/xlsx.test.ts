import assert from 'node:assert/strict';
import { test } from 'node:test';

import { zipSync } from 'fflate';

import { readTable } from '../../src/files/read-table.ts';
import { formatUse, shownNumber } from '../../src/files/number-format.ts';
import { ZIP_LIMITS } from '../../src/files/zip.ts';
import type { Cell } from '../../src/kernel/table.ts';
import { type Changes, type SheetBytes, partsOf, sheetXml, workbookBytes } from './workbook-bytes.ts';

const KINDS = new Map([
  ['person', 'person'],
  ['人員', 'person'],
  ['goods', 'goods'],
]);

const read = (bytes: Uint8Array) => readTable(bytes, 'm.xlsx', { kinds: KINDS });

function rowsOf(sheets: readonly SheetBytes[], changes: Changes = {}) {
  const { table, problems } = read(workbookBytes(sheets, changes));
  assert.deepEqual(problems, []);
  assert.ok(table !== undefined);
  const rows = [...table.rows];
  assert.deepEqual(table.form.shown, []);
  return { columns: table.columns.map(({ name }) => name), rows, cells: rows.map(({ cells }) => cells) };
}

/** The codes of what is wrong, also of what only the rows show. */
function codesOf(bytes: Uint8Array): string[] {
  const { table, problems } = read(bytes);
  for (const _ of table?.rows ?? []);
  return [...problems, ...(table?.form.shown ?? [])].map(({ code }) => code);
}

const one = (rows: SheetBytes['rows']): SheetBytes[] => [{ name: 'Sheet1', rows }];
const GOOD = one([
  ['kind', 'label'],
  ['person', 'Sato'],
]);

test('cells are read by their type: words shared, inline and with readings, numbers, truth, blanks and errors', () => {
  const strings = [
    '<t>kind</t>',
    '<r><t>佐</t></r><r><t xml:space="preserve">藤 </t></r><rPh sb="0" eb="2"><t>サトウ</t></rPh>',
    '<t>a_x000D_b</t>',
  ];
  const shared = (v: string) => ({ v, t: 's' });
  const { columns, cells } = rowsOf(
    one([
      [shared('0'), 'a', 'b', 'c', 'd', 'e'],
      ['person', shared('1'), 1.1, true, undefined, shared('2')],
      [undefined, { v: '1.1000000000000001' }, { v: '#N/A', t: 'e' }, { v: 'word', t: 'str' }, '  ', false],
    ]),
    { strings },
  );
  assert.deepEqual(columns, ['kind', 'a', 'b', 'c', 'd', 'e']);
  assert.deepEqual(cells, [
    ['person', '佐藤', 1.1, true, undefined, 'a\rb'],
    [undefined, 1.1, '#N/A', 'word', undefined, false],
  ]);
});

test('a formula is its own words, and the value beside it is not believed', () => {
  const { cells } = rowsOf(
    one([
      ['kind', 'a', 'b'],
      ['person', { f: 'HYPERLINK("http://x")', v: '12' }, { f: '', v: '13' }],
    ]),
  );
  assert.deepEqual(cells, [['person', '=HYPERLINK("http://x")', '=…']]);
});

test('a number with the format of a day or a time is one, and one with zeros in front keeps them', () => {
  const formats = [
    'yyyy/mm/dd',
    '[$-411]ggge"年"m"月"d"日"',
    'h:mm',
    'yyyy-mm-dd hh:mm:ss',
    '0000',
    '0.00" kg"',
    '0.0E+00',
  ];
  const { cells } = rowsOf(
    one([
      ['kind', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'],
      [
        { v: '45164', s: 1 },
        { v: '45164', s: 2 },
        { v: '0.5', s: 3 },
        { v: '45164.75', s: 4 },
        { v: '336', s: 5 },
        { v: '2.5', s: 6 },
        { v: '1200', s: 7 },
        { v: '45164', s: 8 },
        { v: '59', s: 1 },
      ],
    ]),
    { formats },
  );
  assert.deepEqual(cells[0], [
    '2023-08-26',
    '2023-08-26',
    '12:00',
    '2023-08-26 18:00',
    '0336',
    2.5,
    1200,
    '2023-08-26',
    '1900-02-28',
  ]);
  const old = rowsOf(one([['kind'], [{ v: '43702', s: 1 }]]), { formats, from1904: true });
  assert.deepEqual(old.cells, [['2023-08-26']]);
});

test('days that are none stay numbers, and formats are told apart', () => {
  const cases: readonly (readonly [text: string, use: Parameters<typeof shownNumber>[1], shown: string | number])[] = [
    ['60', 'day', 60],
    ['61', 'day', '1900-03-01'],
    ['-1', 'day', -1],
    ['2958465', 'day', '9999-12-31'],
    ['2958466', 'day', 2_958_466],
    ['1e400', 'day', '1e400'],
    ['0.999999999', 'day', '1900-01-01'],
    ['45164.9999999', 'moment', '2023-08-27'],
    ['12.5', { digits: 4 }, 12.5],
    ['abc', 'number', 'abc'],
  ];
  for (const [text, use, shown] of cases) assert.equal(shownNumber(text, use, false), shown, text);
  assert.deepEqual(
    ['General', '0.00E+00', 'mmm-yy', 'mm:ss', '[h]:mm:ss', '[Red]#,##0', 'ge.m.d', '"day" 0', 'aaaa'].map(formatUse),
    ['number', 'number', 'day', 'time', 'time', 'number', 'day', 'number', 'day'],
  );
});

test('a sheet for each kind makes one table, hidden and own sheets are passed over, and places name the sheet and the cell', () => {
  const { columns, rows, cells } = rowsOf([
    { name: '人員', rows: [['label', 'role'], ['Sato', 'member'], [], [undefined, 'dependent']] },
    { name: 'x-notes', rows: [['anything']] },
    { name: 'lists', state: 'hidden', rows: [['yes'], ['no']] },
    { name: 'Goods', rows: [[], ['quantity', 'label'], [3, 'radio']] },
    { name: 'Sheet9', rows: [] },
    {
      name: 'more',
      rows: [
        ['kind', 'role'],
        ['person', 'member'],
      ],
    },
  ]);
  assert.deepEqual(columns, ['kind', 'label', 'role', 'quantity']);
  assert.deepEqual(cells, [
    ['person', 'Sato', 'member', undefined],
    ['person', undefined, 'dependent', undefined],
    ['goods', 'radio', undefined, 3],
    ['person', undefined, 'member', undefined],
  ]);
  assert.deepEqual(
    rows.map(({ line }) => line),
    [2, 4, 1003, 2002],
  );
  assert.deepEqual(rows[2]?.place(3), { header: 'quantity', file: 'm.xlsx', sheet: 'Goods', line: 3, column: 1 });
  assert.deepEqual(rows[1]?.place(2), { header: 'role', file: 'm.xlsx', sheet: '人員', line: 4, column: 2 });
});

test('the sheet Visit is no lines: its rows are given apart', () => {
  const { table, visit } = read(workbookBytes([{ name: 'Visit', rows: [['enter', { v: '45164', s: 1 }]] }, ...GOOD]));
  assert.deepEqual(
    visit?.map(({ cells }) => cells),
    [['enter', '2023-08-26']],
  );
  assert.equal([...(table?.rows ?? [])].length, 1);
});

test('a cell without a heading is told, with its place, and a blank column between headings is none', () => {
  const sheets = one([
    ['kind', undefined, 'label'],
    ['person', undefined, 'Sato'],
    ['person', 'lost', 'Suzuki', 'lost too'],
  ]);
  const { table } = read(workbookBytes(sheets));
  assert.deepEqual(
    [...(table?.rows ?? [])].map(({ cells }) => cells),
    [['person', 'Sato']] satisfies Cell[][],
  );
  assert.deepEqual(
    table?.form.shown.map(({ code, value, place }) => [code, value, place?.line, place?.column]),
    [['COMITY_FILE_CELL_COUNT', 'lost', 3, 2]],
  );
});

test('names with a prefix, rows and cells without references and parts at other places are read as well', () => {
  const plain =
    '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="str"><x:v>kind</x:v></x:c></x:row><x:row><x:c t="str"><x:v>goods</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  assert.deepEqual(rowsOf(GOOD, { parts: { 'xl/worksheets/sheet1.xml': plain } }).cells, [['goods']]);
});

/** A workbook whose bytes are changed where a directory entry of that number stands. */
function directoryChanged(change: (view: DataView, entry: number, end: number) => void, number = 0): Uint8Array {
  const bytes = workbookBytes(GOOD);
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  let at = view.getUint32(end + 16, true);
  for (let skipped = 0; skipped < number; skipped += 1)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  change(view, at, end);
  return bytes;
}

test('an archive whose directory lies is refused before anything is inflated', () => {
  const cases: Readonly<Record<string, readonly [code: string, bytes: Uint8Array]>> = {
    'no archive': ['COMITY_FILE_XLSX_DAMAGED', new TextEncoder().encode('kind\nperson\n')],
    nothing: ['COMITY_FILE_XLSX_DAMAGED', new Uint8Array()],
    'an end that is cut off': ['COMITY_FILE_XLSX_DAMAGED', workbookBytes(GOOD).slice(0, -4)],
    'fewer entries than said': [
      'COMITY_FILE_XLSX_DAMAGED',
      directoryChanged((view, _, end) => view.setUint16(end + 10, 3, true)),
    ],
    'a directory elsewhere': [
      'COMITY_FILE_XLSX_DAMAGED',
      directoryChanged((view, _, end) => view.setUint32(end + 16, 0, true)),
    ],
    'an encrypted entry': ['COMITY_FILE_XLSX_LOCKED', directoryChanged((view, at) => view.setUint16(at + 8, 1, true))],
    'another compression': [
      'COMITY_FILE_XLSX_DAMAGED',
      directoryChanged((view, at) => view.setUint16(at + 10, 12, true)),
    ],
    'the long form': [
      'COMITY_FILE_XLSX_DAMAGED',
      directoryChanged((view, at) => view.setUint32(at + 24, 0xffff_ffff, true)),
    ],
    'another name in front of the data': [
      'COMITY_FILE_XLSX_DAMAGED',
      directoryChanged((view) => view.setUint8(30, 0x41)),
    ],
    'a size that is huge': [
      'COMITY_FILE_XLSX_TOO_LARGE',
      directoryChanged((view, at) => view.setUint32(at + 24, ZIP_LIMITS.bytes + 1, true)),
    ],
    'a size that is too small': [
      'COMITY_FILE_XLSX_DAMAGED',
      directoryChanged((view, at) => view.setUint32(at + 24, 10, true)),
    ],
    'another checksum': ['COMITY_FILE_XLSX_DAMAGED', directoryChanged((view, at) => view.setUint32(at + 16, 1, true))],
    'a name twice': ['COMITY_FILE_XLSX_DAMAGED', zipSync({ ...partsOf(GOOD), 'XL/workbook.xml': new Uint8Array() })],
    'a name that leads out': [
      'COMITY_FILE_XLSX_DAMAGED',
      zipSync({ ...partsOf(GOOD), 'xl/../../a': new Uint8Array() }),
    ],
    'more entries than a workbook has': [
      'COMITY_FILE_XLSX_TOO_LARGE',
      zipSync({
        ...partsOf(GOOD),
        ...Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`x/${at}`, new Uint8Array()])),
      }),
    ],
  };
  for (const [name, [code, bytes]] of Object.entries(cases)) assert.deepEqual(codesOf(bytes), [code], name);
});

test('what is no sheet of a spreadsheet is damaged: document types, depth, endless words, order, and what is missing', () => {
  const sheet = (xml: string): Uint8Array => workbookBytes(GOOD, { parts: { 'xl/worksheets/sheet1.xml': xml } });
  const inside = (data: string): Uint8Array => sheet(`<worksheet><sheetData>${data}</sheetData></worksheet>`);
  const cases: Readonly<Record<string, Uint8Array>> = {
    'a document type': sheet('<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>'),
    'an unknown entity': inside('<row r="1"><c t="str"><v>&b;</v></c></row>'),
    depth: sheet(`${'<a>'.repeat(100)}${'</a>'.repeat(100)}`),
    'a tag not closed': sheet('<worksheet><sheetData>'),
    'bytes that are no text': workbookBytes(GOOD, {
      parts: { 'xl/worksheets/sheet1.xml': Uint8Array.from([0x3c, 0xff, 0x3e]) },
    }),
    'rows out of order': inside('<row r="2"><c t="str"><v>kind</v></c></row><row r="1"/>'),
    'cells out of order': inside('<row r="1"><c r="B1"/><c r="A1"/></row>'),
    'a row beyond the last': inside('<row r="1048577"/>'),
    'a column beyond the last': inside('<row r="1"><c r="XFE1"><v>1</v></c></row>'),
    'a word that is not shared': inside('<row r="1"><c t="s"><v>7</v></c></row>'),
    'no sheet': workbookBytes(GOOD, { parts: { 'xl/worksheets/sheet1.xml': undefined } }),
    'no workbook': workbookBytes(GOOD, { parts: { 'xl/workbook.xml': undefined } }),
  };
  for (const [name, bytes] of Object.entries(cases))
    assert.deepEqual(codesOf(bytes), ['COMITY_FILE_XLSX_DAMAGED'], name);
});

test('macros under any name and links of any kind are refused, and a hyperlink in a cell is none', () => {
  const types =
    '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>';
  for (const parts of [
    { '[Content_Types].xml': types },
    { 'XL/VBAPROJECT.BIN': '' },
    { 'xl/macrosheets/sheet1.xml': '' },
    { 'xl/activeX/activeX1.bin': '' },
  ])
    assert.deepEqual(codesOf(workbookBytes(GOOD, { parts })), ['COMITY_FILE_XLSX_MACROS'], Object.keys(parts)[0]);
  const outside =
    '<Relationships><Relationship Id="s1" Type="x/worksheet" Target="file:///etc/passwd" TargetMode="External"/></Relationships>';
  for (const parts of [
    { 'xl/connections.xml': '' },
    { 'xl/queryTables/queryTable1.xml': '' },
    { 'xl/_rels/workbook.xml.rels': outside },
  ])
    assert.deepEqual(codesOf(workbookBytes(GOOD, { parts })), ['COMITY_FILE_XLSX_LINKS'], Object.keys(parts)[0]);
  const mail =
    '<Relationships><Relationship Id="a" Type="x/hyperlink" Target="mailto:a@example.org" TargetMode="External"/></Relationships>';
  assert.deepEqual(codesOf(workbookBytes(GOOD, { parts: { 'xl/worksheets/_rels/sheet1.xml.rels': mail } })), []);
});

test('a bomb within what the directory may say is stopped by what really comes out', () => {
  const rows = Array.from({ length: 20_000 }, () => ['person', 'Sato']);
  const bytes = workbookBytes(one([['kind', 'label'], ...rows]));
  assert.deepEqual(codesOf(bytes), []);
  const words = sheetXml([['kind'], ['a'.repeat(3_000_000)]]);
  assert.deepEqual(codesOf(workbookBytes(GOOD, { parts: { 'xl/worksheets/sheet1.xml': words } })), [
    'COMITY_FILE_XLSX_TOO_LARGE',
  ]);
  // The same words, packed so badly that the directory has nothing to say against them.
  assert.deepEqual(
    codesOf(zipSync({ ...partsOf(GOOD, { parts: { 'xl/worksheets/sheet1.xml': words } }) }, { level: 0 })),
    ['COMITY_FILE_XLSX_DAMAGED'],
  );
});

test('a plan of more columns than a table may have is refused, and one at the limit is read', () => {
  const plan = (width: number): ReturnType<typeof readTable> =>
    readTable(
      workbookBytes([
        { name: 'Visit', rows: [['key', ...Array.from({ length: width - 1 }, () => 'JP')]] },
        { name: 'person', rows: [['label'], ['Sato']] },
      ]),
      'm.xlsx',
      { kinds: new Map([['person', 'person']]) },
    );
  assert.deepEqual(plan(1_000).problems, []);
  const [found] = plan(1_001).problems;
  assert.deepEqual(
    [found?.code, found?.place?.sheet, found?.place?.column],
    ['COMITY_FILE_TOO_MANY_COLUMNS', 'Visit', 1_001],
  );
});
