// What is said of a heading, and lines of its sheet cannot have; and how many cells bear out what was said.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readRoster, type RosterRead, type Said } from '../../../src/intake/roster.ts';
import type { Proposal } from '../../../src/visit/mapping/propose.ts';
import { workbookBytes } from '../../files/workbook-bytes.ts';
import { law } from './words.ts';

const people = Array.from({ length: 12 }, (_, at) => [`10${at}`, `Sample ${at}`, 'GBR', `5401223${at}`]);
const bytes = workbookBytes([
  { name: 'Nominal Roll', rows: [['Svc No', 'Surname', 'Nationality', 'Ppt No'], ...people] },
  {
    name: 'Veh & Stores',
    rows: [
      ['Description', 'Reg', 'Qty'],
      ['Land Rover 110', 'AB12CD', 1],
      ['Trailer', '', 2],
    ],
  },
]);

function read(columns: Said['columns']): RosterRead {
  const sheetKinds = [{ sheet: 'Veh & Stores', kind: 'vehicle' }];
  return readRoster({ path: 'roll.xlsx', bytes }, { columns, sheetKinds }, law);
}

function headingOf(roster: RosterRead, heading: string): Proposal {
  const found = roster.proposed?.proposals.find((one) => one.heading === heading);
  assert.ok(found !== undefined);
  return found;
}

test('what only persons have is refused to a sheet of vehicles, and the error says so', () => {
  const roster = read([{ heading: 'Reg', column: 'rank' }]);
  const { applied, refused } = headingOf(roster, 'Reg');
  assert.deepEqual([applied, refused], [false, 'rank']);
  const said = roster.problems.find(({ value }) => value === 'Reg');
  assert.match(said?.remedy ?? '', /^lines of this sheet have no `rank`; it may be `label`/);
  assert.match(said?.remedyJa ?? '', /^このシートの行に `rank` の列はありません。/);
});

test('the registration of a vehicle may be said to be its number', () => {
  const roster = read([{ heading: 'Reg', column: 'service-number' }]);
  const { column, applied } = headingOf(roster, 'Reg');
  assert.deepEqual([column, applied], ['service-number', true]);
  assert.ok(roster.problems.every(({ value }) => value !== 'Reg'));
});

test('the number of a passport is passed over without being asked', () => {
  const { column, applied, because } = headingOf(read([]), 'Ppt No');
  assert.deepEqual([column, applied, because], ['own', true, 'administrative']);
});

test('of what was said it is told how many cells can be read so', () => {
  const fit = (column: string): Proposal['values'] => headingOf(read([{ heading: 'Ppt No', column }]), 'Ppt No').values;
  assert.deepEqual(fit('identity'), { fit: 0, of: 12 });
  assert.equal(fit('remarks'), undefined);
  assert.deepEqual(headingOf(read([{ heading: 'Nationality', column: 'nationality' }]), 'Nationality').values, {
    fit: 12,
    of: 12,
  });
});
