// What is kept in view when the words of a page change.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { anchorIn } from '../../web/src/pages/visit/answer/anchor.ts';

test('the first place in view is read; where none begins in view, the one above', () => {
  const places = [-900, -40, 120, 250, 700].map((top) => ({ of: `at ${top}`, top }));
  assert.equal(anchorIn(places, 300)?.of, 'at 120');
  assert.equal(anchorIn(places, 100)?.of, 'at -40');
  assert.equal(anchorIn(places.slice(2), 100), undefined);
});
