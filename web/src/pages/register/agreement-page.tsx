import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useId } from 'react';

import { addDays, earlierOf, type CivilDate, EARLIEST } from '../../../../src/kernel/civil-date.ts';
import { windowOf } from '../../../../src/register/days.ts';
import { history, stageOn } from '../../../../src/register/life.ts';
import type { Agreement } from '../../../../src/register/register.ts';
import { capital } from '../../../../src/report/network/frame.ts';
import { type ListedOn, seenRules } from '../../../../src/report/register/list.ts';
import {
  agreementTitle,
  askedText,
  dayText,
  eventText,
  partyName,
  type RegisterContext,
  sentences,
  stageText,
} from '../../../../src/report/register/names.ts';
import { useWords } from '../../app/language.ts';
import { useTitle } from '../../app/title.ts';
import { today } from '../../app/today.ts';
import { DaySlider } from '../../parts/day-slider.tsx';
import { useSettled } from '../../parts/use-settled.ts';
import { Activities, Contradictions, Forecasts, Relations, Said } from './agreement-parts.tsx';
import { useRegister } from './base.ts';
import { Milestone } from './evidence.tsx';
import './agreement.css';
import './page.css';
import { OneLife } from './one-life.tsx';
import { registerWords } from './words.ts';

/** One agreement: where it stood, its life with the evidence, and what else is known of it. */
export function AgreementPage() {
  const context = useRegister();
  const words = useWords(registerWords);
  const { agreement: id } = useParams({ from: '/register/$agreement' });
  const { agreements } = context.register;
  const agreement = Object.hasOwn(agreements, id) ? agreements[id] : undefined;
  if (agreement === undefined)
    return (
      <div className="wrap page">
        <h1>{words.notThere(id)}</h1>
        <p>
          <Link to="/register">{words.back}</Link>
        </p>
      </div>
    );
  return <Known key={id} context={context} agreement={agreement} />;
}

function Known({ context, agreement }: { readonly context: RegisterContext; readonly agreement: Agreement }) {
  const words = useWords(registerWords);
  useTitle(agreementTitle(context, agreement));
  const search = useSearch({ from: '/register/$agreement' });
  const navigate = useNavigate({ from: '/register/$agreement' });
  const then = useId();
  const { register } = context;
  const from = firstDay(agreement);
  const asked = earlierOf(search.on ?? today(), register.asOf);
  const change = (on: CivilDate | undefined, only: boolean): void => {
    void navigate({
      search: ({ lang }) => ({
        ...(lang === undefined ? {} : { lang }),
        ...(on === undefined ? {} : { on }),
        ...(only ? { then: true } : {}),
      }),
      replace: true,
      resetScroll: false,
    });
  };
  const [on, setOn] = useSettled<CivilDate>(asked < from ? from : asked, (day) =>
    change(day === register.asOf ? undefined : day, search.then === true),
  );
  const known = search.then === true ? on : undefined;
  const asking: ListedOn = { on, ...(known === undefined ? {} : { known }) };
  const steps = history(agreement, known);
  const { register: said } = context.words;
  return (
    <div className="wrap page register agreement">
      <p>
        <Link to="/register" search={search}>
          <span aria-hidden="true">← </span>
          {words.back}
        </Link>
      </p>
      <h1>{agreementTitle(context, agreement)}</h1>
      <p className="lead">
        {capital(said.kind[agreement.kind])} ·{' '}
        {agreement.parties.map((party, at) => (
          <span key={party}>
            {at > 0 && context.words.punctuation.comma}
            <Link to="/network/$state" params={{ state: party }} search={{ on }}>
              {partyName(context, party)}
            </Link>
          </span>
        ))}
      </p>
      <Standing context={context} agreement={agreement} asking={asking} />
      <div className="register-controls">
        <DaySlider
          label={words.day}
          days={agreement.events.map((event) => ({ day: windowOf(event.day).last, label: eventText(context, event) }))}
          min={from}
          max={register.asOf}
          value={on}
          onChange={setOn}
        />
        <label className="register-then no-print" htmlFor={then}>
          <input
            id={then}
            type="checkbox"
            checked={search.then === true}
            onChange={({ target }) => change(on === register.asOf ? undefined : on, target.checked)}
          />
          <span>{words.then}</span>
        </label>
      </div>
      <OneLife context={context} agreement={agreement} on={on} known={known} from={from} />
      <section aria-labelledby="life">
        <h2 id="life">{said.label.life}</h2>
        <p className="note">{said.phrase.lifeNote}</p>
        <ol className="agreement-life">
          {steps.map(({ event, standing }) => (
            <Milestone key={event.id} context={context} event={event} standing={standing} on={on} known={known} />
          ))}
        </ol>
        <p className="small">{said.phrase.gradesNote}</p>
      </section>
      <Contradictions context={context} agreement={agreement} known={known} />
      <Forecasts context={context} agreement={agreement} asking={asking} />
      <Relations context={context} agreement={agreement} on={on} />
      <Activities context={context} agreement={agreement} />
      <Said context={context} agreement={agreement} known={known ?? register.asOf} />
    </div>
  );
}

/** The day before it was signed, or in force where no signature was seen: the network without it. */
function eveOf({ events }: Agreement, otherwise: CivilDate): CivilDate {
  const made = events.find(({ what }) => what === 'signed') ?? events.find(({ what }) => what.startsWith('in-force'));
  return made === undefined ? otherwise : addDays(made.day.on, -1);
}

/** The day on which its axis begins: the year before anything is known of it. */
function firstDay({ events }: Agreement): CivilDate {
  const days = events.map(({ day }) => windowOf(day)).map(({ first, last }) => (first === EARLIEST ? last : first));
  const earliest = days.toSorted()[0] ?? EARLIEST;
  return `${String(Number(earliest.slice(0, 4)) - 1).padStart(4, '0')}-01-01` as CivilDate;
}

function Standing({
  context,
  agreement,
  asking,
}: {
  readonly context: RegisterContext;
  readonly agreement: Agreement;
  readonly asking: ListedOn;
}) {
  const words = useWords(registerWords);
  const { register: said, date } = context.words;
  const standing = stageOn(agreement, asking);
  const seen = seenRules(context, agreement);
  const kind = standing.stage ?? 'unknown';
  const until = earlierOf(asking.known ?? asking.on, context.register.asOf);
  return (
    <div className="agreement-standing" role="status">
      <p className={`agreement-stage stage-${kind}`}>
        <strong>{capital(stageText(context, standing))}</strong>
        <span className="small">{askedText(context, asking.on, asking.known)}</span>
      </p>
      <ul className="plain">
        {standing.last !== undefined && (
          <li>
            {dayText(context, standing.last.day)} · {eventText(context, standing.last)}
          </li>
        )}
        {standing.approvedBy.length > 0 && standing.stage === 'signed' && (
          <li>{said.approvedBy(standing.approvedBy.map((party) => partyName(context, party)))}</li>
        )}
        {standing.notFound !== undefined && <li>{said.notFound(said.event[standing.notFound.what], date(until))}</li>}
        <li>
          {seen === undefined
            ? said.phrase.cannotAssess
            : sentences(context, [said.phrase.canAssess, said.marks(seen.text, seen.rules)])}{' '}
          {agreement.pack !== undefined && seen !== undefined && (
            <Link to="/treaties/$pack" params={{ pack: agreement.pack }}>
              {said.label.comity}
            </Link>
          )}
        </li>
        <li>
          <Link to="/network" search={{ ask: 'pact', on: eveOf(agreement, asking.on), add: agreement.id }}>
            {words.inNetwork}
          </Link>
        </li>
      </ul>
    </div>
  );
}
