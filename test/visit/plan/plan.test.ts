import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { addDays, civilDate, type CivilDate, daysBetween } from '../../../src/kernel/civil-date.ts';
import type { ErrorCode, Problem } from '../../../src/kernel/errors.ts';
import { type Draft, emptyDraft } from '../../../src/visit/plan/draft.ts';
import { applyFlags, type PlanFlags } from '../../../src/visit/plan/flags.ts';
import { checkProvenance, planFromDraft } from '../../../src/visit/plan/from-draft.ts';
import { draftFromFile } from '../../../src/visit/plan/from-file.ts';
import type { Plan } from '../../../src/visit/plan/plan.ts';
import { holds } from '../../kernel/seed.ts';
import { law } from '../law.ts';

const VISIT = `title: { en: A visit, ja: 訪問 }
today: 2024-01-05
activity:
  kind: exercise
  reference: note of 3 January
  determined: true
  when: { from: 2024-03-03, to: 2024-03-05 }
manifest: manifest.csv
groups:
  - id: advance
    title: Advance party
    legs:
      - sending: JP
        receiving: AU
        mode: air
        port: First Airfield
        enter: 2024-03-01
        leave: 2024-03-06
        first_point_of_entry: true
        order: collective
  - id: main
    title: Main body
    unit: 1st Unit
    contact: desk@example.org
    legs:
      - { sending: JP, receiving: AU, mode: air, enter: 2024-03-02, leave: 2024-03-07, consented: true }
`;

function draftOf(text: string): Draft {
  const read = draftFromFile(text, 'visit.yaml', law);
  assert.ok(read.ok, JSON.stringify(read));
  return read.value;
}

function planOf(draft: Draft, flags: PlanFlags = {}): Plan {
  const result = attempt(draft, flags);
  assert.ok(!Array.isArray(result), JSON.stringify(result));
  return result as Plan;
}

function attempt(draft: Draft, flags: PlanFlags): Plan | readonly Problem[] {
  const flagged = applyFlags(draft, flags, law);
  if (!flagged.ok) return flagged.problems;
  const fixed = { enter: flags.enter as CivilDate | undefined, leave: flags.leave as CivilDate | undefined };
  const plan = planFromDraft(flagged.value, fixed);
  return plan.ok ? plan.value : plan.problems;
}

/** Code, line and column of what is wrong with a text, or with it under flags. */
function wrong(text: string, flags: PlanFlags = {}): (readonly [ErrorCode, number | undefined, number | undefined])[] {
  const read = draftFromFile(text, 'visit.yaml', law);
  const result = read.ok ? attempt(read.value, flags) : read.problems;
  assert.ok(Array.isArray(result), 'nothing was found wrong');
  return (result as readonly Problem[]).map(({ code, place }) => [code, place?.line, place?.column] as const);
}

test('a visit file gives the plan, facts by their paths, and what it does not say is not known', () => {
  const plan = planOf(draftOf(VISIT));
  assert.deepEqual(plan.activity, { 'activity.kind': 'exercise', 'activity.determined': true });
  assert.deepEqual(plan.groups[0]?.legs[0], {
    id: 'advance/1',
    sending: 'JP',
    receiving: 'AU',
    mode: 'air',
    port: 'First Airfield',
    enter: '2024-03-01',
    leave: '2024-03-06',
    facts: { 'leg.first_point_of_entry': true, 'movement.order': 'collective' },
  });
  assert.deepEqual(plan.groups[1]?.legs[0]?.facts, { 'movement.consented': true });
  assert.equal(plan.today, '2024-01-05');
  assert.equal(plan.activityReference, 'note of 3 January');
});

test('what is wrong with a visit file is told all at once, each with its place', () => {
  const bad = VISIT.replace('kind: exercise', 'kind: exersise')
    .replace('receiving: AU\n', 'recieving: AU\n')
    .replace('leave: 2024-03-07', 'leave: 2024-02-30');
  assert.deepEqual(wrong(bad), [
    ['COMITY_YAML_BAD_VALUE', 4, 9],
    ['COMITY_YAML_UNKNOWN_KEY', 14, 9],
    ['COMITY_YAML_BAD_VALUE', 26, 76],
  ]);
});

test('States and days that are missing are errors of their own; facts that are missing are none', () => {
  const bare = VISIT.replace('        receiving: AU\n', '').replace('        enter: 2024-03-01\n', '');
  assert.deepEqual(wrong(bare), [
    ['COMITY_PLAN_STATE_MISSING', 13, 9],
    ['COMITY_PLAN_DAY_MISSING', 13, 9],
  ]);
  assert.deepEqual(planOf(draftOf(VISIT.replace('        order: collective\n', ''))).groups[0]?.legs[0]?.facts, {
    'leg.first_point_of_entry': true,
  });
  const plan = planOf(draftOf(bare), { to: 'AU', enter: '2024-03-01' });
  assert.equal(plan.groups[0]?.legs[0]?.receiving, 'AU');
});

test('impossible plans are told: one State twice, days in the wrong order, legs that overlap, an id used twice', () => {
  assert.deepEqual(wrong(VISIT.replace('receiving: AU\n', 'receiving: JP\n')), [['COMITY_PLAN_SAME_STATE', 14, 20]]);
  assert.deepEqual(wrong(VISIT.replace('leave: 2024-03-06', 'leave: 2024-02-28')), [['COMITY_PLAN_SPAN', 18, 16]]);
  assert.deepEqual(wrong(VISIT.replace('id: main', 'id: advance')), [['COMITY_PLAN_GROUP_TWICE', 21, 9]]);
  const second = '\n      - { sending: JP, receiving: NZ, enter: 2024-03-06, leave: 2024-03-09 }\n';
  assert.deepEqual(wrong(`${VISIT.trimEnd()}${second}`), [['COMITY_PLAN_LEGS_OVERLAP', 27, 46]]);
});

test('--enter and --leave replace the first entry and the last exit; other days keep their distance from the entry', () => {
  const plan = planOf(draftOf(VISIT), { enter: '2024-05-10', leave: '2024-05-20' });
  const days = plan.groups.flatMap(({ legs }) => legs.map(({ enter, leave }) => [enter, leave]));
  assert.deepEqual(days, [
    ['2024-05-10', '2024-05-15'],
    ['2024-05-11', '2024-05-20'],
  ]);
  assert.deepEqual(plan.activityDays, { from: '2024-05-12', to: '2024-05-14' });
});

test('a day that comes to lie outside the visit is an error with its place', () => {
  assert.deepEqual(wrong(VISIT, { enter: '2024-05-10', leave: '2024-05-12' }), [
    ['COMITY_PLAN_DAY_OUTSIDE', 18, 16],
    ['COMITY_PLAN_DAY_OUTSIDE', 7, 9],
  ]);
});

test('a last exit before the first entry is the fault of the flags, not of a line of the file', () => {
  const said = (flags: PlanFlags) => {
    const found = attempt(draftOf(VISIT), flags) as readonly Problem[];
    return found.map(({ code, value, place }) => [code, value, place]);
  };
  assert.deepEqual(said({ enter: '2024-05-10', leave: '2024-05-09' }), [
    ['COMITY_PLAN_SPAN', '--enter 2024-05-10 --leave 2024-05-09', undefined],
  ]);
  assert.deepEqual(said({ leave: '2024-02-01' }), [['COMITY_PLAN_SPAN', '--leave 2024-02-01', undefined]]);
  assert.deepEqual(said({ enter: '2024-02-30', leave: '2024-02-01' }), [
    ['COMITY_PLAN_FLAG', '--enter 2024-02-30', undefined],
  ]);
});

test('flags override the file, and a new host drops the port and what was said of it', () => {
  const plan = planOf(draftOf(VISIT), {
    from: 'AU',
    to: 'JP',
    activity: 'training',
    set: ['movement.order=', 'movement.consented=no'],
  });
  const [leg] = plan.groups[0]?.legs ?? [];
  assert.deepEqual(
    [leg?.sending, leg?.receiving, leg?.port, leg?.facts],
    ['AU', 'JP', undefined, { 'movement.consented': false }],
  );
  assert.equal(plan.activity['activity.kind'], 'training');
  assert.equal(planOf(draftOf(VISIT), { mode: 'sea', port: 'Second Port' }).groups[0]?.legs[0]?.port, 'Second Port');
});

test('a flag that does not fit is told with what was written', () => {
  const flags: PlanFlags = {
    from: 'jp',
    enter: '2024-13-01',
    mode: 'rail',
    activity: 'war',
    set: ['movement.ordr=x', 'person.rol=member', 'serves=GB'],
  };
  const flagged = applyFlags(draftOf(VISIT), flags, law);
  assert.ok(!flagged.ok);
  assert.deepEqual(
    flagged.problems.map(({ code, value }) => [code, value]),
    [
      ['COMITY_PLAN_FLAG', '--from jp'],
      ['COMITY_PLAN_FLAG', '--mode rail'],
      ['COMITY_PLAN_FLAG', '--enter 2024-13-01'],
      ['COMITY_PLAN_FLAG', '--activity war'],
      ['COMITY_PLAN_FLAG', '--set movement.ordr=x'],
      ['COMITY_PLAN_FLAG', '--set person.rol=member'],
      ['COMITY_PLAN_FLAG', '--set serves=GB'],
    ],
  );
  assert.match(flagged.problems[0]?.remedy ?? '', /`JP`/);
  assert.match(flagged.problems[5]?.remedy ?? '', /`person\.role`/);
  assert.match(flagged.problems[6]?.remedy ?? '', /`person\.serves`/);
  const chain = VISIT.replace('receiving: AU,', 'receiving: NZ,');
  assert.deepEqual(
    wrong(chain, { to: 'AU' }).map(([code]) => code),
    ['COMITY_PLAN_FLAG_AMBIGUOUS'],
  );
});

test('a manifest without a file is a visit of one group, or of the groups its lines name, once the flags give States and days', () => {
  const flags: PlanFlags = { from: 'JP', to: 'AU', enter: '2024-03-01', leave: '2024-03-02' };
  assert.deepEqual(
    planOf(emptyDraft([]), flags).groups.map(({ id }) => id),
    ['visit'],
  );
  assert.deepEqual(
    planOf(emptyDraft(['a', 'b']), flags).groups.map(({ id }) => id),
    ['a', 'b'],
  );
  assert.deepEqual(
    (attempt(emptyDraft([]), {}) as readonly Problem[]).map(({ code }) => code),
    ['COMITY_PLAN_STATE_MISSING', 'COMITY_PLAN_STATE_MISSING', 'COMITY_PLAN_DAY_MISSING', 'COMITY_PLAN_DAY_MISSING'],
  );
});

test('provenance names every column of the manifest and no other', () => {
  const draft = draftOf(`${VISIT}provenance:\n  kind: published\n  rol: generated\n`);
  assert.deepEqual(
    checkProvenance(draft, ['kind', 'role']).map(({ code, value, place }) => [code, value, place?.line, place?.column]),
    [
      ['COMITY_PLAN_PROVENANCE_MISSING', 'role', 27, 1],
      ['COMITY_PLAN_PROVENANCE_UNKNOWN', 'rol', 29, 3],
    ],
  );
  assert.deepEqual(checkProvenance(draftOf(VISIT), ['kind']), []);
});

test('whatever the day of entry, every day that no flag replaces keeps its distance from it', () => {
  const draft = draftOf(VISIT);
  holds(
    fc.property(fc.integer({ min: -5000, max: 5000 }), (shift) => {
      const enter = addDays(civilDate('2024-03-01'), shift);
      const plan = planOf(draft, { enter });
      const far = plan.groups.flatMap(({ legs }) =>
        legs.flatMap((leg) => [daysBetween(enter, leg.enter), daysBetween(enter, leg.leave)]),
      );
      assert.deepEqual(far, [0, 5, 1, 6]);
    }),
  );
});
