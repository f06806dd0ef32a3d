import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import fc from 'fast-check';

import { changed, listed, networkSearch, toggled } from '../../web/src/pages/network/search.ts';
import { holds } from '../kernel/seed.ts';

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
      known: '2022-11-05',
      variant: 'nato-clique',
      lines: 'pacts,access',
    };
    assert.deepEqual(networkSearch(said), said);
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
    assert.deepEqual(changed(asked, { lose: undefined }), { on: '2020-01-01' });
  });
});
