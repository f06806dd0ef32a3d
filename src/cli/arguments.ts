// One way to read the words after a verb: the flags every verb has, and errors that name the nearest flag.
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

import { nearest } from '../kernel/near.ts';
import { type CivilDate, findCivilDate } from '../kernel/civil-date.ts';
import { ComityError } from '../kernel/errors.ts';
import { LANGS, type Lang } from '../words/words.ts';
import type { Title } from '../engine/vocabulary.ts';
import type { Io } from './io.ts';
import { Remedy, Wrong } from './usage.ts';

/** A verb as `main.ts` knows it. */
export type Verb = {
  /** What follows `comity` to call it, such as `manifest check`. */
  readonly name: string;
  /** One line for the list of verbs. */
  readonly summary: string;
  /** The whole help: usage, what it does, flags, examples. */
  readonly help: string;
  readonly run: (argv: readonly string[], io: Io) => Promise<number> | number;
};

/** The flags of every verb. */
export const COMMON = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  width: { type: 'string' },
  law: { type: 'string' },
} as const satisfies ParseArgsOptionsConfig;

/** Those of a verb that has nothing to give as JSON. */
const { json: _json, ...plain } = COMMON;
export const PLAIN = plain;

export const COMMON_HELP = `  --lang en|ja       language of the output (default en)
  --width N          columns (default: the terminal's, else 80)
  --law DIR          your own attestations.yaml, readings.yaml and choices.yaml beside the law
  --help             print this
`;

/** The common flags, read. */
export type Common = {
  readonly lang: Lang;
  readonly width: number;
  readonly colour: boolean;
  readonly json: boolean;
  readonly law: string | undefined;
};

/** A command line that is not understood: what is wrong, and what to do. A remedy may be a suggestion made in English. */
export function usageError(wrong: Title, verb: string, remedy: Title | string = Remedy.help(verb)): ComityError {
  return new ComityError('COMITY_CLI_USAGE', {
    title: wrong.en,
    titleJa: wrong.ja,
    ...(typeof remedy === 'string' ? { remedy } : { remedy: remedy.en, remedyJa: remedy.ja }),
  });
}

/**
 * Reads flags and words strictly.
 *
 * @throws ComityError COMITY_CLI_USAGE
 */
export function readArguments<O extends ParseArgsOptionsConfig>(verb: string, argv: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    const code = error instanceof TypeError && 'code' in error ? String(error.code) : '';
    if (!code.startsWith('ERR_PARSE_ARGS')) throw error;
    const flag = /'(-[^' ,]+)/.exec((error as Error).message)?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
      const near = nearest(flag.replace(/^-+/, ''), Object.keys(options));
      throw usageError(Wrong.flag(flag), verb, near === undefined ? undefined : Remedy.didYouMean(`--${near}`));
    }
    const needs = (options[flag.replace(/^-+/, '')]?.type ?? 'string') === 'string';
    throw usageError(needs ? Wrong.needsValue(flag) : Wrong.takesNone(flag), verb);
  }
}

type CommonValues = { readonly [K in keyof typeof COMMON]?: string | boolean | undefined };

/**
 * The common flags of a verb.
 *
 * @throws ComityError COMITY_CLI_USAGE
 */
export function readCommon(verb: string, values: CommonValues, io: Io): Common {
  const lang = choice(verb, 'lang', values.lang, LANGS) ?? 'en';
  const width = values.width === undefined ? undefined : Number(values.width);
  if (width !== undefined && (!Number.isSafeInteger(width) || width < 40 || width > 1000)) {
    throw usageError(Wrong.width(String(values.width)), verb, Remedy.columns);
  }
  return {
    lang,
    width: width ?? io.columns ?? 80,
    colour: io.terminal.out && (io.env['NO_COLOR'] ?? '') === '' && io.env['TERM'] !== 'dumb',
    json: values.json === true,
    law: typeof values.law === 'string' ? values.law : undefined,
  };
}

/**
 * A flag that names a day.
 *
 * @throws ComityError COMITY_CLI_USAGE
 */
export function dayFlag(verb: string, flag: string, value: string | undefined): CivilDate | undefined {
  const day = value === undefined ? undefined : findCivilDate(value);
  if (value !== undefined && day === undefined) throw usageError(Wrong.day(flag, value ?? ''), verb, Remedy.day);
  return day;
}

/**
 * A flag with a few possible values.
 *
 * @throws ComityError COMITY_CLI_USAGE
 */
export function choice<T extends string>(
  verb: string,
  flag: string,
  value: string | boolean | undefined,
  of: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  const found = of.find((one) => one === value);
  if (found === undefined) throw usageError(Wrong.value(flag, String(value)), verb, Remedy.oneOf(of));
  return found;
}

/** The lines of a help on flags, without those on the flags named: another verb takes the others as they are. */
export function helpWithout(help: string, flags: readonly string[]): string {
  return help.replaceAll(new RegExp(`^ {2}--(?:${flags.join('|')})(?![a-z-]).*\\n(?: {5,}.*\\n)*`, 'gm'), '');
}
