import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { ErrorCode, type Problem } from '../../../src/kernel/errors.ts';
import { NO_MAPPING } from '../../../src/engine/mapping.ts';
import { readTable, type TableHints } from '../../../src/files/read-table.ts';
import { sheetKinds } from '../../../src/visit/manifest/columns.ts';
import { manifestFromRows } from '../../../src/visit/manifest/from-rows.ts';
import { headerFinder } from '../../../src/visit/mapping/header-row.ts';
import { WORKBOOKS } from '../../files/make-workbooks.ts';
import { law } from '../law.ts';

const folder = new URL('../../fixtures/manifests/', import.meta.url);
const groups = ['main', 'rear'];

// The group column stands only in the files that are about it: there the visit has two groups.
const wanted: Readonly<
  Record<string, readonly [code: ErrorCode, line: number | undefined, column: number | undefined, value?: string]>
> = {
  'file-format.xls': ['COMITY_FILE_FORMAT', undefined, undefined, 'file-format.xls'],
  'file-two-encodings.csv': ['COMITY_FILE_TWO_ENCODINGS', undefined, undefined, 'shift_jis, windows-1252'],
  'file-encoding.csv': ['COMITY_FILE_ENCODING', undefined, undefined, 'shift_jis'],
  'file-xlsx-damaged.xlsx': ['COMITY_FILE_XLSX_DAMAGED', undefined, undefined, '_rels/.rels'],
  'file-xlsx-locked.xlsx': ['COMITY_FILE_XLSX_LOCKED', undefined, undefined],
  'file-xlsx-too-large.xlsx': ['COMITY_FILE_XLSX_TOO_LARGE', undefined, undefined, 'xl/worksheets/sheet1.xml'],
  'file-xlsx-macros.xlsx': ['COMITY_FILE_XLSX_MACROS', undefined, undefined, 'xl/vbaProject.bin'],
  'file-xlsx-links.xlsx': ['COMITY_FILE_XLSX_LINKS', undefined, undefined, 'xl/externalLinks/externalLink1.xml'],
  'file-xlsx-sheet.xlsx': ['COMITY_FILE_XLSX_SHEET', 1, 1, 'Other'],
  'file-header-row.csv': ['COMITY_FILE_HEADER_ROW', 1, 1, '1, 2'],
  'file-no-row.csv': ['COMITY_FILE_NO_ROW', 1, 1, '7'],
  'file-no-sheet.xlsx': ['COMITY_FILE_NO_SHEET', undefined, undefined, 'Sheet2'],
  'empty.csv': ['COMITY_MANIFEST_EMPTY', 1, 1],
  'file-not-utf8.csv': ['COMITY_FILE_NOT_UTF8', 3, 9],
  'file-empty.csv': ['COMITY_FILE_EMPTY', 1, 1],
  'file-separator.csv': ['COMITY_FILE_SEPARATOR', 1, 5, '|'],
  'file-quote.csv': ['COMITY_FILE_QUOTE', 3, 8],
  'file-cell-count.csv': ['COMITY_FILE_CELL_COUNT', 3, 18, '4'],
  'file-too-many-columns.csv': ['COMITY_FILE_TOO_MANY_COLUMNS', 1, 5890, '1001'],
  'file-json.json': ['COMITY_FILE_JSON', 3, 23],
  'file-json-shape.json': ['COMITY_FILE_JSON_SHAPE', 3, 31, '["member"] }'],
  'file-json-key-twice.json': ['COMITY_FILE_JSON_KEY_TWICE', 2, 41, 'role'],
  'column-unknown.csv': ['COMITY_MANIFEST_COLUMN_UNKNOWN', 1, 6, 'rolle'],
  'column-twice.csv': ['COMITY_MANIFEST_COLUMN_TWICE', 1, 11, 'person.role'],
  'column-missing.csv': ['COMITY_MANIFEST_COLUMN_MISSING', 1, 1, 'kind'],
  'kind-missing.csv': ['COMITY_MANIFEST_KIND_MISSING', 3, 1],
  'kind-unknown.csv': ['COMITY_MANIFEST_KIND_UNKNOWN', 3, 1, 'persn'],
  'group-missing.csv': ['COMITY_MANIFEST_GROUP_MISSING', 3, 8],
  'group-unknown.csv': ['COMITY_MANIFEST_GROUP_UNKNOWN', 3, 8, 'mian'],
  'quantity.csv': ['COMITY_MANIFEST_QUANTITY', 3, 14, 'a dozen'],
  'person-quantity.csv': ['COMITY_MANIFEST_PERSON_QUANTITY', 2, 13, '55'],
  'fact-not-of-kind.csv': ['COMITY_MANIFEST_FACT_NOT_OF_KIND', 3, 15, 'member'],
  'value.csv': ['COMITY_MANIFEST_VALUE', 3, 22, 'meber'],
  'boolean.csv': ['COMITY_MANIFEST_BOOLEAN', 3, 10, 'maybe'],
  'number.csv': ['COMITY_MANIFEST_NUMBER', 3, 19, '1,200'],
  'state.csv': ['COMITY_MANIFEST_STATE', 3, 10, 'jp'],
  'parent-not-of-kind.csv': ['COMITY_MANIFEST_PARENT_NOT_OF_KIND', 3, 10, 'C-1'],
  'parent-unknown.csv': ['COMITY_MANIFEST_PARENT_UNKNOWN', 3, 13, 'Sata'],
  'parent-ambiguous.csv': ['COMITY_MANIFEST_PARENT_AMBIGUOUS', 4, 13, 'Sato'],
};

/** What is said of a file beside its bytes, where its error is in that. */
const hints: Readonly<Record<string, TableHints>> = {
  'file-encoding.csv': { encoding: 'shift_jis' },
  'file-header-row.csv': { header: headerFinder(law.vocabulary, NO_MAPPING, undefined) },
  'file-no-row.csv': { header: headerFinder(law.vocabulary, NO_MAPPING, { first: 7, last: 7 }) },
  'file-no-sheet.xlsx': { sheets: ['Sheet2'] },
};

function problemsOf(file: string): readonly Problem[] {
  const said = { kinds: sheetKinds(law.vocabulary), ...hints[file] };
  const { table, problems } = readTable(readFileSync(new URL(file, folder)), file, said);
  if (table === undefined) return problems;
  const grouped = table.columns.some(({ name }) => name === 'group');
  const read = manifestFromRows(table, { law, groups: grouped ? groups : ['main'] }, problems);
  return read.ok ? [] : read.problems;
}

for (const [file, [code, line, column, value]] of Object.entries(wanted)) {
  test(`${file} has one error, ${code}, and its place is exact`, () => {
    const problems = problemsOf(file);
    assert.equal(problems.length, 1, JSON.stringify(problems));
    const [found] = problems;
    assert.ok(found?.place !== undefined && found.remedy !== '');
    assert.deepEqual([found.code, found.place.file, found.place.line, found.place.column], [code, file, line, column]);
    assert.equal(found.value, value);
  });
}

test('every code of a manifest has one file here, none has two, and no file is left over', () => {
  const codes = Object.keys(ErrorCode).filter((code) => /^COMITY_(?:FILE|MANIFEST)_/.test(code));
  assert.deepEqual(
    Object.values(wanted)
      .map(([code]) => code)
      .toSorted(),
    codes.toSorted(),
  );
  const files = readdirSync(folder).filter((name) => !name.endsWith('.md'));
  assert.deepEqual(files.toSorted(), Object.keys(wanted).toSorted());
});

test('the files that are no text are as their script makes them', () => {
  for (const [name, bytes] of Object.entries(WORKBOOKS)) {
    assert.ok(name in wanted, name);
    assert.ok(
      readFileSync(new URL(name, folder)).equals(bytes),
      `node test/files/make-workbooks.ts writes ${name} anew`,
    );
  }
});
