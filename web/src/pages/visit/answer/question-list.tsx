import { type ReactNode, useState } from 'react';

import { byOrderOf, formalityName } from '../../../../../src/report/view/context.ts';
import { answerText, questionText } from '../../../../../src/report/view/questions.ts';
import type { QuestionRow } from '../../../../../src/visit/assessment/assessment.ts';
import { useWords } from '../../../app/language.ts';
import { setAnswer, setFact } from '../../../visit/store.ts';
import { goTo, stayIn } from './contents.tsx';
import { Part } from './part.tsx';
import { type Sorted, sortQuestions } from './question-order.ts';
import { Question } from './question.tsx';
import type { PartId } from './search.ts';
import { useShared } from './shared.tsx';
import { SomeLines } from './some-lines.tsx';
import { answerWords } from './words.ts';

/** The questions of the answer, sorted. */
export function useSorted(): Sorted {
  const { context, proposal } = useShared();
  return sortQuestions(context.assessment.questions, proposal?.left?.questions);
}

/** The few questions that decide most, together and before all else. Once drawn it stays: an answer must not take it from under a hand. */
export function FirstQuestions() {
  const said = useWords(answerWords).first;
  const { first, further, others } = useSorted();
  const [stays, stay] = useState(first.length > 0);
  if (first.length > 0 && !stays) stay(true);
  if (!stays && first.length === 0) return null;
  return (
    <Part id="first" title={said.title} note={first.length === 0 ? undefined : said.note}>
      {first.length === 0 ? (
        <p>
          {said.answered} <ToPart id="questions">{said.toFurther(further.length + others.length)}</ToPart>
        </p>
      ) : (
        <Steps questions={first} from={1} part="first" />
      )}
    </Part>
  );
}

/** The questions, each with a control of its kind; and what was answered here, to be taken back. */
export function Questions() {
  const said = useWords(answerWords).questions;
  const { context } = useShared();
  const { words, assessment } = context;
  const { first, further, others } = useSorted();
  const formalities = [...new Set(further.flatMap((one) => one.formalities))]
    .toSorted(byOrderOf(context.law.vocabulary.formalities))
    .map((id) => formalityName(context, id));
  return (
    <Part id="questions" title={words.heading.questions} note={words.phrase.questionsNote}>
      {assessment.questions.length === 0 ? <p>{words.phrase.noQuestions}</p> : <p className="small">{said.how}</p>}
      {first.length === 0 ? (
        further.length > 0 && <Steps questions={further} from={1} part="questions" />
      ) : (
        <>
          <p>
            <ToPart id="first">{said.toFirst(first.length)}</ToPart>
          </p>
          {further.length > 0 && (
            <Folded title={said.further(further.length, words.list(formalities))}>
              <Steps questions={further} from={first.length + 1} part="questions" />
            </Folded>
          )}
          {others.length > 0 && (
            <Folded title={said.others(others.length)}>
              <Steps questions={others} from={first.length + further.length + 1} part="questions" />
            </Folded>
          )}
        </>
      )}
      <Given />
    </Part>
  );
}

function Steps({
  questions,
  from,
  part,
}: {
  readonly questions: readonly QuestionRow[];
  readonly from: number;
  readonly part: PartId;
}) {
  return (
    <ol className="steps answer-questions" start={from}>
      {questions.map((question, index) => (
        <Question key={question.variable} question={question} number={from + index} part={part} />
      ))}
    </ol>
  );
}

function Folded({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className="answer-further">
      <summary>
        <span className="answer-fold">{title}</span>
      </summary>
      <div className="body">{children}</div>
    </details>
  );
}

function ToPart({ id, children }: { readonly id: PartId; readonly children: ReactNode }) {
  return (
    <a
      href={`#${id}`}
      onClick={(event) => {
        event.preventDefault();
        goTo(id);
      }}
    >
      {children}
    </a>
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
            <li key={`${path} ${String(value)} ${lines.join()}`}>
              <span>
                {title} <b>{answerText(context, path, value)}</b>{' '}
                <span className="small">{words.lines(lines.length)}</span>
              </span>
              {undo(title, () => setAnswer(path, undefined, lines))}
              {lines.length > 1 && (
                <SomeLines
                  path={path}
                  title={title}
                  lines={lines}
                  onAnswer={(other, some) => {
                    stayIn('questions');
                    setAnswer(path, other, some);
                  }}
                />
              )}
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
