import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Comparison, Expression } from '../../../src/engine/condition.ts';
import {
  type Bounds,
  type Lookup,
  allHold,
  anyHolds,
  evaluate,
  truth,
  unknownsOf,
} from '../../../src/engine/resolve/evaluate.ts';
import { type Truth, allOf, not } from '../../../src/engine/resolve/in-force.ts';
import type { Value } from '../../../src/engine/vocabulary.ts';

const fact = (path: string): Expression => ({ op: 'fact', path });
const literal = (value: Value): Expression => ({ op: 'literal', value });
const term: Expression = { op: 'term', name: 'total' };

function lookup(
  facts: Readonly<Record<string, Value>>,
  total?: Value | Bounds,
  roll: readonly string[] | undefined = ['XA'],
): Lookup {
  return {
    fact: (path) => facts[path],
    term: () => total,
    roll: () => roll,
    reading: () => undefined,
    behindTerm: () => ['aggregate:total'],
  };
}

const THREE: readonly Truth[] = [true, undefined, false];
const held = (value: Truth): Readonly<Record<string, Value>> => (value === undefined ? {} : { a: value });

test('and is false where one side is, and else unknown where one is', () => {
  const table = THREE.map((left) => THREE.map((right) => allOf([left, right])));
  assert.deepEqual(table, [
    [true, undefined, false],
    [undefined, undefined, false],
    [false, false, false],
  ]);
});

test('or is true where one side is, and else unknown where one is', () => {
  const or: Expression = { op: 'or', left: fact('a'), right: fact('b') };
  const table = THREE.map((left) =>
    THREE.map((right) => truth(or, lookup({ ...held(left), ...(right === undefined ? {} : { b: right }) }))),
  );
  assert.deepEqual(table, [
    [true, true, true],
    [true, undefined, undefined],
    [true, undefined, false],
  ]);
});

test('not turns true and false and leaves the unknown', () => {
  assert.deepEqual(THREE.map(not), [false, undefined, true]);
});

test('no lines at all hold, and of no lines none holds', () => {
  assert.equal(allHold([], lookup({})), true);
  assert.equal(anyHolds([], lookup({})), false);
});

test('a comparison with something unknown is unknown', () => {
  for (const op of ['==', '!=', '<', '<=', '>', '>='] as const) {
    assert.equal(truth({ op, left: fact('age'), right: literal(3) }, lookup({})), undefined);
  }
});

test('each comparison of numbers holds below, at and above as it says', () => {
  const at = (op: Comparison): Truth[] =>
    [2, 3, 4].map((age) => truth({ op, left: fact('age'), right: literal(3) }, lookup({ age })));
  assert.deepEqual(at('<'), [true, false, false]);
  assert.deepEqual(at('<='), [true, true, false]);
  assert.deepEqual(at('=='), [false, true, false]);
  assert.deepEqual(at('!='), [true, false, true]);
  assert.deepEqual(at('>='), [false, true, true]);
  assert.deepEqual(at('>'), [false, false, true]);
});

test('bounds decide a comparison as far as they can', () => {
  const of = (op: Comparison, limit: number): Truth =>
    truth({ op, left: term, right: literal(limit) }, lookup({}, { min: 2, max: 5 }));
  assert.deepEqual(
    [1, 2, 5, 6].map((limit) => of('>', limit)),
    [true, undefined, false, false],
  );
  assert.deepEqual(
    [1, 2, 3, 5, 6].map((limit) => of('>=', limit)),
    [true, true, undefined, undefined, false],
  );
  assert.deepEqual(
    [2, 3, 5, 6].map((limit) => of('<', limit)),
    [false, undefined, undefined, true],
  );
  assert.deepEqual(
    [1, 2, 5].map((limit) => of('<=', limit)),
    [false, undefined, true],
  );
  assert.deepEqual(
    [1, 2, 6].map((limit) => of('==', limit)),
    [false, undefined, false],
  );
  assert.deepEqual(
    [1, 2, 6].map((limit) => of('!=', limit)),
    [true, undefined, true],
  );
});

test('the bound may stand on the other side', () => {
  const line: Expression = { op: '<', left: literal(1), right: term };
  assert.equal(truth(line, lookup({}, { min: 2, max: 5 })), true);
});

test('bounds that leave one number are that number, in a list too', () => {
  const one: Bounds = { min: 3, max: 3 };
  assert.equal(truth({ op: '==', left: term, right: literal(3) }, lookup({}, one)), true);
  const listed: Expression = { op: 'in', left: term, right: { op: 'list', values: [1, 3] } };
  assert.equal(truth(listed, lookup({}, one)), true);
  assert.deepEqual(unknownsOf(listed, lookup({}, one)), []);
  assert.equal(truth(listed, lookup({}, { min: 3, max: 4 })), undefined);
});

test('whatever is not known is in no empty list', () => {
  const line: Expression = { op: 'in', left: fact('state'), right: { op: 'roll', name: 'empty' } };
  assert.equal(truth(line, lookup({}, undefined, [])), false);
  assert.equal(truth(line, lookup({}, undefined, ['XA'])), undefined);
  assert.equal(truth(line, lookup({ state: 'XA' }, undefined, ['XA'])), true);
});

test('an unknown list is named by its own variable', () => {
  const line: Expression = { op: 'in', left: fact('state'), right: { op: 'roll', name: 'friends' } };
  const unknown: Lookup = { ...lookup({ state: 'XA' }), roll: () => undefined };
  assert.equal(truth(line, unknown), undefined);
  assert.deepEqual(unknownsOf(line, unknown), ['list:friends']);
  assert.deepEqual(unknownsOf(line, { ...unknown, behindRoll: (name) => `list:pack/${name}` }), ['list:pack/friends']);
});

test('only what an answer hangs on is asked: false and x does not hang on x', () => {
  const both: Expression = { op: 'and', left: fact('a'), right: fact('b') };
  assert.deepEqual(unknownsOf(both, lookup({ a: false })), []);
  assert.deepEqual(unknownsOf(both, lookup({ a: true })), ['b']);
  assert.deepEqual(unknownsOf(both, lookup({})), ['a', 'b']);
});

test('a test that is no truth value is unknown and not true', () => {
  assert.equal(truth(literal('yes'), lookup({})), undefined);
  assert.equal(evaluate(literal('yes'), lookup({})), 'yes');
});
