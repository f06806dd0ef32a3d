import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { LATEST, civilDate } from '../../../src/kernel/civil-date.ts';
import { EMPTY_OVERLAY, type Overlay } from '../../../src/engine/law.ts';
import { type AssessmentInput, assess } from '../../../src/visit/assessment/from-manifest.ts';
import { versionsOf } from '../../../src/visit/delta/from-inputs.ts';
import { realLaw, sha256 } from '../../law/law-files.ts';
import { AIRCRAFT, MEMBER, SPARES, legOf, linesOf, planOf } from '../assessment/tindal.ts';

const DETACHMENT = [
  { kind: 'person', facts: MEMBER },
  { kind: 'aircraft', facts: AIRCRAFT },
  { kind: 'goods', facts: SPARES },
];

function inputOf(facts: Partial<typeof MEMBER>, more: Partial<AssessmentInput> = {}): AssessmentInput {
  const [one, ...rest] = DETACHMENT;
  return {
    plan: planOf(legOf('2023-08-26', '2023-08-29')),
    manifest: { lines: linesOf({ kind: 'person', facts: { ...one?.facts, ...facts } as typeof MEMBER }, ...rest) },
    law: realLaw().law,
    overlay: EMPTY_OVERLAY,
    accept: 'summary',
    today: civilDate('2023-07-24'),
    todayFrom: 'file',
    known: LATEST,
    lang: 'en',
    visitDigest: 'v',
    engineVersion: '0.0.0',
    sha256,
    ...more,
  };
}

/** An overlay, and how often it was read: each decision reads it. */
function counted(): { readonly overlay: Overlay; readonly reads: () => number } {
  let reads = 0;
  const overlay = new Proxy(EMPTY_OVERLAY, {
    get(of, key) {
      reads += 1;
      return Reflect.get(of, key) as unknown;
    },
  });
  return { overlay, reads: () => reads };
}

describe('two versions of a visit', () => {
  it('are each assessed as alone, though the answers of the first are kept', () => {
    for (const facts of [{}, { 'person.drives': true }, { 'person.role': 'contractor' }] as const) {
      for (const now of [{}, { accept: 'text' }, { known: civilDate('2023-08-07') }] as const) {
        const [a, b] = [inputOf({}), inputOf(facts, now)];
        const both = versionsOf(a, b);
        assert.deepEqual(both.old.assessment, assess(a));
        assert.deepEqual(both.now.assessment, assess(b));
      }
    }
  });

  it('ask the law less than each alone under one law, and no less where it is read otherwise', () => {
    const { overlay, reads } = counted();
    const readsOf = (work: () => void): number => {
      // What is found once for a law is found before anything is counted.
      work();
      const before = reads();
      work();
      return reads() - before;
    };
    const [old, now] = [inputOf({}, { overlay }), inputOf({ 'person.drives': true }, { overlay })];
    const alone = (input: AssessmentInput): number => readsOf(() => void assess(input));
    const both = (other: AssessmentInput): number => readsOf(() => void versionsOf(old, other));
    assert.ok(both(now) < alone(old) + alone(now));
    const text = { ...now, accept: 'text' } as const;
    assert.ok(both(text) >= alone(old) + alone(text));
  });
});
