// What stands around a life: contradictions, forecasts, claims of a document, relations, activities.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import type { CivilDate } from '../../../../src/kernel/civil-date.ts';
import { windowOf } from '../../../../src/register/days.ts';
import { forecastOn } from '../../../../src/register/forecast.ts';
import { reckoning } from '../../../../src/register/reckoning.ts';
import type { Agreement } from '../../../../src/register/register.ts';
import type { ListedOn } from '../../../../src/report/register/list.ts';
import { gradesText } from '../../../../src/report/register/claims.ts';
import {
  activityTitle,
  agreementTitle,
  dayText,
  eventText,
  partyName,
  type RegisterContext,
  sourceName,
} from '../../../../src/report/register/names.ts';
import { contradictionsOf, relationsOf } from '../../../../src/report/register/show.ts';
import { useWords } from '../../app/language.ts';
import { Coded } from '../../parts/coded.tsx';
import { ClaimLine, Grade, SourceLink } from './evidence.tsx';
import { groupOf } from './outcome-groups.ts';
import { registerWords } from './words.ts';

interface Of {
  readonly context: RegisterContext;
  readonly agreement: Agreement;
}

function Part({ id, title, children }: { readonly id: string; readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** What speaks against an event, and how it was decided if it was. */
export function Contradictions({ context, agreement, known }: Of & { readonly known: CivilDate | undefined }) {
  const { register: said, date } = context.words;
  const all = contradictionsOf(context, agreement, known);
  return (
    <Part id="contradictions" title={said.label.contradictions}>
      {all.length === 0 && <p>{said.phrase.noContradiction}</p>}
      {all.map(({ event, claim }) => (
        <article key={claim.id} className="card">
          <h3>
            <span className={`badge ${claim.ruling === undefined ? 'o-barred' : 'o-waived'}`}>
              {claim.ruling === undefined ? said.label.open : said.label.ruled}
            </span>{' '}
            {dayText(context, event.day)} · {eventText(context, event)}
          </h3>
          <p>
            <Grade context={context} claim={claim} /> <SourceLink context={context} source={claim.source} />
            {context.words.punctuation.colon}
            {claim.says?.[context.lang] ??
              (claim.day === undefined ? said.phrase.unknown : dayText(context, claim.day))}
          </p>
          {claim.ruling !== undefined && (
            <p>
              {said.ruledFor(
                sourceName(context, claim.ruling.for),
                claim.ruling.by,
                date(claim.ruling.on),
                claim.ruling.reason[context.lang],
              )}
            </p>
          )}
        </article>
      ))}
    </Part>
  );
}

const FORECAST_BADGE = {
  'not-yet-said': 'o-unknown',
  open: 'o-unsettled',
  fulfilled: 'o-waived',
  'fulfilled-late': 'o-eased',
  lapsed: 'o-barred',
  hanging: 'o-unsettled',
  'condition-not-triggered': 'o-unknown',
} as const;

/** What was foretold, and what became of it. */
export function Forecasts({ context, agreement, asking }: Of & { readonly asking: ListedOn }) {
  const { register: said } = context.words;
  const all = (agreement.forecasts ?? []).filter((one) => asking.known === undefined || one.said.on <= asking.known);
  return (
    <Part id="forecasts" title={said.label.forecasts}>
      {all.length === 0 && <p>{said.phrase.noForecast}</p>}
      {all.map((forecast) => {
        const claim = context.register.claims[forecast.claim] ?? context.register.statements[forecast.claim];
        const { state, by } = forecastOn(forecast, context.register, asking.on, asking.known);
        return (
          <article key={forecast.id} className="card">
            <h3>
              <span className={`badge ${FORECAST_BADGE[state]}`}>{said.forecast[state]}</span>{' '}
              {said.due(said.event[forecast.what], dayText(context, forecast.due), dayText(context, forecast.said))}
            </h3>
            {by !== undefined && (
              <p>
                {dayText(context, by.day)} · {eventText(context, by)}
              </p>
            )}
            {claim !== undefined && (
              <ul className="agreement-claims">
                <ClaimLine context={context} claim={claim} />
              </ul>
            )}
          </article>
        );
      })}
    </Part>
  );
}

/** What the documents whose claims are reckoned say of it, with the grades each claim had and has. */
export function Said({ context, agreement, known }: Of & { readonly known: CivilDate }) {
  const words = useWords(registerWords);
  const { register: said } = context.words;
  const documents = [...new Set(Object.values(context.register.statements).map(({ source }) => source))];
  const all = documents
    .flatMap((source) => reckoning(context.register, source, known))
    .filter(({ statement }) => statement.agreements.includes(agreement.id) && windowOf(statement.asOf).last <= known);
  if (all.length === 0) return null;
  return (
    <Part id="said" title={words.claims}>
      <ul className="agreement-said">
        {all.map(({ statement, outcome }) => (
          <li key={statement.id}>
            <Link to="/register/claims" hash={statement.id}>
              {statement.id}
            </Link>{' '}
            <span className={`claims-verdict verdict-${groupOf(outcome)}`}>{said.outcome[outcome]}</span>
            <br />
            {statement.text[context.lang]}
            <br />
            <span className="small">
              <Coded
                text={`${statement.hedge === undefined ? said.noHedge : said.asWritten(statement.hedge)} · ${gradesText(context, statement.grades, known)}`}
              />
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** Agreements that this one hangs on, replaces or gives effect to. */
export function Relations({ context, agreement, on }: Of & { readonly on: CivilDate }) {
  const { register: said } = context.words;
  const all = relationsOf(context, agreement);
  return (
    <Part id="relations" title={said.label.relations}>
      {all.length === 0 ? (
        <p>{said.phrase.noRelation}</p>
      ) : (
        <ul className="plain">
          {all.map(({ what, of }) => {
            const other = context.register.agreements[of];
            return (
              <li key={`${what} ${of}`}>
                {said.relation[what]}{' '}
                {other === undefined ? (
                  of
                ) : (
                  <Link to="/register/$agreement" params={{ agreement: of }} search={{ on }}>
                    {agreementTitle(context, other)}
                  </Link>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Part>
  );
}

/** What was done under it, as far as sources say. */
export function Activities({ context, agreement }: Of) {
  const { register: said } = context.words;
  const own = Object.values(context.register.activities)
    .filter(({ under }) => under === agreement.id)
    .toSorted((a, b) => (windowOf(a.from).last < windowOf(b.from).last ? -1 : 1));
  return (
    <Part id="activities" title={said.label.activities}>
      {own.length === 0 ? (
        <p>{said.phrase.noActivity}</p>
      ) : (
        <ul className="plain">
          {own.map(({ id, from, host, title, titleJa, note, claims }) => (
            <li key={id}>
              {dayText(context, from)} · {partyName(context, host)} · {activityTitle(context, title, titleJa)}
              {note !== undefined && <span className="small"> {note[context.lang]}</span>}{' '}
              <span className="small">
                {claims.map((claim, at) => {
                  const found = context.register.claims[claim];
                  return found === undefined ? null : (
                    <span key={claim}>
                      {at > 0 && context.words.punctuation.comma}
                      <SourceLink context={context} source={found.source} />
                    </span>
                  );
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
