// The layers of the register on a day, and what is supposed of them: everything the pages of the network ask, as pure functions of the data.
import { type Candidate, candidatesOf, underWayOn } from '../../../src/network/candidates.ts';
import { type Graph, type Tie, hasTie } from '../../../src/network/graph.ts';
import type { CivilDate } from '../../../src/kernel/civil-date.ts';
import type { Counting, NetworkRules } from '../../../src/network/layers.ts';
import { type Measures, measuresOf } from '../../../src/network/measures.ts';
import { type Network, type NetworkQuestion, networkBy, type Statement } from '../../../src/network/network.ts';
import { type Series, seriesOf } from '../../../src/network/series.ts';
import { pairOf, suppose, type SupposedNetwork, tiesOf } from '../../../src/network/supposition.ts';
import { type LayerTie, layerTies } from '../../../src/network/ties.ts';
import type { RegisterOfAgreements } from '../../../src/register/register.ts';
import { ringOrder } from '../../../src/report/svg/graph-chart.ts';

/** One layer on one day, and what is supposed of it. States by code, agreements by id, pairs as `XX-YY`. */
export interface SceneQuestion extends NetworkQuestion {
  readonly on: CivilDate;
  readonly hub?: string;
  readonly add: readonly string[];
  readonly remove: readonly string[];
  readonly lose: readonly string[];
  readonly doubt?: string;
}

/** What is to be shown of it: the network as it is and as it would be. */
export interface Scene extends SupposedNetwork {
  /** What was asked, without what could not be understood. */
  readonly question: SceneQuestion;
  readonly statement: Statement;
  readonly hub: string;
  readonly ties: readonly LayerTie[];
  /** Pairs of which it is not known whether they are tied. */
  readonly open: readonly LayerTie[];
  /** Ties that are signed and not in force. */
  readonly signedOnly: readonly Tie[];
  readonly measures: Measures;
  /** All States but the hub in the order of their places, which is the same for every day. */
  readonly ring: readonly string[];
}

/** One layer with its measures on a day. */
export type LayerMeasured = Pick<Scene, 'statement' | 'hub' | 'measures' | 'signedOnly' | 'ring' | 'ties'> & {
  readonly graph: Graph;
};

/** A question of all layers at once. */
export type LayersQuestion = Omit<NetworkQuestion, 'layer'> & { readonly on: CivilDate; readonly hub?: string };

/** The ties that are not there, and on what their figures rest. */
export interface CandidatesMeasured {
  readonly statement: Statement;
  readonly hub: string;
  readonly candidates: readonly Candidate[];
}

/** What may be asked of the network. */
export interface Scenes {
  /** A layer on a day, with what is supposed of it. */
  readonly scene: (question: SceneQuestion) => Scene;
  /** Every layer on a day. */
  readonly layers: (question: LayersQuestion) => readonly LayerMeasured[];
  /** Layers year by year, each in force and counting signed agreements. */
  readonly series: (
    question: Omit<NetworkQuestion, 'layer' | 'counting'>,
    of: readonly string[],
    span: { readonly from: number; readonly to: number; readonly hub?: string },
  ) => readonly Series[];
  /** Ties that are not there, by consequence and by likelihood. */
  readonly candidates: (
    question: NetworkQuestion & { readonly on: CivilDate; readonly hub?: string },
  ) => CandidatesMeasured;
}

/** The answers from a register by some rules; what is the same for every day is found once. */
export function scenesOf(register: RegisterOfAgreements, rules: NetworkRules): Scenes {
  const networks = new Map<string, (on: CivilDate) => Network>();
  const rings = new Map<string, readonly string[]>();

  function networkAt({ layer, counting, nodes, coding, known }: NetworkQuestion, on: CivilDate): Network {
    const asked = {
      layer,
      counting,
      ...(nodes === undefined ? {} : { nodes }),
      ...(coding === undefined ? {} : { coding }),
      ...(known === undefined ? {} : { known }),
    };
    return kept(networks, asked, () => networkBy(register, rules, asked))(on);
  }

  function signedOnly(question: NetworkQuestion & { readonly on: CivilDate }, graph: Graph): readonly Tie[] {
    const strict = networkAt({ ...question, counting: 'in-force' satisfies Counting }, question.on).graph;
    return graph.edges.filter(([a, b]) => !hasTie(strict, a, b));
  }

  /** One place for each State, whatever the day: found over the ties of all days. */
  function ringOf({ layer, coding = 'standard' }: NetworkQuestion, states: readonly string[], hub: string) {
    return kept(rings, [layer, coding, states, hub], () => {
      const [one, rule] = [rules.layers[layer], rules.codings[coding]];
      const ties = one === undefined || rule === undefined ? [] : layerTies(register, rules, one, rule);
      const pairs = new Map(ties.map(({ a, b }) => [`${a} ${b}`, { a, b }]));
      return ringOrder(
        states.filter((state) => state !== hub),
        [...pairs.values()],
      );
    });
  }

  return {
    scene(question) {
      const network = networkAt(question, question.on);
      const { graph, statement } = network;
      const hub = question.hub ?? statement.hub ?? '';
      const among = (code: string): boolean => graph.nodes.includes(code);
      // A pair or an agreement that ties no two of these States is kept too: the answer says that it changes nothing.
      const known = (what: string): boolean =>
        pairOf(what) !== undefined ||
        Object.hasOwn(register.agreements, what) ||
        tiesOf(register, network, what).length > 0;
      const { doubt: doubted, ...rest } = question;
      const asked = {
        ...rest,
        add: question.add.filter(known),
        remove: question.remove.filter(known),
        lose: question.lose.filter(among),
      };
      const doubt = doubted !== undefined && among(doubted) ? doubted : undefined;
      return {
        question: { ...asked, ...(doubt === undefined ? {} : { doubt }) },
        statement,
        hub,
        ties: network.ties,
        open: network.open,
        signedOnly: signedOnly(question, graph),
        measures: measuresOf(graph, hub === '' ? undefined : hub),
        ...suppose(register, network, hub, { ...asked, ...(doubt === undefined ? {} : { doubt: { state: doubt } }) }),
        ring: ringOf(question, graph.nodes, hub),
      };
    },
    layers: (given) =>
      Object.keys(rules.layers).map((layer) => {
        const question = { ...given, layer };
        const { graph, statement, ties } = networkAt(question, question.on);
        const hub = question.hub ?? statement.hub ?? '';
        return {
          statement,
          hub,
          graph,
          ties,
          signedOnly: signedOnly(question, graph),
          measures: measuresOf(graph, hub === '' ? undefined : hub),
          ring: ringOf(question, graph.nodes, hub),
        };
      }),
    series: (question, of, span) =>
      of.flatMap((layer) =>
        (['in-force', 'signed'] as const).map((counting) =>
          seriesOf(register, rules, { ...question, layer, counting }, span),
        ),
      ),
    candidates(question) {
      const { graph, statement } = networkAt(question, question.on);
      const hub = question.hub ?? statement.hub ?? '';
      const { on, known } = question;
      const kinds = rules.layers[question.layer]?.kinds ?? [];
      const underWay = underWayOn(register, kinds, { on, ...(known === undefined ? {} : { known }) });
      return { statement, hub, candidates: candidatesOf(graph, hub, underWay) };
    },
  };
}

function kept<T>(by: Map<string, T>, question: unknown, find: () => T): T {
  const key = JSON.stringify(question);
  const value = by.get(key) ?? find();
  by.set(key, value);
  return value;
}
