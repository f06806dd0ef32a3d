// Small pictures of what stands behind each door. What they show is true; the captions beside them say it in words.
import { EXAMPLE_RELIEF } from './relief.ts';

const WIDTH = 320;
const HEIGHT = 132;

/** The formalities of example 01 before and after, drawn to scale. */
export function VisitPicture() {
  const { before, waived, eased } = EXAMPLE_RELIEF;
  const full = WIDTH - 24;
  const scale = full / before;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <defs>
        <pattern id="start-waived" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" className="start-good" />
          <path d="M0 0V6" className="start-hatch" />
        </pattern>
        <pattern id="start-eased" width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" className="start-ease" />
          <circle cx="4" cy="4" r="1.2" className="start-paper" />
        </pattern>
      </defs>
      {[0, 1, 2, 3].map((row) => (
        <path key={row} className="start-rule" d={`M12 ${14 + row * 9}h${[170, 120, 150, 96][row] ?? 100}`} />
      ))}
      <rect className="start-must" x="12" y="58" width={full} height="22" />
      <rect className="start-must" x="12" y="92" width={full} height="26" />
      <rect fill="url(#start-waived)" x="12" y="92" width={waived * scale} height="26" />
      <rect fill="url(#start-eased)" x={12 + waived * scale} y="92" width={eased * scale} height="26" />
      <path className="start-gap" d={`M${12 + waived * scale} 92v26M${12 + (waived + eased) * scale} 92v26`} />
    </svg>
  );
}

const MARKS = ['start-mark-text', 'start-mark-summary', 'start-mark-report'] as const;

/** Two documents side by side, each rule with the mark of what was seen of it. */
export function LawPicture() {
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {[12, 166].map((x, sheet) => (
        <g key={x}>
          <rect className="start-sheet" x={x} y="8" width="142" height="116" rx="3" />
          <path className="start-head" d={`M${x + 12} 24h${sheet === 0 ? 70 : 84}`} />
          {[0, 1, 2].map((row) => (
            <g key={row}>
              <path
                className="start-rule"
                d={`M${x + 12} ${46 + row * 27}h${[84, 70, 78][(row + sheet) % 3] ?? 70}M${x + 12} ${55 + row * 27}h${[60, 78, 50][(row + sheet) % 3] ?? 60}`}
              />
              <rect
                className={MARKS[(row + sheet) % 3]}
                x={x + 106}
                y={43 + row * 27}
                width="26"
                height="13"
                rx="6.5"
              />
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}

type Node = { readonly x: number; readonly y: number; readonly name: string };

const HUB: Node = { x: 160, y: 64, name: 'US' };
const STATES: readonly Node[] = [
  { x: 62, y: 26, name: 'GB' },
  { x: 258, y: 26, name: 'JP' },
  { x: 258, y: 106, name: 'PH' },
  { x: 62, y: 106, name: 'AU' },
];
/** Agreements of which law is kept here and that do without the hub, by position. */
const OWN: readonly (readonly [number, number])[] = [
  [0, 1],
  [1, 3],
  [1, 2],
  [3, 2],
];

/** The spokes of a hub, and the ties between those who were spokes. */
export function NetworkPicture() {
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {STATES.map(({ x, y, name }) => (
        <path key={name} className="start-spoke" d={`M${HUB.x} ${HUB.y}L${x} ${y}`} />
      ))}
      {OWN.map(([a, b]) => {
        const [from, to] = [STATES[a], STATES[b]];
        if (from === undefined || to === undefined) return null;
        const bent = a === 1 && b === 3 ? `Q200 92 ${to.x} ${to.y}` : `L${to.x} ${to.y}`;
        return <path key={`${from.name}${to.name}`} className="start-tie" d={`M${from.x} ${from.y}${bent}`} />;
      })}
      {[HUB, ...STATES].map(({ x, y, name }) => (
        <g key={name}>
          <circle className={name === HUB.name ? 'start-hub' : 'start-node'} cx={x} cy={y} r="17" />
          <text className={name === HUB.name ? 'start-name is-hub' : 'start-name'} x={x} y={y + 4.5}>
            {name}
          </text>
        </g>
      ))}
    </svg>
  );
}
