import { ACCEPT } from './assess.ts';
import { type Impact, impactOf } from '../network/impact.ts';
import { impactCells, impactTold } from '../report/network/impact.ts';
import { choice, COMMON_HELP, readArguments, type Verb } from './arguments.ts';
import { sha256 } from './law-files.ts';
import { agreementOf, answer, NETWORK_FLAGS, readNetwork } from './network-files.ts';

const VERB = 'network impact';
const {
  signed: _signed,
  variant: _variant,
  nodes: _nodes,
  hub: _hub,
  known: _known,
  svg: _svg,
  layer: _layer,
  ...FLAGS
} = NETWORK_FLAGS;
/** The layer whose agreements a visit comes under. */
const LAYER = 'access';

export const networkImpact: Verb = {
  name: VERB,
  summary: 'what an agreement saves in practice: relief of a standard visit × the activities known',
  help: `usage: comity network impact [AGREEMENT ...] [--on DATE] [--accept LEVEL]

One standard visit (200 persons, 20 vehicles, 200 rifles, an aircraft, a fortnight) is assessed by the engine with the agreement and
without it, in each direction; the difference is its relief, and it is multiplied by the activities of the two that the register
knows. Where Comity has no text of the agreement, that is the answer. Without AGREEMENT: all on access.

  --on DATE          the first day of the visit; activities until then count (default: today, but not after the last search)
  --accept LEVEL     text, summary, report: what is accepted as law (default summary)
  --csv              the figures as CSV
  --json             the figures as JSON
${COMMON_HELP}
examples:
  comity network impact au-jp-raa-2022 --on 2026-11-22
  comity network impact --on 2026-11-22 --accept report
`,
  run(argv, io) {
    const { values, positionals } = readArguments(VERB, argv, { ...FLAGS, accept: { type: 'string' } });
    const accept = choice(VERB, 'accept', values.accept, ACCEPT) ?? 'summary';
    const asked = readNetwork(VERB, values, io);
    const { law, register, rules } = asked.data;
    const kinds = rules.layers[LAYER]?.kinds ?? [];
    const agreements =
      positionals.length === 0
        ? Object.values(register.agreements).filter(({ kind }) => kinds.includes(kind))
        : positionals.map((id) => agreementOf(VERB, asked.data, id));
    const activities = Object.values(register.activities);
    const impacts = agreements.map((agreement): Impact =>
      impactOf({ law, agreement, activities, on: asked.on, accept, engineVersion: io.version, sha256 }),
    );
    const { lang } = asked.common;
    return answer(io, asked, {
      told: () => impactTold(asked.context, impacts, (id) => law.vocabulary.formalities[id]?.[lang] ?? id),
      cells: () => impactCells(impacts),
      json: () => ({ on: asked.on, accept, register: register.digest, law: law.digest, impacts }),
    });
  },
};
