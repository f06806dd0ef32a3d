// The only place where the command reads and writes files of the user; paths are shown as they were given.
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
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
export function writeText(io: Io, path: string, text: string | Uint8Array, { fresh = false } = {}): void {
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

/** A file that is written as its text comes about. */
export type Writing = { readonly write: (text: string) => void; readonly close: () => void };

/** Text is kept back until there is so much of it. */
const PORTION = 1 << 16;

/**
 * Opens a file to be written anew.
 *
 * @throws ComityError COMITY_CLI_FILE_UNWRITABLE, also later, when the disk is full
 */
export function openText(io: Io, path: string): Writing {
  const tried = <T>(act: () => T): T => {
    try {
      return act();
    } catch (cause) {
      throw new ComityError('COMITY_CLI_FILE_UNWRITABLE', { value: path, place: { file: path }, cause });
    }
  };
  const target = resolve(io.cwd, path);
  const file = tried(() => {
    mkdirSync(dirname(target), { recursive: true });
    return openSync(target, 'w');
  });
  let kept = '';
  const flush = (): void => {
    const bytes = Buffer.from(kept);
    for (let at = 0; at < bytes.length;) at += tried(() => writeSync(file, bytes, at));
    kept = '';
  };
  return {
    write: (text) => {
      kept += text;
      if (kept.length >= PORTION) flush();
    },
    close: () => {
      flush();
      closeSync(file);
    },
  };
}

/** The name of an error of the operating system, such as ENOENT. */
export function errorName(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
