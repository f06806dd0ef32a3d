// A step of a life with what it rests on.
import type { CivilDate } from '../../../../src/kernel/civil-date.ts';
import type { Claim } from '../../../../src/register/claims.ts';
import { windowOf } from '../../../../src/register/days.ts';
import { proofOf, reliabilityOf, rungOf } from '../../../../src/register/evidence.ts';
import type { Standing } from '../../../../src/register/life.ts';
import type { LifeEvent } from '../../../../src/register/register.ts';
import { proofText } from '../../../../src/report/register/check.ts';
import {
  dayText,
  eventText,
  gradeOf,
  type RegisterContext,
  sourceName,
} from '../../../../src/report/register/names.ts';
import { useWords } from '../../app/language.ts';
import { Coded } from '../../parts/coded.tsx';
import { registerWords } from './words.ts';

/** One step: its day, what happened, who says so and how well, and whether that is proof. */
export function Milestone({
  context,
  event,
  standing,
  on,
  known,
}: {
  readonly context: RegisterContext;
  readonly event: LifeEvent;
  readonly standing: Standing;
  readonly on: CivilDate;
  readonly known: CivilDate | undefined;
}) {
  const words = useWords(registerWords);
  const { register: said } = context.words;
  const later = windowOf(event.day).last > on;
  const proof = proofOf(event, context.register, known);
  return (
    <li className={`agreement-step stage-${standing.stage ?? 'unknown'}${later ? ' later' : ''}`}>
      <p className="agreement-step-head">
        <span className="agreement-day">{dayText(context, event.day)}</span>
        <strong>{eventText(context, event)}</strong>
        {event.place !== undefined && (
          <span className="small">
            <Coded text={said.asWritten(event.place)} />
          </span>
        )}
        <span className={`badge ${proof.proved ? 'o-waived' : 'o-unsettled'}`}>
          {proof.proved ? said.phrase.proved : said.phrase.unproved}
        </span>
        {proof.open.length > 0 && <span className="badge o-barred">{said.label.contradictions}</span>}
      </p>
      <ul className="agreement-claims">
        {proof.supports.map((claim) => (
          <ClaimLine key={claim.id} context={context} claim={claim} />
        ))}
        {proof.supports.length === 0 && <li className="small">{words.noClaims}</li>}
      </ul>
      {!proof.proved && (
        <p className="small">
          <Coded text={proofText(context, proof)} />
        </p>
      )}
      {event.note !== undefined && (
        <p className="small">
          {said.label.note}
          {context.words.punctuation.colon}
          {event.note[context.lang]}
        </p>
      )}
      <p className="small agreement-id">
        {said.label.cite} <code>{event.id}</code>
      </p>
    </li>
  );
}

/** Who says so: the grade, the rung, the source as a link. */
export function ClaimLine({ context, claim }: { readonly context: RegisterContext; readonly claim: Claim }) {
  const { register: said } = context.words;
  return (
    <li>
      <Grade context={context} claim={claim} /> {said.attribution[rungOf(claim, context.register.sources)]} ·{' '}
      <SourceLink context={context} source={claim.source} />
      {claim.hedge !== undefined && (
        <>
          {' · '}
          <Coded text={said.asWritten(claim.hedge)} />
        </>
      )}
    </li>
  );
}

/** Both grades, with what they mean for who asks. */
export function Grade({ context, claim }: { readonly context: RegisterContext; readonly claim: Claim }) {
  const { register: said, punctuation } = context.words;
  const reliability = reliabilityOf(claim.source, context.register.sources);
  const meaning = `${said.reliability[reliability]}${punctuation.comma}${said.credibility[claim.item]}`;
  return (
    <span className="mark" title={meaning}>
      {gradeOf(context, claim)}
      <span className="hide"> ({meaning})</span>
    </span>
  );
}

/** A source by its publisher, as a link where it has an address. */
export function SourceLink({ context, source }: { readonly context: RegisterContext; readonly source: string }) {
  const url = context.register.sources[source]?.url;
  const name = sourceName(context, source);
  if (url === undefined || !url.startsWith('https://')) return <span>{name}</span>;
  return (
    <a href={url} rel="noreferrer noopener" target="_blank" className="agreement-source">
      {name}
      <span aria-hidden="true">{'\u00a0↗'}</span>
    </a>
  );
}
