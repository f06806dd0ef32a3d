// The layers side by side, each with its graph in small: a star looks like a star.
import { placesOn, runOf } from '../../../../src/report/svg/ring.ts';
import { figure } from '../../../../src/report/network/frame.ts';
import { useWords } from '../../app/language.ts';
import type { LayerMeasured } from '../../engine/scenes.ts';
import { restsOfScene } from './answer.ts';
import type { NetworkBase } from './asked.ts';
import { networkWords } from './words.ts';

/** Every layer on the day, small, each the way to its picture. */
export function LayerCards({
  base: { context },
  layers,
  layer,
  choose,
}: {
  readonly base: NetworkBase;
  readonly layers: readonly LayerMeasured[] | undefined;
  readonly layer: string;
  readonly choose: (layer: string) => void;
}) {
  const words = useWords(networkWords);
  return (
    <fieldset className="network-layers">
      <legend>
        <span className="network-legend">{words.layers}</span> <span className="small">{words.layersNote}</span>
      </legend>
      <div className="network-layer-cards">
        {(layers ?? []).map((one) => {
          const { title } = restsOfScene(context, one);
          const { edges, hub } = one.measures;
          const dependence = hub?.dependence;
          return (
            <label key={one.statement.layer.id} className="network-layer">
              <input
                type="radio"
                name="layer"
                value={one.statement.layer.id}
                checked={one.statement.layer.id === layer}
                onChange={() => choose(one.statement.layer.id)}
              />
              <Small measured={one} />
              <span className="network-layer-name">{title}</span>
              <span className="small">
                {edges === 0 ? words.noTie : words.ties(edges, one.statement.nodes.states.length)}
              </span>
              {dependence !== undefined && (
                <span className="network-layer-bar">
                  <span className="network-bar" aria-hidden="true">
                    <span style={{ width: `${Math.round(dependence * 100)}%` }} />
                  </span>
                  <span className="small">{words.dependence(figure(dependence, 2))}</span>
                </span>
              )}
              {dependence === undefined && edges > 0 && <span className="small">{words.noHub}</span>}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

const RING = { x: 36, y: 36, radius: 29 } as const;

function Small({ measured: { graph, hub, ring } }: { readonly measured: LayerMeasured }) {
  const middle = graph.nodes.includes(hub) ? hub : undefined;
  const places = placesOn(RING, ring, middle);
  return (
    <svg viewBox="0 0 72 72" width="72" height="72" aria-hidden="true" className="network-small">
      {graph.edges.map(([a, b]) => {
        const [from, to] = [places.get(a), places.get(b)];
        const spoke = a === middle || b === middle;
        return from === undefined || to === undefined ? null : (
          <path key={`${a}${b}`} d={runOf(RING, from, to, spoke).path} className={spoke ? 'net-spoke' : 'net-web'} />
        );
      })}
      {graph.nodes.map((node) => {
        const at = places.get(node);
        return at === undefined ? null : node === middle ? (
          <rect key={node} x={at.x - 4} y={at.y - 4} width="8" height="8" className="net-dot" />
        ) : (
          <circle key={node} cx={at.x} cy={at.y} r="2.5" className="net-dot" />
        );
      })}
    </svg>
  );
}
