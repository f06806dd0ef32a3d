import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import fc from 'fast-check';

import type { FactValues, Law } from '../../src/engine/law.ts';
import { compareWeight, isPermissive } from '../../src/engine/outcomes.ts';
import { type Determination, determine } from '../../src/engine/resolve/determine.ts';
import { determineOnce } from '../../src/engine/resolve/once.ts';
import { type Accept, type Settings, findFence, isAccepted, standingOf } from '../../src/engine/resolve/settings.ts';
import { type Fact, type Value, readableRoots } from '../../src/engine/vocabulary.ts';
import { addDays, civilDate } from '../../src/kernel/civil-date.ts';
import { holds } from '../kernel/seed.ts';
import { lawFiles, lawOf, plain } from './invented.ts';

const law = lawOf(lawFiles(fileURLToPath(new URL('../../law/', import.meta.url))));

/** Hosts of which anything is known, and whoever has an agreement with one of them. */
const hosts = Object.keys(law.states);
const senders = [...new Set([...hosts, ...Object.values(law.packs).flatMap((pack) => Object.keys(pack.parties))])];

/** The first value of a fact is the ordinary one: a member, an official purpose. */
const ordinaryFirst = (values: readonly string[]): string[] => [
  ...values.slice(0, 1),
  ...values.slice(0, 1),
  ...values,
];

/** A value of the fact, or nothing: not known. Most persons are of the State that sends them. */
function valueOf(fact: Fact, sending: string): fc.Arbitrary<Value | undefined> {
  const known = ((): fc.Arbitrary<Value> => {
    switch (fact.type) {
      case 'boolean':
        return fc.constantFrom(true, true, false);
      case 'number':
        return fc.nat(2000);
      case 'state':
        return fc.constantFrom(sending, sending, sending, ...senders);
      case 'pack':
        return fc.constantFrom(...Object.keys(law.packs));
      case 'values':
        return fc.constantFrom(...ordinaryFirst(Object.keys(fact.values ?? {})));
    }
  })();
  return fc.option(known, { nil: undefined, freq: 14 });
}

const formalities = Object.values(law.vocabulary.formalities);
/** Those that some rule lightens: of the others there is little to see. */
const lightened = formalities.filter(({ id }) =>
  Object.values(law.packs).some((pack) =>
    Object.values(pack.rules).some((rule) =>
      rule.effects.some((effect) => effect.formality === id && (effect.verb === 'waives' || effect.verb === 'eases')),
    ),
  ),
);

const question = fc
  .tuple(
    fc.constantFrom(...formalities, ...lightened, ...lightened, ...lightened),
    fc.constantFrom(...hosts),
    fc.nat(senders.length),
  )
  .chain(([formality, receiving, at]) => {
    const sending = senders.filter((state) => state !== receiving)[at % (senders.length - 1)] ?? receiving;
    return fc.constantFrom(...formality.unit).chain((subject) => {
      const roots = readableRoots(law.vocabulary, subject);
      const read = Object.values(law.vocabulary.facts).filter(
        (fact) =>
          roots.some((root) => fact.path.startsWith(`${root}.`)) &&
          !/^leg\.(?:send|receiv)ing$|legal_basis/.test(fact.path),
      );
      return fc
        .tuple(
          fc.record(Object.fromEntries(read.map((fact) => [fact.path, valueOf(fact, sending)]))),
          fc.integer({ min: 1000, max: 2500 }),
          fc.constantFrom<Accept>('text', 'summary', 'report'),
        )
        .map(([values, days, accept]) => {
          const known = Object.entries(values).filter((entry): entry is [string, Value] => entry[1] !== undefined);
          const facts: FactValues = {
            ...Object.fromEntries(known),
            'leg.sending': sending,
            'leg.receiving': receiving,
          };
          return { subject, formality: formality.id, day: addDays(civilDate('2020-01-01'), days), facts, accept };
        });
    });
  });

/** Whether the State may rely on the fence, as it stands. */
function relied(of: Law, name: string, accept: Accept): boolean {
  const fence = findFence(of, name);
  const pack = of.packs[name.slice(0, name.indexOf('/'))];
  const standing = standingOf(of, { ...plain, accept });
  return fence !== undefined && pack !== undefined && isAccepted(standing, pack, fence);
}

test('on 10,000 random subjects of the law nothing is lighter than its baseline by rules that are all below the accepted mark', () => {
  let lighter = 0;
  holds(
    fc.property(question, ({ accept, ...asked }) => {
      const settings = { ...plain, accept };
      const answer = determine(law, asked, settings);
      if (answer === undefined || answer.outcome === 'unsettled' || !isPermissive(answer.outcome)) return;
      const baseline = determine(law, asked, settings, { baselineOnly: true });
      if (baseline?.outcome === answer.outcome) return;
      if (baseline !== undefined && baseline.outcome !== 'unsettled')
        assert.ok(compareWeight(answer.outcome, baseline.outcome) < 0, 'a treaty burdens and does not waive');
      lighter += 1;
      assert.ok(
        answer.because.some((name) => relied(law, name, accept)),
        `${asked.formality}: ${answer.because.join(', ')}`,
      );
    }),
    10_000,
  );
  assert.ok(lighter > 10, `${lighter} were lighter`);
});

test('every value of a closed fact of the law gives an answer that one of its cells gives', () => {
  const closed = Object.values(law.vocabulary.facts).filter(
    (fact) => fact.type === 'values' || fact.type === 'boolean',
  );
  holds(
    fc.property(question, fc.constantFrom(...closed), ({ accept, ...asked }, fact) => {
      if (!(fact.path in asked.facts)) return;
      const { [fact.path]: _, ...others } = asked.facts;
      const settings = { ...plain, accept };
      const open = determine(law, { ...asked, facts: others }, settings);
      if (open === undefined || open.outcome === 'unsettled' || open.provided.length > 0) return;
      const values = fact.type === 'boolean' ? [true, false] : Object.keys(fact.values ?? {});
      for (const value of values) {
        const answer = determine(law, { ...asked, facts: { ...others, [fact.path]: value } }, settings);
        if (answer !== undefined) assert.equal(answer.outcome, open.outcome, `${fact.path} is ${String(value)}`);
      }
    }),
    1500,
  );
});

test('what was determined before is the same again: for facts that were not read, and for States that the law treats alike', () => {
  const days = ['2022-12-01', '2024-01-15', '2026-03-02'].map((day) => civilDate(day));
  const settings: Record<Accept, Settings> = {
    text: { ...plain, accept: 'text' },
    summary: { ...plain, accept: 'summary' },
    report: { ...plain, accept: 'report' },
  };
  let met = 0;
  const seen = new Map<Determination, string>();
  holds(
    fc.property(
      question,
      fc.constantFrom(...days),
      fc.constantFrom(...senders),
      fc.boolean(),
      ({ accept, ...asked }, day, other, alone) => {
        const sending = String(asked.facts['leg.sending']);
        const facts: FactValues = alone ? { ...asked.facts, 'person.serves': sending } : asked.facts;
        // The same visit by another State, and the same once more with a fact that is not known.
        const swapped = Object.fromEntries(
          Object.entries(facts).map(([path, value]) => [path, value === sending ? other : value]),
        );
        const [path = ''] = Object.keys(facts).filter((one) => !one.startsWith('leg.'));
        const { [path]: _, ...fewer } = facts;
        for (const each of other === asked.facts['leg.receiving'] ? [facts, fewer] : [facts, swapped, fewer]) {
          const again = { ...asked, facts: each, day };
          const once = determineOnce(law, again, settings[accept]);
          assert.deepEqual(once, determine(law, again, settings[accept]));
          if (once === undefined) continue;
          const own = String(each['leg.sending']);
          const first = seen.get(once) ?? own;
          seen.set(once, first);
          if (first !== own) met += 1;
        }
      },
    ),
    3000,
  );
  assert.ok(met > 20, `${met} answers served another State than the one they were found for`);
});
