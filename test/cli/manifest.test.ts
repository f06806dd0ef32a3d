import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { comity, emptyFolder, home } from './run.ts';

test('the template of a kind checks out as a manifest, and every column of it is described', () => {
  const folder = emptyFolder();
  const header = comity(['manifest', 'template', '--kind', 'person']).out;
  writeFileSync(join(folder, 'm.csv'), `${header}person${','.repeat(header.split(',').length - 1)}\n`);
  const checked = comity(['manifest', 'check', 'm.csv'], { cwd: folder });
  assert.equal(checked.code, 0, checked.err);
  assert.match(checked.out, /no errors in 1 lines/);
  const described = JSON.parse(comity(['manifest', 'template', '--kind', 'person', '--json', '--lang', 'ja']).out) as {
    column: string;
    question?: string;
  }[];
  assert.deepEqual(
    described.map(({ column }) => column),
    header.trim().split(','),
  );
  assert.match(described.find(({ column }) => column === 'identity')?.question ?? '', /身分/);
});

test('manifest check tells the errors as text and as JSON, and against a visit also its groups and provenance', () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'm.csv'), 'kind,group,role\nperson,x,membr\n');
  const text = comity(['manifest', 'check', 'm.csv'], { cwd: folder });
  assert.deepEqual([text.code, text.out], [1, '']);
  const json = JSON.parse(comity(['manifest', 'check', 'm.csv', '--json'], { cwd: folder }).out) as {
    ok: boolean;
    count: number;
  };
  assert.deepEqual([json.ok, json.count], [false, 1]);
  const against = comity(['manifest', 'check', 'm.csv', '--visit', join(home, 'examples/01-tindal-2023/visit.yaml')], {
    cwd: folder,
  });
  for (const code of [
    'COMITY_MANIFEST_GROUP_UNKNOWN',
    'COMITY_MANIFEST_VALUE',
    'COMITY_PLAN_PROVENANCE_MISSING',
    'COMITY_PLAN_PROVENANCE_UNKNOWN',
  ]) {
    assert.match(against.err, new RegExp(code));
  }
});
