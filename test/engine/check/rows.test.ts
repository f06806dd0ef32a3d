import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type RowAccount, accountForRows } from '../../../src/engine/check/rows.ts';
import { compileLaw } from '../../../src/engine/compile.ts';
import type { LawFile } from '../../../src/engine/parse/pack-source.ts';
import { readRows } from '../../../src/engine/parse/rows.ts';
import { inventedFiles, sha256 } from '../invented.ts';

/** The account of the invented law, with lines added to its rows and words of its files replaced. */
function account(rows: string, replace: (file: LawFile) => string = (file) => file.text): RowAccount {
  const files = inventedFiles.map((file) => ({
    path: file.path,
    text: file.path === 'rows.csv' ? file.text + rows : replace(file),
  }));
  const result = compileLaw(files, sha256);
  assert.ok(result.ok, JSON.stringify(result));
  return accountForRows(result.value.law, result.value.rows);
}
const row = (key: string, of: string, pack = '', because = ''): string =>
  `${key},inv.md,1,${of},subject,rule,text,text,INV-TEXT,,,${pack},${because}\n`;

test('a row is encoded, or its fate is the silent verb of the rule that has it', () => {
  const { fates, problems } = account('');
  assert.deepEqual(problems, []);
  assert.deepEqual(
    ['inv.text', 'inv.duty', 'inv.matter', 'inv.power', 'inv.nothing'].map((key) => fates.get(key)),
    ['encoded', 'obliges', 'allocates', 'reserves', 'left-out'],
  );
});

test('a row that one fence encodes is encoded, whatever else cites it', () => {
  const conduct = (file: LawFile): string => file.text.replace('row: inv.duty', 'row: inv.text');
  const { fates } = account('', conduct);
  assert.equal(fates.get('inv.text'), 'encoded');
});

test('a row of a pack or of a State of the law must have a fate', () => {
  const { problems } = account(
    row('inv.a', 'xa-xb-raa-2010') + row('inv.b', 'xb') + row('inv.c', 'nowhere', 'xb-baseline'),
  );
  assert.deepEqual(
    problems.map(({ code, value, place }) => [code, value, place?.line]),
    [
      ['COMITY_ROW_NOT_ACCOUNTED', 'inv.a', 12],
      ['COMITY_ROW_NOT_ACCOUNTED', 'inv.b', 13],
      ['COMITY_ROW_NOT_ACCOUNTED', 'inv.c', 14],
    ],
  );
});

test('a reason for leaving it out is a fate, and a row of another instrument is elsewhere', () => {
  const { counts, problems } = account(
    row('inv.a', 'xa-xb-raa-2010', '', 'history') + row('inv.b', 'some-other-treaty'),
  );
  assert.deepEqual(problems, []);
  assert.deepEqual([counts['left-out'], counts.elsewhere], [2, 1]);
});

test('facts of the gap and form lists are no rows of law and are counted apart', () => {
  const before = account('').apart;
  const gap = (file: LawFile): string =>
    file.text.replace('row: inv.text, lead: unknown', 'row: gaps/4.1, lead: unknown');
  assert.equal(account('', gap).apart, before + 1);
});

test('the rows are read with their lines, also behind a field of several lines', () => {
  const text = 'key,says_mark,cite_mark,pack,left_out_because\na,text,unknown,p;q,"one\ntwo"\nb,,summary,,\n';
  const rows = readRows(text, 'rows.csv');
  assert.ok(rows.ok);
  const [a, b] = [...rows.value.values()];
  assert.deepEqual([a?.says, a?.cites, a?.packs, a?.leftOutBecause], ['text', 'unknown', ['p', 'q'], 'one\ntwo']);
  assert.deepEqual([b?.says, b?.cites, b?.line], ['none', 'summary', 4]);
});
