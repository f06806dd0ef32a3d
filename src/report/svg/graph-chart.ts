// States and their ties: the hub a square in the middle, the others on a ring, each tie in a style that says what it is.

import { type Safe, html } from '../html/safe.ts';
import { type Drawing, MARGIN, type Picture, WIDTH, mark, picture, px, textWidth } from './picture.ts';
import { type Place, placesOn, type Ring, type Run, runOf } from './ring.ts';

/** What a tie is on the day of the picture. */
export const TieStyle = ['in-force', 'signed', 'added', 'removed', 'doubted'] as const;
export type TieStyle = (typeof TieStyle)[number];

/** A tie between two nodes by their ids. */
export interface GraphTie {
  readonly a: string;
  readonly b: string;
  readonly style: TieStyle;
}

/** What a graph shows. */
export interface GraphChart extends Omit<Picture, 'drawing'> {
  readonly nodes: readonly { readonly id: string; readonly name: string; readonly lost?: boolean }[];
  readonly ties: readonly GraphTie[];
  /** The id of the node in the middle; without one all stand on the ring. */
  readonly hub?: string;
  /** What each style means; those that occur are shown. */
  readonly styles: Readonly<Record<TieStyle, string>>;
}

const RING = 235;
const CENTRE: Ring = { x: (WIDTH - 2 * MARGIN) / 2, y: RING + 56, radius: RING };
const NODE = 9;

/** The chart as an SVG file. */
export function graphChart(chart: GraphChart): string {
  return picture({ ...chart, drawing: drawn(chart) });
}

function drawn({ nodes, ties, hub, styles }: GraphChart): Drawing {
  const ring = ringOrder(
    nodes.map(({ id }) => id).filter((id) => id !== hub),
    ties,
  );
  const place = placesOn(CENTRE, ring, hub);
  const lines = ties.flatMap((tie) => {
    const [a, b] = [place.get(tie.a), place.get(tie.b)];
    return a === undefined || b === undefined ? [] : [drawTie(a, b, tie.style, tie.a === hub || tie.b === hub)];
  });
  const bottom = CENTRE.y + RING + 56;
  const used = TieStyle.filter((style) => ties.some((tie) => tie.style === style));
  const markup = html`${lines}${nodes.map(({ id, name, lost }) => {
    const at = place.get(id) ?? { x: 0, y: 0, dx: 0, dy: 0 };
    return drawNode(at, name, id === hub, lost === true);
  })}${used.map((style, at) => legend(style, styles[style], bottom + at * 26))}`;
  return { height: bottom + used.length * 26 - 8, markup };
}

function drawNode({ x, y, dx, dy }: Place, name: string, hub: boolean, lost: boolean): Safe {
  const label = ((): Safe => {
    if (hub)
      return html`<rect
          x="${px(x - textWidth(name, 15) / 2 - 2)}"
          y="${px(y + 18)}"
          width="${px(textWidth(name, 15) + 4)}"
          height="22"
          fill="#fff"
        /><text x="${px(x)}" y="${px(y + 34)}" class="label strong mid">${name}</text>`;
    const side = Math.abs(dx) < 0.35 ? 'mid' : dx < 0 ? 'end' : '';
    const half = textWidth(name, 15) / 2;
    const left = side === 'mid' ? Math.max(x + dx * 18, half) : x + Math.sign(dx) * (NODE + 8);
    return html`<text x="${px(left)}" y="${px(y + dy * 20 + 5)}" class="label halo ${side}">${name}</text>`;
  })();
  const [shape, radius] = hub ? (['square', NODE * 1.6] as const) : (['circle', NODE] as const);
  if (lost) return html`${mark(shape, x, y, radius)}${cross(x, y, radius + 3)}${label}`;
  return html`${mark(shape, x, y, radius, hub ? 'full' : 'mark')}${label}`;
}

function cross(x: number, y: number, r: number): Safe {
  return html`<path
    d="M${px(x - r)} ${px(y - r)}L${px(x + r)} ${px(y + r)}M${px(x + r)} ${px(y - r)}L${px(x - r)} ${px(y + r)}"
    class="line"
  />`;
}

function drawTie(a: Place, b: Place, style: TieStyle, spoke: boolean): Safe {
  return stroke(runOf(CENTRE, a, b, spoke), style);
}

function stroke({ path, middle }: Run, style: TieStyle): Safe {
  const dash = { 'in-force': '', signed: '9 6', added: '', removed: '2 6', doubted: '14 5 2 5' }[style];
  const base = html`<path d="${path}" class="line" stroke-dasharray="${dash}" />`;
  if (style === 'removed') return html`${base}${cross(middle.x, middle.y, 7)}`;
  if (style !== 'added') return base;
  return html`<path d="${path}" fill="none" stroke="#14181f" stroke-width="9" /><path
      d="${path}"
      fill="none"
      stroke="#fff"
      stroke-width="4"
    />`;
}

function legend(style: TieStyle, name: string, y: number): Safe {
  const line: Run = { path: `M${px(CENTRE.x - 150)} ${px(y)}H${px(CENTRE.x - 90)}`, middle: { x: CENTRE.x - 120, y } };
  return html`${stroke(line, style)}<text x="${px(CENTRE.x - 74)}" y="${px(y + 5)}" class="label">${name}</text>`;
}

/**
 * The ring in an order in which tied nodes stand near each other: pairs change places as long as that shortens the sum of the distances on
 * the ring. It begins at the order given and tries pairs in a fixed order, so that the same network always looks the same.
 */
export function ringOrder(given: readonly string[], ties: readonly Pick<GraphTie, 'a' | 'b'>[]): string[] {
  const order = [...given];
  const within = ties.filter(({ a, b }) => order.includes(a) && order.includes(b));
  const cost = (): number => {
    const at = new Map(order.map((id, index) => [id, index]));
    return within.reduce((sum, { a, b }) => {
      const apart = Math.abs((at.get(a) ?? 0) - (at.get(b) ?? 0));
      return sum + Math.min(apart, order.length - apart) ** 2;
    }, 0);
  };
  let best = cost();
  for (let better = true; better;) {
    better = false;
    for (let i = 0; i < order.length; i += 1) {
      for (let j = i + 1; j < order.length; j += 1) {
        swap(order, i, j);
        const now = cost();
        if (now < best) {
          best = now;
          better = true;
        } else swap(order, i, j);
      }
    }
  }
  return order;
}

function swap(order: string[], i: number, j: number): void {
  [order[i], order[j]] = [order[j] ?? '', order[i] ?? ''];
}
