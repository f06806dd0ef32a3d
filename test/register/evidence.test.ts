// What is a report, what is a copy, what proves a change of state, and what stays open.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';

import { type CivilDate, addDays, civilDate, dayAt, dayNumber } from '../../src/kernel/civil-date.ts';
import { findings, textKnown } from '../../src/register/check.ts';
import { Attribution, type Claim, Credibility, type Register } from '../../src/register/claims.ts';
import {
  byGrade,
  credibility,
  independentOrigins,
  originOf,
  proofOf,
  reliabilityOf,
  rungOf,
} from '../../src/register/evidence.ts';
import { Likelihood, bandOf, findWord, judgementsAsOf } from '../../src/register/likelihood.ts';
import type { LifeEvent } from '../../src/register/register.ts';
import { agreement, invented, register } from './registers.ts';

const { sources } = invented();
const said = (source: string, of: Partial<Claim> = {}): Claim => ({
  id: source,
  source,
  class: 'reporter',
  item: 3,
  supports: true,
  ...of,
});

function eventOf(id: string, own: Register = register): LifeEvent {
  const event = Object.values(own.agreements)
    .flatMap(({ events }) => events)
    .find((one) => one.id === id);
  assert.ok(event !== undefined, id);
  return event;
}

test('a copy has the origin of what it copies, however far back, and one grade less', () => {
  assert.equal(originOf('mirror', sources), 'wire');
  assert.equal(reliabilityOf('wire', sources), 'B');
  assert.equal(reliabilityOf('mirror', sources), 'C');
  assert.equal(rungOf(said('mirror'), sources), 'copy');
  const chain = {
    ...sources,
    glass: { id: 'glass', publisher: '', kind: 'copy', reliability: 'A' as const, copies: 'mirror' },
  };
  assert.equal(originOf('glass', chain), 'wire');
});

test('the source document and its copies are one report, that of the newspaper', () => {
  for (const id of ['seed-article', 'archive-ph-o9pij', 'venture-current', 'money-market-advisor', 'sott-473972'])
    assert.equal(originOf(id, register.sources), 'ft-2022-11-04');
});

test('two republishers of one agency are one report', () => {
  assert.equal(originOf('jiji-2018-01-27', register.sources), originOf('jiji-2020-09-10', register.sources));
});

test('a report and its copy are one; two reports of independent origin make a 1, and a claim to be one does not', () => {
  assert.equal(independentOrigins([said('wire'), said('mirror')], sources, 'copy').size, 1);
  assert.equal(credibility([said('wire'), said('mirror')], sources), 3);
  assert.equal(credibility([said('wire', { item: 1 })], sources), 2);
  assert.equal(credibility([said('wire'), said('courier')], sources), 1);
  assert.equal(credibility([said('ministry', { class: 'official-statement' })], sources), 1);
});

test('no comment and not reachable add nothing: neither a report nor a grade', () => {
  const silent = said('courier', { class: 'no-comment', item: 2 });
  assert.equal(credibility([said('wire'), silent], sources), credibility([said('wire')], sources));
  assert.equal(independentOrigins([said('wire'), silent], sources, 'no-comment').size, 1);
  assert.equal(credibility([silent], sources), 6);
  for (const id of ['SC32', 'SC34']) assert.equal(register.statements[id]?.class, 'no-comment');
});

test('any number of copies and silences leaves what is known where it was', () => {
  const idle = fc.constantFrom(said('mirror'), said('courier', { class: 'no-comment' }));
  fc.assert(
    fc.property(fc.array(idle), (more) => {
      assert.equal(credibility([said('wire'), ...more], sources), 3);
    }),
  );
});

test('F and 6 are no basis: they stand apart and never below E or 5', () => {
  const claims = [
    said('stranger', { item: 2 }),
    said('courier', { item: 5 }),
    said('wire', { item: 6 }),
    said('wire', { item: 2 }),
  ];
  const { graded, noBasis } = byGrade(claims, sources);
  assert.deepEqual(
    graded.map(({ source, item }) => [source, item]),
    [
      ['wire', 2],
      ['courier', 5],
    ],
  );
  assert.deepEqual(
    noBasis.map(({ source, item }) => [source, item]),
    [
      ['stranger', 2],
      ['wire', 6],
    ],
  );
  assert.equal(credibility([said('courier', { item: 5 }), said('wire', { item: 6, class: 'headline' })], sources), 5);
  assert.equal(
    reliabilityOf('mirror', { ...sources, wire: { id: 'wire', publisher: '', kind: '', reliability: 'F' } }),
    'F',
  );
});

test('graded claims are in the order of credibility, then reliability, whatever their order before', () => {
  const claim = fc.record({
    source: fc.constantFrom('wire', 'courier', 'mirror', 'stranger'),
    item: fc.constantFrom(...Credibility),
  });
  fc.assert(
    fc.property(fc.array(claim), (made) => {
      const { graded, noBasis } = byGrade(
        made.map(({ source, item }) => said(source, { item })),
        sources,
      );
      assert.equal(graded.length + noBasis.length, made.length);
      assert.ok(graded.every((one, at) => at === 0 || (graded[at - 1]?.item ?? 6) <= one.item));
      assert.ok(graded.every(({ item, source }) => item !== 6 && source !== 'stranger'));
    }),
  );
});

test('a signature by one wire report and its copy is unproved, and a second report proves it', () => {
  const own = invented();
  const event = eventOf('aa-bb-cc-pact-2020/event-1', own);
  assert.deepEqual([proofOf(event, own).proved, proofOf(event, own).origins], [false, 1]);
  const more = invented({
    file: 'agreements/aa-bb-cc-pact-2020.yaml',
    find: 'source: mirror',
    write: 'source: courier',
  });
  assert.deepEqual([proofOf(event, more).proved, proofOf(event, more).origins], [true, 2]);
});

test('a report that there is no basis to judge proves nothing, nor does it confirm another', () => {
  const own = invented({
    file: 'agreements/aa-bb-cc-pact-2020.yaml',
    find: 'source: mirror',
    write: 'source: courier',
  });
  const event = eventOf('aa-bb-cc-pact-2020/event-1', own);
  const claims = Object.fromEntries(
    Object.entries(own.claims).map(([id, claim]) => [
      id,
      claim.source === 'courier' ? { ...claim, item: 6 as const } : claim,
    ]),
  );
  assert.equal(proofOf(event, { ...own, claims }).proved, false);
  assert.equal(credibility([said('wire', { item: 6 }), said('courier', { item: 6 })], sources), 6);
  assert.equal(credibility([said('wire', { item: 2 }), said('courier', { item: 6 })], sources), 2);
});

test('reports alone, however many, do not put a treaty into force: notes or a notification do', () => {
  assert.equal(proofOf(eventOf('gb-jp-raa-2023/event-7'), register).proved, true);
  const line = (source: string): string => `      - { source: ${source}, class: reporter, item: 2 }\n`;
  const own = invented({
    file: 'agreements/aa-bb-raa-2030.yaml',
    find: '      - { source: ministry, class: official-statement, item: 2 }\nforecasts:',
    write: `${line('wire')}${line('courier')}forecasts:`,
  });
  const proof = proofOf(eventOf('aa-bb-raa-2030/event-4', own), own);
  assert.deepEqual([proof.proved, proof.origins, proof.item], [false, 2, 1]);
  assert.ok(findings(own).some((one) => one.what === 'unproved' && one.event.id === 'aa-bb-raa-2030/event-4'));
});

test('that a party acts under an agreement proves it in force, though its day rests on the press', () => {
  const event = agreement('jp-ph-raa-2024').events.find(({ what }) => what === 'in-force');
  assert.ok(event !== undefined);
  const { proved, supports } = proofOf(event, register);
  assert.equal(proved, true);
  assert.deepEqual(
    supports.filter((claim) => claim.class === 'official-statement').map(({ source }) => source),
    ['mofa-pressit-02820'],
  );
});

test('the table of evidence has a line for every kind of event, and every event is proved or told', () => {
  const unproved = new Set(findings(register).flatMap((one) => (one.what === 'unproved' ? [one.event.id] : [])));
  const events = Object.values(register.agreements).flatMap((one) => one.events);
  assert.ok(events.every((event) => register.evidence[event.what].any.length > 0));
  assert.ok(events.every((event) => proofOf(event, register).proved !== unproved.has(event.id)));
  assert.ok(unproved.size > 0 && unproved.size < events.length);
});

test('the rungs of the ladder are in order', () => {
  const order = [
    'official-text',
    'official-statement',
    'named-official',
    'unnamed-spokesperson',
    'named-expert',
    'counted-unnamed',
    'uncounted-unnamed',
    'reporter',
    'headline',
    'copy',
  ] as const;
  const places = order.map((rung) => Attribution.indexOf(rung));
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
});

const CONFLICTS: readonly (readonly [event: string, source: string, state: 'open' | 'ruled', day?: string])[] = [
  ['gb-jp-raa-2023/event-3', 'japan-times-2022-05-05', 'open', '2022-05-04'],
  ['jp-ph-raa-2024/event-5', 'sentry-magazine', 'ruled'],
  ['jp-ph-raa-2024/event-5', 'tribune-2025-09-11', 'ruled', '2025-01-01'],
  ['jp-ph-raa-2024/event-6', 'tribune-2025-09-11', 'ruled', '2024-12-16'],
  ['jp-us-mcs-1960/event-3', 'wikipedia-us-jp-1960', 'ruled', '1960-05-19'],
  ['in-jp-acsa-2020/event-1', 'new-indian-express-2020-09', 'open', '2020-09-10'],
  ['au-id-dca-2024/event-1', 'epoch-times-au-id', 'open'],
  ['ph-us-vfa-1998/event-4', 'call-her-ganda-vfa', 'ruled'],
  ['au-pg-pukpuk-2025/event-1', 'abc-pukpuk-caption', 'ruled'],
  ['jp-nz-acsa-2025/event-2', 'press-2025-12-nz', 'open'],
];

for (const [id, source, state, day] of CONFLICTS) {
  test(`a source against ${id} is kept, and its contradiction is ${state}: ${source}`, () => {
    const proof = proofOf(eventOf(id), register);
    const claim = proof[state].find((one) => one.source === source);
    assert.ok(claim !== undefined);
    assert.equal(claim.supports, false);
    assert.equal(claim.day?.on, day);
    if (state === 'ruled') assert.ok((claim.ruling?.reason.en ?? '') !== '' && (claim.ruling?.reason.ja ?? '') !== '');
    assert.equal(
      findings(register).some((one) => one.what === 'contradicted' && one.claim.id === claim.id),
      state === 'open',
    );
  });
}

test('a page dated with day and month exchanged, and one dated on a day that does not exist, keep what they wrote', () => {
  const misdated = register.sources['the-sun-my-2024'];
  assert.deepEqual([misdated?.dated, misdated?.published?.on], ['2024-03-05', '2024-05-03']);
  assert.equal(register.sources['april-31-copy']?.dated, '31 April 2022');
  assert.throws(() => civilDate('2022-04-31'), { code: 'COMITY_KERNEL_BAD_DATE' });
});

test('a contradiction comes up on the day it is printed, and a ruling counts from its own day', () => {
  const event = eventOf('jp-ph-raa-2024/event-6');
  const counts = (known: string): readonly number[] => {
    const proof = proofOf(event, register, civilDate(known));
    return [proof.open.length, proof.ruled.length];
  };
  assert.deepEqual(['2025-09-10', '2025-09-11', '2026-11-22'].map(counts), [
    [0, 0],
    [1, 0],
    [0, 1],
  ]);
});

test('what was said of an event is never unsaid: whoever knows more knows every claim that was known before', () => {
  const events = Object.values(register.agreements).flatMap((one) => one.events);
  const day = fc
    .integer({ min: dayNumber(civilDate('1950-01-01')), max: dayNumber(civilDate('2027-01-01')) })
    .map(dayAt);
  const ids = (event: LifeEvent, known: CivilDate): readonly string[] => {
    const { supports, open, ruled } = proofOf(event, register, known);
    return [...supports, ...open, ...ruled].map(({ id }) => id);
  };
  fc.assert(
    fc.property(fc.constantFrom(...events), day, fc.nat(5000), (event, known, more) => {
      const later = addDays(known, more);
      assert.ok(new Set(ids(event, known)).isSubsetOf(new Set(ids(event, later))));
      const before = proofOf(event, register, known);
      const after = proofOf(event, register, later);
      assert.ok(!before.proved || after.proved);
      assert.ok(before.ruled.every((claim) => after.ruled.includes(claim)));
    }),
    { numRuns: 1000 },
  );
});

test('each word of likelihood has a band with its lower edge and without its upper one', () => {
  assert.deepEqual([0.9, 1, 4.99, 5, 20, 45, 55, 80, 95, 98.9, 99].map(findWord), [
    undefined,
    'almost-no-chance',
    'almost-no-chance',
    'very-unlikely',
    'unlikely',
    'roughly-even',
    'likely',
    'very-likely',
    'almost-certain',
    'almost-certain',
    undefined,
  ]);
  for (const word of Likelihood.slice(1)) {
    const before = Likelihood[Likelihood.indexOf(word) - 1];
    assert.ok(before !== undefined);
    assert.equal(bandOf(word).from, bandOf(before).to);
  }
});

test('a judgement is known from its day, and the last of each analyst counts', () => {
  const one = (word: Likelihood, by: string, on: string) => ({
    of: 'fr-jp-raa-talks/forecast-1',
    word,
    by,
    on: civilDate(on),
    reason: { en: 'position', ja: '立場' },
  });
  const all = [one('likely', 'A', '2024-10-01'), one('unlikely', 'A', '2024-12-01'), one('likely', 'B', '2024-11-01')];
  const words = (known: string): readonly string[] =>
    judgementsAsOf(all, civilDate(known)).map(({ by, word }) => `${by} ${word}`);
  assert.deepEqual(words('2024-10-31'), ['A likely']);
  assert.deepEqual(words('2024-12-31').toSorted(), ['A unlikely', 'B likely']);
});

test('no word of a journalist is a word of likelihood: what is hedged is kept as it was written', () => {
  const hedges = Object.values(register.statements).map(({ hedge }) => hedge);
  assert.ok(hedges.includes('set to ... in December') && hedges.includes('are expected to'));
  assert.ok(Object.values(register.statements).every((one) => !('word' in one)));
});

test('an agreement knows whether Comity can assess under it, and how well its text is known', () => {
  assert.equal(
    textKnown(agreement('kr-us-mdt-1953'), () => ['text']),
    undefined,
  );
  assert.deepEqual(
    textKnown(agreement('au-jp-raa-2022'), () => ['text', 'summary', 'summary']),
    {
      pack: 'au-jp-raa-2022',
      marks: { text: 1, summary: 2 },
    },
  );
});
