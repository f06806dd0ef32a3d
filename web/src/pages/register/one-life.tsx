// The life of one agreement on an axis of its own, with a name on each step that has room for it.
import { type CivilDate, dayNumber } from '../../../../src/kernel/civil-date.ts';
import { windowOf } from '../../../../src/register/days.ts';
import { knownEvents } from '../../../../src/register/life.ts';
import type { Agreement } from '../../../../src/register/register.ts';
import { eventText, type RegisterContext } from '../../../../src/report/register/names.ts';
import { px, textWidth } from '../../../../src/report/svg/picture.ts';
import { yearTicks } from '../../parts/day-steps.ts';
import '../../parts/picture.css';
import { useWidth } from '../../parts/use-width.ts';
import { LifeSegment } from './lifelines.tsx';
import { segmentsOf } from './segments.ts';

const ROWS = 4;

/** The life of one agreement on its own axis. */
export function OneLife({
  context,
  agreement,
  on,
  known,
  from,
}: {
  readonly context: RegisterContext;
  readonly agreement: Agreement;
  readonly on: CivilDate;
  readonly known: CivilDate | undefined;
  readonly from: CivilDate;
}) {
  const [box, width] = useWidth<HTMLDivElement>(260, 1120);
  const until = context.register.asOf;
  const x = (day: CivilDate): number =>
    px(8 + ((dayNumber(day) - dayNumber(from)) / (dayNumber(until) - dayNumber(from))) * (width - 16));
  const line = 20 + ROWS * 18;
  const ends: number[] = Array.from({ length: ROWS }, () => -1);
  const labels = knownEvents(agreement, known).flatMap((event) => {
    const at = x(windowOf(event.day).last);
    const text = eventText(context, event);
    const wide = textWidth(text, 12.5);
    const left = Math.max(0, Math.min(width - wide, at - 4));
    const row = ends.findIndex((end) => end < left);
    if (row === -1 || wide > width) return [];
    ends[row] = left + wide + 12;
    return [{ id: event.id, at, left, row, text }];
  });
  return (
    <div ref={box} aria-hidden="true">
      <svg viewBox={`0 0 ${width} ${line + 44}`} width={width} height={line + 44} className="lives">
        {yearTicks(from, until, width / 70).map((tick) => (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={line - 12} y2={line + 16} className="pic-grid" />
            <text x={Math.max(16, x(tick))} y={line + 32} className="pic-small pic-mid">
              {Number(tick.slice(0, 4))}
            </text>
          </g>
        ))}
        <line x1={8} x2={width - 8} y1={line} y2={line} className="life-base" />
        {segmentsOf(agreement, known === undefined ? until : on, known).map((segment) => (
          <LifeSegment key={segment.from} segment={segment} from={x(segment.from)} to={x(segment.to)} y={line} />
        ))}
        {labels.map(({ id, at, left, row, text }) => (
          <g key={id}>
            <path d={`M${at} ${line - 6}V${16 + row * 18}`} className="pic-grid" />
            <text x={left} y={14 + row * 18} className="pic-small pic-halo">
              {text}
            </text>
          </g>
        ))}
        {knownEvents(agreement, known).map((event) => (
          <circle key={event.id} cx={x(windowOf(event.day).last)} cy={line} r="4" className="life-event" />
        ))}
        <line x1={x(on)} x2={x(on)} y1={line - 16} y2={line + 18} className="life-now" />
      </svg>
    </div>
  );
}
