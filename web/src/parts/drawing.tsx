// What all drawings are made of: the SVG with its name and its hint, the buttons in it, and the key below it.
import { type ReactNode, type RefObject, useId } from 'react';

import { textWidth } from '../../../src/report/svg/picture.ts';
import './picture.css';

/** What makes an element of a drawing a button among others. */
export interface Stop {
  readonly id: string;
  readonly tabIndex: 0 | -1;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
  readonly onClick: () => void;
}

/**
 * A drawing at its own size: one unit is a pixel, so that its words are as large as those of the page.
 *
 * @param box where its room is measured (`useWidth`)
 * @param hint how it is used; it stands below, or is only told where `children` of the page say it already
 */
export function Drawing({
  box,
  width,
  height,
  title,
  hint,
  quiet = false,
  whole = false,
  className,
  children,
}: {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly hint?: string;
  readonly quiet?: boolean;
  /** Nothing in it is a button or a link: it is one image, and its name says what there is to say. */
  readonly whole?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <div ref={box}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role={whole ? 'img' : 'group'}
        aria-label={title}
        aria-describedby={hint === undefined ? undefined : id}
        className={className}
      >
        {children}
      </svg>
      {hint !== undefined && (
        <p className={quiet ? 'hide' : 'small picture-hint'} id={id}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** A button in a drawing: `focus` is drawn twice around what has the focus, so that it shows on any ground. */
export function DrawnButton({
  stop,
  label,
  pressed,
  className,
  focus,
  children,
}: {
  readonly stop: Stop;
  readonly label: string;
  readonly pressed: boolean;
  readonly className: string;
  readonly focus: FocusShape;
  readonly children: ReactNode;
}) {
  return (
    <g
      {...stop}
      role="button"
      aria-pressed={pressed}
      aria-label={label}
      className={`pic-button ${className}${pressed ? ' chosen' : ''}`}
    >
      {'path' in focus && <path d={focus.path} className="pic-hit" data-page-only="" />}
      <Focus shape={focus} />
      <Focus shape={focus} />
      {children}
    </g>
  );
}

/** Where the ring of the focus runs: along a line, or around a point. */
export type FocusShape =
  | { readonly path: string }
  | { readonly x: number; readonly y: number; readonly radius: number };

function Focus({ shape }: { readonly shape: FocusShape }) {
  return 'path' in shape ? (
    <path d={shape.path} className="pic-focus" data-page-only="" />
  ) : (
    <circle cx={shape.x} cy={shape.y} r={shape.radius} className="pic-focus" data-page-only="" />
  );
}

const SAMPLE = 34;

/** The key of a drawing: for each kind of line a piece of it and what it means, in rows that fit. */
export function Key<Kind extends string>({
  kinds,
  names,
  top,
  width,
  line,
}: {
  readonly kinds: readonly Kind[];
  readonly names: Readonly<Record<Kind, string>>;
  readonly top: number;
  readonly width: number;
  /** A piece of the line, from a point `SAMPLE` to the right. */
  readonly line: (kind: Kind, x: number, y: number, length: number) => ReactNode;
}) {
  return (
    <g>
      {keyPlaces(kinds, names, width).map(({ kind, x, y }) => (
        <g key={kind}>
          {line(kind, x, top + y, SAMPLE)}
          <text x={x + SAMPLE + 8} y={top + y + 4.5} className="pic-text">
            {names[kind]}
          </text>
        </g>
      ))}
    </g>
  );
}

/** How high the key is. */
export function keyHeight<Kind extends string>(
  kinds: readonly Kind[],
  names: Readonly<Record<Kind, string>>,
  width: number,
): number {
  return (keyPlaces(kinds, names, width).at(-1)?.y ?? 0) + 14;
}

function keyPlaces<Kind extends string>(
  kinds: readonly Kind[],
  names: Readonly<Record<Kind, string>>,
  width: number,
): readonly { readonly kind: Kind; readonly x: number; readonly y: number }[] {
  let [x, y] = [0, 0];
  return kinds.map((kind) => {
    const own = SAMPLE + 8 + textWidth(names[kind], 14);
    if (x > 0 && x + own > width) [x, y] = [0, y + 24];
    const place = { kind, x, y };
    x += own + 22;
    return place;
  });
}
