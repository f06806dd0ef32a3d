import { useState } from 'react';

import { unitsWithLines } from '../../../../../src/report/view/classes.ts';
import { capital, formalityName } from '../../../../../src/report/view/context.ts';
import { answerText, questionText } from '../../../../../src/report/view/questions.ts';
import type { Value } from '../../../../../src/engine/vocabulary.ts';
import type { QuestionRow } from '../../../../../src/visit/assessment/assessment.ts';
import { useWords } from '../../../app/language.ts';
import { isOfVisit } from '../../../visit/given.ts';
import { setAnswer, setFact } from '../../../visit/store.ts';
import { stayIn } from './contents.tsx';
import { OfficeAnswer } from './office-answer.tsx';
import { Part } from './part.tsx';
import { FactControl } from './question-control.tsx';
import { heaviestFirst } from './question-order.ts';
import { useShared } from './shared.tsx';
import { answerWords } from './words.ts';

/** The element of a question. */
export function questionId(variable: string): string {
  return `question-${variable.replaceAll(/[^\w-]/g, '_')}`;
}

/** The questions, each with a control of its kind; and what was answered here, to be taken back. */
export function Questions() {
  const said = useWords(answerWords);
  const { context } = useShared();
  const { words, assessment } = context;
  return (
    <Part id="questions" title={words.heading.questions} note={words.phrase.questionsNote}>
      {assessment.questions.length === 0 ? (
        <p>{words.phrase.noQuestions}</p>
      ) : (
        <>
          <p className="small">{said.questions.how}</p>
          <ol className="steps answer-questions">
            {heaviestFirst(assessment.questions).map((question, index) => (
              <Question key={question.variable} question={question} number={index + 1} />
            ))}
          </ol>
        </>
      )}
      <Given />
    </Part>
  );
}

function Question({ question, number }: { readonly question: QuestionRow; readonly number: number }) {
  const said = useWords(answerWords);
  const { context } = useShared();
  const { words } = context;
  const { variable, classes, kind } = question;
  const title = questionText(context, variable);
  const who = unitsWithLines(context, classes);
  const hangs = words.list(question.formalities.map((id) => formalityName(context, id)));
  return (
    <li id={questionId(variable)}>
      <span className="nr" aria-hidden="true">
        {number}
      </span>
      <div>
        <h3 className="what">{title}</h3>
        <p>
          {said.questions.whom}
          {words.punctuation.colon}
          {who}
        </p>
        <p className="small">
          {words.label.hangs} {hangs} · {kind === 'provided' ? words.phrase.provisoKind : words.phrase.unsettledKind}
        </p>
        {variable.startsWith('aggregate:') ? (
          <p className="small">{said.questions.counted}</p>
        ) : variable.startsWith('open:') || variable.startsWith('choice:') ? (
          <OfficeAnswer variable={variable} title={title} />
        ) : (
          <FactAnswer question={question} title={title} who={who} />
        )}
      </div>
    </li>
  );
}

function FactAnswer({
  question: { variable, classes },
  title,
  who,
}: {
  readonly question: QuestionRow;
  readonly title: string;
  readonly who: string;
}) {
  const said = useWords(answerWords);
  const { context } = useShared();
  const answer = (value: Value, lines: readonly number[]): void => {
    stayIn('questions');
    setAnswer(variable, value, lines);
  };
  const linesOf = (id: string): readonly number[] => context.classes.get(id)?.lines ?? [];
  const ofLines = classes.some((id) => linesOf(id).length > 0) && !isOfVisit(variable);
  if (!ofLines)
    return (
      <FactControl
        path={variable}
        title={title}
        onAnswer={(value) => {
          stayIn('questions');
          setFact(variable, String(value));
        }}
      />
    );
  return (
    <>
      <FactControl
        path={variable}
        title={`${title} ${classes.length > 1 ? said.questions.all(who) : ''}`}
        onAnswer={(value) => answer(value, classes.flatMap(linesOf))}
      />
      {classes.length > 1 && <Some variable={variable} classes={classes} title={title} onAnswer={answer} />}
    </>
  );
}

/** The same question for each class alone, drawn when it is opened. */
function Some({
  variable,
  classes,
  title,
  onAnswer,
}: {
  readonly variable: string;
  readonly classes: readonly string[];
  readonly title: string;
  readonly onAnswer: (value: Value, lines: readonly number[]) => void;
}) {
  const said = useWords(answerWords);
  const { context } = useShared();
  const [open, set] = useState(false);
  return (
    <details className="sub no-print" onToggle={({ currentTarget }) => set(currentTarget.open)}>
      <summary>{said.questions.some}</summary>
      <div className="body">
        {open &&
          classes.map((id) => {
            const units = unitsWithLines(context, [id]);
            return (
              <div key={id} className="answer-some">
                <p>{capital(context, units)}</p>
                <FactControl
                  path={variable}
                  title={`${title} ${units}`}
                  onAnswer={(value) => onAnswer(value, context.classes.get(id)?.lines ?? [])}
                />
              </div>
            );
          })}
      </div>
    </details>
  );
}

function Given() {
  const said = useWords(answerWords);
  const { context, visit } = useShared();
  const { words } = context;
  const answered = visit.answered ?? [];
  const ofVisit = Object.entries(visit.facts).filter(([path]) => Object.hasOwn(context.law.vocabulary.facts, path));
  if (answered.length + ofVisit.length === 0) return null;
  const undo = (title: string, onClick: () => void) => (
    <button
      type="button"
      className="button quiet small-button no-print"
      aria-label={`${said.questions.undo}${words.punctuation.colon}${title}`}
      onClick={() => {
        stayIn('questions');
        onClick();
      }}
    >
      {said.questions.undo}
    </button>
  );
  return (
    <>
      <h3>{said.questions.given}</h3>
      <ul className="answer-given">
        {answered.map(({ path, value, lines }) => {
          const title = questionText(context, path);
          return (
            <li key={`${path} ${lines.join()}`}>
              <span>
                {title} <b>{answerText(context, path, value)}</b>{' '}
                <span className="small">{words.lines(lines.length)}</span>
              </span>
              {undo(title, () => setAnswer(path, undefined, lines))}
            </li>
          );
        })}
        {ofVisit.map(([path, value]) => {
          const title = questionText(context, path);
          const typed = context.law.vocabulary.facts[path]?.type === 'boolean' ? value === 'true' : value;
          return (
            <li key={path}>
              <span>
                {title} <b>{answerText(context, path, typed)}</b>
              </span>
              {undo(title, () => setFact(path, undefined))}
            </li>
          );
        })}
      </ul>
    </>
  );
}
