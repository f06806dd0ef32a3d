// Series of others that are carried over: what they say, and what it takes to compute them again.

import type { CarriedSeries } from '../../network/carried.ts';
import { DATA_SETS } from '../../register/import/data-sets.ts';
import { hang } from '../terminal/layout.ts';
import { type Cells, type NetworkContext, type Told, figure } from './frame.ts';
import { table } from './table.ts';

/** Each series with the years in which hub dependence changed, and the file that it needs. */
export function carriedTold(context: NetworkContext, all: readonly CarriedSeries[]): Told {
  const { lang, words } = context;
  const { heading, label, carried } = words.network;
  const sets = [...new Set(all.flatMap(({ needs }) => needs.map(({ set }) => set)))];
  return {
    title: heading.carried,
    answer: [
      carried.answer(
        all.length,
        all.reduce((sum, { years }) => sum + years.length, 0),
      ),
    ],
    sections: all.map(({ title, hub, needs, years }) => ({
      title: carried.needs(needs.map(({ file }) => file)),
      lines: (sheet) => [
        ...hang('  ', `${title[lang]} (${context.state(hub)})`, sheet.width),
        ...table(
          sheet,
          [
            { title: label.year },
            { title: label.ties },
            { title: label.tiesElsewhere },
            { title: label.dependence },
            { title: label.connectedWithout },
          ],
          years
            .filter(({ dependence }, at) => at === years.length - 1 || dependence !== years[at - 1]?.dependence)
            .map((one) => [
              String(one.year),
              String(one.edges),
              String(one.without),
              figure(one.dependence),
              figure(one.connectedWithout),
            ]),
        ),
        '',
      ],
    })),
    notes: [
      ...sets.map((set) => `${DATA_SETS[set].title}: ${DATA_SETS[set].citation}`),
      carried.how,
      words.network.note.dependence,
    ],
  };
}

/** One record a year and series. */
export function carriedCells(all: readonly CarriedSeries[]): Cells[] {
  return all.flatMap(({ id, hub, needs, years }) =>
    years.map((one) => ({
      series: id,
      hub,
      year: one.year,
      ties: one.edges,
      ties_elsewhere: one.without,
      hub_dependence: one.dependence,
      connected_without: one.connectedWithout,
      not_recomputed_needs: needs.map(({ file }) => file).join(' '),
    })),
  );
}
