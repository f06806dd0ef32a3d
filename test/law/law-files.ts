// The real law, read and compiled once for all tests of a process.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import { type Compiled, compileLaw } from '../../src/engine/compile.ts';
import type { LawFile } from '../../src/engine/parse/pack-source.ts';
import { problemText } from '../../src/kernel/errors.ts';

const folder = fileURLToPath(new URL('../../law/', import.meta.url));

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Every source file of the law, by its path under `law/`. */
export function lawFiles(): LawFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:yaml|md|csv)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(folder, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

let compiled: Compiled | undefined;

/** The compiled law; a problem fails the test that asks. */
export function realLaw(): Compiled {
  if (compiled === undefined) {
    const result = compileLaw(lawFiles(), sha256);
    if (!result.ok) throw new Error(result.problems.map(problemText).join('\n'));
    compiled = result.value;
  }
  return compiled;
}
