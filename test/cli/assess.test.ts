import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { comity, emptyFolder, home } from './run.ts';

test('what is wrong with a visit and its manifest is told in one run, in both languages, and nothing goes to standard output', () => {
  const folder = emptyFolder();
  const good = readFileSync(join(home, 'examples/01-tindal-2023/visit.yaml'), 'utf8');
  writeFileSync(
    join(folder, 'visit.yaml'),
    good.replace('receiving: AU', 'receiving: JP').replace(/provenance:[^]*/, ''),
  );
  writeFileSync(join(folder, 'manifest.csv'), 'kind,role,drives\nperson,membr,yes\nperson,member,maybe\n');
  const { code, out, err } = comity(['assess', '.'], { cwd: folder });
  assert.deepEqual([code, out], [1, '']);
  assert.match(err, /^visit\.yaml:\d+:20: .*COMITY_PLAN_SAME_STATE/m);
  assert.match(
    err,
    /^manifest\.csv:2:8 \(`role`\): not one of the words for this fact: `membr`; did you mean `member`\? \[COMITY_MANIFEST_VALUE\]$/m,
  );
  assert.match(err, /^manifest\.csv:3:15 \(`drives`\): .*\[COMITY_MANIFEST_BOOLEAN\]$/m);
  assert.match(err, /^3 problems$/m);
  const japanese = comity(['assess', 'visit.yaml', '--lang', 'ja'], { cwd: folder });
  assert.match(
    japanese.err,
    /^manifest\.csv:2:8 \(`role`\): この事実に使える語ではありません: `membr`。`member` ではありませんか/m,
  );
});

test('a visit file that names no manifest is told so', () => {
  const folder = emptyFolder();
  const good = readFileSync(join(home, 'examples/01-tindal-2023/visit.yaml'), 'utf8');
  writeFileSync(join(folder, 'visit.yaml'), good.replace('manifest: manifest.csv\n', ''));
  assert.match(comity(['assess', folder]).err, /COMITY_CLI_NO_MANIFEST/);
});

test('a bare manifest with flags is a visit; without them what is missing is told', () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'roster.csv'), 'kind,role,nationality\nperson,member,JP\n');
  const flags = [
    '--from',
    'JP',
    '--to',
    'AU',
    '--enter',
    '2024-05-01',
    '--leave',
    '2024-05-09',
    '--activity',
    'exercise',
    '--today',
    '2024-04-01',
  ];
  const { code, out } = comity(['assess', 'roster.csv', ...flags, '--json'], { cwd: folder });
  assert.equal(code, 0);
  const { frame, inputs } = JSON.parse(out) as {
    frame: { activity: string; legs: { leg: string }[] };
    inputs: { today: string; todayFrom: string };
  };
  assert.deepEqual(
    [frame.activity, frame.legs.map(({ leg }) => leg), inputs.today, inputs.todayFrom],
    ['exercise', ['visit/1'], '2024-04-01', 'flag'],
  );
  const missing = comity(['assess', 'roster.csv'], { cwd: folder }).err;
  assert.match(missing, /COMITY_PLAN_STATE_MISSING[^]*COMITY_PLAN_DAY_MISSING/);
});
