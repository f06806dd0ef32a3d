import assert from 'node:assert/strict';
import { test } from 'node:test';

import { determine } from '../../../src/engine/resolve/determine.ts';
import { determineOnce } from '../../../src/engine/resolve/once.ts';
import type { Question } from '../../../src/engine/resolve/question.ts';
import { civilDate } from '../../../src/kernel/civil-date.ts';
import { inventedFiles, lawOf, plain } from '../invented.ts';

/** Of three States under one convention two have agreements of their own, which begin long after. */
const law = lawOf(
  inventedFiles.map((file) => ({
    ...file,
    text: /xa-xb-(?:raa-2010|annex-2015)\/pack\.yaml$/.test(file.path)
      ? file.text.replace(/(what: in-force, on: )\d{4}/, '$12030').replace(/(published: )\d{4}/, '$12010')
      : file.text,
  })),
);

test('a movement that names a treaty not in force is answered for each State by its own agreements, whoever was answered before', () => {
  const [first, other, host] = ['XC', 'XA', 'XB'];
  const later = 'xa-xb-raa-2010';
  let told = 0;
  for (const senders of [
    [first, other],
    [other, first],
  ]) {
    const settings = { ...plain };
    for (const { id: formality, unit } of Object.values(law.vocabulary.formalities))
      for (const subject of unit)
        for (const sender of senders) {
          const facts = {
            'leg.sending': sender,
            'leg.receiving': host,
            'person.serves': sender,
            'person.nationality': sender,
            'person.role': 'member',
            'activity.determined': true,
            'movement.legal_basis': later,
          };
          const asked: Question = { subject, formality, day: civilDate('2019-06-01'), facts };
          const answer = determine(law, asked, settings);
          assert.deepEqual(determineOnce(law, asked, settings), answer, `${subject} ${formality} ${sender}`);
          if (answer !== undefined) told += 1;
        }
  }
  assert.ok(told > 0);
});
