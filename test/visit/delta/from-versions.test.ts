// Two versions of a small visit like example 01, under the real law.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import fc from 'fast-check';

import { civilDate } from '../../../src/kernel/civil-date.ts';
import type { FactValues } from '../../../src/engine/law.ts';
import type { Delta, OutcomeChange, Version } from '../../../src/visit/delta/delta.ts';
import { deltaOf, isEmpty } from '../../../src/visit/delta/from-versions.ts';
import type { AssessmentInput } from '../../../src/visit/assessment/from-manifest.ts';
import type { Leg, Plan } from '../../../src/visit/plan/plan.ts';
import { holds } from '../../kernel/seed.ts';
import { AIRCRAFT, MEMBER, SPARES, assessed, legOf, linesOf, planOf } from '../assessment/tindal.ts';

type Spec = { readonly kind: string; readonly label: string; readonly facts: FactValues };

const person = (label: string, more: FactValues = {}): Spec => ({
  kind: 'person',
  label,
  facts: { ...MEMBER, ...more },
});
const CONTRACTOR: FactValues = {
  'person.role': 'contractor',
  'person.employer': 'contractor',
  'person.identity': 'passport',
};
const aircraft: Spec = { kind: 'aircraft', label: 'fighter 1', facts: AIRCRAFT };
const spares: Spec = { kind: 'goods', label: 'spares', facts: SPARES };
const PLAN = planOf(legOf('2023-08-26', '2023-08-29'));
const DETACHMENT = [person('pilot'), person('maintainer'), aircraft, spares];

function version(specs: readonly Spec[], plan: Plan = PLAN, more: Partial<AssessmentInput> = {}): Version {
  const lines = linesOf(...specs).map((line, at) => ({ ...line, label: specs[at]?.label ?? '' }));
  return { plan, manifest: { lines }, assessment: assessed(lines, plan, more) };
}

const between = (old: readonly Spec[], now: readonly Spec[]): Delta => deltaOf(version(old), version(now));
const of = (delta: Delta, formality: string): OutcomeChange[] =>
  delta.outcomes.changes.filter((change) => change.formality === formality);
const outcomes = (answers: OutcomeChange['old']): string[] | undefined => answers?.map(({ outcome }) => outcome);

describe('a delta', () => {
  it('of a visit with itself is empty, and says how much stands', () => {
    const delta = between(DETACHMENT, DETACHMENT);
    assert.ok(isEmpty(delta));
    assert.equal(delta.lines.asItWas, 4);
    assert.ok(delta.outcomes.asItWas > 20);
    assert.ok(delta.deadlines.standing.length > 3);
    assert.ok(delta.classes.asItWas >= 3);
  });

  it('of the same lines in another order is empty too: a line is not known by its number in the file', () => {
    assert.ok(isEmpty(between(DETACHMENT, DETACHMENT.toReversed())));
  });

  it('follows a member who comes as a contractor now: the visa goes from waived to required, and is a new thing to file', () => {
    const delta = between(DETACHMENT, [person('pilot'), person('maintainer', CONTRACTOR), aircraft, spares]);
    assert.deepEqual(
      delta.lines.altered.map(({ old, new: now, cells }) => [old.line, now.line, cells.map(({ cell }) => cell)]),
      [[3, 3, ['person.employer', 'person.identity', 'person.role']]],
    );
    const [visa] = of(delta, 'visa');
    assert.deepEqual(
      [outcomes(visa?.old), outcomes(visa?.new), visa?.oldLines, visa?.newLines],
      [['waived'], ['required'], [3], [3]],
    );
    const filing = delta.deadlines.changes.find(({ new: now }) => now?.formality === 'visa');
    assert.deepEqual([filing?.change, filing?.joined], ['new', [3]]);
    assert.ok(
      delta.deadlines.standing.some(({ formality }) => formality === 'aircraft-clearance'),
      'the clearance of the aircraft need not be asked for again',
    );
    assert.deepEqual([delta.classes.new + delta.classes.otherLines > 0, delta.verdict.changed], [true, true]);
  });

  it('tells a line that came and a line that went, with what is asked of them', () => {
    const came = between(DETACHMENT, [...DETACHMENT, { ...aircraft, label: 'tanker' }]);
    assert.deepEqual(
      came.lines.new.map(({ line, kind }) => [line, kind]),
      [[6, 'aircraft']],
    );
    assert.deepEqual(
      of(came, 'aircraft-clearance').map((one) => [one.of, one.old, outcomes(one.new), one.newLines]),
      [['new', undefined, ['consent'], [6]]],
    );
    const clearance = came.deadlines.changes.find(({ new: now }) => now?.formality === 'aircraft-clearance');
    assert.deepEqual([clearance?.change, clearance?.why, clearance?.joined], ['altered', ['lines'], [6]]);
    const went = between([...DETACHMENT, { ...aircraft, label: 'tanker' }], DETACHMENT);
    assert.deepEqual(
      went.lines.gone.map(({ line }) => line),
      [6],
    );
  });

  it('with other days alone leaves every line and answer as it was, and moves the latest days', () => {
    const delta = deltaOf(version(DETACHMENT), version(DETACHMENT, planOf(legOf('2023-09-02', '2023-09-05'))));
    assert.equal(delta.lines.asItWas, 4);
    assert.deepEqual(
      delta.plan.map(({ what, old, new: now }) => [what, old, now]),
      [
        ['enter', '2023-08-26', '2023-09-02'],
        ['leave', '2023-08-29', '2023-09-05'],
      ],
    );
    assert.deepEqual(delta.outcomes.changes, []);
    const clearance = delta.deadlines.changes.find(({ new: now }) => now?.formality === 'aircraft-clearance');
    assert.deepEqual(
      [clearance?.why, clearance?.old?.latest, clearance?.new?.latest],
      [['day', 'event', 'plan'], '2023-08-21', '2023-08-28'],
    );
  });

  it('across the day of entry into force tells the packs that are in force now, and who is answered otherwise because of it', () => {
    const delta = deltaOf(version(DETACHMENT, planOf(legOf('2023-08-10', '2023-08-12'))), version(DETACHMENT));
    const pack = delta.law.packs.find((one) => one.pack === 'au-jp-raa-2022');
    assert.deepEqual(
      [pack?.old?.inForce, pack?.new?.inForce, pack?.old?.digest === pack?.new?.digest],
      ['no', 'yes', true],
    );
    const [visa] = of(delta, 'visa');
    assert.deepEqual([outcomes(visa?.old), outcomes(visa?.new), visa?.count], [['required'], ['waived'], 2]);
  });

  it('tells what it was asked with: the marks accepted and the day it is looked at', () => {
    const delta = deltaOf(
      version(DETACHMENT),
      version(DETACHMENT, PLAN, { accept: 'report', today: civilDate('2023-08-22') }),
    );
    assert.deepEqual(delta.law.inputs, [
      { input: 'accept', old: 'summary', new: 'report' },
      { input: 'today', old: '2023-07-24', new: '2023-08-22' },
    ]);
    const late = delta.deadlines.changes.find(({ new: now }) => now?.formality === 'aircraft-clearance');
    assert.deepEqual(late?.why.includes('late'), true);
  });

  it('matches a leg by its group and host: one more leg is new, and the other stands', () => {
    const more = planOf(legOf('2023-08-26', '2023-08-29'), legOf('2023-09-02', '2023-09-04', { id: 'main-2' }));
    const delta = deltaOf(version(DETACHMENT), version(DETACHMENT, more));
    assert.deepEqual(
      delta.plan.map(({ what, change, stay }) => [what, change, stay?.entry]),
      [['leg', 'new', 2]],
    );
    assert.ok(delta.outcomes.changes.every(({ of: sort, stay }) => sort === 'new' && stay.entry === 2));
    assert.ok(delta.deadlines.standing.length > 0);
  });

  const leg = legOf('2023-08-26', '2023-08-29', { port: 'Tindal' });
  const stay = (more: Partial<Leg>): Plan => planOf({ ...leg, ...more });
  const old = planOf(leg);
  for (const [what, now] of [
    ['leave', stay({ leave: civilDate('2023-09-20') })],
    ['port', stay({ port: 'Darwin' })],
    ['mode', stay({ mode: 'sea' })],
    ['movement.order', stay({ facts: { ...leg.facts, 'movement.order': 'individual' } })],
    ['activity.live_firing', { ...old, activity: { ...old.activity, 'activity.live_firing': true } }],
    ['reference', { ...old, activityReference: 'another' }],
    ['unit', { ...old, groups: old.groups.map((group) => ({ ...group, unit: 'another' })) }],
    ['contact', { ...old, groups: old.groups.map((group) => ({ ...group, contact: 'another' })) }],
  ] as const)
    it(`with another \`${what}\` alone lets no filing and no paper stand: which of them states it is not known`, () => {
      const delta = deltaOf(version(DETACHMENT, old), version(DETACHMENT, now));
      assert.deepEqual(
        delta.plan.map((change) => change.what),
        [what],
      );
      for (const { changes, standing } of [delta.deadlines, delta.papers]) {
        const altered = changes.filter(({ change }) => change === 'altered');
        assert.equal(standing.length, 0);
        assert.ok(altered.length > 0);
        assert.ok(altered.every(({ why }) => why.includes('plan')));
      }
    });

  it('with another title alone lets everything stand', () => {
    const titled: Plan = { ...old, title: { en: 'another', ja: '別' } };
    const delta = deltaOf(version(DETACHMENT, old), version(DETACHMENT, titled));
    assert.equal(delta.plan.length, 1);
    assert.deepEqual([...delta.deadlines.changes, ...delta.papers.changes, ...delta.duties.changes], []);
  });

  it('lets the filings of the first leg stand where only the second changed', () => {
    const two = (port: string): Plan => planOf(leg, legOf('2023-09-02', '2023-09-04', { id: 'main-2', port }));
    const delta = deltaOf(version(DETACHMENT, two('Tindal')), version(DETACHMENT, two('Darwin')));
    for (const { changes, standing } of [delta.deadlines, delta.papers]) {
      assert.ok(changes.length > 0);
      assert.ok(
        changes.every(({ change, why, stay: of }) => change === 'altered' && why[0] === 'plan' && of.entry === 2),
      );
      assert.ok(standing.length > 0);
      assert.ok(standing.every((row) => row.leg === 'main-1'));
    }
  });
});

const anySpecs = fc
  .uniqueArray(
    fc.record({
      label: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      sort: fc.constantFrom('member', 'driver', 'contractor', 'goods', 'aircraft'),
    }),
    { minLength: 1, maxLength: 5, selector: ({ label }) => label },
  )
  .map((all) =>
    all.map(({ label, sort }): Spec => {
      if (sort === 'goods') return { ...spares, label };
      if (sort === 'aircraft') return { ...aircraft, label };
      return person(label, sort === 'contractor' ? CONTRACTOR : { 'person.drives': sort === 'driver' });
    }),
  );

describe('a paper of lines whose cells altered', () => {
  const drives = person('maintainer', { 'person.uniform': true });

  it('is told as altered, with those lines; a paper of other lines stands', () => {
    const { papers } = between(DETACHMENT, [person('pilot'), drives, aircraft, spares]);
    const [card] = papers.changes.filter((change) => change.new?.paper === 'service-identity-card');
    assert.deepEqual(
      [card?.change, card?.why, card?.amended, card?.joined, card?.left],
      ['altered', ['cells'], [3], [], []],
    );
    assert.ok(papers.standing.some(({ paper }) => paper === 'aircraft-clearance-application'));
  });
});

describe('the delta of any two manifests', () => {
  it('has new and gone exchanged when they are exchanged, and is empty when they are the same', () => {
    holds(
      fc.property(anySpecs, anySpecs, (a, b) => {
        const [there, back] = [between(a, b), between(b, a)];
        assert.deepEqual(there.lines.new, back.lines.gone);
        assert.deepEqual(there.lines.gone, back.lines.new);
        assert.deepEqual([there.verdict.old, there.verdict.new], [back.verdict.new, back.verdict.old]);
        assert.equal(there.outcomes.asItWas, back.outcomes.asItWas);
        const flows = (delta: Delta, turned: boolean): string[] =>
          delta.outcomes.changes
            .map(({ formality, kind, of: sort, count, ...one }) => {
              const sides = [outcomes(one.old) ?? [], outcomes(one.new) ?? [], one.oldLines, one.newLines];
              const [x, y, from, to] = turned ? [sides[1], sides[0], sides[3], sides[2]] : sides;
              const exchanged = sort === 'both' || !turned ? sort : sort === 'new' ? 'gone' : 'new';
              return JSON.stringify([formality, kind, exchanged, count, x, y, from, to]);
            })
            .toSorted();
        assert.deepEqual(flows(there, false), flows(back, true));
        for (const part of ['deadlines', 'duties', 'papers'] as const) {
          assert.equal(there[part].standing.length, back[part].standing.length);
          assert.deepEqual(
            there[part].changes.filter(({ change }) => change === 'new').length,
            back[part].changes.filter(({ change }) => change === 'gone').length,
          );
        }
        assert.equal(isEmpty(there), isEmpty(back));
        assert.ok(isEmpty(between(a, a)));
      }),
      25,
    );
  });

  it('counts every line × formality of NEW once: as it was, or in exactly one change', () => {
    holds(
      fc.property(anySpecs, anySpecs, (a, b) => {
        const delta = between(a, b);
        const now = version(b).assessment;
        const counts = new Map(now.classes.map(({ id, count }) => [id, count]));
        const asked = new Set(now.determinations.map((row) => `${row.leg} ${row.class} ${row.formality}`));
        const all = [...asked].reduce((sum, key) => sum + (counts.get(key.split(' ')[1] ?? '') ?? 0), 0);
        const changed = delta.outcomes.changes
          .filter((change) => change.of !== 'gone')
          .reduce((sum, { count }) => sum + count, 0);
        assert.equal(changed + delta.outcomes.asItWas, all);
      }),
      25,
    );
  });
});
