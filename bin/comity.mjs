#!/usr/bin/env node
// The only file that wires: it checks the Node version, finds the program and hands it the real world.
// Plain JavaScript of 2019, because the Node that reads it first may be an old one.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const NEEDED = 24;
const home = dirname(dirname(fileURLToPath(import.meta.url)));
const major = Number(process.versions.node.split('.')[0]);

if (major < NEEDED) {
  // In a checkout `npm ci` has put the right Node beside us: use it, whoever called.
  const ownNode = join(home, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(ownNode) && process.env.COMITY_NODE === undefined) {
    const run = spawnSync(ownNode, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
      stdio: 'inherit',
      env: { ...process.env, COMITY_NODE: ownNode },
    });
    process.exit(run.status === null ? 1 : run.status);
  }
  const remedy = existsSync(join(home, 'src'))
    ? `run \`node ${join('scripts', 'setup.mjs')}\` there, which brings its own`
    : `install Node ${NEEDED} or newer and run it again`;
  console.error(`comity: needs Node ${NEEDED} or newer, this is ${process.version}: ${remedy}`);
  process.exit(1);
}

const source = join(home, 'src', 'cli', 'main.ts');
const program = existsSync(source) ? source : join(home, 'dist', 'comity.mjs');
if (!existsSync(program)) {
  console.error('comity: neither src/cli/main.ts nor dist/comity.mjs is here: install the package again');
  process.exit(1);
}

if (program === source && !existsSync(join(home, 'node_modules'))) {
  console.error('comity: its packages are not installed: run `npm start` or `node scripts/setup.mjs` there once');
  process.exit(1);
}

// Node strips the types of each module and compiles it; in a checkout what comes of it is kept beside the packages.
if (program === source)
  (await import('node:module')).enableCompileCache(join(home, 'node_modules', '.cache', 'comity'));

const { main } = await import(pathToFileURL(program).href);
// A reader such as `head` may close the pipe early; that is not an error of ours.
process.stdout.on('error', (error) => {
  if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPIPE') throw error;
  process.exit(0);
});
/** The civil day here and now, by the machine's own clock and time zone. */
const today = () => {
  const now = new Date();
  return [String(now.getFullYear()).padStart(4, '0'), two(now.getMonth() + 1), two(now.getDate())].join('-');
};
const two = (/** @type {number} */ part) => String(part).padStart(2, '0');
process.exitCode = await main(process.argv.slice(2), {
  out: (/** @type {string} */ text) => void process.stdout.write(text),
  err: (/** @type {string} */ text) => void process.stderr.write(text),
  input: process.stdin,
  terminal: {
    input: Boolean(process.stdin.isTTY),
    out: Boolean(process.stdout.isTTY),
    err: Boolean(process.stderr.isTTY),
  },
  today,
  home,
  version: JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version,
  cwd: process.cwd(),
  env: process.env,
  // A terminal that was given no size tells 0.
  columns: process.stdout.columns === 0 ? undefined : process.stdout.columns,
});
