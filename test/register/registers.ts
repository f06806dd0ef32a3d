// The registers that tests read: the real one as it is compiled, and an invented one of two agreements.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';

import { filesBelow, read } from '../../scripts/tree.ts';
import type { Register } from '../../src/register/claims.ts';
import { type FromLaw, type RegisterFile, compileRegister } from '../../src/register/compile.ts';
import type { Agreement } from '../../src/register/register.ts';

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The law of the invented register. */
export const inventedLaw: FromLaw = { states: ['AA', 'BB'], packs: ['aa-bb-raa-2030'] };

/** The files of a register below a folder. */
export function registerFiles(folder: string): RegisterFile[] {
  return filesBelow(folder, /\.yaml$/).map(({ path, text }) => ({ path: path.slice(folder.length + 1), text }));
}

/** The real register. */
export const register = JSON.parse(read('register/compiled.json')) as Register;

/** The invented register, perhaps with one place written otherwise. */
export function invented(edit?: { readonly file: string; readonly find: string; readonly write: string }): Register {
  const result = compileRegister(edited(edit), inventedLaw, sha256);
  assert.ok(result.ok);
  return result.value;
}

/** The files of the invented register with one place written otherwise. */
export function edited(edit?: {
  readonly file: string;
  readonly find: string;
  readonly write: string;
}): RegisterFile[] {
  return registerFiles('test/fixtures/register/invented').map((file) => {
    if (file.path !== edit?.file) return file;
    assert.ok(file.text.includes(edit.find), `${edit.file} has ${edit.find}`);
    return { ...file, text: file.text.replace(edit.find, edit.write) };
  });
}

/** An agreement of the real register. */
export function agreement(id: string): Agreement {
  const found = register.agreements[id];
  assert.ok(found !== undefined, id);
  return found;
}
