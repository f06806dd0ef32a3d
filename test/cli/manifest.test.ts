import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import type { Law } from '../../src/engine/law.ts';
import { lineKinds } from '../../src/visit/manifest/columns.ts';
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
    title: string;
    values?: string[];
    question?: string;
  }[];
  assert.deepEqual(
    described.map(({ column }) => column),
    header.trim().split(','),
  );
  assert.ok(described.every(({ column, title }) => title !== column && title !== ''));
  assert.deepEqual(described.find(({ column }) => column === 'drives')?.values, ['yes', 'no']);
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

test('the template described says what every column means and what may stand in it', () => {
  const { code, out } = comity(['manifest', 'template', '--describe', '--width', '120']);
  assert.equal(code, 0);
  for (const column of comity(['manifest', 'template']).out.trim().split(','))
    assert.match(out, new RegExp(`^${column.replace('.', '\\.')} {2,}[a-zA-Z]`, 'm'));
  // A name that is several facts may hold the words of all of them.
  assert.match(out, /^owner .*\n += (?=.*hire-firm).*government/m);
  assert.match(out, /^drives .*\n += yes, no$/m);
  assert.match(comity(['manifest', 'template', '--describe', '--lang', 'ja']).out, /^quantity +行が表す同種の数/m);
  assert.match(comity(['manifest', 'template', '--describe', '--json']).err, /do not go together/);
});

test('the help of the template names every kind, and a kind that begins alike is meant', () => {
  const { out } = comity(['manifest', 'template', '--help']);
  const law = JSON.parse(readFileSync(join(home, 'law/compiled.json'), 'utf8')) as Law;
  for (const kind of lineKinds(law.vocabulary)) assert.match(out, new RegExp(`\\b${kind}\\b`));
  assert.match(comity(['manifest', 'template', '--kind', 'ammo']).err, /did you mean `ammunition`/);
  assert.match(comity(['manifest', 'template', '--kind', 'zz']).err, /write one of `person`/);
  const folder = emptyFolder();
  writeFileSync(join(folder, 'm.csv'), 'kind,role\nammox,\nPerzon,memberr\nperson,memberr\n');
  const { err } = comity(['manifest', 'check', 'm.csv'], { cwd: folder });
  assert.match(err, /^m\.csv:2:1 \(`kind`\): .*did you mean `ammunition`/m);
  assert.match(err, /^m\.csv:3:1 \(`kind`\): .*did you mean `person`/m);
  assert.match(err, /^m\.csv:4:8 \(`role`\): .*did you mean `member`/m);
});

test('a made-up force is the same for the same seed, another for another, and can be assessed with the visit written for it', () => {
  const folder = emptyFolder();
  const args = ['manifest', 'generate', '--like', 'S', '--seed', '7'];
  const made = comity([...args, '--write-visit', 'visit.yaml'], { cwd: folder });
  assert.equal(made.code, 0, made.err);
  assert.equal(comity(args, { cwd: folder }).out, made.out);
  assert.equal(comity([...args, '--visit', 'visit.yaml'], { cwd: folder }).out, made.out);
  assert.notEqual(comity([...args.slice(0, -1), '8'], { cwd: folder }).out, made.out);
  assert.equal(made.out.split('\n').length, 1 + 300 + 24 + 1);
  writeFileSync(join(folder, 'manifest.csv'), made.out);
  const text = comity(['assess', 'visit.yaml', '--json'], { cwd: folder });
  assert.equal(text.code, 0, text.err);
  const assessment = JSON.parse(text.out) as { classes: { kind: string; count: number }[] };
  const counted = (kind: string): number =>
    assessment.classes.filter((one) => one.kind === kind).reduce((sum, { count }) => sum + count, 0);
  assert.deepEqual([counted('person'), counted('aircraft')], [300, 24]);
  // Lines in another order are the same visit.
  const [header = '', ...lines] = made.out.trimEnd().split('\n');
  writeFileSync(join(folder, 'manifest.csv'), `${[header, ...lines.toReversed()].join('\n')}\n`);
  const without = (out: string): unknown =>
    JSON.parse(out, (key: string, value: unknown) => (key === 'lines' ? undefined : value));
  assert.deepEqual(without(comity(['assess', 'visit.yaml', '--json'], { cwd: folder }).out), without(text.out));
});
