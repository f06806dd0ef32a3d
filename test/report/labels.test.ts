// Which names of lines a report is handed: all of a small force, of a large one those that a report names one by one.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { labelsOf } from '../../src/report/view/labels.ts';
import type { Assessment } from '../../src/visit/assessment/assessment.ts';
import type { Line, Manifest } from '../../src/visit/manifest/manifest.ts';

function force(of: number): Manifest {
  const line = (at: number): Line => ({
    line: at + 2,
    kind: 'person',
    group: 'all',
    label: at === 1 ? '' : `name ${at}`,
    quantity: 1,
    parents: {},
    facts: {},
    place: { file: 'roster.csv', line: at + 2 },
  });
  return { lines: Array.from({ length: of }, (_, at) => line(at)) };
}

const classes = [{ lines: [2, 3] }, { lines: [4, 5, 6, 7] }] as unknown as Assessment['classes'];

test('of a small force each line that has a name is named', () => {
  assert.deepEqual(
    [...labelsOf({ classes }, force(4)).entries()],
    [
      [2, 'name 0'],
      [4, 'name 2'],
      [5, 'name 3'],
    ],
  );
});

test('of a large force only the lines of small classes are named', () => {
  assert.deepEqual([...labelsOf({ classes }, force(20_001)).keys()], [2]);
});
