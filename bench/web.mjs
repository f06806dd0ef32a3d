// The pages in the system's Chromium, as `npm start` serves them: what the first load of each page weighs, how long example 01 takes from an empty
// browser to an answer that can be used, and a list of 100,000 lines in a tab. `node bench/web.mjs`; the packages of web/ must be there
// (`node scripts/setup.mjs web`). Times are those of one tab on this machine.
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { builtSite } from '../scripts/web/build.ts';
import { serve } from '../scripts/web/server.ts';
import { chanceFrom } from '../src/kernel/chance.ts';
import { generatedCsv } from '../src/visit/manifest/generate.ts';
import { openBrowser } from '../test/report/chromium.ts';
import { PAGES } from '../test/web/addresses.ts';
import { chooseState } from '../test/web/choose-state.ts';
import { firstLoad } from '../test/web/first-load.ts';
import { newTab, settled } from '../test/web/site.ts';
import { home, machine } from './shared.mjs';

const LINES = 100_000;
const GOAL = 350_000;

machine();
const browser = await openBrowser();
const site = await serve(builtSite());
const folder = mkdtempSync(join(tmpdir(), 'comity-web-'));
const versions = ['vite', 'react', 'react-aria-components'].map(
  (name) => `${name} ${JSON.parse(readFileSync(join(home, 'web/node_modules', name, 'package.json'), 'utf8')).version}`,
);
console.log(`Chromium ${browser.version()} · ${versions.join(' · ')}`);
try {
  await weights();
  await firstAnswer();
  await longList();
} finally {
  await browser.close();
  await site.stop();
  rmSync(folder, { recursive: true });
}

function told(what, figure, goal, met) {
  console.log([what, figure, ...(goal === undefined ? [] : [`goal ${goal}`, met ? 'met' : 'MISSED'])].join(' · '));
}

async function weights() {
  for (const [name, address] of PAGES) {
    const tab = await newTab(browser, site.address, {});
    const { page, worker, data } = await firstLoad(tab, async () => {
      await tab.goto(`${site.address}#${address}`);
      await settled(tab);
    });
    const [p, w, d] = [page, worker, data].map((bytes) => (bytes / 1000).toFixed(0));
    told(
      `first load, gzip: ${name}`,
      `${((page + worker + data) / 1000).toFixed(0)} kB: page ${p}, worker ${w}, data ${d}`,
      `≤ ${GOAL / 1000} kB`,
      page + worker + data <= GOAL,
    );
    await tab.context().close();
  }
}

async function firstAnswer() {
  const runs = [];
  for (let run = 0; run < 5; run += 1) {
    const tab = await newTab(browser, site.address, {});
    await tab.goto(`${site.address}#/visit?example=01`);
    await tab.locator('.answer-verdict').first().waitFor();
    await tab.locator('.answer-matrix button[tabindex="0"]').first().waitFor();
    runs.push(
      await tab.evaluate(`new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done({
        paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
        answer: performance.now(),
      }))))`),
    );
    await tab.context().close();
  }
  const middle = (name) => Math.round(runs.map((run) => run[name]).toSorted((a, b) => a - b)[2]);
  told(
    'example 01 in an empty browser, middle of 5',
    `first paint ${middle('paint')} ms, answer to be used ${middle('answer')} ms`,
  );
}

async function longList() {
  const file = join(folder, 'manifest.csv');
  const out = createWriteStream(file);
  const share = { persons: LINES, items: 0, aircraft: 0 };
  for (const line of generatedCsv(share, [{ group: 'main', state: 'US' }], chanceFrom(7)))
    if (!out.write(line)) await once(out, 'drain');
  out.end();
  await once(out, 'finish');

  const tab = await newTab(browser, site.address, {});
  await tab.goto(`${site.address}#/visit?view=input`);
  await settled(tab);
  await busy(tab);
  await chooseState(tab, /^Where to/, 'JP', 'Japan');
  await chooseState(tab, /^Who comes/, 'US', 'United States');
  await tab.getByLabel(/^Enters on/).fill('2026-03-02');
  await tab.getByLabel(/^Leaves on/).fill('2026-03-22');
  let from = performance.now();
  const since = () => Math.round(performance.now() - from);
  await tab.locator('input[type=file]').first().setInputFiles(file);
  await tab.locator('.visit-ready.is-reading').waitFor({ state: 'attached', timeout: 30_000 });
  await tab.locator('.visit-ready.is-reading').waitFor({ state: 'detached', timeout: 120_000 });
  told(`${LINES.toLocaleString('en')} lines: file read and understood`, `${since()} ms, ${await longest(tab)}`);

  from = performance.now();
  await tab.evaluate("location.hash = '#/lines'");
  await tab.locator('.lines-grid [role=row][aria-rowindex="2"]').waitFor({ timeout: 120_000 });
  const rows = since();
  told('first rows after reading', `${rows} ms, ${await longest(tab)}`, '≤ 1,000 ms', rows <= 1000);

  const frames = await tab.evaluate(`(async () => {
    const grid = document.querySelector('.lines-grid');
    const frames = [];
    let last = performance.now();
    for (let steps = 0; steps < 200; steps += 1) {
      grid.scrollTop += 300;
      await new Promise((done) => requestAnimationFrame(done));
      const now = performance.now();
      frames.push(now - last);
      last = now;
    }
    return frames.sort((a, b) => a - b);
  })()`);
  const at = (share) => frames[Math.floor((frames.length - 1) * share)].toFixed(0);
  told(
    'scrolling 200 frames of 300 px',
    `middle ${at(0.5)} ms, 95 % ${at(0.95)} ms, worst ${at(1)} ms`,
    '95 % ≤ 34 ms',
    frames[Math.floor((frames.length - 1) * 0.95)] <= 34,
  );
  const held = await tab.locator('.lines-grid [role=row]').count();
  told('rows in the page', `${held} of ${LINES.toLocaleString('en')}`);

  from = performance.now();
  await tab.evaluate("location.hash = '#/visit'");
  await tab.locator('.answer-verdict').first().waitFor({ timeout: 180_000 });
  told('from there to the answer for all of them', `${since()} ms, ${await longest(tab)}`);
  await tab.context().close();
}

/** Notes how long the thread that draws was ever busy at a stretch. */
async function busy(tab) {
  await tab.evaluate(`window.busy = 0; new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.busy = Math.max(window.busy, duration);
  }).observe({ type: 'longtask' });`);
}

/** The longest since last asked. */
async function longest(tab) {
  const most = await tab.evaluate('(() => { const most = window.busy; window.busy = 0; return most; })()');
  return `page never held up longer than ${Math.max(50, Math.round(most))} ms`;
}
