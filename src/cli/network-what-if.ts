import { chanceFrom } from '../kernel/chance.ts';
import { type Tie, tieOf } from '../network/graph.ts';
import type { Network } from '../network/network.ts';
import {
  doubted,
  droppingEach,
  ELSEWHERE,
  fallingWith,
  LADDER,
  supposed,
  tiesAmong,
  whatIf,
} from '../network/what-if.ts';
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
/** How often is drawn where not every combination can be reckoned, and the seed it is drawn with. */
const [SAMPLES, SEED] = [20_000, 1];

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
    const { graph } = network;
    const [add, remove, lose] = [values.add ?? [], values.remove ?? [], values.lose ?? []];
    for (const state of lose) inGraph(network, state);
    const supposition = {
      add: add.flatMap((what) => tiesOf(asked, network, what)),
      remove: remove.flatMap((what) => fallingTies(asked, network, what)),
      lose,
    };
    const doubt = values.doubt === undefined ? undefined : doubtOf(network, values.doubt, values.elsewhere);
    const nothing = add.length + remove.length + lose.length === 0 && doubt === undefined;
    const named = (what: string): string =>
      PAIR.test(what) ? what.split('-').map(context.state).join('–') : context.agreement(what);
    const { network: said } = context.words;
    const given: Supposed = {
      rests,
      before: graph,
      after: supposed(graph, supposition),
      result: whatIf(graph, hub, supposition),
      what: said.supposition(add.map(named), remove.map(named), lose.map(context.state)),
      lost: lose,
      ...(doubt === undefined ? {} : { doubt }),
      ...(nothing ? { dropping: droppingEach(graph, hub) } : {}),
    };
    return answer(io, asked, {
      told: () => whatIfTold(context, given),
      cells: () => whatIfCells(given),
      json: () => ({
        ...network.statement,
        hub,
        supposed: { add, remove, lose },
        ...given.result,
        doubt,
        dropping: given.dropping,
      }),
      chart: () => whatIfChart(context, given),
    });
  },
};

const PAIR = /^[A-Z]{2}-[A-Z]{2}$/;

/** The ties that a pair or an agreement makes among the States of the network. */
function tiesOf(asked: NetworkAsked, network: Network, what: string): Tie[] {
  if (PAIR.test(what)) {
    const [a = '', b = ''] = what.split('-');
    inGraph(network, a);
    inGraph(network, b);
    if (a === b) throw usageError(Wrong.sameState(what), VERB, Remedy.tie(a));
    return [tieOf(a, b)];
  }
  return [...tiesAmong(network.graph, agreementOf(VERB, asked.data, what).parties)];
}

/** The ties that fall with it: of an agreement those that rest on no other. */
function fallingTies(asked: NetworkAsked, network: Network, what: string): Tie[] {
  if (PAIR.test(what)) return tiesOf(asked, network, what);
  // One that stands beside the register is known by its ties alone.
  if (!network.ties.some(({ agreement }) => agreement === what)) agreementOf(VERB, asked.data, what);
  return [...fallingWith(network.ties, what)];
}

function inGraph({ graph }: Network, state: string): void {
  if (graph.nodes.includes(state)) return;
  throw usageError(Wrong.notAmong(state), VERB, Remedy.oneOf(graph.nodes));
}

function doubtOf(network: Network, written: string, others: string | undefined): NonNullable<Supposed['doubt']> {
  const [state = '', value] = written.split('=');
  inGraph(network, state);
  const odds = value === undefined ? undefined : oddsOf('doubt', value, written);
  const elsewhere = others === undefined ? ELSEWHERE : oddsOf('elsewhere', others, others);
  const sampling = { chance: chanceFrom(SEED), samples: SAMPLES };
  // The first row is the State as if it were certain, to compare.
  return { state, rows: doubted(network.graph, state, odds === undefined ? LADDER : [1, odds], elsewhere, sampling) };
}

function oddsOf(flag: string, value: string, written: string): number {
  const odds = /^(?:0|1|0?\.\d+|1\.0+|0\.0*)$/.test(value) ? Number(value) : undefined;
  if (odds === undefined) throw usageError(Wrong.value(flag, written), VERB, Remedy.odds);
  return odds;
}
