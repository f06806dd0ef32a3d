import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { type PathAgreement, PathLayer, pathsOf } from '../../src/network/path.ts';
import type { Stage } from '../../src/register/register.ts';

const made = (id: string, parties: string, stage: Stage = 'in-force', layer: PathLayer = 'access'): PathAgreement => ({
  id,
  layer,
  parties: parties.split(' '),
  stage,
});
const inForce = (stage: Stage): boolean => stage === 'in-force';
const signed = (stage: Stage): boolean => stage === 'in-force' || stage === 'signed';

test('two States with an agreement of their own: one step, covered, and what is missing is supply', () => {
  const { kind, routes } = pathsOf([made('ab', 'XA XB')], 'XA', 'XB', inForce);
  assert.deepEqual([kind, routes.length, routes[0]?.covered], ['direct', 1, true]);
  assert.deepEqual(routes[0]?.steps[0]?.missing, ['logistics']);
});

test('a chain through another State joins the two and does not cover the force on the last step', () => {
  const { kind, routes } = pathsOf([made('ab', 'XA XB'), made('bc', 'XB XC')], 'XA', 'XC', inForce);
  assert.equal(kind, 'through');
  assert.deepEqual(routes[0]?.states, ['XA', 'XB', 'XC']);
  assert.equal(routes[0]?.covered, false);
  const last = routes[0]?.steps[1];
  assert.deepEqual(last?.missing, ['access', 'logistics']);
  assert.deepEqual(last?.layers[0], { layer: 'access', own: [], link: ['bc'], underWay: [] });
});

test('what is signed or under way with the host is named where it does not count, and counts where it is asked to', () => {
  const agreements = [made('ab', 'XA XB'), made('bc', 'XB XC'), made('ac', 'XA XC', 'signed')];
  const strict = pathsOf(agreements, 'XA', 'XC', inForce);
  assert.deepEqual(strict.routes[0]?.steps[1]?.layers[0]?.underWay, [{ id: 'ac', stage: 'signed' }]);
  assert.equal(pathsOf(agreements, 'XA', 'XC', signed).kind, 'direct');
});

test('supply makes no way: an agreement on logistics alone leaves the two apart, and is named on the bare step', () => {
  const { kind, routes } = pathsOf([made('l', 'XA XB', 'in-force', 'logistics')], 'XA', 'XB', inForce);
  assert.equal(kind, 'none');
  assert.deepEqual(routes[0]?.steps[0]?.missing, ['access']);
  assert.deepEqual(routes[0]?.steps[0]?.layers[1]?.own, ['l']);
});

test('all shortest ways are told, one that covers the force first', () => {
  const agreements = [made('ab', 'XA XB'), made('ac', 'XA XC'), made('bd', 'XB XD'), made('cd', 'XC XD')];
  assert.deepEqual(
    pathsOf(agreements, 'XA', 'XD', inForce).routes.map(({ states }) => states.join(' ')),
    ['XA XB XD', 'XA XC XD'],
  );
});

test('what has ended is neither a tie nor under way', () => {
  const { kind, routes } = pathsOf([made('ab', 'XA XB', 'ended')], 'XA', 'XB', signed);
  assert.equal(kind, 'none');
  assert.deepEqual(routes[0]?.steps[0]?.layers[0]?.underWay, []);
});

const state = fc.constantFrom('XA', 'XB', 'XC', 'XD', 'XE');
const agreement = fc.record({
  id: fc.uuid(),
  layer: fc.constantFrom(...PathLayer),
  parties: fc.uniqueArray(state, { minLength: 2, maxLength: 4 }),
  stage: fc.constantFrom<Stage>('none', 'talks', 'signed', 'in-force', 'ended'),
});

test('property: every step has a counted access agreement, both ways are equally long, and a further agreement never lengthens them', () => {
  fc.assert(
    fc.property(fc.array(agreement, { maxLength: 8 }), agreement, (agreements, more) => {
      const there = pathsOf(agreements, 'XA', 'XE', inForce);
      const back = pathsOf(agreements, 'XE', 'XA', inForce);
      assert.equal(there.kind, back.kind);
      assert.deepEqual(
        there.routes.map(({ states }) => states.join(' ')).toSorted(),
        back.routes.map(({ states }) => states.toReversed().join(' ')).toSorted(),
      );
      if (there.kind !== 'none') {
        for (const { steps } of there.routes)
          for (const { layers } of steps) assert.ok((layers[0]?.own.length ?? 0) + (layers[0]?.link.length ?? 0) > 0);
        const longer = pathsOf([...agreements, more], 'XA', 'XE', inForce);
        assert.ok((longer.routes[0]?.states.length ?? 9) <= (there.routes[0]?.states.length ?? 0));
      }
    }),
  );
});
