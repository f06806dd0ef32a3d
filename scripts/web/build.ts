// Builds web/ once for each state of its sources: the built folder is named by their digest and kept beside the packages.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { home } from '../tree.ts';

/** What a page is made of, from the root of the checkout. */
const SOURCES = ['web', 'src', 'examples', 'law', 'register', 'package.json'];
const NO_SOURCE = new Set(['node_modules', 'dist', 'README.md']);
const DAY = 24 * 60 * 60 * 1000;

/** The packages of web/ are not there, so it cannot be built. */
export const noPackages: string | false = existsSync(join(home, 'web', 'node_modules', 'vite'))
  ? false
  : 'the packages of web/ are not installed: run `node scripts/setup.mjs web`';

/** Every file a page is made of, from the root of the checkout. */
export function sourceFiles(): readonly string[] {
  const under = (path: string): readonly string[] =>
    statSync(join(home, path)).isDirectory()
      ? readdirSync(join(home, path))
          .sort()
          .flatMap((name) => (NO_SOURCE.has(name) ? [] : under(`${path}/${name}`)))
      : [path];
  return SOURCES.flatMap(under);
}

/** Digest of everything a page is made of. */
export function sourcesDigest(): string {
  const hash = createHash('sha256');
  for (const path of sourceFiles())
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(home, path)))
      .update('\0');
  return hash.digest('hex').slice(0, 16);
}

/** Builds into a folder, which is emptied; answers what the builder said when it failed. */
export function buildInto(folder: string): string | undefined {
  const run = spawnSync(
    process.execPath,
    [
      join('node_modules', 'vite', 'bin', 'vite.js'),
      'build',
      '--logLevel',
      'warn',
      '--outDir',
      folder,
      '--emptyOutDir',
    ],
    { cwd: join(home, 'web'), encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
  );
  return run.status === 0 ? undefined : `${run.stdout}${run.stderr}`;
}

/** The built folder of the sources as they are; made now unless it is there. */
export function builtSite(): string {
  const kept = join(home, 'node_modules', '.cache', 'comity-site');
  const folder = join(kept, sourcesDigest());
  if (existsSync(folder)) return folder;
  mkdirSync(kept, { recursive: true });
  for (const name of readdirSync(kept)) {
    const old = join(kept, name);
    if (Date.now() - statSync(old).mtimeMs > DAY) rmSync(old, { recursive: true, force: true });
  }
  const fresh = `${folder}.${process.pid}`;
  const failed = buildInto(fresh);
  if (failed !== undefined) {
    rmSync(fresh, { recursive: true, force: true });
    throw new Error(failed);
  }
  try {
    renameSync(fresh, folder);
  } catch (error) {
    // Another process built the same a moment before.
    if (!existsSync(folder)) throw error;
    rmSync(fresh, { recursive: true, force: true });
  }
  return folder;
}
