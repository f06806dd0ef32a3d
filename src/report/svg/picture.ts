// The frame every chart stands in: title, what it rests on, the drawing, and its source, in one picture that stands alone.

import { type Safe, html, raw } from '../html/safe.ts';

/** A drawing with the words around it. Notes and source are wrapped to the width. */
export interface Picture {
  readonly lang: 'en' | 'ja';
  readonly title: string;
  /** What every figure in it rests on, in short: what is counted, on which day. */
  readonly notes: readonly string[];
  /** The rest of it, in small print under the drawing: node set, coding rule. */
  readonly rests: readonly string[];
  readonly source: string;
  /** What the picture shows, for who cannot see it. */
  readonly described: string;
  readonly drawing: Drawing;
}

/** Markup in a box of its own, whose upper left corner is 0, 0. Sizes in pixels. */
export interface Drawing {
  readonly height: number;
  readonly markup: Safe;
}

/** The width of every picture, in pixels. */
export const WIDTH = 960;
/** The space left free around it. */
export const MARGIN = 32;

const INK = '#14181f';
const SIZE = { title: 24, note: 15, source: 13 } as const;
const LEADING = 1.45;

const STYLE = `text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Hiragino Sans","Yu Gothic UI","Noto Sans CJK JP","Noto Sans JP",sans-serif;fill:${INK}}
.title{font-size:${SIZE.title}px;font-weight:700}.note{font-size:${SIZE.note}px;fill:#3b4350}.source{font-size:${SIZE.source}px;fill:#3b4350}
.label{font-size:15px}.small{font-size:13px}.strong{font-weight:700}.end{text-anchor:end}.mid{text-anchor:middle}
.halo{paint-order:stroke;stroke:#fff;stroke-width:4px;stroke-linejoin:round}
.axis{stroke:#5a6472;stroke-width:1}.grid{stroke:#d5d9df;stroke-width:1}
.line{fill:none;stroke:${INK};stroke-width:2.5;stroke-linejoin:round}.mark{fill:#fff;stroke:${INK};stroke-width:2}.full{fill:${INK};stroke:${INK};stroke-width:2}
.inverse{fill:#fff}`;

/** The picture as a file. The same input gives the same bytes. */
export function picture({ lang, title, notes, rests, source, described, drawing }: Picture): string {
  const inner = WIDTH - 2 * MARGIN;
  const head = wrapped(title, SIZE.title, inner);
  const under = notes.flatMap((note) => wrapped(note, SIZE.note, inner));
  const foot = [...rests, source].flatMap((line) => wrapped(line, SIZE.source, inner));
  const titleTop = MARGIN + SIZE.title * 0.8;
  const noteTop = titleTop + (head.length - 1) * SIZE.title * LEADING + SIZE.note * 2;
  const top = noteTop + Math.max(0, under.length - 1) * SIZE.note * LEADING + 20;
  const sourceTop = top + drawing.height + 28;
  const height = Math.ceil(sourceTop + (foot.length - 1) * SIZE.source * LEADING + MARGIN * 0.6);
  const rows = (lines: readonly string[], from: number, size: number, name: string): Safe[] =>
    lines.map(
      (line, at) => html`<text x="${MARGIN}" y="${px(from + at * size * LEADING)}" class="${name}">${line}</text> `,
    );
  return `${
    html`<svg
      xmlns="http://www.w3.org/2000/svg"
      width="${WIDTH}"
      height="${height}"
      viewBox="0 0 ${WIDTH} ${height}"
      role="img"
      aria-labelledby="title desc"
      xml:lang="${lang}"
      lang="${lang}"
    >
      <title id="title">${title}</title>
      <desc id="desc">${described}</desc>
      <style>
        ${raw(STYLE)}
      </style>
      <rect width="${WIDTH}" height="${height}" fill="#fff" />
      ${rows(head, titleTop, SIZE.title, 'title')}${rows(under, noteTop, SIZE.note, 'note')}
      <g transform="translate(${MARGIN} ${px(top)})">${drawing.markup}</g>
      <line x1="${MARGIN}" x2="${WIDTH - MARGIN}" y1="${px(sourceTop - 18)}" y2="${px(sourceTop - 18)}" class="grid" />
      ${rows(foot, sourceTop, SIZE.source, 'source')}
    </svg>`.text
  }\n`;
}

/** A length or place with one decimal: no digit hangs on how a machine computes a sine. */
export function px(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

/** About how wide a text is set, in pixels; rather too wide than too narrow. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const sign of text)
    width += /[\u2E80-\uFFEF]/.test(sign) ? 1 : /[A-Z–—%@]/.test(sign) ? 0.7 : / |[.,:;'()|]/.test(sign) ? 0.33 : 0.56;
  return width * size;
}

const NO_START = /^[、。)」』〕]/;

/** A text in lines that fit: broken at spaces, and in Japanese before any sign that may begin a line. */
export function wrapped(text: string, size: number, width: number): string[] {
  const parts = text.match(/[\u2E80-\uFFEF]|[^\u2E80-\uFFEF\s]+\s*|\s+/g) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (line !== '' && textWidth(`${line}${part.trimEnd()}`, size) > width && !NO_START.test(part)) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += part;
  }
  if (line !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** The shapes that tell one thing from another without colour. */
export const SHAPES = ['circle', 'square', 'triangle', 'diamond', 'cross'] as const;
/** One of the shapes. */
export type Shape = (typeof SHAPES)[number];

/** A mark of a shape around a place. */
export function mark(shape: Shape, x: number, y: number, radius: number, name = 'mark'): Safe {
  const r = radius;
  if (shape === 'circle') return html`<circle cx="${px(x)}" cy="${px(y)}" r="${px(r)}" class="${name}" />`;
  if (shape === 'square')
    return html`<rect x="${px(x - r)}" y="${px(y - r)}" width="${px(2 * r)}" height="${px(2 * r)}" class="${name}" />`;
  const corners: Readonly<Record<'triangle' | 'diamond' | 'cross', readonly (readonly [number, number])[]>> = {
    triangle: [
      [0, -1.25],
      [1.15, 0.8],
      [-1.15, 0.8],
    ],
    diamond: [
      [0, -1.3],
      [1.3, 0],
      [0, 1.3],
      [-1.3, 0],
    ],
    cross: [
      [-1, -1],
      [1, 1],
      [0, 0],
      [1, -1],
      [-1, 1],
      [0, 0],
    ],
  };
  const points = corners[shape].map(([dx, dy]) => `${px(x + dx * r)},${px(y + dy * r)}`).join(' ');
  return html`<polygon points="${points}" class="${name}" />`;
}
