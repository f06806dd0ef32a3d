import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { civilDate } from '../../src/kernel/civil-date.ts';
import { compareTies } from '../../src/network/graph.ts';
import { CHOSEN, networkOn } from '../../src/network/network.ts';
import { pairOf, suppose, tiesOf } from '../../src/network/supposition.ts';
import { LADDER, whatIf } from '../../src/network/what-if.ts';
import { register, rules } from './given.ts';

const NONE = { add: [], remove: [], lose: [] };
const signed = networkOn(register, rules, { layer: 'access', counting: 'signed', on: civilDate('2026-11-22') });
const eve = networkOn(register, rules, { layer: 'access', counting: 'in-force', on: civilDate('2022-11-04') });

describe('what is supposed, as it is written', () => {
  it('reads a pair in the order of a tie, and nothing else as one', () => {
    assert.deepEqual(pairOf('PH-AU'), ['AU', 'PH']);
    for (const what of ['AU', 'au-ph', 'AU-PHL', 'gb-jp-raa-2023', 'AU-PH-JP', ''])
      assert.equal(pairOf(what), undefined);
  });

  it('takes an agreement for the ties of its parties, and one beside the register for those it has', () => {
    assert.deepEqual(tiesOf(register, eve, 'gb-jp-raa-2023'), [['GB', 'JP']]);
    assert.deepEqual(tiesOf(register, signed, 'nato-sofa-1951').toSorted(compareTies), [
      ['CA', 'US'],
      ['FR', 'US'],
      ['GB', 'US'],
    ]);
    assert.deepEqual(tiesOf(register, signed, 'no-such-agreement'), []);
  });

  it('changes what the ties alone would change', () => {
    const { change } = suppose(register, eve, 'US', { ...NONE, add: ['gb-jp-raa-2023'] }).result;
    assert.deepEqual(change, whatIf(eve.graph, 'US', { add: [['GB', 'JP']] }).change);
    assert.equal(change.dependence?.toFixed(3), '-0.083');
    const without = suppose(register, signed, 'US', { ...NONE, remove: ['nato-sofa-1951', 'AU-JP'] }).result.removed;
    assert.deepEqual(without, [
      ['AU', 'JP'],
      ['CA', 'US'],
      ['FR', 'US'],
      ['GB', 'US'],
    ]);
  });

  it('tells what each tie holds up only where nothing is supposed', () => {
    assert.ok((suppose(register, signed, 'US', NONE).dropping ?? []).length > 0);
    assert.equal(suppose(register, signed, 'US', { ...NONE, lose: ['US'] }).dropping, undefined);
  });

  it('draws the same chances each time it is asked', () => {
    const rows = (): unknown => suppose(register, signed, 'US', { ...NONE, doubt: { state: 'US' } }).doubt?.rows;
    assert.deepEqual(rows(), rows());
    const one = suppose(register, signed, 'US', { ...NONE, doubt: { state: 'US', odds: [1, 0.5], elsewhere: 0.95 } });
    const ladder = suppose(register, signed, 'US', { ...NONE, doubt: { state: 'US' } });
    assert.equal(one.doubt?.rows.length, 2);
    assert.equal(ladder.doubt?.rows.length, LADDER.length);
    assert.equal(one.doubt?.rows[1]?.expected?.share.toFixed(2), '0.69');
  });
});

describe('States chosen one by one', () => {
  const on = civilDate('2026-11-22');
  const question = { layer: 'access', counting: 'in-force', on } as const;

  it('are counted as the set of the same States is, in whatever order they are named', () => {
    const set = networkOn(register, rules, { ...question, nodes: 'article-5' });
    const chosen = networkOn(register, rules, { ...question, nodes: ['US', 'JP', 'AU', 'PH', 'GB', 'JP'] });
    assert.deepEqual(chosen.graph, set.graph);
    assert.deepEqual(chosen.statement.nodes.states, ['AU', 'GB', 'JP', 'PH', 'US']);
    assert.equal(chosen.statement.nodes.id, CHOSEN);
    assert.equal(chosen.statement.hub, set.statement.hub);
  });

  it('keep those without a tie, and the hub of the layer also where it is not among them', () => {
    const chosen = networkOn(register, rules, { ...question, nodes: ['JP', 'AU', 'KE'] });
    assert.deepEqual(chosen.graph.nodes, ['AU', 'JP', 'KE']);
    assert.deepEqual(chosen.graph.edges, [['AU', 'JP']]);
    assert.equal(chosen.statement.hub, 'US');
  });
});
