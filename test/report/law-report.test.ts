// Packs as documents and side by side: complete, within the columns, safe, in both languages.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { fenceName } from '../../src/engine/law.ts';
import { JAPANESE_FONT } from '../../src/report/html/japanese-font.generated.ts';
import type { Pack } from '../../src/engine/law.ts';
import { compareHtml, compareText, packHtml, packText } from '../../src/report/law-report.ts';
import { widthOf } from '../../src/report/terminal/layout.ts';
import { LANGS } from '../../src/words/words.ts';
import { realLaw } from './example.ts';
import { besideOf } from './law-pages.ts';

const law = realLaw();
const packs = Object.values(law.packs);
const pairs = packs.map((pack, index) => [pack, packs[(index + 1) % packs.length] ?? pack] as const);

test('documents and comparisons keep to 80 and 160 columns, and no Japanese line begins with a stop', () => {
  for (const lang of LANGS) {
    for (const width of [80, 160]) {
      const options = { lang, width, colour: false };
      const texts = [
        ...packs.map((pack) => packText(law, pack, besideOf(law, pack), options)),
        ...pairs.map(([a, b]) => compareText(law, a, b, undefined, options)),
      ];
      for (const line of texts.join('').split('\n')) {
        assert.ok(widthOf(line) <= width, `${widthOf(line)} columns: ${line}`);
        assert.doesNotMatch(line, /^\s*[、。）」]|\s$/u, line);
      }
    }
  }
});

test('a document has every fence with its mark, source and rows, every milestone, case and row left out', () => {
  for (const pack of packs) {
    const beside = besideOf(law, pack);
    for (const lang of LANGS) {
      const text = packText(law, pack, beside, { lang, width: 1000, colour: false });
      const fences = [...pack.scopes, ...Object.values(pack.terms), ...Object.values(pack.rules)];
      for (const fence of fences) {
        assert.ok(text.includes(`\`${fenceName(pack, fence)}\``), fenceName(pack, fence));
        for (const row of fence.rows) assert.ok(text.includes(`\`${row}\``), row);
        assert.ok(text.includes(`\`${fence.source}\``), fence.source);
      }
      for (const row of beside.rows) {
        if (row.leftOutBecause === '' || !row.instruments.includes(pack.id)) continue;
        assert.ok(text.includes(`\`${row.key}\``), row.key);
      }
      assert.equal([...text.matchAll(/^ {2,4}- /gm)].length, beside.cases.length, `${pack.id} cases`);
    }
    const english = packText(law, pack, beside, { lang: 'en', width: 1000, colour: false }).replaceAll(/\s+/g, ' ');
    for (const one of beside.cases) assert.ok(english.includes(one.title.replaceAll(/\s+/g, ' ')), one.title);
    for (const { heading } of Object.values(pack.rules)) {
      if (heading.article === undefined) assert.ok(english.includes(`rticle number unknown (${heading.title})`));
    }
  }
});

test('a page fetches and runs nothing, its ids are unique and its links lead somewhere', () => {
  for (const lang of LANGS) {
    const options = { lang, font: JAPANESE_FONT };
    for (const page of [
      ...packs.map((pack) => packHtml(law, pack, besideOf(law, pack), options)),
      ...pairs.map(([a, b]) => compareHtml(law, a, b, undefined, options)),
    ]) {
      assert.match(
        page,
        /http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:;/,
      );
      assert.doesNotMatch(page, /<script|<link|<iframe|@import|\sstyle=|\son[a-z]+=|\ssrc="|undefined|\[object/);
      const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      assert.equal(new Set(ids).size, ids.length);
      for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.includes(target), target);
      let last = 0;
      for (const [, level] of page.matchAll(/<h([1-6])[ >]/g)) {
        assert.ok(Number(level) <= last + 1, `h${level} after h${last}`);
        last = Number(level);
      }
      assert.equal(page.match(/<table/g)?.length, page.match(/<caption/g)?.length);
    }
  }
});

test('what the law says is text, never markup', () => {
  const [pack] = packs;
  assert.ok(pack !== undefined);
  const hostile = `"><script>alert(1)</script>' onmouseover='x`;
  const planted = { ...pack, title: { en: hostile, ja: hostile }, short: { en: hostile, ja: hostile } };
  const page = packHtml({ ...law, packs: { ...law.packs, [pack.id]: planted } }, planted, besideOf(law, pack), {
    lang: 'en',
  });
  assert.doesNotMatch(page, /<script/);
  assert.match(page, /&lt;script&gt;/);
});

test('reciprocity is told in words: who gives it as receiving State, by what, and what it asks besides', () => {
  const [a, b] = [law.packs['au-jp-raa-2022'], law.packs['au-migration-2022']];
  assert.ok(a !== undefined && b !== undefined);
  const text = compareText(law, a, b, 'visa', { lang: 'en', width: 1000, colour: false });
  assert.match(text, /Visa · by different means and under different conditions/);
  assert.match(
    text,
    /Australia as receiving State: waives, by the rule of its own law that carries the instrument out/,
  );
  assert.match(text, /asks besides +provided that: the person holds an identity document/);
  assert.match(text, /Japan as receiving State: waives, by the instrument itself/);
});

test('a visa that hangs on a choice of the host says on which; what was not seen is never said to be nothing', () => {
  const [a, b] = [law.packs['gb-jp-raa-2023'], law.packs['jp-ph-raa-2024']];
  assert.ok(a !== undefined && b !== undefined);
  // Lines keep to a readable width, however wide the screen.
  const plainly = (left: Pack, right: Pack, formality?: string): string =>
    compareText(law, left, right, formality, { lang: 'en', width: 1000, colour: false }).replaceAll(/\s+/g, ' ');
  const text = plainly(a, b);
  assert.match(text, /Visa · by different means.*hangs on not known: is Japan designated[^`]*`japan-designated`/);
  assert.doesNotMatch(text, /says nothing|was not found/);
  assert.match(
    text,
    /from .*memory, nothing seen .*clearance of a ship visit \[nothing seen\]|clearance of a ship visit \[nothing seen\].*memory, nothing seen/,
  );
  assert.match(text, /Passport · asked on one side only/);
  assert.match(text, /Article by article.*Art\. 1\(c\) · Visiting force Japan–UK RAA subjects to consent/);
  const nato = law.packs['nato-sofa-1951'];
  assert.ok(nato !== undefined);
  assert.doesNotMatch(plainly(nato, b, 'driving-permit'), /japan-designated/);
  const [au, act] = [law.packs['au-jp-raa-2022'], law.packs['jp-raa-2025']];
  assert.ok(au !== undefined && act !== undefined);
  assert.doesNotMatch(plainly(au, act, 'visa'), /sending State is (the )?United States/);
});
