// The network on a day: a graph, and everything that must be said beside any figure of it.
import type { CivilDate } from '../kernel/civil-date.ts';
import { ComityError } from '../kernel/errors.ts';
import { suggestion } from '../kernel/near.ts';
import type { RegisterOfAgreements, Words } from '../register/register.ts';
import { type Graph, graphOf, tieOf } from './graph.ts';
import type { Coding, Counting, Layer, NetworkRules, NodeSet } from './layers.ts';
import { type LayerTie, layerTies, tiesOn } from './ties.ts';

/** Which network is meant. What is left out is the layer's own node set and the coding `standard`. */
export interface NetworkQuestion {
  readonly layer: string;
  readonly counting: Counting;
  /** A node set by its id, or the States themselves. */
  readonly nodes?: string | readonly string[];
  readonly coding?: string;
  /** What was known when: absent, all that is in the register. */
  readonly known?: CivilDate;
}

/** What is printed beside every figure: layer, day, node set, rules. */
export interface Statement {
  readonly layer: Pick<Layer, 'id' | 'title' | 'says'>;
  readonly on: CivilDate;
  readonly counting: { readonly id: Counting; readonly says: Words };
  readonly nodes: { readonly id: string; readonly title: Words; readonly states: readonly string[] };
  readonly hub?: string;
  readonly coding: Pick<Coding, 'id' | 'title' | 'says'>;
  /** Agreements that count on the day and do not stand in the register, with where they were read. */
  readonly beside: readonly {
    readonly agreement: string;
    readonly title: Words;
    readonly url: string;
    readonly note?: Words;
  }[];
  /** Agreements that count as in force from their signature because nobody saw a day of force, by id. */
  readonly coded: readonly string[];
  readonly known?: CivilDate;
  readonly register: string;
}

/** A layer on a day. */
export interface Network {
  readonly graph: Graph;
  readonly statement: Statement;
  /** What the ties rest on; several agreements may make one. */
  readonly ties: readonly LayerTie[];
  /** Pairs of which it is not known whether they are tied: they are not in the graph. */
  readonly open: readonly LayerTie[];
}

/** The rule for the coding that is used where none is asked for. */
const STANDARD = 'standard';
/** The id of a node set that was chosen State by State. */
export const CHOSEN = 'chosen';
const chosenTitle: Words = { en: 'States that were chosen one by one', ja: '一つずつ選んだ国' };

/** The network of a layer on a day that is over. */
export function networkOn(
  register: RegisterOfAgreements,
  rules: NetworkRules,
  question: NetworkQuestion & { readonly on: CivilDate },
): Network {
  return networkBy(register, rules, question)(question.on);
}

/** The network of a layer on any day: what is the same for all days is found once. */
export function networkBy(
  register: RegisterOfAgreements,
  rules: NetworkRules,
  question: NetworkQuestion,
): (on: CivilDate) => Network {
  const { counting, known } = question;
  const layer = named(rules.layers, question.layer);
  const coding = named(rules.codings, question.coding ?? STANDARD);
  const set = nodeSetOf(rules, layer, question.nodes);
  const all = layerTies(register, rules, layer, coding, known);
  const states = statesOf(set, all);
  const among = all.filter(({ a, b }) => states.includes(a) && states.includes(b));
  return (on) => {
    const { counted, open } = tiesOn(among, on, counting);
    return {
      graph: graphOf(
        states,
        counted.map(({ a, b }) => tieOf(a, b)),
      ),
      statement: {
        layer: { id: layer.id, title: layer.title, says: layer.says },
        on,
        counting: { id: counting, says: rules.counting[counting] },
        nodes: { id: set.id, title: set.title, states },
        ...(set.hub === undefined ? {} : { hub: set.hub }),
        coding: { id: coding.id, title: coding.title, says: coding.says },
        beside: coding.beside
          .flatMap((id) => rules.beside[id] ?? [])
          .filter(
            (one) =>
              one.layer === layer.id &&
              counted.some(
                ({ basis, agreement, a, b }) =>
                  basis === 'beside' &&
                  agreement === one.agreement &&
                  one.pairs.some((pair) => pair[0] === a && pair[1] === b),
              ),
          )
          .map(({ agreement, title, source, note }) => ({
            agreement,
            title,
            url: source.url,
            ...(note === undefined ? {} : { note }),
          })),
        coded: [
          ...new Set(counted.filter(({ basis }) => basis === 'coded').map(({ agreement }) => agreement)),
        ].toSorted(),
        ...(known === undefined ? {} : { known }),
        register: register.digest,
      },
      ties: counted,
      open,
    };
  };
}

/** States that were chosen one by one have the hub of the layer, so that its dependence is still that on the same State. */
function nodeSetOf(rules: NetworkRules, layer: Layer, nodes: NetworkQuestion['nodes']): NodeSet {
  if (nodes === undefined || typeof nodes === 'string') return named(rules.nodes, nodes ?? layer.nodes);
  const { hub } = named(rules.nodes, layer.nodes);
  const states = [...new Set(nodes)].toSorted();
  return { id: CHOSEN, title: chosenTitle, states, ...(hub === undefined ? {} : { hub }) };
}

function statesOf(set: NodeSet, ties: readonly LayerTie[]): readonly string[] {
  return set.states ?? [...new Set(ties.flatMap(({ a, b }) => [a, b]))].toSorted();
}

function named<T>(group: Readonly<Record<string, T>>, name: string): T {
  const found = Object.hasOwn(group, name) ? group[name] : undefined;
  if (found !== undefined) return found;
  throw new ComityError('COMITY_NETWORK_UNKNOWN_NAME', { value: name, remedy: suggestion(name, Object.keys(group)) });
}
