import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { neededSigns } from '../../scripts/font-signs.ts';
import { FONT_SIGNS, JAPANESE_FONT } from '../../src/report/html/japanese-font.generated.ts';

test('the embedded font has every sign of words, law and examples', () => {
  const there = new Set(FONT_SIGNS);
  const missing = Array.from(neededSigns(fileURLToPath(new URL('../../', import.meta.url)))).filter(
    (sign) => !there.has(sign),
  );
  assert.deepEqual(missing, [], 'run `npm run font` and commit the new cut');
});

test('it is a WOFF2 file and leaves the page room', () => {
  const bytes = Buffer.from(JAPANESE_FONT, 'base64');
  assert.equal(bytes.subarray(0, 4).toString('latin1'), 'wOF2');
  assert.ok(JAPANESE_FONT.length < 180_000, `${JAPANESE_FONT.length} characters`);
});
