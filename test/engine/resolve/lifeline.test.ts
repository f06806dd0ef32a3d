import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import type { Law } from '../../../src/engine/law.ts';
import { statusOn } from '../../../src/engine/resolve/in-force.ts';
import { lifeline } from '../../../src/engine/resolve/lifeline.ts';
import { standingOf } from '../../../src/engine/resolve/settings.ts';
import { civilDate, dayAt, dayNumber } from '../../../src/kernel/civil-date.ts';
import { holds } from '../../kernel/seed.ts';
import { realLaw } from '../../report/example.ts';
import { plain } from '../invented.ts';

const law: Law = realLaw();

test('a life is told in spans, and the last has no end', () => {
  const standing = standingOf(law, plain);
  const pack = law.packs['au-jp-raa-2022'];
  assert.ok(pack !== undefined);
  assert.deepEqual(lifeline(pack, standing), [
    { status: 'not-signed', until: '2022-01-06' },
    { from: '2022-01-06', status: 'signed', until: '2023-08-08' },
    { from: '2023-08-08', status: 'notes-exchanged', until: '2023-08-13' },
    { from: '2023-08-13', status: 'in-force' },
  ]);
  const early = standingOf(law, { ...plain, known: civilDate('2023-08-07') });
  assert.deepEqual(lifeline(pack, early).at(-1), { from: '2022-01-06', status: 'signed' });
});

test('on every day the span that holds it says what the pack was on that day', () => {
  const day = fc
    .integer({ min: dayNumber(civilDate('1950-01-01')), max: dayNumber(civilDate('2027-12-31')) })
    .map(dayAt);
  holds(
    fc.property(fc.constantFrom(...Object.values(law.packs)), day, day, (pack, on, known) => {
      const standing = standingOf(law, { ...plain, known });
      const spans = lifeline(pack, standing);
      const here = spans.filter(({ from, until }) => (from ?? on) <= on && (until === undefined || on < until));
      assert.equal(here.length, 1);
      assert.equal(here[0]?.status, statusOn(pack, on, standing));
      for (const [index, span] of spans.entries()) assert.notEqual(span.status, spans[index + 1]?.status);
    }),
  );
});
