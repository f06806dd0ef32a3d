// Who chooses the other language while its words cannot be fetched keeps the page, is told so in both languages, and may choose again.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Page } from 'playwright-core';

import { newTab, noSite, settled, useSite } from '../site.ts';

const site = useSite();
const JAPANESE = /\/assets\/ja-[^/]*\.js/;

const langOf = async (page: Page): Promise<unknown> => page.evaluate('document.documentElement.lang');

test('the page stays where the words of the other language cannot be fetched', { skip: noSite }, async () => {
  const page = await site.open('/register?lang=en');
  await page.route(JAPANESE, (route) => route.abort());
  const { length } = await page.getByRole('main').innerText();
  const japanese = page.getByRole('button', { name: '日本語' });
  await japanese.click();
  const told = page.getByRole('status').filter({ hasText: 'The words of the other language could not be fetched' });
  await told.waitFor();
  await told.locator('[lang=ja]').getByText('もう一方の言語を読み込めなかった').waitFor();
  assert.equal(await langOf(page), 'en');
  assert.equal(await japanese.getAttribute('aria-pressed'), 'false');
  assert.match(page.url(), /lang=en/);
  assert.equal((await page.getByRole('main').innerText()).length, length);

  await page.unroute(JAPANESE);
  await japanese.click();
  await page.waitForURL(/lang=ja/);
  await page.getByRole('heading', { level: 1, name: '協定の登録簿' }).waitFor();
  assert.equal(await langOf(page), 'ja');
  assert.equal(await told.count(), 0);
  await page.context().close();
});

test(
  'an address whose words cannot be fetched says so in its language, as the content of the page',
  { skip: noSite },
  async () => {
    const page = await newTab(site.browser(), site.address(), {});
    await page.route(JAPANESE, (route) => route.abort());
    await page.goto(`${site.address()}#/register?lang=ja`);
    await page.getByRole('main').getByRole('heading', { name: 'このページを表示できませんでした' }).waitFor();
    assert.equal(await langOf(page), 'ja');
    await page.unroute(JAPANESE);
    await page.getByRole('button', { name: 'もう一度読み込む' }).click();
    await settled(page);
    await page.getByRole('heading', { level: 1, name: '協定の登録簿' }).waitFor();
    await page.context().close();
  },
);
