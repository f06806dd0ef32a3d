import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { type Encoding, findEncoding, toUtf8 } from '../../src/files/encoding.ts';
import { readText } from '../../src/files/text.ts';
import { utf8 } from '../../src/kernel/bytes.ts';
import { holds } from '../kernel/seed.ts';
import { inShiftJis } from './shift-jis.ts';

function inUtf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 * at, text.charCodeAt(at), little);
  return bytes;
}

const ROSTER = 'kind,label,remarks\nperson,佐藤 花子,一等陸尉\ngoods,アンテナ(予備),\n';

test('a roster is read alike in every encoding, with a byte order mark or without', () => {
  const forms: readonly Uint8Array[] = [
    utf8(ROSTER),
    utf8(`\ufeff${ROSTER}`),
    inShiftJis(ROSTER),
    inUtf16(ROSTER, true),
    inUtf16(ROSTER, false),
    inUtf16(`\ufeff${ROSTER}`, true),
    inUtf16(`\ufeff${ROSTER}`, false),
  ];
  for (const bytes of forms) assert.deepEqual(readText(bytes, 'm.csv'), { ok: true, value: ROSTER });
});

test('a roster of Latin letters in UTF-16 is not taken for UTF-8, though its bytes are', () => {
  const text = 'kind,label\nperson,Sato\n';
  for (const little of [true, false]) {
    assert.deepEqual(findEncoding(inUtf16(text, little)), { sure: little ? 'utf-16le' : 'utf-16be' });
  }
});

test('names that Shift_JIS and another encoding both decode are refused, and a flag settles it', () => {
  const western = Uint8Array.from([...utf8('kind,label\nperson,P'), 0xe9, ...utf8('rez\n')]);
  assert.deepEqual(findEncoding(western), { may: ['shift_jis', 'windows-1252'] });
  assert.deepEqual(readText(western, 'm.csv', 'windows-1252'), { ok: true, value: 'kind,label\nperson,Pérez\n' });
  // 東京 in EUC-JP, which is half-width katakana and signs in Shift_JIS.
  const euc = Uint8Array.from([...utf8('kind,label\nperson,'), 0xc5, 0xec, 0xb5, 0xfe, 0x0a]);
  const found = findEncoding(euc);
  assert.ok(!('sure' in found), JSON.stringify(found));
  assert.deepEqual(readText(euc, 'm.csv', 'euc-jp'), { ok: true, value: 'kind,label\nperson,東京\n' });
});

test('a text that none of the found encodings can be is refused with the flags that would read it', () => {
  // `für Jörg, 5 €` in windows-1252: the euro sign is no sign of Shift_JIS.
  const text = Uint8Array.from([...utf8('kind,label\nperson,f'), 0xfc, ...utf8('r 5 '), 0x80, 0x0a]);
  const read = readText(text, 'm.csv');
  const [found] = read.ok ? [] : read.problems;
  assert.equal(found?.code, 'COMITY_FILE_NOT_UTF8');
  assert.match(found.remedy, /with `--encoding windows-1252`$/);
  assert.match(found.remedyJa ?? '', /`--encoding windows-1252` で読めます$/);
  assert.equal(readText(text, 'm.csv', 'windows-1252').ok, true);
  // Bytes that are no text in any encoding name none.
  const none = readText(Uint8Array.from([0x61, 0xff, 0x00, 0x01, 0x81]), 'm.csv');
  assert.match(none.ok ? '' : (none.problems[0]?.remedy ?? ''), /say what it is in with `--encoding`$/);
});

test('a named encoding that the bytes are not in is an error, whatever else they could be', () => {
  for (const encoding of ['utf-8', 'euc-jp'] satisfies Encoding[]) {
    const read = readText(inShiftJis(ROSTER), 'm.csv', encoding);
    assert.deepEqual(read.ok ? [] : read.problems.map(({ code }) => code), ['COMITY_FILE_ENCODING']);
  }
});

test('no text of a table in UTF-8 is ever in doubt, and it is not copied', () => {
  const sign = fc.constantFrom('a', ',', '\n', '日', 'é', 'ｻ', '𠮷', '"', ' ');
  holds(
    fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
      const bytes = utf8(signs.join(''));
      assert.deepEqual(findEncoding(bytes), { sure: 'utf-8' });
      assert.equal(toUtf8(bytes, 'utf-8'), bytes);
    }),
  );
});

test('a table in UTF-16 is found again, or in doubt, and never read as another', () => {
  const sign = fc.constantFrom('a', ',', '日', 'é', 'ｻ', '𠮷', '"', ' ', '漢');
  holds(
    fc.property(fc.array(sign, { maxLength: 40 }), fc.boolean(), (signs, little) => {
      const text = `kind,label\n${signs.join('')}\n`;
      const found = findEncoding(inUtf16(text, little));
      assert.ok(!('sure' in found) || found.sure === (little ? 'utf-16le' : 'utf-16be'), JSON.stringify(found));
    }),
  );
});

test('a text longer than one slice is decoded without losing what lies on the seam', () => {
  const text = `kind,label\n${'日本語,'.repeat(300_000)}`;
  assert.equal(new TextDecoder().decode(toUtf8(inUtf16(text, true), 'utf-16le')), text);
  assert.deepEqual(findEncoding(inShiftJis(text)), { sure: 'shift_jis' });
});
