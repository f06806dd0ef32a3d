// One claim of the document: what was said and by whom, and in the margin what became of it.
import { Link } from '@tanstack/react-router';

import type { CivilDate } from '../../../../src/kernel/civil-date.ts';
import type { Reckoned } from '../../../../src/register/reckoning.ts';
import { gradesText } from '../../../../src/report/register/claims.ts';
import { agreementTitle, dayText, type RegisterContext } from '../../../../src/report/register/names.ts';
import { useWords } from '../../app/language.ts';
import { Coded } from '../../parts/coded.tsx';
import { SourceLink } from './evidence.tsx';
import { groupOf } from './outcome-groups.ts';
import { registerWords } from './words.ts';

/** One claim with its source, its grade and what became of it. */
export function ClaimEntry({
  context,
  one,
  known,
}: {
  readonly context: RegisterContext;
  readonly one: Reckoned;
  readonly known: CivilDate;
}) {
  const words = useWords(registerWords);
  const { register: said, punctuation } = context.words;
  const { statement, found, outcome, settled, speaker } = one;
  const who =
    speaker === undefined
      ? (statement.who?.[context.lang] ?? said.attribution[statement.class])
      : `${said.asWritten(speaker)}${punctuation.comma}${said.attribution[statement.class]}`;
  const aside = [
    ...(statement.count === undefined || statement.count < 2 ? [] : [said.persons(statement.count)]),
    statement.hedge === undefined ? said.noHedge : said.asWritten(statement.hedge),
  ];
  const broken = [
    ...(statement.quotation === undefined ? [] : [said.quotation[statement.quotation]]),
    ...statement.defects.map((defect) => said.defect[defect] ?? defect),
    ...(one.adds ? [] : [said.addsNothing]),
  ];
  return (
    <article
      className={`claims-claim of-${groupOf(outcome)}`}
      id={statement.id}
      aria-labelledby={`${statement.id}-text`}
    >
      <div className="claims-text">
        <p id={`${statement.id}-text`} className="claims-words">
          <span className="claims-id">{statement.id}</span> {statement.text[context.lang]}
        </p>
        <p className="small">
          <Coded text={[who, ...aside].join(' · ')} />
        </p>
        <p className="small">
          <Coded text={gradesText(context, statement.grades, known)} />
        </p>
        {broken.length > 0 && (
          <p className="small">
            <Coded text={broken.join(punctuation.comma)} />
          </p>
        )}
        {statement.agreements.length > 0 && (
          <p className="small">
            {words.about}
            {punctuation.colon}
            {statement.agreements.map((id, at) => {
              const agreement = context.register.agreements[id];
              return agreement === undefined ? null : (
                <span key={id}>
                  {at > 0 && punctuation.comma}
                  <Link to="/register/$agreement" params={{ agreement: id }} search={{ on: known }}>
                    {agreementTitle(context, agreement)}
                  </Link>
                </span>
              );
            })}
          </p>
        )}
      </div>
      <div className="claims-margin">
        <p>
          <span className={`claims-verdict verdict-${groupOf(outcome)}`}>{said.outcome[outcome]}</span>
        </p>
        {settled && <p>{statement.became[context.lang]}</p>}
        {statement.day !== undefined && found?.day !== undefined && (
          <p className="small">
            <Coded
              text={said.saidDay(
                dayText(context, statement.day),
                dayText(context, found.event.day),
                said.code(found.event.id),
                found.day === 'agrees',
              )}
            />
          </p>
        )}
        {one.evidence.length > 0 && (
          <p className="small">
            {words.evidence}
            {punctuation.colon}
            {one.evidence.map(({ id }, at) => (
              <span key={id}>
                {at > 0 && punctuation.comma}
                <SourceLink context={context} source={id} />
              </span>
            ))}
          </p>
        )}
      </div>
    </article>
  );
}
