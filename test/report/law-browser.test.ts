// Documents of law and comparisons in a real browser: barriers, width, network.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';

import { JAPANESE_FONT } from '../../src/report/html/japanese-font.generated.ts';
import { compareHtml, packHtml } from '../../src/report/law-report.ts';
import { LANGS } from '../../src/words/words.ts';
import { noBrowser, openBrowser } from './chromium.ts';
import { realLaw } from './example.ts';
import { besideOf } from './law-pages.ts';

let browser: Browser;
before(async () => {
  if (noBrowser === false) browser = await openBrowser();
});
after(async () => {
  if (noBrowser === false) await browser.close();
});

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const law = realLaw();
const [a, b] = [law.packs['au-jp-raa-2022'], law.packs['au-migration-2022']];

for (const lang of LANGS) {
  test(
    `a document and a comparison have no barrier, fit 320 columns of pixels and ask for nothing: ${lang}`,
    { skip: noBrowser },
    async () => {
      assert.ok(a !== undefined && b !== undefined);
      const options = { lang, font: JAPANESE_FONT };
      for (const html of [packHtml(law, a, besideOf(law, a), options), compareHtml(law, a, b, undefined, options)]) {
        const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
        const page = await context.newPage();
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.url().slice(0, 20)));
        await page.setContent(html, { waitUntil: 'load' });
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
        assert.deepEqual(
          asked.filter((url) => !url.startsWith('data:font/') && !url.startsWith('about:')),
          [],
        );
        await context.close();
      }
    },
  );
}
