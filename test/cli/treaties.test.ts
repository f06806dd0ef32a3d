import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { comity, emptyFolder, home } from './run.ts';

test('treaties list, show, check and mutate answer from the law, and say as JSON what they say as text', () => {
  assert.match(comity(['treaties', 'list', '--on', '2023-08-12']).out, /au-jp-raa-2022 .*notes exchanged/);
  assert.match(comity(['treaties', 'list', '--on', '2023-08-13']).out, /au-jp-raa-2022 .*in force/);
  const shown = comity(['treaties', 'show', 'au-jp-raa-2022', '--width', '80']);
  assert.match(
    shown.out,
    /With Australia as receiving State,[^]*?the formality of visa is[^]*?`au-jp-raa-2022\/visa-au`/,
  );
  assert.match(shown.out, /What the marks mean/);
  const checked = JSON.parse(comity(['treaties', 'check', '--rows', '--json']).out) as {
    ok: boolean;
    cases: number;
    rows: Record<string, number>;
  };
  assert.ok(checked.ok && checked.cases > 0 && (checked.rows['encoded'] ?? 0) > 0);
  const mutated = JSON.parse(comity(['treaties', 'mutate', '--pack', 'au-migration-2022', '--json']).out) as {
    mutants: number;
    survivors: unknown[];
  };
  assert.ok(mutated.mutants > 0);
  assert.deepEqual(mutated.survivors, []);
});

test('a law with an error does not load, and the error has the place in the folder as it was given', () => {
  const folder = emptyFolder();
  spawnSync('cp', ['-r', join(home, 'law'), join(folder, 'mylaw')]);
  const path = join(folder, 'mylaw/treaties/au-jp-raa-2022/articles/02-entry.md');
  writeFileSync(path, readFileSync(path, 'utf8').replace('waives visa', 'waives vissa'));
  const { code, err } = comity(['treaties', 'check', 'mylaw'], { cwd: folder });
  assert.equal(code, 1);
  assert.match(err, /^mylaw\/treaties\/au-jp-raa-2022\/articles\/02-entry\.md:\d+:\d+: .*`visa`/m);
});

test('a law whose cases fail is not mutated: a case that fails already would seem to notice everything', () => {
  const folder = emptyFolder();
  spawnSync('cp', ['-r', join(home, 'law'), join(folder, 'mylaw')]);
  const path = join(folder, 'mylaw/domestic/au/acts/au-migration-2022/cases/02-service-card.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('outcome: eased', 'outcome: waived'));
  const { code, err } = comity(['treaties', 'mutate', 'mylaw'], { cwd: folder });
  assert.equal(code, 1);
  assert.match(err, /COMITY_LAW_CASE_FAILS/);
});
