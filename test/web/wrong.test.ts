// What a page makes of what is wrong: mistakes gathered, and questions told from mistakes.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { problem } from '../../src/kernel/errors.ts';
import { Wrong } from '../../web/src/engine/wrong.ts';
import { asks } from '../../web/src/visit/asked.ts';

const at = (line: number, header: string) => ({ file: 'roster.csv', line, header });

test('the same word under the same heading is one mistake, however many lines have it; those of the whole file come first', () => {
  const wrong = new Wrong();
  wrong.add(problem('COMITY_MANIFEST_BOOLEAN', { value: 'once', place: at(9, 'Drives') }));
  for (let line = 2; line < 40; line += 1)
    wrong.add(problem('COMITY_MANIFEST_BOOLEAN', { value: 'maybe', place: at(line, 'Drives') }));
  wrong.add(problem('COMITY_MANIFEST_BOOLEAN', { value: 'maybe', place: at(2, 'Radio') }));
  wrong.add(problem('COMITY_PLAN_STATE_MISSING', { value: 'sending' }));
  assert.deepEqual(
    wrong.groups().map(({ problem: { value, place }, count, lines }) => [value, place?.header, count, lines.length]),
    [
      ['sending', undefined, 1, 0],
      ['maybe', 'Drives', 38, 12],
      ['once', 'Drives', 1, 1],
      ['maybe', 'Radio', 1, 1],
    ],
  );
  assert.deepEqual([wrong.count, wrong.kinds], [41, 4]);
  assert.equal(wrong.csv('en').split('\n').length, 43);
});

test('what nobody has said is asked; anything wrong beside it is no mere question', () => {
  const missing = [
    problem('COMITY_PLAN_STATE_MISSING', { value: 'receiving' }),
    problem('COMITY_PLAN_DAY_MISSING', { value: 'leave' }),
    problem('COMITY_MAPPING_COLUMN_UNSETTLED', { value: 'Country' }),
    problem('COMITY_FILE_HEADER_ROW', { value: '3, 2-3' }),
    problem('COMITY_CLI_NO_MANIFEST'),
  ];
  assert.deepEqual(asks(missing), {
    asked: {
      answers: ['to', 'leave'],
      headings: 1,
      kind: false,
      header: ['3', '2-3'],
      encoding: false,
      roster: true,
    },
    nothingElse: true,
  });
  assert.equal(asks([...missing, problem('COMITY_MANIFEST_STATE', { value: 'Japonia' })]).nothingElse, false);
});
