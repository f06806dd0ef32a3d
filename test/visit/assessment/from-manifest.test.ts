import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import fc from 'fast-check';

import { civilDate } from '../../../src/kernel/civil-date.ts';
import type { FactValues } from '../../../src/engine/law.ts';
import { findFence } from '../../../src/engine/resolve/settings.ts';
import { realLaw } from '../../law/law-files.ts';
import { holds } from '../../kernel/seed.ts';
import { AIRCRAFT, MEMBER, SPARES, assessed, legOf, lightenedByAgreement, linesOf, planOf, rowsOf } from './tindal.ts';

const visit = (enter: string, leave: string) => planOf(legOf(enter, leave));
const person = (changed: FactValues = {}) => ({ kind: 'person', facts: { ...MEMBER, ...changed } });
const without = (fact: string): FactValues =>
  Object.fromEntries(Object.entries(MEMBER).filter(([path]) => path !== fact));
const mixed = linesOf(
  person(),
  { kind: 'aircraft', facts: AIRCRAFT },
  { kind: 'goods', facts: SPARES, parents: { consignment: 'C1' } },
);

describe('an assessment', () => {
  it('lightens nothing by the agreement before it is in force, and several things from that day on', () => {
    assert.equal(lightenedByAgreement(assessed(mixed, visit('2023-08-10', '2023-08-12'))), 0);
    assert.ok(lightenedByAgreement(assessed(mixed, visit('2023-08-13', '2023-08-16'))) >= 3);
  });

  it('says that there is no agreement in force where there is none', () => {
    const before = assessed(mixed, visit('2023-08-10', '2023-08-12'));
    assert.equal(before.verdict.kind, 'no-agreement');
    assert.equal(before.packs.find((pack) => pack.id === 'au-jp-raa-2022')?.inForce, 'no');
  });

  it('asks no act that gives effect to the agreement of another pair', () => {
    const ids = (sending: string): string[] =>
      assessed(linesOf(person()), planOf(legOf('2024-05-01', '2024-05-09', { sending, receiving: 'JP' }))).packs.map(
        (pack) => pack.id,
      );
    assert.ok(ids('AU').includes('jp-raa-australia-2023'));
    assert.deepEqual(ids('KR'), ['jp-baseline']);
  });

  it('names the things to be done and the first day where nothing that gates the entry is open', () => {
    const { verdict } = assessed(mixed, visit('2023-08-26', '2023-08-29'));
    assert.equal(verdict.kind, 'once-done');
    assert.ok(verdict.things > 0);
    assert.equal(verdict.first, '2023-08-21');
    assert.equal(verdict.late, false);
  });

  it('waives the visa of a member with a card, on a proviso without word of one, and not of a member with none', () => {
    const waived = rowsOf(assessed(linesOf(person()), visit('2023-08-26', '2023-08-29')), 'visa');
    assert.deepEqual(
      waived.map((row) => [row.outcome, row.provided.length, row.credit, row.before]),
      [['waived', 0, 'au-jp-raa-2022', 'required']],
    );
    const blank = rowsOf(
      assessed(linesOf({ kind: 'person', facts: without('person.identity') }), visit('2023-08-26', '2023-08-29')),
      'visa',
    );
    assert.equal(blank[0]?.outcome, 'waived');
    assert.ok(blank[0]?.provided.some((proviso) => proviso.facts.includes('person.identity')));
    const none = rowsOf(
      assessed(linesOf(person({ 'person.identity': 'none' })), visit('2023-08-26', '2023-08-29')),
      'visa',
    );
    assert.deepEqual(
      none.map((row) => row.outcome),
      ['required'],
    );
  });

  it('asks what a proviso hangs on', () => {
    const { questions } = assessed(
      linesOf({ kind: 'person', facts: without('person.identity') }),
      visit('2023-08-26', '2023-08-29'),
    );
    const asked = questions.find((question) => question.variable === 'person.identity');
    assert.equal(asked?.count, 1);
    assert.ok(asked?.formalities.includes('visa'));
  });

  it('counts an attestation for what it attests, and shows the office', () => {
    const law = realLaw().law;
    const fence = 'au-jp-raa-2022/visa-au';
    const digest = findFence(law, fence)?.digest ?? '';
    const attest = (seenDigest: string) => ({
      overlay: {
        attestations: [
          { fence, office: 'legal adviser', seen: civilDate('2023-07-01'), article: 'VI', digest: seenDigest },
        ],
        readings: {},
        choices: {},
      },
    });
    const live = rowsOf(assessed(linesOf(person()), visit('2023-08-26', '2023-08-29'), attest(digest)), 'visa')[0]
      ?.because[0];
    assert.deepEqual(
      [live?.rule, live?.article, live?.attested],
      ['visa-au', 'VI', { office: 'legal adviser', seen: '2023-07-01' }],
    );
    const lapsed = rowsOf(
      assessed(linesOf(person()), visit('2023-08-26', '2023-08-29'), attest('changed since')),
      'visa',
    )[0]?.because[0];
    assert.deepEqual([lapsed?.rule, lapsed?.article, lapsed?.attested], ['visa-au', undefined, undefined]);
  });

  it('indicates what a lesser source settles', () => {
    const row = rowsOf(assessed(linesOf(person()), visit('2023-08-26', '2023-08-29'), { accept: 'text' }), 'visa')[0];
    assert.equal(row?.outcome, 'unsettled');
    assert.equal(row?.tier, 'indicated');
    assert.equal(row?.indicated?.outcome, 'waived');
  });

  it('counts formalities times units before and after, and credits each once', () => {
    const { relief } = assessed(
      linesOf(person(), person(), person({ 'person.role': 'contractor' })),
      visit('2023-08-26', '2023-08-29'),
    );
    const visa = relief.byFormality['visa'];
    assert.deepEqual([visa?.before, visa?.waived, visa?.unchanged], [3, 2, 1]);
    const parts = relief.waived + relief.eased + relief.unchanged + relief.unsettled;
    assert.equal(relief.before, parts);
  });

  it('keeps lines that the law treats alike in one class, and splits them by what it reads', () => {
    const { classes } = assessed(
      linesOf(person(), person(), person({ 'person.role': 'contractor' })),
      visit('2023-08-26', '2023-08-29'),
    );
    const persons = classes.filter((one) => one.kind === 'person').toSorted((a, b) => b.count - a.count);
    assert.deepEqual(
      persons.map((one) => [one.count, one.lines]),
      [
        [2, [2, 3]],
        [1, [4]],
      ],
    );
    assert.equal(persons[0]?.facts['person.role'], 'member');
  });

  it('bars the visit where the file says that consent was refused, and asks nothing where it was given', () => {
    const leg = legOf('2023-08-26', '2023-08-29');
    const refused = assessed(
      linesOf(person()),
      planOf({ ...leg, facts: { ...leg.facts, 'movement.consented': false } }),
    );
    assert.deepEqual([refused.verdict.kind, refused.verdict.bars], ['may-not', ['visit-consent']]);
    assert.equal(rowsOf(refused, 'visit-consent')[0]?.outcome, 'barred');
    const given = assessed(linesOf(person()), planOf(leg));
    assert.equal(rowsOf(given, 'visit-consent')[0]?.met, true);
    const { 'movement.consented': _unknown, ...rest } = leg.facts;
    const open = assessed(linesOf(person()), planOf({ ...leg, facts: rest }));
    assert.ok(open.verdict.things > given.verdict.things);
  });

  it('lists the duties of every stretch of the stay, and says which are only possible', () => {
    const { duties } = assessed(linesOf(person()), visit('2023-08-10', '2023-08-20'));
    const respect = duties.find((duty) => duty.rule === 'au-jp-raa-2022/respect');
    assert.equal(respect?.certain, false, 'its words were not seen');
    const fees = assessed(linesOf({ kind: 'goods', facts: SPARES }), visit('2023-08-10', '2023-08-20')).duties;
    assert.equal(fees.find((duty) => duty.rule === 'au-jp-raa-2022/biosecurity-fees')?.certain, true);
  });

  it('counts what is indicated apart from what is certain, by instrument too', () => {
    const { relief } = assessed(linesOf(person()), visit('2023-08-26', '2023-08-29'), { accept: 'text' });
    assert.equal(relief.waived, 0);
    assert.ok((relief.byInstrument['au-jp-raa-2022']?.indicated ?? 0) > 0);
    assert.equal(relief.byInstrument['au-jp-raa-2022']?.units, 0);
  });

  it('judges an entry formality by the law of the day of entry, whatever changes during the stay', () => {
    const rows = rowsOf(
      assessed(linesOf(person({ 'person.drives': true })), visit('2023-08-10', '2023-08-20')),
      'visa',
    );
    assert.deepEqual(
      rows.map((row) => [row.days.from, row.days.to, row.outcome]),
      [['2023-08-10', '2023-08-10', 'required']],
    );
  });

  it('gives the same bytes for shuffled lines, but for the line numbers', () => {
    const lines = linesOf(
      person(),
      person({ 'person.identity': 'both' }),
      person({ 'person.role': 'contractor' }),
      { kind: 'aircraft', facts: AIRCRAFT },
      { kind: 'goods', facts: SPARES },
    );
    const expected = bare(assessed(lines, visit('2023-08-26', '2023-08-29')));
    const property = fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
      const renumbered = shuffled.map((line, index) => ({ ...line, line: index + 2 }));
      assert.equal(bare(assessed(renumbered, visit('2023-08-26', '2023-08-29'))), expected);
    });
    holds(property, 25);
  });
});

describe('deadlines', () => {
  const clearance = (changed: FactValues, today = '2023-07-24') =>
    assessed(linesOf({ kind: 'aircraft', facts: { ...AIRCRAFT, ...changed } }), visit('2023-08-26', '2023-08-29'), {
      today: civilDate(today),
    }).deadlines.find((one) => one.formality === 'aircraft-clearance');

  it('are counted back on the calendar of the authority, with every step', () => {
    const deadline = clearance({});
    assert.equal(deadline?.latest, '2023-08-21');
    assert.equal(deadline?.calendar?.mark, 'report');
    assert.deepEqual(
      deadline?.steps.map((step) => step.day),
      ['2023-08-25', '2023-08-24', '2023-08-23', '2023-08-22', '2023-08-21'],
    );
  });

  it('take the longer lead where services are wanted, and also where that is not known', () => {
    const longer = clearance({ 'aircraft.military_services': true });
    // Two weeks before is a Saturday: nobody is there, so the Friday before is the last day.
    assert.deepEqual([longer?.nominal, longer?.latest], ['2023-08-12', '2023-08-11']);
    const { 'aircraft.military_services': _unknown, ...rest } = AIRCRAFT;
    const unknown = assessed(
      linesOf({ kind: 'aircraft', facts: rest }),
      visit('2023-08-26', '2023-08-29'),
    ).deadlines.find((one) => one.formality === 'aircraft-clearance');
    assert.equal(unknown?.latest, '2023-08-11');
  });

  it('are told apart for two craft that only the lead time tells apart', () => {
    const both = assessed(
      linesOf(
        { kind: 'aircraft', facts: AIRCRAFT },
        { kind: 'aircraft', facts: { ...AIRCRAFT, 'aircraft.military_services': true } },
      ),
      visit('2023-08-26', '2023-08-29'),
    ).deadlines.filter((one) => one.formality === 'aircraft-clearance');
    assert.deepEqual(both.map(({ latest, classes }) => `${latest ?? ''} ${classes.length}`).toSorted(), [
      '2023-08-11 1',
      '2023-08-21 1',
    ]);
  });

  it('are open before, due on, and late after their day', () => {
    assert.deepEqual(
      ['2023-08-20', '2023-08-21', '2023-08-22'].map((today) => [
        clearance({}, today)?.state,
        clearance({}, today)?.daysLeft,
      ]),
      [
        ['open', 1],
        ['today', 0],
        ['late', -1],
      ],
    );
  });

  it('say that no lead time is known rather than inventing one', () => {
    const { deadlines } = assessed(linesOf(person()), visit('2023-08-26', '2023-08-29'));
    const quarantine = deadlines.find((one) => one.formality === 'health-quarantine');
    assert.equal(quarantine?.state, 'no-lead-time-known');
    assert.equal(quarantine?.latest, undefined);
    assert.equal(quarantine?.authority, 'biosecurity');
  });

  it('say where the calendar ends', () => {
    const far = assessed(
      linesOf({ kind: 'aircraft', facts: AIRCRAFT }),
      visit('2031-08-26', '2031-08-29'),
    ).deadlines.find((one) => one.formality === 'aircraft-clearance');
    assert.equal(far?.state, 'calendar-ends');
  });

  it('name the day that can be counted where another lead time runs past the calendar', () => {
    const facts = { ...AIRCRAFT, 'aircraft.military_services': true };
    const far = assessed(linesOf({ kind: 'aircraft', facts }), visit('2031-08-26', '2031-08-29'));
    const deadline = far.deadlines.find((one) => one.formality === 'aircraft-clearance');
    assert.equal(deadline?.lead?.unit, 'weeks');
    assert.equal(deadline?.latest, '2031-08-12');
    assert.equal(far.verdict.first, '2031-08-12');
  });
});

/** The JSON without the line numbers that a class lists. */
function bare(assessment: object): string {
  return JSON.stringify(assessment, (key, value: unknown) => (key === 'lines' ? undefined : value));
}
