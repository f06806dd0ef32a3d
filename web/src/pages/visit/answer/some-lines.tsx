import { useId, useState } from 'react';

import type { Value } from '../../../../../src/engine/vocabulary.ts';
import { useWords } from '../../../app/language.ts';
import { linesNamed } from './line-numbers.ts';
import { FactControl } from './question-control.tsx';
import { useShared } from './shared.tsx';
import { answerWords } from './words.ts';

/** Up to so many lines stand as boxes to tick; of more, their numbers are typed. */
const MOST_BOXES = 120;

/** An answer for some lines only: which, and then what. Drawn when it is opened. */
export function SomeLines({
  path,
  title,
  lines,
  onAnswer,
}: {
  readonly path: string;
  readonly title: string;
  readonly lines: readonly number[];
  readonly onAnswer: (value: Value, lines: readonly number[]) => void;
}) {
  const said = useWords(answerWords).questions;
  const { context } = useShared();
  const [open, set] = useState(false);
  const [chosen, choose] = useState<readonly number[]>([]);
  return (
    <details className="sub no-print" onToggle={({ currentTarget }) => set(currentTarget.open)}>
      <summary>{said.someLines}</summary>
      {open && (
        <div className="body answer-lines">
          {lines.length <= MOST_BOXES ? (
            <Boxes lines={lines} chosen={chosen} onChange={choose} />
          ) : (
            <Typed lines={lines} onChange={choose} />
          )}
          {chosen.length === 0 ? (
            <p className="small">{said.chooseLines}</p>
          ) : (
            <FactControl
              path={path}
              title={`${title} ${context.words.lines(chosen.length)}`}
              onAnswer={(value) => onAnswer(value, chosen)}
            />
          )}
        </div>
      )}
    </details>
  );
}

function Boxes({
  lines,
  chosen,
  onChange,
}: {
  readonly lines: readonly number[];
  readonly chosen: readonly number[];
  readonly onChange: (lines: readonly number[]) => void;
}) {
  const said = useWords(answerWords).questions;
  const { labels } = useShared().context;
  return (
    <fieldset>
      <legend>{said.whichLines}</legend>
      <div className="answer-boxes">
        {lines.map((line) => (
          <label key={line}>
            <input
              type="checkbox"
              checked={chosen.includes(line)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, line] : chosen.filter((one) => one !== line))
              }
            />{' '}
            {line} {labels.get(line) ?? ''}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Typed({
  lines,
  onChange,
}: {
  readonly lines: readonly number[];
  readonly onChange: (lines: readonly number[]) => void;
}) {
  const said = useWords(answerWords).questions;
  const id = useId();
  const [text, type] = useState('');
  const wrong = text.trim() !== '' && linesNamed(text, lines) === undefined;
  return (
    <div className="field">
      <label htmlFor={id}>{said.whichLines}</label>
      <input
        id={id}
        value={text}
        inputMode="numeric"
        autoComplete="off"
        aria-invalid={wrong}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          type(target.value);
          onChange(linesNamed(target.value, lines) ?? []);
        }}
      />
      <span className="hint" id={`${id}-hint`} role={wrong ? 'alert' : undefined}>
        {wrong ? said.noSuchLines : said.linesHint}
      </span>
    </div>
  );
}
