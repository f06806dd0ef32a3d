// Who reads the source document and asks its four questions of the network. What is expected is measured here, from the register.
import assert from 'node:assert/strict';

import { civilDate, earlierOf } from '../../../src/kernel/civil-date.ts';
import type { Counting } from '../../../src/network/layers.ts';
import { networkOn } from '../../../src/network/network.ts';
import { tiesAmong, type WhatIf, whatIf, type Supposition } from '../../../src/network/what-if.ts';
import { reckoning } from '../../../src/register/reckoning.ts';
import { type Lang, words } from '../../../src/words/words.ts';
import { today } from '../../../web/src/app/today.ts';
import { register, rules } from '../../network/given.ts';
import { useSite } from '../site.ts';
import { journey, type Reader } from './reader.ts';

const site = useSite();
const PACT = 'gb-jp-raa-2023';
const NOW = earlierOf(today(), register.asOf);
const EVE = civilDate('2022-11-04');

/** Layer `access` unless another is named, with something supposed. */
function measured(on: typeof NOW, counting: Counting, supposition: Supposition = {}, layer = 'access'): WhatIf {
  const { graph, statement } = networkOn(register, rules, { layer, counting, on });
  return whatIf(graph, statement.hub ?? '', supposition);
}

function withPact(counting: Counting): number {
  const { graph } = networkOn(register, rules, { layer: 'access', counting, on: EVE });
  const parties = register.agreements[PACT]?.parties ?? [];
  return measured(EVE, counting, { add: tiesAmong(graph, parties) }).change.dependence ?? Number.NaN;
}

function withoutHub(counting: Counting): number {
  const { hub = '' } = networkOn(register, rules, { layer: 'access', counting, on: NOW }).statement;
  return measured(NOW, counting, { lose: [hub] }).after.connected ?? Number.NaN;
}

const three = (value: number | undefined): string => (value ?? Number.NaN).toFixed(3);
const percent = (value: number): RegExp => new RegExp(`\\b${Math.round(value * 100)} ?%`);

const CLAIMS = reckoning(register, Object.values(register.statements)[0]?.source ?? '');

/** What the reader looks for. */
const NAMES = {
  en: {
    star: /^Star or web/,
    pact: /^What did this pact change/,
    hub: /^And if the hub fails/,
    claims: /^Did it come true/,
    answer: 'The answer',
    read: 'Read claim by claim',
    became: 'What became of it',
  },
  ja: {
    star: /^星形か、網か/,
    pact: /^この協定は何を変えたか/,
    hub: /^ハブがなくなれば/,
    claims: /^記事のとおりになったか/,
    answer: '答え',
    read: '主張を一つずつ読む',
    became: 'その後',
  },
} as const;

type Hand = {
  readonly follow: (reader: Reader, link: RegExp | string) => Promise<void>;
  readonly choose: (reader: Reader, layer: string) => Promise<void>;
};

/** Asks all four, and finds the figures of the register in the answers. */
async function asksAll(reader: Reader, lang: Lang, { follow, choose }: Hand, amid: (page: string) => Promise<void>) {
  const { page } = reader;
  const names = NAMES[lang];
  const answer = (name: RegExp | string) => page.getByRole('region', { name });

  await follow(reader, names.star);
  await answer(names.star).waitFor();
  for (const layer of ['pacts', 'access']) {
    const { dependence } = measured(NOW, 'in-force', {}, layer).before;
    await choose(reader, rules.layers[layer]?.title[lang] ?? '');
    await answer(names.answer).getByText(three(dependence), { exact: true }).waitFor();
  }

  reader.listens();
  await follow(reader, names.pact);
  const [inForce, signed] = [withPact('in-force'), withPact('signed')];
  assert.ok(inForce < 0 && signed < inForce, 'the pact changed more where signed ones count');
  await reader.hears(new RegExp(three(-inForce)));
  await answer(names.pact).getByText(three(-signed)).waitFor();
  assert.match(await reader.reads(answer(names.pact)), new RegExp(`[−-]${three(-inForce)}`));
  await amid(three(-inForce));

  await follow(reader, names.hub);
  await reader.hears(percent(withoutHub('in-force')));
  await answer(names.hub)
    .getByText(percent(withoutHub('signed')))
    .waitFor();

  await follow(reader, names.claims);
  await follow(reader, names.read);
  const { outcome: named } = words(lang).register;
  for (const id of ['SC11', 'SC02']) {
    const claim = CLAIMS.find(({ statement }) => statement.id === id);
    assert.ok(claim !== undefined);
    const said = await reader.reads(page.getByRole('article', { name: new RegExp(`^${id}`) }));
    assert.ok(said.toLowerCase().includes(named[claim.outcome].toLowerCase()), said);
  }
  const confirmed = CLAIMS.filter(({ outcome }) => outcome === 'confirmed');
  await page.locator('summary', { hasText: names.became }).click();
  const line = page
    .getByRole('listitem')
    .filter({ hasText: new RegExp(confirmed.map(({ statement }) => statement.id).join('.*')) });
  assert.match(await reader.reads(line), new RegExp(String(confirmed.length)));
}

journey(site, 'the four questions of the source document, by keyboard alone', { at: '/network' }, async (reader) => {
  await asksAll(
    reader,
    'en',
    {
      follow: ({ page }, name) => reader.presses(page.getByRole('link', { name })),
      async choose({ page }, layer) {
        await reader.tabsTo(page.getByRole('radio'));
        const wanted = page.getByRole('radio', { name: new RegExp(`^${layer}`, 'i') });
        for (let step = 0; step < 8 && !(await wanted.isChecked()); step += 1) await page.keyboard.press('ArrowUp');
        assert.ok(await wanted.isChecked());
      },
    },
    async () => {},
  );
});

journey(
  site,
  'the same in Japanese, with another language in between',
  { at: '/network', lang: 'ja' },
  async (reader) => {
    await asksAll(
      reader,
      'ja',
      {
        follow: ({ page }, name) => page.getByRole('link', { name }).click(),
        choose: ({ page }, layer) => page.getByRole('radio', { name: new RegExp(`^${layer}`) }).check(),
      },
      async (figure) => {
        const { page } = reader;
        await page.getByRole('button', { name: 'English' }).click();
        const english = page.getByRole('region', { name: NAMES.en.pact });
        await english.getByText(`falls by ${figure}`).waitFor();
        await page.getByRole('button', { name: '日本語' }).click();
        await page.getByRole('region', { name: NAMES.ja.pact }).waitFor();
      },
    );
  },
);
