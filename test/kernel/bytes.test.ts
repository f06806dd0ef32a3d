import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { hex, hexBytes, utf8, utf8Text } from '../../src/kernel/bytes.ts';
import { holds } from './seed.ts';

test('bytes and hex, text and UTF-8 undo each other', () => {
  holds(
    fc.property(fc.uint8Array(), fc.string({ unit: 'grapheme' }), (bytes, text) => {
      assert.deepEqual(hexBytes(hex(bytes)), bytes);
      assert.equal(hex(bytes), Buffer.from(bytes).toString('hex'));
      assert.equal(utf8Text(utf8(text)), text);
    }),
  );
});

test('hex with another spelling is refused', () => {
  for (const text of ['a', 'AB', '0x00', 'zz', ' ab', 'ab\n']) {
    assert.throws(() => hexBytes(text), { code: 'COMITY_KERNEL_BAD_HEX' });
  }
});

test('bytes that are not UTF-8 are refused and a byte order mark is kept', () => {
  for (const bytes of [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0x82, 0xa0]]) {
    assert.throws(() => utf8Text(Uint8Array.from(bytes)), { code: 'COMITY_KERNEL_BAD_UTF8' });
  }
  assert.equal(utf8Text(Uint8Array.from([0xef, 0xbb, 0xbf, 0x61])), '\uFEFFa');
});
