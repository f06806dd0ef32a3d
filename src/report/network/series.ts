// The same measures at the end of every year.

import type { Series, SeriesRow } from '../../network/series.ts';
import { seriesChart } from '../svg/series-chart.ts';
import {
  type Cells,
  type NetworkContext,
  type Rests,
  type Told,
  basisCells,
  figure,
  hubIsOutside,
  pictureFrame,
} from './frame.ts';
import { table } from './table.ts';

/** One layer over years, with what its last year rests on. */
export interface SeriesShown {
  readonly rests: Rests;
  readonly series: Series;
}

/** The years in which something changed, and the last; data has all of them. */
export function seriesTold(context: NetworkContext, all: readonly SeriesShown[]): Told {
  const { network } = context.words;
  const { label } = network;
  return {
    title: network.heading.series,
    answer: answersOf(context, all),
    rests: all.map(({ rests }) => rests),
    sections: all.map((one) => ({
      title: nameOf(context, one),
      lines: (sheet) =>
        table(
          sheet,
          [
            { title: label.year },
            { title: label.ties },
            { title: label.tiesElsewhere },
            { title: label.dependence },
            { title: label.connectedWithout },
            { title: label.betweennessShare },
            { title: label.degreeCentralisation },
            { title: label.betweennessCentralisation },
          ],
          changes(one.series.rows).map((row) => [
            String(row.year),
            String(row.edges),
            String(row.without.edges),
            figure(row.dependence),
            figure(row.connectedWithout),
            figure(row.hubBetweennessShare),
            figure(row.degreeCentralisation),
            figure(row.betweennessCentralisation),
          ]),
        ),
    })),
    notes: [network.note.years, network.note.dependence, network.note.lowerBound, network.note.structure],
  };
}

/** One record a year and layer. */
export function seriesCells(all: readonly SeriesShown[]): Cells[] {
  return all.flatMap(({ rests, series: { rows } }) =>
    rows.map((row) => ({
      year: row.year,
      ...basisCells({ ...rests, on: row.on }),
      ties: row.edges,
      ties_elsewhere: row.without.edges,
      dependence: row.dependence,
      connected_without: row.connectedWithout,
      betweenness_share: row.hubBetweennessShare,
      degree_centralisation: row.degreeCentralisation,
      betweenness_centralisation: row.betweennessCentralisation,
      isolates_without: row.without.isolates,
      largest_component_without: row.without.largestComponent,
    })),
  );
}

/** Hub dependence as a picture. */
export function seriesPicture(context: NetworkContext, all: readonly SeriesShown[]): string {
  const { network } = context.words;
  const years = all.flatMap(({ series }) => series.rows.map(({ year }) => year));
  const lines = all.map((one) => ({
    name: nameOf(context, one),
    points: one.series.rows.map(({ year, dependence }) => ({ year, value: dependence })),
  }));
  const described = lines
    .map(
      ({ name, points }) =>
        `${name}: ${points.map(({ year, value }) => `${year} ${figure(value, 2)}`).join(context.words.punctuation.comma)}`,
    )
    .join('; ');
  return seriesChart({
    ...pictureFrame(
      context,
      network.seriesTitle(Math.min(...years), Math.max(...years)),
      [],
      all.map(({ rests }) => rests),
      described,
    ),
    // A series is of many days.
    notes: answersOf(context, all),
    axis: network.axis.dependence,
    lines,
  });
}

function answersOf(context: NetworkContext, all: readonly SeriesShown[]): string[] {
  const { network } = context.words;
  return all.map((one) => {
    if (hubIsOutside(one.rests)) return network.hubOutside(nameOf(context, one), context.the(one.rests.hub));
    const told = one.series.rows.filter(({ dependence }) => dependence !== undefined);
    const [first, last] = [told[0], told.at(-1)];
    const value = (row: SeriesRow | undefined): string => figure(row?.dependence, 2);
    return first === undefined || last === undefined
      ? network.seriesNone(nameOf(context, one))
      : network.seriesAnswer(nameOf(context, one), first.year, value(first), last.year, value(last));
  });
}

function nameOf({ words: { network } }: NetworkContext, { rests }: SeriesShown): string {
  return network.layerCounting(rests.title, network.counting[rests.counting]);
}

function changes(rows: readonly SeriesRow[]): readonly SeriesRow[] {
  const figures = ({ year: _year, on: _on, ...rest }: SeriesRow): string => JSON.stringify(rest);
  return rows.filter((row, at) => {
    const before = rows[at - 1];
    return before === undefined || at === rows.length - 1 || figures(row) !== figures(before);
  });
}
