// The pages as they are shipped, for journeys in a browser: built once for the sources as they are, served as `npm start` serves them,
// opened in the system's Chromium. Whatever a page does that it must not is noted and handed out by `complaints`.
import { after, before } from 'node:test';

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

import { builtSite, noPackages } from '../../scripts/web/build.ts';
import { serve, type Serving } from '../../scripts/web/server.ts';
import type { Lang } from '../../src/words/words.ts';
import { noBrowser, openBrowser } from '../report/chromium.ts';

/** Why the pages cannot be opened here, or false where they can. */
export const noSite: string | false = noPackages === false ? noBrowser : noPackages;

/** How a page is looked at. Everything left out is as most readers have it. */
export type Look = {
  readonly lang?: Lang;
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  /** The service worker may keep the site; else nothing is kept between pages. */
  readonly offline?: boolean;
  readonly options?: BrowserContextOptions;
};

/** The site in a browser, for the tests of one file. */
export type Site = {
  /** Where it is served, ending with a slash. */
  readonly address: () => string;
  readonly browser: () => Browser;
  /** A new tab of a new reader, at an address such as `/visit`; comes back when nothing is being loaded any more. */
  readonly open: (address: string, look?: Look) => Promise<Page>;
  readonly goTo: (page: Page, address: string) => Promise<void>;
};

const noted = new WeakMap<Page, string[]>();

/** What a page did that it must not: errors, breaches of the policy, requests to another host. */
export function complaints(page: Page): readonly string[] {
  return noted.get(page) ?? [];
}

/** Notes what the page does from now on; `home` is where the site is served. */
export async function watch(page: Page, home: string): Promise<void> {
  const found: string[] = [];
  noted.set(page, found);
  page.on('console', (message) => {
    // Where nothing is to be kept between pages, the browser's driver says so by a warning of its own.
    const own = message.text().startsWith('Service Worker registration blocked by Playwright');
    if (!own && (message.type() === 'error' || message.type() === 'warning'))
      found.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', ({ message }) => found.push(`error: ${message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(home) && !/^(?:data|blob):/.test(url)) found.push(`request: ${url}`);
  });
  await page.addInitScript(`addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample, sourceFile, lineNumber }) =>
    console.error('policy', violatedDirective, blockedURI, sample, sourceFile, lineNumber));`);
}

/** Waits until nothing is being fetched and no part of the page says that it is still loading. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main > *').first().waitFor({ state: 'attached' });
  await page.locator('.loading').first().waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
}

/** Opens the site for the tests of the file that calls this. `below` is the path it is served below. */
export function useSite(below = '/'): Site {
  let serving: Serving;
  let browser: Browser;
  before(async () => {
    if (noSite !== false) return;
    serving = await serve(builtSite(), { below });
    browser = await openBrowser();
  });
  after(async () => {
    if (noSite !== false) return;
    await browser.close();
    await serving.stop();
  });
  const goTo = async (page: Page, address: string): Promise<void> => {
    await page.goto(`${serving.address}#${address}`);
    await settled(page);
  };
  return {
    address: () => serving.address,
    browser: () => browser,
    goTo,
    async open(address, look = {}) {
      const page = await newTab(browser, serving.address, look);
      await goTo(page, address);
      return page;
    },
  };
}

/** An empty tab of a new reader. */
export async function newTab(browser: Browser, home: string, look: Look): Promise<Page> {
  const { lang = 'en', width = 1280, height = 900, theme = 'light', offline = false, options = {} } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale: lang === 'ja' ? 'ja-JP' : 'en-GB',
    serviceWorkers: offline ? 'allow' : 'block',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await watch(page, home);
  return page;
}
