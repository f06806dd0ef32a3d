import { Link, useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';

import { type CivilDate, earlierOf, laterOf } from '../../../../src/kernel/civil-date.ts';
import { windowOf } from '../../../../src/register/days.ts';
import { copiesOf, reckoning, type Reckoned } from '../../../../src/register/reckoning.ts';
import { dayText, type RegisterContext, sentences } from '../../../../src/report/register/names.ts';
import { useWords } from '../../app/language.ts';
import { useTitle } from '../../app/title.ts';
import { DaySlider } from '../../parts/day-slider.tsx';
import { useSettled } from '../../parts/use-settled.ts';
import './agreement.css';
import { useRegister } from './base.ts';
import { ClaimEntry } from './claim-entry.tsx';
import './claims.css';
import { countsByGroup, GROUPS, groupOf, inOrder, type OutcomeGroup } from './outcome-groups.ts';
import './page.css';
import type { ClaimsSearch } from './search.ts';
import { registerWords } from './words.ts';

/** The source document in the order of its paragraphs, with what became of each claim in the margin. */
export function ClaimsPage() {
  const context = useRegister();
  const words = useWords(registerWords);
  useTitle(words.claimsTitle);
  const search = useSearch({ from: '/register/claims' });
  const navigate = useNavigate({ from: '/register/claims' });
  const { register } = context;
  const [first] = Object.values(register.statements);
  const said = first === undefined ? register.asOf : windowOf(first.asOf).last;
  const change = (next: { readonly [Name in keyof ClaimsSearch]?: ClaimsSearch[Name] | undefined }): void => {
    void navigate({
      search: (prev) =>
        Object.fromEntries(
          Object.entries({ ...prev, ...next }).filter(([, value]) => value !== undefined),
        ) as ClaimsSearch,
      replace: true,
      resetScroll: false,
    });
  };
  const asked = laterOf(said, earlierOf(search.known ?? register.asOf, register.asOf));
  const [known, setKnown] = useSettled<CivilDate>(asked, (day) =>
    change({ known: day === register.asOf ? undefined : day }),
  );
  const claims = first === undefined ? [] : reckoning(register, first.source, known);
  const counts = countsByGroup(claims.map(({ outcome }) => outcome));
  const shown = claims.filter(({ outcome }) => search.verdict === undefined || groupOf(outcome) === search.verdict);
  const paragraphs = Map.groupBy(shown, ({ statement }) => statement.paragraph ?? 0);
  useHash();
  return (
    <div className="wrap page register claims">
      <p>
        <Link to="/register">
          <span aria-hidden="true">← </span>
          {words.back}
        </Link>
      </p>
      <h1>{words.claimsTitle}</h1>
      <p className="lead">{words.claimsHint}</p>
      <p className="small">
        {sentences(context, [
          words.paraphrase,
          first === undefined ? '' : context.words.register.oneReport(copiesOf(register, first.source).length),
          context.words.register.phrase.gradesNote,
        ])}
      </p>
      <div className="register-controls">
        <DaySlider
          label={words.known}
          days={claims.flatMap(({ statement }) =>
            statement.outcomeOn === undefined ? [] : [{ day: windowOf(statement.outcomeOn).last, label: statement.id }],
          )}
          min={said}
          max={register.asOf}
          value={known}
          onChange={setKnown}
        />
        <Verdicts
          all={claims.length}
          counts={counts}
          chosen={search.verdict}
          choose={(verdict) => change({ verdict })}
        />
      </div>
      <Outcomes context={context} claims={claims} />
      <p role="status" className="small">
        {words.shown(shown.length, claims.length)}
      </p>
      {shown.length === 0 && <p className="empty">{words.none}</p>}
      <div className="claims-list">
        {[...paragraphs].map(([paragraph, own]) => (
          <section key={paragraph} aria-labelledby={`paragraph-${paragraph}`} className="claims-paragraph">
            <h2 id={`paragraph-${paragraph}`}>{words.paragraphLong(paragraph)}</h2>
            {own.map((one) => (
              <ClaimEntry key={one.statement.id} context={context} one={one} known={known} />
            ))}
          </section>
        ))}
      </div>
      {first !== undefined && <p className="small">{dayText(context, first.asOf)}</p>}
    </div>
  );
}

function Verdicts({
  all,
  counts,
  chosen,
  choose,
}: {
  readonly all: number;
  readonly counts: Readonly<Record<OutcomeGroup, number>>;
  readonly chosen: OutcomeGroup | undefined;
  readonly choose: (verdict: OutcomeGroup | undefined) => void;
}) {
  const words = useWords(registerWords);
  return (
    <div className="field no-print">
      <span className="label" id="claims-filter">
        {words.filter}
      </span>
      <div className="claims-filter" role="group" aria-labelledby="claims-filter">
        <button type="button" aria-pressed={chosen === undefined} onClick={() => choose(undefined)}>
          {words.everything(all)}
        </button>
        {GROUPS.map((group) => (
          <button
            key={group}
            type="button"
            aria-pressed={chosen === group}
            onClick={() => choose(chosen === group ? undefined : group)}
          >
            <span className={`claims-verdict verdict-${group}`}>{words.verdicts[group]}</span> {counts[group]}
          </button>
        ))}
      </div>
    </div>
  );
}

/** Every outcome that occurs, with the claims it was. */
function Outcomes({ context, claims }: { readonly context: RegisterContext; readonly claims: readonly Reckoned[] }) {
  const words = useWords(registerWords);
  const { outcome: named } = context.words.register;
  return (
    <details>
      <summary>{words.becameWhat}</summary>
      <ul className="claims-outcomes">
        {inOrder(claims.map(({ outcome }) => outcome)).map((outcome) => {
          const own = claims.filter((one) => one.outcome === outcome);
          return (
            <li key={outcome}>
              <span className={`claims-verdict verdict-${groupOf(outcome)}`}>{named[outcome]}</span> {own.length}{' '}
              <span className="small">{own.map(({ statement }) => statement.id).join(' ')}</span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** Goes to the claim that the address names, once it is there. */
function useHash(): void {
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    if (/^SC\d+$/.test(hash)) document.querySelector(`#${hash}`)?.scrollIntoView({ block: 'center' });
  }, [hash]);
}
