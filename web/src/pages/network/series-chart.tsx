// The lines of the series, in steps, with a button for every year.
import { useState } from 'react';

import type { Series } from '../../../../src/network/series.ts';
import { figure } from '../../../../src/report/network/frame.ts';
import { mark, px, type Shape, SHAPES, wrapped } from '../../../../src/report/svg/picture.ts';
import { useWords } from '../../app/language.ts';
import { Drawing } from '../../parts/drawing.tsx';
import { useWidth } from '../../parts/use-width.ts';
import { FIRST_YEAR, type NetworkBase } from './asked.ts';
import { useStops } from './selection.ts';
import { networkWords } from './words.ts';

/** One line: a layer by one way of counting. */
export interface Row {
  readonly name: string;
  readonly layer: string;
  readonly signed: boolean;
  readonly series: Series;
}

const PLOT = { left: 40, top: 30, height: 340 } as const;
const NAME = { size: 13.5, leading: 17 } as const;

/** The lines; each year is a button. */
export function SeriesChart({
  base: { context },
  rows,
  layers,
  title,
  goTo,
}: {
  readonly base: NetworkBase;
  readonly rows: readonly Row[];
  readonly layers: readonly string[];
  readonly title: string;
  readonly goTo: (year: number) => void;
}) {
  const words = useWords(networkWords);
  const [box, width] = useWidth<HTMLDivElement>(260, 896);
  const [at, setAt] = useState<number>();
  const { network } = context.words;
  const years = rows[0]?.series.rows.map(({ year }) => year) ?? [];
  const [from, to] = [years[0] ?? FIRST_YEAR, years.at(-1) ?? FIRST_YEAR];
  const beside = width >= 640;
  const right = width - (beside ? 220 : 12);
  const x = (year: number): number => PLOT.left + ((year - from) / Math.max(1, to - from)) * (right - PLOT.left);
  const y = (value: number): number => PLOT.top + (1 - value) * PLOT.height;
  const step = [5, 10, 20, 25].find((each) => (right - PLOT.left) / ((to - from) / each) >= 46) ?? 25;
  const shapeOf = (layer: string): Shape => SHAPES[layers.indexOf(layer) % SHAPES.length] ?? 'circle';
  const names = namesOf(rows, y, beside ? 190 : width - 30);
  const bottom = y(0);
  const keyTop = bottom + 44;
  const height = beside
    ? bottom + 36
    : keyTop + names.reduce((sum, one) => sum + one.lines.length * NAME.leading + 6, 0);
  const stop = useStops('series', years.map(String), (year) => goTo(Number(year)));
  const valuesAt = (year: number): string =>
    rows
      .map(({ name, series }) => `${name} ${figure(series.rows.find((row) => row.year === year)?.dependence, 2)}`)
      .join(context.words.punctuation.comma);
  const band = (right - PLOT.left) / Math.max(1, years.length - 1);
  return (
    <>
      <Drawing box={box} width={width} height={height} title={title} hint={words.seriesHint} quiet>
        <text x={0} y={14} className="pic-text">
          {network.axis.dependence}
        </text>
        {[0, 0.25, 0.5, 0.75, 1].map((value) => (
          <g key={value}>
            <line x1={PLOT.left} x2={right} y1={y(value)} y2={y(value)} className="pic-grid" />
            <text x={PLOT.left - 8} y={y(value) + 4.5} className="pic-small pic-end">
              {value.toFixed(2)}
            </text>
          </g>
        ))}
        <line x1={PLOT.left} x2={right} y1={bottom} y2={bottom} className="pic-axis" />
        {years
          .filter((year) => year % step === 0)
          .map((year) => (
            <g key={year}>
              <line x1={x(year)} x2={x(year)} y1={bottom} y2={bottom + 5} className="pic-axis" />
              <text x={x(year)} y={bottom + 20} className="pic-small pic-mid">
                {year}
              </text>
            </g>
          ))}
        {rows.map((row) => (
          <path
            key={row.name}
            d={stepsOf(row, x, y)}
            className={`series-line series-${layers.indexOf(row.layer) % 5}${row.signed ? ' series-signed' : ''}`}
          />
        ))}
        {names.map(({ row, lines, top, end }, index) => {
          const above = names.slice(0, index).reduce((sum, one) => sum + one.lines.length * NAME.leading + 6, 0);
          const left = beside ? right + 26 : 30;
          const base = beside ? top : keyTop + above;
          const tone = `series-mark series-${layers.indexOf(row.layer) % 5}${row.signed ? ' series-hollow' : ''}`;
          return (
            <g key={row.name}>
              {beside && <path d={`M${x(to) + 3} ${end}L${left - 16} ${base - 5}`} className="pic-grid" />}
              <g
                className={tone}
                // The marks of the report, so that a shape means the same there and here.
                dangerouslySetInnerHTML={{ __html: mark(shapeOf(row.layer), left - 10, base - 5, 4).text }}
              />
              {lines.map((line, place) => (
                <text key={line} x={left} y={base + place * NAME.leading} className="series-name">
                  {line}
                </text>
              ))}
            </g>
          );
        })}
        {at !== undefined && (
          <g data-page-only="" className="series-at">
            <line x1={x(at)} x2={x(at)} y1={PLOT.top} y2={bottom} className="pic-axis" />
            {rows.map(({ name, layer, signed, series }) => {
              const value = series.rows.find(({ year }) => year === at)?.dependence;
              return value === undefined ? null : (
                <g
                  key={name}
                  className={`series-mark series-${layers.indexOf(layer) % 5}${signed ? ' series-hollow' : ''}`}
                  dangerouslySetInnerHTML={{ __html: mark(shapeOf(layer), px(x(at)), px(y(value)), 5).text }}
                />
              );
            })}
          </g>
        )}
        {years.map((year) => (
          <rect
            key={year}
            {...withFocus(stop(String(year)), () => setAt(year))}
            onPointerEnter={() => setAt(year)}
            role="button"
            aria-label={words.yearName(year, valuesAt(year))}
            x={x(year) - band / 2}
            y={PLOT.top}
            width={band}
            height={PLOT.height}
            className="pic-button series-band"
            data-page-only=""
          />
        ))}
      </Drawing>
      <p className="series-told" aria-hidden="true">
        {at === undefined ? words.seriesHint : words.yearName(at, valuesAt(at))}
      </p>
    </>
  );
}

function withFocus<T extends { readonly onFocus: () => void }>(stop: T, also: () => void): T {
  return {
    ...stop,
    onFocus: () => {
      stop.onFocus();
      also();
    },
  };
}

function stepsOf({ series }: Row, x: (year: number) => number, y: (value: number) => number): string {
  let path = '';
  let open = false;
  for (const { year, dependence } of series.rows) {
    if (dependence === undefined) open = false;
    else {
      path += open ? `H${px(x(year))}V${px(y(dependence))}` : `M${px(x(year))} ${px(y(dependence))}`;
      open = true;
    }
  }
  return path;
}

interface Named {
  readonly row: Row;
  readonly lines: readonly string[];
  readonly top: number;
  readonly end: number;
}

/** Names beside the ends of their lines, pushed down where they would touch; a line that never is has none. */
function namesOf(rows: readonly Row[], y: (value: number) => number, room: number): readonly Named[] {
  const ends = rows.flatMap((row) => {
    const last = row.series.rows.findLast(({ dependence }) => dependence !== undefined)?.dependence;
    return last === undefined ? [] : [{ row, end: y(last), lines: wrapped(row.name, NAME.size, room) }];
  });
  let free = PLOT.top;
  return ends
    .toSorted((a, b) => a.end - b.end)
    .map(({ row, end, lines }) => {
      const top = Math.max(free, end + 5 - ((lines.length - 1) * NAME.leading) / 2);
      free = top + lines.length * NAME.leading + 4;
      return { row, lines, top, end };
    });
}
