import { ComityError, type ErrorCode } from '../kernel/errors.ts';
import { nearest } from '../kernel/near.ts';
import type { Lang } from '../words/words.ts';
import { usageError, type Verb } from './arguments.ts';
import { assessVerb } from './assess.ts';
import { deltaVerb } from './delta.ts';
import { HELP_JA, OVERVIEW_JA } from './help-ja.ts';
import { Exit, type Io } from './io.ts';
import { manifestGenerate } from './manifest-generate.ts';
import { manifestCheck, manifestTemplate } from './manifest.ts';
import { networkCandidates } from './network-candidates.ts';
import { networkImpact } from './network-impact.ts';
import { networkMeasures } from './network-measures.ts';
import { networkPath } from './network-path.ts';
import { networkSeries } from './network-series.ts';
import { networkWhatIf } from './network-what-if.ts';
import { problemLine } from '../report/view/problem.ts';
import { tell } from './problems.ts';
import { registerAsOf } from './register-as-of.ts';
import { registerClaims } from './register-claims.ts';
import { registerCheck } from './register-check.ts';
import { registerImport } from './register-import.ts';
import { registerExport } from './register-export.ts';
import { registerList } from './register-list.ts';
import { registerShow } from './register-show.ts';
import { registerTimeline } from './register-timeline.ts';
import { start } from './start.ts';
import { treatiesAttest } from './treaties-attest.ts';
import { treatiesCheck } from './treaties-check.ts';
import { treatiesCompare } from './treaties-compare.ts';
import { treatiesList } from './treaties-list.ts';
import { treatiesMutate } from './treaties-mutate.ts';
import { treatiesRead } from './treaties-read.ts';
import { treatiesShow } from './treaties-show.ts';
import { treatiesWords } from './treaties-words.ts';
import { treatiesWanted } from './treaties-wanted.ts';
import { Remedy, Wrong } from './usage.ts';
import { visitNew } from './visit-new.ts';
import { why } from './why.ts';

export type { Io } from './io.ts';

/** All verbs, in the order of the help. */
export const VERBS: readonly Verb[] = [
  start,
  assessVerb,
  why,
  deltaVerb,
  visitNew,
  manifestTemplate,
  manifestCheck,
  manifestGenerate,
  treatiesList,
  treatiesShow,
  treatiesWords,
  treatiesWanted,
  treatiesAttest,
  treatiesRead,
  treatiesCompare,
  treatiesCheck,
  treatiesMutate,
  registerList,
  registerShow,
  registerTimeline,
  registerAsOf,
  registerClaims,
  registerCheck,
  registerImport,
  registerExport,
  networkMeasures,
  networkSeries,
  networkWhatIf,
  networkCandidates,
  networkImpact,
  networkPath,
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
  const lang = langOf(argv);
  const [first, second] = argv;
  if (first === '--version' || first === '-V') {
    io.out(`${io.version}\n`);
    return Exit.done;
  }
  if (first === undefined || ['--help', '-h', 'help'].includes(first) || first.startsWith('--lang')) {
    io.out(overview(lang));
    return Exit.done;
  }
  const verb =
    VERBS.find(({ name }) => name === `${first} ${second ?? ''}`) ?? VERBS.find(({ name }) => name === first);
  if (verb === undefined) return unknown(first, second, io, lang);
  const rest = argv.slice(verb.name.split(' ').length);
  if (rest.includes('--help') || rest.includes('-h')) {
    io.out(helpOf(verb, lang).help);
    return Exit.done;
  }
  try {
    return await verb.run(rest, io);
  } catch (error) {
    if (!(error instanceof ComityError)) throw error;
    if (rest.includes('--json')) tell(io, lang, [error.toProblem()], 1, true);
    else io.err(`comity: ${problemLine(error.toProblem(), lang)}\n`);
    return USAGE.includes(error.code) ? Exit.usage : Exit.problems;
  }
}

/** The language asked for anywhere on the command line: also what is wrong with it is told in that language. */
function langOf(argv: readonly string[]): Lang {
  return argv.some((word, index) => word === '--lang=ja' || (word === '--lang' && argv[index + 1] === 'ja'))
    ? 'ja'
    : 'en';
}

function helpOf(verb: Verb, lang: Lang): Pick<Verb, 'summary' | 'help'> {
  return (lang === 'ja' ? HELP_JA[verb.name] : undefined) ?? verb;
}

function overview(lang: Lang): string {
  const width = Math.max(...VERBS.map(({ name }) => name.length));
  const verbs = VERBS.map((verb) => `  ${verb.name.padEnd(width)}  ${helpOf(verb, lang).summary}\n`).join('');
  const words = lang === 'ja' ? OVERVIEW_JA : OVERVIEW_EN;
  return `comity: ${words.title}

${words.usage}

${verbs}
  --help         ${words.help}
  --version      ${words.version}

${words.examples}:
  comity assess --example 01
  comity why --example 01 --line 5 --formality visa
  comity treaties show au-jp-raa-2022

${words.codes}
`;
}

const OVERVIEW_EN = {
  title: 'what the law in force waives, eases, requires or bars for a military visit, article by article',
  usage: 'usage: comity VERB [flags]',
  help: 'this, or after a verb its flags and examples',
  version: 'print the version',
  examples: 'examples',
  codes: 'exit codes: 0 done · 1 something is wrong with the input · 2 the command line is not understood',
} as const;

function unknown(first: string, second: string | undefined, io: Io, lang: Lang): number {
  const family = VERBS.filter(({ name }) => name.startsWith(`${first} `)).map(({ name }) => name);
  if (family.length > 0 && (second === undefined || second.startsWith('-'))) {
    const help = second === '--help' || second === '-h';
    const lines = VERBS.filter(({ name }) => family.includes(name)).map(
      (verb) => `  comity ${verb.name}: ${helpOf(verb, lang).summary}\n`,
    );
    (help ? io.out : io.err)(lines.join(''));
    return help ? Exit.done : Exit.usage;
  }
  const written = family.length > 0 ? `${first} ${second}` : first;
  const near = nearest(
    written,
    family.length > 0 ? family : VERBS.flatMap(({ name }) => [name, name.split(' ')[0] ?? name]),
  );
  const error = usageError(Wrong.verb(written), '', near === undefined ? undefined : Remedy.didYouMean(near));
  io.err(`comity: ${problemLine(error.toProblem(), lang)}\n`);
  return Exit.usage;
}
