import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { hang, pad, table, widthOf, wrap } from '../../src/report/terminal/layout.ts';

test('a wide sign takes two columns, an escape sequence none', () => {
  assert.equal(widthOf('訪問'), 4);
  assert.equal(widthOf('\u001B[1mab\u001B[22m'), 2);
  assert.equal(pad('訪', 4), '訪  ');
});

test('no line begins with a closing sign or ends with an opening one', () => {
  const text =
    'この訪問は、計画どおり入国できます。接受国（オーストラリア）の同意、「移動命令書」及び旅券が必要です。'.repeat(4);
  for (let width = 10; width < 60; width += 1) {
    for (const line of wrap(text, width)) {
      assert.doesNotMatch(line, /^[、。）」ー]/u);
      assert.doesNotMatch(line, /[（「]$/u);
    }
  }
});

test('a number stays with its counter', () => {
  for (let width = 9; width < 30; width += 1) {
    assert.ok(!wrap('人員55名、航空機2機、物品12点を2023年8月26日に', width).some((line) => /\d$/.test(line)));
  }
});

test('nothing is lost and no line is wider than asked, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom('visa ', 'waived, ', '査証', 'の', '。', '（', '）', '12', 'Antidisestablishmentarianism '),
      ),
      fc.integer({ min: 12, max: 60 }),
      (parts, width) => {
        const text = parts.join('');
        const lines = wrap(text, width);
        assert.equal(lines.join('').replaceAll(/\s/g, ''), text.replaceAll(/\s/g, ''));
        // A closing sign may hang over rather than begin a line; runs of such signs are the only exception.
        for (const line of lines)
          assert.ok(widthOf(line) <= width || /[。（）]/u.test(line), `${widthOf(line)} > ${width}: ${line}`);
      },
    ),
  );
});

test('hung text and tables keep their columns', () => {
  assert.deepEqual(hang('- ', 'first second third', 14), ['- first second', '  third']);
  assert.deepEqual(
    table(
      [
        ['査証', '5', 'a'],
        ['visa', '12', 'b'],
      ],
      40,
      { right: [1] },
    ),
    ['  査証   5  a', '  visa  12  b'],
  );
});
