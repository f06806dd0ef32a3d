import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { shownJson, shownText } from '../../src/kernel/shown-text.ts';
import { holds } from './seed.ts';

test('every sign that is obeyed has a visible one in its place', () => {
  assert.equal(shownText('a\u0000b\u001b[31m\n\r\t\u007f\u009b\u202e\u2066\u2028日é'), 'a␀b␛[31m␤␍␉␡���␤日é');
});

test('no text leaves a sign that is obeyed, nor is longer than it may be, and one without them stays as it is', () => {
  holds(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(80), (text, most) => {
      const shown = shownText(text, most);
      assert.doesNotMatch(shown, /[\p{Cc}\p{Bidi_C}\u2028\u2029]/u);
      assert.equal(Array.from(shown).length, Math.min(Array.from(text).length, most + 1));
      assert.equal(shownText(shown), shown);
    }),
  );
});

test('a long text is cut between characters', () => {
  assert.equal(shownText('𠮷'.repeat(61), 60), `${'𠮷'.repeat(60)}…`);
  assert.equal(shownText('𠮷'.repeat(60), 60), '𠮷'.repeat(60));
});

test('JSON holds no sign that is obeyed but its own line breaks, and means the same', () => {
  assert.equal(shownJson({ a: '\u009b2J\u202e\u2028\u007f日' }), '{"a":"\\u009b2J\\u202e\\u2028\\u007f日"}');
  holds(
    fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })), (value) => {
      const text = shownJson(value, 2);
      assert.doesNotMatch(text, /[^\n\P{Cc}]|[\p{Bidi_C}\u2028\u2029]/u);
      assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)));
    }),
  );
});
