import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { addDays, civilDate } from '../../src/kernel/civil-date.ts';
import { Outcome, type Register } from '../../src/register/claims.ts';
import { stageOn } from '../../src/register/life.ts';
import { reckoning } from '../../src/register/reckoning.ts';
import { countsByGroup, GROUPS, groupOf, inOrder } from '../../web/src/pages/register/outcome-groups.ts';
import { claimsSearch, registerSearch } from '../../web/src/pages/register/search.ts';
import { segmentsOf } from '../../web/src/pages/register/segments.ts';

const home = new URL('../../', import.meta.url);
const register = JSON.parse(readFileSync(new URL('register/compiled.json', home), 'utf8')) as Register;
const capitals = JSON.parse(readFileSync(new URL('register/capitals.json', home), 'utf8')) as {
  readonly at: Readonly<Record<string, { readonly city: string; readonly degrees: readonly [number, number] }>>;
};

describe('the register on a page', () => {
  it('puts each outcome into one of four groups', () => {
    for (const outcome of Outcome) assert.ok(GROUPS.includes(groupOf(outcome)), outcome);
    const claims = reckoning(register, 'seed-article');
    const counts = countsByGroup(claims.map(({ outcome }) => outcome));
    assert.equal(counts.good + counts.part + counts.bad + counts.open, 35);
    assert.deepEqual(counts, { good: 7, part: 12, bad: 2, open: 14 });
    assert.deepEqual(inOrder(['untestable', 'confirmed', 'untestable']), ['confirmed', 'untestable']);
  });

  it('has a paragraph for each claim, and they follow the text', () => {
    const places = Object.values(register.statements).map(({ paragraph }) => paragraph);
    assert.ok(places.every((place) => place !== undefined));
    assert.deepEqual(
      places,
      places.toSorted((a = 0, b = 0) => a - b),
    );
  });

  it('draws of each life what it was on every day of a span, and nothing beside it', () => {
    const until = register.asOf;
    for (const agreement of Object.values(register.agreements)) {
      const segments = segmentsOf(agreement, until);
      for (const { from, to, stage } of segments)
        for (const on of [from, to])
          assert.equal(stageOn(agreement, { on }).stage ?? 'unknown', stage, `${agreement.id} on ${on}`);
      for (const [at, { from }] of segments.entries()) {
        const before = segments[at - 1];
        if (before !== undefined) assert.ok(before.to < from, agreement.id);
      }
    }
  });

  it('knows less on an earlier day', () => {
    const agreement = register.agreements['gb-jp-raa-2023'];
    assert.ok(agreement);
    const known = civilDate('2022-11-05');
    assert.equal(segmentsOf(agreement, known, known).at(-1)?.stage, 'text');
    assert.equal(segmentsOf(agreement, register.asOf).at(-1)?.stage, 'in-force');
    assert.deepEqual(segmentsOf(agreement, addDays(civilDate('2021-09-28'), -1)), []);
  });

  it('has a place on the map for each State that an agreement binds, and no other', () => {
    const parties = new Set(Object.values(register.agreements).flatMap((one) => one.parties));
    assert.deepEqual(Object.keys(capitals.at).toSorted(), [...parties].toSorted());
    for (const [state, { degrees }] of Object.entries(capitals.at)) {
      const [latitude, longitude] = degrees;
      assert.ok(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180, state);
      for (const value of degrees) assert.equal(value, Math.round(value * 10) / 10, state);
    }
  });

  it('reads addresses, and leaves out what it does not understand', () => {
    const said = {
      on: '2022-11-04',
      then: true,
      state: 'PH',
      kind: 'logistics',
      stage: 'signed',
      sort: 'name',
      since: '1950',
    };
    assert.deepEqual(registerSearch(said), said);
    assert.deepEqual(registerSearch({ ...said, since: 1950 }), said);
    assert.deepEqual(
      registerSearch({ on: 'x', then: 'yes', state: 'php', kind: 'k', stage: 's', sort: 1, since: 3 }),
      {},
    );
    assert.deepEqual(claimsSearch({ known: '2022-11-05', verdict: 'bad' }), { known: '2022-11-05', verdict: 'bad' });
    assert.deepEqual(claimsSearch({ known: '2022', verdict: 'worst' }), {});
  });
});
