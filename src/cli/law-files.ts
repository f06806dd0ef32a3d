// The law the command works under: the compiled file, and the user's own folder beside it.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

import { EMPTY_OVERLAY, type Law, type Overlay } from '../engine/law.ts';
import { readOverlay } from '../engine/parse/overlay.ts';
import type { LawFile } from '../engine/parse/pack-source.ts';
import type { Sha256 } from '../kernel/bytes.ts';
import { ComityError } from '../kernel/errors.ts';
import { type Result, ok } from '../kernel/result.ts';
import type { Io } from './io.ts';

const OVERLAY_FILES = ['attestations.yaml', 'readings.yaml', 'choices.yaml'];

export const sha256: Sha256 = Object.assign(
  (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex'),
  {
    over(parts: Iterable<Uint8Array>): string {
      const hash = createHash('sha256');
      for (const part of parts) hash.update(part);
      return hash.digest('hex');
    },
  },
);

/**
 * The compiled law.
 *
 * @throws ComityError COMITY_CLI_LAW_MISSING, COMITY_CLI_LAW_DAMAGED
 */
export function loadLaw(io: Io): Law {
  const path = join(io.home, 'law', 'compiled.json');
  const place = { file: 'law/compiled.json' };
  if (!existsSync(path)) throw new ComityError('COMITY_CLI_LAW_MISSING', { place });
  try {
    const law = JSON.parse(readFileSync(path, 'utf8')) as Law;
    if (law.format === 1) return law;
  } catch (cause) {
    throw new ComityError('COMITY_CLI_LAW_DAMAGED', { place, cause });
  }
  throw new ComityError('COMITY_CLI_LAW_DAMAGED', { place });
}

/** Whether the folder holds any file of an overlay. */
export function hasOverlay(io: Io, folder: string): boolean {
  return OVERLAY_FILES.some((name) => existsSync(resolve(io.cwd, folder, name)));
}

/**
 * The overlay in a folder, or the empty one without a folder. Each of its files may be missing, but not all of them.
 *
 * @throws ComityError COMITY_CLI_FILE_MISSING
 */
export function loadOverlay(io: Io, folder: string | undefined, law: Law): Result<Overlay> {
  if (folder === undefined) return ok(EMPTY_OVERLAY);
  const files = OVERLAY_FILES.map((name) => join(folder, name)).filter((path) => existsSync(resolve(io.cwd, path)));
  if (files.length === 0) {
    throw new ComityError('COMITY_CLI_FILE_MISSING', {
      value: folder,
      remedy: `put ${OVERLAY_FILES.join(', ')} into it, or one of them`,
      place: { file: folder },
    });
  }
  return readOverlay(
    files.map((path): LawFile => ({ path, text: readFileSync(resolve(io.cwd, path), 'utf8') })),
    law,
    io.today(),
  );
}

/** The sources of the law under a folder, with paths relative to it: what the checker reads. */
export function lawFiles(folder: string): LawFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(yaml|md|csv)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(folder, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
