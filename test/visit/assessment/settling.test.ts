// What each unseen text would really settle: the invented law with some of its provisions known from the press alone.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { EMPTY_OVERLAY, type Law } from '../../../src/engine/law.ts';
import { findFence } from '../../../src/engine/resolve/settings.ts';
import { civilDate, LATEST } from '../../../src/kernel/civil-date.ts';
import { settlingText } from '../../../src/report/settling.ts';
import { settlingOf } from '../../../src/visit/assessment/settling.ts';
import { assessedVisit, invented, said, visitOf } from './invented.ts';

const VISIT = `activity: { determined: true }
groups:
  - id: main
    title: main body
    legs:
      - { sending: XA, receiving: XB, enter: 2017-03-01, leave: 2017-03-09, order: joint, consented: true }
`;
const HEAD = 'kind,role,nationality,resident_in,serves,identity,licence_of,age,armed,trained,vaccinated\n';
const member = 'person,member,XA,XA,XA,card,XA,30,no,no,no\n';
const kin = 'person,dependant,XA,XA,XA,passport,XA,30,no,no,no\n';
const ROSTER = `${HEAD}${member}${member}${kin}`;

const settling = (accept: 'text' | 'summary' = 'summary', law: Law = invented, manifest = ROSTER) => {
  const { plan, manifest: lines } = visitOf(VISIT, manifest, law);
  return settlingOf(law, plan, lines, { accept, known: LATEST, overlay: EMPTY_OVERLAY });
};

describe('texts wanted for a visit', () => {
  it('say of each what it would settle alone, and to what', () => {
    const { texts } = settling();
    const medal = texts.find(({ fence }) => fence === 'xa-xb-raa-2010/medal');
    // The medal rule (VI) is reported; read, it waives the two members’ leave to wear one.
    assert.deepEqual(medal?.settles, { units: 2, to: { waived: 2 }, byFormality: { medal: { waived: 2 } } });
    assert.equal(medal?.then, 'attest');
    // The definition of kin is reported; read, the dependant’s curfew pass is waived.
    assert.deepEqual(texts.find(({ fence }) => fence === 'xa-xb-raa-2010/term:kin')?.settles.to, { waived: 1 });
    // The inspection of members hangs on the act alone that lets them through.
    assert.deepEqual(texts.find(({ fence }) => fence === 'xb-entry-2011/inspection')?.settles.byFormality, {
      inspection: { waived: 2 },
    });
    assert.deepEqual(
      texts.map(({ settles }) => settles.units),
      texts.map(({ settles }) => settles.units).toSorted((a, b) => b - a),
      'most first',
    );
  });

  it('agree with what an assessment says once the fence is attested', () => {
    for (const { fence, settles, then } of settling().texts.filter(
      (one) => one.then === 'attest' && one.settles.units > 0,
    )) {
      assert.equal(then, 'attest');
      const attestation = {
        fence,
        office: 'x',
        seen: civilDate('2024-01-01'),
        digest: findFence(invented, fence)?.digest ?? '',
      };
      const before = assessedVisit(VISIT, ROSTER);
      const after = assessedVisit(VISIT, ROSTER, { overlay: { ...EMPTY_OVERLAY, attestations: [attestation] } });
      const open = (of: typeof before): number =>
        of.determinations
          .filter(({ outcome }) => outcome === 'unsettled')
          .reduce((sum, row) => sum + (of.classes.find(({ id }) => id === row.class)?.count ?? 0), 0);
      assert.equal(open(before) - open(after), settles.units, fence);
    }
  });

  it('count law of which nothing was seen, and text that is only said to exist, as settled one way or the other', () => {
    const { texts } = settling();
    const tax = texts.find(({ fence }) => fence === 'xa-xb-annex-2015/health');
    assert.deepEqual([tax?.then, Object.keys(tax?.settles.to ?? {})], ['encode', ['unknown']]);
    const gap = settling('summary', invented, `${HEAD}person,other,XA,XA,XA,passport,XA,30,no,no,yes\n`).texts.find(
      ({ ask }) => ask !== undefined,
    );
    assert.equal(gap?.ask?.state, 'XB');
    assert.deepEqual(gap?.settles.to, { unknown: 1 });
  });

  it('put whole texts together, each step counting what it adds to those before', () => {
    const { together, unsettled } = settling();
    assert.ok(together.length >= 2);
    let sum = 0;
    for (const { adds, units, fences, texts } of together) {
      sum += adds.units;
      assert.equal(units, sum);
      assert.ok(texts.length > 0 && fences.length > 0);
    }
    assert.ok(sum <= unsettled);
    assert.ok(together[0]?.texts.includes('xa-xb-raa-2010'));
  });

  it('say how much hangs on more than texts', () => {
    // The kin's permission to drive hangs on a reading (V: hired drivers), which no text settles; a member's does not.
    assert.equal(settling().beyond, 1);
    assert.equal(settling('summary', invented, `${HEAD}${member}`).beyond, 0);
  });

  it('report progress up to the end', () => {
    const { plan, manifest } = visitOf(VISIT, ROSTER);
    const seen: [number, number][] = [];
    settlingOf(invented, plan, manifest, { accept: 'summary', known: LATEST, overlay: EMPTY_OVERLAY }, (done, of) =>
      seen.push([done, of]),
    );
    assert.ok(seen.length > 3);
    assert.ok(seen.every(([done, of]) => done <= of));
    assert.equal(seen.at(-1)?.[0], seen.at(-1)?.[1]);
  });

  it('are told in both languages with source, address and the command for afterwards', () => {
    for (const [lang, published] of [
      ['en', /published +The Invented Courier \[lesser source\] · nobody/],
      ['ja', /公表元 +The Invented Courier〔二次資料〕/],
    ] as const) {
      const text = settlingText(settling(), invented, {
        lang,
        width: 160,
        colour: false,
        title: { en: 'a visit', ja: '訪問' },
        known: LATEST,
      });
      assert.match(text, published);
      assert.match(text, /comity treaties attest xa-xb-raa-2010 medal --article "VI" --office/);
    }
  });
});

describe('what rests on an attestation or an adopted reading', () => {
  const fence = 'xa-xb-raa-2010/term:kin';
  const attested = {
    ...EMPTY_OVERLAY,
    attestations: [
      {
        fence,
        office: 'legal office',
        seen: civilDate('2016-01-01'),
        digest: findFence(invented, fence)?.digest ?? '',
      },
    ],
  };

  it('names the office, also where it is a definition that was attested, and only there', () => {
    const assessment = assessedVisit(VISIT, ROSTER, { overlay: attested });
    assert.deepEqual(said(assessment, 'curfew', 4), ['waived by xa-xb-raa-2010/curfew']);
    const rows = assessment.determinations.filter(({ local }) => local !== undefined);
    assert.deepEqual([...new Set(rows.map(({ formality }) => formality))], ['curfew']);
    assert.deepEqual(rows[0]?.local, [{ fence, office: 'legal office', on: '2016-01-01' }]);
  });

  it('names the office whose reading keeps a rule from speaking', () => {
    const civilian = `${HEAD}person,civilian,XA,XA,XA,card,XA,30,no,no,no\n`;
    const reading = (answer: string) => ({
      ...EMPTY_OVERLAY,
      readings: { drivers: { answer, office: 'legal office', on: civilDate('2016-01-01') } },
    });
    const rows = (answer: string) =>
      assessedVisit(VISIT, civilian, { overlay: reading(answer) }).determinations.filter(
        ({ formality }) => formality === 'driving',
      );
    for (const [answer, outcome] of [
      ['covers', 'waived'],
      ['excludes', 'eased'],
    ] as const) {
      const [row] = rows(answer);
      assert.equal(row?.outcome, outcome);
      assert.deepEqual(row?.local, [
        { fence: 'xa-xb-raa-2010/reading:drivers', office: 'legal office', on: '2016-01-01', answer },
      ]);
    }
  });

  it('lapses with the digest and is listed, and is not yet there on an earlier day of knowledge', () => {
    const changed = { ...attested, attestations: attested.attestations.map((one) => ({ ...one, digest: 'old' })) };
    const lapsed = assessedVisit(VISIT, ROSTER, { overlay: changed });
    assert.deepEqual(lapsed.lapsed, [{ fence, office: 'legal office', on: '2016-01-01' }]);
    assert.match(said(lapsed, 'curfew', 4).join(), /^unsettled/);
    const early = assessedVisit(VISIT, ROSTER, { overlay: attested, known: civilDate('2015-12-31') });
    assert.deepEqual(early.lapsed, []);
    assert.match(said(early, 'curfew', 4).join(), /^unsettled/);
  });
});

describe('the law as known on a day', () => {
  it('has lists and choices as they were known then', () => {
    const arms = (known: string): string[] =>
      said(
        assessedVisit(
          VISIT.replace('2017-03-01', '2024-06-01')
            .replace('2017-03-09', '2024-06-02')
            .replace('consented: true', 'consented: true, legal_basis: xa-xb-raa-2010'),
          ROSTER.replaceAll('30,no', '30,yes'),
          {
            known: civilDate(known),
          },
        ),
        'sidearm',
        2,
      );
    assert.deepEqual(arms('2024-05-05'), ['barred by xa-xb-raa-2010/arms-refused']);
    assert.deepEqual(arms('2024-05-04'), ['waived by xa-xb-raa-2010/arms-permitted']);
  });

  it('has no agreement in force before the day its entry into force was published', () => {
    const inForce = (known: string) =>
      assessedVisit(VISIT, ROSTER, { known: civilDate(known) }).packs.find(({ id }) => id === 'xa-xb-raa-2010')
        ?.inForce;
    assert.equal(inForce('2011-02-20'), 'yes');
    assert.equal(inForce('2011-02-19'), 'no');
  });
});
