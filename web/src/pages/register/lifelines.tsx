// Agreements as lines on one axis of time: what each was from day to day, told by the shape of the line as by its colour.
import { Link } from '@tanstack/react-router';

import { type CivilDate, civilDate, dayNumber } from '../../../../src/kernel/civil-date.ts';
import { windowOf } from '../../../../src/register/days.ts';
import { history } from '../../../../src/register/life.ts';
import type { ListedAgreement } from '../../../../src/report/register/list.ts';
import { agreementTitle, eventText, type RegisterContext, stageText } from '../../../../src/report/register/names.ts';
import { px, textWidth } from '../../../../src/report/svg/picture.ts';
import { useWords } from '../../app/language.ts';
import { yearTicks } from '../../parts/day-steps.ts';
import { Drawing } from '../../parts/drawing.tsx';
import { useWidth } from '../../parts/use-width.ts';
import { LifeKey, lifeKeyHeight, LifeSegment } from './life-shape.tsx';
import { type Segment, segmentsOf } from './segments.ts';
import { registerWords } from './words.ts';

/** Lines under a heading; without one, all in a list. */
export interface LifeGroup {
  readonly title?: string;
  readonly rows: readonly ListedAgreement[];
}

const ROOM_FOR_NAMES = 760;
const ROW = { wide: 28, narrow: 46 } as const;
const HEAD = 34;

/** Agreements as lines on one axis of time. */
export function Lifelines({
  context,
  groups,
  title,
  on,
  known,
  from,
}: {
  readonly context: RegisterContext;
  readonly groups: readonly LifeGroup[];
  readonly title: string;
  readonly on: CivilDate;
  readonly known: CivilDate | undefined;
  readonly from: CivilDate;
}) {
  const words = useWords(registerWords);
  const [box, width] = useWidth<HTMLDivElement>(260, 1216);
  const wide = width >= ROOM_FOR_NAMES;
  const until = context.register.asOf;
  const left = wide ? 330 : 8;
  const right = wide ? width - 150 : width - 8;
  const row = wide ? ROW.wide : ROW.narrow;
  const x = (day: CivilDate): number => {
    const share = (dayNumber(day) - dayNumber(from)) / (dayNumber(until) - dayNumber(from));
    return px(left + Math.min(1, Math.max(0, share)) * (right - left));
  };
  const top = 40;
  let next = top;
  const places = groups.map(({ title: name, rows }) => {
    const head = next;
    next += name === undefined ? 0 : HEAD;
    const first = next;
    next += rows.length * row;
    return { name, head, rows: rows.map((one, at) => ({ one, y: first + at * row })) };
  });
  const bottom = next + 6;
  const height = bottom + 30 + lifeKeyHeight(words, width);
  const day = context.words.date(on);
  const half = textWidth(day, 13) / 2;
  return (
    <Drawing box={box} width={width} height={height} title={title} className="lives">
      <g aria-hidden="true">
        {yearTicks(from, until, (right - left) / 60).map((tick) => (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={top - 8} y2={bottom} className="pic-grid" />
            <text x={x(tick)} y={bottom + 14} className="pic-small pic-mid">
              {Number(tick.slice(0, 4))}
            </text>
          </g>
        ))}
        {places.map(({ name, head, rows }) => (
          <g key={name ?? ''}>
            {name !== undefined && (
              <text x={0} y={head + 22} className="pic-text pic-strong">
                {name}
              </text>
            )}
            {rows.map(({ one: { agreement }, y }) => {
              const line = wide ? y + row / 2 : y + 32;
              const own = segmentsOf(agreement, known === undefined ? until : on, known);
              return (
                <g key={agreement.id}>
                  <line x1={left} x2={right} y1={line} y2={line} className="life-base" />
                  {own.map((segment) => (
                    <LifeSegment
                      key={segment.from}
                      segment={segment}
                      from={x(segment.from)}
                      to={x(segment.to)}
                      y={line}
                    />
                  ))}
                  <Earlier
                    context={context}
                    agreement={agreement}
                    own={own}
                    from={from}
                    x={left}
                    y={line}
                    known={known}
                  />
                  {history(agreement, known)
                    .filter(({ event }) => windowOf(event.day).last >= from && windowOf(event.day).last <= until)
                    .map(({ event }) => (
                      <circle key={event.id} cx={x(windowOf(event.day).last)} cy={line} r="3" className="life-event" />
                    ))}
                </g>
              );
            })}
          </g>
        ))}
        <line x1={x(on)} x2={x(on)} y1={top - 14} y2={bottom} className="life-now" />
        <text x={Math.min(width - half, Math.max(half, x(on)))} y={top - 20} className="life-day">
          {day}
        </text>
        <rect
          x={x(on)}
          y={top - 8}
          width={Math.max(0, right - x(on))}
          height={bottom - top + 8}
          className="life-later"
        />
        {places.flatMap(({ rows }) =>
          rows.map(({ one: { agreement, standing }, y }) => {
            const base = wide ? y + row / 2 + 4.5 : y + 17;
            const stage = standing.stage === undefined ? words.segment.unknown : stageText(context, standing);
            return (
              <g key={agreement.id}>
                <text x={0} y={base} className="life-name">
                  {cut(agreementTitle(context, agreement), 13.5, wide ? left - 16 : width - 96)}
                </text>
                <text x={width} y={base} className="pic-small pic-end">
                  {cut(stage, 12.5, wide ? 142 : 88)}
                </text>
              </g>
            );
          }),
        )}
        <LifeKey words={words} top={bottom + 40} width={width} />
      </g>
      {places.flatMap(({ rows }) =>
        rows.map(({ one: { agreement, standing }, y }) => (
          <Link
            key={agreement.id}
            to="/register/$agreement"
            params={{ agreement: agreement.id }}
            search={{ on, ...(known === undefined ? {} : { then: true }) }}
            aria-label={words.rowName(
              agreementTitle(context, agreement),
              context.words.register.kind[agreement.kind],
              standing.stage === undefined ? words.segment.unknown : stageText(context, standing),
            )}
            className="life-link"
            data-page-only=""
          >
            <rect x={1} y={y + 1} width={width - 2} height={row - 2} rx="4" />
          </Link>
        )),
      )}
    </Drawing>
  );
}

/** What became of a life that is over before the axis begins. */
function Earlier({
  context,
  agreement,
  own,
  from,
  x,
  y,
  known,
}: {
  readonly context: RegisterContext;
  readonly agreement: ListedAgreement['agreement'];
  readonly own: readonly Segment[];
  readonly from: CivilDate;
  readonly x: number;
  readonly y: number;
  readonly known: CivilDate | undefined;
}) {
  const words = useWords(registerWords);
  const last = history(agreement, known).at(-1)?.event;
  const ended = own.every(({ to }) => to < from);
  if (!ended || last === undefined || windowOf(last.day).last >= from) return null;
  return (
    <text x={x + 6} y={y + 4} className="pic-small">
      {`← ${words.before(eventText(context, last), String(Number(last.day.on.slice(0, 4))))}`}
    </text>
  );
}

/** The first day of an axis. */
export function axisStart(year: string): CivilDate {
  return civilDate(`${year}-01-01`);
}

function cut(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text;
  let end = text.length;
  while (end > 1 && textWidth(`${text.slice(0, end)}…`, size) > room) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}
