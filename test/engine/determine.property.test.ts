import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import type { FactValues, Law } from '../../src/engine/law.ts';
import { type Outcome, type Possible, compareWeight, heaviest, lightest } from '../../src/engine/outcomes.ts';
import { Assignment } from '../../src/engine/resolve/decided.ts';
import { type Determination, determine } from '../../src/engine/resolve/determine.ts';
import { type Lookup, truth } from '../../src/engine/resolve/evaluate.ts';
import { roadOf } from '../../src/engine/resolve/road.ts';
import { standingOf } from '../../src/engine/resolve/settings.ts';
import type { Value } from '../../src/engine/vocabulary.ts';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { holds } from '../kernel/seed.ts';
import { generatedLaw, linesByText, wholeSubject } from './generated.ts';
import { plain } from './invented.ts';

const day = civilDate('2020-06-10');
const leg: FactValues = { 'leg.sending': 'XA', 'leg.receiving': 'XB' };

function answerTo(law: Law, facts: FactValues): Determination {
  const known = { ...leg, ...facts };
  // A basis that is not there chooses nothing.
  const basis = known['movement.legal_basis'];
  if (basis !== undefined && !(String(basis) in law.packs))
    delete (known as Record<string, unknown>)['movement.legal_basis'];
  const found = determine(law, { subject: 'person', formality: 'visa', day, facts: known }, plain);
  if (found === undefined) throw new Error('every person needs a visa or not');
  return found;
}

/** Whether an undertaking is known to be met; where it hangs on a term or a list nobody can say here. */
function isMet(text: string, facts: FactValues): boolean {
  const known: FactValues = { ...leg, ...facts };
  const lookup: Lookup = {
    fact: (path) => known[path],
    term: () => undefined,
    roll: () => undefined,
    reading: () => undefined,
    behindTerm: () => [],
  };
  const line = linesByText.get(text);
  return line !== undefined && !/term\.|lists\.|open\(|leg\.sending/.test(text) && truth(line.of, lookup) === true;
}

const within = (outcome: Outcome, best: readonly Possible[], worst: readonly Possible[]): boolean => {
  const above = best.some((one) => one === 'unknown' || compareWeight(one, outcome) <= 0);
  const below = worst.some((one) => one === 'unknown' || compareWeight(one, outcome) >= 0);
  return above && below;
};

const only = (facts: FactValues, keep: readonly boolean[]): FactValues =>
  Object.fromEntries(Object.entries(facts).filter((_, index) => keep[index] === true));

test('on 2,000 generated laws and subjects more facts only ever settle what was unsettled', () => {
  let settled = 0;
  let narrowed = 0;
  const size = 13;
  const flags = (known: number): fc.Arbitrary<boolean[]> =>
    fc.array(
      fc.nat(9).map((roll) => roll < known),
      { minLength: size, maxLength: size },
    );
  holds(
    fc.property(generatedLaw, wholeSubject, flags(6), flags(6), (law, facts, first, second) => {
      const fewer = only(facts, first);
      const more = only(
        facts,
        first.map((kept, index) => kept || second[index] === true),
      );
      const before = answerTo(law, fewer);
      const after = answerTo(law, more);
      if (before.capped || after.capped) return;
      // With a proviso an outcome is unsettled on that proviso, until it is met.
      const open = before.provided.some(
        (proviso) => proviso.facts.some((path) => path in more) && !isMet(proviso.line, more),
      );
      if (open) return;
      if (before.outcome !== 'unsettled') {
        settled += 1;
        assert.equal(after.outcome, before.outcome);
      } else if (after.outcome !== 'unsettled') {
        narrowed += 1;
        assert.ok(within(after.outcome, before.best, before.worst), `${after.outcome} lies outside`);
      }
    }),
    2000,
  );
  assert.ok(settled > 200 && narrowed > 50, `the property was tried: ${settled} settled, ${narrowed} narrowed`);
});

/** Every value a fact can have; of numbers those around what the generated conditions name. */
function valuesOf(law: Law, path: string): readonly Value[] {
  const fact = law.vocabulary.facts[path];
  if (fact?.type === 'boolean') return [true, false];
  if (fact?.type === 'number') return [0, 1, 14, 15, 16, 17, 37, 59, 60, 61, 99];
  return Object.keys(fact?.type === 'state' ? law.vocabulary.states : (fact?.values ?? {}));
}

test('not to know one fact comes to the same as every value that it can have', () => {
  let equal = 0;
  let different = 0;
  holds(
    fc.property(generatedLaw, wholeSubject, fc.nat(12), (law, facts, at) => {
      const path = Object.keys(facts)[at] ?? '';
      if (path === 'movement.legal_basis') return;
      const { [path]: _, ...others } = facts;
      const open = answerTo(law, others);
      if (open.provided.some((proviso) => proviso.facts.includes(path))) return;
      const each = valuesOf(law, path).map((value) => answerTo(law, { ...others, [path]: value }));
      const outcomes = new Set(each.map((answer) => answer.outcome));
      const same = outcomes.size === 1 ? each[0]?.outcome : 'unsettled';
      assert.equal(open.outcome, same, path);
      const edges = (side: 'best' | 'worst'): readonly Possible[] =>
        (side === 'best' ? lightest : heaviest)(each.flatMap((answer) => answer[side]));
      assert.deepEqual([open.best, open.worst], [edges('best'), edges('worst')], path);
      if (outcomes.size === 1) equal += 1;
      else different += 1;
    }),
    1000,
  );
  assert.ok(equal > 100 && different > 20, `${equal} equal, ${different} different`);
});

test('each value of a closed fact gives the answer of one of its cells', () => {
  let merged = 0;
  holds(
    fc.property(generatedLaw, wholeSubject, fc.nat(12), (law, facts, at) => {
      const path = Object.keys(facts)[at] ?? '';
      if (path === 'movement.legal_basis' || path === 'person.serves') return;
      const { [path]: _, ...others } = facts;
      const question = { subject: 'person', formality: 'visa', day, facts: { ...leg, ...others } };
      const road = roadOf(law, question, 'XA', standingOf(law, plain));
      const cells = road.cells(path, new Assignment(), road.tests);
      const answers = new Set(cells.map((value) => keyOf(answerTo(law, { ...others, [path]: value, ...SERVES }))));
      const values = valuesOf(law, path);
      if (cells.length < values.length) merged += 1;
      for (const value of values) {
        const answer = keyOf(answerTo(law, { ...others, [path]: value, ...SERVES }));
        assert.ok(answers.has(answer), `${path} ${String(value)} is in none of ${cells.join(', ')}`);
      }
    }),
    1000,
  );
  assert.ok(merged > 200, `${merged} facts had fewer cells than values`);
});

/** Of one sender alone, whose cells these are. */
const SERVES: FactValues = { 'person.serves': 'XA' };

function keyOf({ outcome, cause, best, worst, because, provided }: Determination): string {
  return JSON.stringify({ outcome, cause, best, worst, because, provided: provided.map((one) => one.line) });
}
