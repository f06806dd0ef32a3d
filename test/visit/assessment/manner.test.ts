import assert from 'node:assert/strict';
import { it } from 'node:test';

import type { FactValues } from '../../../src/engine/law.ts';
import { AIRCRAFT, MEMBER, assessed, legOf, linesOf, planOf } from './tindal.ts';

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

it('who comes by sea is told nothing of leaving an aircraft; who comes by air is told to wait aboard', () => {
  const lines = linesOf({ kind: 'person', facts: MEMBER });
  const of = (mode: 'air' | 'sea'): string => {
    const { deadlines, duties } = assessed(lines, planOf(legOf('2023-08-26', '2023-08-29', { mode })));
    const channels = deadlines
      .filter(({ formality }) => formality === 'health-quarantine')
      .map(({ channel }) => channel?.en ?? '');
    return `${channels.join()} | ${duties.map(({ what }) => what).join()}`;
  };
  assert.doesNotMatch(of('sea'), /aircraft|wait-for-crew-clearance/);
  assert.match(of('air'), /wait-for-crew-clearance/);
});

it('what may not concern a line at all is filed only if needed, and surely where it does', () => {
  const need = (facts: FactValues): string =>
    assessed(linesOf({ kind: 'aircraft', facts }), planOf(legOf('2023-08-26', '2023-08-29')))
      .deadlines.filter(({ formality }) => formality === 'aircraft-clearance')
      .map((row) => row.need)
      .join();
  const { 'aircraft.state_aircraft': _, ...unknown } = AIRCRAFT;
  assert.equal(need(unknown), 'possible');
  assert.equal(need({ ...unknown, 'aircraft.state_aircraft': true }), 'certain');
  assert.equal(need({ ...unknown, 'aircraft.state_aircraft': false }), '');
});
