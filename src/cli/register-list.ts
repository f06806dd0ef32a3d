import { shownJson } from '../kernel/shown-text.ts';
import { AgreementKind, Stage } from '../register/register.ts';
import { listText } from '../report/register-report.ts';
import { type ListedOn, type ListFilter, listed, listedRow } from '../report/register/list.ts';
import { COMMON, COMMON_HELP, choice, dayFlag, readArguments, readCommon, usageError, type Verb } from './arguments.ts';
import { Exit } from './io.ts';
import { loadContext, stateFlag } from './register-files.ts';
import { Wrong } from './usage.ts';

export const registerList: Verb = {
  name: 'register list',
  summary: 'the agreements of the register and where each stood on a day, by kind',
  help: `usage: comity register list [--state XX] [--kind KIND] [--stage STAGE] [--on DATE] [--known DATE]

One line an agreement: id, parties, stage, the day of its last event, and whether Comity can assess a visit under it.

  --state XX         agreements of this State alone, by its two letters
  --kind KIND        ${AgreementKind.slice(0, 4).join(', ')},
                     ${AgreementKind.slice(4, 8).join(', ')},
                     ${AgreementKind.slice(8).join(', ')}
  --stage STAGE      ${Stage.join(', ')};
                     one whose stage is not known is listed under each that it may have had
  --on DATE          where each stood on this day (default: today)
  --known DATE       as known on this day (default: all that is in the register)
  --json             the list as JSON
${COMMON_HELP}
examples:
  comity register list
  comity register list --state PH --on 2022-11-04
  comity register list --kind reciprocal-access --stage in-force --json
`,
  run(argv, io) {
    const verb = 'register list';
    const { values, positionals } = readArguments(verb, argv, {
      ...COMMON,
      state: { type: 'string' },
      kind: { type: 'string' },
      stage: { type: 'string' },
      on: { type: 'string' },
      known: { type: 'string' },
    });
    const { lang, json, width, colour } = readCommon(verb, values, io);
    if (positionals[0] !== undefined) throw usageError(Wrong.tooMany(positionals[0]), verb);
    const known = dayFlag(verb, 'known', values.known);
    const asking: ListedOn = {
      on: dayFlag(verb, 'on', values.on) ?? io.today(),
      ...(known === undefined ? {} : { known }),
    };
    const context = loadContext(io, lang);
    const state = stateFlag(context, values.state, verb);
    const kind = choice(verb, 'kind', values.kind, AgreementKind);
    const stage = choice(verb, 'stage', values.stage, Stage);
    const filter: ListFilter = {
      ...(state === undefined ? {} : { state }),
      ...(kind === undefined ? {} : { kind }),
      ...(stage === undefined ? {} : { stage }),
    };
    const all = listed(context, filter, asking);
    // Of most agreements nothing is recorded on an early day: they are counted, and listed where they are asked for.
    const rows = all.filter(
      ({ standing }) => stage === 'none' || standing.last !== undefined || standing.stage !== 'none',
    );
    if (json) {
      const { digest, asOf } = context.register;
      const agreements = all.map((row) => listedRow(context, row));
      io.out(`${shownJson({ ...asking, register: digest, asOf, agreements }, 2)}\n`);
    } else io.out(listText(context, rows, { ...asking, untouched: all.length - rows.length }, { width, colour }));
    return Exit.done;
  },
};
