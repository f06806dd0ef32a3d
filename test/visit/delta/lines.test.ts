import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import fc from 'fast-check';

import {
  type LineMatch,
  amend,
  amendmentOf,
  cellChanges,
  compareLines,
  contentOf,
} from '../../../src/visit/delta/lines.ts';
import type { Line } from '../../../src/visit/manifest/manifest.ts';
import { holds } from '../../kernel/seed.ts';

type Spec = Partial<Pick<Line, 'kind' | 'group' | 'label' | 'number' | 'quantity' | 'parents' | 'facts'>>;

function line(spec: Spec, at: number): Line {
  return {
    kind: 'person',
    group: 'main',
    label: '',
    quantity: 1,
    parents: {},
    facts: {},
    ...spec,
    line: at + 2,
    place: { file: 'manifest.csv', line: at + 2 },
  };
}

const manifest = (...specs: readonly Spec[]): Line[] => specs.map((spec, at) => line(spec, at));
const told = ({ stands, altered, gone, added, ambiguous }: LineMatch): unknown => ({
  stands,
  altered: altered.map(({ old, now, cells }) => [old, now, ...cells.map(({ cell }) => cell)]),
  gone,
  added,
  ambiguous,
});
const nothing = { stands: [], altered: [], gone: [], added: [], ambiguous: [] };

describe('lines of two manifests', () => {
  it('are the same by number, whatever they are called now and wherever they stand', () => {
    const old = manifest({ number: '1', label: 'Sato' }, { number: '2', label: 'Ito' });
    const now = manifest({ number: '2', label: 'Ito' }, { number: '1', label: 'Sato-Mori' });
    assert.deepEqual(told(compareLines(old, now)), { ...nothing, stands: [[1, 0]], altered: [[0, 1, 'label']] });
  });

  it('are the same by label within kind and group, and the cells that differ are named with their values', () => {
    const old = manifest({ label: 'Sato', facts: { 'person.role': 'civilian' } }, { kind: 'goods', label: 'Sato' });
    const now = manifest({ label: 'Sato', facts: { 'person.role': 'contractor', 'person.drives': true } });
    const { altered, gone } = compareLines(old, now);
    assert.deepEqual(altered, [
      {
        old: 0,
        now: 0,
        cells: [
          { cell: 'person.drives', new: true },
          { cell: 'person.role', old: 'civilian', new: 'contractor' },
        ],
      },
    ]);
    assert.deepEqual(gone, [1]);
  });

  it('with two different numbers are two lines, though they are called alike', () => {
    const [old, now] = [manifest({ number: '1', label: 'Sato' }), manifest({ number: '2', label: 'Sato' })];
    assert.deepEqual(told(compareLines(old, now)), { ...nothing, gone: [0], added: [0] });
  });

  it('that got a number since are the same by label', () => {
    const [old, now] = [manifest({ label: 'Sato' }), manifest({ number: '2', label: 'Sato' })];
    assert.deepEqual(told(compareLines(old, now)), { ...nothing, altered: [[0, 0, 'number']] });
  });

  it('called alike are never guessed at: equal ones stand, and of the rest it is told that they cannot be told apart', () => {
    const called = (role: string): Spec => ({ label: 'Sato', facts: { 'person.role': role } });
    const [member, civilian, contractor] = [called('member'), called('civilian'), called('contractor')] as const;
    assert.deepEqual(told(compareLines(manifest(member, civilian), manifest(contractor, member))), {
      ...nothing,
      stands: [[0, 1]],
      ambiguous: [{ old: [1], now: [0] }],
    });
    assert.deepEqual(
      told(compareLines(manifest(member, member, civilian), manifest(member))),
      { ...nothing, stands: [[0, 0]], gone: [1, 2] },
      'on one side only they are gone',
    );
  });

  it('without any name are matched only where they agree in every cell', () => {
    const goods = (quantity: number): Spec => ({ kind: 'goods', quantity });
    const [a, b, c] = [goods(1), goods(2), goods(3)] as const;
    assert.deepEqual(told(compareLines(manifest(a, b), manifest(b, c))), {
      ...nothing,
      stands: [[1, 0]],
      ambiguous: [{ old: [0], now: [1] }],
    });
  });

  it('of another group are another line: who moved is gone in one and new in the other, unless a number says who it is', () => {
    const [old, now] = [manifest({ label: 'Sato' }), manifest({ label: 'Sato', group: 'advance' })];
    assert.deepEqual(told(compareLines(old, now)), { ...nothing, gone: [0], added: [0] });
    const numbered = (lines: Line[]): Line[] => lines.map((one) => ({ ...one, number: '7' }));
    assert.deepEqual(told(compareLines(numbered(old), numbered(now))), { ...nothing, altered: [[0, 0, 'group']] });
  });

  it('tell no name, no number and no bringer, only that they differ', () => {
    const [old, now] = manifest(
      { number: '1', label: 'Sato', parents: { person: 'Sato', consignment: 'C-1' } },
      { number: '2', label: 'Ito', parents: { person: 'Ito', consignment: 'C-2' } },
    ) as [Line, Line];
    assert.deepEqual(cellChanges(old, now), [
      { cell: 'number' },
      { cell: 'label' },
      { cell: 'consignment', old: 'C-1', new: 'C-2' },
      { cell: 'person' },
    ]);
  });
});

const anyLines = fc
  .array(
    fc.record({
      kind: fc.constantFrom('person', 'goods'),
      group: fc.constantFrom('main', 'advance'),
      label: fc.constantFrom('', 'a', 'b', 'c'),
      number: fc.constantFrom(undefined, '1', '2', '3'),
      quantity: fc.constantFrom(1, 2),
      facts: fc.constantFrom({}, { 'person.drives': true }, { 'person.drives': false }),
    }),
    { maxLength: 14 },
  )
  .map((specs) => manifest(...specs.map(({ number, ...spec }) => (number === undefined ? spec : { ...spec, number }))));
const contents = (lines: readonly Line[]): string[] => lines.map(contentOf).toSorted();

describe('the comparison of lines', () => {
  it('of a manifest with itself, in any order, finds nothing', () => {
    holds(
      fc.property(
        anyLines.chain((lines) =>
          fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
        ),
        ([lines, shuffled]) => {
          const { stands, ...rest } = compareLines(lines, shuffled);
          assert.equal(stands.length, lines.length);
          assert.deepEqual(rest, { altered: [], gone: [], added: [], ambiguous: [] });
        },
      ),
    );
  });

  it('has every line of both sides in exactly one place, and never pairs two kinds', () => {
    holds(
      fc.property(anyLines, anyLines, (old, now) => {
        const { stands, altered, gone, added, ambiguous } = compareLines(old, now);
        const places = (lines: readonly Line[]): number[] => lines.map((_, at) => at);
        const pairs = [...stands, ...altered.map((one) => [one.old, one.now] as const)];
        const [left, right] = [
          [...pairs.map(([a]) => a), ...gone, ...ambiguous.flatMap((one) => one.old)],
          [...pairs.map(([, b]) => b), ...added, ...ambiguous.flatMap((one) => one.now)],
        ];
        assert.deepEqual(
          left.toSorted((a, b) => a - b),
          places(old),
        );
        assert.deepEqual(
          right.toSorted((a, b) => a - b),
          places(now),
        );
        for (const [a, b] of pairs) assert.equal(old[a]?.kind, now[b]?.kind);
        for (const { cells } of altered) assert.ok(cells.length > 0);
      }),
    );
  });

  it('applied to OLD gives the lines of NEW', () => {
    holds(
      fc.property(anyLines, anyLines, (old, now) => {
        const amended = amend(old, amendmentOf(compareLines(old, now), now));
        assert.deepEqual(contents(amended), contents(now));
      }),
    );
  });

  it('of exchanged manifests has new and gone exchanged', () => {
    holds(
      fc.property(anyLines, anyLines, (old, now) => {
        const [there, back] = [compareLines(old, now), compareLines(now, old)];
        assert.deepEqual(there.gone, back.added);
        assert.deepEqual(there.added, back.gone);
        assert.deepEqual(
          there.altered.map((one) => `${one.old} ${one.now}`).toSorted(),
          back.altered.map((one) => `${one.now} ${one.old}`).toSorted(),
        );
        const sides = (ambiguous: LineMatch['ambiguous'], first: 'old' | 'now'): string[] =>
          ambiguous.map((one) => JSON.stringify(first === 'old' ? [one.old, one.now] : [one.now, one.old])).toSorted();
        assert.deepEqual(sides(there.ambiguous, 'old'), sides(back.ambiguous, 'now'));
      }),
    );
  });
});
