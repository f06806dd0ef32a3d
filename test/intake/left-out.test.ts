import assert from 'node:assert/strict';
import { test } from 'node:test';

import { keptText, newKeptVisit } from '../../src/intake/kept-text.ts';
import type { LeftOut } from '../../src/intake/left-out.ts';
import { checkRoster } from '../../src/intake/manifest.ts';
import { readKeptText } from '../../src/intake/read-kept.ts';
import { readRoster } from '../../src/intake/roster.ts';
import { utf8 } from '../../src/kernel/bytes.ts';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { realLaw } from '../report/example.ts';

const law = realLaw();

const ROSTER = 'Surname,Nationality,DOB\nAsh,British,10-Feb-90\nBee,British,11 MAR 89\nTotal: 2,,\n';

const checked = (without: readonly LeftOut[]) => {
  const read = readRoster({ path: 'a.csv', bytes: utf8(ROSTER) }, { kind: 'person', without }, law);
  return { check: checkRoster(read, 'a.csv', law), left: read.left?.() };
};

test('a sum below the lines is an error until somebody leaves its row out, and then is told as left out', () => {
  const { check } = checked([]);
  assert.ok(!check.ok);
  assert.ok(check.problems.some(({ code, place }) => code === 'COMITY_MAPPING_TOTAL_ROW' && place?.line === 4));
  const row = { line: 4, text: 'Total: 2' };
  const { check: less, left } = checked([row]);
  assert.ok(less.ok, JSON.stringify(less));
  assert.equal(less.manifest.lines.length, 2);
  assert.deepEqual(left, [row]);
});

test('a row that says something else now is not left out', () => {
  const { check, left } = checked([{ line: 2, text: 'Total: 2' }]);
  assert.equal(check.ok, false);
  assert.deepEqual(left, []);
});

test('what was said of rows and sheets is kept with the visit', () => {
  const said = {
    passed: ['Stores'],
    sheetKinds: [{ sheet: 'Veh', kind: 'vehicle' }],
    without: [{ sheet: 'Roll', line: 4, text: 'Total: 2' }],
  };
  const visit = { ...newKeptVisit({ from: 'files' }), said };
  const read = readKeptText({ path: 'v.json', bytes: utf8(keptText(visit)) }, { law, clock: civilDate('2026-11-23') });
  assert.ok(read.ok);
  assert.deepEqual(read.value.said, said);
});
