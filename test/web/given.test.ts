// What a replaced file takes with it, what the page shows once the worker has answered, and which chair an address names.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { problem } from '../../src/kernel/errors.ts';
import { newVisit, type Visit } from '../../web/src/visit/kept.ts';
import { goesBeside, withoutFile, withoutLines, withParts, withMore } from '../../web/src/visit/given.ts';
import { settled } from '../../web/src/visit/settled.ts';
import { visitSearch } from '../../web/src/pages/visit/search.ts';

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const LIST = file('list.csv', 'kind\nperson\n');
const VISIT: Visit = {
  ...newVisit({ from: 'example', id: '01' }),
  plan: file('visit.yaml', 'a: 1\n'),
  rosters: [LIST],
  answers: { enter: '2023-09-10' },
  facts: { 'activity.kind': 'training', 'person.role': 'member' },
  said: { values: [{ column: 'nationality', word: 'Nippon', value: 'JP' }] },
  answered: [{ path: 'thing.fate', value: 'taken-home', lines: [69] }],
};

test('a mended list of the same name keeps what its words mean and drops what was said of its lines', () => {
  const mended = file('list.csv', 'kind\ngoods\nperson\n');
  const { visit, forgotten } = withParts(VISIT, { rosters: [mended] });
  assert.deepEqual(visit.answered, []);
  assert.deepEqual(visit.facts, { 'activity.kind': 'training' });
  assert.deepEqual(visit.said, VISIT.said);
  assert.deepEqual(visit.answers, VISIT.answers);
  assert.deepEqual(visit.rosters, [mended]);
  assert.deepEqual(forgotten, ['lines']);
});

test('the same list byte for byte drops nothing; a list of another name drops what its words mean too', () => {
  const again = withParts(VISIT, { rosters: [file('list.csv', 'kind\nperson\n')] });
  assert.deepEqual(again.visit.answered, VISIT.answered);
  assert.deepEqual(again.visit.facts, VISIT.facts);
  assert.deepEqual(again.forgotten, []);
  const other = withParts(VISIT, { rosters: [file('other.csv', 'kind\nperson\n')] });
  assert.deepEqual(other.visit.said, {});
  assert.deepEqual(other.visit.answered, []);
});

test('answers to one visit file do not go over another; those given before any file stay', () => {
  const plan = file('visit.yaml', 'b: 2\n');
  const { visit, forgotten } = withParts(VISIT, { plan, rosters: [] });
  assert.deepEqual(visit.answers, {});
  assert.deepEqual(visit.facts, { 'person.role': 'member' });
  assert.deepEqual(visit.answered, VISIT.answered);
  assert.deepEqual(forgotten, ['visit']);
  const { plan: _none, ...unplanned } = VISIT;
  assert.deepEqual(withParts(unplanned, { plan, rosters: [] }).visit.answers, VISIT.answers);
});

test('a made-up list stays made up beside any visit file or mapping file, until another list comes', () => {
  const made: Visit = { ...VISIT, origin: { from: 'made-up', persons: 55 } };
  const beside = [{ plan: file('visit.yaml', 'b: 2\n') }, { kept: file('mapping.yaml', 'columns:\n') }];
  for (const one of beside)
    assert.deepEqual(withParts(made, { rosters: [], ...one }).visit.origin, { from: 'made-up', persons: 55 });
  assert.deepEqual(withParts(made, { rosters: [file('mine.csv', 'x\n')] }).visit.origin, { from: 'files' });
  assert.deepEqual(withoutLines(made).origin, made.origin);
});

test('a list taken out takes what was said of its lines with it', () => {
  const { visit, forgotten } = withoutFile(VISIT, 'list.csv');
  assert.deepEqual([visit.rosters, visit.answered, visit.said], [[], [], {}]);
  assert.deepEqual(visit.facts, { 'activity.kind': 'training' });
  assert.deepEqual(forgotten, ['lines']);
  const { visit: unplanned, forgotten: nothing } = withoutFile(VISIT, 'visit.yaml');
  assert.equal(unplanned.plan, undefined);
  assert.deepEqual([unplanned.answered, nothing], [VISIT.answered, []]);
});

test('where something is wrong or asked, no earlier answer stands', () => {
  for (const [code, status] of [
    ['COMITY_MANIFEST_BOOLEAN', 'problems'],
    ['COMITY_PLAN_DAY_MISSING', 'asking'],
  ] as const) {
    const one = problem(code, { value: 'enter' });
    const state = settled({
      ok: false,
      problems: [one],
      count: 1,
      groups: [{ problem: one, count: 1, lines: [] }],
      kinds: 1,
    });
    assert.equal(state.status, status);
    assert.equal(state.stale, false);
    assert.equal(state.answer, undefined);
    assert.ok('answer' in state, 'the answer is taken away, not left as it was');
  }
});

test('an address names either chair or none', () => {
  assert.equal(visitSearch({ as: 'host' }).as, 'host');
  assert.equal(visitSearch({ as: 'sender' }).as, 'sender');
  assert.equal(visitSearch({ as: 'other' }).as, undefined);
});

test("a further list goes beside the reader's own, and what was said of the lines before it stays", () => {
  const own: Visit = { ...VISIT, origin: { from: 'files' } };
  assert.deepEqual([VISIT, own].map(goesBeside), [false, true]);
  assert.equal(goesBeside({ ...own, rosters: [] }), false);
  const more = file('stores.csv', 'kind\ngoods\n');
  const { visit, forgotten } = withMore(own, [more]);
  assert.deepEqual(visit.rosters, [LIST, more]);
  assert.equal(visit.together, true);
  assert.deepEqual([visit.answered, visit.said, forgotten], [own.answered, own.said, []]);
  const mended = withMore(visit, [file('list.csv', 'kind\nperson\nperson\n')]);
  assert.deepEqual(
    mended.visit.rosters.map(({ path }) => path),
    ['list.csv', 'stores.csv'],
  );
  assert.deepEqual([mended.visit.answered, mended.forgotten], [[], ['lines']]);
  const one = withoutFile(visit, 'stores.csv').visit;
  assert.deepEqual([one.rosters, one.together, one.said], [[LIST], undefined, own.said]);
});

test('several lists given at once are read together; beside a visit file it says which is read', () => {
  const lists = [file('a.csv', 'x\n'), file('b.csv', 'y\n')];
  const { plan: _none, ...unplanned } = VISIT;
  assert.equal(withParts(unplanned, { rosters: lists }).visit.together, true);
  assert.equal(withParts(unplanned, { rosters: lists.slice(0, 1) }).visit.together, undefined);
  assert.equal(withParts(unplanned, { plan: file('visit.yaml', 'a: 1\n'), rosters: lists }).visit.together, undefined);
});

test('where one of several lists is read, another visit file may name another: what was said of lines goes, and is told', () => {
  const lists = [file('a.csv', 'x\n'), file('b.csv', 'y\n')];
  const several: Visit = { ...VISIT, rosters: lists };
  const changed = withParts(several, { plan: file('visit.yaml', 'b: 2\n'), rosters: [] });
  assert.deepEqual([changed.visit.answered, changed.forgotten], [[], ['lines', 'visit']]);
  const removed = withoutFile(several, 'visit.yaml');
  assert.deepEqual([removed.visit.answered, removed.forgotten], [[], ['lines']]);
  const together: Visit = { ...several, together: true };
  assert.deepEqual(withoutFile(together, 'visit.yaml').visit.answered, VISIT.answered);
});

test('what the lines of the only list are is not said of a list that comes later', () => {
  const own: Visit = { ...VISIT, origin: { from: 'files' }, said: { kind: 'goods' } };
  const { visit } = withMore(own, [file('guns.csv', 'label\n')]);
  assert.deepEqual(visit.said, { fileKinds: [{ file: 'list.csv', kind: 'goods' }] });
});
