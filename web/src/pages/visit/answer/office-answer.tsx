import { useId, useState } from 'react';

import { findReading } from '../../../../../src/engine/resolve/settings.ts';
import { findCivilDate } from '../../../../../src/kernel/civil-date.ts';
import { answerText, choiceOf } from '../../../../../src/report/view/questions.ts';
import { useWords } from '../../../app/language.ts';
import { today } from '../../../app/today.ts';
import { stayIn } from './contents.tsx';
import { keepOffice, keptOffice } from './office.ts';
import { setOverlay } from '../../../visit/store.ts';
import { adopted, chosen } from './overlay-edits.ts';
import type { PartId } from './search.ts';
import { useShared } from './shared.tsx';
import { answerWords } from './words.ts';

/** How the reader's office answers what a text leaves open, or what a host has chosen: both are kept as its own. */
export function OfficeAnswer({ variable, title, part }: { readonly variable: string } & Asked) {
  return variable.startsWith('choice:') ? (
    <ChoiceAnswer name={variable.slice('choice:'.length)} title={title} part={part} />
  ) : (
    <ReadingAnswer id={variable.slice('open:'.length)} title={title} part={part} />
  );
}

type Asked = { readonly title: string; readonly part: PartId };

function ChoiceAnswer({ name, title, part }: { readonly name: string } & Asked) {
  const words = useWords(answerWords);
  const { context, visit } = useShared();
  const { lang } = context;
  const choice = choiceOf(context, name);
  return (
    <>
      <p className="small">{words.questions.choiceNote}</p>
      <Rows
        title={title}
        part={part}
        options={Object.entries(choice?.options ?? {}).map(([value, text]) => ({ value, text: text[lang] }))}
        onAnswer={(option) => setOverlay(chosen(visit.overlay, name, option))}
      />
    </>
  );
}

function ReadingAnswer({ id, title, part }: { readonly id: string } & Asked) {
  const words = useWords(answerWords);
  const { context, visit } = useShared();
  const field = useId();
  const [office, setOffice] = useState(keptOffice);
  const [day, setDay] = useState<string>(() => today());
  const reading = findReading(context.law, id)?.reading;
  if (reading === undefined) return null;
  const on = findCivilDate(day);
  const ready = office.trim() !== '' && on !== undefined && day <= today();
  return (
    <>
      <div className="answer-fields no-print">
        <div className="field">
          <label htmlFor={`${field}-office`}>{words.questions.office}</label>
          <input
            id={`${field}-office`}
            value={office}
            autoComplete="organization"
            aria-describedby={`${field}-hint`}
            onChange={({ target }) => setOffice(target.value)}
          />
          <span className="hint" id={`${field}-hint`}>
            {words.questions.officeHint}
          </span>
        </div>
        <div className="field">
          <label htmlFor={`${field}-on`}>{words.questions.on}</label>
          <input
            id={`${field}-on`}
            type="date"
            max={today()}
            value={day}
            onChange={({ target }) => setDay(target.value)}
          />
        </div>
      </div>
      <Rows
        title={title}
        part={part}
        disabled={!ready}
        options={Object.keys(reading.answers).map((value) => ({
          value,
          text: answerText(context, `open:${id}`, value),
        }))}
        onAnswer={(answer) => {
          if (on === undefined) return;
          keepOffice(office.trim());
          setOverlay(adopted(visit.overlay, id, { answer, office: office.trim(), on, digest: reading.digest }));
        }}
      />
      {!ready && <p className="small">{words.attest.need}</p>}
    </>
  );
}

// Answers of these kinds are clauses: each has a row of its own.
function Rows({
  title,
  part,
  options,
  disabled = false,
  onAnswer,
}: Asked & {
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly disabled?: boolean;
  readonly onAnswer: (value: string) => void;
}) {
  return (
    <div className="answer-rows no-print" role="group" aria-label={title}>
      {options.map(({ value, text }) => (
        <button
          key={value}
          type="button"
          className="button quiet small-button"
          disabled={disabled}
          onClick={() => {
            stayIn(part);
            onAnswer(value);
          }}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
