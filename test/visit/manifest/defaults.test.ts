import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { readCsv } from '../../../src/files/csv.ts';
import { utf8 } from '../../../src/kernel/bytes.ts';
import { withDefaults } from '../../../src/visit/manifest/defaults.ts';
import { manifestDigest } from '../../../src/visit/manifest/digest.ts';
import { manifestFromRows } from '../../../src/visit/manifest/from-rows.ts';
import type { Manifest } from '../../../src/visit/manifest/manifest.ts';
import { sha256 } from '../../../src/cli/law-files.ts';
import { holds } from '../../kernel/seed.ts';
import { law, vocabulary } from '../mapping/words.ts';

const PATH = 'person.serves';

function manifestOf(rows: readonly (readonly [string, string])[]): Manifest {
  const { table } = readCsv(utf8(`kind,serves\n${rows.map((row) => row.join(',')).join('\n')}\n`), 'm.csv');
  assert.ok(table);
  const read = manifestFromRows(table, { law, groups: ['all'] });
  assert.ok(read.ok);
  return read.value;
}

test('a default is the same as its value written into every blank cell, and into no other', () => {
  const row = fc.constantFrom(
    ['person', ''] as const,
    ['person', 'AU'] as const,
    ['person', 'GB'] as const,
    ['vehicle', ''] as const,
  );
  holds(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
      const filled = withDefaults(manifestOf(rows), [{ path: PATH, value: 'GB', from: 'flag' }], vocabulary);
      const wanted = rows.map(([kind, own]) => [kind, kind === 'person' && own === '' ? 'GB' : own] as const);
      const written = manifestOf(wanted);
      assert.deepEqual(
        filled.lines.map(({ facts }) => facts),
        written.lines.map(({ facts }) => facts),
      );
      assert.equal(manifestDigest(filled, sha256), manifestDigest(written, sha256));
      const blank = rows.filter(([kind, own]) => kind === 'person' && own === '').length;
      assert.deepEqual(filled.filled, [{ path: PATH, value: 'GB', from: 'flag', lines: blank }]);
    }),
  );
});

test('a fact of things fills lines of every kind of thing, and of no person', () => {
  const rows = [
    ['person', ''],
    ['weapon', ''],
    ['goods', ''],
  ] as const;
  const filled = withDefaults(manifestOf(rows), [{ path: 'thing.owner', value: 'force', from: 'file' }], vocabulary);
  assert.deepEqual(
    filled.lines.map(({ facts }) => facts['thing.owner']),
    [undefined, 'force', 'force'],
  );
});

test('a default said of single lines fills these alone, and a second one of the same fact those that are left', () => {
  const rows = [
    ['person', ''],
    ['person', 'AU'],
    ['person', ''],
    ['person', ''],
  ] as const;
  const manifest = manifestOf(rows);
  const [first, stated, , last] = manifest.lines.map(({ line }) => line);
  assert.ok(first !== undefined && stated !== undefined && last !== undefined);
  const filled = withDefaults(
    manifest,
    [
      { path: PATH, value: 'GB', from: 'flag', of: [first, stated] },
      { path: PATH, value: 'JP', from: 'flag', of: [first, last] },
    ],
    vocabulary,
  );
  assert.deepEqual(
    filled.lines.map(({ facts }) => facts[PATH]),
    ['GB', 'AU', undefined, 'JP'],
  );
});
