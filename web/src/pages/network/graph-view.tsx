// The graph: the hub in the middle, every State at the same place on every day.
import { textWidth } from '../../../../src/report/svg/picture.ts';
import { type Place, placesOn, type Ring, runOf } from '../../../../src/report/svg/ring.ts';
import { useWords } from '../../app/language.ts';
import { useWidth } from '../../parts/use-width.ts';
import { type Pictured, SceneDrawing } from './scene-drawing.tsx';
import { type Line, linesOf } from './tie-style.ts';
import { networkWords } from './words.ts';

/** Narrower than this there is no room for names beside the States: their codes stand in them. */
const ROOM_FOR_NAMES = 520;
const NODE = 16;
const HUB = 20;

/** The network as a ring: each State keeps its place from year to year. */
export function GraphView(given: Pictured) {
  const { context } = given.base;
  const words = useWords(networkWords);
  const [box, width] = useWidth<HTMLDivElement>(260, 760);
  const named = width >= ROOM_FOR_NAMES;
  const { before, hub, ring: order } = given.scene;
  const middle = before.nodes.includes(hub) ? hub : undefined;
  const radius = Math.min(named ? 225 : 200, width / 2 - (named ? 130 : NODE + 6));
  const ring: Ring = { x: width / 2, y: radius + (named ? 44 : NODE + 8), radius };
  const places = placesOn(ring, order, middle);
  const placed = [...(middle === undefined ? [] : [middle]), ...order].flatMap((node) => {
    const place = places.get(node);
    return place === undefined ? [] : [{ node, place }];
  });
  const spots = new Map(
    placed.map(({ node, place }) => {
      const size = node === middle ? HUB : NODE;
      return [node, { x: place.x, y: place.y, size, ring: size + (node === middle ? 9 : 5) }];
    }),
  );
  const at = (node: string): Place => places.get(node) ?? { ...ring, dx: 0, dy: 0 };
  return (
    <SceneDrawing
      {...given}
      picture="graph"
      box={box}
      width={width}
      keyTop={ring.y + radius + (named ? 52 : NODE + 30)}
      lines={linesOf(given.scene)}
      spots={spots}
      runOf={({ a, b, spoke }: Line) => runOf(ring, at(a), at(b), spoke)}
      hint={words.graphHint}
      labels={placed.map(({ node, place }) => (
        <g key={node}>
          <text x={place.x} y={place.y + 4.5} className={node === middle ? 'net-code net-code-hub' : 'net-code'}>
            {node}
          </text>
          {named && <NodeName place={place} name={context.state(node)} hub={node === middle} />}
        </g>
      ))}
    />
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
