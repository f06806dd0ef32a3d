// How much each page fetches when it is the first that somebody opens, packed by gzip, as it crosses the wire: the page itself; its worker,
// which is fetched beside it; and the data (law, register, examples), which grow with the law and not with what we write.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { PAGES } from './addresses.ts';
import { firstLoad } from './first-load.ts';
import { newTab, noSite, useSite } from './site.ts';

const GOAL = 350_000;
/** With the worker and the data they pass it. */
const LARGER = ['compare', 'network'];
const site = useSite();

for (const [name, address] of PAGES) {
  test(`the first load of ${name} is at most ${GOAL / 1000} kB`, { skip: noSite }, async (context) => {
    const tab = await newTab(site.browser(), site.address(), {});
    const { page, worker, data } = await firstLoad(tab, () => site.goTo(tab, address));
    const [p, w, d] = [page, worker, data].map((bytes) => (bytes / 1000).toFixed(0));
    context.diagnostic(`${name}: page ${p} kB, worker ${w} kB, data ${d} kB`);
    assert.ok(page > 50_000, 'something was counted');
    assert.ok(page <= GOAL, `${name}: ${page} bytes`);
    if (!LARGER.includes(name)) assert.ok(page + worker + data <= GOAL, `${name} with all it fetches`);
    await tab.context().close();
  });
}
