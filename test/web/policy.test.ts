// What the pages may do, in a real browser: nothing but what the policy says, and no request to any other host.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { builtSite } from '../../scripts/web/build.ts';
import { PAGES } from './addresses.ts';
import { complaints, noSite, useSite } from './site.ts';

const site = useSite('/tools/comity/');

for (const [name, address] of PAGES) {
  test(
    `${name} opens below a path, breaks no policy, says no error and asks no other host`,
    { skip: noSite },
    async () => {
      const page = await site.open(address);
      assert.deepEqual(complaints(page), []);
      await page.context().close();
    },
  );
}

test(
  'the built page has no script and no style of its own inside, and its addresses are relative',
  { skip: noSite },
  () => {
    const html = readFileSync(join(builtSite(), 'index.html'), 'utf8');
    assert.doesNotMatch(html, /<script(?![^>]*\bsrc=)|<style|\bstyle=|\son[a-z]+=|(?:src|href)="\//);
    assert.match(html, /http-equiv="Content-Security-Policy"/);
  },
);

test('a planted script, style, request and import are each refused and noticed', { skip: noSite }, async () => {
  const planted = [
    "const s = document.createElement('script'); s.textContent = 'window.planted = 1'; document.body.append(s);",
    "document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">planted</p>')",
    "fetch('https://example.org/').catch(() => undefined)",
    "import('https://example.org/a.js').catch(() => undefined)",
    "new Image().src = 'https://example.org/a.png'",
    "setTimeout('window.planted = 1', 0)",
  ];
  for (const script of planted) {
    const page = await site.open('/');
    await page.evaluate(`${script}; undefined`);
    await page.waitForTimeout(200);
    assert.notDeepEqual(complaints(page), [], script);
    assert.equal(await page.evaluate('window.planted'), undefined);
    await page.context().close();
  }
});
