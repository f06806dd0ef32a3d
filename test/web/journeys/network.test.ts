// Who chooses the States that are counted, lets the years go by, and takes the pictures away.
import assert from 'node:assert/strict';

import type { Locator } from 'playwright-core';

import { comity } from '../../cli/run.ts';
import { register } from '../../network/given.ts';
import { useSite } from '../site.ts';
import { journey, type Reader } from './reader.ts';

const site = useSite();

/** Hub dependence among some States, by the command. */
function dependence(nodes: string): string {
  const { code, out, err } = comity(['network', 'measures', '--layer', 'access', '--nodes', nodes, '--json']);
  assert.equal(code, 0, err);
  const { networks } = JSON.parse(out) as {
    readonly networks: readonly { readonly measures: { readonly hub?: { readonly dependence?: number } } }[];
  };
  return (networks[0]?.measures.hub?.dependence ?? Number.NaN).toFixed(3);
}

journey(
  site,
  'other States are counted, and the figures are those of the command',
  { at: '/network' },
  async (reader) => {
    const { page } = reader;
    const answer = page.getByRole('region', { name: 'The answer' });
    const figure = (value: string): Locator => answer.getByText(value, { exact: true }).first();
    await figure(dependence('access-11')).waitFor();

    const sets = page.getByRole('combobox', { name: 'States counted' });
    await sets.selectOption('article-5');
    await figure(dependence('article-5')).waitFor();
    await answer.getByText(/Counted: Australia, United Kingdom, Japan, Philippines, United States/).waitFor();

    await sets.selectOption('chosen');
    const find = page.getByRole('searchbox', { name: 'Find a State' });
    await reader.types(find, 'korea');
    await page.keyboard.press('Enter');
    await page
      .getByRole('button', { name: /^Leave out .*Korea/ })
      .first()
      .waitFor();
    await reader.presses(page.getByRole('button', { name: 'Leave out Philippines' }), 'Enter', 'Shift+Tab');
    await page.waitForURL(/nodes=AU(?:,|%2C)GB(?:,|%2C)JP(?:,|%2C)K[PR](?:,|%2C)US/);
    const [, chosen = ''] = /nodes=([^&]*)/.exec(decodeURIComponent(page.url())) ?? [];
    await figure(dependence(chosen)).waitFor();
    assert.equal(await page.getByRole('checkbox', { name: 'Japan' }).isChecked(), true);
  },
);

const NEAR_THE_END = '/network?on=2024-06-01';
const day = (reader: Reader): Promise<string> => reader.reads(reader.page.locator('.day-slider-here strong'));

/** Where the signs of the States stand in the picture. */
const PLACES = `[...document.querySelectorAll('.net-node .net-state')].map((one) =>
  one.getAttribute('cx') + ' ' + one.getAttribute('cy')).join(';')`;

journey(site, 'the years go by, are held, end, and are not told one by one', { at: NEAR_THE_END }, async (reader) => {
  const { page } = reader;
  const [play, pause] = [page.getByRole('button', { name: 'Play' }), page.getByRole('button', { name: 'Pause' })];
  await page.locator('.picture svg').waitFor();
  const places = async (): Promise<string> => String(await page.evaluate(PLACES));
  const stood = await places();
  assert.ok(stood.split(';').length > 5, stood);

  reader.listens();
  await play.click();
  await page.getByText('1 Jan 2025', { exact: true }).first().waitFor();
  assert.deepEqual(reader.heard(), []);
  await pause.click();
  await page.waitForTimeout(1500);
  assert.equal(await day(reader), '1 Jan 2025');
  assert.equal(await places(), stood);

  reader.listens();
  await play.click();
  await play.waitFor();
  const last = await day(reader);
  assert.equal(Number(last.slice(-4)), Number(register.asOf.slice(0, 4)));
  assert.equal(await places(), stood);
  assert.ok(!reader.heard().some((text) => text.includes('1 Jan 2026')), JSON.stringify(reader.heard()));

  await page.getByRole('button', { name: /Milestone before/ }).click();
  const before = await day(reader);
  await page.waitForTimeout(1500);
  assert.equal(await day(reader), before, 'who goes back is not carried on');
});

journey(
  site,
  'nothing moves by itself for who wants no motion',
  { at: NEAR_THE_END, options: { reducedMotion: 'reduce' } },
  async ({ page }) => {
    await page.getByRole('button', { name: 'One year on' }).click();
    await page.getByText('1 Jun 2025', { exact: true }).first().waitFor();
    assert.equal(await page.getByRole('button', { name: 'Play' }).count(), 0);
  },
);

const PICTURES = [
  '/network',
  '/network?view=map',
  '/network?view=series',
  '/network?view=candidates',
  '/network?ask=hub&lose=US',
  '/register',
  '/register/gb-jp-raa-2023',
] as const;

journey(
  site,
  'every picture is a file of both kinds with its source, and has its table',
  { at: '/' },
  async (reader) => {
    const { page } = reader;
    for (const at of PICTURES) {
      await site.goTo(page, at);
      const pictures = page.locator('main svg:not([aria-hidden])');
      await pictures.first().waitFor();
      assert.equal(await pictures.count(), await page.locator('main figure.picture svg').count(), at);
      for (const figure of await page.locator('main figure.picture').all()) {
        const title = await reader.reads(figure.getByRole('heading'));
        const source = await reader.reads(figure.locator('figcaption p').first());
        assert.match(source, /^Source: /);
        const svg = await reader.saves(() => figure.getByRole('button', { name: 'Save as SVG' }).click());
        assert.match(svg.name, /^comity-.*\.svg$/);
        const said = svg.text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
        for (const part of [title, source]) for (const word of part.split(' ')) assert.ok(said.includes(word), word);
        const png = await reader.saves(() => figure.getByRole('button', { name: 'Save as PNG' }).click());
        assert.match(png.name, /^comity-.*\.png$/);
        assert.match(png.text, /PNG/);
        await figure.getByText('The same as a table').click();
        assert.ok((await figure.locator('.picture-behind tbody tr').count()) > 0, at);
      }
    }
  },
);
