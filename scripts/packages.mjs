// Installing packages exactly as a lockfile says, once: used by the set-up of the checkout and by `npm start` for web/.
// Plain JavaScript for Node 20 and without packages, because it runs before there are any.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const windows = process.platform === 'win32';

/** Runs npm in a folder. @param {string} folder @param {readonly string[]} args @param {'inherit' | 'pipe'} stdio */
export function npm(folder, args, stdio = 'inherit', node = process.execPath) {
  // Under `npm start` this names the npm that called, which need not be the first on PATH.
  const cli = process.env.npm_execpath;
  const [command, rest] = cli?.endsWith('npm-cli.js') ? [node, [cli, ...args]] : ['npm', args];
  return spawnSync(command, rest, {
    cwd: folder,
    stdio: ['ignore', stdio, 'inherit'],
    encoding: 'utf8',
    shell: windows && command === 'npm',
  });
}

/** What was installed: the lockfile, the switches that npm reads, and the platform whose binaries came with it. @param {string} folder */
function wantedStamp(folder) {
  const hash = createHash('sha256');
  for (const name of ['package-lock.json', '.npmrc']) hash.update(readFileSync(join(folder, name))).update('\0');
  return `${hash.update(`${process.platform}-${process.arch}`).digest('hex')}\n`;
}

/** @param {string} folder */
const stampFile = (folder) => join(folder, 'node_modules', '.comity-setup');

/** Whether what is installed in a folder is what its lockfile says. @param {string} folder */
export function stamped(folder) {
  const file = stampFile(folder);
  return existsSync(file) && readFileSync(file, 'utf8') === wantedStamp(folder);
}

/** Notes that it is. @param {string} folder */
export function stamp(folder) {
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  writeFileSync(stampFile(folder), wantedStamp(folder));
}

/**
 * Installs the packages of a folder, unless somebody did so with `npm ci` by hand: npm leaves a copy of the lockfile behind.
 *
 * @param {string} folder
 * @param {() => void} begins called before anything is fetched
 * @param {string} node the Node that runs npm: it leaves out optional packages that are not for the Node it runs on
 * @returns {boolean} false when npm failed, and has said why
 */
export function install(folder, begins, node = process.execPath) {
  const installed = join(folder, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && sameVersions(installed, join(folder, 'package-lock.json'))) return true;
  rmSync(stampFile(folder), { force: true });
  begins();
  return npm(folder, ['ci', '--include=dev', '--no-audit', '--no-fund'], 'inherit', node).status === 0;
}

/** @param {string} folder @returns {number} bytes of all files below it, 0 when it is not there */
export function bytesBelow(folder) {
  if (!existsSync(folder)) return 0;
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    bytes += entry.isDirectory() ? bytesBelow(path) : lstatSync(path).size;
  }
  return bytes;
}

/** The folder in which npm keeps what it fetched. @param {string} folder */
export function npmCache(folder) {
  return npm(folder, ['config', 'get', 'cache'], 'pipe').stdout?.trim() ?? '';
}

/**
 * Makes the packages of web/ ready and says what it took; a second time it does nothing and says nothing.
 *
 * @param {string} home the checkout
 * @param {{ readonly begins: () => void, readonly ends: (seconds: string, megabytes: string) => void }} told
 * @returns {boolean} false when npm failed, and has said why
 */
export function installWeb(home, told, node = process.execPath) {
  const folder = join(home, 'web');
  if (stamped(folder)) return true;
  const began = Date.now();
  let fetched = false;
  const begins = () => {
    fetched = true;
    told.begins();
  };
  if (!install(folder, begins, node)) return false;
  stamp(folder);
  if (fetched) {
    const size = (bytesBelow(join(folder, 'node_modules')) / 1e6).toFixed(0);
    told.ends(((Date.now() - began) / 1000).toFixed(1), size);
  }
  return true;
}

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
