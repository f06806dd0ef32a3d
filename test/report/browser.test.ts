// The page in a real browser: barriers, width, network, Japanese glyphs.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';

import { htmlReport } from '../../src/report/html/html-report.ts';
import { JAPANESE_FONT } from '../../src/report/html/japanese-font.generated.ts';
import { LANGS } from '../../src/words/words.ts';
import { noBrowser, openBrowser } from './chromium.ts';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { assessExample, comity, realLaw } from './example.ts';
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

/** Axe on screen, light and dark, on a phone, and as it is printed. */
async function noBarrier(page: Page): Promise<void> {
  for (const look of [
    { colorScheme: 'light', media: 'screen', width: 1280 },
    { colorScheme: 'dark', media: 'screen', width: 360 },
    { colorScheme: 'light', media: 'print', width: 720 },
  ] as const) {
    await page.setViewportSize({ width: look.width, height: 900 });
    await page.emulateMedia({ colorScheme: look.colorScheme, media: look.media });
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`),
      [],
      `${look.media} ${look.colorScheme} ${look.width}`,
    );
  }
}

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
          await noBarrier(page);
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

/** The report of example 01 is read on so many sheets; before the look of paper was made for paper it took 30. */
const MOST_SHEETS = 12;
const glosses = "[...document.querySelectorAll('#reasons .gloss')]";

async function sheetsOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type \/Page\n/g)?.length ?? 0;
}

for (const lang of LANGS) {
  const words = ['examples/01-tindal-2023', 'examples/08-an-amendment', '--lang', lang];
  const written = (): string => {
    const file = join(tmpdir(), `comity-delta-${process.pid}.${lang}.html`);
    comity('delta', ...words, '--html', file);
    return readFileSync(file, 'utf8');
  };

  test(
    `what changed between two versions has no barrier on screen, phone and paper: ${lang}`,
    { skip: noBrowser },
    async () => {
      await withPage(written(), { width: 360 }, async (page, asked) => {
        assert.ok(Number(await page.evaluate('document.documentElement.scrollWidth')) <= 360);
        await noBarrier(page);
        assert.deepEqual(
          asked.filter((url) => !url.startsWith('data:font/') && !url.startsWith('about:')),
          [],
        );
        assert.ok((await sheetsOf(page)) <= 5);
      });
    },
  );

  test(
    `paper shows what is folded away on the screen, the address of a source, and cuts no table: ${lang}`,
    { skip: noBrowser },
    async () => {
      const file = join(tmpdir(), `comity-report-${process.pid}.${lang}.html`);
      comity('assess', '--example', '01', '--html', file, '--lang', lang);
      const html = readFileSync(file, 'utf8');
      assert.ok(html.length < 300_000);
      // The inner width of A4 with the margins of the page, in pixels of the style sheet.
      await withPage(html, { width: 688 }, async (page) => {
        const named =
          "[...document.querySelectorAll('#matrix .classes .body p')].find((each) => each.textContent.includes('pilot 01'))";
        assert.equal(await page.evaluate(`document.querySelector('#matrix .classes details').open`), false);
        await page.emulateMedia({ media: 'print' });
        assert.ok(Number(await page.evaluate(`${named}.getBoundingClientRect().height`)) > 0);
        assert.match(
          String(await page.evaluate("getComputedStyle(document.querySelector('.src a'), '::after').content")),
          /https?:/,
        );
        const cut = await page.evaluate(
          "[...document.querySelectorAll('table')].filter((each) => each.getBoundingClientRect().right > innerWidth + 1).length",
        );
        assert.equal(cut, 0);
        assert.equal(
          await page.evaluate("getComputedStyle(document.querySelector('thead')).display"),
          'table-header-group',
        );
        const sheets = await sheetsOf(page);
        assert.ok(sheets <= MOST_SHEETS, `${sheets} sheets`);
        // What is to be decided and done comes before what it rests on.
        const order = await page.evaluate("[...document.querySelectorAll('main section')].map(({ id }) => id).join()");
        assert.match(String(order), /deadlines,todo.*papers,questions,would.*matrix,reasons,cited/);
        // A provision cited again is named again; its words and source stand once.
        const [hidden, all] = [
          await page.evaluate(`${glosses}.filter((each) => each.getBoundingClientRect().height === 0).length`),
          await page.evaluate(`new Set(${glosses}.map((each) => each.textContent)).size`),
        ];
        assert.ok(Number(hidden) > 0);
        assert.equal(await page.evaluate(`${glosses}.length - ${Number(hidden)}`), all);
        await page.emulateMedia({ media: 'screen' });
        assert.equal(await page.evaluate("getComputedStyle(document.querySelector('.paper')).display"), 'none');
      });
    },
  );
}
