import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { Lines } from '../../web/src/engine/lines.ts';
import type { Line } from '../../src/visit/manifest/manifest.ts';

const line = (number: number, kind: string, label: string, facts: Line['facts'] = {}): Line => ({
  line: number,
  kind,
  group: 'visit',
  label,
  quantity: 1,
  parents: {},
  facts,
  place: { file: 'manifest.csv' },
});

const manifest = {
  lines: [
    line(2, 'person', 'Rifleman 10', { 'person.role': 'member', 'person.drives': true }),
    line(3, 'person', 'Rifleman 9', { 'person.role': 'civilian' }),
    { ...line(4, 'vehicle', 'truck'), number: 'AB-7' },
    line(5, 'person', 'medic'),
  ],
};
const classes = [
  { id: 'a', kind: 'person', facts: {}, count: 2, lines: [3, 5] },
  { id: 'b', kind: 'person', facts: {}, count: 1, lines: [2] },
] as const;
const lines = new Lines(manifest, { classes });
const whole = { from: 0, count: 10 };
const found = (query: Partial<Parameters<Lines['find']>[0]>): number[] =>
  lines.find({ ...whole, ...query }).rows.map((row) => row.line);

describe('the lines of a visit', () => {
  test('a window says how many there are in all, of each kind and of each class', () => {
    const { rows, total, of, kinds, classes: counted, paths } = lines.find({ from: 1, count: 2 });
    assert.deepEqual(
      rows.map((row) => [row.line, row.class]),
      [
        [3, 'a'],
        [4, ''],
      ],
    );
    assert.deepEqual([total, of, kinds, counted], [4, 4, { person: 3, vehicle: 1 }, { a: 2, b: 1 }]);
    assert.deepEqual(paths, ['person.drives', 'person.role']);
  });

  test('a text is part of a name or of a number, or is the number of a line', () => {
    assert.deepEqual(found({ text: 'RIFLE' }), [2, 3]);
    assert.deepEqual(found({ text: 'ab-7' }), [4]);
    assert.deepEqual(found({ text: '5' }), [5]);
  });

  test('a fact is one that the line states, and a blank is asked for as such', () => {
    assert.deepEqual(found({ facts: { 'person.drives': true } }), [2]);
    assert.deepEqual(found({ kind: 'person', facts: { 'person.role': undefined } }), [5]);
    assert.deepEqual(found({ kind: 'person' }), [2, 3, 5]);
  });

  test('a class that no longer exists has no lines', () => {
    assert.deepEqual(found({ class: 'a' }), [3, 5]);
    assert.deepEqual(found({ class: 'gone' }), []);
  });

  test('names are in the order of their numbers, and blank cells come last either way', () => {
    assert.deepEqual(found({ sort: { by: 'label' } }), [5, 3, 2, 4]);
    assert.deepEqual(found({ sort: { by: 'person.role' } }), [3, 2, 4, 5]);
    assert.deepEqual(found({ sort: { by: 'person.role', down: true } }), [2, 3, 4, 5]);
    assert.equal(lines.positionOf(5, { ...whole, sort: { by: 'label' } }), 0);
  });
});
