// The graph: the hub in the middle, every State at the same place on every day.
import { textWidth } from '../../../../src/report/svg/picture.ts';
import { type Place, placesOn, type Ring, runOf } from '../../../../src/report/svg/ring.ts';
import { useWords } from '../../app/language.ts';
import type { Scene } from '../../engine/network-room.ts';
import { useWidth } from '../../parts/use-width.ts';
import type { NetworkBase } from './base.ts';
import { keyHeight, LineKey, LineShape } from './line-shape.tsx';
import { type Choice, useStops } from './selection.ts';
import { lineName, linesOf, stylesIn } from './tie-style.ts';
import { networkWords } from './words.ts';

/** Narrower than this there is no room for names beside the States: their codes stand in them. */
const ROOM_FOR_NAMES = 520;
const NODE = 16;

/** The network as a ring: each State keeps its place from year to year. */
export function GraphView({
  base: { context },
  scene,
  title,
  chosen,
  choose,
}: { readonly base: NetworkBase; readonly scene: Scene; readonly title: string } & Choice) {
  const words = useWords(networkWords);
  const [box, width] = useWidth<HTMLDivElement>(260, 760);
  const named = width >= ROOM_FOR_NAMES;
  const { before, hub, ring: order } = scene;
  const middle = before.nodes.includes(hub) ? hub : undefined;
  const radius = Math.min(named ? 225 : 200, width / 2 - (named ? 130 : NODE + 6));
  const ring: Ring = { x: width / 2, y: radius + (named ? 44 : NODE + 8), radius };
  const places = placesOn(ring, order, middle);
  const lines = linesOf(scene);
  const styles = stylesIn(lines);
  const keyTop = ring.y + radius + (named ? 52 : NODE + 30);
  const height =
    keyTop +
    keyHeight(
      styles.map((style) => words.styles[style]),
      width,
    );
  const nodes = [...(middle === undefined ? [] : [middle]), ...order];
  const stop = useStops('graph', [...nodes, ...lines.map(({ id }) => id)], (id) =>
    choose(id === chosen ? undefined : id),
  );
  const lost = new Set(scene.question.lose);
  const degree = (node: string): number => before.edges.filter((tie) => tie.includes(node)).length;
  return (
    <div ref={box}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="group"
        aria-label={title}
        aria-describedby="graph-hint"
      >
        {lines.map((line) => {
          const [a, b] = [places.get(line.a), places.get(line.b)];
          if (a === undefined || b === undefined) return null;
          const run = runOf(ring, a, b, line.spoke);
          return (
            <g
              key={line.id}
              {...stop(line.id)}
              role="button"
              aria-pressed={chosen === line.id}
              aria-label={lineName(context, words, line)}
              className={chosen === line.id ? 'pic-button net-tie chosen' : 'pic-button net-tie'}
            >
              <path d={run.path} className="pic-hit" data-page-only="" />
              <path d={run.path} className="pic-focus" data-page-only="" />
              <path d={run.path} className="pic-focus" data-page-only="" />
              <LineShape run={run} style={line.style} />
            </g>
          );
        })}
        {nodes.map((node) => {
          const place = places.get(node);
          if (place === undefined) return null;
          const name = context.state(node);
          return (
            <g
              key={node}
              {...stop(node)}
              role="button"
              aria-pressed={chosen === node}
              aria-label={lost.has(node) ? words.lostName(name) : words.stateName(name, degree(node))}
              className={`pic-button net-node${chosen === node ? ' chosen' : ''}${lost.has(node) ? ' lost' : ''}`}
            >
              <NodeShape place={place} hub={node === middle} lost={lost.has(node)} />
            </g>
          );
        })}
        {/* Beside the buttons and not in them: a button is named once, in words. */}
        <g aria-hidden="true">
          {nodes.map((node) => {
            const place = places.get(node);
            return place === undefined ? null : (
              <g key={node} className="net-label">
                <NodeCode place={place} code={node} hub={node === middle} />
                {named && <NodeName place={place} name={context.state(node)} hub={node === middle} />}
              </g>
            );
          })}
        </g>
        <LineKey styles={styles} names={words.styles} top={keyTop} width={width} />
      </svg>
      <p className="small network-hint" id="graph-hint">
        {words.graphHint}
      </p>
    </div>
  );
}

/** The sign of a State: a square for the hub, a circle for the others; crossed out where it is lost. */
export function NodeShape({
  place: { x, y },
  hub,
  lost,
}: {
  readonly place: Pick<Place, 'x' | 'y'>;
  readonly hub: boolean;
  readonly lost: boolean;
}) {
  const size = hub ? NODE + 4 : NODE;
  return (
    <>
      <NodeFocus x={x} y={y} radius={size + (hub ? 9 : 5)} />
      {hub ? (
        <rect x={x - size} y={y - size} width={2 * size} height={2 * size} rx="3" className="net-hub" />
      ) : (
        <circle cx={x} cy={y} r={size} className="net-state" />
      )}
      {lost && (
        <path
          d={`M${x - size - 3} ${y - size - 3}L${x + size + 3} ${y + size + 3}M${x + size + 3} ${y - size - 3}L${x - size - 3} ${y + size + 3}`}
          className="net-cross"
        />
      )}
    </>
  );
}

/** The ring around what has the focus. */
export function NodeFocus({ x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number }) {
  return (
    <>
      <circle cx={x} cy={y} r={radius} className="pic-focus" data-page-only="" />
      <circle cx={x} cy={y} r={radius} className="pic-focus" data-page-only="" />
    </>
  );
}

/** The code that stands in the sign. */
export function NodeCode({
  place: { x, y },
  code,
  hub,
}: {
  readonly place: Pick<Place, 'x' | 'y'>;
  readonly code: string;
  readonly hub: boolean;
}) {
  return (
    <text x={x} y={y + 4.5} className={hub ? 'net-code net-code-hub' : 'net-code'}>
      {code}
    </text>
  );
}

function NodeName({
  place: { x, y, dx, dy },
  name,
  hub,
}: {
  readonly place: Place;
  readonly name: string;
  readonly hub: boolean;
}) {
  if (hub)
    return (
      <text x={x} y={y + NODE + 22} className="pic-text pic-strong pic-mid pic-halo">
        {name}
      </text>
    );
  const beside = Math.abs(dx) >= 0.35;
  const half = textWidth(name, 14) / 2;
  return (
    <text
      x={beside ? x + Math.sign(dx) * (NODE + 7) : Math.max(x, half)}
      y={beside ? y + 5 : y + Math.sign(dy) * (NODE + 14) + 4}
      className={`pic-text pic-halo ${beside ? (dx < 0 ? 'pic-end' : '') : 'pic-mid'}`}
    >
      {name}
    </text>
  );
}
