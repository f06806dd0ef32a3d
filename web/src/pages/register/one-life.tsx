// The life of one agreement as a picture on an axis of its own, with a name on each step that has room for it; the table behind it has all.
import { type CivilDate, dayNumber } from '../../../../src/kernel/civil-date.ts';
import { windowOf } from '../../../../src/register/days.ts';
import { history, knownEvents, stageOn } from '../../../../src/register/life.ts';
import type { Agreement } from '../../../../src/register/register.ts';
import { capital } from '../../../../src/report/network/frame.ts';
import {
  agreementTitle,
  askedText,
  dayText,
  eventText,
  type RegisterContext,
  stageText,
} from '../../../../src/report/register/names.ts';
import { px, textWidth } from '../../../../src/report/svg/picture.ts';
import { useWords } from '../../app/language.ts';
import { yearTicks } from '../../parts/day-steps.ts';
import { Drawing } from '../../parts/drawing.tsx';
import { Picture } from '../../parts/picture.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useWidth } from '../../parts/use-width.ts';
import { LifeKey, lifeKeyHeight, LifeSegment } from './life-shape.tsx';
import { segmentsOf } from './segments.ts';
import { registerWords } from './words.ts';

const ROWS = 4;

interface Lived {
  readonly context: RegisterContext;
  readonly agreement: Agreement;
  readonly on: CivilDate;
  readonly known: CivilDate | undefined;
}

/** The life of one agreement: the picture, itself as a file, and its steps as a table. */
export function OneLife(given: Lived & { readonly from: CivilDate }) {
  const { context, agreement, on, known } = given;
  const words = useWords(registerWords);
  const { register: said, date, network } = context.words;
  const title = words.lifeTitle(agreementTitle(context, agreement), askedText(context, on, known));
  const standing = stageOn(agreement, { on, ...(known === undefined ? {} : { known }) });
  return (
    <Picture
      frame={{
        lang: context.lang,
        title,
        notes: [capital(stageText(context, standing))],
        rests: [said.phrase.lifeNote, said.phrase.gradesNote, said.asOf(date(context.register.asOf))],
        source: network.source(context.register.digest.slice(0, 12), date(context.register.asOf)),
        described: title,
      }}
      name={`comity-${agreement.id}-${on}`}
      table={<LifeTable {...given} title={title} />}
    >
      <LifeDrawing {...given} title={title} />
    </Picture>
  );
}

function LifeTable({ context, agreement, known, title }: Lived & { readonly title: string }) {
  const { label } = context.words.register;
  return (
    <Sheet
      caption={title}
      columns={[label.day, label.event, label.stage]}
      words={[1, 2]}
      rows={history(agreement, known).map(({ event, standing }) => ({
        key: event.id,
        cells: [dayText(context, event.day), eventText(context, event), stageText(context, standing)],
      }))}
    />
  );
}

function LifeDrawing({
  context,
  agreement,
  on,
  known,
  from,
  title,
}: Lived & { readonly from: CivilDate; readonly title: string }) {
  const words = useWords(registerWords);
  const [box, width] = useWidth<HTMLDivElement>(260, 896);
  const until = context.register.asOf;
  const x = (day: CivilDate): number =>
    px(8 + ((dayNumber(day) - dayNumber(from)) / (dayNumber(until) - dayNumber(from))) * (width - 16));
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
  const rows = ends.filter((end) => end >= 0).length;
  const line = 20 + rows * 18;
  const day = context.words.date(on);
  const half = textWidth(day, 13) / 2;
  const key = line + 78;
  return (
    <Drawing box={box} width={width} height={key + lifeKeyHeight(words, width)} title={title} whole className="lives">
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
      <line x1={x(on)} x2={x(on)} y1={line - 16} y2={line + 38} className="life-now" />
      <text x={Math.min(width - half, Math.max(half, x(on)))} y={line + 52} className="life-day">
        {day}
      </text>
      <LifeKey words={words} top={key} width={width} />
    </Drawing>
  );
}
