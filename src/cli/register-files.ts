// The register the command answers from, the table of codes beside it, and the user's own folder for imports.
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

import { closest, nearest } from '../kernel/near.ts';
import { readTable } from '../files/read-table.ts';
import { ComityError } from '../kernel/errors.ts';
import type { Register } from '../register/claims.ts';
import { type StateCodes, stateCodes } from '../register/import/states.ts';
import type { Agreement } from '../register/register.ts';
import { type RegisterContext, registerContext } from '../report/register/names.ts';
import type { Lang } from '../words/words.ts';
import { usageError } from './arguments.ts';
import type { Io } from './io.ts';
import { loadLaw } from './law-files.ts';
import { Remedy, Wrong } from './usage.ts';

const FOLDER = 'register';

/**
 * The compiled register.
 *
 * @throws ComityError COMITY_CLI_REGISTER_DAMAGED
 */
export function loadRegister(io: Io): Register {
  const file = `${FOLDER}/compiled.json`;
  try {
    const register = JSON.parse(readFileSync(join(io.home, file), 'utf8')) as Register;
    if (typeof register.agreements === 'object') return register;
  } catch (cause) {
    throw new ComityError('COMITY_CLI_REGISTER_DAMAGED', { place: { file }, cause });
  }
  throw new ComityError('COMITY_CLI_REGISTER_DAMAGED', { place: { file } });
}

/** The register with the law and the words of a language. */
export function loadContext(io: Io, lang: Lang): RegisterContext {
  return registerContext(loadRegister(io), loadLaw(io), lang);
}

/** The codes and names by which data sets call States. */
export function loadCodes(io: Io): StateCodes {
  const file = `${FOLDER}/import/states.csv`;
  const path = join(io.home, file);
  const { table } = existsSync(path) ? readTable(readFileSync(path), file) : {};
  if (table === undefined) throw new ComityError('COMITY_CLI_REGISTER_DAMAGED', { place: { file } });
  return stateCodes(table);
}

/**
 * The agreement of that id.
 *
 * @throws ComityError COMITY_CLI_USAGE
 */
export function agreementOf({ register }: RegisterContext, id: string | undefined, verb: string): Agreement {
  if (id === undefined) throw usageError(Wrong.agreementNotNamed, verb, Remedy.registerList);
  const found = Object.hasOwn(register.agreements, id) ? register.agreements[id] : undefined;
  if (found !== undefined) return found;
  const near = nearest(id, Object.keys(register.agreements));
  const titles = Object.fromEntries(Object.values(register.agreements).map((one) => [one.id, one.title.en]));
  throw usageError(
    Wrong.noAgreement(id),
    verb,
    near === undefined ? Remedy.nearestAgreements(closest(id, titles, 3)) : Remedy.didYouMean(near),
  );
}

/**
 * A flag that names a State by its two letters, in capitals or not.
 *
 * @throws ComityError COMITY_CLI_USAGE
 */
export function stateFlag(
  { law, register }: RegisterContext,
  value: string | undefined,
  verb: string,
): string | undefined {
  const code = value?.toUpperCase();
  if (code === undefined || Object.hasOwn(law.vocabulary.states, code) || Object.hasOwn(register.states, code))
    return code;
  throw usageError(Wrong.noState(value ?? ''), verb, Remedy.stateCode);
}

/**
 * The user's own folder for imports, or a file in it, as it was given.
 *
 * @throws ComityError COMITY_CLI_REGISTER_SHIPPED where it is in the register or in the law, also by a link
 */
export function importFolder(io: Io, given: string): string {
  const real = realOf(resolve(io.cwd, given));
  for (const name of [FOLDER, 'law']) {
    const shipped = realOf(join(io.home, name));
    if (real === shipped || real.startsWith(`${shipped}${sep}`))
      throw new ComityError('COMITY_CLI_REGISTER_SHIPPED', { value: given, place: { file: given } });
  }
  return given;
}

function realOf(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(realOf(parent), path.slice(parent.length));
}
