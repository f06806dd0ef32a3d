// Who receives the visit: what binds us, what they must show, what we must answer, office by office.
import assert from 'node:assert/strict';

import { type Lang, words } from '../../../src/words/words.ts';
import { comity } from '../../cli/run.ts';
import { useSite } from '../site.ts';
import { journey, line, type Reader } from './reader.ts';

const site = useSite();

const said = new Map<Lang, string>();
function commandSays(lang: Lang): string {
  const known = said.get(lang) ?? asked(lang);
  said.set(lang, known);
  return known;
}

function asked(lang: Lang): string {
  return line(comity(['assess', '--example', '01', '--as', 'host', '--lang', lang, '--width', '400']).out);
}

/** The offices of the list, all of them known to the command. */
async function offices(reader: Reader, lang: Lang): Promise<readonly string[]> {
  const { heading, label } = words(lang);
  const list = reader.page.getByRole('region', { name: heading.authorities });
  await list.waitFor();
  const names = await list.getByRole('heading', { level: 3 }).allInnerTexts();
  const said = commandSays(lang);
  for (const name of names) assert.ok(said.includes(line(name)), name);
  for (const part of [label.bindsUs, label.theyShow, label.answerBy])
    await list.getByText(part, { exact: true }).first().waitFor();
  return names;
}

journey(
  site,
  'the same visit from the chair of the host, by keyboard, in both languages',
  { at: '/visit?example=01' },
  async (reader) => {
    const { page } = reader;
    const verdict = page.getByRole('main').getByRole('heading', { level: 1 });
    await verdict.waitFor();
    await reader.presses(page.getByRole('button', { name: 'Receiving State' }));
    await page.getByRole('region', { name: words('en').heading.todo }).waitFor({ state: 'detached' });
    assert.ok((await offices(reader, 'en')).length > 3);
    assert.ok(commandSays('en').includes(await reader.reads(verdict)));

    await reader.presses(page.getByRole('button', { name: '日本語' }), 'Space', 'Shift+Tab');
    await page.getByRole('button', { name: '接受国', pressed: true }).waitFor();
    assert.ok((await offices(reader, 'ja')).length > 3);
    assert.ok(commandSays('ja').includes(await reader.reads(verdict)));
    // The address is the same chair for who gets it from a colleague.
    assert.match(page.url(), /as=host/);
  },
);
