// Cells put right on a page: for each mistake that a page offers it for, the fixture of that mistake, mended.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { keptText, newKeptVisit } from '../../src/intake/kept-text.ts';
import { manifestOf } from '../../src/intake/manifest.ts';
import type { MendedCell } from '../../src/intake/mended-cells.ts';
import { readKeptText } from '../../src/intake/read-kept.ts';
import { readRoster, type SourceFile } from '../../src/intake/roster.ts';
import { utf8 } from '../../src/kernel/bytes.ts';
import { civilDate } from '../../src/kernel/civil-date.ts';
import type { ErrorCode, Problem } from '../../src/kernel/errors.ts';
import { OF_CELLS, wrongCells } from '../../web/src/visit/wrong-cells.ts';
import { realLaw } from '../report/example.ts';

const law = realLaw();
const ENTRY = civilDate('2026-11-30');

/** Each mistake with its fixture, and what should have stood there. */
const MENDED: readonly (readonly [code: ErrorCode, file: string, is: string])[] = [
  ['COMITY_MANIFEST_GROUP_UNKNOWN', 'manifests/group-unknown.csv', 'main'],
  ['COMITY_MANIFEST_NUMBER', 'manifests/number.csv', '12'],
  ['COMITY_MANIFEST_PARENT_UNKNOWN', 'manifests/parent-unknown.csv', 'Sato'],
  ['COMITY_MANIFEST_PERSON_QUANTITY', 'manifests/person-quantity.csv', '1'],
  ['COMITY_MANIFEST_QUANTITY', 'manifests/quantity.csv', '12'],
  ['COMITY_MANIFEST_VALUE', 'manifests/value.csv', 'member'],
  ['COMITY_MAPPING_COMPATIBILITY_GROUP', 'rosters-bad/compatibility-group.csv', 'G'],
  ['COMITY_MAPPING_DATE', 'rosters-bad/date.csv', '26 Aug 1985'],
  ['COMITY_MAPPING_DATE_AMBIGUOUS', 'rosters-bad/date-ambiguous.csv', '1985-04-03'],
  ['COMITY_MAPPING_RANK_CODE', 'rosters-bad/rank-code.csv', 'OF-3'],
  ['COMITY_MAPPING_UN_NUMBER', 'rosters-bad/un-number.csv', 'UN 0012'],
];

const fixture = (name: string): SourceFile => ({
  path: name.slice(name.indexOf('/') + 1),
  bytes: readFileSync(new URL(`../fixtures/${name}`, import.meta.url)),
});

function problemsOf(
  file: SourceFile | readonly SourceFile[],
  cells: readonly MendedCell[] = [],
  kind?: string,
): readonly Problem[] {
  const { table, ...read } = readRoster(file, { cells, kind }, law, ENTRY);
  assert.ok(table !== undefined);
  const manifest = manifestOf({ ...read, table }, { law, groups: ['main'] });
  return manifest.ok ? [] : manifest.problems;
}

const codes = (problems: readonly Problem[]): readonly ErrorCode[] => problems.map(({ code }) => code);

for (const [code, name, is] of MENDED) {
  test(`${code} is mended by what should have stood in the cell, not by something wrong, and only where it was found`, () => {
    const file = fixture(name);
    const before = problemsOf(file);
    const wrong = before.find((one) => one.code === code);
    assert.ok(wrong !== undefined, JSON.stringify(codes(before)));
    const cells = wrongCells(wrong, [wrong.place?.line ?? 0], 1);
    assert.equal(cells.length, 1);
    const mended = (text: string): readonly ErrorCode[] =>
      codes(
        problemsOf(
          file,
          cells.map((cell) => ({ ...cell, is: text })),
        ),
      );
    assert.deepEqual(mended(is), codes(before.filter((one) => one !== wrong)));
    assert.notDeepEqual(mended('?!'), mended(is), 'what is wrong too is told again');
    const elsewhere = cells.map((cell) => ({ ...cell, was: `${cell.was} before`, is }));
    assert.deepEqual(codes(problemsOf(file, elsewhere)), codes(before), 'a cell that says something else stays');
  });
}

test('every mistake that can be mended so is tried here', () => {
  assert.deepEqual(MENDED.map(([code]) => code).toSorted(), [...OF_CELLS].toSorted());
});

const ROSTER = utf8('Surname,Nationality,DOB\nAsh,British,10.02.1990x\nBee,British,11 Mar 1989\n');

test('of two lists with the same headings that one is mended in which it was found', () => {
  const both = ['a.csv', 'b.csv'].map((path) => ({
    path,
    bytes:
      path === 'a.csv'
        ? ROSTER
        : utf8(new TextDecoder().decode(ROSTER).replaceAll('Ash', 'Elm').replaceAll('Bee', 'Fir')),
  }));
  const read = (cells: readonly MendedCell[]): unknown[] =>
    problemsOf(both, cells, 'person').map(({ code, place }) => [code, place?.file]);
  const wrong = [
    ['COMITY_MAPPING_DATE', 'a.csv'],
    ['COMITY_MAPPING_DATE', 'b.csv'],
  ];
  assert.deepEqual(read([]), wrong);
  const cell = { line: 2, heading: 'DOB', was: '10.02.1990x', is: '1990-02-10' };
  assert.deepEqual(read([{ ...cell, file: 'b.csv' }]), wrong.slice(0, 1));
});

test('what was put right is kept with the visit', () => {
  const said = { cells: [{ file: 'a.csv', sheet: 'Roll', line: 4, heading: 'Qty', was: 'a dozen', is: '' }] };
  const visit = { ...newKeptVisit({ from: 'files' }), said };
  const read = readKeptText({ path: 'v.json', bytes: utf8(keptText(visit)) }, { law, clock: ENTRY });
  assert.ok(read.ok);
  assert.deepEqual(read.value.said, said);
});
