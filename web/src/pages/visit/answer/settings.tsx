import { useId, useRef, useState } from 'react';

import { LATEST, findCivilDate } from '../../../../../src/kernel/civil-date.ts';
import { acceptText, knownText } from '../../../../../src/report/view/frame.ts';
import { useWords } from '../../../app/language.ts';
import { setSettings } from '../../../visit/store.ts';
import { useShared } from './shared.tsx';
import { answerWords } from './words.ts';

const LEVELS = ['text', 'summary', 'report'] as const;

/** From which day deadlines count, how well a provision must be known, and as known on which day; each can be changed here. */
export function Settings() {
  const words = useWords(answerWords);
  const { context } = useShared();
  const { words: said, assessment } = context;
  const { today, todayFrom } = assessment.inputs;
  const { open, close, colon } = said.punctuation;
  const now = [
    [said.label.today, `${said.dateLong(today)}${open}${said.todayFrom[todayFrom]}${close}`],
    [said.label.accept, acceptText(context)],
    [said.label.known, knownText(context)],
  ] as const;
  const [shown, show] = useState(false);
  const summary = useRef<HTMLElement>(null);
  return (
    <details className="answer-settings" open={shown} onToggle={({ currentTarget }) => show(currentTarget.open)}>
      <summary ref={summary}>
        <span>
          {now.map(([name, text]) => (
            <span key={name} className="answer-setting">
              {name}
              {colon}
              <b>{text}</b>
            </span>
          ))}
        </span>
        <span className="answer-change no-print">{words.settings.change}</span>
      </summary>
      {shown && (
        <SettingsForm
          done={() => {
            summary.current?.focus();
            show(false);
          }}
        />
      )}
    </details>
  );
}

function SettingsForm({ done }: { readonly done: () => void }) {
  const words = useWords(answerWords);
  const { context, visit } = useShared();
  const { label } = context.words;
  const { settings } = visit;
  const id = useId();
  const [today, setToday] = useState<string>(settings.today ?? '');
  const [accept, setAccept] = useState(settings.accept);
  const [known, setKnown] = useState<string>(settings.known === LATEST ? '' : (settings.known ?? ''));
  return (
    <form
      className="answer-form no-print"
      onSubmit={(event) => {
        event.preventDefault();
        setSettings({ today: findCivilDate(today), accept, known: findCivilDate(known) });
        done();
      }}
    >
      <div className="field">
        <label htmlFor={`${id}-today`}>{words.settings.today}</label>
        <input
          id={`${id}-today`}
          type="date"
          value={today}
          aria-describedby={`${id}-today-hint`}
          onChange={({ target }) => setToday(target.value)}
        />
        <span className="hint" id={`${id}-today-hint`}>
          {words.settings.todayHint}
        </span>
      </div>
      <div className="field">
        <label htmlFor={`${id}-accept`}>{label.accept}</label>
        <select
          id={`${id}-accept`}
          value={accept}
          onChange={({ target }) => setAccept(LEVELS.find((level) => level === target.value) ?? accept)}
        >
          {LEVELS.map((level) => (
            <option key={level} value={level}>
              {words.settings.accept[level]}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-known`}>{label.known}</label>
        <input
          id={`${id}-known`}
          type="date"
          value={known}
          aria-describedby={`${id}-known-hint`}
          onChange={({ target }) => setKnown(target.value)}
        />
        <span className="hint" id={`${id}-known-hint`}>
          {words.settings.knownHint}
        </span>
      </div>
      <div className="answer-buttons">
        <button type="submit" className="button small-button">
          {words.settings.apply}
        </button>
        <button
          type="button"
          className="button quiet small-button"
          onClick={() => {
            setSettings({ today: undefined, accept: 'summary', known: undefined });
            done();
          }}
        >
          {words.settings.reset}
        </button>
      </div>
    </form>
  );
}
