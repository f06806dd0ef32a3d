// The scatter of candidates: fall in hub dependence against likelihood, a mark for all ties with equal figures.
import { scaleLinear } from 'd3-scale';

import type { Candidate } from '../../../../src/network/candidates.ts';
import { figure, signedFigure, tieText } from '../../../../src/report/network/frame.ts';
import { mark, type Shape, wrapped } from '../../../../src/report/svg/picture.ts';
import { useWords } from '../../app/language.ts';
import { Drawing, DrawnButton } from '../../parts/drawing.tsx';
import { useWidth } from '../../parts/use-width.ts';
import type { NetworkBase } from './asked.ts';
import { useStops } from './selection.ts';
import { networkWords } from './words.ts';

/** Ties with the same two figures, and the stage of what is under way, in three steps. */
export interface Group {
  readonly key: string;
  readonly kind: 0 | 1 | 2;
  readonly candidates: readonly Candidate[];
  /** Fall in hub dependence, and likelihood. */
  readonly fall: number;
  readonly likelihood: number;
}

const KINDS: readonly Shape[] = ['circle', 'square', 'diamond'];

/** The marks: ties that would cover one another are one. */
export function grouped(candidates: readonly Candidate[]): readonly Group[] {
  const kindOf = ({ stage }: Candidate): 0 | 1 | 2 =>
    stage === 'none' || stage === 'ended' ? 0 : stage === 'intent' || stage === 'talks' ? 1 : 2;
  return [...Map.groupBy(candidates, (one) => `${one.change} ${one.likelihood} ${kindOf(one)}`)].map(([key, own]) => ({
    key,
    candidates: own,
    kind: own[0] === undefined ? 0 : kindOf(own[0]),
    fall: -(own[0]?.change ?? 0) + 0,
    likelihood: own[0]?.likelihood ?? 0,
  }));
}

const PLOT = { left: 48, top: 34, below: 52 } as const;
const RADIUS = 11;

/** The marks on both axes, numbered, with the list of what they are below them. */
export function Scatter({
  base: { context },
  groups,
  title,
  picked,
  pick,
}: {
  readonly base: NetworkBase;
  readonly groups: readonly Group[];
  readonly title: string;
  readonly picked: string | undefined;
  readonly pick: (key: string | undefined) => void;
}) {
  const words = useWords(networkWords);
  const { network, punctuation } = context.words;
  const [box, width] = useWidth<HTMLDivElement>(260, 720);
  const tall = Math.min(440, Math.max(300, width * 0.7));
  const bottom = PLOT.top + tall;
  const across = scaleLinear(
    [0, Math.max(0.1, ...groups.map(({ likelihood }) => likelihood))],
    [PLOT.left, width - 18],
  ).nice(5);
  const up = scaleLinear(
    [Math.min(0, ...groups.map(({ fall }) => fall)), Math.max(0.01, ...groups.map(({ fall }) => fall))],
    [bottom, PLOT.top],
  ).nice(5);
  const spots = apart(
    groups.map(({ likelihood, fall }) => ({ x: across(likelihood), y: up(fall) })),
    width,
  );
  const stop = useStops(
    'candidate',
    groups.map((_, at) => String(at)),
    (at) => {
      const key = groups[Number(at)]?.key;
      pick(key === picked ? undefined : key);
    },
  );
  const keyTop = bottom + PLOT.below + 16;
  const listTop = keyTop + network.kinds.length * 24 + 12;
  const list = groups.map(({ candidates }) =>
    wrapped(candidates.map(({ tie }) => tieText(context, tie)).join(punctuation.comma), 13, width - 40),
  );
  const height = listTop + list.flat().length * 18;
  return (
    <Drawing box={box} width={width} height={height} title={title} hint={words.candidateHint}>
      <text x={0} y={14} className="pic-text">
        {network.axis.fall}
      </text>
      {up.ticks(5).map((tick) => (
        <g key={tick}>
          <line x1={PLOT.left} x2={width - 10} y1={up(tick)} y2={up(tick)} className="pic-grid" />
          <text x={PLOT.left - 8} y={up(tick) + 4.5} className="pic-small pic-end">
            {figure(tick, 2)}
          </text>
        </g>
      ))}
      {across.ticks(5).map((tick) => (
        <g key={tick}>
          <line x1={across(tick)} x2={across(tick)} y1={PLOT.top} y2={bottom} className="pic-grid" />
          <text x={across(tick)} y={bottom + 18} className="pic-small pic-mid">
            {figure(tick, tick % 1 === 0 ? 0 : 1)}
          </text>
        </g>
      ))}
      <text x={width - 10} y={bottom + 40} className="pic-text pic-end">
        {network.axis.likelihood}
      </text>
      {spots.map(({ from, to }, at) => (
        <line key={groups[at]?.key} x1={from.x} y1={from.y} x2={to.x} y2={to.y} className="pic-axis" />
      ))}
      {groups.map((group, at) => {
        const { x, y } = spots[at]?.to ?? { x: 0, y: 0 };
        const names = group.candidates.map(({ tie }) => tieText(context, tie)).join(punctuation.comma);
        return (
          <DrawnButton
            key={group.key}
            stop={stop(String(at))}
            label={words.candidateName(names, signedFigure(-group.fall), figure(group.likelihood, 2))}
            pressed={group.key === picked}
            className={`candidates-mark candidates-${group.kind}`}
            focus={{ x, y, radius: RADIUS + 5 }}
          >
            <g dangerouslySetInnerHTML={{ __html: mark(KINDS[group.kind] ?? 'circle', x, y, RADIUS).text }} />
          </DrawnButton>
        );
      })}
      <g aria-hidden="true" className="net-label">
        {groups.map((group, at) => (
          <text
            key={group.key}
            x={spots[at]?.to.x}
            y={(spots[at]?.to.y ?? 0) + 4.5}
            className={`candidates-number${group.kind === 0 ? '' : ' inverse'}`}
          >
            {at + 1}
          </text>
        ))}
      </g>
      {network.kinds.map((kind, at) => (
        <g key={kind} className={`candidates-${at}`}>
          <g
            dangerouslySetInnerHTML={{
              __html: mark(KINDS[at] ?? 'circle', PLOT.left + 8, keyTop + at * 24 - 5, 7).text,
            }}
          />
          <text x={PLOT.left + 26} y={keyTop + at * 24} className="pic-text">
            {kind}
          </text>
        </g>
      ))}
      {list.map((rows, at) => {
        const top = listTop + list.slice(0, at).flat().length * 18;
        return (
          <g key={groups[at]?.key} aria-hidden="true">
            <text x={22} y={top} className="candidates-row pic-strong pic-end">
              {at + 1}
            </text>
            {rows.map((row, line) => (
              <text key={row} x={32} y={top + line * 18} className="candidates-row">
                {row}
              </text>
            ))}
          </g>
        );
      })}
    </Drawing>
  );
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Marks that would cover one another are set aside, with a line back to where they belong. */
function apart(spots: readonly Spot[], width: number): readonly { readonly from: Spot; readonly to: Spot }[] {
  const taken: Spot[] = [];
  return spots.map((from) => {
    let to = from;
    for (let turn = 0; taken.some((one) => Math.hypot(one.x - to.x, one.y - to.y) < 2 * RADIUS + 2); turn += 1) {
      const ring = 1 + Math.floor(turn / 12);
      const angle = ((turn % 12) * Math.PI) / 6;
      to = {
        x: Math.min(width - 14, Math.max(PLOT.left + 4, from.x + Math.cos(angle) * ring * (RADIUS + 5))),
        y: from.y - Math.sin(angle) * ring * (RADIUS + 5),
      };
      if (turn > 240) break;
    }
    taken.push(to);
    return { from, to };
  });
}
