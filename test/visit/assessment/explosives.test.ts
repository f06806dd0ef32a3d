import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { FactValues } from '../../../src/engine/law.ts';
import { explosivesOf } from '../../../src/visit/assessment/explosives.ts';
import type { Line, Manifest } from '../../../src/visit/manifest/manifest.ts';

function manifest(...lines: readonly (FactValues & { readonly kind?: string })[]): Manifest {
  return {
    lines: lines.map(({ kind = 'ammunition', ...facts }, at): Line => ({
      line: at + 2,
      kind,
      group: 'main',
      label: '',
      quantity: 3,
      parents: {},
      facts,
      place: { file: 'm.csv', line: at + 2 },
    })),
  };
}

const of = (division: string, kg?: number): FactValues => ({
  'ammunition.hazard_division': division,
  ...(kg === undefined ? {} : { 'ammunition.neq_kg': kg }),
});

test('quantities are added by division, lines without a quantity are counted, and those without a division stand last', () => {
  const rows = explosivesOf(
    manifest(
      of('division-1-4', 0.1),
      { 'ammunition.neq_kg': 4 },
      of('division-1-1', 12.5),
      of('division-1-4', 0.2),
      of('division-1-4'),
    ),
  );
  assert.deepEqual(rows, [
    { division: 'division-1-1', kg: 12.5, lines: 1, unknown: 0 },
    { division: 'division-1-4', kg: 0.3, lines: 3, unknown: 1 },
    { kg: 4, lines: 1, unknown: 0 },
  ]);
});

test('other lines are no explosives, and the order of the lines does not change a sum', () => {
  assert.deepEqual(explosivesOf(manifest({ kind: 'goods' })), []);
  const kg = [0.1, 0.7, 1e-6, 1234.5, 0.2];
  const sum = (all: readonly number[]): number | undefined =>
    explosivesOf(manifest(...all.map((one) => of('division-1-3', one))))[0]?.kg;
  assert.equal(sum(kg), sum(kg.toReversed()));
});
