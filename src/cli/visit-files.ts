// From the words of the command line to the files of a visit: a visit file, a bare manifest, or an example.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

import type { Law } from '../engine/law.ts';
import { ENCODINGS, type Encoding } from '../files/encoding.ts';
import { type KeptVisit, readKeptVersion } from '../intake/kept.ts';
import { isKept } from '../intake/kept-text.ts';
import { readKeptText } from '../intake/read-kept.ts';
import type { SourceFile } from '../intake/roster.ts';
import { readVisit as visitOf, type VisitRead } from '../intake/visit.ts';
import { ComityError, type Problem } from '../kernel/errors.ts';
import type { Result } from '../kernel/result.ts';
import type { PlanFlags } from '../visit/plan/flags.ts';
import { choice, usageError } from './arguments.ts';
import { readBytes } from './files.ts';
import type { Io } from './io.ts';
import { sha256 } from './law-files.ts';
import { keepMapping, MAP_FLAGS, MAP_HELP, type MapWords, saidOf } from './mapping.ts';
import { Remedy, Wrong } from './usage.ts';

/** The flags of every verb that reads a manifest. */
export const READ_FLAGS = {
  encoding: { type: 'string' },
  errors: { type: 'string' },
} as const;

export const READ_HELP = `  --encoding NAME    what a text file is in, where that is in doubt: utf-8, shift_jis, utf-16le, utf-16be, euc-jp,
                     windows-1252
  --errors FILE.csv  write every error there, a row each: the screen shows the first 1,000
`;

/** How a manifest is read. */
export type Reading = {
  /** What its headings mean, as far as the user says. */
  readonly words: MapWords;
  readonly encoding?: Encoding | undefined;
  readonly every?: ((one: Problem) => void) | undefined;
};

/**
 * The flag `--encoding`.
 *
 * @throws ComityError COMITY_CLI_USAGE
 */
export function encodingFlag(verb: string, value: string | undefined): Encoding | undefined {
  return choice(verb, 'encoding', value, ENCODINGS);
}

/** The flags that change a plan, for `parseArgs`. */
export const PLAN_FLAGS = {
  example: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  enter: { type: 'string' },
  leave: { type: 'string' },
  mode: { type: 'string' },
  port: { type: 'string' },
  activity: { type: 'string' },
  set: { type: 'string', multiple: true },
  ...MAP_FLAGS,
  ...READ_FLAGS,
} as const;

/** Those of them with one value. */
export const PLAN_WORDS = ['from', 'to', 'enter', 'leave', 'mode', 'port', 'activity'] as const;

export const PLAN_HELP = `  --example NN       one of the visits in examples/, such as 01, in place of VISIT
  --from XX          sending State, two-letter code
  --to XX            receiving State
  --enter DATE       first entry; the other days move with it
  --leave DATE       last exit
  --mode air|sea|land
  --port NAME        where it enters
  --activity KIND    exercise, training, port-call, disaster-relief, logistics, other
  --set PATH=VALUE   any fact of the leg, the movement or the activity, such as movement.order=collective;
                     without VALUE: not known. A fact of a kind of line, such as person.role=member, fills the blank
                     cells of all lines of that kind; a stated cell stays. May be given again
${MAP_HELP}${READ_HELP}`;

/** Where the visit is: the path as it is shown and read. */
export function visitPath(verb: string, words: readonly string[], example: string | undefined, io: Io): string {
  if (example !== undefined) {
    if (words.length > 0) throw usageError(Wrong.together(words[0] ?? '', '--example'), verb);
    return examplePath(io, example);
  }
  const [path, more] = words;
  if (path === undefined) throw usageError(Wrong.visitNotNamed, verb, Remedy.visit(verb));
  if (more !== undefined) throw usageError(Wrong.tooMany(more), verb);
  const inside = join(path, 'visit.yaml');
  return statSync(resolve(io.cwd, path), { throwIfNoEntry: false })?.isDirectory() === true ? inside : path;
}

/**
 * The visit file of an example.
 *
 * @throws ComityError COMITY_CLI_NO_EXAMPLE
 */
export function examplePath(io: Io, number: string): string {
  const folder = join(io.home, 'examples');
  const visits = (name: string): boolean => /^\d\d-/.test(name) && existsSync(join(folder, name, 'visit.yaml'));
  const names = existsSync(folder) ? readdirSync(folder).filter(visits) : [];
  const name = names.find((one) => one.startsWith(`${number.padStart(2, '0')}-`));
  if (name === undefined) throw new ComityError('COMITY_CLI_NO_EXAMPLE', { value: number });
  const path = join(folder, name, 'visit.yaml');
  const near = relative(io.cwd, path);
  return near.startsWith('..') ? path : near;
}

/** Reads a visit: its file if it has one, the flags over it, its manifest. All that is wrong is told at once. */
export function readVisit(io: Io, path: string, answers: PlanFlags, law: Law, reading: Reading): VisitRead {
  const { words, encoding, every } = reading;
  const said = saidOf(io, words, encoding);
  const open = (manifest: string): SourceFile => {
    const beside = join(dirname(path), manifest);
    return { path: beside, bytes: readBytes(io, beside) };
  };
  const read = visitOf({ path, bytes: readBytes(io, path) }, { law, sha256, answers, said, open, every });
  keepMapping(io, words, read.roster);
  return read;
}

/** The visit that a page has saved, if the file is one; undefined where it is anything else. */
export function readKeptFile(io: Io, path: string, law: Law): Result<KeptVisit> | undefined {
  const isFile = statSync(resolve(io.cwd, path), { throwIfNoEntry: false })?.isFile() === true;
  if (!isFile || !path.toLowerCase().endsWith('.json')) return undefined;
  const bytes = readBytes(io, path);
  return isKept(bytes) ? readKeptText({ path, bytes }, { law, clock: io.today() }) : undefined;
}

/** Reads a visit that a page has saved, with the flags over what was said there. */
export function readKept(
  io: Io,
  kept: KeptVisit,
  { set = [], ...flags }: PlanFlags,
  law: Law,
  reading: Reading,
): VisitRead {
  const { words, encoding, every } = reading;
  const { set: _set, columns = [], ...said } = saidOf(io, words, encoding);
  const version = {
    ...kept,
    answers: { ...kept.answers, ...given(flags) },
    facts: { ...kept.facts, ...Object.fromEntries(set.map((one) => splitOnce(one))) },
    said: { ...kept.said, ...given(said), columns: [...(kept.said.columns ?? []), ...columns] },
  };
  const { read } = readKeptVersion(version, { law, sha256, every });
  keepMapping(io, words, read.roster);
  return read;
}

/** What a flag does not say stays as it was said before. */
function given<T extends object>(flags: T): Partial<T> {
  const isGiven = ([, value]: readonly [string, unknown]): boolean =>
    value !== undefined && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(flags).filter(isGiven)) as Partial<T>;
}

function splitOnce(text: string): readonly [string, string] {
  const [path = '', ...rest] = text.split('=');
  return [path, rest.join('=')];
}
