import { shownJson } from '../kernel/shown-text.ts';
import { forecastOn } from '../register/forecast.ts';
import { history, stageOn } from '../register/life.ts';
import { agreementText } from '../report/register-report.ts';
import { type ListedOn, listedRow } from '../report/register/list.ts';
import { claimsOf } from '../report/register/names.ts';
import { COMMON, COMMON_HELP, dayFlag, readArguments, readCommon, usageError, type Verb } from './arguments.ts';
import { Exit } from './io.ts';
import { agreementOf, loadContext } from './register-files.ts';
import { Wrong } from './usage.ts';

export const registerShow: Verb = {
  name: 'register show',
  summary: 'one agreement: parties, relations, its life with the evidence and grades, contradictions, forecasts',
  help: `usage: comity register show AGREEMENT [--on DATE] [--known DATE]

Each event of its life with the claims it rests on, by ids that can be cited; what contradicts it, open or ruled upon; what was
foretold, and whether it came true; the agreements it supplements, supersedes or implements; and what Comity can assess under it.

  --on DATE          where it stood on this day (default: today)
  --known DATE       as known on this day (default: all that is in the register)
  --json             the same as JSON, with claims and sources
${COMMON_HELP}
examples:
  comity register show gb-jp-raa-2023
  comity register show ph-us-vfa-1998 --on 2020-12-01
  comity register show jp-ph-raa-2024 --lang ja
`,
  run(argv, io) {
    const verb = 'register show';
    const { values, positionals } = readArguments(verb, argv, {
      ...COMMON,
      on: { type: 'string' },
      known: { type: 'string' },
    });
    const { lang, json, width, colour } = readCommon(verb, values, io);
    if (positionals[1] !== undefined) throw usageError(Wrong.tooMany(positionals[1]), verb);
    const known = dayFlag(verb, 'known', values.known);
    const asking: ListedOn = {
      on: dayFlag(verb, 'on', values.on) ?? io.today(),
      ...(known === undefined ? {} : { known }),
    };
    const context = loadContext(io, lang);
    const agreement = agreementOf(context, positionals[0], verb);
    if (!json) {
      io.out(agreementText(context, agreement, asking, { width, colour }));
      return Exit.done;
    }
    const { register } = context;
    const steps = history(agreement, known).map(({ event, standing }) => ({
      ...event,
      possible: standing.possible,
      claims: claimsOf(register, event),
    }));
    const claims = steps.flatMap((step) => step.claims);
    const forecasts = (agreement.forecasts ?? [])
      .filter(({ said }) => known === undefined || said.on <= known)
      .map((forecast) => ({ ...forecast, ...forecastOn(forecast, register, asking.on, known) }));
    const said = forecasts.flatMap(({ claim }) => register.claims[claim] ?? []);
    const sources = new Set([...claims, ...said].map(({ source }) => source));
    const value = {
      ...asking,
      register: register.digest,
      asOf: register.asOf,
      agreement: listedRow(context, { agreement, standing: stageOn(agreement, asking) }),
      relations: agreement.relations,
      life: steps,
      forecasts,
      activities: Object.values(register.activities).filter(({ under }) => under === agreement.id),
      sources: [...sources].toSorted().flatMap((id) => register.sources[id] ?? []),
    };
    io.out(`${shownJson(value, 2)}\n`);
    return Exit.done;
  },
};
