// One line of a picture, drawn so that grey says the same as colour; and the key to the lines.
import { textWidth } from '../../../../src/report/svg/picture.ts';
import type { Run } from '../../../../src/report/svg/ring.ts';
import type { LineStyle } from './tie-style.ts';

/** A line of that style. */
export function LineShape({ run: { path, middle }, style }: { readonly run: Run; readonly style: LineStyle }) {
  return (
    <>
      <path d={path} className={`net-${style}`} />
      {style === 'added' && <path d={path} className="net-added-core" />}
      {style === 'removed' && <path d={`M${middle.x - 6} ${middle.y - 6}l12 12m0 -12l-12 12`} className="net-cross" />}
    </>
  );
}

/** The key: a line and its meaning, in rows that fit. */
export function LineKey({
  styles,
  names,
  top,
  width,
}: {
  readonly styles: readonly LineStyle[];
  readonly names: Readonly<Record<LineStyle, string>>;
  readonly top: number;
  readonly width: number;
}) {
  return (
    <g>
      {keyPlaces(
        styles.map((style) => names[style]),
        width,
      ).map(({ x, y }, at) => {
        const style = styles[at];
        if (style === undefined) return null;
        const line = top + y;
        return (
          <g key={style}>
            <LineShape run={{ path: `M${x} ${line}h34`, middle: { x: x + 17, y: line } }} style={style} />
            <text x={x + 42} y={line + 4.5} className="pic-text">
              {names[style]}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** How high the key is. */
export function keyHeight(names: readonly string[], width: number): number {
  return (keyPlaces(names, width).at(-1)?.y ?? 0) + 14;
}

function keyPlaces(names: readonly string[], width: number): { readonly x: number; readonly y: number }[] {
  let [x, y] = [0, 0];
  return names.map((name) => {
    const own = 42 + textWidth(name, 14) + 22;
    if (x > 0 && x + own - 22 > width) [x, y] = [0, y + 24];
    const place = { x, y };
    x += own;
    return place;
  });
}
