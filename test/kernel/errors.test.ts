import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  ComityError,
  compareProblems,
  ErrorCode,
  type ErrorText,
  placeText,
  problem,
  problemText,
  unreachable,
} from '../../src/kernel/errors.ts';

test('every code has a title and a remedy in both languages, worded as the house wants them', () => {
  const table: readonly (readonly [string, ErrorText])[] = Object.entries(ErrorCode);
  assert.ok(table.length > 0);
  for (const [code, text] of table) {
    assert.match(code, /^COMITY_[A-Z]+(_[A-Z0-9]+)+$/);
    for (const english of [text.title, text.remedy]) {
      assert.match(english, /^[^A-Z]/, `${code} begins in lower case`);
      assert.doesNotMatch(english, /[.!]$/, `${code} ends without a full stop`);
    }
    for (const japanese of [text.titleJa, text.remedyJa]) {
      assert.match(japanese, /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u, `${code} speaks Japanese`);
      assert.doesNotMatch(japanese, /[。.]$/, `${code} ends without a full stop`);
    }
  }
});

test('a problem carries its value, its place and what to do', () => {
  const place = { file: 'manifest.csv', line: 42, column: 7 };
  assert.deepEqual(problem('COMITY_KERNEL_BAD_DATE', { value: '2023-02-30', place }), {
    code: 'COMITY_KERNEL_BAD_DATE',
    message: 'not a date of the calendar: `2023-02-30`',
    remedy: 'write an existing day as YYYY-MM-DD, such as 2023-08-26',
    value: '2023-02-30',
    place,
  });
  assert.deepEqual(Object.keys(problem('COMITY_KERNEL_BAD_DATE')), ['code', 'message', 'remedy']);
  assert.equal(problem('COMITY_KERNEL_BAD_DATE', { title: 'no day', value: 'x' }).message, 'no day: `x`');
});

test('an error thrown and the problem it stands for say the same', () => {
  const details = { value: '2023-02-30', place: { file: 'visit.yaml', line: 3 } };
  const cause = new RangeError('below');
  const error = new ComityError('COMITY_KERNEL_BAD_DATE', { ...details, cause });
  assert.deepEqual(error.toProblem(), problem('COMITY_KERNEL_BAD_DATE', details));
  assert.equal(error.cause, cause);
  assert.deepEqual(new ComityError('COMITY_KERNEL_NOT_JSON').toProblem(), problem('COMITY_KERNEL_NOT_JSON'));
});

test('a problem reads as one line that a terminal can follow', () => {
  assert.equal(
    problemText(problem('COMITY_KERNEL_BAD_DATE', { value: 'x', place: { file: 'a.csv', line: 2, column: 5 } })),
    'a.csv:2:5: not a date of the calendar: `x`; write an existing day as YYYY-MM-DD, such as 2023-08-26 [COMITY_KERNEL_BAD_DATE]',
  );
  assert.equal(placeText({ file: 'a.xlsx', sheet: 'Crew', line: 2 }), 'a.xlsx, `Crew!2`');
  assert.equal(placeText({ file: 'a.csv' }), 'a.csv');
});

test('what a file holds is shown without the signs a terminal obeys, and cut where it is long, also in the remedy', () => {
  const heading = '\u001b]0;x\u0007\n\u202eab"c';
  const long = `"${'日'.repeat(50_000)}`;
  const told = problemText(
    problem('COMITY_KERNEL_BAD_DATE', {
      value: long,
      place: { file: 'a\u001b.csv', line: 2, column: 5, header: heading },
      remedy: `write \`--map "${long.replaceAll('"', String.raw`\"`)}=own"\``,
    }),
  );
  const short = `"${'日'.repeat(59)}…`;
  assert.equal(
    told,
    `a␛.csv:2:5 (\`␛]0;x␇␤�ab"c\`): not a date of the calendar: \`${short}\`; write \`--map "\\${short}=own"\` [COMITY_KERNEL_BAD_DATE]`,
  );
  const path = '/a'.repeat(100);
  assert.ok(problemText(problem('COMITY_CLI_FILE_UNREADABLE', { value: path })).includes(path));
});

test('problems are shown in the order of the files', () => {
  const at = (file: string, line?: number, column?: number) =>
    problem('COMITY_KERNEL_BAD_DATE', {
      place: { file, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) },
    });
  const wanted = [problem('COMITY_KERNEL_BAD_DATE'), at('a'), at('a', 2, 1), at('a', 2, 9), at('a', 10), at('b', 1)];
  assert.deepEqual(wanted.toReversed().toSorted(compareProblems), wanted);
});

test('an impossible case says so with a code', () => {
  assert.throws(() => unreachable('left over' as never), { code: 'COMITY_KERNEL_UNREACHABLE' });
});
