// What a heading may be said to mean on the page: everything that is offered is taken, and what cannot be read so is told once.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readRoster, type Said } from '../../src/intake/roster.ts';
import { problem } from '../../src/kernel/errors.ts';
import { type HeadingRow, type RosterView, rosterView } from '../../web/src/engine/reading.ts';
import { Wrong } from '../../web/src/engine/wrong.ts';
import { columnGroups, takenColumns } from '../../web/src/pages/visit/input/columns.ts';
import { isMisfit, partedGroups } from '../../web/src/pages/visit/input/misfit.ts';
import { workbookBytes } from '../files/workbook-bytes.ts';
import { realLaw } from '../report/example.ts';

const law = realLaw();
const PEOPLE = Array.from({ length: 12 }, (_, at) => [`10${at}`, `Sample ${at}`, 'GBR', `5401223${at}`, 'L85A3']);
const bytes = workbookBytes([
  { name: 'Nominal Roll', rows: [['Svc No', 'Surname', 'Nationality', 'Ppt No', 'Wpn'], ...PEOPLE] },
  {
    name: 'Veh & Stores',
    rows: [
      ['Description', 'Reg', 'Qty'],
      ['Land Rover 110', 'AB12CD', 1],
      ['Trailer', '', 2],
    ],
  },
]);

function view(columns: Said['columns']): RosterView {
  const sheetKinds = [{ sheet: 'Veh & Stores', kind: 'vehicle' }];
  const found = rosterView(readRoster({ path: 'roll.xlsx', bytes }, { columns, sheetKinds }, law));
  assert.ok(found !== undefined);
  return found;
}

function rowOf({ headings }: RosterView, heading: string): HeadingRow {
  const row = headings.find((one) => one.heading === heading);
  assert.ok(row !== undefined);
  return row;
}

const offered = (row: HeadingRow, headings: readonly HeadingRow[]): string[] => {
  const taken = takenColumns(row, headings);
  return columnGroups(law, row, 'en').flatMap(({ choices }) =>
    choices.flatMap(({ column }) => (taken.has(column) ? [] : column)),
  );
};

test('every column that is offered for a heading is taken', () => {
  const first = view([]);
  for (const heading of ['Wpn', 'Reg', 'Description']) {
    const columns = offered(rowOf(first, heading), first.headings);
    assert.ok(columns.length > 10 && columns.includes('service-number'), heading);
    assert.deepEqual(
      columns.filter((column) => {
        const row = rowOf(view([{ heading, column }]), heading);
        return !row.applied || row.column !== column;
      }),
      [],
      heading,
    );
  }
});

test('a sheet of one kind is offered the columns of that kind alone, each once, under the kind', () => {
  const first = view([]);
  const groups = columnGroups(law, rowOf(first, 'Reg'), 'en');
  assert.deepEqual(
    groups.map(({ of }) => of),
    ['lines', { kind: 'vehicle' }, 'dangerous', 'parents'],
  );
  const columns = groups.flatMap(({ choices }) => choices.map(({ column }) => column));
  assert.equal(new Set(columns).size, columns.length);
  assert.ok(!columns.includes('rank') && !columns.includes('kind') && columns.includes('own_power'));
  // Where each line says what it is, all kinds have a group.
  const all = columnGroups(law, { kinds: [], saysKind: true }, 'ja');
  assert.ok(all.some(({ of }) => typeof of !== 'string' && of.kind === 'person'));
  assert.ok(all.some(({ choices }) => choices.some(({ column }) => column === 'kind')));
});

test('a sheet that does not say what its lines are is asked for with what its lines are called', () => {
  const { problems } = readRoster({ path: 'roll.xlsx', bytes }, {}, law);
  assert.deepEqual(
    problems.map(({ code, begins }) => [code, begins]),
    [['COMITY_FILE_XLSX_SHEET', ['Land Rover 110', 'Trailer']]],
  );
});

test('a column that another heading of the sheet was said to be is taken', () => {
  const said = view([{ heading: 'Description', column: 'label' }]);
  assert.deepEqual([...takenColumns(rowOf(said, 'Reg'), said.headings)], [['label', 'Description']]);
  assert.equal(takenColumns(rowOf(said, 'Wpn'), said.headings).size, 0);
});

test('many words that do not fit what was said of their heading are one mistake; a few can be explained each', () => {
  const said = view([
    { heading: 'Ppt No', column: 'identity' },
    { heading: 'Wpn', column: 'carries_weapon' },
  ]);
  assert.deepEqual(
    said.headings.filter(isMisfit).map(({ heading, values }) => [heading, values]),
    [
      ['Ppt No', { fit: 0, of: 12 }],
      ['Wpn', { fit: 0, of: 12 }],
    ],
  );
  const wrong = new Wrong();
  const at = (line: number, header: string) => ({ file: 'roll.xlsx', sheet: 'Nominal Roll', line, header });
  for (const [index, [, , , number = '', weapon = '']] of PEOPLE.entries()) {
    wrong.add(problem('COMITY_MANIFEST_VALUE', { value: number, place: at(index + 2, 'Ppt No') }));
    wrong.add(problem('COMITY_MANIFEST_BOOLEAN', { value: weapon, place: at(index + 2, 'Wpn') }));
  }
  const { each, held } = partedGroups(wrong.groups(), said);
  assert.deepEqual(
    each.map(({ problem: { value } }) => value),
    ['L85A3'],
  );
  assert.deepEqual(
    held.map(({ heading, groups }) => [heading, groups.length]),
    [['Ppt No', 12]],
  );
  assert.deepEqual(partedGroups(wrong.groups(), view([])).held, []);
});
