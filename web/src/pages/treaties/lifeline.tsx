import { type CivilDate, LATEST } from '../../../../src/kernel/civil-date.ts';
import type { LifeSpan } from '../../../../src/engine/resolve/lifeline.ts';
import { shareOf, within } from '../../parts/day-steps.ts';
import type { PackLine } from './list-model.ts';

/** The life of one pack on the axis of the slider, with the day that is looked at. */
export function Lifeline({
  line,
  min,
  max,
  on,
  label,
}: {
  readonly line: PackLine;
  readonly min: CivilDate;
  readonly max: CivilDate;
  readonly on: CivilDate;
  readonly label: string;
}) {
  const at = (day: CivilDate): string => `${shareOf(within(day, min, max), min, max)}%`;
  return (
    <svg className="treaties-life" role="img" aria-label={label}>
      <line className="life-ground" x1="0%" x2="100%" y1="14" y2="14" />
      {line.life.map((span) => (
        <Span key={span.from ?? ''} span={span} undated={line.undated} min={min} max={max} />
      ))}
      {line.stops
        .filter(({ day }) => day >= min && day <= max)
        .map(({ day, label: name }) => (
          <circle key={name} className="life-stop" cx={at(day)} cy="14" r="4" />
        ))}
      {on >= min && on <= max && <line className="life-now" x1={at(on)} x2={at(on)} y1="0" y2="28" />}
    </svg>
  );
}

function Span({
  span,
  undated,
  min,
  max,
}: {
  readonly span: LifeSpan;
  readonly undated: boolean;
  readonly min: CivilDate;
  readonly max: CivilDate;
}) {
  const { status } = span;
  const [from, until] = [span.from ?? min, span.until ?? LATEST];
  if (status === 'not-signed' || status === 'ended' || until <= min || from >= max) return null;
  const start = shareOf(within(from, min, max), min, max);
  const width = shareOf(within(until, min, max), min, max) - start;
  const place = { x: `${start}%`, width: `${width}%` };
  if (status === 'in-force') {
    return <rect className={undated ? 'life-undated' : 'life-force'} {...place} y="8" height="12" rx="2" />;
  }
  if (status === 'unknown') return <rect className="life-unknown" {...place} y="9" height="10" rx="2" />;
  return <rect className="life-signed" {...place} y="12.5" height="3" />;
}

/** What the signs of the lifelines mean. */
export function LifeLegend({
  names,
}: {
  readonly names: Readonly<Record<'signed' | 'inForce' | 'unknown' | 'undated' | 'milestone', string>>;
}) {
  const signs = [
    ['milestone', <circle key="" className="life-stop" cx="16" cy="8" r="4" />],
    ['signed', <rect key="" className="life-signed" x="1" width="30" y="6.5" height="3" />],
    ['inForce', <rect key="" className="life-force" x="1" width="30" y="2" height="12" rx="2" />],
    ['unknown', <rect key="" className="life-unknown" x="1" width="30" y="3" height="10" rx="2" />],
    ['undated', <rect key="" className="life-undated" x="1" width="30" y="2" height="12" rx="2" />],
  ] as const;
  return (
    <ul className="treaties-legend">
      {signs.map(([name, sign]) => (
        <li key={name}>
          <svg width="32" height="16" aria-hidden="true">
            {sign}
          </svg>{' '}
          {names[name]}
        </li>
      ))}
    </ul>
  );
}
