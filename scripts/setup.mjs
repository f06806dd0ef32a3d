// Makes a checkout ready: runs as `prestart` and `pretest`, on whatever Node the machine has (20 or newer),
// so it uses no package and no TypeScript. Run twice, the second run does nothing and says nothing.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, lstatSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE_MAJOR = 24;
const home = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(home, 'node_modules');
const stampFile = join(modules, '.comity-setup');
const windows = process.platform === 'win32';
const ownNode = join(modules, 'node', 'bin', windows ? 'node.exe' : 'node');

/** What was installed: the lockfile, the switches that npm reads, and the platform whose binaries came with it. */
function wantedStamp() {
  const hash = createHash('sha256');
  for (const name of ['package-lock.json', '.npmrc']) hash.update(readFileSync(join(home, name))).update('\0');
  return `${hash.update(`${process.platform}-${process.arch}`).digest('hex')}\n`;
}

/** @param {readonly string[]} args @param {'inherit' | 'pipe'} stdio */
function npm(args, stdio = 'inherit') {
  // Under `npm start` this names the npm that called, which need not be the first on PATH.
  const cli = process.env.npm_execpath;
  const [command, rest] = cli?.endsWith('npm-cli.js') ? [process.execPath, [cli, ...args]] : ['npm', args];
  return spawnSync(command, rest, {
    cwd: home,
    stdio: ['ignore', stdio, 'inherit'],
    encoding: 'utf8',
    shell: windows && command === 'npm',
  });
}

/** @param {string} folder @returns {number} bytes of all files below it, 0 when it is not there */
function bytesBelow(folder) {
  if (!existsSync(folder)) return 0;
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    bytes += entry.isDirectory() ? bytesBelow(path) : lstatSync(path).size;
  }
  return bytes;
}

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

const stamp = wantedStamp();
const stamped = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
if (stamped && existsSync(ownNode)) process.exit(0);

if (Number(process.versions.node.split('.')[0]) < 20)
  fail(`needs Node 20 or newer to begin with, this is ${process.version}`);

const began = Date.now();
const cache = npm(['config', 'get', 'cache'], 'pipe').stdout?.trim() ?? '';
const before = bytesBelow(cache);

// A tree that somebody made with `npm ci` by hand is as good as ours: npm leaves this copy of the lockfile behind.
const installed = join(modules, '.package-lock.json');
const current = existsSync(installed) && sameVersions(installed, join(home, 'package-lock.json'));
if (!current) {
  rmSync(stampFile, { force: true });
  console.error('set-up: installing packages with `npm ci` (once)');
  const run = npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (run.status !== 0) fail('`npm ci` failed: see the lines above; is the npm registry reachable');
}

if (ownNodeVersion() === undefined) {
  // Happens when install scripts are switched off: the package `node` fetches its binary in one.
  npm(['rebuild', 'node', '--ignore-scripts=false']);
}
const version = ownNodeVersion();
if (version === undefined) {
  fail(
    `node_modules/node has no working binary: run \`npm rebuild node --ignore-scripts=false\`, or use Node ${NODE_MAJOR} yourself`,
  );
} else if (Number(version.slice(1).split('.')[0]) !== NODE_MAJOR) {
  fail(`node_modules/node is ${version}, wanted v${NODE_MAJOR}: run \`rm -r node_modules && npm ci\``);
}

mkdirSync(modules, { recursive: true });
writeFileSync(stampFile, stamp);
const seconds = ((Date.now() - began) / 1000).toFixed(1);
const grown = ((bytesBelow(cache) - before) / 1e6).toFixed(0);
console.error(`set-up: done in ${seconds} s, npm cache grew by ${grown} MB, Node ${version}`);

/**
 * @param {string} hidden npm's record of what it put into node_modules
 * @param {string} lock
 * @returns {boolean} true when every package of the record is the locked one, and none that this platform needs is missing
 */
function sameVersions(hidden, lock) {
  const have = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  const want = JSON.parse(readFileSync(lock, 'utf8')).packages;
  for (const [path, entry] of Object.entries(want)) {
    if (path === '') continue;
    if (have[path] === undefined ? entry.optional !== true : have[path].integrity !== entry.integrity) return false;
  }
  return Object.keys(have).every((path) => want[path] !== undefined);
}
