// The parts of the answer's page that are not looks: its address, its keyboard, its line of days, and what a new answer is said to change.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { EMPTY_OVERLAY } from '../../src/engine/law.ts';
import { addDays, civilDate } from '../../src/kernel/civil-date.ts';
import type { Assessment } from '../../src/visit/assessment/assessment.ts';
import { holds } from '../kernel/seed.ts';
import { restingOn } from '../../web/src/pages/visit/answer/local-count.ts';
import { moved } from '../../web/src/pages/visit/answer/matrix-grid.ts';
import {
  adopted,
  attested,
  chosen,
  isEmptyOverlay,
  notAttested,
  overlayFiles,
} from '../../web/src/pages/visit/answer/overlay-edits.ts';
import { heaviestFirst } from '../../web/src/pages/visit/answer/question-order.ts';
import { openUnits, recount } from '../../web/src/pages/visit/answer/recount.ts';
import { answerSearch, cellText, findCell } from '../../web/src/pages/visit/answer/search.ts';
import { scaleOf } from '../../web/src/pages/visit/answer/timeline-scale.ts';

test('the question on which most hangs comes first; of those alike the order stays', () => {
  const asked = (variable: string, count: number, formalities: readonly string[]) =>
    ({ variable, count, formalities, classes: [], kind: 'unsettled' }) as const;
  const order = heaviestFirst([
    asked('few', 2, ['visa']),
    asked('alike-1', 6, ['visa']),
    asked('alike-2', 3, ['visa', 'passport']),
    asked('most', 5, ['visa', 'passport']),
  ]);
  assert.deepEqual(
    order.map(({ variable }) => variable),
    ['most', 'alike-1', 'alike-2', 'few'],
  );
});

test('an address names a cell and gives it back; what is no cell is left out', () => {
  const cell = { host: 'AU', class: 'afb524c1dc3d', formality: 're-export-proof' };
  assert.deepEqual(findCell(cellText(cell)), cell);
  assert.deepEqual(answerSearch({ as: 'host', part: 'matrix', cell: cellText(cell), name: 'Sato' }), {
    as: 'host',
    part: 'matrix',
    cell: cellText(cell),
  });
  assert.deepEqual(answerSearch({ as: 'sender', part: 'nowhere', cell: 'AU.Sato.visa' }), { as: 'sender' });
  assert.deepEqual(answerSearch({ as: 'guest' }), {});
});

test('keys of the grid stay in it, and arrows undo each other inside it', () => {
  const size = fc.integer({ min: 1, max: 30 });
  holds(
    fc.property(
      size,
      size,
      fc.nat(),
      fc.nat(),
      fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'),
      fc.boolean(),
      (rows, columns, a, b, key, whole) => {
        const from = { row: a % rows, column: b % columns };
        const to = moved(key, from, rows, columns, whole);
        if (to === undefined) return;
        assert.ok(to.row >= 0 && to.row < rows && to.column >= 0 && to.column < columns);
        assert.notDeepEqual(to, from);
        const back = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft', ArrowUp: 'ArrowDown', ArrowDown: 'ArrowUp' };
        const other = Object.entries(back).find(([one]) => one === key)?.[1];
        if (other !== undefined) assert.deepEqual(moved(other, to, rows, columns, whole), from);
      },
    ),
  );
  assert.equal(moved('Enter', { row: 0, column: 0 }, 3, 3, false), undefined);
  assert.deepEqual(moved('End', { row: 0, column: 0 }, 3, 4, true), { row: 2, column: 3 });
});

test('on the line of days later stands further right, and what is near stands above', () => {
  const today = civilDate('2023-07-24');
  holds(
    fc.property(fc.array(fc.integer({ min: -40, max: 400 }), { minLength: 1, maxLength: 12 }), (offsets) => {
      const things = offsets.map((days) => ({ day: addDays(today, days), thing: days }));
      const { points, lanes, today: now, ticks } = scaleOf(things, today, addDays(today, 33));
      assert.equal(
        points.reduce((sum, point) => sum + point.things.length, 0),
        things.length,
      );
      for (const [index, point] of points.entries()) {
        assert.ok(point.at > 0 && point.at < 100 && point.lane < lanes);
        const before = points[index - 1];
        if (before !== undefined) assert.ok(before.day < point.day && before.at <= point.at);
        if (point.day < today) assert.ok(point.at <= now);
        for (const other of points.slice(0, index))
          if (Math.abs(other.at - point.at) < 7) assert.notEqual(other.lane, point.lane);
      }
      assert.ok(ticks.length <= 7);
    }),
  );
});

// Only what the counts read.
function answer(outcomes: readonly ('waived' | 'unsettled')[], counts: readonly number[]): Assessment {
  const given = {
    verdict: { kind: 'cannot-tell' },
    classes: counts.map((count, at) => ({ id: `c${at}`, count })),
    determinations: outcomes.map((outcome, at) => ({
      class: `c${at}`,
      outcome,
      ...(outcome === 'waived' ? { local: [{ fence: 'pack/rule' }] } : {}),
    })),
    deadlines: [],
    questions: [{}],
    wanted: [{}, {}],
  };
  return given as unknown as Assessment;
}

test('a new answer is counted against the one before: lines settled, lines open again, nothing', () => {
  const open = answer(['unsettled', 'unsettled'], [5, 2]);
  const half = answer(['waived', 'unsettled'], [5, 2]);
  assert.equal(openUnits(open), 7);
  assert.deepEqual(recount(open, half), { settled: 5, opened: 0, questions: 1, texts: 2, changed: true });
  assert.deepEqual(recount(half, open), { settled: 0, opened: 5, questions: 1, texts: 2, changed: true });
  assert.equal(recount(open, open).changed, false);
  assert.deepEqual([...restingOn(half)], [['pack/rule', 5]]);
});

test('what an office says is added, replaced, taken out, and written as the command writes it', async () => {
  const day = civilDate('2024-05-01');
  const one = { fence: 'p/r', office: 'Legal', seen: day, digest: 'aa' };
  const all = chosen(
    adopted(attested(attested(EMPTY_OVERLAY, one), { ...one, office: 'Other' }), 'q', {
      answer: 'yes',
      office: 'Legal',
      on: day,
      digest: 'bb',
    }),
    'c',
    'x',
  );
  assert.deepEqual(
    all.attestations.map(({ office }) => office),
    ['Other'],
  );
  const files = await overlayFiles(all);
  assert.deepEqual(
    files.map(({ name }) => name),
    ['attestations.yaml', 'readings.yaml', 'choices.yaml'],
  );
  assert.match(files[0]?.text ?? '', /fence: p\/r\n\s+office: Other\n\s+seen: 2024-05-01/);
  assert.match(files[1]?.text ?? '', /q:\n\s+answer: yes/);
  assert.equal(files[2]?.text, 'c: x\n');
  assert.ok(isEmptyOverlay(chosen(adopted(notAttested(all, 'p/r'), 'q', undefined), 'c', undefined)));
  assert.deepEqual(await overlayFiles(EMPTY_OVERLAY), []);
});
