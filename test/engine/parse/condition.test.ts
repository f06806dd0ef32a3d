import assert from 'node:assert/strict';
import { test } from 'node:test';

import { conditionParser } from '../../../src/engine/parse/condition.ts';
import { inventedFiles, lawOf } from '../invented.ts';

const { vocabulary } = lawOf(inventedFiles);
const parserFor = (...kinds: readonly string[]): ReturnType<typeof conditionParser> =>
  conditionParser({
    vocabulary,
    kinds,
    terms: { force: 'bool', total: 'int' },
    rolls: ['trusted'],
    readings: { drivers: ['covers', 'excludes'] },
  });
const parse = parserFor('person');

/** Code and column of each problem, or nothing. */
const said = (text: string, using = parse): string[] => {
  const line = using(text, { file: 'a.md', line: 7, column: 3 });
  return line.ok ? [] : line.problems.map((one) => `${one.code.replace('COMITY_CONDITION_', '')} ${one.place?.column}`);
};

test('the whole language of conditions is understood', () => {
  for (const text of [
    'person.armed',
    '!person.armed',
    'person.role == "member"',
    '"member" != person.role',
    "person.role in ['member', 'civilian']",
    'person.nationality == leg.sending',
    'person.nationality in lists.trusted',
    'person.age >= 16',
    '16 < person.age',
    'term.force && term.total <= 3',
    'open("drivers") == "covers"',
    'person.armed && (person.trained || term.force)',
    '(person.armed && person.trained) || (term.force && person.vaccinated)',
    '!(person.armed && person.trained) || term.force',
    '((person.armed)) && ((person.trained) || (term.force))',
    'person.armed || (person.role == "other" && (person.trained || term.force))',
  ]) {
    assert.deepEqual(said(text), [], text);
  }
});

test('what is outside the language is refused at its place', () => {
  assert.deepEqual(said('has(person.role)'), ['NOT_IN_SUBSET 3']);
  assert.deepEqual(said('person.armed ? true : false'), ['NOT_IN_SUBSET 3']);
  assert.deepEqual(said('person.armed && person.age * 2 > 30'), ['NOT_IN_SUBSET 19']);
  assert.deepEqual(said('person.role.matches("m.*")'), ['NOT_IN_SUBSET 3']);
  assert.deepEqual(said('size(person.role) > 3'), ['NOT_IN_SUBSET 3']);
  assert.deepEqual(said('[1, 2].exists(x, x > 1)'), ['NOT_IN_SUBSET 3']);
});

test('and and or may not meet without parentheses, wherever other parentheses stand', () => {
  for (const text of [
    'person.armed && person.trained || term.force',
    '(person.armed) && (person.trained) || term.force',
    '((person.armed) && person.trained || term.force)',
    'person.armed || (person.trained) && (term.force)',
    'person.role == ")" && person.armed || term.force',
  ]) {
    assert.ok(
      said(text).some((one) => one.startsWith('MIXED')),
      text,
    );
  }
});

test('words have no order, and numbers do', () => {
  assert.deepEqual(said('person.role < "member"'), ['TYPE 3']);
  assert.deepEqual(said('person.nationality >= leg.sending'), ['TYPE 3']);
  assert.deepEqual(said('person.age >= term.total'), []);
});

test('a value that a fact never has is refused on either side and in a list', () => {
  assert.deepEqual(said('person.role == "membr"'), ['UNKNOWN_VALUE 18']);
  assert.deepEqual(said('"membr" == person.role'), ['UNKNOWN_VALUE 3']);
  assert.deepEqual(said('person.role in ["member", "othr"]'), ['UNKNOWN_VALUE 29']);
  assert.deepEqual(said('person.nationality == "ZZ"'), ['UNKNOWN_VALUE 25']);
  assert.deepEqual(said('open("drivers") == "cover"'), ['UNKNOWN_VALUE 22']);
});

test('a fact of another kind of subject cannot be read, one of a parent can', () => {
  assert.deepEqual(said('ship.warship'), ['UNKNOWN_FACT 3']);
  assert.deepEqual(said('consignment.certified && thing.sealed', parserFor('goods')), []);
  // What two kinds do not share neither may read.
  assert.deepEqual(said('person.armed', parserFor('goods', 'tool')), ['UNKNOWN_FACT 3']);
});
