import { shownJson } from '../kernel/shown-text.ts';
import type { Register } from '../register/claims.ts';
import { copiesOf, outcomes, reckoning } from '../register/reckoning.ts';
import { claimsText } from '../report/register-report.ts';
import { COMMON, COMMON_HELP, dayFlag, readArguments, readCommon, usageError, type Verb } from './arguments.ts';
import { Exit } from './io.ts';
import { loadContext } from './register-files.ts';
import { Remedy, Wrong } from './usage.ts';

export const registerClaims: Verb = {
  name: 'register claims',
  summary: 'the reckoning with a document: what it claimed, who said so and how hedged, and what became of each claim',
  help: `usage: comity register claims --source SOURCE [--known DATE]

Each claim with its speaker, its own word of doubt, the grade it had when it was said and the one it has now, the day it gave beside
the day of the register, its outcome, and the sources that show it. Copies of one report count once.

  --source SOURCE    a document whose claims are reckoned, by its key or the beginning of it, such as seed
  --known DATE       as known on this day (default: all that is in the register)
  --json             the reckoning as JSON
${COMMON_HELP}
examples:
  comity register claims --source seed
  comity register claims --source seed --known 2022-11-05
  comity register claims --source seed --lang ja
`,
  run(argv, io) {
    const verb = 'register claims';
    const { values, positionals } = readArguments(verb, argv, {
      ...COMMON,
      source: { type: 'string' },
      known: { type: 'string' },
    });
    const { lang, json, width, colour } = readCommon(verb, values, io);
    if (positionals[0] !== undefined) throw usageError(Wrong.tooMany(positionals[0]), verb);
    const known = dayFlag(verb, 'known', values.known);
    const context = loadContext(io, lang);
    const { register } = context;
    const source = documentOf(register, values.source, verb);
    const until = known ?? register.asOf;
    const claims = reckoning(register, source, until);
    if (json) {
      const value = {
        source: register.sources[source],
        known: until,
        register: register.digest,
        asOf: register.asOf,
        oneReport: copiesOf(register, source).map(({ id }) => id),
        outcomes: outcomes(claims),
        claims,
      };
      io.out(`${shownJson(value, 2)}\n`);
    } else io.out(claimsText(context, { source, claims, known: until }, { width, colour }));
    return Exit.done;
  },
};

/**
 * The document of that key, or the only one whose key begins so.
 *
 * @throws ComityError COMITY_CLI_USAGE
 */
function documentOf(register: Register, written: string | undefined, verb: string): string {
  const keys = [...new Set(Object.values(register.statements).map(({ source }) => source))].toSorted();
  if (written === undefined) throw usageError(Wrong.missing('source'), verb, Remedy.oneOf(keys));
  const fits = keys.filter((key) => key === written || key.startsWith(`${written}-`));
  const [found] = fits;
  if (found === undefined || fits.length > 1)
    throw usageError(Wrong.value('source', written), verb, Remedy.oneOf(keys));
  return found;
}
