// What a reader has done outlives a tab and a network, and is gone when the reader says so.
import assert from 'node:assert/strict';
import { join } from 'node:path';

import { comity, home } from '../../cli/run.ts';
import { chooseState } from '../choose-state.ts';
import { useSite } from '../site.ts';
import { journey, line } from './reader.ts';

const site = useSite();
const ROSTER = join(home, 'test', 'fixtures', 'rosters', '06-bilingual-roll.csv');

/** Everything that this browser keeps of the site, but for the choices of the frame. */
const KEPT = `(async () => {
  const found = Object.keys(localStorage).filter((key) => !['comity-lang', 'comity-theme'].includes(key));
  for (const { name, version } of await indexedDB.databases()) {
    const open = indexedDB.open(name, version);
    const base = await new Promise((done) => { open.onsuccess = () => done(open.result); });
    for (const store of base.objectStoreNames) {
      const asked = base.transaction(store).objectStore(store).getAllKeys();
      found.push(...await new Promise((done) => { asked.onsuccess = () => done(asked.result); }));
    }
    base.close();
  }
  return found;
})()`;

journey(site, 'a reload loses nothing that was said, and closing deletes it', { at: '/visit' }, async (reader) => {
  const { page } = reader;
  await reader.drops(page.getByText('Drop files here'), ROSTER);
  await chooseState(page, 'Who comes', 'Australia');
  await chooseState(page, 'Where to', 'Japan');
  await page.getByLabel('Enters on').fill('2027-07-07');
  await page.getByLabel('Leaves on').fill('2027-08-08');
  await page.getByLabel('What Country means').selectOption({ label: 'nationality' });
  // At once, with no time to settle.
  await page.reload();
  await page
    .getByRole('button', { name: 'See the answer' })
    .or(page.getByRole('button', { name: 'Change' }))
    .click();
  if ((await page.getByRole('combobox', { name: 'Who comes' }).count()) === 0)
    await page.getByRole('button', { name: 'Change' }).click();
  const chosen = (name: string): Promise<string> => page.getByRole('combobox', { name }).inputValue();
  assert.deepEqual([await chosen('Who comes'), await chosen('Where to')], ['Australia', 'Japan']);
  assert.deepEqual(
    [await page.getByLabel('Enters on').inputValue(), await page.getByLabel('Leaves on').inputValue()],
    ['2027-07-07', '2027-08-08'],
  );
  await page.getByText('All 10 headings were understood.').waitFor();
  await page.getByRole('button', { name: 'See the answer' }).click();

  await page.getByRole('region', { name: 'To do, by addressee' }).getByRole('checkbox').first().check();
  assert.notDeepEqual(await page.evaluate(KEPT), []);
  // By keyboard, where the focus must not be lost with what is taken away.
  await reader.presses(page.getByRole('button', { name: 'Close visit' }), 'Enter', 'Shift+Tab');
  await reader.presses(page.getByRole('button', { name: 'Keep it' }));
  await page.getByRole('button', { name: 'Close visit' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
  await reader.presses(page.getByRole('button', { name: 'Yes, delete' }));
  await page.getByText('Drop files here').waitFor();
  await page.locator('main:focus').waitFor();
  assert.equal(await page.getByRole('combobox', { name: 'Who comes' }).inputValue(), '');
  assert.deepEqual(await page.evaluate(KEPT), []);
  await page.reload();
  await page.getByText('Drop files here').waitFor();
  assert.equal(await page.getByText('06-bilingual-roll.csv').count(), 0);
});

journey(site, 'once loaded, a visit is assessed with no network', { at: '/', offline: true }, async (reader) => {
  const { page } = reader;
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  await page.reload();
  await page.context().setOffline(true);
  await page.reload();
  await page.getByRole('link', { name: 'See an example' }).click();
  const verdict = page.getByRole('main').getByRole('heading', { level: 1, name: /^This visit / });
  const said = await reader.reads(verdict);
  assert.ok(line(comity(['assess', '--example', '01']).out).includes(said), said);
});
