// A scene as a drawing in which every State and every tie is a button: the same for the graph and for the map, which say where things are.
import type { ReactNode, RefObject } from 'react';

import type { Run } from '../../../../src/report/svg/ring.ts';
import { useWords } from '../../app/language.ts';
import type { Scene } from '../../engine/scenes.ts';
import { Drawing, DrawnButton, Key, keyHeight } from '../../parts/drawing.tsx';
import type { NetworkBase } from './asked.ts';
import { LineShape } from './line-shape.tsx';
import { type Choice, useStops } from './selection.ts';
import { type Line, lineName, type LineStyle, stylesIn } from './tie-style.ts';
import { networkWords } from './words.ts';

/** What a picture of a scene is given. */
export interface Pictured extends Choice {
  readonly base: NetworkBase;
  readonly scene: Scene;
  readonly title: string;
}

/** Where a State stands, and how large its sign is. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  /** From the middle of the sign to its side. */
  readonly size: number;
  /** From the middle to the ring of the focus. */
  readonly ring: number;
}

/** The drawing: `ground` below everything, ties, States, then `labels`, and the key at `keyTop`. */
export function SceneDrawing({
  base: { context },
  scene: { before, hub, question },
  title,
  chosen,
  choose,
  picture,
  box,
  width,
  keyTop,
  lines,
  spots,
  runOf,
  hint,
  ground,
  labels,
}: Pictured & {
  /** The name of the drawing among the ids of the page. */
  readonly picture: string;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly width: number;
  readonly keyTop: number;
  readonly lines: readonly Line[];
  /** By code, in the order of the arrow keys; a State without a spot is not drawn, nor are its ties. */
  readonly spots: ReadonlyMap<string, Spot>;
  readonly runOf: (line: Line) => Run;
  readonly hint: string;
  readonly ground?: ReactNode;
  readonly labels: ReactNode;
}) {
  const words = useWords(networkWords);
  const drawn = lines.filter(({ a, b }) => spots.has(a) && spots.has(b));
  const styles = stylesIn(drawn);
  const stop = useStops(picture, [...spots.keys(), ...drawn.map(({ id }) => id)], (id) =>
    choose(id === chosen ? undefined : id),
  );
  const lost = new Set(question.lose);
  const degree = (node: string): number => before.edges.filter((tie) => tie.includes(node)).length;
  return (
    <Drawing box={box} width={width} height={keyTop + keyHeight(styles, words.styles, width)} title={title} hint={hint}>
      {ground}
      {drawn.map((line) => {
        const run = runOf(line);
        return (
          <DrawnButton
            key={line.id}
            stop={stop(line.id)}
            label={lineName(context, words, line)}
            pressed={chosen === line.id}
            className="net-tie"
            focus={run}
          >
            <LineShape run={run} style={line.style} />
          </DrawnButton>
        );
      })}
      {[...spots].map(([node, spot]) => {
        const name = context.state(node);
        return (
          <DrawnButton
            key={node}
            stop={stop(node)}
            label={lost.has(node) ? words.lostName(name) : words.stateName(name, degree(node))}
            pressed={chosen === node}
            className="net-node"
            focus={{ x: spot.x, y: spot.y, radius: spot.ring }}
          >
            <StateSign spot={spot} hub={node === hub} lost={lost.has(node)} />
          </DrawnButton>
        );
      })}
      {/* Beside the buttons and not in them: a button is named once, in words. */}
      <g aria-hidden="true" className="net-label">
        {labels}
      </g>
      <Key kinds={styles} names={words.styles} top={keyTop} width={width} line={sampleOf} />
    </Drawing>
  );
}

function sampleOf(style: LineStyle, x: number, y: number, length: number): ReactNode {
  return <LineShape run={{ path: `M${x} ${y}h${length}`, middle: { x: x + length / 2, y } }} style={style} />;
}

/** The least a sign takes for a finger. */
const FINGER = 14;

/** The sign of a State: a square for the hub, a circle for the others; crossed out where it is lost. */
function StateSign({
  spot: { x, y, size },
  hub,
  lost,
}: {
  readonly spot: Spot;
  readonly hub: boolean;
  readonly lost: boolean;
}) {
  const arm = size + 3;
  return (
    <>
      {size < FINGER && <circle cx={x} cy={y} r={FINGER} className="map-hit" data-page-only="" />}
      {hub ? (
        <rect x={x - size} y={y - size} width={2 * size} height={2 * size} rx={size / 7} className="net-hub" />
      ) : (
        <circle cx={x} cy={y} r={size} className="net-state" />
      )}
      {lost && (
        <path
          d={`M${x - arm} ${y - arm}l${2 * arm} ${2 * arm}m0 ${-2 * arm}l${-2 * arm} ${2 * arm}`}
          className="net-cross"
        />
      )}
    </>
  );
}
