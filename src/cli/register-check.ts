import { shownJson } from '../kernel/shown-text.ts';
import { findings } from '../register/check.ts';
import { evidenceText } from '../report/register-report.ts';
import { COMMON, COMMON_HELP, dayFlag, readArguments, readCommon, usageError, type Verb } from './arguments.ts';
import { Exit } from './io.ts';
import { loadContext } from './register-files.ts';
import { Wrong } from './usage.ts';

export const registerCheck: Verb = {
  name: 'register check',
  summary:
    'the evidence of the register: steps that are not proved, contradictions that are open, forecasts that lapsed',
  help: `usage: comity register check [--known DATE]

Which evidence a step needs is a table of data (\`register/evidence.yaml\`). What has less is shown, and shown as not proved.

  --known DATE       as known on this day (default: all that is in the register)
  --json             the findings as JSON
${COMMON_HELP}
examples:
  comity register check
  comity register check --known 2022-11-05
`,
  run(argv, io) {
    const verb = 'register check';
    const { values, positionals } = readArguments(verb, argv, { ...COMMON, known: { type: 'string' } });
    const { lang, json, width, colour } = readCommon(verb, values, io);
    if (positionals[0] !== undefined) throw usageError(Wrong.tooMany(positionals[0]), verb);
    const known = dayFlag(verb, 'known', values.known);
    const context = loadContext(io, lang);
    const { register } = context;
    if (json) {
      const found = findings(register, known);
      const head = { register: register.digest, asOf: register.asOf, ...(known === undefined ? {} : { known }) };
      io.out(`${shownJson({ ...head, findings: found }, 2)}\n`);
    } else io.out(evidenceText(context, known, { width, colour }));
    return Exit.done;
  },
};
