import { seriesOf } from '../network/series.ts';
import { carriedCells, carriedTold } from '../report/network/carried.ts';
import { restsOf } from '../report/network/frame.ts';
import { type SeriesShown, seriesCells, seriesPicture, seriesTold } from '../report/network/series.ts';
import { readArguments, usageError, type Verb } from './arguments.ts';
import { answer, loadCarried, NETWORK_FLAGS, NETWORK_HELP, readNetwork } from './network-files.ts';
import { Remedy, Wrong } from './usage.ts';

const VERB = 'network series';
/** The first year of the treaties that make the star. */
const FIRST = 1951;

const YEAR = /^(?:1[89]|20)\d\d$/;

const { on: _on, ...FLAGS } = NETWORK_FLAGS;

export const networkSeries: Verb = {
  name: VERB,
  summary: 'the same measures at the end of every year',
  help: `usage: comity network series [--layer ID ...] [--from YEAR] [--to YEAR] [flags]

The network on the last day of each year. --layer may be given several times: each layer is a series of its own.

  --from YEAR        the first year (default: 1951)
  --to YEAR          the last (default: the year to which sources were searched)
  --both             each layer twice: in force, and counting signed agreements
  --carried          series from data sets of others, which are not recomputed here, and what they need
${NETWORK_HELP.replaceAll(/^ {2}--on .*\n/gm, '')}
examples:
  comity network series --layer access --from 2005
  comity network series --layer pacts --layer access --both --svg series.svg
  comity network series --layer access --variant nato-clique --csv
  comity network series --carried
`,
  run(argv, io) {
    const { values, positionals } = readArguments(VERB, argv, {
      ...FLAGS,
      from: { type: 'string' },
      to: { type: 'string' },
      both: { type: 'boolean' },
      carried: { type: 'boolean' },
    });
    if (positionals[0] !== undefined) throw usageError(Wrong.tooMany(positionals[0]), VERB);
    if (values.both === true && values.signed === true) throw usageError(Wrong.together('--both', '--signed'), VERB);
    const asked = readNetwork(VERB, values, io);
    const { data, common, context, hub } = asked;
    if (values.carried === true) {
      const carried = loadCarried(io);
      return answer(io, asked, {
        told: () => carriedTold(context, carried),
        cells: () => carriedCells(carried),
        json: () => ({ carried }),
      });
    }
    const searched = Number(data.register.asOf.slice(0, 4));
    const from = yearFlag('from', values.from, searched) ?? FIRST;
    const last = yearFlag('to', values.to, searched);
    const to = last ?? searched;
    // What was not typed is not blamed.
    if (to < from && last === undefined) throw usageError(Wrong.fromAfter(from, to), VERB, Remedy.firstYear(to));
    if (to < from) throw usageError(Wrong.toBefore(to, from), VERB, Remedy.lastYear(from));
    const countings = values.both === true ? (['in-force', 'signed'] as const) : [asked.counting];
    const shown = (asked.layers.length === 0 ? ['access'] : asked.layers).flatMap((layer) =>
      countings.map((counting): SeriesShown => {
        const span = hub === undefined ? { from, to } : { from, to, hub };
        const series = seriesOf(data.register, data.rules, asked.question(layer, counting), span);
        return { series, rests: restsOf(common.lang, series.last.statement, series.hub) };
      }),
    );
    return answer(io, asked, {
      told: () => seriesTold(context, shown),
      cells: () => seriesCells(shown),
      json: () => ({
        series: shown.map(({ series }) => ({ ...series.last.statement, hub: series.hub, rows: series.rows })),
      }),
      chart: () => seriesPicture(context, shown),
    });
  },
};

function yearFlag(flag: string, value: string | undefined, searched: number): number | undefined {
  if (value === undefined || YEAR.test(value)) return value === undefined ? undefined : Number(value);
  // Of a day its year, unless that would be refused next.
  const year = value.slice(0, 4);
  const meant = YEAR.test(year) && Number(year) <= searched ? year : String(searched);
  throw usageError(Wrong.notYear(flag, value), VERB, Remedy.year(flag, meant));
}
