// Japanese is set in full-width brackets, wherever a reader sees it.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { filesBelow } from '../../scripts/tree.ts';

const JAPANESE = '[\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Han}ー、。」]';
/** Half-width brackets behind Japanese, or around it; what a template puts in is taken out before. */
const HALF = new RegExp(`${JAPANESE} ?\\([^()]*\\)|\\([^()]*${JAPANESE}[^()]*\\)`, 'u');
/** What a roster may hold is read as it is written. */
const READ = /src\/(?:visit\/mapping|engine\/parse)\//;

test('no Japanese text stands in half-width brackets', () => {
  const found = [
    ...filesBelow('src', /\.tsx?$/),
    ...filesBelow('web/src', /\.tsx?$/),
    ...filesBelow('scripts', /start\.ts$/),
  ]
    .filter(({ path }) => !READ.test(path) && !path.includes('.generated.'))
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line) => {
        const literals = line.match(/'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|^[^`'";]*$/gu) ?? [];
        return literals
          .filter((one) => new RegExp(JAPANESE, 'u').test(one) && !/^\s*(?:\/|\*)|\.test\(/.test(one))
          .map((one) => one.replaceAll(/\$\{[^}]*\}/g, 'x').replaceAll(/\\`[^`]*\\`/g, 'x'))
          .filter((one) => HALF.test(one))
          .map((one) => `${path}: ${one.trim()}`);
      }),
    );
  assert.deepEqual(found, []);
});
