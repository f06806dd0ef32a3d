// Two treaties at once, persons of other States, several legs and hosts, transit, a change of law during the stay. Beside each the
// answer stands in words, as a lawyer gave it before the run, with the provisions it rests on.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { assessedVisit, said } from './invented.ts';

const leg = (sending: string, receiving: string, enter: string, leave: string, more = ''): string =>
  `{ sending: ${sending}, receiving: ${receiving}, enter: ${enter}, leave: ${leave}, order: joint, consented: true${more} }`;
const visit = (...groups: readonly (readonly [string, ...string[]])[]): string =>
  `activity: { determined: true }\ngroups:\n${groups
    .map(
      ([id, ...legs]) =>
        `  - id: ${id}\n    title: ${id}\n    legs:\n${legs.map((one) => `      - ${one}\n`).join('')}`,
    )
    .join('')}`;
const HEAD = 'kind,group,role,nationality,resident_in,serves,identity,licence_of,age,armed,trained,vaccinated';
const MEMBER = 'member,XA,XA,XA,card,XA,30,no,no,no';
const roster = (...lines: readonly string[]): string => `${HEAD}\n${lines.map((line) => `person,${line}\n`).join('')}`;

describe('two treaties in force between sender and host', () => {
  // From 2018 both the agreement of 2010 (VI: leave to wear uniform is eased by a certificate) and the convention of 1980
  // (I: it is waived) bind Arvenia and Borland, and neither supplements the other.
  it('let the leg say under which of them it comes: the agreement eases uniform, the convention waives it', () => {
    const named = (basis: string): string[] =>
      said(
        assessedVisit(
          visit(['main', leg('XA', 'XB', '2020-03-01', '2020-03-09', `, legal_basis: ${basis}`)]),
          roster(`main,${MEMBER}`),
        ),
        'uniform',
        2,
      );
    assert.deepEqual(named('xa-xb-raa-2010'), ['eased by xa-xb-raa-2010/uniform']);
    assert.deepEqual(named('xa-xb-xc-sofa-1980'), ['waived by xa-xb-xc-sofa-1980/uniform']);
  });

  it('leave it open and ask for the basis where the leg names none, but not where both say the same', () => {
    const assessment = assessedVisit(
      visit(['main', leg('XA', 'XB', '2020-03-01', '2020-03-09')]),
      roster(`main,${MEMBER}`),
    );
    assert.deepEqual(said(assessment, 'uniform', 2), ['unsettled: fact movement.legal_basis']);
    assert.match(said(assessment, 'income-tax', 2).join(), /^waived by /);
    assert.ok(assessment.questions.some(({ variable }) => variable === 'movement.legal_basis'));
  });

  it('may be named leg by leg: one group in by the agreement, the other by the convention', () => {
    const assessment = assessedVisit(
      visit(
        ['main', leg('XA', 'XB', '2020-03-01', '2020-03-09', ', legal_basis: xa-xb-raa-2010')],
        ['rear', leg('XA', 'XB', '2020-03-05', '2020-03-12', ', legal_basis: xa-xb-xc-sofa-1980')],
      ),
      roster(`main,${MEMBER}`, `rear,${MEMBER}`),
    );
    assert.deepEqual(said(assessment, 'levy', 2), ['waived by xa-xb-raa-2010/levy']);
    assert.deepEqual(said(assessment, 'levy', 3), ['required by xa-xb-xc-sofa-1980/levy']);
  });

  it('bind each on its own days: before 2018 there is only the agreement, and nothing to choose', () => {
    const assessment = assessedVisit(
      visit(['main', leg('XA', 'XB', '2017-03-01', '2017-03-09')]),
      roster(`main,${MEMBER}`),
    );
    assert.deepEqual(said(assessment, 'uniform', 2), ['eased by xa-xb-raa-2010/uniform']);
  });
});

describe('persons of other States', () => {
  const days = ['2013-03-01', '2013-03-09'] as const;

  // A member of Doria's force, embedded in a unit of Cessia, which has no agreement with Borland in 2013: the agreement of
  // Doria (I: members lodge where they like) is the road, because Doria is whom the person serves.
  it('embedded in another’s unit come by the agreement of the State they serve, if it has one', () => {
    const assessment = assessedVisit(
      visit(['main', leg('XC', 'XB', ...days)]),
      roster('main,member,XD,XD,XD,card,XD,30,no,no,no', 'main,member,XC,XC,XC,card,XC,30,no,no,no'),
    );
    assert.deepEqual(said(assessment, 'lodging', 2), ['waived by xb-xd-raa-2012/lodging']);
    // The host's act gives every visiting member the order (Visiting Forces Act 5), on the proviso of vaccination; not vaccinated: required.
    assert.deepEqual(said(assessment, 'lodging', 3), ['required by xb-baseline/general']);
    assert.equal(assessment.classes.filter(({ kind }) => kind === 'person').length, 2);
  });

  it('are asked whom they serve where that would open another road', () => {
    const assessment = assessedVisit(
      visit(['main', leg('XC', 'XB', ...days)]),
      roster('main,member,XD,XD,,card,XD,30,no,no,no'),
    );
    assert.deepEqual(said(assessment, 'lodging', 2), ['unsettled: fact person.serves']);
  });

  // A third State's national in Arvenia's service is of the force all the same (agreement I: only nationals of the host are
  // not): no passport. A national of Borland among them is not: the ordinary law asks for one. One of Elmark is of the force,
  // but the host's Entry Act does not let him in without a visa.
  it('in the sender’s own service are members by what the treaty says of them, not by nationality alone', () => {
    const assessment = assessedVisit(
      visit(['main', leg('XA', 'XB', ...days)]),
      roster(
        'main,member,XC,XA,XA,card,XA,30,no,no,no',
        'main,member,XB,XA,XA,card,XA,30,no,no,no',
        'main,member,XE,XA,XA,card,XA,30,no,no,no',
      ),
    );
    assert.deepEqual(said(assessment, 'passport', 2), ['waived by xa-xb-raa-2010/passport']);
    assert.deepEqual(said(assessment, 'passport', 3), ['required by xb-baseline/general']);
    assert.deepEqual(said(assessment, 'visa', 2), ['waived by xa-xb-raa-2010/visa, xb-entry-2011/entry']);
    assert.deepEqual(said(assessment, 'visa', 4), ['unsettled: effect']);
  });
});

describe('several legs and hosts', () => {
  // Out by Arvenia's own partner Borland, one day through Fenwick, which asks for a passport and of which no other rule is known.
  it('are each judged by the law of their own host, also a transit of one day', () => {
    const assessment = assessedVisit(
      visit([
        'main',
        leg('XA', 'XF', '2020-03-01', '2020-03-01'),
        leg('XA', 'XB', '2020-03-01', '2020-03-09', ', legal_basis: xa-xb-raa-2010'),
      ]),
      roster(`main,${MEMBER}`),
    );
    assert.deepEqual(
      assessment.frame.legs.map(({ leg: id, receiving }) => [id, receiving]),
      [
        ['main/1', 'XF'],
        ['main/2', 'XB'],
      ],
    );
    assert.deepEqual(said(assessment, 'passport', 2, 'main/1'), ['required by xf-baseline/passport']);
    assert.deepEqual(said(assessment, 'passport', 2, 'main/2'), ['waived by xa-xb-raa-2010/passport']);
    assert.deepEqual(said(assessment, 'visa', 2, 'main/1'), ['unsettled: gap']);
    assert.ok(assessment.wanted.some(({ fence }) => fence === 'gap:XF/visa'));
    assert.deepEqual(assessment.unknownHosts, []);
    const [agreement] = assessment.packs.filter(({ id }) => id === 'xa-xb-raa-2010');
    assert.deepEqual(agreement?.legs, ['main/2']);
  });

  it('may send to two hosts that are also senders: the same agreement, each chair its own rules', () => {
    const assessment = assessedVisit(
      visit(
        ['out', leg('XA', 'XB', '2012-03-01', '2012-03-09')],
        ['home', leg('XB', 'XA', '2012-03-05', '2012-03-12')],
      ),
      roster('out,dependant,XA,XA,XA,card,XA,30,no,no,no', 'home,dependant,XB,XB,XB,card,XB,30,no,no,no'),
    );
    // Only Arvenia as host eases the visa of kin (agreement III).
    assert.deepEqual(said(assessment, 'visa', 2), ['required by xb-baseline/general']);
    assert.deepEqual(said(assessment, 'visa', 3), ['eased by xa-xb-raa-2010/visa-kin']);
  });

  // Borland let sidearms be carried until 4 May 2024 and refuses it from the 5th (its choice under agreement IV).
  it('keep a stay across a change of law in two answers, each with its days', () => {
    const assessment = assessedVisit(
      visit(['main', leg('XA', 'XB', '2024-05-01', '2024-05-09', ', legal_basis: xa-xb-raa-2010')]),
      roster('main,member,XA,XA,XA,card,XA,30,yes,no,no'),
    );
    assert.deepEqual(said(assessment, 'sidearm', 2), [
      'waived by xa-xb-raa-2010/arms-permitted',
      'barred by xa-xb-raa-2010/arms-refused',
    ]);
    assert.deepEqual(
      assessment.determinations
        .filter(({ formality }) => formality === 'sidearm')
        .map(({ days }) => [days.from, days.to]),
      [
        ['2024-05-01', '2024-05-04'],
        ['2024-05-05', '2024-05-09'],
      ],
    );
  });
});
