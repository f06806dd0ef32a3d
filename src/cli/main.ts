import { ComityError } from '../kernel/errors.ts';
import { nearest } from '../engine/parse/yaml.ts';
import type { Verb } from './arguments.ts';
import { assessVerb } from './assess.ts';
import { Exit, type Io } from './io.ts';
import { manifestCheck, manifestTemplate } from './manifest.ts';
import { problemLine } from './problems.ts';
import { start } from './start.ts';
import { treatiesCheck } from './treaties-check.ts';
import { treatiesCompare } from './treaties-compare.ts';
import { treatiesList } from './treaties-list.ts';
import { treatiesMutate } from './treaties-mutate.ts';
import { treatiesShow } from './treaties-show.ts';
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
  treatiesCompare,
  treatiesCheck,
  treatiesMutate,
];

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
    io.out(verb.help);
    return Exit.done;
  }
  try {
    return await verb.run(rest, io);
  } catch (error) {
    if (!(error instanceof ComityError)) throw error;
    const lang = argv[argv.indexOf('--lang') + 1] === 'ja' || argv.includes('--lang=ja') ? 'ja' : 'en';
    io.err(`comity: ${problemLine(error.toProblem(), error.code === 'COMITY_CLI_USAGE' ? 'en' : lang)}\n`);
    return error.code === 'COMITY_CLI_USAGE' || error.code === 'COMITY_CLI_NO_EXAMPLE' ? Exit.usage : Exit.problems;
  }
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
  comity why --example 01 --line 4 --formality visa
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
