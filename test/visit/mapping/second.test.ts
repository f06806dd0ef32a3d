// Columns that rival one another, and what a day of birth may be on the day of entry.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { civilDate } from '../../../src/kernel/civil-date.ts';
import { mappedTable } from '../../../src/visit/mapping/from-table.ts';
import { propose } from '../../../src/visit/mapping/propose.ts';
import { tableOf, vocabulary, words } from './words.ts';

function proposed(headings: readonly string[], ...rows: readonly (readonly string[])[]) {
  return propose(tableOf(headings, ...rows), vocabulary, words);
}

test('a column of rank codes under a heading for ranks is the code, beside a rank and alone', () => {
  const { proposals } = proposed(['Rank', 'Grade', 'Nationality'], ['Capt', 'OF-2', 'GB'], ['Sgt', 'OR-6', 'GB']);
  assert.deepEqual(
    proposals.map(({ column, applied }) => [column, applied]),
    [
      ['rank', true],
      ['rank-code', true],
      ['nationality', true],
    ],
  );
  assert.equal(proposed(['Grade'], ['OF-2']).proposals[0]?.column, 'rank-code');
  assert.equal(proposed(['Grade'], ['Captain']).proposals[0]?.column, 'rank');
});

test('a second column for the rank is asked about and is no vote for the kind', () => {
  const { proposals, kind } = proposed(['Rank', 'Grade', 'Nationality'], ['Capt', 'O-3', 'GB'], ['Maj', 'OF-3', 'GB']);
  const [rank, grade] = proposals;
  assert.deepEqual([rank?.column, rank?.applied], ['rank', true]);
  assert.deepEqual([grade?.column, grade?.applied, grade?.because], ['rank', false, 'second']);
  assert.equal(kind?.kind, 'person');
  assert.ok(kind.columns.includes('Rank') && !kind.columns.includes('Grade'));
});

test('a rank that its service leaves open asks for the service with its State; one without any asks for the service', () => {
  const table = tableOf(
    ['Rank', 'Service', 'Nationality'],
    ['Sergeant', 'Army', 'US'],
    ['Sergeant', 'US Army', 'US'],
    ['Captain', '', 'US'],
  );
  const { table: mapped, notes } = mappedTable(table, propose(table, vocabulary, words), vocabulary, words, undefined);
  assert.equal([...mapped.rows].length, 3);
  const { ranks } = notes();
  const sergeant = ranks.get('Sergeant');
  assert.deepEqual(sergeant, {
    codes: { 'gb-army': 'OR-6', 'us-army': 'OR-5' },
    lines: 1,
    service: 'Army',
    say: ['British Army', 'US Army'],
    ofStates: true,
  });
  // What it asks for settles it.
  for (const service of sergeant.say) {
    const said = tableOf(['Rank', 'Service', 'Nationality'], ['Sergeant', service, 'US']);
    const again = mappedTable(said, propose(said, vocabulary, words), vocabulary, words, undefined);
    assert.equal([...again.table.rows].length, 1);
    assert.equal(again.notes().ranks.size, 0, service);
  }
  const captain = ranks.get('Captain');
  assert.deepEqual([captain?.service, captain?.ofStates, captain?.lines], [undefined, false, 1]);
});

test('the user who says which of two ranks it is is not asked about the other', () => {
  const given = {
    columns: new Map([['Grade', 'rank']]),
    byFlag: new Set(['Grade']),
    values: new Map(),
    kind: 'person',
  };
  const { proposals } = propose(tableOf(['Rank', 'Grade'], ['Capt', 'O-3']), vocabulary, words, given);
  assert.deepEqual(
    proposals.map(({ column, applied }) => [column, applied]),
    [
      ['own', true],
      ['rank', true],
    ],
  );
});

test('a driver who is yes or no drives, and a driver with a name does not', () => {
  const answer = (heading: string, ...cells: readonly string[]): readonly unknown[] => {
    const rows = cells.map((cell) => ['Capt', 'GB', cell]);
    const found = proposed(['Rank', 'Nationality', heading], ...rows).proposals[2];
    return [found?.column, found?.applied];
  };
  for (const heading of ['Driver', 'Driver Y/N', 'Driver (Y/N)', '運転者'])
    assert.deepEqual(answer(heading, 'Y', 'N'), ['drives', true], heading);
  assert.equal(answer('Driver', 'Sgt Miller', 'Cpl Jones')[1], false);
});

test('a day of birth behind the entry or more than 110 years before it is told by its own words', () => {
  const told = (text: string, headings = ['kind', 'Date of birth']): readonly unknown[] => {
    const table = tableOf(headings, ['person', text, '40'].slice(0, headings.length));
    const mapped = mappedTable(
      table,
      propose(table, vocabulary, words),
      vocabulary,
      words,
      civilDate('2025-07-13'),
    ).table;
    const cells = [...mapped.rows].map((row) => row.cells[1]);
    return [cells[0], ...mapped.form.shown.map(({ code, value }) => `${code} ${value}`)];
  };
  assert.deepEqual(told('2025-07-12'), [0]);
  assert.deepEqual(told('2025-07-13'), [0]);
  assert.deepEqual(told('14 Jul 2025'), [undefined, 'COMITY_MAPPING_DATE 14 Jul 2025']);
  assert.deepEqual(told('1914-07-14'), [110]);
  assert.deepEqual(told('1914-07-13'), [undefined, 'COMITY_MAPPING_DATE 1914-07-13']);
  assert.deepEqual(told('1890-01-01'), [undefined, 'COMITY_MAPPING_DATE 1890-01-01']);
  assert.deepEqual(told('2032-01-01', ['kind', 'Date of birth', 'age']), [undefined, 'COMITY_MAPPING_DATE 2032-01-01']);
});
