import { measuresOf } from '../network/measures.ts';
import { hasTie } from '../network/graph.ts';
import { networkOn } from '../network/network.ts';
import { layersTold, type Measured, measuresCells, measuresChart, measuresTold } from '../report/network/measures.ts';
import { readArguments, usageError, type Verb } from './arguments.ts';
import { answer, NETWORK_FLAGS, NETWORK_HELP, type NetworkAsked, oneNetwork, readNetwork } from './network-files.ts';
import { Remedy, Wrong } from './usage.ts';

const VERB = 'network measures';

export const networkMeasures: Verb = {
  name: VERB,
  summary: 'star or web: how much hangs on one State, layer by layer, on a day',
  help: `usage: comity network measures [--layer ID] [flags]

States and the ties that agreements make among them, as a graph for each layer; layers are never added into one number. Without
--layer one row a layer; with it, the layer in full, State by State, and where it would come apart.

${NETWORK_HELP}
examples:
  comity network measures --on 2026-11-22
  comity network measures --layer access --on 2026-11-22 --signed
  comity network measures --layer access --on 2011-12-31 --svg access.svg
  comity network measures --layer access --on 2026-11-22 --nodes AU,GB,JP,PH,US
`,
  run(argv, io) {
    const { values, positionals } = readArguments(VERB, argv, NETWORK_FLAGS);
    if (positionals[0] !== undefined) throw usageError(Wrong.tooMany(positionals[0]), VERB);
    const asked = readNetwork(VERB, values, io);
    const all = asked.layers.length === 0 ? Object.keys(asked.data.rules.layers) : asked.layers;
    const measured = all.map((layer) => measuredOf(asked, layer));
    const [first] = measured;
    if (first === undefined) throw usageError(Wrong.missing('layer'), VERB);
    if (asked.svg !== undefined && measured.length > 1) throw usageError(Wrong.missing('layer'), VERB, Remedy.oneLayer);
    const { context } = asked;
    return answer(io, asked, {
      told: () => (measured.length === 1 ? measuresTold(context, first) : layersTold(context, measured)),
      cells: () => measured.map(measuresCells),
      json: () => ({
        networks: measured.map(({ statement, graph, measures, open }) => ({
          ...statement,
          edges: graph.edges,
          open: open.map(({ a, b, agreement }) => ({ a, b, agreement })),
          measures,
        })),
      }),
      chart: () => measuresChart(context, first),
    });
  },
};

/** A layer with its measures, and which of its ties are signed alone. */
function measuredOf(
  asked: NetworkAsked,
  layer: string,
): Measured & Pick<ReturnType<typeof networkOn>, 'statement' | 'open'> {
  const { network, rests, hub } = oneNetwork(asked, layer);
  const { graph, statement, open } = network;
  const strict = networkOn(asked.data.register, asked.data.rules, {
    ...asked.question(layer, 'in-force'),
    on: asked.on,
  }).graph;
  return {
    rests,
    graph,
    statement,
    open,
    measures: measuresOf(graph, hub === '' ? undefined : hub),
    signedOnly: graph.edges.filter(([a, b]) => !hasTie(strict, a, b)),
  };
}
