import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type CellTest, cellsOf, thresholdCells } from '../../../src/engine/resolve/cells.ts';
import type { Fact, Value } from '../../../src/engine/vocabulary.ts';
import { inventedFiles, lawOf } from '../invented.ts';

const { facts } = lawOf(inventedFiles).vocabulary;
const fact = (path: string): Fact => {
  const found = facts[path];
  assert.ok(found, path);
  return found;
};
const cells = (path: string, tests: readonly CellTest[], known: Readonly<Record<string, Value>> = {}): unknown =>
  cellsOf(fact(path), { tests, known: (other) => known[other] });
const is = (path: string, ...literals: readonly Value[]): CellTest => ({ fact: path, literals });
const same = (path: string, otherFact: string): CellTest[] => [
  { fact: path, literals: [], otherFact },
  { fact: otherFact, literals: [], otherFact: path },
];

test('values that no test tells apart are one cell', () => {
  assert.deepEqual(cells('person.role', []), ['member']);
  assert.deepEqual(cells('person.role', [is('person.role', 'civilian')]), ['member', 'civilian']);
  assert.deepEqual(cells('person.role', [is('person.role', 'civilian', 'other')]), ['member', 'civilian']);
  assert.deepEqual(cells('person.role', [is('person.role', 'civilian', 'other'), is('person.role', 'other')]), [
    'member',
    'civilian',
    'other',
  ]);
});

test('a truth has two cells', () => {
  assert.deepEqual(cells('person.armed', []), [true, false]);
});

test('numbers fall below, at, between and above their thresholds, and are never negative', () => {
  assert.deepEqual(thresholdCells([]), [0]);
  assert.deepEqual(thresholdCells([16]), [15, 16, 17]);
  assert.deepEqual(thresholdCells([60, 16, 16]), [15, 16, 38, 60, 61]);
  assert.deepEqual(thresholdCells([0]), [0, 1]);
});

test('a count has no cell between two neighbours', () => {
  assert.deepEqual(thresholdCells([2, 3], true), [1, 2, 3, 4]);
  assert.deepEqual(thresholdCells([2, 5], true), [1, 2, 3, 5, 6]);
});

test('a State is one that is named, or some other', () => {
  assert.deepEqual(cells('person.nationality', [is('person.nationality', 'XC')]), ['XC', '*']);
});

test('the entries of a dated list are tests of their own', () => {
  const listed: CellTest = { fact: 'person.nationality', literals: [], members: [['XA', 'XC'], ['XA']] };
  assert.deepEqual(cells('person.nationality', [listed]), ['XA', 'XC', '*']);
});

test('a State compared with another that is known is that one or some other', () => {
  const tests = same('person.nationality', 'leg.receiving');
  assert.deepEqual(cells('person.nationality', tests, { 'leg.receiving': 'XB' }), ['XB', '*']);
});

test('two States that are both unknown may be the same or differ, whatever either is compared with', () => {
  const tests = [...same('person.nationality', 'person.resident_in'), is('person.resident_in', 'XC')];
  assert.deepEqual(cells('person.nationality', tests), ['*', '*person.nationality', 'XC']);
  assert.deepEqual(cells('person.resident_in', tests, { 'person.nationality': '*' }), [
    '*',
    'XC',
    '*person.resident_in',
  ]);
  assert.deepEqual(cells('person.resident_in', tests, { 'person.nationality': 'XC' }), ['XC', '*']);
});

test('what a number is compared with is a threshold once it is known', () => {
  const tests = [...same('person.age', 'thing.worth'), is('thing.worth', 10)];
  assert.deepEqual(cells('person.age', tests), [9, 10, 11]);
  assert.deepEqual(cells('thing.worth', tests, { 'person.age': 5 }), [4, 5, 7.5, 10, 11]);
});
