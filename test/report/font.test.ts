import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { neededCuts } from '../../scripts/font-signs.ts';
import { fontFaces } from '../../src/report/html/font-cut.ts';
import { JAPANESE_FONT } from '../../src/report/html/japanese-font.generated.ts';

test('the embedded font has every sign of words, law and examples', () => {
  const there = new Set(JAPANESE_FONT.flatMap(({ signs }) => Array.from(signs)));
  const missing = neededCuts(fileURLToPath(new URL('../../', import.meta.url)))
    .flatMap((signs) => Array.from(signs))
    .filter((sign) => !there.has(sign));
  assert.deepEqual(missing, [], 'run `npm run font` and commit the new cuts');
});

test('every cut is a WOFF2 file, no sign is in two, and the common one leaves the page room', () => {
  const signs = JAPANESE_FONT.flatMap((cut) => Array.from(cut.signs));
  assert.equal(new Set(signs).size, signs.length);
  for (const { base64 } of JAPANESE_FONT) {
    assert.equal(Buffer.from(base64, 'base64').subarray(0, 4).toString('latin1'), 'wOF2');
  }
  assert.ok((JAPANESE_FONT[0]?.base64.length ?? 0) < 130_000, `${JAPANESE_FONT[0]?.base64.length} characters`);
});

test('a page carries the cuts it uses and no others', () => {
  const cuts = [
    { signs: '、あいう', base64: 'AAAA' },
    { signs: '査証', base64: 'BBBB' },
  ];
  assert.equal(fontFaces(cuts, 'visa'), '');
  assert.match(fontFaces(cuts, 'visa 証'), /^@font-face\{[^}]*BBBB[^}]*unicode-range:U\+67fb,U\+8a3c\}\n$/);
  assert.match(fontFaces(cuts, 'あ'), /^@font-face\{[^}]*AAAA[^}]*unicode-range:U\+3001,U\+3042,U\+3044,U\+3046\}\n$/);
});
