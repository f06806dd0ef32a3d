import assert from 'node:assert/strict';
import { test } from 'node:test';

import { htmlReport } from '../../src/report/html/html-report.ts';
import { JAPANESE_FONT } from '../../src/report/html/japanese-font.generated.ts';
import { LANGS } from '../../src/words/words.ts';
import { assessExample, examples, realLaw } from './example.ts';
import { fixtureAssessment, fixtureLaw } from './fixture.ts';

const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>' onmouseover='x&amp;</style>`;

test('what people write is text, never markup', () => {
  const fixture = fixtureAssessment();
  const legs = fixture.frame.legs.map((leg) => ({ ...leg, groupTitle: hostile, port: hostile }));
  const assessment = fixtureAssessment({ frame: { ...fixture.frame, title: { en: hostile, ja: hostile }, legs } });
  for (const lang of LANGS) {
    const page = htmlReport(assessment, fixtureLaw(), { lang, as: 'sender', labels: new Map([[53, hostile]]) });
    assert.doesNotMatch(page, /<script|<img|onerror=alert\(1\)>/);
    assert.equal(page.match(/<\/style>/g)?.length, 1);
    assert.match(page, /&lt;script&gt;/);
  }
});

test('a source that is no web address is not made a link', () => {
  const law = fixtureLaw();
  const sources = { ...law.sources, guide: { title: 'Guide', url: 'javascript:alert(1)' } };
  const page = htmlReport(fixtureAssessment(), { ...law, sources }, { lang: 'en', as: 'sender' });
  assert.doesNotMatch(page, /javascript:/);
});

test('the page runs nothing, fetches nothing, and says so to the browser', () => {
  const page = htmlReport(fixtureAssessment(), fixtureLaw(), { lang: 'ja', as: 'sender', font: JAPANESE_FONT });
  assert.match(
    page,
    /http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:;/,
  );
  assert.doesNotMatch(page, /<script|<link|<iframe|<object|@import|\sstyle=|\son[a-z]+=/);
  assert.doesNotMatch(page, /\ssrc="|url\((?!data:font|#)/);
});

test('the font is in the page only where Japanese is', () => {
  const law = fixtureLaw();
  const sources = { ...law.sources, press: { title: 'Press' } };
  const options = { lang: 'en', as: 'sender', font: JAPANESE_FONT } as const;
  assert.doesNotMatch(htmlReport(fixtureAssessment(), { ...law, sources }, options), /@font-face/);
  const mixed = htmlReport(fixtureAssessment(), law, options);
  assert.match(mixed, /@font-face/);
  assert.match(mixed, /<span lang="ja">日豪円滑化協定が発効<\/span>/);
});

test('headings go down one step at a time, ids are unique, every table has a caption', () => {
  for (const as of ['sender', 'host'] as const) {
    const page = htmlReport(fixtureAssessment(), fixtureLaw(), { lang: 'en', as });
    let last = 0;
    for (const [, level] of page.matchAll(/<h([1-6])[ >]/g)) {
      assert.ok(Number(level) <= last + 1, `h${level} after h${last}`);
      last = Number(level);
    }
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.includes(target), target);
    assert.equal(page.match(/<table/g)?.length, page.match(/<caption/g)?.length);
  }
});

for (const number of examples) {
  test(`example ${number} is at most 300 kB as a page, in every language and chair`, () => {
    const assessment = assessExample(number);
    for (const lang of LANGS) {
      for (const as of ['sender', 'host'] as const) {
        const page = htmlReport(assessment, realLaw(), { lang, as, font: JAPANESE_FONT });
        const size = new TextEncoder().encode(page).length;
        assert.ok(size <= 300_000, `${lang} ${as}: ${size} bytes`);
        // The letters of an embedded font may spell anything.
        assert.doesNotMatch(page.replaceAll(/base64,[\w+/=]+/g, ''), /undefined|\[object Object\]|NaN/);
      }
    }
  });
}
