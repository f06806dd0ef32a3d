import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { firstError } from '../../src/files/json-error.ts';
import { readTable } from '../../src/files/read-table.ts';
import { utf8 } from '../../src/kernel/bytes.ts';
import { holds } from '../kernel/seed.ts';

const table = (text: string, file: string) => {
  const read = readTable(utf8(text), file);
  assert.deepEqual(read.problems, []);
  assert.ok(read.table !== undefined);
  return read.table;
};

test('a byte order mark, any line ending, blank lines and spaces around a cell change nothing', () => {
  const wanted = [
    ['person', 'a b'],
    ['goods', undefined],
  ];
  for (const text of [
    'kind,label\nperson,a b\ngoods,\n',
    '\ufeffkind,label\r\nperson, a b \r\n\r\ngoods,\r\n',
    'kind,label\rperson,"a b"\rgoods,',
  ]) {
    assert.deepEqual(
      table(text, 'm.csv').rows.map(({ cells }) => cells),
      wanted,
    );
  }
});

test('every cell of a CSV file stands where its place says', () => {
  const cell = fc
    .array(fc.constantFrom('a', '日', ',', '"', '\n', '\r\n', 'é', '𠮷', ' x'), { maxLength: 6 })
    .map((parts) => `${parts.join('')}.`);
  holds(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }), fc.boolean(), (rows, always) => {
      const written = (text: string): string =>
        always || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
      const text = `a,b,c\n${rows.map((row) => row.map(written).join(',')).join('\n')}\n`;
      const lines = text.split('\n');
      for (const [at, row] of table(text, 'm.csv').rows.entries()) {
        assert.equal(row.line, row.place().line);
        for (const [column, value] of (rows[at] ?? []).entries()) {
          assert.equal(row.cells[column], value.trim());
          const place = row.place(column);
          const rest = lines
            .slice((place.line ?? 0) - 1)
            .join('\n')
            .slice((place.column ?? 0) - 1);
          assert.ok(
            rest.startsWith(written(value)),
            `${JSON.stringify(rest)} does not begin with ${JSON.stringify(written(value))}`,
          );
        }
      }
    }),
  );
});

test('what JSON.stringify writes is read back, whatever the spaces', () => {
  const value = fc.oneof(
    fc.string().map((text) => `${text.trim()}.`),
    fc.integer(),
    fc.boolean(),
  );
  const object = fc.dictionary(
    fc.string({ minLength: 1 }).map((key) => `k${key}`),
    value,
    { minKeys: 1, maxKeys: 4 },
  );
  holds(
    fc.property(fc.array(object, { maxLength: 5 }), fc.constantFrom(undefined, 1, '\t'), (rows, space) => {
      const read = table(JSON.stringify(rows, null, space), 'm.json');
      const back = read.rows.map(({ cells }) =>
        Object.fromEntries(
          read.columns.flatMap(({ name }, at) => (cells[at] === undefined ? [] : [[name, cells[at]]])),
        ),
      );
      assert.deepEqual(
        back,
        rows.map((row) => ({ ...row })),
      );
    }),
  );
});

test('where a JSON text breaks off or a sign is wrong, the place is the first that no ending could complete', () => {
  const cases: readonly (readonly [text: string, offset: number])[] = [
    ['[{"a":1},]', 9],
    ['[{"a" 1}]', 6],
    ['[{"a":tru}]', 6],
    ['[', 1],
    ['[1 2]', 3],
    ['{"a":1]', 6],
    ['[01]', 1],
    ["['a']", 1],
    ['[] []', 3],
    ['["a\nb"]', 1],
  ];
  for (const [text, offset] of cases) {
    assert.throws(() => JSON.parse(text) as unknown, SyntaxError);
    assert.equal(firstError(text), offset, text);
  }
});

test('a JSON value that is no array is told at its first sign', () => {
  const { problems } = readTable(utf8('\n {"kind": "person"}'), 'm.json');
  assert.deepEqual(
    problems.map(({ code, place }) => [code, place?.line, place?.column]),
    [['COMITY_FILE_JSON_SHAPE', 2, 2]],
  );
});

test('a bare quote, text after a closed one and one never closed are told where they stand', () => {
  for (const [text, line, column] of [
    ['a,b\nx"y,z\n', 2, 2],
    ['a,b\n"x"y,z\n', 2, 4],
    ['a,b\n1,2\n"x,y\n3,4\n', 3, 1],
  ] as const) {
    const { problems } = readTable(utf8(text), 'm.csv');
    assert.deepEqual(
      problems.map(({ code, place }) => [code, place?.line, place?.column]),
      [['COMITY_FILE_QUOTE', line, column]],
    );
  }
});
