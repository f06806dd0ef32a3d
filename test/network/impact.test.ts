// The practical impact of an agreement is what the engine says, times what was done; what is not known is not zero.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sha256 } from '../../src/cli/law-files.ts';
import { civilDate, daysBetween } from '../../src/kernel/civil-date.ts';
import { type Impact, type ImpactInput, impactOf } from '../../src/network/impact.ts';
import { STANDARD, standardVisit } from '../../src/network/standard-visit.ts';
import type { Activity, Agreement } from '../../src/register/register.ts';
import { realLaw } from '../report/example.ts';

const law = realLaw();
const agreement = (pack: string | undefined, parties: readonly string[]): Agreement => ({
  id: pack ?? 'unseen',
  title: { en: 'one of them' },
  kind: 'reciprocal-access',
  parties,
  relations: [],
  ...(pack === undefined ? {} : { pack }),
  events: [],
});
const activity = (id: string, host: string, from: string, parties = ['AU', 'JP']): Activity => ({
  id,
  title: id,
  parties,
  host,
  from: { on: civilDate(from), precision: 'day' },
  claims: [],
});
const impact = (over: Partial<ImpactInput> = {}): Impact =>
  impactOf({
    law,
    agreement: agreement('au-jp-raa-2022', ['AU', 'JP']),
    activities: [],
    on: civilDate('2024-05-01'),
    accept: 'summary',
    engineVersion: 'test',
    sha256,
    ...over,
  });
const directions = (of: Impact) => ('directions' in of ? of.directions : assert.fail(of.unknown));

test('the standard visit is the force it says it is, for as long as it says', () => {
  const { plan, manifest } = standardVisit('AU', 'JP', civilDate('2024-05-01'));
  const count = (kind: string): number =>
    manifest.lines.filter((line) => line.kind === kind).reduce((sum, { quantity }) => sum + quantity, 0);
  assert.deepEqual(
    [count('person'), count('vehicle'), count('weapon'), count('aircraft')],
    [STANDARD.persons, STANDARD.vehicles, STANDARD.rifles, STANDARD.aircraft],
  );
  assert.deepEqual(Object.values(STANDARD), [200, 20, 200, 1, 14]);
  const leg = plan.groups[0]?.legs[0];
  assert.ok(leg !== undefined);
  assert.equal(daysBetween(leg.enter, leg.leave) + 1, 14);
  const facts = new Set(Object.keys(law.vocabulary.facts));
  for (const line of manifest.lines) for (const path of Object.keys(line.facts)) assert.ok(facts.has(path), path);
});

test('in each direction: relief is what the engine lightens with the agreement and not without it, times the activities hosted there', () => {
  const activities = [
    activity('a', 'AU', '2023-08-26'),
    activity('b', 'AU', '2024-04-01'),
    activity('later', 'AU', '2025-01-01'),
    activity('elsewhere', 'JP', '2023-09-01'),
    activity('of others', 'AU', '2023-09-01', ['AU', 'GB']),
  ];
  const found = directions(impact({ activities }));
  assert.deepEqual(
    found.map(({ sending, receiving }) => `${sending} ${receiving}`),
    ['AU JP', 'JP AU'],
  );
  for (const one of found) {
    assert.equal(one.relief, one.lightened - one.lightenedWithout);
    assert.equal(one.total, one.relief * one.activities.length);
    assert.ok(one.lightened + one.unsettled <= one.before);
  }
  const there = found.find(({ receiving }) => receiving === 'AU');
  assert.deepEqual(there?.activities, ['a', 'b']);
  assert.ok((there?.relief ?? 0) >= 200, 'the visas of all persons at the least');
});

test('a bar that the agreement lifts is told, and is no relief', () => {
  const lifted = directions(
    impact({ agreement: agreement('jp-ph-raa-2024', ['JP', 'PH']), on: civilDate('2025-10-01') }),
  ).find(({ receiving }) => receiving === 'PH');
  assert.deepEqual(lifted?.barsLifted, { 'visit-consent': 1 });
});

test('no pack, not yet in force, and a day on which that is not known are told apart, and none is a zero', () => {
  const unknown = (of: Impact): string => ('unknown' in of ? of.unknown : 'known');
  assert.equal(unknown(impact({ agreement: agreement(undefined, ['AU', 'JP']) })), 'no-pack');
  assert.equal(unknown(impact({ agreement: agreement('no-such-pack', ['AU', 'JP']) })), 'no-pack');
  assert.equal(unknown(impact({ on: civilDate('2023-08-12') })), 'not-in-force');
  assert.equal(unknown(impact({ on: civilDate('2023-08-13') })), 'known');
});
