// Candidates on two axes: how likely a tie is against how much it would change. Ties with equal figures share one numbered mark.

import { type Safe, html } from '../html/safe.ts';
import { type Drawing, MARGIN, type Picture, type Shape, WIDTH, mark, picture, px, wrapped } from './picture.ts';

/** Ties with the same two figures. */
export interface ScatterGroup {
  /** From left to right. */
  readonly x: number;
  /** From below upwards. */
  readonly y: number;
  /** What the key says of the group. */
  readonly key: string;
  /** Which of the `kinds` it is. */
  readonly kind: number;
}

/** What a scatter shows. */
export interface ScatterChart extends Omit<Picture, 'drawing'> {
  readonly xAxis: string;
  readonly yAxis: string;
  /** In the order of the key. */
  readonly groups: readonly ScatterGroup[];
  /** What the shapes mean; the first is drawn hollow, the others full. */
  readonly kinds: readonly string[];
}

const PLOT = { left: 56, top: 34, width: 440, height: 440 } as const;
const KEY = { left: 540, size: 14, leading: 19, gap: 5 } as const;
const KINDS: readonly Shape[] = ['circle', 'square', 'diamond', 'triangle'];
const RADIUS = 11;

/** The chart as an SVG file. */
export function scatterChart(chart: ScatterChart): string {
  return picture({ ...chart, drawing: drawn(chart) });
}

function drawn({ xAxis, yAxis, groups, kinds }: ScatterChart): Drawing {
  const across = scale(groups.map(({ x }) => x));
  const up = scale(groups.map(({ y }) => y));
  const x = (value: number): number => PLOT.left + ((value - across.from) / (across.to - across.from)) * PLOT.width;
  const y = (value: number): number => PLOT.top + (1 - (value - up.from) / (up.to - up.from)) * PLOT.height;
  const bottom = PLOT.top + PLOT.height;
  const spots = apart(groups.map((group) => ({ x: x(group.x), y: y(group.y) })));
  const legend = kinds.map((kind, at) => {
    const top = bottom + 78 + at * 24;
    return html`${mark(KINDS[at] ?? 'circle', PLOT.left + 8, top - 5, 7, at === 0 ? 'mark' : 'full')}<text
        x="${PLOT.left + 26}"
        y="${px(top)}"
        class="label"
        >${kind}</text
      >`;
  });
  const key = keyed(groups);
  const markup = html`<text x="0" y="14" class="label">${yAxis}</text>
    ${up.ticks.map(
      (tick) =>
        html`<line
            x1="${PLOT.left}"
            x2="${PLOT.left + PLOT.width}"
            y1="${px(y(tick))}"
            y2="${px(y(tick))}"
            class="grid"
          /><text x="${PLOT.left - 8}" y="${px(y(tick) + 5)}" class="small end">${shown(tick)}</text>`,
    )}
    ${across.ticks.map(
      (tick) =>
        html`<line x1="${px(x(tick))}" x2="${px(x(tick))}" y1="${PLOT.top}" y2="${bottom}" class="grid" /><text
            x="${px(x(tick))}"
            y="${bottom + 20}"
            class="small mid"
            >${shown(tick)}</text
          >`,
    )}
    <text x="${PLOT.left + PLOT.width}" y="${bottom + 44}" class="label end">${xAxis}</text>
    ${spots.map(
      ({ from, to }) =>
        html`<line
            x1="${px(from.x)}"
            y1="${px(from.y)}"
            x2="${px(to.x)}"
            y2="${px(to.y)}"
            class="axis"
          />${mark('circle', from.x, from.y, 2.5, 'full')}`,
    )}${spots.map(({ to }, at) => {
      const kind = groups[at]?.kind ?? 0;
      return html`${mark(KINDS[kind] ?? 'circle', to.x, to.y, RADIUS, kind === 0 ? 'mark' : 'full')}<text
          x="${px(to.x)}"
          y="${px(to.y + 5)}"
          class="small mid strong${kind === 0 ? '' : ' inverse'}"
          >${at + 1}</text
        >`;
    })}${legend}${key.markup}`;
  return { height: Math.max(bottom + 66 + kinds.length * 24, key.height), markup };
}

function keyed(groups: readonly ScatterGroup[]): Drawing {
  const rows: Safe[] = [];
  let top = 14;
  groups.forEach(({ key }, at) => {
    const lines = wrapped(key, KEY.size, WIDTH - 2 * MARGIN - KEY.left - 30);
    rows.push(
      html`<text x="${KEY.left + 20}" y="${px(top)}" class="label strong end">${at + 1}</text>${lines.map(
          (line, index) =>
            html`<text x="${KEY.left + 30}" y="${px(top + index * KEY.leading)}" font-size="${KEY.size}"
              >${line}</text
            >`,
        )}`,
    );
    top += lines.length * KEY.leading + KEY.gap;
  });
  return { height: top, markup: html`${rows}` };
}

/** Round ends and steps around values; the zero is on it. */
function scale(values: readonly number[]): {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
} {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const span = high - low || 1;
  const rough = span / 4;
  const ten = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5].find((each) => each * ten >= rough) ?? 10) * ten;
  const [first, last] = [Math.floor(low / step), Math.ceil((high + span * 0.02) / step)];
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => Math.round((first + at) * step * 1e9) / 1e9);
  return { from: first * step, to: last * step, ticks };
}

function shown(tick: number): string {
  return String(Math.round(tick * 1000) / 1000).replace('-', '−');
}

type Spot = { readonly x: number; readonly y: number };

/** Marks that would cover one another are set aside, with a line back to where they belong. */
function apart(spots: readonly Spot[]): { readonly from: Spot; readonly to: Spot }[] {
  const taken: Spot[] = [];
  return spots.map((from) => {
    let to = from;
    for (let turn = 0; taken.some((one) => Math.hypot(one.x - to.x, one.y - to.y) < 2 * RADIUS + 2); turn += 1) {
      const ring = 1 + Math.floor(turn / 12);
      const angle = ((turn % 12) * Math.PI) / 6;
      to = {
        x: Math.max(PLOT.left + 4, from.x + Math.cos(angle) * ring * (RADIUS + 5)),
        y: from.y - Math.sin(angle) * ring * (RADIUS + 5),
      };
    }
    taken.push(to);
    return { from, to };
  });
}
