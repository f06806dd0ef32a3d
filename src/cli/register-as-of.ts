import { COMMON, COMMON_HELP, dayFlag, readArguments, readCommon, usageError, type Verb } from './arguments.ts';
import { registerList } from './register-list.ts';
import { Remedy, Wrong } from './usage.ts';

export const registerAsOf: Verb = {
  name: 'register as-of',
  summary: 'what was known on a day of every agreement: nothing that a source told later',
  help: `usage: comity register as-of DATE [--on DATE] [--state XX] [--kind KIND] [--stage STAGE]

The register as somebody could have kept it on that day. With --on, what was known then of another day.

  --on DATE          where each stood on this day (default: DATE itself)
  --state XX         agreements of this State alone, by its two letters
  --kind KIND        agreements of this kind alone, as \`comity register list --help\` names them
  --stage STAGE      agreements at this stage alone
  --json             the list as JSON
${COMMON_HELP}
examples:
  comity register as-of 2022-11-05
  comity register as-of 2022-11-05 --state JP --lang ja
  comity register as-of 2025-08-20 --on 2025-09-11
`,
  run(argv, io) {
    const verb = 'register as-of';
    const { values, positionals } = readArguments(verb, argv, {
      ...COMMON,
      on: { type: 'string' },
      state: { type: 'string' },
      kind: { type: 'string' },
      stage: { type: 'string' },
    });
    readCommon(verb, values, io);
    const [written, more] = positionals;
    if (more !== undefined) throw usageError(Wrong.tooMany(more), verb);
    if (written === undefined) throw usageError(Wrong.dayNotNamed, verb, Remedy.day);
    const known = dayFlag(verb, 'known', written) ?? io.today();
    const flags = Object.entries(values).flatMap(([flag, value]) =>
      value === true ? [`--${flag}`] : typeof value === 'string' && flag !== 'on' ? [`--${flag}`, value] : [],
    );
    return registerList.run([...flags, '--known', known, '--on', values.on ?? known], io);
  },
};
