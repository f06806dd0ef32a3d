// The only place where the command reads and writes files of the user; paths are shown as they were given.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import { ComityError } from '../kernel/errors.ts';
import type { Io } from './io.ts';

/**
 * The bytes of a file.
 *
 * @throws ComityError COMITY_CLI_FILE_MISSING, COMITY_CLI_FILE_UNREADABLE
 */
export function readBytes(io: Io, path: string): Uint8Array {
  try {
    return readFileSync(resolve(io.cwd, path));
  } catch (cause) {
    const missing = errorName(cause) === 'ENOENT' || errorName(cause) === 'ENOTDIR';
    throw new ComityError(missing ? 'COMITY_CLI_FILE_MISSING' : 'COMITY_CLI_FILE_UNREADABLE', {
      value: path,
      place: { file: path },
      cause,
    });
  }
}

/**
 * Writes a file; folders on its path are made. With `fresh`, a file that is already there is left alone.
 *
 * @throws ComityError COMITY_CLI_FILE_EXISTS, COMITY_CLI_FILE_UNWRITABLE
 */
export function writeText(io: Io, path: string, text: string, { fresh = false } = {}): void {
  const target = resolve(io.cwd, path);
  try {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text, { flag: fresh ? 'wx' : 'w' });
  } catch (cause) {
    const exists = fresh && errorName(cause) === 'EEXIST';
    throw new ComityError(exists ? 'COMITY_CLI_FILE_EXISTS' : 'COMITY_CLI_FILE_UNWRITABLE', {
      value: path,
      place: { file: path },
      cause,
    });
  }
}

/** The name of an error of the operating system, such as ENOENT. */
export function errorName(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
