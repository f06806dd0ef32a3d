import assert from 'node:assert/strict';
import { test } from 'node:test';

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';

import { brokenQuote, slicesOf } from '../../src/files/csv-records.ts';
import { firstError } from '../../src/files/json-error.ts';
import { readTable } from '../../src/files/read-table.ts';
import { utf8 } from '../../src/kernel/bytes.ts';
import { holds } from '../kernel/seed.ts';
import { workbookBytes } from './workbook-bytes.ts';

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
      [...table(text, 'm.csv').rows].map(({ cells }) => cells),
      wanted,
    );
  }
});

test('semicolons and tabs are found from the header, whatever stands in its quotes', () => {
  for (const sign of [',', ';', '\t']) {
    const text = `kind${sign}"x-a,;b"${sign}label\nperson${sign}",;\t"${sign}a\n`;
    const { columns, rows } = table(text, 'm.csv');
    assert.deepEqual(
      columns.map(({ name, place }) => [name, place.column]),
      [
        ['kind', 1],
        ['x-a,;b', 6],
        ['label', 15],
      ],
    );
    assert.deepEqual(
      [...rows].map(({ cells }) => cells),
      [['person', ',;', 'a']],
    );
  }
});

test('the rows may be gone through again, and tell the same wrong forms each time', () => {
  const read = readTable(utf8('a,b\n1,2\n1\n\n3,4,5\n6,7\n'), 'm.csv');
  assert.ok(read.table !== undefined);
  const { rows, form } = read.table;
  for (let time = 0; time < 2; time += 1) {
    assert.deepEqual(
      [...rows].map(({ line }) => line),
      [2, 6],
    );
    assert.deepEqual(
      form.shown.map(({ place }) => [place?.line, place?.column]),
      [
        [3, 1],
        [5, 5],
      ],
    );
  }
});

test('a file cut into slices at its records is read as a whole one', () => {
  const part = fc.constantFrom('a', 'b c', ',', '"', '""', '\n', '\r\n', '\r', '日', '"x"', '"y,\n"', ' ');
  holds(
    fc.property(fc.array(part, { maxLength: 30 }), fc.integer({ min: 0, max: 40 }), (parts, size) => {
      const bytes = utf8(parts.join(''));
      const whole = (): unknown =>
        parse(bytes, { relax_column_count: true, skip_empty_lines: true, record_delimiter: ['\r\n', '\n', '\r'] });
      if (brokenQuote(bytes, 0x2c) !== undefined) {
        assert.throws(whole);
        return;
      }
      const cut = [...slicesOf(bytes, size)];
      const records = cut.flatMap((slice): unknown[] => {
        const own: unknown[] = parse(slice.bytes, {
          relax_column_count: true,
          skip_empty_lines: true,
          record_delimiter: ['\r\n', '\n', '\r'],
        });
        assert.equal(own.length, slice.lines.length);
        return own;
      });
      assert.deepEqual(records, whole());
    }),
  );
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
      for (const [at, row] of [...table(text, 'm.csv').rows].entries()) {
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
      const back = [...read.rows].map(({ cells }) =>
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

test('a table of more than a thousand columns is refused in every format, and one of a thousand is read', () => {
  const headings = (count: number) => Array.from({ length: count }, (_, at) => `h${at}`);
  const files = (names: readonly string[]): readonly (readonly [string, Uint8Array])[] => [
    ['m.csv', utf8(`${names.join(',')}\n${','.repeat(names.length - 1)}\n`)],
    ['m.json', utf8(JSON.stringify([Object.fromEntries(names.map((name) => [name, 1]))]))],
    ['m.xlsx', workbookBytes([{ name: 'person', rows: [names, names] }])],
  ];
  for (const [name, bytes] of files(headings(1000)))
    assert.equal(readTable(bytes, name).table?.columns.length, 1000, name);
  const codes = (name: string, bytes: Uint8Array) => {
    const { table: read, problems } = readTable(bytes, name);
    assert.equal(read, undefined, name);
    return problems.map(({ code, value }) => [code, value]);
  };
  const begun = performance.now();
  for (const [name, bytes] of files(headings(16_000)))
    assert.deepEqual(codes(name, bytes), [['COMITY_FILE_TOO_MANY_COLUMNS', '16000']], name);
  assert.ok(performance.now() - begun < 2000);
  // Sheets that are narrow enough each make a table that is not.
  const sheets = ['person', 'goods'].map((name) => ({ name, rows: [headings(600).map((one) => `${name}${one}`)] }));
  assert.deepEqual(codes('m.xlsx', workbookBytes(sheets)), [['COMITY_FILE_TOO_MANY_COLUMNS', '1200']]);
});

test('a JSON value that is no array is told at its first sign', () => {
  const { problems } = readTable(utf8('\n {"kind": "person"}'), 'm.json');
  assert.deepEqual(
    problems.map(({ code, place }) => [code, place?.line, place?.column]),
    [['COMITY_FILE_JSON_SHAPE', 2, 2]],
  );
});

test('a bare quote, text after a closed one and one never closed are told where they stand, and the lines around them are read', () => {
  for (const [text, line, column, kept] of [
    ['a,b\nx"y,z\n', 2, 2, []],
    ['a,b\n"x"y,z\n', 2, 4, []],
    ['a,b\n1,2\n"x,y\n3,4\n', 3, 1, [2, 4]],
    ['a,b\r\n"1\r\n",2\r\nx"y,z\r\n5,6\r\n', 4, 2, [2, 5]],
    ['a,b\n"1\n2",x"y\n3,4\n', 3, 5, [4]],
  ] as const) {
    const { table: read, problems } = readTable(utf8(text), 'm.csv');
    assert.deepEqual(problems, []);
    assert.deepEqual(
      [...(read?.rows ?? [])].map((row) => row.line),
      kept,
    );
    assert.deepEqual(
      read?.form.shown.map(({ code, place }) => [code, place?.line, place?.column]),
      [['COMITY_FILE_QUOTE', line, column]],
    );
  }
});

test('a broken quote in the header leaves nothing to read', () => {
  const { table: read, problems } = readTable(utf8('a,"b\n1,2\n'), 'm.csv');
  assert.equal(read, undefined);
  assert.deepEqual(
    problems.map(({ code, place }) => [code, place?.line, place?.column]),
    [['COMITY_FILE_QUOTE', 1, 3]],
  );
});

test('many broken quotes take no longer than the file is long', () => {
  const text = `a,b\n${'x"y,z\n1,2\n'.repeat(100_000)}`;
  const { table: read } = readTable(utf8(text), 'm.csv');
  const begun = performance.now();
  assert.equal([...(read?.rows ?? [])].length, 999);
  assert.equal(read?.form.count, 1000);
  assert.ok(performance.now() - begun < 5000);
});
