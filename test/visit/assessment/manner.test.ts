import assert from 'node:assert/strict';
import { it } from 'node:test';

import { AIRCRAFT, assessed, legOf, linesOf, planOf } from './tindal.ts';

it('an aircraft is not told to file what is asked of a ship, nor a ship what is asked of an aircraft', () => {
  const lines = linesOf(
    { kind: 'aircraft', facts: AIRCRAFT },
    { kind: 'vessel', facts: { 'vessel.status': 'warship' } },
  );
  const { deadlines, classes } = assessed(lines, planOf(legOf('2023-08-26', '2023-08-29')));
  const told = Object.fromEntries(
    deadlines
      .filter(({ formality }) => formality === 'craft-biosecurity')
      .map((row) => {
        const kind = classes.find(({ id }) => row.classes.includes(id))?.kind ?? '';
        return [kind, `${row.channel?.en ?? ''} | ${row.data.map(({ en }) => en).join()} | ${row.source}`];
      }),
  );
  assert.deepEqual(told, {
    aircraft: 'pre-arrival report |  | DFAT-AIRCRAFT',
    vessel: 'pre-arrival report in MARS | ballast water,whether sovereign immunity is invoked | DAFF-VESSELS',
  });
});
