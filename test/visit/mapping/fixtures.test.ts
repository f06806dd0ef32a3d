import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { readTable } from '../../../src/files/read-table.ts';
import { ErrorCode, type Problem } from '../../../src/kernel/errors.ts';
import { manifestFromRows } from '../../../src/visit/manifest/from-rows.ts';
import { mappedTable } from '../../../src/visit/mapping/from-table.ts';
import { givenFrom, type MapFlag } from '../../../src/visit/mapping/given.ts';
import { propose } from '../../../src/visit/mapping/propose.ts';
import { law, vocabulary, words } from './words.ts';

const folder = new URL('../../fixtures/rosters-bad/', import.meta.url);

/** A roster, what is said about it, and the one thing wrong. */
type Wanted = {
  readonly code: ErrorCode;
  readonly at?: readonly [line: number, column: number];
  readonly value: string;
  readonly header?: string;
  readonly flags?: readonly MapFlag[];
  readonly file?: string;
};

const wanted: Readonly<Record<string, Wanted>> = {
  'column-unsettled.csv': { code: 'COMITY_MAPPING_COLUMN_UNSETTLED', at: [1, 17], value: 'Country' },
  'heading-unknown.csv': {
    code: 'COMITY_MAPPING_HEADING_UNKNOWN',
    value: 'Service Numbr',
    flags: [{ heading: 'Service Numbr', column: 'service-number' }],
  },
  'column-unknown.csv': {
    code: 'COMITY_MAPPING_COLUMN_UNKNOWN',
    at: [2, 12],
    value: 'nationalty',
    file: 'column-unknown.yaml',
  },
  'file.csv': { code: 'COMITY_MAPPING_FILE', at: [1, 1], value: 'file.yaml', file: 'file.yaml' },
  'value.csv': { code: 'COMITY_MAPPING_VALUE', at: [3, 9], value: 'vehicel', file: 'value.yaml' },
  'date.csv': { code: 'COMITY_MAPPING_DATE', at: [3, 16], value: '26/08/85', header: 'Date of birth' },
  'date-ambiguous.csv': { code: 'COMITY_MAPPING_DATE_AMBIGUOUS', at: [3, 10], value: '03/04/1985', header: '生年月日' },
  'total-row.csv': { code: 'COMITY_MAPPING_TOTAL_ROW', at: [3, 1], value: '計' },
  'un-number.csv': { code: 'COMITY_MAPPING_UN_NUMBER', at: [3, 12], value: 'UN 12345', header: 'UN No.' },
  'un-class.csv': { code: 'COMITY_MAPPING_UN_CLASS', at: [3, 17], value: 'UN 0048: 1.2D', header: 'Class/Division' },
  'compatibility-group.csv': {
    code: 'COMITY_MAPPING_COMPATIBILITY_GROUP',
    at: [3, 14],
    value: 'I',
    header: '隔離区分',
  },
  'rank-code.csv': { code: 'COMITY_MAPPING_RANK_CODE', at: [3, 16], value: 'O-4', header: 'NATO rank code' },
  'rank-code-other.csv': {
    code: 'COMITY_MAPPING_RANK_CODE_OTHER',
    at: [3, 11],
    value: 'Capt OF-5',
    header: 'NATO rank code',
  },
};

function problemsOf(file: string, { flags = [], file: kept }: Wanted): readonly Problem[] {
  const { table, problems } = readTable(readFileSync(new URL(file, folder)), file);
  assert.ok(table !== undefined && problems.length === 0);
  const mapping = kept === undefined ? undefined : { text: readFileSync(new URL(kept, folder), 'utf8'), path: kept };
  const headings = table.columns.map(({ name }) => name);
  const given = givenFrom(mapping, flags, undefined, headings, { vocabulary, packs: {}, mapping: words });
  if (!given.ok) return given.problems;
  const mapped = mappedTable(table, propose(table, vocabulary, words, given.value), vocabulary, words, undefined);
  const read = manifestFromRows(mapped.table, { law, groups: ['main'] }, mapped.problems);
  // Gone through again, a table tells the same once more and nothing twice.
  const again = manifestFromRows(mapped.table, { law, groups: ['main'] }, mapped.problems);
  assert.deepEqual(again, read);
  return read.ok ? [] : read.problems;
}

for (const [file, one] of Object.entries(wanted)) {
  test(`${file} has one error, ${one.code}, and its place is exact`, () => {
    const problems = problemsOf(file, one);
    assert.equal(problems.length, 1, JSON.stringify(problems));
    const [found] = problems;
    assert.ok(found !== undefined && found.remedy !== '');
    assert.deepEqual([found.code, found.value, found.place?.header], [one.code, one.value, one.header]);
    if (one.at !== undefined) assert.deepEqual([found.place?.line, found.place?.column], one.at);
  });
}

test('every code of the mapping has one roster here, none has two, and no file is left over', () => {
  const codes = Object.keys(ErrorCode).filter((code) => code.startsWith('COMITY_MAPPING_'));
  assert.deepEqual(
    Object.values(wanted)
      .map(({ code }) => code)
      .toSorted(),
    codes.toSorted(),
  );
  const files = Object.entries(wanted).flatMap(([file, one]) => [file, one.file].filter((name) => name !== undefined));
  assert.deepEqual(
    readdirSync(folder)
      .filter((name) => name !== 'README.md')
      .toSorted(),
    files.toSorted(),
  );
});
