// The states of the pages that are looked at before a change lands: each with its address, what is done there, and the looks it is taken in.
// `npm run shots` takes them all and refuses what a program can see to be wrong; the rest is for eyes.
import { fileURLToPath } from 'node:url';

import type { Page } from 'playwright-core';

/** Language, width in pixels, theme. */
export type Look = readonly [lang: 'en' | 'ja', width: 360 | 768 | 1280 | 1920, theme: 'light' | 'dark'];

/** One state of one page. */
export interface State {
  readonly page: string;
  readonly state: string;
  readonly address: string;
  readonly looks: readonly Look[];
  readonly steps?: (page: Page) => Promise<void>;
  /** The whole page and not only what fits the window. */
  readonly full?: boolean;
}

const WIDE: Look = ['en', 1280, 'light'];
const DARK: Look = ['en', 1280, 'dark'];
const WIDE_JA: Look = ['ja', 1280, 'light'];
const DARK_JA: Look = ['ja', 1280, 'dark'];
const HUGE: Look = ['en', 1920, 'light'];
const TABLET: Look = ['en', 768, 'light'];
const TABLET_JA: Look = ['ja', 768, 'light'];
const PHONE: Look = ['en', 360, 'light'];
const PHONE_JA: Look = ['ja', 360, 'light'];
const PHONE_DARK: Look = ['ja', 360, 'dark'];

const file = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Waits for the answer of the example that the address opens. */
async function answered(page: Page): Promise<void> {
  await page.locator('.answer-verdict').first().waitFor();
}

/** Opens the answer at one of its parts. */
function at(part: string): (page: Page) => Promise<void> {
  return async (page) => {
    await answered(page);
    await page.locator(`#${part}`).evaluate('(one) => one.scrollIntoView()');
  };
}

/** Gives a roster, and nothing else. */
function given(...paths: readonly string[]): (page: Page) => Promise<void> {
  return async (page) => {
    await page.locator('input[type=file]').first().setInputFiles(paths.map(file));
    await page.locator('.visit-files').first().waitFor();
    await page.waitForTimeout(1500);
  };
}

const EXAMPLE = '/visit?example=01';

/** All of them. */
export const STATES: readonly State[] = [
  { page: 'start', state: 'first', address: '/', looks: [WIDE, DARK_JA, PHONE, PHONE_JA, HUGE, TABLET], full: true },
  { page: 'nowhere', state: 'gone', address: '/no/such/page', looks: [WIDE, PHONE_DARK] },

  { page: 'visit', state: 'empty', address: '/visit', looks: [WIDE, DARK, PHONE_JA, TABLET_JA], full: true },
  {
    page: 'visit',
    state: 'roster',
    address: '/visit',
    looks: [WIDE_JA, PHONE_JA],
    steps: given('test/fixtures/rosters/01-hakengun-meibo.csv'),
    full: true,
  },
  {
    page: 'visit',
    state: 'mending',
    address: '/visit',
    looks: [WIDE, PHONE_DARK],
    steps: given('test/fixtures/rosters/06-bilingual-roll.csv'),
    full: true,
  },
  {
    page: 'visit',
    state: 'answer',
    address: EXAMPLE,
    looks: [WIDE, DARK, WIDE_JA, PHONE, PHONE_JA, HUGE],
    steps: answered,
  },
  { page: 'visit', state: 'whole', address: EXAMPLE, looks: [TABLET_JA, PHONE_DARK], steps: answered, full: true },
  { page: 'visit', state: 'host', address: `${EXAMPLE}&as=host`, looks: [WIDE, PHONE_JA], steps: answered },
  { page: 'visit', state: 'deadlines', address: EXAMPLE, looks: [WIDE, PHONE_JA], steps: at('deadlines') },
  { page: 'visit', state: 'matrix', address: EXAMPLE, looks: [WIDE, DARK_JA, PHONE], steps: at('matrix') },
  {
    page: 'visit',
    state: 'reasons',
    address: EXAMPLE,
    looks: [WIDE, DARK_JA, PHONE],
    steps: async (page) => {
      await at('matrix')(page);
      await page.locator('.answer-matrix button[tabindex="0"]').first().click();
      await page.locator('.drawer-sheet').waitFor();
    },
  },
  { page: 'visit', state: 'questions', address: EXAMPLE, looks: [WIDE, PHONE_JA], steps: at('questions') },
  { page: 'visit', state: 'wanted', address: EXAMPLE, looks: [WIDE_JA, PHONE], steps: at('wanted') },
  {
    page: 'visit',
    state: 'compared',
    address: EXAMPLE,
    looks: [WIDE, PHONE_JA],
    steps: async (page) => {
      await answered(page);
      await page
        .locator('#delta input[type=file]')
        .setInputFiles([file('examples/08-an-amendment/visit.yaml'), file('examples/08-an-amendment/manifest.csv')]);
      await page.waitForTimeout(2500);
      await at('delta')(page);
    },
  },

  { page: 'lines', state: 'empty', address: '/lines', looks: [WIDE, PHONE_JA] },
  {
    page: 'lines',
    state: 'example',
    address: EXAMPLE,
    looks: [WIDE, DARK_JA, PHONE],
    steps: async (page) => {
      await answered(page);
      await page.evaluate("location.hash = location.hash.replace(/^#\\/visit[^?]*\\??/, '#/lines?')");
      await page.locator('main h1').first().waitFor();
    },
  },

  { page: 'treaties', state: 'list', address: '/treaties', looks: [WIDE, DARK_JA, PHONE, HUGE], full: true },
  { page: 'treaties', state: 'one-state', address: '/treaties?state=JP&on=2023-08-13', looks: [WIDE_JA, PHONE_JA] },
  {
    page: 'pack',
    state: 'document',
    address: '/treaties/au-jp-raa-2022',
    looks: [WIDE, DARK, WIDE_JA, PHONE, PHONE_DARK],
  },
  {
    page: 'pack',
    state: 'contents',
    address: '/treaties/au-jp-raa-2022',
    looks: [PHONE, PHONE_DARK],
    steps: async (page) => {
      await page.locator('.document-contents summary').click();
    },
  },
  { page: 'pack', state: 'gone', address: '/treaties/no-such-pack', looks: [WIDE_JA, PHONE] },
  { page: 'compare', state: 'empty', address: '/treaties/compare', looks: [WIDE, PHONE_JA] },
  {
    page: 'compare',
    state: 'two',
    address: '/treaties/compare?a=au-jp-raa-2022&b=gb-jp-raa-2023',
    looks: [WIDE, DARK_JA, PHONE],
  },
  {
    page: 'compare',
    state: 'by-hand',
    address: '/treaties/compare?a=au-jp-raa-2022',
    looks: [PHONE, PHONE_DARK],
    steps: async (page) => {
      const second = page.locator('.compare-choice select').nth(1);
      await second.click();
      await second.selectOption('gb-jp-raa-2023');
      await page.locator('.compare-sum h2:focus').waitFor();
      await page.waitForTimeout(800);
    },
  },

  {
    page: 'visit',
    state: 'states',
    address: '/visit',
    looks: [WIDE, DARK_JA, PHONE, PHONE_DARK],
    steps: async (page) => {
      const field = page.getByRole('combobox', { name: /Who comes|派遣国/ });
      // The list goes when the page scrolls: it must have come to rest.
      await field.scrollIntoViewIfNeeded();
      await page.waitForTimeout(300);
      await field.click();
      await page.getByRole('listbox').waitFor();
    },
  },
  {
    page: 'visit',
    state: 'state-typed',
    address: '/visit',
    looks: [WIDE_JA, PHONE_DARK],
    steps: async (page) => {
      const field = page.getByRole('combobox', { name: '派遣国' });
      await field.scrollIntoViewIfNeeded();
      await page.waitForTimeout(300);
      await field.fill('オースト');
      await page.getByRole('listbox').waitFor();
      await page.keyboard.press('ArrowDown');
      await page.locator('[role=option][data-focused]').waitFor();
    },
  },
  {
    page: 'visit',
    state: 'no-state',
    address: '/visit',
    looks: [DARK, WIDE_JA, PHONE],
    steps: async (page) => {
      const field = page.getByRole('combobox', { name: /Where to|接受国/ });
      await field.fill('01');
      await page.keyboard.press('Tab');
      await page.locator('.state-field-told:not(:empty)').waitFor();
    },
  },

  { page: 'register', state: 'list', address: '/register', looks: [WIDE, DARK_JA, PHONE, HUGE], full: true },
  { page: 'register', state: 'then', address: '/register?on=2022-11-04&then=true', looks: [WIDE_JA, PHONE] },
  { page: 'agreement', state: 'life', address: '/register/gb-jp-raa-2023', looks: [WIDE, DARK, PHONE_JA], full: true },
  { page: 'claims', state: 'source', address: '/register/claims', looks: [WIDE, WIDE_JA, PHONE, PHONE_DARK] },

  { page: 'network', state: 'graph', address: '/network', looks: [WIDE, DARK, WIDE_JA, PHONE, PHONE_DARK, HUGE] },
  { page: 'network', state: 'map', address: '/network?view=map', looks: [WIDE, DARK_JA, PHONE] },
  { page: 'network', state: 'series', address: '/network?view=series', looks: [WIDE_JA, PHONE] },
  { page: 'network', state: 'candidates', address: '/network?view=candidates', looks: [WIDE, PHONE_JA] },
  { page: 'network', state: 'what-if', address: '/network?lose=US', looks: [WIDE, PHONE_JA] },
  { page: 'network', state: 'star', address: '/network?ask=star&nodes=article-5', looks: [WIDE, PHONE_JA] },
  {
    page: 'network',
    state: 'chosen',
    address: '/network?nodes=AU,GB,JP,KR,PH,US',
    looks: [WIDE, DARK_JA, PHONE],
    full: true,
  },
  { page: 'state', state: 'one', address: '/network/JP', looks: [WIDE, WIDE_JA, PHONE], full: true },
];

/** The pictures that go into the documents, by the name of the shot. */
export const PICTURES: readonly string[] = [
  'visit-answer-en-1280-light',
  'visit-reasons-en-1280-light',
  'pack-document-ja-1280-light',
  'network-graph-en-1280-light',
];
