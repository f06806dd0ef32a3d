// How the command is called from the folder it was called in: what it prints to be typed must work there.
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';

import type { Io } from './io.ts';

/**
 * The words that call the command again: `npx --no-install comity` inside a checkout (and where npx called it), `comity` where the
 * package is installed, else the path of the file that Node is to run.
 */
export function ownName({ cwd, home, env }: Pick<Io, 'cwd' | 'home' | 'env'>): string {
  const npx = 'npx --no-install comity';
  if (!existsSync(join(home, 'src'))) return env['npm_command'] === 'exec' ? npx : 'comity';
  const down = relative(home, cwd);
  return down.startsWith('..') ? `node ${shellWord(join(relative(cwd, home), 'bin', 'comity.mjs'))}` : npx;
}

/** A word as a shell takes it, quoted if it must be. */
export function shellWord(word: string): string {
  return /^[\w./\\:@%+-]+$/.test(word) ? word : `"${word}"`;
}
