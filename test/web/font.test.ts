// A machine without a Japanese font gets the one of the site, and only then is a byte of it fetched.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import type { Browser } from 'playwright-core';

import { builtSite } from '../../scripts/web/build.ts';
import { serve } from '../../scripts/web/server.ts';
import { openBrowser } from '../report/chromium.ts';
import { complaints, newTab, noSite, settled } from './site.ts';

const folder = mkdtempSync(join(tmpdir(), 'comity-font-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A browser on a machine that has no font but the one for Latin letters, if that. */
async function withoutJapanese(): Promise<Browser> {
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/usr/share/fonts/truetype/dejavu</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`,
  );
  return openBrowser({ FONTCONFIG_FILE: file });
}

test(
  'Japanese is drawn by the font of the site where the system has none, by the slices that are needed',
  { skip: noSite },
  async (context) => {
    const serving = await serve(builtSite());
    const browser = await withoutJapanese();
    context.after(async () => {
      await browser.close();
      await serving.stop();
    });
    const page = await newTab(browser, serving.address, { lang: 'ja', offline: true });
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    const coming = page.waitForResponse(/woff2$/);
    await page.goto(`${serving.address}#/?lang=ja`);
    await coming;
    await settled(page);
    await page.evaluate('document.fonts.ready');
    const slices = fetched.filter((url) => url.endsWith('.woff2'));
    assert.ok(slices.length > 0 && slices.length < 40, `${slices.length} slices`);
    assert.deepEqual(complaints(page), []);
    const drawn = await page.evaluate(`(() => {
    const pen = Object.assign(document.createElement('canvas'), { width: 40, height: 40 }).getContext('2d');
    pen.font = '20px "Comity JP"';
    pen.textBaseline = 'top';
    const of = (sign) => { pen.clearRect(0, 0, 40, 40); pen.fillText(sign, 4, 4); return pen.getImageData(0, 0, 40, 40).data.join(); };
    return of('日') !== of('本');
  })()`);
    assert.ok(drawn, 'two signs look different');
  },
);

test('where the system has Japanese nothing of the font is fetched', { skip: noSite }, async (context) => {
  const serving = await serve(builtSite());
  const browser = await openBrowser();
  context.after(async () => {
    await browser.close();
    await serving.stop();
  });
  const page = await newTab(browser, serving.address, { lang: 'ja' });
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto(`${serving.address}#/?lang=ja`);
  await settled(page);
  assert.deepEqual(
    fetched.filter((url) => /woff2|font/.test(url)),
    [],
  );
});
