// Figures over years, one line each, told apart by dash and mark and named where they end.

import { type Safe, html } from '../html/safe.ts';
import { type Drawing, MARGIN, type Picture, SHAPES, WIDTH, mark, picture, px, wrapped } from './picture.ts';

/** One line: its values by year; a year without a value leaves a gap. */
export interface SeriesLine {
  readonly name: string;
  readonly points: readonly { readonly year: number; readonly value: number | undefined }[];
}

/** What a series shows. Values lie between 0 and 1. */
export interface SeriesChart extends Omit<Picture, 'drawing'> {
  /** What the height means. */
  readonly axis: string;
  readonly lines: readonly SeriesLine[];
}

const DASHES = ['', '9 5', '2 4', '14 4 2 4', '18 7'] as const;
const PLOT = { left: 52, top: 34, right: 250, height: 380 } as const;
const YEARS = [1, 2, 5, 10, 20, 50] as const;
const NAME = { size: 15, leading: 19, gap: 8 } as const;

/** The chart as an SVG file. */
export function seriesChart(chart: SeriesChart): string {
  return picture({ ...chart, drawing: drawn(chart) });
}

function drawn({ axis, lines }: SeriesChart): Drawing {
  const years = lines.flatMap(({ points }) => points.map(({ year }) => year));
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const width = WIDTH - 2 * MARGIN - PLOT.left - PLOT.right;
  const x = (year: number): number => PLOT.left + (to === from ? 0 : ((year - from) / (to - from)) * width);
  const y = (value: number): number => PLOT.top + (1 - value) * PLOT.height;
  const bottom = y(0);
  const step = YEARS.find((each) => (to - from) / each <= 9) ?? 100;
  const ticks = Array.from({ length: to - from + 1 }, (_, at) => from + at).filter((year) => year % step === 0);
  const names = placed(
    lines.map(({ name, points }) => {
      const last = points.findLast(({ value }) => value !== undefined);
      return { rows: wrapped(name, NAME.size, PLOT.right - 40), x: x(last?.year ?? to), y: y(last?.value ?? 0) };
    }),
  );
  const markup = html`<text x="0" y="14" class="label">${axis}</text>
    ${[0, 0.25, 0.5, 0.75, 1].map(
      (value) =>
        html`<line
            x1="${PLOT.left}"
            x2="${px(PLOT.left + width)}"
            y1="${px(y(value))}"
            y2="${px(y(value))}"
            class="grid"
          /><text x="${PLOT.left - 10}" y="${px(y(value) + 5)}" class="small end">${value.toFixed(2)}</text>`,
    )}
    <line x1="${PLOT.left}" x2="${px(PLOT.left + width)}" y1="${px(bottom)}" y2="${px(bottom)}" class="axis" />
    ${ticks.map(
      (year) =>
        html`<line
            x1="${px(x(year))}"
            x2="${px(x(year))}"
            y1="${px(bottom)}"
            y2="${px(bottom + 6)}"
            class="axis"
          /><text x="${px(x(year))}" y="${px(bottom + 24)}" class="small mid">${year}</text>`,
    )}
    ${lines.map(({ points }, at) => line(points, x, y, at))}${names.map((name, at) => ending(name, at, width))}`;
  const lowest = Math.max(bottom + 34, ...names.map(({ top, rows }) => top + rows.length * NAME.leading));
  return { height: Math.ceil(lowest), markup };
}

// Law holds until something changes it: steps, not slopes.
function line(
  points: SeriesLine['points'],
  x: (year: number) => number,
  y: (value: number) => number,
  at: number,
): Safe {
  const shape = SHAPES[at % SHAPES.length] ?? 'circle';
  const marks: Safe[] = [];
  let path = '';
  let before: number | undefined;
  points.forEach(({ year, value }, index) => {
    if (value === undefined) {
      before = undefined;
      return;
    }
    const [left, height] = [px(x(year)), px(y(value))];
    path += before === undefined ? `M${left} ${height}` : `H${left}V${height}`;
    const next = points[index + 1]?.value;
    if (before === undefined || value !== before || next === undefined) marks.push(mark(shape, left, height, 4));
    before = value;
  });
  return html`<path d="${path}" class="line" stroke-dasharray="${DASHES[at % DASHES.length] ?? ''}" />${marks}`;
}

type Name = { readonly rows: readonly string[]; readonly x: number; readonly y: number };

/** Names beside the ends of their lines, pushed down where they would touch. */
function placed(names: readonly Name[]): (Name & { readonly top: number })[] {
  const order = names.map((name, at) => ({ ...name, at, top: 0 })).toSorted((a, b) => a.y - b.y || a.at - b.at);
  let free = 0;
  for (const name of order) {
    name.top = Math.max(free, name.y - (name.rows.length * NAME.leading) / 2);
    free = name.top + name.rows.length * NAME.leading + NAME.gap;
  }
  return order.toSorted((a, b) => a.at - b.at);
}

function ending({ rows, top, x, y }: Name & { readonly top: number }, at: number, width: number): Safe {
  const left = PLOT.left + width + 34;
  const middle = top + (rows.length * NAME.leading) / 2;
  const shape = SHAPES[at % SHAPES.length] ?? 'circle';
  return html`<path
      d="M${px(x + 6)} ${px(y)}L${px(left - 14)} ${px(middle)}"
      class="grid"
      fill="none"
    />${mark(shape, left - 10, middle, 4)}${rows.map(
      (row, index) =>
        html`<text x="${px(left)}" y="${px(top + NAME.size - 1 + index * NAME.leading)}" class="label">${row}</text>`,
    )}`;
}
