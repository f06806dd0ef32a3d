import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { classRows } from '../../web/src/pages/lines/rows.ts';
import { factsOf, factsText, linesSearch } from '../../web/src/pages/lines/search.ts';
import { holds } from '../kernel/seed.ts';

test('every line stands under the heading of its class, and every row is one of the two', () => {
  const classes = fc.uniqueArray(fc.tuple(fc.string({ minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 5 })), {
    minLength: 1,
    selector: ([id]) => id,
  });
  holds(
    fc.property(classes, fc.infiniteStream(fc.boolean()), (counted, coins) => {
      const closed = new Set(counted.flatMap(([id]) => (coins.next().value === true ? [id] : [])));
      const rows = classRows(counted, closed);
      const shown = Array.from({ length: rows.count }, (_, index) => rows.row(index));
      let at = 0;
      const expected = counted.flatMap(([id, count]) => {
        const open = !closed.has(id);
        const lines = Array.from({ length: count }, () => ({ is: 'line' as const, at: at++ }));
        return [{ is: 'class' as const, class: id, count, open }, ...(open ? lines : [])];
      });
      assert.deepEqual(shown, expected);
      for (const [index, row] of shown.entries()) if (row.is === 'line') assert.equal(rows.indexOf(row.at), index);
    }),
  );
});

test('the address says which lines, and nothing that could be a name', () => {
  const facts = new Map<string, string | boolean | undefined>([
    ['person.role', 'member'],
    ['person.drives', true],
    ['person.identity', undefined],
  ]);
  const text = factsText(facts);
  assert.equal(text, 'person.role:member,person.drives:true,person.identity:');
  assert.deepEqual(factsOf(text), facts);
  assert.deepEqual(linesSearch({ facts: text, kind: 'person', by: 'class', sort: 'label', down: true }), {
    facts: text,
    kind: 'person',
    by: 'class',
    sort: 'label',
    down: true,
  });
  assert.deepEqual(
    linesSearch({ text: 'Sato', label: 'Sato', q: 'Sato', facts: 'person.name:Sato Taro', kind: 'Sato 1' }),
    {},
  );
});
