import { type ReactNode, useId, useState } from 'react';

import { type Rule, fenceName } from '../../../../../src/engine/law.ts';
import { attestationProblems } from '../../../../../src/engine/parse/attestation-check.ts';
import { findFence } from '../../../../../src/engine/resolve/settings.ts';
import type { Problem } from '../../../../../src/kernel/errors.ts';
import { findCivilDate } from '../../../../../src/kernel/civil-date.ts';
import { sentenceOf } from '../../../../../src/report/sentence.ts';
import { fenceText } from '../../../../../src/report/view/cite.ts';
import { messageOf, remedyOf } from '../../../../../src/report/view/problem.ts';
import { type Context, capital, formalityName, sourceTitle } from '../../../../../src/report/view/context.ts';
import type { WantedRow } from '../../../../../src/visit/assessment/assessment.ts';
import { useWords } from '../../../app/language.ts';
import { stayIn } from './contents.tsx';
import { clockDay, keepOffice, keptOffice } from './office.ts';
import { setOverlay } from '../../../visit/store.ts';
import { attested } from './overlay-edits.ts';
import { Part } from './part.tsx';
import { useShared } from './shared.tsx';
import { answerWords } from './words.ts';

/** Reports put the word before the number themselves. */
const ARTICLE_WORD = /^(?:articles?|arts?\.?)\s+(?=[\dIVXLC])/i;

/** The element of a text. */
export function textId(fence: string): string {
  return `text-${fence.replaceAll(/[^\w-]/g, '_')}`;
}

/** The texts that would settle something, what would settle most first; each can be attested here. */
export function Wanted() {
  const { context } = useShared();
  const { words, assessment } = context;
  const seen = assessment.wanted.filter(({ source }) => source !== '');
  const gaps = assessment.wanted.filter(({ source }) => source === '');
  return (
    <Part id="wanted" title={words.heading.wanted} note={words.phrase.wantedNote}>
      {assessment.wanted.length === 0 && <p>{words.phrase.noTexts}</p>}
      {seen.length > 0 && (
        <ol className="steps">
          {seen.map((text, index) => (
            <Text key={text.fence} text={text} number={index + 1} />
          ))}
        </ol>
      )}
      {gaps.length > 0 && (
        <>
          <h3>{capital(context, words.cause.gap)}</h3>
          <p className="note">{context.as === 'host' ? words.phrase.gapNoteHost : words.phrase.gapNote}</p>
          <ul className="plain columns">
            {gaps.map((text) => (
              <li key={text.fence}>
                {fenceText(context, text.fence)} <span className="small">{words.formalities(text.units)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Part>
  );
}

function Text({ text, number }: { readonly text: WantedRow; readonly number: number }) {
  const { context } = useShared();
  const { words, law } = context;
  const hangs = words.list(text.formalities.map((id) => formalityName(context, id)));
  const fence = findFence(law, text.fence);
  return (
    <li id={textId(text.fence)}>
      <span className="nr" aria-hidden="true">
        {number}
      </span>
      <div>
        <h3 className="what">{fenceText(context, text.fence)}</h3>
        <p>
          {words.formalities(text.units)}{' '}
          <span className="small">
            {words.label.hangs} {hangs}
          </span>
        </p>
        <p className="small">
          {words.label.source}
          {words.punctuation.colon}
          {sourceTitle(context, text.source)} <span className={`mark m-${text.mark}`}>{words.mark[text.mark]}</span>
        </p>
        {fence !== undefined && text.fence.includes('/') && <Attest name={text.fence} />}
      </div>
    </li>
  );
}

function Attest({ name }: { readonly name: string }) {
  const said = useWords(answerWords);
  const [shown, show] = useState(false);
  return (
    <details className="sub no-print" onToggle={({ currentTarget }) => show(currentTarget.open)}>
      <summary>{said.attest.open}</summary>
      <div className="body">{shown && <AttestForm name={name} />}</div>
    </details>
  );
}

function AttestForm({ name }: { readonly name: string }) {
  const said = useWords(answerWords);
  const { context, visit } = useShared();
  const { law, lang } = context;
  const id = useId();
  const [office, setOffice] = useState(keptOffice);
  const [day, setDay] = useState('');
  const [written, setArticle] = useState('');
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const pack = law.packs[name.slice(0, name.indexOf('/'))];
  const fence = findFence(law, name);
  if (pack === undefined || fence === undefined) return null;
  const rule: Rule | undefined = pack.rules[fence.id];
  const silent =
    rule !== undefined &&
    rule.effects.length > 0 &&
    rule.effects.every(({ verb }) => verb === 'governs' || verb === 'leaves');
  const submit = (): void => {
    const seen = findCivilDate(day);
    if (office.trim() === '' || seen === undefined) {
      setWrong([said.attest.need]);
      return;
    }
    const trimmed = written.trim().replace(ARTICLE_WORD, '');
    const article = trimmed === '' ? {} : { article: trimmed };
    const problems = attestationProblems(pack, fence, { seen, ...article });
    if (problems.length > 0 || day > clockDay()) {
      setWrong(
        problems.length === 0 ? [said.attest.ahead] : problems.map(({ problem }) => wrongText(context, problem)),
      );
      return;
    }
    keepOffice(office.trim());
    stayIn('wanted');
    setOverlay(
      attested(visit.overlay, {
        fence: fenceName(pack, fence),
        office: office.trim(),
        seen,
        ...article,
        digest: fence.digest,
      }),
    );
  };
  return (
    <form
      className="answer-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="answer-quote">
        <p className="small">{said.attest.says}</p>
        <p className="say">{rule === undefined ? fence.heading.paraphrase[lang] : sentenceOf(law, pack, rule, lang)}</p>
        {silent && <p className="small">{said.attest.silent}</p>}
      </div>
      <Field id={`${id}-office`} label={said.attest.office} hint={said.questions.officeHint}>
        <input
          id={`${id}-office`}
          value={office}
          autoComplete="organization"
          aria-describedby={`${id}-office-hint`}
          onChange={({ target }) => setOffice(target.value)}
        />
      </Field>
      <Field id={`${id}-seen`} label={said.attest.seen}>
        <input
          id={`${id}-seen`}
          type="date"
          max={clockDay()}
          value={day}
          onChange={({ target }) => setDay(target.value)}
        />
      </Field>
      <Field id={`${id}-article`} label={said.attest.article} hint={said.attest.articleHint}>
        <input
          id={`${id}-article`}
          value={written}
          aria-describedby={`${id}-article-hint`}
          onChange={({ target }) => setArticle(target.value)}
        />
      </Field>
      <div className="answer-buttons">
        <button type="submit" className="button small-button">
          {said.attest.write}
        </button>
      </div>
      <div role="alert">
        {wrong.map((text) => (
          <p key={text} className="error">
            {text}
          </p>
        ))}
      </div>
    </form>
  );
}

// A form has room for what is wrong and what to do; the code of the mistake is for lists.
function wrongText(context: Context, problem: Problem): string {
  const { lang, words } = context;
  const stop = words.punctuation.stop;
  return `${capital(context, messageOf(problem, lang))}${stop}${lang === 'ja' ? '' : ' '}${capital(context, remedyOf(problem, lang))}${stop}`;
}

function Field({
  id,
  label,
  hint,
  children,
}: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
      {hint !== undefined && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}
