// Hub dependence year by year: each layer in force and counting signed agreements. Law holds until something changes it: steps, not slopes.
import { figure, pictureFrame, restsOf } from '../../../../src/report/network/frame.ts';
import { seriesTold } from '../../../../src/report/network/series.ts';
import { type CivilDate, civilDate, earlierOf } from '../../../../src/kernel/civil-date.ts';
import { useWords } from '../../app/language.ts';
import { engine } from '../../engine/client.ts';
import { Picture } from '../../parts/picture.tsx';
import { type Row, SeriesChart } from './series-chart.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useAnswer } from '../../parts/use-answer.ts';
import { type Asked, FIRST_YEAR, LAYER, type NetworkBase } from './asked.ts';
import { listed, type NetworkChange, type NetworkSearch, toggled } from './search.ts';
import { networkWords } from './words.ts';

/** The layers that are shown when none are asked for: the one that made the star, and the one of this program. */
const SHOWN = `pacts,${LAYER}`;

/** Measures year by year, layer beside layer, with their table. */
export function SeriesStage({
  base,
  asked,
  search,
  change,
}: {
  readonly base: NetworkBase;
  readonly asked: Asked;
  readonly search: NetworkSearch;
  readonly change: (change: NetworkChange) => void;
}) {
  const words = useWords(networkWords);
  const { context, register, rules } = base;
  const { network } = context.words;
  const lines = search.lines ?? SHOWN;
  const layers = Object.keys(rules.layers).filter((layer) => listed(lines).includes(layer));
  const { coding, known, hub, nodes } = asked.question;
  const span = { from: FIRST_YEAR, to: Number(register.asOf.slice(0, 4)), ...(hub === undefined ? {} : { hub }) };
  const question = {
    ...(coding === undefined ? {} : { coding }),
    ...(known === undefined ? {} : { known }),
    ...(nodes === undefined ? {} : { nodes }),
  };
  const { value, pending } = useAnswer(JSON.stringify([layers, question, span]), () =>
    engine().network.series(question, layers, span),
  );
  const rows = (value ?? []).map((series): Row => {
    const { statement } = series.last;
    const rests = restsOf(context.lang, statement, series.hub);
    return {
      name: network.layerCounting(rests.title, network.counting[rests.counting]),
      layer: statement.layer.id,
      signed: rests.counting === 'signed',
      series,
    };
  });
  const shown = rows.map(({ series }) => ({ series, rests: restsOf(context.lang, series.last.statement, series.hub) }));
  const title = network.seriesTitle(span.from, span.to);
  const frame = {
    ...pictureFrame(
      context,
      title,
      [],
      shown.map(({ rests }) => rests),
      title,
    ),
    notes: seriesTold(context, shown).answer,
  };
  const goTo = (year: number): void => {
    const last = civilDate(`${year}-12-31`);
    const on: CivilDate = earlierOf(last, register.asOf);
    change({ view: 'graph', on: on === register.asOf ? undefined : on });
  };
  return (
    <>
      <div className="series-answer" role="status">
        {frame.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
      <ul className="plain small series-states">
        {[...new Map(shown.map(({ rests }) => [rests.layer, rests])).values()].map(({ layer, title: name, states }) => (
          <li key={layer}>
            {name}
            {context.words.punctuation.colon}
            {states.map(context.state).join(context.words.punctuation.comma)}
          </li>
        ))}
      </ul>
      <fieldset className="network-lines no-print">
        <legend className="network-legend">{words.seriesLayers}</legend>
        {Object.keys(rules.layers).map((layer) => (
          <label key={layer}>
            <input
              type="checkbox"
              checked={layers.includes(layer)}
              disabled={layers.length === 1 && layers.includes(layer)}
              onChange={() => change({ lines: toggled(lines, layer) })}
            />
            {context.layer(layer)}
          </label>
        ))}
      </fieldset>
      {value !== undefined && (
        <div aria-busy={pending}>
          <Picture frame={frame} name="comity-series" table={<SeriesTables base={base} rows={rows} />}>
            <SeriesChart base={base} rows={rows} layers={layers} title={title} goTo={goTo} />
          </Picture>
        </div>
      )}
    </>
  );
}

function SeriesTables({ base: { context }, rows }: { readonly base: NetworkBase; readonly rows: readonly Row[] }) {
  const { label } = context.words.network;
  return (
    <>
      {rows.map(({ name, series }) => (
        <Sheet
          key={name}
          caption={name}
          columns={[
            label.year,
            label.ties,
            label.tiesElsewhere,
            label.dependence,
            label.connectedWithout,
            label.betweennessShare,
          ]}
          rows={series.rows.map((row) => ({
            key: String(row.year),
            cells: [
              String(row.year),
              String(row.edges),
              String(row.without.edges),
              figure(row.dependence),
              figure(row.connectedWithout),
              figure(row.hubBetweennessShare),
            ],
          }))}
        />
      ))}
    </>
  );
}
