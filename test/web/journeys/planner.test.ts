// Who plans a visit: from a list as it came, to an answer that can be handed on.
import assert from 'node:assert/strict';
import { join } from 'node:path';

import type { Locator, Page } from 'playwright-core';

import { comity, home } from '../../cli/run.ts';
import { chooseState } from '../choose-state.ts';
import { useSite } from '../site.ts';
import { journey, line, type Reader } from './reader.ts';

const site = useSite();
const roster = (name: string): string => join(home, 'test', 'fixtures', 'rosters', name);
const TITLED = roster('07-hakentaiin-meibo.csv');
const BILINGUAL = roster('06-bilingual-roll.csv');

/** Typed into a field of days they are the same whether the browser asks for the day or the month first. */
const [ENTER, LEAVE] = ['2027-07-07', '2027-08-08'];
const verdict = (page: Page): Locator => page.getByRole('main').getByRole('heading', { level: 1 });

/** What the command says of the same visit. */
function commandSays(...more: readonly string[]): string {
  const visit = [
    '--from',
    'AU',
    '--to',
    'JP',
    '--enter',
    ENTER,
    '--leave',
    LEAVE,
    '--activity',
    'exercise',
    '--mode',
    'air',
  ];
  const { code, out, err } = comity(['assess', BILINGUAL, '--map', 'Country=nationality', ...visit, ...more]);
  assert.notEqual(out, '', `${code}: ${err}`);
  return line(out);
}

journey(site, 'from two odd spreadsheets to an answer that is handed on', { at: '/visit' }, async (reader) => {
  const { page } = reader;
  // The first list has its titles above its headings, and belongs to another visit.
  await reader.drops(page.getByText('Drop files here'), TITLED);
  await page.getByText('Headings found in row 5. 3 rows above are not read.').waitFor();
  await page.getByText('All 8 headings were understood.').waitFor();
  await reader.hears(/Still needed: Who comes, Where to, Enters on and Leaves on/);

  // The list that is meant has its headings in two languages, and one of them may be two things.
  // The hand misses the box. A second list goes beside the first, until somebody says that it alone is meant.
  await reader.drops(page.getByRole('heading', { level: 1 }), BILINGUAL);
  await page.getByText('06-bilingual-roll.csv is read together with 07-hakentaiin-meibo.csv.').waitFor();
  await page.getByRole('button', { name: 'Read only 06-bilingual-roll.csv' }).click();
  await page.getByText('9 headings were understood').waitFor();
  await chooseState(page, 'Who comes', 'Australia');
  await chooseState(page, 'Where to', 'jp', 'Japan');
  await page.getByText('Known between the two: Japan–Australia RAA.').waitFor();
  await page.getByLabel('Enters on').fill(ENTER);
  await page.getByLabel('Leaves on').fill(LEAVE);
  await page.getByLabel('Activity').selectOption({ label: 'exercise' });
  await page.getByLabel('Comes optional').selectOption({ label: 'by air' });
  await reader.hears(/Still needed: what Country means/);
  await page.getByLabel('What Country means').selectOption({ label: 'nationality' });
  await page.getByRole('button', { name: 'See the answer' }).click();

  const before = await reader.reads(verdict(page));
  assert.ok(commandSays().includes(before), before);

  // Why is it so?
  await page
    .getByRole('gridcell')
    .getByRole('button', { name: /^visa, .*contractor|^visa, .*: required/ })
    .first()
    .click();
  const drawer = page.getByRole('dialog', { name: /^Visa/ });
  assert.match(await reader.reads(drawer), /required.*Law.*Source/isu);
  await drawer.getByText('Every rule that speaks of it').click();
  await drawer
    .getByText(/^Line \d+/)
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'detached' });

  // The list does not say whom its people serve: it is asked first, with a proposal. One press, and the whole is worked out anew, as the
  // command does it.
  const first = page.getByRole('region', { name: 'What decides most' });
  await first.getByText(/With it \d+ questions and \d+ texts fall away/).waitFor();
  await first.getByRole('button', { name: 'Australia, all of them' }).click();
  await reader.hears(/(?:settled|anew); \d+ questions? and \d+ texts? left/);
  const after = await reader.reads(verdict(page));
  assert.notEqual(after, before);
  assert.ok(commandSays('--set', 'person.serves=AU').includes(after), after);

  // Of one line it is otherwise.
  const given = page.getByRole('region', { name: 'Questions to answer' });
  await given.getByText('Some lines otherwise').last().click();
  await given.getByRole('checkbox', { name: /^5 / }).check();
  await chooseState(page, /^In the force of which State/, 'United States');
  await given.getByRole('button', { name: 'Answer', exact: true }).last().click();
  await given.getByText(/United States.*\b1\b/).waitFor();
  await given
    .getByRole('button', { name: /^Take back: In the force of which State/ })
    .last()
    .click();
  await given.getByText(/United States.*\b1\b/).waitFor({ state: 'detached' });
  await first.getByRole('button', { name: 'Australia, all of them' }).click();
  await verdict(page).getByText(after).waitFor();

  // A file dropped where nothing takes it does not take the page away.
  assert.equal(await reader.drops(verdict(page), TITLED), false);

  // What is handed on says the same.
  const report = await reader.saves(() => page.getByRole('button', { name: 'Report as a page (HTML)' }).click());
  assert.match(report.name, /\.html$/);
  assert.ok(line(report.text.replaceAll(/<[^>]+>/g, ' ')).includes(after));
  await reader.hears(/is in your downloads/);
  await prints(reader, after);
});

async function prints(reader: Reader, says: string): Promise<void> {
  const { page } = reader;
  await page.emulateMedia({ media: 'print' });
  assert.ok(await verdict(page).isVisible());
  assert.equal(line(await verdict(page).innerText()), says);
  assert.match(await reader.reads(page.getByRole('region', { name: 'The open visit' })), /Australia.*Japan.*20 lines$/);
  assert.equal(await page.getByRole('navigation').and(page.locator(':visible')).count(), 0);
  // Signs of the matrix and boxes to tick are of use on paper; what can only be pressed is not.
  const pressed = page.locator('button:visible:not([role=grid] *), select:visible, input:visible:not([type=checkbox])');
  assert.deepEqual(await pressed.allTextContents(), []);
  assert.equal((await page.pdf({ format: 'A4' })).subarray(0, 4).toString(), '%PDF');
}

journey(site, 'the same by keyboard alone', { at: '/visit' }, async (reader) => {
  const { page } = reader;
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    reader.presses(page.getByRole('button', { name: 'Choose files' })),
  ]);
  await chooser.setFiles(BILINGUAL);
  await reader.hears(/Still needed: .*what Country means/);
  await reader.types(page.getByRole('combobox', { name: 'Who comes' }), 'Austral');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option', { name: 'Australia' }).and(page.locator('[data-focused]')).waitFor();
  await page.keyboard.press('Enter');
  await reader.types(page.getByRole('combobox', { name: 'Where to' }), 'Japan');
  await page.keyboard.press('Tab');
  await reader.hears(/Known between the two: Japan–Australia RAA/);
  await reader.types(page.getByLabel('Enters on'), '07072027');
  await reader.types(page.getByLabel('Leaves on'), '08082027');
  await reader.types(page.getByLabel('Activity'), 'exer');
  await reader.types(page.getByLabel('Comes optional'), 'by a');
  await reader.types(page.getByLabel('What Country means'), 'natio');
  await reader.presses(page.getByRole('button', { name: 'See the answer' }));
  const before = await reader.reads(verdict(page));
  assert.ok(commandSays().includes(before), before);

  // The matrix is one stop: inside it arrows lead from cell to cell.
  const grid = page.getByRole('grid', { name: 'Persons' });
  await reader.tabsTo(grid.getByRole('button'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: /^Visa/ });
  await drawer.waitFor();
  await reader.tabsTo(drawer.locator('summary', { hasText: 'Facts that were read' }));
  await page.keyboard.press('Space');
  await drawer.getByText('lines 2, 5, 8, 14, 17, 20').first().waitFor();
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'detached' });
  assert.match(await reader.focused(), /^visa, B/);

  // From the contents at once to what decides most.
  await reader.presses(page.getByRole('link', { name: /^What decides most/ }), 'Enter', 'Shift+Tab');
  await reader.presses(page.getByRole('button', { name: 'Australia, all of them' }), 'Space');
  await reader.hears(/(?:settled|anew); \d+ questions? and \d+ texts? left/);
  const after = await reader.reads(verdict(page));
  assert.ok(commandSays('--set', 'person.serves=AU').includes(after), after);
  assert.notEqual(after, before);
});

journey(
  site,
  'the same in Japanese, with another language in between',
  { at: '/visit', lang: 'ja' },
  async (reader) => {
    const { page } = reader;
    await reader.drops(page.getByText('ここにファイルを置く'), BILINGUAL);
    await chooseState(page, '派遣国', 'オーストラリア');
    await chooseState(page, '接受国', '日本');
    await page.getByLabel('入国日').fill(ENTER);
    await page.getByRole('button', { name: 'English' }).click();
    // Nothing that was said is lost, and the address of the page is the same.
    const from = page.getByRole('combobox', { name: 'Who comes' });
    await from.waitFor();
    assert.equal(await from.inputValue(), 'Australia');
    assert.equal(await page.getByLabel('Enters on').inputValue(), ENTER);
    await page.getByLabel('Leaves on').fill(LEAVE);
    await page.getByLabel('What Country means').selectOption({ label: 'nationality' });
    await page.getByText('All headings are settled.').waitFor();
    await page.getByRole('button', { name: '日本語' }).click();
    await page.getByText('全ての見出しの意味が定まりました。').waitFor();
    await page.getByLabel('活動').selectOption('exercise');
    await page.getByLabel('入国の経路').selectOption('air');
    await reader.hears(/問.*条文/);
    await page.getByRole('button', { name: '答えを見る' }).click();
    const said = await reader.reads(verdict(page));
    assert.ok(commandSays('--lang', 'ja', '--width', '300').includes(said), said);

    await page
      .getByRole('gridcell', { name: /^査証、/ })
      .first()
      .getByRole('button')
      .click();
    assert.match(await reader.reads(page.getByRole('dialog', { name: /^査証/ })), /日豪部隊間協力円滑化協定|日豪/);
  },
);
