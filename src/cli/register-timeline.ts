import { shownJson } from '../kernel/shown-text.ts';
import { timelineText } from '../report/register-report.ts';
import { timeline } from '../report/register/timeline.ts';
import { COMMON, COMMON_HELP, dayFlag, readArguments, readCommon, type Verb } from './arguments.ts';
import { Exit } from './io.ts';
import { agreementOf, loadContext, stateFlag } from './register-files.ts';

export const registerTimeline: Verb = {
  name: 'register timeline',
  summary: 'the events of agreements in the order of their days, each day as precise as its source has it',
  help: `usage: comity register timeline [AGREEMENT...] [--state XX] [--known DATE]

Without an agreement, those of all. An event that is only known to have happened by a day stands under that day.

  --state XX         agreements of this State alone, by its two letters
  --known DATE       as known on this day (default: all that is in the register)
  --json             the events as JSON
${COMMON_HELP}
examples:
  comity register timeline gb-jp-raa-2023 jp-ph-raa-2024
  comity register timeline --state PH
  comity register timeline au-jp-raa-2022 --known 2022-11-05
`,
  run(argv, io) {
    const verb = 'register timeline';
    const { values, positionals } = readArguments(verb, argv, {
      ...COMMON,
      state: { type: 'string' },
      known: { type: 'string' },
    });
    const { lang, json, width, colour } = readCommon(verb, values, io);
    const known = dayFlag(verb, 'known', values.known);
    const context = loadContext(io, lang);
    const state = stateFlag(context, values.state, verb);
    const named = positionals.map((id) => agreementOf(context, id, verb));
    const agreements = (named.length === 0 ? Object.values(context.register.agreements) : named).filter(
      ({ parties }) => state === undefined || parties.includes(state),
    );
    const rows = timeline(agreements, known);
    if (json) {
      const { digest, asOf } = context.register;
      const events = rows.map(({ agreement, event }) => ({ agreement: agreement.id, ...event }));
      io.out(`${shownJson({ register: digest, asOf, ...(known === undefined ? {} : { known }), events }, 2)}\n`);
    } else io.out(timelineText(context, rows, { width, colour }));
    return Exit.done;
  },
};
