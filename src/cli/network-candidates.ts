import { candidatesOf } from '../network/candidates.ts';
import { candidatesCells, candidatesChart, candidatesTold } from '../report/network/candidates.ts';
import { readArguments, usageError, type Verb } from './arguments.ts';
import {
  answer,
  NETWORK_FLAGS,
  NETWORK_HELP,
  oneNetwork,
  onlyLayer,
  readNetwork,
  underWayIn,
} from './network-files.ts';
import { Wrong } from './usage.ts';

const VERB = 'network candidates';

export const networkCandidates: Verb = {
  name: VERB,
  summary: 'ties that are not there: by how much each would change, and by how likely it is',
  help: `usage: comity network candidates [--layer ID] [flags]

Every pair of States without a tie, the hub left out: the change in hub dependence and in reach if it were tied, and how likely that
is by common partners (Adamic–Adar) and by the stage of talks that the register knows. Equal ties share their places. The two
orders are kept apart.

${NETWORK_HELP}
examples:
  comity network candidates --on 2026-11-22 --signed
  comity network candidates --on 2026-11-22 --signed --variant nato-clique
  comity network candidates --on 2026-11-22 --signed --svg candidates.svg
`,
  run(argv, io) {
    const { values, positionals } = readArguments(VERB, argv, NETWORK_FLAGS);
    if (positionals[0] !== undefined) throw usageError(Wrong.tooMany(positionals[0]), VERB);
    const asked = readNetwork(VERB, values, io);
    const layer = onlyLayer(VERB, asked);
    const { network, rests, hub } = oneNetwork(asked, layer);
    const candidates = candidatesOf(network.graph, hub, underWayIn(asked, layer));
    const possible = { rests, candidates };
    return answer(io, asked, {
      told: () => candidatesTold(asked.context, possible),
      cells: () => candidatesCells(possible),
      json: () => ({ ...network.statement, hub, candidates }),
      chart: () => candidatesChart(asked.context, possible),
    });
  },
};
