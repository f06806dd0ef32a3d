// A small visit like example 01, made by hand: one leg to Australia by air, with facts a test can change.
import { civilDate } from '../../../src/kernel/civil-date.ts';
import { EMPTY_OVERLAY } from '../../../src/engine/law.ts';
import type { FactValues } from '../../../src/engine/law.ts';
import type { Assessment } from '../../../src/visit/assessment/assessment.ts';
import { type AssessmentInput, assess } from '../../../src/visit/assessment/from-manifest.ts';
import type { Line } from '../../../src/visit/manifest/manifest.ts';
import type { Leg, Plan } from '../../../src/visit/plan/plan.ts';
import { realLaw, sha256 } from '../../law/law-files.ts';

export const MEMBER: FactValues = {
  'person.role': 'member',
  'person.nationality': 'JP',
  'person.resident_in': 'JP',
  'person.serves': 'JP',
  'person.employer': 'force',
  'person.identity': 'service-card',
  'person.absent_without_leave': false,
  'person.drives': false,
  'person.practises_profession': false,
  'person.carries_weapon': false,
  'person.effects': 'none',
  'person.uniform': false,
  'person.posted': false,
};

export const AIRCRAFT: FactValues = {
  'aircraft.state_aircraft': true,
  'aircraft.lands': true,
  'aircraft.unmanned': false,
  'aircraft.carries_munitions': false,
  'aircraft.military_services': false,
  'aircraft.domestic_legs': false,
};

export const SPARES: FactValues = {
  'goods.kind': 'spare-parts',
  'thing.purpose': 'official-exclusive',
  'thing.owner': 'force',
  'thing.importer': 'force',
  'thing.fate': 'taken-home',
};

/** Lines numbered from 2, as in a file with a header. */
export function linesOf(
  ...specs: readonly { kind: string; facts: FactValues; parents?: Record<string, string> }[]
): Line[] {
  return specs.map((spec, index) => ({
    line: index + 2,
    kind: spec.kind,
    group: 'main',
    label: `line ${index + 2}`,
    quantity: 1,
    parents: spec.parents ?? {},
    parentAt: {},
    facts: spec.facts,
    place: { file: 'manifest.csv', line: index + 2 },
  }));
}

export function legOf(enter: string, leave: string, more: Partial<Leg> = {}): Leg {
  return {
    id: 'main-1',
    sending: 'JP',
    receiving: 'AU',
    mode: 'air',
    enter: civilDate(enter),
    leave: civilDate(leave),
    facts: {
      'movement.order': 'collective',
      'movement.consented': true,
      'movement.follows_entry_procedures': true,
      'movement.buys_locally': false,
    },
    ...more,
  };
}

export function planOf(...legs: readonly Leg[]): Plan {
  return {
    title: { en: 'a visit', ja: '訪問' },
    activity: { 'activity.kind': 'training', 'activity.determined': true, 'activity.live_firing': false },
    groups: [{ id: 'main', title: { en: 'main body', ja: '本隊' }, legs }],
  };
}

/** Assess with the real law; anything may be overridden. */
export function assessed(lines: readonly Line[], plan: Plan, more: Partial<AssessmentInput> = {}): Assessment {
  return assess({
    plan,
    manifest: { lines },
    law: realLaw().law,
    overlay: EMPTY_OVERLAY,
    accept: 'summary',
    today: civilDate('2023-07-24'),
    todayFrom: 'file',
    known: civilDate('9999-12-31'),
    lang: 'en',
    visitDigest: 'visit',
    engineVersion: 'test',
    sha256,
    ...more,
  });
}

/** The rows of one formality. */
export function rowsOf(assessment: Assessment, formality: string): Assessment['determinations'] {
  return assessment.determinations.filter((row) => row.formality === formality);
}

/** Determinations made lighter by an agreement itself: the figure the first steps of the README look at. */
export function lightenedByAgreement(assessment: Assessment): number {
  return Object.values(assessment.relief.byInstrument)
    .filter((one) => one.layer === 'treaty' || one.layer === 'supplement')
    .reduce((sum, one) => sum + one.determinations, 0);
}
