// What must not move or be lost while somebody looks at it: buttons, the part that is read, why a file was refused, how much was printed.
import assert from 'node:assert/strict';

import { useSite } from '../site.ts';
import { journey, type Reader } from './reader.ts';

const site = useSite();
const EXAMPLE = { at: '/visit?example=01' };

journey(site, 'saving a visit moves no button', EXAMPLE, async (reader) => {
  const { page } = reader;
  const close = page.getByRole('button', { name: 'Close visit' });
  const before = await close.boundingBox();
  await reader.saves(() => page.getByRole('button', { name: 'Save the visit' }).click());
  await reader.hears(/^Saved as .*\. It holds the names in your list\.$/);
  assert.deepEqual(await close.boundingBox(), before);
});

/** Where a part begins in the window. */
async function topOf({ page }: Reader, part: string): Promise<number> {
  const top = await page.evaluate<number>(`document.getElementById('${part}').getBoundingClientRect().top`);
  return Math.round(top);
}

journey(site, 'another language keeps the part that is read', EXAMPLE, async (reader) => {
  const { page } = reader;
  await page.locator('#cited').waitFor();
  for (const part of ['wanted', 'todo', 'cited']) {
    await page.evaluate(`document.getElementById('${part}').scrollIntoView()`);
    await page.waitForTimeout(300);
    const there = await topOf(reader, part);
    assert.ok(Math.abs(there) < 200, `${part}: ${there}`);
    // By keyboard: what has the focus in the head is in view wherever the page is.
    for (const [name, letters] of [
      ['日本語', /[ぁ-ん]/],
      ['English', /[a-z]{3}/],
    ] as const) {
      await page.getByRole('button', { name }).focus();
      await page.keyboard.press('Enter');
      await page.locator(`#${part} h2`).filter({ hasText: letters }).waitFor();
      await page.waitForTimeout(400);
      const now = await topOf(reader, part);
      assert.ok(Math.abs(now - there) <= 2, `${part} in ${name}: ${there} → ${now}`);
    }
  }
});

journey(
  site,
  'a saved visit that is refused says why, by its code, and what to do',
  { at: '/visit' },
  async (reader) => {
    const { page } = reader;
    const buffer = Buffer.from('{"comity": "visit", "format": 1, "rosters": 3}');
    const chooser = page.locator('input[type=file]').first();
    await chooser.setInputFiles({ name: 'my.comity.json', mimeType: 'application/json', buffer });
    const told = page.getByRole('alert');
    await told.getByText('my.comity.json was not opened').waitFor();
    assert.match(await reader.reads(told), /COMITY_INTAKE_KEPT.*save it again from the page/);
  },
);

journey(site, 'printed lines say how many of how many they are', EXAMPLE, async (reader) => {
  const { page } = reader;
  await page.getByRole('heading', { level: 1, name: /may enter/ }).waitFor();
  await page.getByRole('link', { name: 'Lines', exact: true }).click();
  await page.getByText('pilot 01').first().waitFor();
  assert.equal(await page.locator('.lines-printed').isVisible(), false);
  await page.emulateMedia({ media: 'print' });
  // Print that is only looked at grows: what it says is read together with what is drawn.
  const [text, drawn, below] = await page.evaluate<[string, number, number]>(`(() => {
    const rows = [...document.querySelectorAll('.lines-row:not(.lines-head)')];
    const bottom = (one) => one.getBoundingClientRect().bottom;
    const text = document.querySelector('.lines-printed').innerText;
    return [text, rows.length, bottom(document.querySelector('.lines-canvas')) - Math.max(...rows.map(bottom))];
  })()`);
  assert.ok(text.startsWith(`Printed here: ${drawn} of 70 lines`), `${drawn}: ${text}`);
  assert.ok(Math.abs(below) <= 2, `${below} of empty paper`);
});
