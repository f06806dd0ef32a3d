import { networkOn } from '../network/network.ts';
import { type PathAgreement, PathLayer, pathsOf } from '../network/path.ts';
import { pathCells, pathTold } from '../report/network/path.ts';
import { COMMON_HELP, readArguments, usageError, type Verb } from './arguments.ts';
import { answer, NETWORK_FLAGS, type NetworkAsked, readNetwork, stateOf, underWayIn } from './network-files.ts';
import { Remedy, Wrong } from './usage.ts';

const VERB = 'network path';
const { layer: _layer, nodes: _nodes, hub: _hub, svg: _svg, ...FLAGS } = NETWORK_FLAGS;
/** The set of all States that the register ties. */
const EVERYBODY = 'parties';

export const networkPath: Verb = {
  name: VERB,
  summary: 'how a force of one State gets to another, agreement by agreement, and what is missing',
  help: `usage: comity network path FROM TO [--on DATE] [--signed] [--variant ID]

The shortest chains of agreements on access from one State to the other. For each step: which agreements on access and logistics
cover the force, which join the two States without covering it, and what is missing or under way. No military judgement.

  --on DATE          at the end of this day (default: today, but not after the last search of sources)
  --signed           signed agreements count too (default: those in force)
  --variant ID       another coding rule of register/layers.yaml (default: standard)
  --known DATE       as known on this day (default: all of it)
  --csv              the steps as CSV
  --json             the steps as JSON
${COMMON_HELP}
examples:
  comity network path GB AU --on 2026-11-22
  comity network path CA JP --on 2026-11-22 --signed
`,
  run(argv, io) {
    const { values, positionals } = readArguments(VERB, argv, FLAGS);
    const [from, to, more] = positionals;
    if (from === undefined || to === undefined) throw usageError(Wrong.twoStates, VERB, Remedy.way(from ?? 'FROM'));
    if (more !== undefined) throw usageError(Wrong.tooMany(more), VERB);
    const asked = readNetwork(VERB, values, io);
    stateOf(VERB, asked.data, from);
    stateOf(VERB, asked.data, to);
    if (from === to) throw usageError(Wrong.sameState(`${from} ${to}`), VERB, Remedy.way(from));
    const agreements = PathLayer.flatMap((layer) => agreementsIn(asked, layer));
    const paths = pathsOf(agreements, from, to, (stage) =>
      asked.counting === 'signed' ? stage === 'signed' || stage === 'in-force' : stage === 'in-force',
    );
    const { network, date } = asked.context.words;
    const counts = network.layerCounting(asked.context.layer('access'), network.counting[asked.counting]);
    return answer(io, asked, {
      told: () => pathTold(asked.context, paths, network.onDay(counts, date(asked.on))),
      cells: () => pathCells(paths),
      json: () => ({ on: asked.on, counting: asked.counting, register: asked.data.register.digest, ...paths }),
    });
  },
};

/** The agreements of a layer, pair by pair as they tie on the day, and what is under way. */
function agreementsIn(asked: NetworkAsked, layer: PathLayer): PathAgreement[] {
  const { register, rules } = asked.data;
  const { ties } = networkOn(register, rules, { ...asked.question(layer, 'signed'), nodes: EVERYBODY, on: asked.on });
  const counted = ties.map(({ agreement, a, b, counts }): PathAgreement => ({
    id: agreement,
    layer,
    parties: [a, b],
    stage: counts['in-force'] === true ? 'in-force' : 'signed',
  }));
  const tied = new Set(counted.map(({ id }) => id));
  return [
    ...counted,
    ...underWayIn(asked, layer).flatMap(({ id, parties, stage }) =>
      tied.has(id) ? [] : [{ id, layer, parties, stage }],
    ),
  ];
}
