import { ComityError, type ErrorCode } from '../kernel/errors.ts';
import { nearest } from '../engine/parse/yaml.ts';
import type { Verb } from './arguments.ts';
import { assessVerb } from './assess.ts';
import { Exit, type Io } from './io.ts';
import { manifestCheck, manifestTemplate } from './manifest.ts';
import { problemLine } from './problems.ts';
import { start } from './start.ts';
import { treatiesAttest } from './treaties-attest.ts';
import { treatiesCheck } from './treaties-check.ts';
import { treatiesList } from './treaties-list.ts';
import { treatiesMutate } from './treaties-mutate.ts';
import { treatiesRead } from './treaties-read.ts';
import { treatiesShow } from './treaties-show.ts';
import { treatiesWords } from './treaties-words.ts';
import { treatiesWanted } from './treaties-wanted.ts';
import { visitNew } from './visit-new.ts';
import { why } from './why.ts';

export type { Io } from './io.ts';

/** All verbs, in the order of the help. */
export const VERBS: readonly Verb[] = [
  start,
  assessVerb,
  why,
  visitNew,
  manifestTemplate,
  manifestCheck,
  treatiesList,
  treatiesShow,
  treatiesWords,
  treatiesWanted,
  treatiesAttest,
  treatiesRead,
  treatiesCheck,
  treatiesMutate,
];

/** Errors of the command line itself. */
const USAGE: readonly ErrorCode[] = ['COMITY_CLI_USAGE', 'COMITY_CLI_NO_EXAMPLE', 'COMITY_CLI_NO_FORMALITY'];

/**
 * Runs one command line.
 *
 * @param argv the words after `comity`
 * @returns the exit code: 0 done, 1 something is wrong with the input, 2 the command line is not understood
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const [first, second] = argv;
  if (first === '--version' || first === '-V') {
    io.out(`${io.version}\n`);
    return Exit.done;
  }
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    io.out(overview());
    return Exit.done;
  }
  const verb =
    VERBS.find(({ name }) => name === `${first} ${second ?? ''}`) ?? VERBS.find(({ name }) => name === first);
  if (verb === undefined) return unknown(first, second, io);
  const rest = argv.slice(verb.name.split(' ').length);
  if (rest.includes('--help') || rest.includes('-h')) {
    io.out(langOf(argv) === 'ja' ? (verb.helpJa ?? verb.help) : verb.help);
    return Exit.done;
  }
  try {
    return await verb.run(rest, io);
  } catch (error) {
    if (!(error instanceof ComityError)) throw error;
    io.err(`comity: ${problemLine(error.toProblem(), error.code === 'COMITY_CLI_USAGE' ? 'en' : langOf(argv))}\n`);
    return USAGE.includes(error.code) ? Exit.usage : Exit.problems;
  }
}

/** The language asked for, before flags are read. */
function langOf(argv: readonly string[]): 'en' | 'ja' {
  return argv[argv.indexOf('--lang') + 1] === 'ja' || argv.includes('--lang=ja') ? 'ja' : 'en';
}

function overview(): string {
  const width = Math.max(...VERBS.map(({ name }) => name.length));
  const verbs = VERBS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}\n`).join('');
  return `comity: what the law in force waives, eases, requires or bars for a military visit, article by article

usage: comity VERB [flags]

${verbs}
  --help         this, or after a verb its flags and examples
  --version      print the version

examples:
  comity assess --example 01
  comity why --example 01 --line 5 --formality visa
  comity treaties show au-jp-raa-2022

exit codes: 0 done · 1 something is wrong with the input · 2 the command line is not understood
`;
}

function unknown(first: string, second: string | undefined, io: Io): number {
  const family = VERBS.filter(({ name }) => name.startsWith(`${first} `)).map(({ name }) => name);
  if (family.length > 0 && (second === undefined || second.startsWith('-'))) {
    const help = second === '--help' || second === '-h';
    const lines = VERBS.filter(({ name }) => family.includes(name)).map(
      ({ name, summary }) => `  comity ${name}: ${summary}\n`,
    );
    (help ? io.out : io.err)(lines.join(''));
    return help ? Exit.done : Exit.usage;
  }
  const written = family.length > 0 ? `${first} ${second}` : first;
  const near = nearest(
    written,
    family.length > 0 ? family : VERBS.flatMap(({ name }) => [name, name.split(' ')[0] ?? name]),
  );
  io.err(
    `comity: there is no verb \`${written}\`; ${near === undefined ? 'see `comity --help`' : `did you mean \`${near}\`?`} [COMITY_CLI_USAGE]\n`,
  );
  return Exit.usage;
}
