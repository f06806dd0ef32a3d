import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import fc from 'fast-check';

import { registerParts } from '../../src/register/register-parts.ts';
import { networkContext } from '../../src/report/network/frame.ts';
import { askedOf, nodesSaid } from '../../web/src/pages/network/asked.ts';
import { foundStates } from '../../web/src/pages/network/found-states.ts';
import { changed, listed, networkSearch, toggled } from '../../web/src/pages/network/search.ts';
import { holds } from '../kernel/seed.ts';
import { register, rules } from '../network/given.ts';
import { realLaw } from '../report/example.ts';

const known = { law: realLaw(), register: registerParts(register).heads, rules };
const data = { ...known, context: networkContext('en', known) };

describe('the address of the network', () => {
  it('keeps what it understands', () => {
    const said = {
      ask: 'pact',
      view: 'map',
      layer: 'access',
      on: '2022-11-04',
      counting: 'signed',
      add: 'FR-PH,some-pact-2023',
      remove: 'AU-JP',
      lose: 'US,KR',
      doubt: 'US',
      hub: 'JP',
      nodes: 'AU,JP,US',
      known: '2022-11-05',
      variant: 'nato-clique',
      lines: 'pacts,access',
    };
    assert.deepEqual(networkSearch(said), said);
    assert.deepEqual(networkSearch({ nodes: 'access-11' }), { nodes: 'access-11' });
  });

  it('leaves out what it does not understand, one by one', () => {
    assert.deepEqual(
      networkSearch({
        ask: 'who',
        view: 3,
        layer: '../x',
        on: '2022-13-01',
        counting: 'both',
        add: 'FR PH',
        remove: '<b>',
        lose: 'usa',
        doubt: 'US,KR',
        hub: 'x',
        nodes: 'us,jp',
        known: 20221105,
        variant: '',
        lines: 'a,,b',
        other: 'x',
        lang: 'ja',
      }),
      {},
    );
    assert.deepEqual(networkSearch({ add: `A${'-B'.repeat(300)}` }), {});
  });

  it('never fails, and what it gave it gives again', () => {
    holds(
      fc.property(
        fc.dictionary(fc.constantFrom('ask', 'view', 'on', 'add', 'lose', 'lines'), fc.anything()),
        (given) => {
          const once = networkSearch(given);
          assert.deepEqual(networkSearch({ ...once }), once);
        },
      ),
    );
  });

  it('takes a part into a list and out of it again', () => {
    assert.equal(toggled(undefined, 'AU-JP'), 'AU-JP');
    assert.equal(toggled('AU-JP', 'FR-PH'), 'AU-JP,FR-PH');
    assert.equal(toggled('AU-JP,FR-PH', 'AU-JP'), 'FR-PH');
    assert.equal(toggled('FR-PH', 'FR-PH'), undefined);
    assert.deepEqual(listed(undefined), []);
  });

  it('leaves the question when something else is looked at, and keeps it through days and counts', () => {
    const asked = networkSearch({ ask: 'hub', lose: 'US', on: '2020-01-01' });
    assert.deepEqual(changed(asked, { counting: 'signed' }), {
      ask: 'hub',
      lose: 'US',
      on: '2020-01-01',
      counting: 'signed',
    });
    assert.deepEqual(changed(asked, { on: undefined }), { ask: 'hub', lose: 'US' });
    assert.deepEqual(changed(asked, { nodes: 'AU,JP' }), { ...asked, nodes: 'AU,JP' });
    assert.deepEqual(changed(asked, { lose: undefined }), { on: '2020-01-01' });
  });
});

describe('the States that are counted', () => {
  const asked = (nodes: string): unknown => askedOf(data, { nodes }).question.nodes;

  it('are a set of the rules, or the States of a list that are known', () => {
    assert.equal(asked('article-5'), 'article-5');
    assert.deepEqual(asked('US,JP,XX'), ['US', 'JP']);
    for (const nodes of ['no-such-set', 'US,XX', 'US', 'AU,AU', 'XX,YY']) assert.equal(asked(nodes), undefined);
    assert.deepEqual(nodesSaid({ nodes: ['US', 'JP'] }), { nodes: 'US,JP' });
    assert.deepEqual(nodesSaid({}), {});
  });

  it('are said not to be understood, where an address names others', () => {
    const unread = (nodes: string): unknown => askedOf(data, networkSearch({ nodes })).unread;
    for (const nodes of ['article-5', 'US,JP', 'US,JP,US']) assert.deepEqual(unread(nodes), [], nodes);
    assert.deepEqual(unread('US,JP,XX'), ['XX']);
    assert.deepEqual(unread('JP,XX'), ['JP', 'XX']);
    assert.deepEqual(unread('AU,AU'), ['AU']);
    assert.deepEqual(unread('AU'), ['AU']);
    assert.deepEqual(unread('no-such-set'), ['no-such-set']);
    assert.deepEqual(asked('AU,JP,AU'), ['AU', 'JP']);
  });

  it('are found by a part of the name in either language, and by the code, those that begin so first', () => {
    const found = (typed: string): readonly string[] => foundStates(data, typed);
    assert.deepEqual(found('japan'), ['JP']);
    assert.deepEqual(found('日本'), ['JP']);
    assert.deepEqual(found('ＫＥ')[0], 'KE');
    const united = found('united');
    assert.ok(united.includes('US') && united.includes('GB'));
    assert.equal(found('guinea')[0], 'GN');
    assert.ok(found('guinea').includes('PG'));
    assert.deepEqual(found('no such State'), []);
  });

  it('stand there before anything is typed as far as the register binds them', () => {
    const bound = new Set(Object.values(register.agreements).flatMap(({ parties }) => parties));
    assert.deepEqual(new Set(foundStates(data, ' ')), bound);
  });
});
