// How much each page fetches when it is the first that somebody opens, packed by gzip, as it crosses the wire: the page itself, its worker,
// and the data, which are the parts of law and register that it shows. The goal holds for all of it together.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { packsNamedIn, packsToCompare } from '../../src/engine/law-parts.ts';
import { realLaw } from '../report/example.ts';
import { PAGES } from './addresses.ts';
import { firstLoad } from './first-load.ts';
import { newTab, noSite, useSite } from './site.ts';

const GOAL = 350_000;
/** The other views of the network; and pages that show a part of the law, where that part is greatest. */
const MORE: readonly (readonly [name: string, address: string])[] = more();
const site = useSite();

for (const [name, address] of [...PAGES, ...MORE]) {
  test(`the first load of ${name} is at most ${GOAL / 1000} kB`, { skip: noSite }, async (context) => {
    const tab = await newTab(site.browser(), site.address(), {});
    const { page, worker, data } = await firstLoad(tab, () => site.goTo(tab, address));
    const [p, w, d] = [page, worker, data].map((bytes) => (bytes / 1000).toFixed(0));
    context.diagnostic(`${name}: page ${p} kB, worker ${w} kB, data ${d} kB`);
    assert.ok(page > 50_000, 'something was counted');
    const all = page + worker + data;
    assert.ok(all <= GOAL, `${name}: ${all} bytes`);
    await tab.context().close();
  });
}

function more(): typeof MORE {
  const law = realLaw();
  const packs = Object.values(law.packs);
  const weigh = (ids: readonly string[]): number =>
    packs.reduce((sum, pack) => (ids.includes(pack.id) ? sum + JSON.stringify(pack).length : sum), 0);
  const most = <T>(of: readonly T[], needs: (one: T) => readonly string[]): T | undefined =>
    of.map((one) => ({ one, weight: weigh(needs(one)) })).toSorted((a, b) => b.weight - a.weight)[0]?.one;
  const document = most(packs, (pack) => packsNamedIn(law, pack));
  const pairs = packs.flatMap((a, at) => packs.slice(at + 1).map((b) => [a, b] as const));
  const needs = new Map(packs.map((pack) => [pack, packsToCompare(law, pack)]));
  const pair = most(pairs, (two) => two.flatMap((pack) => needs.get(pack) ?? []));
  return [
    ['network, its map', '/network?view=map'],
    ['network, its series', '/network?view=series'],
    ['network, its candidates', '/network?view=candidates'],
    ['network, the claims', '/network?ask=claims'],
    ['the heaviest document', `/treaties/${document?.id}`],
    ['the heaviest comparison', `/treaties/compare?a=${pair?.[0].id}&b=${pair?.[1].id}`],
  ];
}
