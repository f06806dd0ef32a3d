import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { civilDate, dayAt } from '../../../src/kernel/civil-date.ts';
import { bornOn, readDay, yearsBetween } from '../../../src/visit/mapping/dates.ts';
import { hazardClass, hazardFaults, unDigits } from '../../../src/visit/mapping/hazards.ts';
import { rankCode, rankReader } from '../../../src/visit/mapping/ranks.ts';
import { ValueReaders } from '../../../src/visit/mapping/values.ts';
import { holds } from '../../kernel/seed.ts';
import { vocabulary, words } from './words.ts';

const readers = new ValueReaders(vocabulary, words);
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

test('a day is read in each of its common forms, whatever day it is', () => {
  holds(
    fc.property(fc.integer({ min: 700_000, max: 738_000 }), (number) => {
      const day = dayAt(number);
      const [year = '', month = '', date = ''] = day.split('-');
      const [m, d] = [Number(month), Number(date)];
      const name = MONTHS[m - 1] ?? '';
      const forms = [
        day,
        `${year}/${m}/${d}`,
        `${year}${month}${date}`,
        `${d} ${name.slice(0, 3)} ${year}`,
        `${name} ${d}, ${year}`,
        `${year}年${m}月${d}日`,
      ];
      for (const form of [...forms, `${date}${name.slice(0, 3).toUpperCase()}${year}`, `${day} 00:00:00`])
        assert.deepEqual(readDay(form, words), { day }, form);
    }),
  );
});

test('a day in numbers with the year last is read only if one of them can be no month, else both days are named', () => {
  holds(
    fc.property(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), (d, m) => {
      const two = (number: number): string => String(number).padStart(2, '0');
      const own = `1985-${two(m)}-${two(d)}`;
      const read = readDay(`${d}/${m}/1985`, words);
      if (d > 12 || d === m) assert.deepEqual(read, { day: own });
      else assert.deepEqual(read, { either: [own, `1985-${two(d)}-${two(m)}`] });
    }),
  );
});

test('eras are counted from their first year, and what is no day is not read', () => {
  for (const [text, day] of [
    ['令和5年8月26日', '2023-08-26'],
    ['令和元年5月1日', '2019-05-01'],
    ['R5.8.26', '2023-08-26'],
    ['平成２年３月４日', '1990-03-04'],
    ['昭和60年12月31日', '1985-12-31'],
    ['昭和64年1月6日', '1989-01-06'],
    ['昭和64年1月7日', '1989-01-07'],
    ['S64.1.7', '1989-01-07'],
    ['平成31年4月30日', '2019-04-30'],
    ['大正15年12月25日', '1926-12-25'],
  ] as const)
    assert.deepEqual(readDay(text, words), { day }, text);
  for (const text of [
    '26/08/85',
    '2023-02-30',
    '31/31/2000',
    'soon',
    '5年8月26日',
    '26 Foo 2023',
    '昭和64年1月8日',
    '昭和70年1月1日',
    '平成31年5月1日',
    'H31.5.1',
  ])
    assert.deepEqual(readDay(text, words), { none: true }, text);
});

test('a day with its month by name and a year of two digits is born in the one century that lies before the entry, else two days are named', () => {
  const born = (text: string, onDay: string): unknown => {
    const read = readDay(text, words);
    return 'centuries' in read ? bornOn(read, civilDate(onDay), 110) : read;
  };
  const entry = '2026-11-23';
  for (const text of ['10-Feb-90', '10 FEB 90', '10Feb90', '10 February 90', '10th Feb. 90', '10/Feb/90'])
    assert.deepEqual(born(text, entry), { day: '1990-02-10' }, text);
  assert.deepEqual(born('15 AUG 77', entry), { day: '1977-08-15' });
  assert.deepEqual(born('10 February 1990', entry), { day: '1990-02-10' });
  assert.deepEqual(born('4 Sept 01', entry), { day: '2001-09-04' });
  // At most 110 years: the day on which somebody is 111 is no longer one of two readings.
  assert.deepEqual(born('23-Nov-15', entry), { day: '2015-11-23' });
  assert.deepEqual(born('24-Nov-15', entry), { either: ['1915-11-24', '2015-11-24'] });
  assert.deepEqual(born('25-Nov-15', entry), { either: ['1915-11-25', '2015-11-25'] });
  // No later than the entry.
  assert.deepEqual(born('22-Nov-26', entry), { either: ['1926-11-22', '2026-11-22'] });
  assert.deepEqual(born('23-Nov-26', entry), { either: ['1926-11-23', '2026-11-23'] });
  assert.deepEqual(born('24-Nov-26', entry), { day: '1926-11-24' });
  // A year that is none of the leap years it could be.
  assert.deepEqual(born('29-Feb-00', entry), { day: '2000-02-29' });
  for (const text of ['29-Feb-01', '31-Jun-90', '10-Feb-990', '10-Marvin-90', '10-02-90', '90-Feb-10'])
    assert.deepEqual(born(text, entry), { none: true }, text);
});

test('an age is in whole years, and is reached on the birthday', () => {
  const age = (day: string): number => yearsBetween(civilDate('1980-07-13'), civilDate(day));
  assert.deepEqual([age('2025-07-12'), age('2025-07-13'), age('2025-07-14')], [44, 45, 45]);
});

test('States are read by code, name and demonym in both languages, and every State by its titles', () => {
  const read = readers.fact('person.nationality');
  for (const text of ['JP', 'jpn', 'Japan', 'JAPANESE', '日本', '日本国', '日本人', '日本国籍'])
    assert.equal(read(text), 'JP', text);
  for (const text of ['UK', 'British', '英国', 'イギリス', 'Great  Britain']) assert.equal(read(text), 'GB', text);
  for (const [code, { en, ja }] of Object.entries(vocabulary.states))
    assert.deepEqual([read(en), read(ja)], [code, code]);
  assert.equal(read('Atlantis'), 'Atlantis');
});

test('a soldier may be a national of any State of the United Nations, by code, name or demonym', () => {
  const read = readers.fact('person.nationality');
  const told: Readonly<Record<string, readonly string[]>> = {
    NP: ['NP', 'NPL', 'Nepal', 'Nepalese', 'Nepali', 'ネパール', 'ネパール人', 'ネパール国籍'],
    ZA: ['ZAF', 'South African', '南アフリカ', '南ア'],
    GH: ['Ghanaian', 'ガーナ'],
    KE: ['Kenyan', 'ケニア人'],
    JM: ['Jamaican', 'ジャマイカ'],
    FJ: ['Fijian', 'フィジー'],
  };
  for (const [code, ways] of Object.entries(told)) for (const way of ways) assert.equal(read(way), code, way);
  // 193 members and two observers of the United Nations, and one more that the law names.
  assert.equal(Object.keys(vocabulary.states).length, 196);
  assert.deepEqual(Object.keys(vocabulary.states), Object.keys(vocabulary.states).toSorted());
});

test('words of every object are no States and no values', () => {
  for (const text of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
    assert.equal(readers.fits('person.nationality', text), false, text);
    assert.equal(readers.fits('person.role', text), false, text);
  }
  assert.equal(readers.fits('person.nationality', 'JP'), true);
});

test('no word means two States, two values of a fact, or both yes and no', () => {
  const twice = (all: readonly string[]): string[] => all.filter((one, at) => all.indexOf(one) !== at);
  const states = Object.entries(words.states)
    .flatMap(([code, own]) => [code, ...own])
    .map((one) => one.toLowerCase());
  assert.deepEqual(twice(states), []);
  for (const [path, values] of Object.entries(words.facts))
    assert.deepEqual(twice(Object.values(values).flatMap((own) => [...new Set(own)])), [], path);
  assert.deepEqual(twice([...words.yes, ...words.no, ...words.blank]), []);
});

test('every value of a fact and its titles are read as that value', () => {
  for (const { path, values = {} } of Object.values(vocabulary.facts)) {
    for (const [value, { en, ja }] of Object.entries(values)) {
      for (const text of [value, en, ja]) assert.equal(readers.fact(path)(text), value, `${path} ${text}`);
    }
  }
});

test('yes, no and not known are read in both languages, and nothing else is', () => {
  const read = readers.fact('person.drives');
  for (const text of ['Y', 'yes', '○', '〇', '有', 'はい', '有り']) assert.equal(read(text), 'yes', text);
  for (const text of ['N', 'no', '×', '無', 'いいえ', 'なし']) assert.equal(read(text), 'no', text);
  for (const text of ['-', 'N/A', '不明', 'tbc']) assert.equal(read(text), undefined, text);
  assert.equal(read('perhaps'), 'perhaps');
});

test('numbers are read with a plain unit, and a comma that could be either sign is not', () => {
  const neq = readers.fact('ammunition.neq_kg');
  for (const [text, kg] of [
    ['12', '12'],
    ['１２．５ kg', '12.5'],
    ['250 g', '0.25'],
    ['2t', '2000'],
    ['1,234.5', '1234.5'],
    ['12,345,678.25', '12345678.25'],
    ['1,200,000 g', '1200'],
  ] as const)
    assert.equal(neq(text), kg, text);
  for (const text of [
    '1,200',
    '1,00.5',
    '10,5.75',
    '1,2345.5',
    '0,123.5',
    '12,34',
    '1,5 kg',
    '1,2345',
    '1.234,5',
    '12 lb',
    'a dozen',
    '-3',
  ])
    assert.equal(neq(text), text, text);
  assert.deepEqual(['３本', '20000 rds', '×4'].map(readers.quantity), ['3', '20000', '4']);
});

test('a UN number is read with and without its letters, and noughts that a table dropped come back', () => {
  for (const text of ['0012', 'UN0012', 'UN 0012', 'un-0012', '12', '国連番号0012', 'ＵＮ００１２'])
    assert.equal(unDigits(text), '0012', text);
  for (const text of ['UN 12345', '0000', 'ID 8000', '']) assert.equal(unDigits(text), undefined, text);
});

test('a class is read with its group, and each fault of a line is told', () => {
  assert.deepEqual(hazardClass('HD 1.4 s'), { division: '1.4', group: 'S' });
  assert.deepEqual(hazardClass('division-1-4'), { division: '1.4' });
  assert.equal(hazardClass('4 boxes'), undefined);
  const faults = (line: Parameters<typeof hazardFaults>[0]): string[] =>
    hazardFaults(line, words.unNumbers).map(({ what }) => what);
  assert.deepEqual(faults({ un: 'UN 0012', class: '1.4S' }), []);
  assert.deepEqual(faults({ un: 'UN 0012', class: 'division-1-4', group: 's' }), []);
  assert.deepEqual(faults({ un: 'UN 0012', class: '1.1D' }), ['class']);
  assert.deepEqual(faults({ un: 'UN 1202', class: '3' }), []);
  assert.deepEqual(faults({ un: 'UN 1202', class: 'other' }), []);
  assert.deepEqual(faults({ un: 'UN 1202', class: '1.4' }), ['class']);
  assert.deepEqual(faults({ class: '3', group: 'S' }), ['group-form']);
  assert.deepEqual(faults({ class: '1.4S', group: 'G' }), ['group-twice']);
  assert.deepEqual(faults({ un: 'UN 9999', class: '1.4S' }), [], 'the list is short');
});

test('every number of the list agrees with itself', () => {
  for (const [un, { class: own, group }] of Object.entries(words.unNumbers))
    assert.deepEqual(hazardFaults({ un, class: `${own}${group ?? ''}` }, words.unNumbers), [], un);
});

test('a rank means one thing in its service, and may mean several without it', () => {
  const rank = rankReader(words);
  assert.deepEqual(rank('Capt', 'Navy'), { code: 'OF-5' });
  assert.deepEqual(rank('CAPT', '陸上自衛隊'), { code: 'OF-2' });
  assert.deepEqual(rank('1等陸尉', undefined), { code: 'OF-2' });
  assert.ok('either' in (rank('Capt', undefined) ?? {}));
  assert.deepEqual([rank('Sgt', 'US Army'), rank('SGT', 'British Army')], [{ code: 'OR-5' }, { code: 'OR-6' }]);
  // Officers of marines are those of an army.
  assert.deepEqual([rank('Captain', 'USMC'), rank('Major', 'Royal Marines')], [{ code: 'OF-2' }, { code: 'OF-3' }]);
  assert.deepEqual(rank('Capt', 'USN'), { code: 'OF-5' });
  const army = rank('Sgt', 'Army');
  assert.deepEqual(army, { either: { 'gb-army': 'OR-6', 'us-army': 'OR-5' }, open: true });
  assert.ok('either' in (rank('Cpl', undefined) ?? {}), 'those listed agree, and not all are listed');
  assert.equal(rank('Grand Vizier', undefined), undefined);
  assert.deepEqual(['OF-2', 'of2', 'OR 9', 'WO-1', 'OF(D)'].map(rankCode), ['OF-2', 'OF-2', 'OR-9', 'WO-1', 'OF-D']);
  for (const text of ['O-4', 'OF-11', 'OR-0', 'OR-10', 'WO-6']) assert.equal(rankCode(text), undefined, text);
});

test('every rank has a code of the right form in services that are listed, and no word two codes in one service', () => {
  const seen = new Map<string, string>();
  for (const { words: own, codes } of words.ranks) {
    for (const [service, code] of Object.entries(codes)) {
      assert.ok(service in words.services, service);
      assert.equal(rankCode(code), code);
      for (const word of new Set(own.map((one) => one.toLowerCase()))) {
        const key = `${word} ${service}`;
        assert.equal(seen.get(key), undefined, key);
        seen.set(key, code);
      }
    }
  }
});
