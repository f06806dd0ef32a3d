import assert from 'node:assert/strict';
import { test } from 'node:test';

import { CelScalar, celFunc, run } from '@bufbuild/cel';
import fc from 'fast-check';

import { conditionParser } from '../../src/engine/parse/condition.ts';
import { type Lookup, truth } from '../../src/engine/resolve/evaluate.ts';
import type { Value } from '../../src/engine/vocabulary.ts';
import { holds } from '../kernel/seed.ts';
import { inventedFiles, lawOf } from './invented.ts';

const law = lawOf(inventedFiles);
const { vocabulary } = law;
const states = Object.keys(vocabulary.states);

const parse = conditionParser({
  vocabulary,
  kinds: ['person'],
  terms: { force: 'bool', total: 'int' },
  rolls: ['trusted', 'none-at-all'],
  readings: { drivers: ['covers', 'excludes'] },
});

const words = (path: string): string[] => Object.keys(vocabulary.facts[path]?.values ?? {});
const quoted = (word: string): string => JSON.stringify(word);
const oneOf = (values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...values).map(quoted);
const listOf = (values: readonly string[]): fc.Arbitrary<string> =>
  fc.array(oneOf(values), { minLength: 1, maxLength: 4 }).map((items) => `[${items.join(', ')}]`);

const closed = ['person.role', 'person.identity', 'movement.order'] as const;
const stated = ['person.nationality', 'person.serves', 'leg.sending'] as const;
const flags = ['person.armed', 'person.trained', 'movement.consented', 'term.force'] as const;
const numbers = ['person.age', 'term.total'] as const;
const sides = (left: string, op: string, right: string, swap: boolean): string =>
  swap ? `${right} ${op} ${left}` : `${left} ${op} ${right}`;

const leaf: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...closed).chain((path) =>
    fc.oneof(
      fc
        .tuple(fc.constantFrom('==', '!='), oneOf(words(path)), fc.boolean())
        .map(([op, value, swap]) => sides(path, op, value, swap)),
      listOf(words(path)).map((list) => `${path} in ${list}`),
    ),
  ),
  fc
    .tuple(
      fc.constantFrom(...stated),
      fc.constantFrom('==', '!='),
      fc.oneof(oneOf(states), fc.constantFrom(...stated)),
      fc.boolean(),
    )
    .map(([path, op, right, swap]) => sides(path, op, right, swap)),
  fc
    .tuple(fc.constantFrom(...stated), fc.oneof(listOf(states), fc.constantFrom('lists.trusted', 'lists.none_at_all')))
    .map(([path, list]) => `${path} in ${list}`),
  fc.constantFrom(...flags),
  fc
    .tuple(fc.constantFrom(...flags), fc.constantFrom('==', '!='), fc.constantFrom('true', 'false', ...flags))
    .map(([a, op, b]) => `${a} ${op} ${b}`),
  fc
    .tuple(
      fc.constantFrom(...numbers),
      fc.constantFrom('==', '!=', '<', '<=', '>', '>='),
      fc.oneof(fc.integer({ min: 0, max: 4 }).map(String), fc.constantFrom(...numbers)),
      fc.boolean(),
    )
    .map(([a, op, b, swap]) => sides(a, op, b, swap)),
  fc
    .tuple(fc.constantFrom(...numbers), fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 3 }))
    .map(([a, list]) => `${a} in [${list.join(', ')}]`),
  fc
    .tuple(fc.constantFrom('==', '!='), oneOf(['covers', 'excludes']))
    .map(([op, answer]) => `open("drivers") ${op} ${answer}`),
  fc.constantFrom('true', 'false'),
);

// Parts of another operator stand in parentheses, as the language asks; those of the same may stand without.
const { whole } = fc.letrec<{ whole: string; part: string }>((tie) => ({
  part: fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 1, arbitrary: tie('whole').map((inner) => `(${inner})`) },
    { weight: 1, arbitrary: tie('whole').map((inner) => `!(${inner})`) },
  ),
  whole: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('part'),
    fc
      .tuple(fc.constantFrom(' && ', ' || '), fc.array(tie('part'), { minLength: 2, maxLength: 4 }))
      .map(([op, parts]) => parts.join(op)),
  ),
}));

const facts = fc.record({
  'person.role': fc.constantFrom(...words('person.role')),
  'person.identity': fc.constantFrom(...words('person.identity')),
  'movement.order': fc.constantFrom(...words('movement.order')),
  'person.nationality': fc.constantFrom(...states),
  'person.serves': fc.constantFrom(...states),
  'leg.sending': fc.constantFrom(...states),
  'person.armed': fc.boolean(),
  'person.trained': fc.boolean(),
  'movement.consented': fc.boolean(),
  'person.age': fc.integer({ min: 0, max: 5 }),
  force: fc.boolean(),
  total: fc.integer({ min: 0, max: 5 }),
  trusted: fc.array(fc.constantFrom(...states), { maxLength: 4 }),
  drivers: fc.constantFrom('covers', 'excludes'),
});
type Known = typeof facts extends fc.Arbitrary<infer T> ? T : never;

function ours(text: string, known: Known): boolean | undefined {
  const line = parse(text, { file: 'generated', line: 1, column: 1 });
  if (!line.ok) throw new Error(line.problems.map((one) => one.message).join('\n'));
  const byPath: Readonly<Record<string, unknown>> = known;
  const lookup: Lookup = {
    fact: (path) => byPath[path] as Value | undefined,
    term: (name) => (name === 'force' ? known.force : known.total),
    roll: (name) => (name === 'trusted' ? known.trusted : []),
    reading: () => known.drivers,
    behindTerm: () => [],
  };
  return truth(line.value.of, lookup);
}

const open = celFunc('open', [CelScalar.STRING], CelScalar.STRING, () => answer);
let answer = '';

function theirs(text: string, known: Known): unknown {
  answer = known.drivers;
  const roots: Record<string, Record<string, string | bigint | boolean>> = { person: {}, movement: {}, leg: {} };
  for (const [path, value] of Object.entries(known)) {
    const [root = '', name] = path.split('.');
    const group = roots[root];
    if (group !== undefined && name !== undefined && !Array.isArray(value))
      group[name] = typeof value === 'number' ? BigInt(value) : value;
  }
  const bindings = {
    person: new Map(Object.entries(roots['person'] ?? {})),
    movement: new Map(Object.entries(roots['movement'] ?? {})),
    leg: new Map(Object.entries(roots['leg'] ?? {})),
    term: new Map<string, boolean | bigint>([
      ['force', known.force],
      ['total', BigInt(known.total)],
    ]),
    lists: new Map([
      ['trusted', known.trusted],
      ['none_at_all', []],
    ]),
  };
  return run(text, bindings, { funcs: [open] });
}

test('on 20,000 expressions of the language with all facts known the evaluator agrees with another implementation', () => {
  const seen = new Set<unknown>();
  holds(
    fc.property(whole, facts, (text, known) => {
      const expected = theirs(text, known);
      seen.add(expected);
      assert.equal(ours(text, known), expected, text);
    }),
    20_000,
  );
  assert.deepEqual(seen, new Set([true, false]), 'both answers were seen');
});

test('with a fact taken away the evaluator gives the same answer or none', () => {
  holds(
    fc.property(
      whole,
      facts,
      fc.constantFrom(...closed, ...stated, 'person.armed', 'person.age'),
      (text, known, away) => {
        const { [away]: _, ...fewer } = known as Record<string, unknown>;
        const less = ours(text, fewer as Known);
        assert.ok(less === undefined || less === ours(text, known), text);
      },
    ),
    2000,
  );
});
