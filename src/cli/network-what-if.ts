import type { Network } from '../network/network.ts';
import { pairOf, suppose, type WrittenDoubt } from '../network/supposition.ts';
import { type Supposed, whatIfCells, whatIfChart, whatIfTold } from '../report/network/what-if.ts';
import { readArguments, usageError, type Verb } from './arguments.ts';
import {
  agreementOf,
  answer,
  NETWORK_FLAGS,
  NETWORK_HELP,
  type NetworkAsked,
  oneNetwork,
  onlyLayer,
  readNetwork,
} from './network-files.ts';
import { Remedy, Wrong } from './usage.ts';

const VERB = 'network what-if';

export const networkWhatIf: Verb = {
  name: VERB,
  summary: 'what one agreement more or one State less would change',
  help: `usage: comity network what-if [--add WHAT] [--remove WHAT] [--lose XX] [--doubt XX=ODDS] [flags]

WHAT is a pair of States (XX-YY) or the id of an agreement; each flag may be given several times. Without any of them: what each
single tie that does not touch the hub holds up. An agreement that is removed takes only those ties that no other agreement makes.

  --add WHAT         with this tie, or the ties of this agreement
  --remove WHAT      without it
  --lose XX          without this State
  --doubt XX=ODDS    each tie of this State holds with these odds (0 to 1); XX alone: for several odds. Exact up to 20 doubtful
                     ties, above that drawn 20,000 times with a fixed seed and printed with its error
  --elsewhere ODDS   with these odds every other tie holds (default: 0.95)
${NETWORK_HELP}
examples:
  comity network what-if --on 2022-11-04 --add GB-JP
  comity network what-if --on 2026-11-22 --signed --remove ca-ph-sovfa-2025
  comity network what-if --on 2026-11-22 --signed --lose US --svg lost.svg
  comity network what-if --on 2026-11-22 --doubt US=0.5
  comity network what-if --on 2026-11-22 --signed
`,
  run(argv, io) {
    const { values, positionals } = readArguments(VERB, argv, {
      ...NETWORK_FLAGS,
      add: { type: 'string', multiple: true },
      remove: { type: 'string', multiple: true },
      lose: { type: 'string', multiple: true },
      doubt: { type: 'string' },
      elsewhere: { type: 'string' },
    });
    if (positionals[0] !== undefined) throw usageError(Wrong.tooMany(positionals[0]), VERB);
    const asked = readNetwork(VERB, values, io);
    const { context } = asked;
    const { network, rests, hub } = oneNetwork(asked, onlyLayer(VERB, asked));
    const [add, remove, lose] = [values.add ?? [], values.remove ?? [], values.lose ?? []];
    for (const what of add) inNetwork(asked, network, what);
    // One that stands beside the register is known by its ties alone.
    const makesTies = (what: string): boolean => network.ties.some(({ agreement }) => agreement === what);
    for (const what of remove) if (!makesTies(what)) inNetwork(asked, network, what);
    for (const state of lose) inGraph(network, state);
    const doubt = values.doubt === undefined ? undefined : doubtOf(network, values.doubt, values.elsewhere);
    const changed = suppose(asked.data.register, network, hub, {
      add,
      remove,
      lose,
      ...(doubt === undefined ? {} : { doubt }),
    });
    const named = (what: string): string =>
      pairOf(what) !== undefined ? what.split('-').map(context.state).join('–') : context.agreement(what);
    const { network: said } = context.words;
    const given: Supposed = {
      rests,
      ...changed,
      what: said.supposition(add.map(named), remove.map(named), lose.map(context.state)),
      lost: lose,
    };
    return answer(io, asked, {
      told: () => whatIfTold(context, given),
      cells: () => whatIfCells(given),
      json: () => ({
        ...network.statement,
        hub,
        supposed: { add, remove, lose },
        ...given.result,
        doubt: given.doubt,
        dropping: given.dropping,
      }),
      chart: () => whatIfChart(context, given),
    });
  },
};

/** Refuses a pair that is not of two States of the network, and an agreement that nobody knows. */
function inNetwork(asked: NetworkAsked, network: Network, what: string): void {
  if (pairOf(what) === undefined) agreementOf(VERB, asked.data, what);
  else {
    const [a = '', b = ''] = what.split('-');
    inGraph(network, a);
    inGraph(network, b);
    if (a === b) throw usageError(Wrong.sameState(what), VERB, Remedy.tie(a));
  }
}

function inGraph({ graph }: Network, state: string): void {
  if (graph.nodes.includes(state)) return;
  throw usageError(Wrong.notAmong(state), VERB, Remedy.oneOf(graph.nodes));
}

function doubtOf(network: Network, written: string, others: string | undefined): WrittenDoubt {
  const [state = '', value] = written.split('=');
  inGraph(network, state);
  const odds = value === undefined ? undefined : oddsOf('doubt', value, written);
  return {
    state,
    // The first row is the State as if it were certain, to compare.
    ...(odds === undefined ? {} : { odds: [1, odds] }),
    ...(others === undefined ? {} : { elsewhere: oddsOf('elsewhere', others, others) }),
  };
}

function oddsOf(flag: string, value: string, written: string): number {
  const odds = /^(?:0|1|0?\.\d+|1\.0+|0\.0*)$/.test(value) ? Number(value) : undefined;
  if (odds === undefined) throw usageError(Wrong.value(flag, written), VERB, Remedy.odds);
  return odds;
}
