// The invented law of `test/fixtures/invented`, read and compiled; and the law of this repository.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import { compileLaw } from '../../src/engine/compile.ts';
import { EMPTY_OVERLAY, type Law } from '../../src/engine/law.ts';
import type { LawFile } from '../../src/engine/parse/pack-source.ts';
import type { Settings } from '../../src/engine/resolve/settings.ts';
import { LATEST } from '../../src/kernel/civil-date.ts';
import { problemText } from '../../src/kernel/errors.ts';

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** All files of a folder that are law, by their paths inside it. */
export function lawFiles(folder: string): LawFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:yaml|md|csv)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(folder, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

export function fixture(path: string): string {
  return fileURLToPath(new URL(`../fixtures/${path}`, import.meta.url));
}

/** The law of the files; every problem is printed where there is one. */
export function lawOf(files: readonly LawFile[]): Law {
  const result = compileLaw(files, sha256);
  if (!result.ok) throw new Error(result.problems.map(problemText).join('\n'));
  return result.value.law;
}

export const inventedFiles = lawFiles(fixture('invented/law'));

/** Accept summaries, know everything, adopt nothing. */
export const plain: Settings = { accept: 'summary', known: LATEST, overlay: EMPTY_OVERLAY };
