// A site that is kept under the digest of its sources is stale as soon as one source is not among them: the builder itself says what it read.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

import { noPackages, sourceFiles } from '../../scripts/web/build.ts';
import { home } from '../../scripts/tree.ts';

/** Builds without writing, and tells every file that is a part of the page or of its worker. */
const READ = `
  import { build, loadConfigFromFile } from 'vite';
  const files = new Set();
  const heard = () => ({ name: 'heard', buildEnd() {
    for (const id of this.getModuleIds()) files.add(id.replace(/[?].*/, ''));
  } });
  const { config } = await loadConfigFromFile({ command: 'build', mode: 'production' });
  await build({ ...config, configFile: false, logLevel: 'silent', plugins: [...config.plugins, heard()],
    worker: { ...config.worker, plugins: () => [...config.worker.plugins(), heard()] }, build: { ...config.build, write: false } });
  process.stdout.write(JSON.stringify([...files]));
`;

test('everything the build reads from the checkout is a source of the built site', { skip: noPackages }, () => {
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', READ], {
    cwd: join(home, 'web'),
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
    maxBuffer: 64 * 1024 * 1024,
  });
  assert.equal(run.status, 0, run.stderr);
  const known = new Set(sourceFiles());
  const read = (JSON.parse(run.stdout) as readonly string[])
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.startsWith(home.replaceAll('\\', '/')) && !path.includes('/node_modules/'))
    .map((path) => path.slice(home.length));
  for (const some of ['web/src/engine/visit-room.ts', 'register/capitals.json'])
    assert.ok(read.includes(some), `${some} is read: ${read.length} files`);
  // What the plugins of the build read by themselves is no part the builder knows of.
  for (const some of ['law/rows.csv', 'law/compiled.json', 'register/compiled.json']) assert.ok(known.has(some), some);
  assert.ok([...known].some((path) => /^law\/.*\/cases\/.*\.yaml$/.test(path)));
  assert.deepEqual(
    read.filter((path) => !known.has(path)),
    [],
  );
});
