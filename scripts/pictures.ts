// Makes the pictures of the documents: the pages the command writes, as the system's Chromium shows them.
// They are made by hand when a page changes (`node scripts/pictures.ts`); two machines with other fonts give other bytes, so no test compares them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { chromium } from 'playwright-core';

/** Each picture, with the words that make its page. */
const PICTURES: readonly (readonly [file: string, words: readonly string[]])[] = [
  ['report-01.png', ['assess', '--example', '01']],
];

const home = fileURLToPath(new URL('../', import.meta.url));
const target = join(home, 'docs', 'pictures');
const folder = mkdtempSync(join(tmpdir(), 'comity-pictures-'));
mkdirSync(target, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  for (const [file, words] of PICTURES) {
    const page = join(folder, `${file}.html`);
    const run = spawnSync(process.execPath, [join(home, 'bin', 'comity.mjs'), ...words, '--html', page], {
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(run.stderr);
    const context = await browser.newContext({
      viewport: { width: 1120, height: 1000 },
      colorScheme: 'light',
      javaScriptEnabled: false,
    });
    const tab = await context.newPage();
    await tab.goto(pathToFileURL(page).href);
    await tab.screenshot({ path: join(target, file) });
    await context.close();
    console.log(`docs/pictures/${file}`);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
