// The source document: its 35 claims, who made them, how they were hedged, and what became of each.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { civilDate } from '../../src/kernel/civil-date.ts';
import { forecastOn } from '../../src/register/forecast.ts';
import type { Forecast } from '../../src/register/register.ts';
import { SAME_TEXT, sameTexts, sharedText } from '../../src/register/near-duplicates.ts';
import { copiesOf, outcomes, reckoning } from '../../src/register/reckoning.ts';
import { agreement, register } from './registers.ts';

const SEED = 'seed-article';
const all = reckoning(register, SEED);
const one = (id: string): (typeof all)[number] => {
  const found = all.find(({ statement }) => statement.id === id);
  assert.ok(found !== undefined, id);
  return found;
};

test('there are 35 claims, and their outcomes are counted', () => {
  assert.equal(all.length, 35);
  assert.deepEqual(outcomes(all), {
    confirmed: 6,
    'true-in-substance': 1,
    'event-true-date-missed': 1,
    'confirmed-with-change': 1,
    'confirmed-quote-not-verbatim': 1,
    'partly-confirmed': 1,
    'partly-corroborated': 1,
    'premise-supported': 1,
    'presumed-true': 1,
    consistent: 1,
    'source-identified': 1,
    mixed: 1,
    'depends-on-layer': 1,
    'depends-on-measure': 1,
    'condition-not-triggered': 1,
    contradicted: 1,
    'date-contradicted': 1,
    unresolved: 2,
    untestable: 8,
    'not-checked': 1,
    'no-content': 2,
  });
});

test('16 are in the voice of the reporter, 8 of two named experts, 4 anonymous, 4 official; 16 carry a defect of the text', () => {
  const of = (...classes: readonly string[]): number =>
    all.filter(({ statement }) => classes.includes(statement.class)).length;
  assert.equal(of('reporter'), 16);
  assert.equal(of('named-expert'), 8);
  assert.deepEqual(
    new Set(all.flatMap(({ speaker }) => speaker ?? [])),
    new Set(['Zack Cooper', 'Christopher Johnstone']),
  );
  assert.equal(
    all.filter(({ statement }) => statement.class.endsWith('counted-unnamed') && statement.side === undefined).length,
    4,
  );
  assert.equal(of('official-statement', 'unnamed-spokesperson', 'no-comment'), 4);
  assert.equal(all.filter(({ statement }) => statement.defects.length > 0).length, 16);
});

test('reported "in May", contradicted by the ministry\'s page of 28 September 2021', () => {
  const { statement, outcome, found, evidence } = one('SC11');
  assert.deepEqual([statement.what, statement.day], ['talks-agreed', { on: '2022-05-01', precision: 'month' }]);
  assert.equal(outcome, 'contradicted');
  assert.equal(found?.day, 'contradicted');
  assert.equal(found?.event.day.on, '2021-09-28');
  assert.ok(evidence.some(({ id, published }) => id === 'mofa-press4e-003044' && published?.on === '2021-09-28'));
});

test('what the register shows agrees with every outcome that was judged by hand', () => {
  const shown = all
    .filter(({ found }) => found !== undefined)
    .map(({ statement, found, outcome }) => [statement.id, found?.event.what, found?.day ?? '', outcome]);
  assert.deepEqual(shown, [
    ['SC01', 'signed', '', 'true-in-substance'],
    ['SC02', 'signed', 'contradicted', 'event-true-date-missed'],
    ['SC04', 'signed', '', 'confirmed'],
    ['SC05', 'signed', 'agrees', 'confirmed'],
    ['SC11', 'talks-agreed', 'contradicted', 'contradicted'],
    ['SC13', 'announced', 'agrees', 'confirmed-with-change'],
    ['SC19', 'talks-proposed', '', 'confirmed'],
    ['SC23', 'amended', '', 'confirmed'],
  ]);
});

test('event and day are graded apart: signed A1, in December A5', () => {
  const grades = one('SC02').statement.grades.filter(({ on }) => on === '2026-11-22');
  assert.deepEqual(
    grades.map(({ part, source, item }) => [part, `${source}${item}`]),
    [
      ['event', 'A1'],
      ['day', 'A5'],
    ],
  );
});

test('grades are added and never changed: each has its day, the copy is graded beside the original', () => {
  for (const { statement } of all) {
    const days = statement.grades.map(({ on }) => on);
    assert.deepEqual(days, days.toSorted());
    assert.ok(
      statement.grades.some(({ of }) => of === 'copy'),
      statement.id,
    );
  }
});

test('a wrong item in a good newspaper is graded for itself', () => {
  const first = one('SC11').statement.grades.find(({ of }) => of === 'original');
  assert.deepEqual([first?.source, first?.item], ['B', 5]);
});

test('two spellings are one person, and a corrupted quotation is no quotation', () => {
  const johnstone = all.filter(({ statement }) => statement.speaker === 'johnstone');
  assert.ok(new Set(johnstone.map(({ statement }) => statement.mentionedAs)).size > 1);
  assert.deepEqual(new Set(johnstone.map(({ speaker }) => speaker)).size, 1);
  assert.deepEqual(
    all.flatMap(({ statement }) => (statement.quotation === 'altered' ? [statement.id] : [])),
    ['SC09', 'SC10', 'SC14', 'SC20', 'SC28'],
  );
  assert.ok(all.every(({ statement }) => statement.quotation !== 'verbatim'));
});

test('the day of what happened is not the day of the report, and that of the document is an upper bound', () => {
  const { statement } = one('SC29');
  assert.deepEqual(statement.day, { on: '2022-04-01', precision: 'month' });
  assert.deepEqual(statement.outcomeOn, { on: '2022-03-01', precision: 'month' });
  assert.deepEqual(statement.asOf, { on: '2022-11-05', precision: 'day', bound: 'not-later' });
});

test('silence, refusal to comment, headline and copy add nothing', () => {
  assert.deepEqual(
    all.flatMap(({ statement, adds }) => (adds ? [] : [statement.id])),
    ['SC01', 'SC32', 'SC34', 'SC35'],
  );
});

test('an expert opines or predicts and is on record, two unnamed people are not, and silence has no basis', () => {
  const of = (id: string): readonly unknown[] => [one(id).basis, one(id).onRecord];
  assert.deepEqual(['SC04', 'SC05', 'SC17', 'SC18', 'SC28', 'SC32'].map(of), [
    ['predicts', false],
    ['knows', false],
    ['opines', true],
    ['predicts', true],
    ['knows', true],
    [undefined, false],
  ]);
});

test('as known at the end of 2022 what came later is not settled', () => {
  const then = reckoning(register, SEED, civilDate('2022-12-31'));
  const outcome = (id: string): string | undefined => then.find(({ statement }) => statement.id === id)?.outcome;
  assert.deepEqual(['SC02', 'SC04', 'SC05', 'SC11'].map(outcome), [
    'unresolved',
    'unresolved',
    'confirmed',
    'contradicted',
  ]);
  assert.equal(then.find(({ statement }) => statement.id === 'SC04')?.found, undefined);
});

const forecast = (id: string, at: number): Forecast => {
  const found = agreement(id).forecasts?.[at];
  assert.ok(found !== undefined);
  return found;
};
const state = (of: Forecast, on: string, known = on): string =>
  forecastOn(of, register, civilDate(on), civilDate(known)).state;

test('a forecast lapses by itself when its day is over, and may come true late', () => {
  const december = forecast('gb-jp-raa-2023', 0);
  const days = ['2022-11-04', '2022-11-05', '2022-12-31', '2023-01-01', '2023-01-11'];
  assert.deepEqual(
    days.map((day) => state(december, day)),
    ['not-yet-said', 'open', 'open', 'lapsed', 'fulfilled-late'],
  );
  assert.equal(forecastOn(december, register, civilDate('2023-02-01')).late, 11);
  for (const [id, last, after] of [
    ['fr-jp-raa-talks', '2024-12-31', '2025-01-01'],
    ['fr-ph-sovfa-talks', '2025-12-31', '2026-01-01'],
    ['nz-ph-sovfa-2025', '2024-12-31', '2025-01-01'],
  ] as const)
    assert.deepEqual([state(forecast(id, 0), last), state(forecast(id, 0), after)], ['open', 'lapsed']);
  assert.equal(state(forecast('nz-ph-sovfa-2025', 0), '2025-04-30'), 'fulfilled-late');
  assert.equal(state(forecast('gb-it-jp-gcap-2023', 0), '2022-12-31'), 'fulfilled');
});

test('what had happened before a forecast was said does not fulfil it, and an upper bound counts from its day', () => {
  const december = forecast('gb-jp-raa-2023', 0);
  const said = (day: string): Forecast => ({ ...december, said: { on: civilDate(day), precision: 'day' } });
  assert.equal(state(said('2023-01-11'), '2023-01-11'), 'fulfilled-late');
  assert.equal(state(said('2023-01-12'), '2023-06-01'), 'lapsed');
  const force: Forecast = {
    ...december,
    id: 'au-jp-acsa-2017/forecast-1',
    what: 'in-force-by',
    said: { on: civilDate('2017-02-01'), precision: 'day' },
    due: { on: civilDate('2017-01-01'), precision: 'year' },
  };
  assert.equal(state(force, '2018-02-01'), 'fulfilled-late');
});

test('a forecast that hangs on two others hangs while one is open, and when both came its condition was never triggered', () => {
  const hanging = forecast('gb-jp-raa-2023', 1);
  assert.deepEqual(hanging.hangsOn, ['SC02', 'SC13']);
  assert.deepEqual(
    ['2022-11-05', '2022-12-31', '2023-01-10', '2023-01-11'].map((day) => state(hanging, day)),
    ['hanging', 'hanging', 'lapsed', 'condition-not-triggered'],
  );
});

test('at least five copies of the document are in the register, and all are one report', () => {
  assert.deepEqual(
    copiesOf(register, SEED)
      .map(({ id }) => id)
      .toSorted(),
    ['archive-ph-o9pij', 'ft-2022-11-04', 'money-market-advisor', 'seed-article', 'sott-473972', 'venture-current'],
  );
});

/** The words of the document, as far as its claims quote it. */
const text = all.map(({ statement }) => statement.text.en).join('. ');
const SYNONYMS: Readonly<Record<string, string>> = {
  military: 'armed',
  pact: 'accord',
  sign: 'ink',
  agreement: 'deal',
  countries: 'nations',
  cooperation: 'collaboration',
  deeper: 'closer',
  expand: 'widen',
  talks: 'discussions',
  threat: 'menace',
  war: 'conflict',
  officials: 'functionaries',
  facilitate: 'ease',
  allies: 'partners',
  joint: 'common',
  likely: 'probably',
  network: 'web',
  increasing: 'growing',
  believes: 'thinks',
  important: 'vital',
  prepare: 'ready',
  exercises: 'drills',
  two: 'a pair of',
  could: 'might',
  efforts: 'endeavours',
  process: 'procedure',
  region: 'area',
  similar: 'comparable',
  concerns: 'worries',
  large: 'big',
  help: 'aid',
  security: 'safety',
  more: 'further',
  would: 'should',
};

/** The text with every word of the list exchanged, and of the others every so-manieth cut down to nonsense, as spinners do. */
function spun(of: string, every: number): string {
  let at = 0;
  return of.replace(/[A-Za-z]+/g, (word) => {
    at += 1;
    return SYNONYMS[word.toLowerCase()] ?? (at % every === 0 ? `re${word}` : word);
  });
}

test('a copy is found though a spinner exchanged words for others, and an account of the same matter in other words is not', () => {
  for (const every of [1000, 20, 10, 7]) assert.ok(sharedText(text, spun(text, every)) >= SAME_TEXT, String(every));
  const changed = spun(text, 7)
    .split(' ')
    .filter((word, at) => word !== text.split(' ')[at]).length;
  assert.ok(changed > 100, 'the spinner did change the text');
  const ours = all.map(({ statement }) => statement.became.en).join('. ');
  const notes = Object.values(register.agreements)
    .flatMap(({ events }) => events.flatMap(({ note }) => note?.en ?? []))
    .join('. ');
  assert.ok(sharedText(text, ours) < SAME_TEXT / 2);
  assert.ok(sharedText(text, notes) < SAME_TEXT / 2);
});

test('texts are put together by what they share: the document with its spun copies, and others by themselves', () => {
  const groups = sameTexts({
    ours: all.map(({ statement }) => statement.became.en).join('. '),
    seed: text,
    spun: spun(text, 10),
    'spun-more': spun(text, 7),
    empty: '',
  });
  assert.deepEqual(groups, [['empty'], ['ours'], ['seed', 'spun', 'spun-more']]);
});
