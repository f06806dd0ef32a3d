// The same as in several.test.ts under real law: several legs and hosts, transit, a stay across a change of law, a Party whose day was not
// seen. Beside each the answer stands in words, written before the run, with the rows of `law/rows.csv` it rests on. The visits are invented.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { realLaw } from '../../law/law-files.ts';
import { assessedVisit, rowsFor, said } from './invented.ts';

const { law } = realLaw();

const leg = (sending: string, receiving: string, enter: string, leave: string): string =>
  `{ sending: ${sending}, receiving: ${receiving}, mode: sea, port: harbour, enter: ${enter}, leave: ${leave}, order: collective, consented: true, follows_entry_procedures: true }`;
const visit = (activity: string, ...legs: readonly string[]): string =>
  `activity: { ${activity} }\ngroups:\n  - id: main\n    title: a ship\n    legs:\n${legs.map((one) => `      - ${one}\n`).join('')}`;
const member = (state: string): string =>
  `kind,role,nationality,resident_in,serves,employer,identity,status_certificate,absent_without_leave,posted\nperson,member,${state},${state},${state},force,both,no,no,no\n`;

describe('a Japanese ship by way of Darwin to Manila, September 2025', () => {
  const assessment = assessedVisit(
    visit(
      'kind: exercise, determined: true, cooperative: true',
      leg('JP', 'AU', '2025-09-03', '2025-09-03'),
      leg('JP', 'PH', '2025-09-09', '2025-09-13'),
    ),
    member('JP'),
    { law },
  );

  // Transit of one day: Australia waives the visa of a member who follows its procedures (au-jp-raa.visa, au.migration-act-33). On the day of
  // entry at Manila no agreement is in force, and what Philippine law asks of visas was not found (ph.not-found).
  it('is judged at each port by the law of that host, also in transit', () => {
    assert.deepEqual(
      said(assessment, 'visa', 2, 'main/1').map((one) => one.split(' ')[0]),
      ['waived'],
    );
    assert.deepEqual(said(assessment, 'visa', 2, 'main/2'), ['unsettled: gap']);
    assert.deepEqual(
      assessment.packs.filter(({ layer }) => layer === 'treaty').map(({ id, legs, inForce }) => [id, legs, inForce]),
      [
        ['au-jp-raa-2022', ['main/1'], 'yes'],
        ['jp-ph-raa-2024', ['main/2'], 'partly'],
      ],
    );
  });

  // The stay lies across 11 September 2025 (jp-ph-raa.entry-into-force). Registration of foreign nationals is a matter of the stay: nothing was
  // seen for the two days before, and from the 11th on members stand outside that law (jp-ph-raa.alien-registration, words quoted).
  it('has an answer for each stretch of a stay during which the law changes', () => {
    const rows = rowsFor(assessment, 'alien-registration', 2, 'main/2');
    assert.deepEqual(
      rows.map(({ days, outcome, because }) => [days.from, days.to, outcome, because.map(({ rule }) => rule)]),
      [
        ['2025-09-09', '2025-09-10', 'unsettled', []],
        ['2025-09-11', '2025-09-13', 'waived', ['alien-registration']],
      ],
    );
  });

  // Consent is a matter of the entry, and of its day: on the 9th the Constitution bars foreign troops without a treaty concurred in
  // (ph.treaty-threshold), however near the agreement is. Entering on the 11th they come by consent under it (jp-ph-raa.I-c).
  it('may not enter two days early, although the agreement begins during the stay', () => {
    const consent = (enter: string): (string | undefined)[] =>
      assessedVisit(
        visit('kind: exercise, determined: true, cooperative: true', leg('JP', 'PH', enter, '2025-09-13')),
        member('JP'),
        { law },
      )
        .determinations.filter(({ formality }) => formality === 'visit-consent')
        .map(({ outcome }) => outcome);
    assert.deepEqual(consent('2025-09-09'), ['barred']);
    assert.deepEqual(consent('2025-09-11'), ['consent']);
  });
});

describe('a Party whose day was not seen', () => {
  // Of Estonia no day was found (gaps/1.1): the NATO agreement is not known to bind it, lightens nothing, and that day is wanted. Of Germany
  // none was seen for the agreement of the Partnership (gaps/1.3, whose list breaks off).
  for (const [sending, receiving, pack] of [
    ['FI', 'EE', 'nato-sofa-1951'],
    ['AT', 'DE', 'pfp-sofa-1995'],
  ] as const) {
    it(`is neither bound nor certainly not bound: ${sending} to ${receiving}`, () => {
      const assessment = assessedVisit(
        visit('kind: exercise, determined: true', leg(sending, receiving, '2025-06-02', '2025-06-06')),
        member(sending),
        { law },
      );
      const asked = assessment.packs.find(({ id }) => id === pack);
      assert.deepEqual([asked?.inForce, asked?.partiesWithoutDay], ['unknown', [receiving]]);
      assert.notEqual(assessment.verdict.kind, 'no-agreement');
      assert.deepEqual(
        assessment.determinations.filter(({ credit }) => credit !== undefined),
        [],
      );
      assert.deepEqual(
        assessment.wanted
          .filter(({ instrument }) => instrument === pack)
          .map(({ fence, subject, mark }) => [fence, subject, mark]),
        [[`${pack}/${receiving}`, 'in-force', 'memory']],
      );
    });
  }
});
