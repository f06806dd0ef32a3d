import assert from 'node:assert/strict';
import { test } from 'node:test';

import { civilDate } from '../../src/kernel/civil-date.ts';
import { LANGS, words } from '../../src/words/words.ts';

const en = words('en');
const ja = words('ja');

test('both catalogues have the same keys, all of them filled', () => {
  const keys = (of: object, path = ''): string[] =>
    Object.entries(of).flatMap(([key, value]) => {
      if (typeof value === 'object' && value !== null) return keys(value as object, `${path}${key}.`);
      if (typeof value === 'string')
        assert.ok(value.trim() !== '' || key.startsWith('open') || key === 'colon', `${path}${key} is empty`);
      return [`${path}${key}:${typeof value}`];
    });
  assert.deepEqual(keys(ja).toSorted(), keys(en).toSorted());
});

test('the Japanese catalogue has no English left in it, the English no Japanese', () => {
  const texts = (of: object): string[] =>
    Object.values(of).flatMap((value: unknown) =>
      typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? texts(value) : [],
    );
  for (const text of texts(en)) assert.doesNotMatch(text, /[\u3040-\u30FF\u4E00-\u9FFF]/u);
  // What is typed stands in backticks, in any language.
  for (const text of texts(ja)) assert.doesNotMatch(text.replace(/^ja$|`[^`]*`/g, ''), /[A-Za-z]{2}/, text);
});

test('days and spans read as people write them', () => {
  const day = civilDate('2023-08-26');
  assert.equal(en.date(day), '26 Aug 2023');
  assert.equal(ja.date(day), '2023年8月26日');
  assert.equal(en.dateLong(day), 'Sat 26 Aug 2023');
  assert.equal(ja.dateLong(day), '2023年8月26日（土）');
  assert.equal(en.span(day, civilDate('2023-08-29')), '26–29 Aug 2023');
  assert.equal(en.span(day, civilDate('2023-09-02')), '26 Aug – 2 Sep 2023');
  assert.equal(en.span(day, civilDate('2024-01-02')), '26 Aug 2023 – 2 Jan 2024');
  assert.equal(ja.span(day, civilDate('2023-08-29')), '2023年8月26日～29日');
  assert.equal(ja.span(day, civilDate('2023-09-02')), '2023年8月26日～9月2日');
  assert.equal(en.span(day, day), '26 Aug 2023');
});

test('numbers, plurals and lists', () => {
  assert.equal(en.number(1234), '1234');
  assert.equal(en.number(123_456), '123,456');
  assert.equal(en.count('person', 1, ''), '1 person');
  assert.equal(en.count('aircraft', 2, ''), '2 aircraft');
  assert.equal(ja.count('aircraft', 2, ''), '航空機2機');
  assert.equal(en.list(['a', 'b', 'c']), 'a, b and c');
  assert.equal(en.either(['a', 'b']), 'a or b');
  assert.equal(en.daysLeft(-4), '4 days late');
  assert.equal(en.daysLeft(1), 'in 1 day');
  assert.equal(en.daysLeft(0), 'today');
});

test('an article gets its word only when it is a bare number', () => {
  assert.equal(en.article('XI(4)'), 'Art. XI(4)');
  assert.equal(ja.article('XI(4)'), '第XI条(4)');
  assert.equal(en.article('Customs Tariff Act 1995 item 10'), 'Customs Tariff Act 1995 item 10');
  assert.equal(ja.article('Act No. 64 of 2008, 5'), 'Act No. 64 of 2008, 5');
});

test('each of the five verdicts is one sentence, with its numbers in it', () => {
  const parts = {
    things: 3,
    first: civilDate('2023-08-11'),
    late: false,
    questions: 1,
    texts: 2,
    bars: ['visa'],
    refused: [],
    hosts: ['Utopia'],
  };
  assert.equal(en.verdict['as-planned'](parts), 'This visit may enter as planned.');
  assert.equal(
    en.verdict['once-done'](parts),
    'This visit may enter once 3 things are done, the first by Fri 11 Aug 2023.',
  );
  assert.match(en.verdict['once-done']({ ...parts, late: true }), /was due on Fri 11 Aug 2023 and is late\.$/);
  assert.equal(en.verdict['may-not'](parts), 'This visit may not enter: visa is barred.');
  assert.match(en.verdict['cannot-tell'](parts), /1 question and 2 texts/);
  assert.match(en.verdict['no-agreement'](parts), /ordinary law of Utopia applies/);
  for (const lang of LANGS) {
    for (const sentence of Object.values(words(lang).verdict)) assert.match(sentence(parts), /[.。]$/);
  }
});
