// Makes a checkout ready: runs as `prestart` and `pretest`, on whatever Node the machine has (20 or newer),
// so it uses no package and no TypeScript. Run twice, the second run does nothing and says nothing.
// With the word `web` it also installs the browser tool chain, which the tests need and assessing a visit does not.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { bytesBelow, install, installWeb, npm, npmCache, stamp, stamped } from './packages.mjs';

const NODE_MAJOR = 24;
const home = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';
const ownNode = join(home, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

/** @returns {string | undefined} such as `v24.21.0` */
function ownNodeVersion() {
  if (!existsSync(ownNode)) return undefined;
  const run = spawnSync(ownNode, ['-v'], { encoding: 'utf8' });
  return run.status === 0 ? run.stdout.trim() : undefined;
}

/** @param {string} message */
function fail(message) {
  console.error(`set-up: ${message}`);
  process.exit(1);
}

if (!stamped(home) || !existsSync(ownNode)) checkout();
if (process.argv.includes('web')) browser();

function checkout() {
  if (Number(process.versions.node.split('.')[0]) < 20)
    fail(`needs Node 20 or newer to begin with, this is ${process.version}`);

  const began = Date.now();
  const cache = npmCache(home);
  const before = bytesBelow(cache);

  const begins = () => console.error('set-up: installing packages with `npm ci` (once)');
  if (!install(home, begins)) fail('`npm ci` failed: see the lines above; is the npm registry reachable');

  if (ownNodeVersion() === undefined) {
    // Happens when install scripts are switched off: the package `node` fetches its binary in one.
    npm(home, ['rebuild', 'node', '--ignore-scripts=false']);
  }
  const version = ownNodeVersion();
  if (version === undefined) {
    fail(
      `node_modules/node has no working binary: run \`npm rebuild node --ignore-scripts=false\`, or use Node ${NODE_MAJOR} yourself`,
    );
  } else if (Number(version.slice(1).split('.')[0]) !== NODE_MAJOR) {
    fail(`node_modules/node is ${version}, wanted v${NODE_MAJOR}: run \`rm -r node_modules && npm ci\``);
  }

  stamp(home);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  const grown = ((bytesBelow(cache) - before) / 1e6).toFixed(0);
  console.error(`set-up: done in ${seconds} s, npm cache grew by ${grown} MB, Node ${version}`);
}

function browser() {
  const done = installWeb(
    home,
    {
      begins: () => console.error('set-up: installing the packages of web/ with `npm ci` (once)'),
      ends: (seconds, megabytes) => console.error(`set-up: web/ done in ${seconds} s, ${megabytes} MB on disk`),
    },
    ownNode,
  );
  if (!done) fail('`npm ci` in web/ failed: see the lines above; is the npm registry reachable');
}
