// What a tab does when another closes or changes the visit.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { heard } from '../../web/src/visit/heard.ts';

test('what is closed in one tab is closed in all that show it, and in none that shows another', () => {
  assert.equal(heard('closed', { same: false, chosen: true }), 'empty');
  assert.equal(heard('closed', { same: false, chosen: false }), 'nothing');
});

test('another visit in another tab is told until a choice is made, and the same one is not', () => {
  assert.equal(heard('changed', { same: false, chosen: true }), 'tell');
  assert.equal(heard('changed', { same: false, chosen: false }), 'tell');
  assert.equal(heard('changed', { same: true, chosen: true }), 'nothing');
  assert.equal(heard('changed', { same: true, chosen: false }), 'settle');
});
