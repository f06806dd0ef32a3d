// `npm run shots`: takes the states of test/web/shots.ts as pictures and checks each. `-- visit` takes the page of that name alone,
// `-- visit-answer` that state; `--pictures` also puts those of the documents into docs/pictures.
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { noBrowser, openBrowser } from '../test/report/chromium.ts';
import { faultsOf, namesFrom } from '../test/web/looks.ts';
import { complaints, newTab, settled } from '../test/web/site.ts';
import type { Law } from '../src/engine/law.ts';
import { PICTURES, STATES } from '../test/web/shots.ts';
import { installWeb } from './packages.mjs';
import { filesBelow, home, read } from './tree.ts';
import { builtSite } from './web/build.ts';
import { serve } from './web/server.ts';

const args = process.argv.slice(2);
const wanted = args.filter((word) => !word.startsWith('--'));
const folder = join(home, 'shots');
const told = { begins: () => console.log('fetching what builds the pages (once)'), ends: () => undefined };
if (noBrowser !== false) throw new Error(noBrowser);
if (!installWeb(home, told)) throw new Error('the packages of web/ could not be fetched; npm says why above');

const law = JSON.parse(read('law/compiled.json')) as Law;
const names = namesFrom(law, [
  read('register/compiled.json').replaceAll(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu, ''),
  ...filesBelow('examples', /\.(?:csv|ya?ml)$/).map(({ text }) => text),
  ...filesBelow('test/fixtures/rosters', /\.csv$/).flatMap(({ path, text }) => [path, text]),
]);
const states = STATES.filter(
  ({ page, state }) => wanted.length === 0 || wanted.some((one) => one === page || `${page}-${state}` === one),
);
const site = await serve(builtSite());
const browser = await openBrowser();
if (wanted.length === 0) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

let faulty = 0;
let taken = 0;
for (const { page: name, state, address, looks, steps, full = false } of states) {
  for (const [lang, width, theme] of looks) {
    const shot = `${name}-${state}-${lang}-${width}-${theme}`;
    const height = width === 360 ? 740 : 900;
    const page = await newTab(browser, site.address, {
      lang,
      width,
      height,
      theme,
      options: { reducedMotion: 'reduce' },
    });
    const faults: string[] = [];
    try {
      await page.goto(`${site.address}#${address}${address.includes('?') ? '&' : '?'}lang=${lang}`);
      await settled(page);
      await steps?.(page);
      await settled(page);
      await page.screenshot({ path: join(folder, `${shot}.png`), fullPage: full });
      faults.push(...(await faultsOf(page, lang, names)), ...complaints(page));
    } catch (error) {
      faults.push((error as Error).message.split('\n')[0] ?? '');
      await page.screenshot({ path: join(folder, `${shot}.png`) }).catch(() => undefined);
    }
    await page.context().close();
    taken++;
    if (faults.length > 0) faulty++;
    console.log(`${faults.length === 0 ? 'ok  ' : 'FAIL'} ${shot}`);
    for (const fault of faults.slice(0, 12)) console.log(`       ${fault}`);
    if (faults.length > 12) console.log(`       and ${faults.length - 12} more`);
  }
}
await browser.close();
await site.stop();

if (args.includes('--pictures'))
  for (const shot of PICTURES) {
    readFileSync(join(folder, `${shot}.png`));
    copyFileSync(join(folder, `${shot}.png`), join(home, 'docs', 'pictures', `${shot}.png`));
  }
console.log(`${taken} pictures in shots/, ${faulty} with something to mend`);
process.exit(faulty === 0 ? 0 : 1);
