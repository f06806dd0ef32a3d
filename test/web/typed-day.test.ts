import assert from 'node:assert/strict';
import { test } from 'node:test';

import { civilDate } from '../../src/kernel/civil-date.ts';
import { words } from '../../src/words/words.ts';
import { typedDay } from '../../web/src/parts/typed-day.ts';

test('a day may be typed as the pages write it, in both languages', () => {
  for (const day of ['2015-01-01', '2024-02-29', '1999-12-31'].map(civilDate))
    for (const text of [day, words('en').date(day), words('ja').date(day)]) assert.equal(typedDay(text), day);
});

test('what could be two days, or is none, is no day', () => {
  for (const text of ['1/2/2015', '01-02-2015', '30 Feb 2015', '2015年13月1日', '1 Foo 2015', ''])
    assert.equal(typedDay(text), undefined, text);
});
