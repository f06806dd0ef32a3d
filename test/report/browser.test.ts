// The page in a real browser: barriers, width, network, Japanese glyphs.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';

import { htmlReport } from '../../src/report/html/html-report.ts';
import { JAPANESE_FONT } from '../../src/report/html/japanese-font.generated.ts';
import { LANGS } from '../../src/words/words.ts';
import { noBrowser, openBrowser } from './chromium.ts';
import { assessExample, realLaw } from './example.ts';
import { fixtureAssessment, fixtureLaw } from './fixture.ts';

let browser: Browser;

before(async () => {
  if (noBrowser === false) browser = await openBrowser();
});
after(async () => {
  if (noBrowser === false) await browser.close();
});

async function withPage(
  html: string,
  options: { width: number },
  look: (page: Page, asked: readonly string[]) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: options.width, height: 900 },
  });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url().slice(0, 60)));
  await page.setContent(html, { waitUntil: 'load' });
  await look(page, asked);
  await context.close();
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const pages = LANGS.flatMap((lang) =>
  (['sender', 'host'] as const).map((as) => ({
    name: `${lang}, ${as}`,
    fixture: () => htmlReport(fixtureAssessment(), fixtureLaw(), { lang, as, font: JAPANESE_FONT }),
    real: () => htmlReport(assessExample('01'), realLaw(), { lang, as, font: JAPANESE_FONT }),
  })),
);

for (const { name, fixture, real } of pages) {
  test(
    `axe finds no barrier, and nothing but tables with their own scrolling is wider than the screen: ${name}`,
    {
      skip: noBrowser,
    },
    async () => {
      for (const html of [fixture(), real()]) {
        await withPage(html, { width: 1280 }, async (page) => {
          await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
          for (const width of [320, 360, 800, 1440]) {
            await page.setViewportSize({ width, height: 900 });
            const wide = await page.evaluate('document.documentElement.scrollWidth');
            assert.ok(Number(wide) <= width, `${String(wide)} > ${width}`);
          }
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme });
            const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
            assert.deepEqual(
              violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`),
              [],
            );
          }
        });
      }
    },
  );
}

test('the page asks the network for nothing and draws Japanese with its own font', { skip: noBrowser }, async () => {
  await withPage(
    htmlReport(fixtureAssessment(), fixtureLaw(), { lang: 'ja', as: 'sender', font: JAPANESE_FONT }),
    { width: 800 },
    async (page, asked) => {
      assert.deepEqual(
        asked.filter((url) => !url.startsWith('data:font/') && !url.startsWith('about:')),
        [],
      );
      // A cut whose signs stand only in what is folded away is not loaded yet; none may fail.
      const states = await page.evaluate(
        "document.fonts.ready.then((fonts) => [...fonts].map((each) => each.family.replaceAll('\"', '') + ' ' + each.status).join())",
      );
      assert.deepEqual(new Set(String(states).split(',')), new Set(['Comity JP loaded', 'Comity JP unloaded']));
      assert.ok(String(states).startsWith('Comity JP loaded'));
    },
  );
});

test('by keyboard the first stop leads to the verdict, and reasons open', { skip: noBrowser }, async () => {
  await withPage(
    htmlReport(fixtureAssessment(), fixtureLaw(), { lang: 'en', as: 'sender' }),
    { width: 800 },
    async (page) => {
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate('document.activeElement.getAttribute("href")'), '#verdict');
      await page.focus('#reasons summary');
      await page.keyboard.press('Enter');
      assert.equal(await page.evaluate("document.querySelector('#reasons details').open"), true);
    },
  );
});
