import { useState } from 'react';

import type { Value } from '../../../../../src/engine/vocabulary.ts';
import { unitsWithLines } from '../../../../../src/report/view/classes.ts';
import { capital, formalityName } from '../../../../../src/report/view/context.ts';
import { SERVES } from '../../../../../src/report/view/other-states.ts';
import { questionText } from '../../../../../src/report/view/questions.ts';
import type { QuestionRow } from '../../../../../src/visit/assessment/assessment.ts';
import { useWords } from '../../../app/language.ts';
import { isOfVisit } from '../../../visit/given.ts';
import { setAnswer, setFact } from '../../../visit/store.ts';
import { stayIn } from './contents.tsx';
import { OfficeAnswer } from './office-answer.tsx';
import { FactControl } from './question-control.tsx';
import { questionId, type PartId } from './search.ts';
import { ServesProposal } from './serves-answer.tsx';
import { useShared } from './shared.tsx';
import { SomeLines } from './some-lines.tsx';
import { answerWords } from './words.ts';

/** One question with a control of its kind. `part` is where it stands. */
export function Question({
  question,
  number,
  part,
}: {
  readonly question: QuestionRow;
  readonly number: number;
  readonly part: PartId;
}) {
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
          <OfficeAnswer variable={variable} title={title} part={part} />
        ) : (
          <FactAnswer question={question} title={title} who={who} part={part} />
        )}
      </div>
    </li>
  );
}

function FactAnswer({
  question: { variable, classes },
  title,
  who,
  part,
}: {
  readonly question: QuestionRow;
  readonly title: string;
  readonly who: string;
  readonly part: PartId;
}) {
  const said = useWords(answerWords);
  const { context } = useShared();
  const answer = (value: Value, lines: readonly number[]): void => {
    stayIn(part);
    setAnswer(variable, value, lines);
  };
  const linesOf = (id: string): readonly number[] => context.classes.get(id)?.lines ?? [];
  const lines = classes.flatMap(linesOf).toSorted((a, b) => a - b);
  if (lines.length === 0 || isOfVisit(variable))
    return (
      <FactControl
        path={variable}
        title={title}
        onAnswer={(value) => {
          stayIn(part);
          setFact(variable, String(value));
        }}
      />
    );
  return (
    <>
      {variable === SERVES && <ServesProposal title={title} />}
      <FactControl
        path={variable}
        title={`${title} ${classes.length > 1 ? said.questions.all(who) : ''}`}
        onAnswer={(value) => answer(value, lines)}
      />
      {classes.length > 1 && <Some variable={variable} classes={classes} title={title} onAnswer={answer} />}
      {lines.length > 1 && <SomeLines path={variable} title={title} lines={lines} onAnswer={answer} />}
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
