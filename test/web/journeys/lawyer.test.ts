// Who has read what others have not: says so with the name of the office, and every answer that rests on it says it too.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Locator, Page } from 'playwright-core';

import { comity, emptyFolder } from '../../cli/run.ts';
import { useSite } from '../site.ts';
import { journey, line, type Reader } from './reader.ts';

const site = useSite();
const OFFICE = 'Directorate of Legal Services';
const verdict = (page: Page): Locator => page.getByRole('main').getByRole('heading', { level: 1 });
const TEXT = /entry and departure of persons/;

/** How many questions and texts the verdict says are open. */
async function left(reader: Reader): Promise<readonly number[]> {
  return [...(await reader.reads(verdict(reader.page))).matchAll(/\d+/g)].map(Number);
}

/** Takes the files of the office from the page, and has the command read them. */
async function commandSays({ page }: Reader): Promise<string> {
  const folder = emptyFolder();
  const saved: Promise<void>[] = [];
  const both = page.waitForEvent('download', (download) => {
    saved.push(download.saveAs(join(folder, download.suggestedFilename())));
    return saved.length === 2;
  });
  await page.getByRole('button', { name: 'Save for the command line' }).click();
  await both;
  await Promise.all(saved);
  assert.deepEqual(readdirSync(folder).toSorted(), ['attestations.yaml', 'readings.yaml']);
  return line(comity(['assess', '--example', '02', '--law', folder]).out);
}

journey(
  site,
  'a text is attested, a question read, and both outlive the tab',
  { at: '/visit?example=02' },
  async (reader) => {
    const { page } = reader;
    const [questions = 0, texts = 0] = await left(reader);
    const before = await reader.reads(verdict(page));

    const text = page.getByRole('region', { name: 'Texts to get' }).getByRole('listitem').filter({ hasText: TEXT });
    await text.locator('summary', { hasText: 'I have read this text' }).click();
    await text.getByText('You attest that it says this:').waitFor();
    // Without an office and a day nothing is attested.
    await text.getByRole('button', { name: 'Attest locally' }).click();
    await reader.hears(/Name the office and the day/);
    await text.getByLabel('Office that has seen it').fill(OFFICE);
    await text.getByLabel('Seen on').fill('2024-05-01');
    await text.getByLabel('Article, as your text numbers it').fill('VII');
    await text.getByRole('button', { name: 'Attest locally' }).click();
    await reader.hears(new RegExp(`\\d+ answers settled; ${questions} questions and ${texts - 1} texts left`));
    assert.deepEqual(await left(reader), [questions, texts - 1]);

    // The office stands beside the answers that rest on it.
    await page
      .getByRole('gridcell', { name: /^visa, .*: waived/ })
      .first()
      .getByRole('button')
      .click();
    const drawer = page.getByRole('dialog', { name: /^Visa/ });
    await drawer.getByText(OFFICE).first().waitFor();
    assert.match(await reader.reads(drawer), /Art\. VII/);
    await page.keyboard.press('Escape');

    // A question that the text leaves open is read by an office, too.
    const reading = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: /armed forces of a third State/ }) });
    await reading.getByLabel('Office that decides so').fill(OFFICE);
    reader.listens();
    await reading.getByRole('button', { name: /^yes, every person who serves in the unit/ }).click();
    await reader.hears(new RegExp(`; ${questions - 1} questions`));
    const local = page.getByRole('region', { name: 'Said by your office' });
    assert.equal(await local.getByText(OFFICE).count(), 2);
    assert.match(await reader.reads(local), /1?\d\d answers rest on it/);

    const after = await reader.reads(verdict(page));
    assert.notEqual(after, before);
    assert.ok((await commandSays(reader)).includes(after), after);

    await page.reload();
    await local.getByText(OFFICE).nth(1).waitFor();
    assert.equal(await reader.reads(verdict(page)), after);
  },
);

journey(site, 'a text is attested and taken back by keyboard alone', { at: '/visit?example=02' }, async (reader) => {
  const { page } = reader;
  const [questions = 0, texts = 0] = await left(reader);
  // What each text would settle is worked out beside the answer, and moves what stands below it.
  await page
    .getByText(/^If it was read, it would settle/)
    .first()
    .waitFor();
  await reader.presses(page.getByRole('link', { name: /^Texts to get/ }));
  const text = page.getByRole('region', { name: 'Texts to get' }).getByRole('listitem').filter({ hasText: TEXT });
  await reader.presses(text.locator('summary', { hasText: 'I have read this text' }));
  await reader.types(text.getByLabel('Office that has seen it'), OFFICE);
  await reader.types(text.getByLabel('Seen on'), '05052024');
  await reader.presses(text.getByRole('button', { name: 'Attest locally' }));
  await reader.hears(new RegExp(`settled; ${questions} questions and ${texts - 1} texts left`));

  const local = page.getByRole('region', { name: 'Said by your office' });
  await reader.presses(local.getByRole('button', { name: /^Take back/ }), 'Space');
  await reader.hears(new RegExp(`open again; ${questions} questions and ${texts} texts left`));
  assert.deepEqual(await left(reader), [questions, texts]);
});
