// A State is typed, not only picked: in Japanese by keyboard, by code, and what no State is called is put back and told.
import assert from 'node:assert/strict';

import { useSite } from '../site.ts';
import { journey } from './reader.ts';

const site = useSite();

journey(
  site,
  'two States by keyboard in Japanese, and what is known between them',
  { at: '/visit', lang: 'ja' },
  async (reader) => {
    const { page } = reader;
    const [from, to] = ['派遣国', '接受国'].map((name) => page.getByRole('combobox', { name }));
    assert.ok(from !== undefined && to !== undefined);
    await reader.types(from, 'オースト');
    const list = page.getByRole('listbox', { name: '派遣国' });
    assert.deepEqual(
      (await list.getByRole('option').allInnerTexts()).map((one) => one.replaceAll(/\s+/g, ' ')),
      ['オーストラリア AU', 'オーストリア AT'],
    );
    await page.keyboard.press('ArrowDown');
    await list.getByRole('option', { name: 'オーストラリア' }).and(page.locator('[data-focused]')).waitFor();
    await page.keyboard.press('Enter');
    await list.waitFor({ state: 'detached' });
    assert.equal(await from.inputValue(), 'オーストラリア');
    // In the other field by its code, in the width of the Japanese keyboard; the field is left by Tab.
    await reader.types(to, 'ｊｐ');
    await page.keyboard.press('Tab');
    assert.equal(await to.inputValue(), '日本');
    await reader.hears(/日豪部隊間協力円滑化協定|日豪/);
  },
);

journey(site, 'what no State is called is put back, and told', { at: '/visit' }, async (reader) => {
  const { page } = reader;
  const to = page.getByRole('combobox', { name: 'Where to' });
  await reader.types(to, 'Japan');
  await page.keyboard.press('Enter');
  await reader.types(to, 'Ruritania');
  await page.getByText('No State has this name or code.').waitFor();
  await page.keyboard.press('Tab');
  await reader.hears(/No State is called “.*Ruritania”\. Chosen is still Japan\./);
  assert.equal(await to.inputValue(), 'Japan');
  // Escape leaves all as it was, and there is nothing to tell.
  reader.listens();
  await to.fill('Atlan');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  assert.equal(await to.inputValue(), 'Japan');
  assert.deepEqual(
    reader.heard().filter((said) => said.includes('No State')),
    [],
  );
  // An emptied field takes the choice back.
  await to.fill('');
  await page.keyboard.press('Enter');
  assert.equal(await to.getAttribute('placeholder'), 'Name or code');
  assert.equal(await to.inputValue(), '');
});
