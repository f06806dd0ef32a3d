// Once loaded, the site works with no server at all; and a newer version takes over without breaking a tab that shows the older one.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, test } from 'node:test';

import type { Browser, Page } from 'playwright-core';

import { builtSite } from '../../scripts/web/build.ts';
import { serve, type ServeOptions, type Serving } from '../../scripts/web/server.ts';
import { openBrowser } from '../report/chromium.ts';
import { PAGES } from './addresses.ts';
import { newTab, noSite, settled } from './site.ts';

const folder = mkdtempSync(join(tmpdir(), 'comity-offline-'));
const begun: Serving[] = [];
let browser: Browser;
before(async () => {
  if (noSite === false) browser = await openBrowser();
});
after(async () => {
  if (noSite === false) await browser.close();
  for (const { stop } of begun) await stop();
  rmSync(folder, { recursive: true });
});

/** Serves until it is stopped or the tests end. */
async function serving(site: string, options: ServeOptions = {}): Promise<Serving> {
  const one = await serve(site, options);
  begun.push(one);
  return one;
}

/** Waits until the service worker has kept the site and answers for this tab. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(`new Promise((done) => {
    if (navigator.serviceWorker.controller !== null) done();
    else navigator.serviceWorker.addEventListener('controllerchange', () => done(), { once: true });
  })`);
}

/** The script that a tab runs. */
async function entry(page: Page): Promise<string> {
  return basename(String(await page.locator('script[type=module]').first().getAttribute('src')));
}

/** A site whose scripts have other names, as those of a newer build have: each name hangs on what it imports. */
function newer(site: string): string {
  const copy = join(folder, 'newer');
  cpSync(site, copy, { recursive: true });
  const scripts = readdirSync(join(copy, 'assets')).filter((name) => name.endsWith('.js'));
  for (const name of [...scripts.map((script) => `assets/${script}`), 'index.html', 'sw.js']) {
    const text = readFileSync(join(copy, name), 'utf8').replace(/^const VERSION = "\w+"/m, 'const VERSION = "newer"');
    const renamed = text.replaceAll(
      new RegExp(scripts.map((one) => one.replaceAll('.', '\\.')).join('|'), 'g'),
      'newer-$&',
    );
    rmSync(join(copy, name));
    writeFileSync(join(copy, name.replace('assets/', 'assets/newer-')), renamed);
  }
  return copy;
}

test('once loaded every page opens with no server there, also one never looked at', { skip: noSite }, async () => {
  const { address, stop } = await serving(builtSite(), { below: '/tools/comity/' });
  const page = await newTab(browser, address, { offline: true });
  await page.goto(address);
  await settled(page);
  await kept(page);
  await stop();
  for (const [name, place] of PAGES) {
    // A new address behind `#` loads nothing by itself: only a reload asks for the page again.
    await page.goto(`${address}#${place}`);
    await page.reload();
    await settled(page);
    assert.equal(await page.locator('[role=alert]').count(), 0, name);
  }
  await page.context().close();
});

test('a newer version is shown at the next load; an open tab goes on and is told', { skip: noSite }, async () => {
  const site = builtSite();
  const first = await serving(site);
  const port = Number(new URL(first.address).port);
  const tab = await newTab(browser, first.address, { offline: true });
  await tab.goto(first.address);
  await settled(tab);
  await kept(tab);
  const old = await entry(tab);
  await first.stop();

  const second = await serving(newer(site), { port });
  assert.equal(second.address, first.address, 'the newer version stands at the same address');
  const other = await tab.context().newPage();
  await other.goto(second.address);
  await settled(other);
  assert.equal(await entry(other), `newer-${old}`);

  const notice = tab.locator('.newer button');
  await notice.waitFor();
  assert.equal(await entry(tab), old);
  assert.equal(await other.locator('.newer button').count(), 0, 'the tab with the newer version is told nothing');
  await second.stop();

  await tab.evaluate("location.hash = '#/network'");
  await settled(tab);
  assert.equal(await tab.locator('[role=alert]').count(), 0, 'the older tab still finds its own parts');
  await notice.click();
  await tab.locator('script[src*="newer-"]').first().waitFor({ state: 'attached' });
  await settled(tab);
  assert.equal(await entry(tab), `newer-${old}`, 'with no server there the newer one is what was kept');
  await tab.context().close();
});
