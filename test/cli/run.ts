// The command as a real process, as a user runs it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

export const home = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

type Given = { readonly cwd?: string; readonly input?: string; readonly env?: Readonly<Record<string, string>> };

/** Runs `comity` with the words, in `cwd` (default: the checkout). */
export function comity(words: readonly string[], { cwd = home, input = '', env = {} }: Given = {}): Ran {
  const run = spawnSync(process.execPath, [join(home, 'bin', 'comity.mjs'), ...words], {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ...env },
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

/** An empty folder that is gone after the tests of the file. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'comity-'));
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
