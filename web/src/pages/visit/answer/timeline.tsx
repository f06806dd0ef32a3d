import { type CivilDate, earlierOf } from '../../../../../src/kernel/civil-date.ts';
import { type Context, capital } from '../../../../../src/report/view/context.ts';
import { type Filing, filings } from '../../../../../src/report/view/todo.ts';
import { useWords } from '../../../app/language.ts';
import { goTo } from './contents.tsx';
import { Part } from './part.tsx';
import { useShared } from './shared.tsx';
import { type Scale, scaleOf } from './timeline-scale.ts';
import { answerWords } from './words.ts';

const LANE = 38;
const TOP = 30;

/** The element of the thing that a filing belongs to, in the lists by addressee. */
export function thingId({ row }: Filing): string {
  return `thing-${row.leg}-${row.formality}-${row.authority}`.replaceAll(/[^\w-]/g, '_');
}

/** Latest days against today: a line of days where there is room, and the same as a list. */
export function Deadlines() {
  const { context } = useShared();
  const { words } = context;
  const dated = filings(context).filter(({ row }) => row.latest !== undefined);
  return (
    <Part id="deadlines" title={words.heading.deadlines} note={words.phrase.deadlineNote}>
      {dated.length === 0 ? (
        <p>{words.phrase.noDeadline}</p>
      ) : (
        <>
          <Line dated={dated} />
          <List dated={dated} />
        </>
      )}
    </Part>
  );
}

function Line({ dated }: { readonly dated: readonly Filing[] }) {
  const said = useWords(answerWords);
  const { context } = useShared();
  const { words, assessment } = context;
  const scale = scaleOf(
    dated.flatMap((filing) => (filing.row.latest === undefined ? [] : [{ day: filing.row.latest, thing: filing }])),
    assessment.inputs.today,
    firstEntry(context),
  );
  const axis = TOP + scale.lanes * LANE + 6;
  return (
    <div className="answer-line" style={{ height: axis + 34 }}>
      <Axis scale={scale} axis={axis} />
      <ol>
        {scale.points.map(({ day, at, lane, things }) => {
          const [first, ...others] = things;
          if (first === undefined) return null;
          const numbers =
            others.length === 0 ? String(first.number) : `${first.number}–${things.at(-1)?.number ?? first.number}`;
          const late = things.some(({ row }) => row.state === 'late');
          const title = `${first.by}${words.punctuation.open}${first.left}${words.punctuation.close}${words.punctuation.colon}${words.list(things.map(({ number, formality }) => `${number}. ${formality}`))}`;
          return (
            <li key={day} style={{ left: `${at}%`, top: axis - 20 - lane * LANE }}>
              <button
                type="button"
                className={late ? 'is-late' : undefined}
                title={title}
                aria-label={`${numbers}${words.punctuation.colon}${said.timeline.show(title)}`}
                onClick={() => show(first)}
              >
                {numbers}
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function Axis({ scale, axis }: { readonly scale: Scale<Filing>; readonly axis: number }) {
  const { words, lang } = useShared().context;
  const { today, entry, ticks } = scale;
  return (
    <svg className="timeline" width="100%" height={axis + 34} aria-hidden="true">
      <DayLine at={today} axis={axis} name={words.label.today} kind="now" />
      {entry !== undefined && <DayLine at={entry} axis={axis} name={words.event.entry} kind="entry" />}
      <line x1="0" x2="100%" y1={axis} y2={axis} className="axis" />
      {ticks.map(({ day, at }) => {
        const text = words.date(day);
        // The year stands in the list below; here there is room for day and month.
        const short = lang === 'ja' ? text.slice(text.indexOf('年') + 1) : text.slice(0, -5);
        return (
          <g key={day}>
            <line x1={`${at}%`} x2={`${at}%`} y1={axis} y2={axis + 6} className="axis" />
            <text x={`${at}%`} y={axis + 24} textAnchor={anchor(at)} className="tick">
              {short}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function DayLine({
  at,
  axis,
  name,
  kind,
}: {
  readonly at: number;
  readonly axis: number;
  readonly name: string;
  readonly kind: 'now' | 'entry';
}) {
  return (
    <>
      <line x1={`${at}%`} x2={`${at}%`} y1="20" y2={axis} className={kind} />
      <text x={`${at}%`} y="14" textAnchor={anchor(at)} className={`${kind}-name`}>
        {name}
      </text>
    </>
  );
}

function List({ dated }: { readonly dated: readonly Filing[] }) {
  const said = useWords(answerWords);
  const { context } = useShared();
  const { words, assessment } = context;
  const { today } = assessment.inputs;
  const entry = firstEntry(context);
  const marks: { readonly day: CivilDate; readonly name: string; readonly kind: string }[] = [
    { day: today, name: words.label.today, kind: 'is-now' },
    ...(entry === undefined || entry === today
      ? []
      : [{ day: entry, name: capital(context, words.event.entry), kind: 'is-entry' }]),
  ];
  // Where a day and a deadline are one, the day stands first: what is due on it is not late yet.
  const before = (until: CivilDate | undefined, after: CivilDate | undefined) =>
    marks
      .filter(({ day }) => (until === undefined || day <= until) && (after === undefined || day > after))
      .map(({ day, name, kind }) => (
        <li key={kind} className={`answer-day ${kind}`}>
          <b>{name}</b> {words.dateLong(day)}
        </li>
      ));
  return (
    <ol className="answer-days">
      {dated.map((filing, at) => (
        <FragmentOf key={thingId(filing)} lead={before(filing.row.latest, dated[at - 1]?.row.latest)}>
          <li className={filing.row.state === 'late' ? 'is-late' : undefined}>
            <span className={`nr${filing.row.state === 'late' ? ' is-late' : ''}`}>{filing.number}</span>
            <div>
              <p>
                <span className={`due${filing.row.state === 'late' ? ' is-late' : ''}`}>{filing.by}</span>{' '}
                <span className={`left${filing.row.state === 'late' ? ' is-late' : ''}`}>{filing.left}</span>
                {filing.certain ? '' : <span className="small"> {words.phrase.needPossible}</span>}
              </p>
              <p>
                <button
                  type="button"
                  className="link-button what"
                  aria-label={said.timeline.show(filing.formality)}
                  onClick={() => show(filing)}
                >
                  {capital(context, filing.formality)}
                </button>{' '}
                → {filing.authority}
                {context.manyHosts ? ` · ${filing.hostName}` : ''}
              </p>
              {filing.computation !== undefined && <p className="small">{filing.computation}</p>}
            </div>
          </li>
        </FragmentOf>
      ))}
      {before(undefined, dated.at(-1)?.row.latest)}
    </ol>
  );
}

function FragmentOf({ lead, children }: { readonly lead: React.ReactNode; readonly children: React.ReactNode }) {
  return (
    <>
      {lead}
      {children}
    </>
  );
}

function show(filing: Filing): void {
  const id = thingId(filing);
  goTo(document.getElementById(id) === null ? 'authorities' : id);
}

function firstEntry({ assessment }: Context): CivilDate | undefined {
  const [first, ...others] = assessment.frame.legs.map(({ enter }) => enter);
  return first === undefined ? undefined : others.reduce(earlierOf, first);
}

function anchor(at: number): 'start' | 'middle' | 'end' {
  return at < 12 ? 'start' : at > 88 ? 'end' : 'middle';
}
