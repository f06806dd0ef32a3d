import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';

import fc from 'fast-check';

import { canonicalJson, digest } from '../../src/kernel/canonical-json.ts';
import { holds } from './seed.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('keys are sorted by code unit at every depth and there are no spaces', () => {
  assert.equal(
    canonicalJson({ b: [1, { z: null, a: '年' }], a: true, 10: -0, 9: 1e21, '\u{1F600}': 1, '\uFB33': 2 }),
    '{"10":0,"9":1e+21,"a":true,"b":[1,{"a":"年","z":null}],"\u{1F600}":1,"\uFB33":2}',
  );
});

test('a field that is undefined is as one that is absent', () => {
  assert.equal(canonicalJson({ a: undefined, b: 1 }), '{"b":1}');
});

test('what JSON would lose or change is refused, with the path to it', () => {
  for (const value of [
    undefined,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    10n,
    Symbol('s'),
    () => 1,
    new Map(),
    new Date(0),
    new Uint8Array(1),
    [undefined],
    '\uD800',
    { '\uDC00': 1 },
  ]) {
    assert.throws(() => canonicalJson(value), { code: 'COMITY_KERNEL_NOT_JSON' });
  }
  assert.throws(() => canonicalJson({ a: [1, , 3] }), { message: /`\$\.a\[1\]`/ });
});

test('it reads back as the same value, and the order of keys never shows', () => {
  holds(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)));
      assert.equal(canonicalJson(reversed(value)), text);
    }),
  );
});

test('a digest is the hash of the canonical bytes', () => {
  assert.equal(digest({}, sha256), '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  assert.equal(digest({ b: 1, a: '日本' }, sha256), digest({ a: '日本', b: 1 }, sha256));
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, field]) => [key, reversed(field)]),
  );
}
