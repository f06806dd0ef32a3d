// The law read on a phone, and the name of the tab: what a reader sees of a page that is one among many.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Page } from 'playwright-core';

import { complaints, noSite, useSite } from '../site.ts';
import { journey } from './reader.ts';

const site = useSite();
const PHONE = { width: 360, height: 740, options: { hasTouch: true, isMobile: true } };
const RAA = 'au-jp-raa-2022';

journey(
  site,
  'on a phone the contents of a document are folded, and fold again when one has jumped',
  { at: `/treaties/${RAA}`, ...PHONE },
  async ({ page }) => {
    const contents = page.getByRole('navigation', { name: 'Contents' });
    const entry = contents.getByRole('link', { name: 'Sources' });
    assert.equal(await entry.isVisible(), false);
    await contents.getByText('Contents', { exact: true }).tap();
    const own = await page.evaluate(
      "[...document.querySelectorAll('.document-contents, .document-contents *')].some((one) => one.scrollHeight > one.clientHeight + 2 && getComputedStyle(one).overflowY !== 'visible')",
    );
    assert.equal(own, false, 'nothing scrolls inside the page');
    await entry.tap();
    await entry.waitFor({ state: 'hidden' });
    const heading = page.getByRole('heading', { name: 'Sources' });
    await heading.and(page.locator(':focus')).waitFor();
    const box = await heading.boundingBox();
    assert.ok(box !== null && box.y >= 0 && box.y < 740, 'it is in view');
  },
);

const CHOICES = [
  ['moving', 'no-preference'],
  ['still', 'reduce'],
] as const;
for (const [name, reducedMotion] of CHOICES)
  journey(
    site,
    `two instruments chosen on a phone lead to their comparison, which is told (${name})`,
    { at: '/treaties/compare', ...PHONE, options: { ...PHONE.options, reducedMotion } },
    async (reader) => {
      const { page } = reader;
      const choose = async (label: string, pack: string): Promise<void> => {
        await page.getByLabel(label, { exact: true }).tap();
        await page.getByLabel(label, { exact: true }).selectOption(pack);
      };
      await choose('First', RAA);
      assert.equal(await page.evaluate('document.activeElement.tagName'), 'SELECT');
      await choose('Second', 'gb-jp-raa-2023');
      const result = page.getByRole('heading', { level: 2, name: /, compared$/ });
      await result.and(page.locator(':focus')).waitFor();
      await until(page, 'Math.abs(document.activeElement.getBoundingClientRect().top) < 200');
      await reader.hears(/, compared\. \d+ formalities/);
    },
  );

test('who goes through the choices by keys is not taken away from them', { skip: noSite }, async () => {
  const page = await site.open('/treaties/compare?a=gb-jp-raa-2023', { height: 400 });
  const second = page.getByLabel('Second', { exact: true });
  await second.focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('heading', { level: 2, name: /, compared$/ }).waitFor();
  assert.ok((await second.and(page.locator(':focus')).count()) === 1);
  await page.context().close();
});

/** Waits until it is so; the page's own policy forbids the driver to wait in the page. */
async function until(page: Page, so: string, why = so): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    if ((await page.evaluate(so)) === true) return;
    await page.waitForTimeout(50);
  }
  assert.fail(`${why}: ${await page.title()}`);
}

/** The address, what the tab is called in English and in Japanese, and why it is this. */
const TITLES = [
  ['/', 'Start', '開始', 'a page that is alone of its kind has its own name'],
  [`/treaties/${RAA}`, 'Japan–Australia RAA', '日豪円滑化協定', 'a pack is called by its short title'],
  [
    `/treaties/compare?a=${RAA}&b=gb-jp-raa-2023`,
    'Japan–Australia RAA and Japan–UK RAA, compared',
    '日豪円滑化協定と日・英部隊間協力円滑化協定の比較',
    'a comparison names both',
  ],
  ['/treaties/compare', 'Two instruments compared', '二つの文書の比較', 'where none is chosen it is told what is'],
  ['/network/JP', 'Japan', '日本', 'a State'],
  [
    '/no/such/page',
    'There is no such page',
    'このページはありません',
    'who keeps a tab that leads nowhere can tell it from the others',
  ],
] as const;

test('the tab is called after what is shown, in the language that is shown', { skip: noSite }, async () => {
  const page = await site.open('/');
  for (const [address, en, ja, why] of TITLES)
    for (const [lang, title] of [
      ['en', en],
      ['ja', ja],
    ]) {
      await site.goTo(page, `${address}${address.includes('?') ? '&' : '?'}lang=${lang}`);
      await until(page, `document.title === ${JSON.stringify(`${title} · Comity`)}`, why);
    }
  await site.goTo(page, '/register/gb-jp-raa-2023?lang=en');
  const agreement = await page.getByRole('heading', { level: 1 }).textContent();
  assert.equal(await page.title(), `${agreement} · Comity`);
  await page.getByRole('link', { name: 'Register', exact: true }).click();
  await until(page, "document.title === 'Register · Comity'");
  assert.deepEqual(complaints(page), []);
  await page.context().close();
});
