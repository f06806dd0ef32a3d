// Star or web: the measures of each layer, and of one layer in full.

import type { Graph } from '../../network/graph.ts';
import type { Measures } from '../../network/measures.ts';
import { graphChart, type TieStyle } from '../svg/graph-chart.ts';
import {
  type Cells,
  type NetworkContext,
  type Rests,
  type Told,
  basisCells,
  figure,
  hubIsOutside,
  pictureFrame,
  tieText,
} from './frame.ts';
import { table } from './table.ts';

/** One layer on one day with its measures. */
export interface Measured {
  readonly rests: Rests;
  readonly graph: Graph;
  readonly measures: Measures;
  /** Ties that are signed and not in force; they are in the graph only where signed agreements count. */
  readonly signedOnly: readonly (readonly [string, string])[];
}

/** How many States that stand between the others are named. */
const BROKERS = 3;
/** A dependence this near to 1 or 0 is that: what is printed has three decimals. */
export const NEAR = 0.0005;

/** How much each State stands between the others when the hub is away; where it has no tie in the layer, as it is. */
export function betweennessAway({ hub, nodes }: Measures): Readonly<Record<string, number>> {
  if (hub !== undefined) return hub.without.betweenness ?? {};
  const known = Object.entries(nodes).flatMap(([node, { betweennessNormalised: value }]) =>
    value === undefined ? [] : [[node, value] as const],
  );
  return Object.fromEntries(known);
}

/** The answer on all layers, a row each. */
export function layersTold(context: NetworkContext, measured: readonly Measured[]): Told {
  const { network } = context.words;
  const { label } = network;
  const name = ({ rests }: Measured): string => rests.title;
  const counted = measured.filter(({ measures }) => measures.hub?.dependence !== undefined);
  const by = (test: (dependence: number) => boolean): string[] =>
    counted.filter(({ measures }) => test(measures.hub?.dependence ?? 0)).map(name);
  const hub = context.the(measured[0]?.rests.hub ?? '');
  return {
    title: network.heading.layers,
    answer: [
      network.layersAnswer(
        by((one) => one >= 1 - NEAR),
        by((one) => one > NEAR && one < 1 - NEAR),
        by((one) => one <= NEAR),
        measured.filter(({ measures, rests }) => measures.edges > 0 && !rests.states.includes(rests.hub)).map(name),
        measured.filter(({ measures }) => measures.edges === 0).map(name),
        hub,
      ),
    ],
    rests: measured.map(({ rests }) => rests),
    sections: [
      {
        title: network.heading.layers,
        lines: (sheet) =>
          table(
            sheet,
            [
              { title: label.layer, words: true },
              { title: label.states },
              { title: label.ties },
              { title: label.tiesElsewhere },
              { title: label.dependence },
              { title: label.connectedWithout },
              { title: label.brokers, words: true },
            ],
            measured.map((one) => [
              name(one),
              String(one.measures.size),
              String(one.measures.edges),
              String(one.measures.hub?.without.edges ?? one.measures.edges),
              figure(one.measures.hub?.dependence),
              figure(one.measures.hub?.connectedWithout),
              brokersText(context, one),
            ]),
          ),
      },
    ],
    notes: [network.note.dependence, network.note.lowerBound, network.note.structure],
  };
}

/** The answer on one layer, with each State. */
export function measuresTold(context: NetworkContext, one: Measured): Told {
  const { network } = context.words;
  const { label } = network;
  const { rests, measures, graph } = one;
  const { hub } = measures;
  const layer = rests.title;
  const without = betweennessAway(measures);
  const rows: readonly (readonly [string, string])[] = [
    [label.ties, String(measures.edges)],
    [label.tiesElsewhere, String(hub?.without.edges ?? measures.edges)],
    [label.dependence, figure(hub?.dependence)],
    [label.connected, figure(hub?.connectedWith)],
    [label.connectedWithout, figure(hub?.connectedWithout)],
    [label.betweennessShare, figure(hub?.betweennessShare)],
    [label.degreeCentralisation, figure(measures.centralisation.degree)],
    [label.betweennessCentralisation, figure(measures.centralisation.betweenness)],
    [label.closenessCentralisation, figure(measures.centralisation.closeness)],
    [label.efficiency, figure(measures.efficiency)],
  ];
  const weak: readonly (readonly [string, string])[] = [
    [
      label.bridges,
      measures.bridges.map((tie) => tieText(context, tie)).join(context.words.punctuation.comma) || label.none,
    ],
    [
      label.cutStates,
      measures.articulationPoints.map(context.state).join(context.words.punctuation.comma) || label.none,
    ],
  ];
  const states = graph.nodes.toSorted(
    (a, b) =>
      (measures.nodes[b]?.degree ?? 0) - (measures.nodes[a]?.degree ?? 0) ||
      (without[b] ?? 0) - (without[a] ?? 0) ||
      (a < b ? -1 : 1),
  );
  return {
    title: layer,
    answer: [starOf(context, one)],
    rests: [rests],
    sections: [
      {
        title: network.heading.measures,
        lines: (sheet) => table(sheet, [{ title: label.figure, words: true }, { title: layer }], rows),
      },
      {
        title: network.heading.states,
        lines: (sheet) =>
          table(
            sheet,
            [
              { title: label.state, words: true },
              { title: label.degree },
              { title: label.betweenness },
              { title: label.betweennessWithout },
              { title: label.core },
              { title: label.constraint },
            ],
            states.map((node) => [
              context.state(node),
              String(measures.nodes[node]?.degree ?? 0),
              figure(measures.nodes[node]?.betweennessNormalised),
              node === rests.hub ? '' : figure(without[node]),
              String(measures.nodes[node]?.core ?? 0),
              figure(measures.nodes[node]?.constraint),
            ]),
          ),
      },
      {
        title: network.heading.weak,
        lines: (sheet) =>
          table(
            sheet,
            [
              { title: '', words: true },
              { title: '', words: true },
            ],
            weak,
          ).slice(1),
      },
    ],
    notes: [network.note.dependence, network.note.lowerBound, network.note.structure],
  };
}

/** One record a layer. */
export function measuresCells({ rests, measures }: Measured): Cells {
  const { hub } = measures;
  return {
    ...basisCells(rests),
    ties: measures.edges,
    ties_elsewhere: hub?.without.edges,
    dependence: hub?.dependence,
    connected: hub?.connectedWith,
    connected_without: hub?.connectedWithout,
    betweenness_share: hub?.betweennessShare,
    efficiency: measures.efficiency,
    degree_centralisation: measures.centralisation.degree,
    betweenness_centralisation: measures.centralisation.betweenness,
    closeness_centralisation: measures.centralisation.closeness,
  };
}

/** The network as a picture. */
export function measuresChart(context: NetworkContext, one: Measured): string {
  const { rests, graph, signedOnly } = one;
  const { network, date } = context.words;
  const title = network.graphTitle(rests.title, date(rests.on));
  const pending = new Set(signedOnly.map((tie) => tie.join(' ')));
  return graphChart({
    ...pictureFrame(
      context,
      title,
      [starOf(context, one)],
      [rests],
      graph.edges.map((tie) => tieText(context, tie)).join(context.words.punctuation.comma),
    ),
    nodes: graph.nodes.map((id) => ({ id, name: context.state(id) })),
    ties: graph.edges.map(([a, b]) => ({
      a,
      b,
      style: (pending.has(`${a} ${b}`) ? 'signed' : 'in-force') satisfies TieStyle,
    })),
    ...(graph.nodes.includes(rests.hub) ? { hub: rests.hub } : {}),
    styles: network.tie,
  });
}

function starOf(context: NetworkContext, { rests, measures: { hub } }: Measured): string {
  const { network } = context.words;
  const name = context.the(rests.hub);
  if (hubIsOutside(rests)) return network.hubOutside(rests.title, name);
  return network.star(rests.title, name, hub?.dependence, hub?.connectedWithout);
}

function brokersText(context: NetworkContext, one: Measured): string {
  return brokers(context, one).join(context.words.punctuation.comma) || context.words.network.label.none;
}

/** Who stands most between the others when the hub is away, with the share of their shortest ways that each stands on; the first three. */
export function brokers(context: NetworkContext, { measures }: Pick<Measured, 'measures'>): string[] {
  const without = betweennessAway(measures);
  return Object.entries(without)
    .filter(([, value]) => value > 0)
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, BROKERS)
    .map(([node, value]) => `${context.state(node)} ${value.toFixed(2)}`);
}
