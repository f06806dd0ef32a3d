// The pages on little room: a phone, and a screen enlarged four times; and for who is made ill by what moves.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Page } from 'playwright-core';

import { comity } from '../../cli/run.ts';
import { PAGES } from '../addresses.ts';
import { complaints, noSite, useSite } from '../site.ts';
import { journey, line } from './reader.ts';

const site = useSite();

/** How far the page can be scrolled sideways. */
async function sideways(page: Page): Promise<number> {
  return Number(
    await page.evaluate(`(() => {
    scrollTo(9999, scrollY);
    const far = scrollX;
    scrollTo(0, scrollY);
    return far;
  })()`),
  );
}

/** What can be pressed, stands alone and is smaller than a finger needs. */
const TOO_SMALL = `[...document.querySelectorAll('main :is(a[href], button, select, input, summary)')].flatMap((one) => {
  if (!one.checkVisibility() || one.closest('p, li, dd, td, svg') !== null) return [];
  const { width, height } = (one.closest('label') ?? one).getBoundingClientRect();
  return width < 24 || height < 24 ? [one.outerHTML.slice(0, 80)] : [];
})`;

const PHONE = { width: 360, height: 740, options: { hasTouch: true, isMobile: true } };

journey(site, 'on a phone from the first page to a reason, by touch', { at: '/', ...PHONE }, async (reader) => {
  const { page } = reader;
  await page.getByRole('link', { name: 'See an example' }).tap();
  const said = await reader.reads(page.getByRole('heading', { level: 1, name: /^This visit / }));
  const command = line(comity(['assess', '--example', '01']).out);
  assert.ok(command.includes(said), said);
  assert.equal(await sideways(page), 0);
  assert.deepEqual(await page.evaluate(TOO_SMALL), []);

  await page
    .getByRole('gridcell', { name: /^visa, .*: waived/ })
    .first()
    .getByRole('button')
    .tap();
  const drawer = page.getByRole('dialog', { name: /^Visa/ });
  assert.match(await reader.reads(drawer), /waived/);
  // It slides in.
  await page.evaluate(
    "Promise.all(document.querySelector('dialog').getAnimations().map(({ finished }) => finished)).then(() => 0)",
  );
  const box = await drawer.boundingBox();
  assert.ok(box !== null && box.x >= 0 && box.x + box.width <= 360);
  await drawer.getByRole('button', { name: 'Close' }).tap();
  await drawer.waitFor({ state: 'detached' });
  assert.equal(await sideways(page), 0);
});

/** An animation or a change of place that takes time. */
const MOVES = `[...document.querySelectorAll('*')].flatMap((one) => {
  const { transitionDuration, animationDuration, animationName, scrollBehavior } = getComputedStyle(one);
  const long = (text) => text.split(', ').some((each) => parseFloat(each) > 0.01);
  return long(transitionDuration) || (animationName !== 'none' && long(animationDuration)) || scrollBehavior === 'smooth'
    ? [one.outerHTML.slice(0, 80)]
    : [];
})`;

test(
  'enlarged four times, no page scrolls sideways; and where motion is reduced nothing moves',
  { skip: noSite },
  async () => {
    const page = await site.open('/', { width: 320, height: 256, options: { reducedMotion: 'reduce' } });
    for (const [name, address] of [
      ...PAGES,
      ['answer', '/visit?example=01'] as const,
      ['lines of it', '/lines'] as const,
    ]) {
      await site.goTo(page, address);
      await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
      assert.equal(await sideways(page), 0, name);
      assert.deepEqual(await page.evaluate(MOVES), [], name);
    }
    assert.deepEqual(complaints(page), []);
    await page.context().close();
  },
);
