// The network year by year: on the last day of each.
import { type CivilDate, civilDate, earlierOf } from '../kernel/civil-date.ts';
import type { RegisterOfAgreements } from '../register/register.ts';
import { centralisationOf, degrees } from './centrality.ts';
import type { Graph } from './graph.ts';
import { hubMeasures } from './hub.ts';
import type { NetworkRules } from './layers.ts';
import { type Network, type NetworkQuestion, networkBy } from './network.ts';

/** One year of a series. `without` is what is left without the hub; a figure that has no meaning in this graph is undefined. */
export interface SeriesRow {
  readonly year: number;
  /** The last day of the year, or that to which the register was searched. */
  readonly on: CivilDate;
  readonly size: number;
  readonly edges: number;
  readonly degreeCentralisation: number | undefined;
  readonly betweennessCentralisation: number | undefined;
  readonly hubDegree: number | undefined;
  readonly hubBetweennessShare: number | undefined;
  /** Hub dependence: of the means of 1/distance over pairs of others, without and with it, one minus the ratio. */
  readonly dependence: number | undefined;
  readonly efficiencyWith: number | undefined;
  readonly efficiencyWithout: number | undefined;
  /** The share of pairs of others that still reach each other. */
  readonly connectedWithout: number | undefined;
  readonly without: {
    readonly edges: number;
    readonly degreeCentralisation: number | undefined;
    readonly betweennessCentralisation: number | undefined;
    readonly density: number;
    readonly largestComponent: number;
    readonly isolates: number;
  };
}

/** The rows of a series, and the network of its last year with what must be printed beside it. */
export interface Series {
  readonly hub: string;
  readonly rows: readonly SeriesRow[];
  readonly last: Network;
}

/** From which year to which, both counted; the hub where it is another than the node set's. */
export interface SeriesSpan {
  readonly from: number;
  readonly to: number;
  readonly hub?: string;
}

/** A layer year by year. */
export function seriesOf(
  register: RegisterOfAgreements,
  rules: NetworkRules,
  question: NetworkQuestion,
  { from, to, hub: asked }: SeriesSpan,
): Series {
  const at = networkBy(register, rules, question);
  const lastDay = (year: number): CivilDate =>
    earlierOf(civilDate(`${String(year).padStart(4, '0')}-12-31`), register.asOf);
  const last = at(lastDay(to));
  const hub = asked ?? last.statement.hub ?? '';
  const rows = Array.from({ length: Math.max(0, to - from + 1) }, (_, index): SeriesRow => {
    const [year, on] = [from + index, lastDay(from + index)];
    return { year, on, ...seriesFigures(at(on).graph, hub) };
  });
  return { hub, rows, last };
}

/** The figures of one row, of any graph. */
export function seriesFigures(graph: Graph, hub: string): Omit<SeriesRow, 'year' | 'on'> {
  const whole = centralisationOf(graph);
  const { without, ...measured } = hubMeasures(graph, hub);
  return {
    size: graph.nodes.length,
    edges: graph.edges.length,
    degreeCentralisation: whole.degree,
    betweennessCentralisation: whole.betweenness,
    hubDegree: degrees(graph)[hub],
    hubBetweennessShare: measured.betweennessShare,
    dependence: measured.dependence,
    efficiencyWith: measured.efficiencyWith,
    efficiencyWithout: measured.efficiencyWithout,
    connectedWithout: measured.connectedWithout,
    without: {
      edges: without.edges,
      degreeCentralisation: without.centralisation.degree,
      betweennessCentralisation: without.centralisation.betweenness,
      density: without.density,
      largestComponent: Math.max(0, ...without.components.map(({ length }) => length)),
      isolates: without.components.filter(({ length }) => length === 1).length,
    },
  };
}
