// What an agreement was on a day, from the real register: every kind of ending, of day and of doubt that its data has.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';

import { read } from '../../scripts/tree.ts';
import { type CivilDate, addDays, civilDate, dayAt, dayNumber, daysBetween } from '../../src/kernel/civil-date.ts';
import { writtenDay } from '../../src/register/days.ts';
import { history, inForce, outOfOrder, signed, stageOn } from '../../src/register/life.ts';
import { type Agreement, type EventKind, Stage } from '../../src/register/register.ts';
import { agreement, invented, register } from './registers.ts';

const on = (day: string, known?: string): { readonly on: CivilDate; readonly known?: CivilDate } => ({
  on: civilDate(day),
  ...(known === undefined ? {} : { known: civilDate(known) }),
});

function dayOf(one: Agreement, what: EventKind): CivilDate {
  const event = one.events.find((each) => each.what === what);
  assert.ok(event !== undefined, `${one.id} ${what}`);
  return event.day.on;
}

test('every milestone of the chronology is there, agreement by agreement, with its day as it was written', () => {
  const lines = read('test/fixtures/register/milestones.csv').trim().split('\n').slice(1);
  const own = Object.values(register.agreements).flatMap(({ id, events }) =>
    events.map(({ what, day }) => `${id},${what},${writtenDay(day)}`),
  );
  assert.equal(lines.length, 131);
  assert.equal(new Set(lines.map((line) => line.split(',')[0])).size, 50);
  assert.deepEqual(own.toSorted(), lines.toSorted());
});

test('the days from signature to force are those of the reference: 1947, 584, 277 and 430', () => {
  const days = ['au-ph-sovfa-2007', 'au-jp-raa-2022', 'gb-jp-raa-2023', 'jp-ph-raa-2024'].map((id) =>
    daysBetween(dayOf(agreement(id), 'signed'), dayOf(agreement(id), 'in-force')),
  );
  assert.deepEqual(days, [1947, 584, 277, 430]);
});

test('the exchange of notes sets the day of force: thirty days on, or five', () => {
  const days = ['gb-jp-raa-2023', 'jp-ph-raa-2024', 'it-jp-acsa-2024', 'au-jp-raa-2022'].map((id) =>
    daysBetween(dayOf(agreement(id), 'notes-exchanged'), dayOf(agreement(id), 'in-force')),
  );
  assert.deepEqual(days, [30, 30, 30, 5]);
});

test('each stage is its own: an intent is no talk, an agreement to talk no round, a text no signature, a signature no force', () => {
  const one = agreement('jp-ph-raa-2024');
  const stages = [
    '2022-03-31',
    '2022-05-01',
    '2023-11-03',
    '2023-11-29',
    '2024-06-11',
    '2024-07-08',
    '2025-09-10',
    '2025-09-11',
  ];
  assert.deepEqual(
    stages.map((day) => stageOn(one, on(day)).stage),
    ['none', 'intent', 'intent', 'talks', 'text', 'signed', 'signed', 'in-force'],
  );
});

test('each side approves on its own day, in its own order', () => {
  const one = agreement('jp-ph-raa-2024');
  assert.deepEqual(
    ['2024-12-15', '2024-12-16', '2025-06-06'].map((day) => stageOn(one, on(day)).approvedBy),
    [[], ['PH'], ['JP', 'PH']],
  );
});

test('a notice of termination is stopped three times and withdrawn, and the agreement is in force all along', () => {
  const one = agreement('ph-us-vfa-1998');
  const days = ['2020-02-10', '2020-02-11', '2020-06-02', '2020-11-11', '2021-07-01', '2021-07-30'];
  assert.deepEqual(
    days.map((day) => {
      const { notice, suspensions, inForce: force } = stageOn(one, on(day));
      return [notice ?? 'none', suspensions, force];
    }),
    [
      ['none', 0, true],
      ['given', 0, true],
      ['suspended', 1, true],
      ['suspended', 2, true],
      ['suspended', 3, true],
      ['none', 3, true],
    ],
  );
});

test('where a notice was given and no day of force was seen, it was in force by that notice, and before it may have been', () => {
  const one = agreement('jp-kr-gsomia-2016');
  assert.equal(inForce(one, ['JP', 'KR'], on('2019-08-22')), true);
  assert.equal(inForce(one, ['JP', 'KR'], on('2018-01-01')), undefined);
  assert.equal(inForce(one, ['JP', 'KR'], on('2016-10-31')), false);
});

test('one obligation is suspended inside a treaty that goes on for the others', () => {
  const one = agreement('au-nz-us-anzus-1951');
  for (const [day, expected] of [
    ['1986-09-16', [true, true, true]],
    ['1986-09-17', [true, true, false]],
  ] as const)
    assert.deepEqual(
      (
        [
          ['AU', 'NZ'],
          ['AU', 'US'],
          ['NZ', 'US'],
        ] as const
      ).map((pair) => inForce(one, pair, on(day))),
      expected,
    );
  assert.equal(stageOn(one, on('1990-01-01')).stage, 'in-force');
  assert.deepEqual(stageOn(one, on('1990-01-01')).suspendedBetween, [['NZ', 'US']]);
});

test('a dormant organisation leaves a live remainder between two of its parties, by the coding it is asked for', () => {
  const one = agreement('manila-pact-1954');
  const coded = { ...on('1977-06-30'), asCoded: true };
  assert.equal(inForce(one, ['TH', 'US'], coded), true);
  assert.equal(inForce(one, ['GB', 'US'], coded), false);
  assert.equal(inForce(one, ['GB', 'US'], { ...on('1977-06-29'), asCoded: true }), true);
  assert.equal(inForce(one, ['TH', 'US'], on('1977-06-30')), undefined);
  assert.deepEqual(stageOn(one, coded).remainder, ['TH', 'US']);
  assert.equal(stageOn(one, coded).dormant, true);
});

test('a superseded treaty has ended on the day its successor enters into force', () => {
  assert.equal(stageOn(agreement('jp-us-security-treaty-1951'), on('1960-06-23')).stage, 'ended');
  assert.equal(signed(agreement('jp-us-security-treaty-1951'), ['JP', 'US'], on('1960-06-23')), false);
  assert.equal(stageOn(agreement('jp-us-mcs-1960'), on('1960-06-23')).stage, 'in-force');
});

test('an upper bound: in force from that day on at the latest, and before it unknown, never no', () => {
  const one = agreement('gb-jp-acsa-2017');
  assert.deepEqual(
    ['2017-01-25', '2017-01-26', '2018-01-26', '2018-01-27'].map((day) => inForce(one, ['GB', 'JP'], on(day))),
    [false, undefined, undefined, true],
  );
  assert.deepEqual(stageOn(one, on('2017-06-01')).possible, ['signed', 'in-force']);
  assert.equal(stageOn(one, on('2017-06-01')).stage, undefined);
});

test('inside the month or the year of a source the answer is unknown', () => {
  const one = agreement('jp-kr-gsomia-2016');
  assert.deepEqual(
    ['2016-10-31', '2016-11-15', '2016-11-30'].map((day) => signed(one, ['JP', 'KR'], on(day))),
    [false, undefined, true],
  );
  assert.equal(stageOn(agreement('ph-us-vfa-1998'), on('1998-06-01')).stage, undefined);
  assert.equal(stageOn(agreement('ph-us-vfa-1998'), on('1998-12-31')).stage, 'signed');
});

test('on the day between two calendars it depends on whose is asked', () => {
  const one = agreement('au-gb-dsca-2024');
  const asked = (calendar?: string): boolean | undefined =>
    signed(one, ['AU', 'GB'], { ...on('2024-03-20'), ...(calendar === undefined ? {} : { calendar }) });
  assert.deepEqual([asked('AU'), asked('GB'), asked()], [false, true, undefined]);
  const italy = agreement('it-jp-acsa-2024');
  assert.equal(stageOn(italy, { ...on('2024-10-18'), calendar: 'JP' }).stage, 'talks');
  assert.equal(stageOn(italy, { ...on('2024-10-18'), calendar: 'IT' }).stage, 'text');
});

test('as known before the notes were exchanged, force is not found, and that has its day', () => {
  const one = agreement('au-jp-raa-2022');
  assert.deepEqual(stageOn(one, on('2022-11-05', '2022-11-05')).notFound, { what: 'in-force', asOf: '2022-11-05' });
  assert.equal(inForce(one, ['AU', 'JP'], on('2023-08-13', '2023-08-07')), undefined);
  assert.equal(inForce(one, ['AU', 'JP'], on('2023-08-13', '2023-08-08')), true);
  assert.equal(inForce(one, ['AU', 'JP'], on('2023-08-12')), false);
});

test('a statement that it stood so on a day denies the next stage until then, and not after', () => {
  const one = agreement('fr-jp-raa-talks');
  assert.equal(signed(one, ['FR', 'JP'], on('2024-09-17')), false);
  assert.equal(signed(one, ['FR', 'JP'], on('2025-09-17')), undefined);
  assert.equal(stageOn(one, on('2025-09-17')).stage, 'talks');
});

test('a statement that it stood so on a day does not say since when: before it the stage is open', () => {
  const one = agreement('fr-jp-raa-talks');
  assert.deepEqual(stageOn(one, on('2024-09-17')).possible, ['intent', 'talks']);
  // As known before it was said, only the intent was found.
  assert.deepEqual(stageOn(one, on('2024-09-17', '2024-09-17')).possible, ['intent']);
  assert.deepEqual(stageOn(one, on('2024-09-18')).possible, ['talks']);
  const [first] = Object.values(invented().agreements).filter(({ id }) => id === 'aa-bb-raa-2030');
  assert.ok(first !== undefined);
  const event = first.events.at(-1);
  assert.ok(event !== undefined);
  const only = (what: EventKind, stage?: Stage): Agreement => ({
    ...first,
    events: [
      {
        ...event,
        what,
        day: { on: civilDate('2031-01-01'), precision: 'day' },
        known: civilDate('2031-01-01'),
        ...(stage === undefined ? {} : { stage }),
      },
    ],
  });
  const said = only('status-as-of', 'in-force');
  assert.deepEqual(
    ['2030-12-31', '2031-01-01'].map((day) => inForce(said, ['AA', 'BB'], on(day))),
    [undefined, true],
  );
  // Notes are exchanged over what is signed: where the signature was not seen, it is not denied before them.
  assert.equal(signed(only('notes-exchanged'), ['AA', 'BB'], on('2030-12-31')), undefined);
  assert.equal(inForce(only('notes-exchanged'), ['AA', 'BB'], on('2030-12-31')), false);
});

test('a State that is no party, and a State with itself, are never bound', () => {
  assert.equal(inForce(agreement('au-jp-raa-2022'), ['AU', 'GB'], on('2024-01-01')), false);
  assert.equal(inForce(agreement('au-jp-raa-2022'), ['AU', 'AU'], on('2024-01-01')), false);
});

test('a suspension of all ends nothing, and ends with its resumption', () => {
  const [first] = Object.values(invented().agreements).filter(({ id }) => id === 'aa-bb-raa-2030');
  assert.ok(first !== undefined);
  const event = first.events.at(-1);
  assert.ok(event !== undefined);
  const later = (what: EventKind, day: string): Agreement['events'][number] => ({
    ...event,
    id: `${first.id}/${what}`,
    what,
    day: { on: civilDate(day), precision: 'day' },
    known: civilDate(day),
  });
  const one = { ...first, events: [...first.events, later('suspended', '2032-01-01'), later('resumed', '2033-01-01')] };
  assert.deepEqual(
    ['2031-12-31', '2032-01-01', '2033-01-01'].map((day) => inForce(one, ['AA', 'BB'], on(day))),
    [true, false, true],
  );
});

test('what is resumed between two leaves a suspension between two others as it was', () => {
  const anzus = agreement('au-nz-us-anzus-1951');
  const pause = anzus.events.find(({ what }) => what === 'suspended');
  assert.ok(pause !== undefined);
  const { by: _by, ...rest } = pause;
  const day = { on: civilDate('1990-01-01'), precision: 'day' } as const;
  const resumed = (between: readonly string[]): Agreement => ({
    ...anzus,
    events: [...anzus.events, { ...rest, id: 'resumed', what: 'resumed', between, day, known: day.on }],
  });
  for (const [between, holds] of [
    [['AU', 'US'], false],
    [['NZ', 'US'], true],
  ] as const) {
    assert.equal(inForce(resumed(between), ['NZ', 'US'], on('1991-01-01')), holds);
    assert.equal(stageOn(resumed(between), on('1991-01-01')).suspended, !holds);
  }
});

test('the history tells each step with what it made of the agreement', () => {
  assert.deepEqual(
    history(agreement('it-jp-acsa-2024')).map(({ event, standing }) => [event.what, standing.stage]),
    [
      ['talks-started', 'talks'],
      ['agreed-in-principle', 'text'],
      ['signed', 'signed'],
      ['notes-exchanged', 'signed'],
      ['in-force', 'in-force'],
    ],
  );
  assert.equal(history(agreement('it-jp-acsa-2024'), civilDate('2024-12-31')).length, 3);
});

test('events are in the order of the life where the year of one holds the day of another', () => {
  assert.deepEqual(
    agreement('au-jp-raa-2022')
      .events.map(({ what }) => what)
      .slice(0, 3),
    ['talks-proposed', 'talks-started', 'agreed-in-principle'],
  );
  const { events } = agreement('gb-jp-raa-2023');
  assert.deepEqual(outOfOrder(events.toReversed()).map(({ id }) => id).length, events.length - 1);
});

test('no event of the register is out of order, and a planted one is', () => {
  for (const { events } of Object.values(register.agreements)) assert.deepEqual(outOfOrder(events), []);
  const { events } = agreement('gb-jp-raa-2023');
  const planted = events.map((event) =>
    event.what === 'in-force' ? { ...event, day: { on: civilDate('2022-01-01'), precision: 'day' as const } } : event,
  );
  assert.deepEqual(
    outOfOrder(planted).map(({ what }) => what),
    ['in-force'],
  );
});

const days = fc
  .integer({ min: dayNumber(civilDate('1950-01-01')), max: dayNumber(civilDate('2027-01-01')) })
  .map(dayAt);
const ENDS: readonly EventKind[] = ['terminated', 'superseded', 'dormant', 'suspended'];
const agreements = fc.constantFrom(...Object.values(register.agreements));

test('what was known on a day is not undone by what was known later: true stays true, and false false', () => {
  fc.assert(
    fc.property(agreements, days, days, fc.nat(4000), (one, day, known, more) => {
      const later = addDays(known, more);
      for (const answer of [inForce, signed]) {
        const [a = '', b = ''] = one.parties;
        const before = answer(one, [a, b], { on: day, known });
        const after = answer(one, [a, b], { on: day, known: later });
        // Only an end that became known later takes back that it was in force.
        const ended = one.events.some(
          (event) => event.known > known && event.known <= later && ENDS.includes(event.what),
        );
        if (before !== undefined && !ended) assert.equal(after, before);
      }
    }),
    { numRuns: 2000 },
  );
});

test('the stage a day certainly had is never behind that of an earlier day, unless it ended', () => {
  fc.assert(
    fc.property(agreements, days, fc.nat(9000), (one, day, more) => {
      const least = (asked: CivilDate): number => Stage.indexOf(stageOn(one, { on: asked }).possible[0] ?? 'none');
      assert.ok(least(addDays(day, more)) >= least(day));
    }),
    { numRuns: 2000 },
  );
});
