import { useId, useMemo, useState } from 'react';

import type { Value } from '../../../../../src/engine/vocabulary.ts';
import { capital, packShort, valueText } from '../../../../../src/report/view/context.ts';
import { useWords } from '../../../app/language.ts';
import { StateField } from '../../../parts/state-field.tsx';
import { useShared } from './shared.tsx';
import { answerWords } from './words.ts';

/** So many values are shown side by side; more of them as a list to choose from. */
const MOST_SHOWN = 7;

/** A control for a fact: its values to press, a list, or a number. */
export function FactControl({
  path,
  title,
  onAnswer,
}: {
  readonly path: string;
  readonly title: string;
  readonly onAnswer: (value: Value) => void;
}) {
  const { context } = useShared();
  const { law } = context;
  const fact = law.vocabulary.facts[path];
  if (fact === undefined) return null;
  if (fact.type === 'number') return <NumberControl title={title} unit={fact.unit ?? ''} onAnswer={onAnswer} />;
  if (fact.type === 'state') return <StateControl title={title} onAnswer={onAnswer} />;
  const values: readonly Value[] =
    fact.type === 'boolean'
      ? [true, false]
      : fact.type === 'pack'
        ? Object.keys(law.packs).filter((id) => law.packs[id]?.layer === 'treaty')
        : Object.keys(fact.values ?? {});
  const options = values.map((value) => ({
    value,
    text: fact.type === 'pack' ? packShort(context, String(value)) : capital(context, valueText(context, path, value)),
  }));
  return values.length <= MOST_SHOWN ? (
    <Presses title={title} options={options} onAnswer={onAnswer} />
  ) : (
    <Choice title={title} options={options} onAnswer={onAnswer} />
  );
}

/** One answer among others, in words. */
export interface Option<T extends Value = Value> {
  readonly value: T;
  readonly text: string;
}

/** Answers side by side: pressing one answers. */
export function Presses<T extends Value>({
  title,
  options,
  disabled = false,
  onAnswer,
}: {
  readonly title: string;
  readonly options: readonly Option<T>[];
  readonly disabled?: boolean;
  readonly onAnswer: (value: T) => void;
}) {
  return (
    <div className="answer-presses no-print" role="group" aria-label={title}>
      {options.map(({ value, text }) => (
        <button
          key={String(value)}
          type="button"
          className="button quiet small-button"
          disabled={disabled}
          onClick={() => onAnswer(value)}
        >
          {text}
        </button>
      ))}
    </div>
  );
}

function StateControl({ title, onAnswer }: { readonly title: string; readonly onAnswer: (value: string) => void }) {
  const words = useWords(answerWords);
  const { law } = useShared().context;
  const [chosen, choose] = useState('');
  const groups = useMemo(
    () => [{ states: Object.entries(law.vocabulary.states).map(([code, name]) => ({ code, title: name })) }],
    [law],
  );
  return (
    <div className="answer-presses no-print">
      <StateField
        label={title}
        hidesLabel
        groups={groups}
        value={chosen}
        none={words.questions.state}
        onChange={choose}
      />
      <button
        type="button"
        className="button small-button"
        disabled={chosen === ''}
        onClick={() => chosen !== '' && onAnswer(chosen)}
      >
        {words.questions.answer}
      </button>
    </div>
  );
}

function Choice({
  title,
  options,
  onAnswer,
}: {
  readonly title: string;
  readonly options: readonly Option[];
  readonly onAnswer: (value: Value) => void;
}) {
  const words = useWords(answerWords);
  const [chosen, choose] = useState('');
  const found = options.find(({ value }) => String(value) === chosen);
  return (
    <div className="answer-presses no-print">
      <select aria-label={title} value={chosen} onChange={({ target }) => choose(target.value)}>
        <option value="">{words.questions.choose}</option>
        {options.map(({ value, text }) => (
          <option key={String(value)} value={String(value)}>
            {text}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="button small-button"
        disabled={found === undefined}
        onClick={() => found !== undefined && onAnswer(found.value)}
      >
        {words.questions.answer}
      </button>
    </div>
  );
}

function NumberControl({
  title,
  unit,
  onAnswer,
}: {
  readonly title: string;
  readonly unit: string;
  readonly onAnswer: (value: number) => void;
}) {
  const words = useWords(answerWords);
  const id = useId();
  const [text, type] = useState('');
  const value = Number(text);
  const good = text.trim() !== '' && Number.isFinite(value) && value >= 0;
  return (
    <form
      className="answer-presses no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (good) onAnswer(value);
      }}
    >
      <input
        id={id}
        type="number"
        min="0"
        step="any"
        inputMode="decimal"
        aria-label={title}
        value={text}
        onChange={({ target }) => type(target.value)}
      />
      {unit !== '' && <span>{unit}</span>}
      <button type="submit" className="button small-button" disabled={!good}>
        {words.questions.answer}
      </button>
    </form>
  );
}
