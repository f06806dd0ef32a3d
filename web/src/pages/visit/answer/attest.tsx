import { type ReactNode, useId, useState } from 'react';

import { type Rule, fenceName } from '../../../../../src/engine/law.ts';
import { attestationProblems } from '../../../../../src/engine/parse/attestation-check.ts';
import { findFence } from '../../../../../src/engine/resolve/settings.ts';
import { findCivilDate } from '../../../../../src/kernel/civil-date.ts';
import type { Problem } from '../../../../../src/kernel/errors.ts';
import { sentenceOf } from '../../../../../src/report/sentence.ts';
import { type Context, capital } from '../../../../../src/report/view/context.ts';
import { messageOf, remedyOf } from '../../../../../src/report/view/problem.ts';
import { useWords } from '../../../app/language.ts';
import { today } from '../../../app/today.ts';
import { setOverlay } from '../../../visit/store.ts';
import { stayIn } from './contents.tsx';
import { keepOffice, keptOffice } from './office.ts';
import { attested } from './overlay-edits.ts';
import { useShared } from './shared.tsx';
import { answerWords } from './words.ts';

/** Reports put the word before the number themselves. */
const ARTICLE_WORD = /^(?:articles?|arts?\.?)\s+(?=[\dIVXLC])/i;

/** The words of a provision attested by the reader's own office, who has them in hand. */
export function Attest({ name }: { readonly name: string }) {
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
    if (problems.length > 0 || day > today()) {
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
          max={today()}
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
