// What all benches print: the machine, and one line for each comparison.
import { readFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const home = dirname(dirname(fileURLToPath(import.meta.url)));

export function machine(packages = []) {
  const versions = packages.map((name) => {
    const path = join(home, 'bench/node_modules', name, 'package.json');
    return `${name} ${JSON.parse(readFileSync(path, 'utf8')).version}`;
  });
  const [cpu] = cpus();
  console.log(
    `${new Date().toISOString().slice(0, 10)} · ${cpu?.model.trim()} × ${cpus().length} · ${Math.round(totalmem() / 2 ** 30)} GB · Linux ${release()} · Node ${process.versions.node}`,
  );
  if (versions.length > 0) console.log(versions.join(' · '));
}

/** Milliseconds of the fastest of some runs; all runs give one answer. */
export async function best(work, runs = 3) {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const from = performance.now();
    await work();
    least = Math.min(least, performance.now() - from);
  }
  return least;
}

export function told({ what, ours, peer, ratio, grouping, goal, met }) {
  const parts = [what, `ours ${ours}`, `peer ${peer}`, `ratio ${ratio}`];
  if (grouping !== undefined) parts.push(`grouping ${grouping ? 'included' : 'not included'}`);
  if (goal !== undefined) parts.push(`goal ${goal}`, met ? 'met' : 'MISSED');
  console.log(parts.join(' · '));
}

/** Runs a command in a process of its own: its seconds and the most memory it held. */
export function measured(args, options = {}) {
  const from = performance.now();
  const run = spawnSync('/usr/bin/time', ['-f', 'PEAK %M USER %U', process.execPath, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    ...options,
  });
  const seconds = (performance.now() - from) / 1000;
  const peak = /PEAK (\d+) USER ([\d.]+)/.exec(run.stderr);
  if (run.status !== 0 || peak === null) throw new Error(run.stderr.slice(0, 2000));
  return { seconds, user: Number(peak[2]), megabytes: Number(peak[1]) / 1024, out: run.stdout };
}
