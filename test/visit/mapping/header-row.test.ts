// Which rows are taken for the headings of a roster, which are asked, and that no line is ever taken for a title.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import type { Cell, HeaderFound, Span } from '../../../src/kernel/table.ts';
import { givenRows, headerFinder } from '../../../src/visit/mapping/header-row.ts';
import { holds } from '../../kernel/seed.ts';
import { vocabulary, words } from './words.ts';

const finder = headerFinder(vocabulary, words, undefined);

/** What is found in rows whose cells stand between bars; a row without a word is blank and not there. */
function found(text: string, spans: readonly Span[] = []): HeaderFound | undefined {
  const rows = text
    .trim()
    .split('\n')
    .map((row, at) => ({
      line: at + 1,
      cells: row.split('|').map((cell): Cell => (cell.trim() === '' ? undefined : cell.trim())),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== undefined));
  return finder.find(rows, () => spans);
}
const linesOf = (one: HeaderFound | undefined): unknown =>
  one === undefined ? 'first' : 'lines' in one ? one.lines : 'ask' in one ? one.ask : 'missing';

test('the first row with enough known headings is taken, also below titles', () => {
  assert.deepEqual(linesOf(found('Name|Rank|Nationality\nA|Capt|AU')), [1]);
  assert.deepEqual(linesOf(found('名簿||\n部隊|見本|\n||\n氏名|階級|国籍\n甲|1等陸尉|日本')), [4]);
  assert.equal(linesOf(found('Foo|Bar|Baz\n1|2|3')), 'first');
});

test('it is asked where the row above is as full as a line, where a later row is known better, and below a lone title', () => {
  assert.deepEqual(linesOf(found('A. Sample|Capt|AU\nName|Rank|Nationality')), ['1', '2']);
  assert.deepEqual(linesOf(found('Name|Rank|Unknown\nx|y|z\nName|Rank|Nationality')), ['1', '3']);
  assert.deepEqual(linesOf(found('List||\nFoo|Bar|Baz\n1|2|3')), ['1', '2']);
  assert.deepEqual(linesOf(found('部隊|見本|\n氏名|階級|国籍\n甲|1等陸尉|日本')), ['2', '1-2']);
});

test('two rows are one header where groups or another language stand above the headings', () => {
  const pair = found('Ser|Name|Passport||Nationality\n||Number|Expiry date|\n1|A|N1|2030|AU');
  assert.ok(pair !== undefined && 'names' in pair);
  assert.deepEqual(pair.lines, [1, 2]);
  assert.deepEqual(pair.names, ['Ser', 'Name', 'Passport / Number', 'Passport / Expiry date', 'Nationality']);
  assert.deepEqual(linesOf(found('氏名|階級|国籍\nName|Rank|Nationality\n甲|1等陸尉|日本')), [1, 2]);
});

test('a line whose values are words of headings too is no second row of them', () => {
  assert.deepEqual(linesOf(found('Owner|Purpose\nforce|official\nforce|official-exclusive')), ['1', '1-2']);
  assert.deepEqual(linesOf(found('Name|Rank|Identity document\nA. Sample|Commander|Passport')), ['1', '1-2']);
  assert.deepEqual(linesOf(found('Foo|Bar\nforce|official')), ['1', '2']);
  // The names of columns themselves leave nothing to be asked.
  assert.deepEqual(linesOf(found('kind|owner\nvessel|force')), [1]);
});

test('a merged cell ends its group, and one over the whole width is a title', () => {
  const rows = '|Passport|||\nName|Number|Expiry date|Rank|Nationality';
  const group = found(rows, [{ line: 1, last: 1, from: 1, to: 2 }]);
  assert.ok(group !== undefined && 'names' in group);
  assert.deepEqual(group.names, ['Name', 'Passport / Number', 'Passport / Expiry date', 'Rank', 'Nationality']);
  const title = found('Roll||||\nName|Rank|Nationality|Date of birth|Remarks', [{ line: 1, last: 1, from: 0, to: 4 }]);
  assert.deepEqual(linesOf(title), [2]);
});

test('what stands under another person is never mapped as if it stood alone', () => {
  const one = found('Personal details|||Next of kin|\nName|Rank|Nationality|Name|Phone');
  assert.ok(one !== undefined && 'names' in one);
  assert.deepEqual(one.names, ['Name', 'Rank', 'Nationality', 'Next of kin / Name', 'Next of kin / Phone']);
});

test('a table whose first row is known is read from its second, whatever its lines are', () => {
  holds(
    fc.property(
      fc.array(fc.array(fc.string({ minLength: 1 }), { minLength: 3, maxLength: 3 }), { minLength: 1 }),
      (lines) => {
        const first = { line: 1, cells: ['Full name', 'Rank', 'Nationality'] };
        const rest = lines.map((cells, at) => ({ line: at + 2, cells: cells.map((cell) => `${cell} 1`) }));
        assert.deepEqual(linesOf(finder.find([first, ...rest])), [1]);
      },
    ),
  );
});

test('rows are written as one number or two, the second no lower than the first', () => {
  assert.deepEqual(givenRows('4'), { first: 4, last: 4 });
  assert.deepEqual(givenRows('2-3'), { first: 2, last: 3 });
  assert.deepEqual(givenRows('２－３'.replace('－', '-')), { first: 2, last: 3 });
  for (const text of ['0', '3-2', '1-4', 'x', '', '1001', '-1']) assert.equal(givenRows(text), undefined, text);
});
