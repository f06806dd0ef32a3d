// A list with mistakes in single cells, put right on the page: the answer is that of the file as it should have been.
import assert from 'node:assert/strict';

import { useSite } from '../site.ts';
import { journey } from './reader.ts';

const site = useSite();
const ROWS = [
  'Rank,Surname,Nationality,DOB,Qty',
  'Maj,Ash,British,10.02.1990x,1',
  'Sgt,Bee,British,11 Mar 1989,twelve',
];

journey(site, 'cells are put right where they stand, and it can be undone', { at: '/visit' }, async (reader) => {
  const { page } = reader;
  const buffer = Buffer.from(`${ROWS.join('\n')}\n`);
  await page.locator('input[type=file]').first().setInputFiles({ name: 'roll.csv', mimeType: 'text/csv', buffer });
  const wrong = page.getByRole('region', { name: 'To be mended' });
  await wrong.getByText('2 to be mended').waitFor();

  await page.getByLabel('Read instead of “twelve”').fill('1');
  await page.keyboard.press('Enter');
  await wrong.getByText('Row 3, Qty: “twelve” is read as “1”.').waitFor();
  await wrong.getByText('1 to be mended').waitFor();
  assert.ok(
    await page.evaluate("document.activeElement.id === 'visit-wrong'"),
    'the focus is where the mistakes are told',
  );
  await reader.reads(wrong);

  await wrong.getByRole('button', { name: 'Not known: read it as blank' }).click();
  const said = page.getByRole('region', { name: 'What you said of the list' });
  await said.getByText('Row 2, DOB: “10.02.1990x” is read as blank.').waitFor();
  await reader.hears(/^Still needed: Who comes, Where to, Enters on and Leaves on/);

  // Kept through a reload, and taken back.
  await page.reload();
  await said.getByText('Row 3, Qty: “twelve” is read as “1”.').waitFor();
  await said.getByRole('button', { name: /twelve/ }).click();
  await wrong.getByText('1 to be mended').waitFor();
});
