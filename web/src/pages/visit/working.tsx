import { useEffect, useState } from 'react';

import { words as reportWords } from '../../../../src/words/words.ts';
import { useLang, useWords } from '../../app/language.ts';
import { goOn, stopWork, type VisitState } from '../../visit/store.ts';
import { visitWords } from './words.ts';

/** Work that is over sooner is not spoken of: words that flash by are noise. */
const SOON = 250;

/** What the worker is at and how far, with a way to stop it. */
export function Working({ state: { progress, status } }: { readonly state: VisitState }) {
  const words = useWords(visitWords).work;
  const { number } = reportWords(useLang());
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), SOON);
    return () => clearTimeout(timer);
  }, []);
  const { phase = 'reading', done = 0, total = 0 } = progress ?? {};
  const text =
    status === 'restoring' ? words.restoring : phase === 'assessing' ? words.assessing(number(total)) : words[phase];
  return (
    <div className="visit-working" hidden={!long}>
      <p role="status">
        <span className="spinner" aria-hidden="true" /> {text}
        {phase === 'reading' && done > 0 ? <span className="small"> {words.rows(number(done))}</span> : null}
      </p>
      {phase === 'assessing' && done > 0 ? (
        <progress max={total} value={done} aria-label={text} />
      ) : (
        <progress aria-label={text} />
      )}
      <button type="button" className="button quiet small-button" onClick={stopWork}>
        {words.stop}
      </button>
    </div>
  );
}

/** The work was stopped, or the program failed; what was given is still there. */
export function Failed({ state: { status, error } }: { readonly state: VisitState }) {
  const words = useWords(visitWords).work;
  const failed = status === 'failed';
  return (
    <div className="visit-working" role="alert">
      <p>
        <strong>{failed ? words.failed : words.stopped}</strong>
      </p>
      <button type="button" className="button" onClick={goOn}>
        {failed ? words.again : words.goOn}
      </button>
      {failed && error !== undefined ? (
        <details>
          <summary>{words.details}</summary>
          <pre className="body">{error}</pre>
        </details>
      ) : null}
    </div>
  );
}
