// How much each page fetches when it is the first that somebody opens. The goal stands in docs/decisions and in bench/web.mjs.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Page } from 'playwright-core';

import { PAGES } from './addresses.ts';
import { newTab, noSite, useSite } from './site.ts';

const GOAL = 350_000;
const site = useSite();

/** Bytes of all bodies as they crossed the wire, packed by gzip. */
async function firstLoad(page: Page, address: string): Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize)));
  await site.goTo(page, address);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

for (const [name, address] of PAGES) {
  test(`the first load of ${name} is at most ${GOAL / 1000} kB`, { skip: noSite }, async (context) => {
    const page = await newTab(site.browser(), site.address(), {});
    const bytes = await firstLoad(page, address);
    context.diagnostic(`${name}: ${(bytes / 1000).toFixed(0)} kB`);
    assert.ok(bytes > 50_000, 'something was counted');
    assert.ok(bytes <= GOAL, `${name}: ${bytes} bytes`);
    await page.context().close();
  });
}
