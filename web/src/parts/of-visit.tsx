// What a page asks the worker of the open visit, and what it shows when the worker cannot say: it was stopped, or it failed.
import { useEffect, useState } from 'react';

import { useWords, type Words } from '../app/language.ts';
import { EngineEnded } from '../engine/waiters.ts';
import { goOn, useVisit } from '../visit/store.ts';

/** Why there is no answer: the worker holds no visit (any more), or something failed. */
export type Lost = 'stopped' | 'failed';

/** An answer of the worker about the visit, still on its way, or lost. */
export interface OfVisit<T> {
  readonly value?: T | undefined;
  readonly lost?: Lost | undefined;
}

/** Why an error means that there is no answer. */
export function lostBy(error: unknown): Lost {
  return error instanceof EngineEnded && error.why === 'stopped' ? 'stopped' : 'failed';
}

/**
 * Asked anew when something of `of` is another; answers that come after that are dropped.
 *
 * @param ask answers undefined where the worker holds no visit; undefined: nothing is asked
 */
export function useOfVisit<T>(ask: (() => Promise<T | undefined>) | undefined, of: readonly unknown[]): OfVisit<T> {
  const [state, set] = useState<OfVisit<T>>({});
  useEffect(() => {
    let gone = false;
    const tell = (next: OfVisit<T>): void => {
      if (!gone) set(next);
    };
    set({});
    ask?.().then(
      (value) => tell(value === undefined ? { lost: 'stopped' } : { value }),
      (error: unknown) => tell({ lost: lostBy(error) }),
    );
    return () => {
      gone = true;
    };
  }, of);
  return state;
}

/** Says that an answer is lost, and the way to it; while the visit is worked out again, that it is. */
export function LostNote({ lost }: { readonly lost: Lost }) {
  const said = useWords(words);
  const { status } = useVisit();
  if (status === 'reading' || status === 'assessing')
    return (
      <p role="status" className="small no-print">
        <span className="spinner" aria-hidden="true" /> {said.working}
      </p>
    );
  return (
    <div role="status" className="no-print">
      <p>{said[lost]}</p>
      <p>
        <button type="button" className="button quiet small-button" onClick={goOn}>
          {lost === 'stopped' ? said.goOn : said.again}
        </button>
      </p>
    </div>
  );
}

const en = {
  stopped: 'The work was stopped, and what was worked out here was let go. What you gave is still there.',
  failed:
    'The program failed on this. What you gave is still there. If it fails again, look to the connection and load the page again.',
  working: 'Working it out again…',
  goOn: 'Go on',
  again: 'Try again',
};

const ja: typeof en = {
  stopped: '処理を中止したため、ここに示す計算結果は失われました。入力した内容は残っています。',
  failed:
    'プログラムの処理に失敗しました。入力した内容は残っています。再び失敗する場合は、接続を確かめてページを読み込み直してください。',
  working: '計算し直しています…',
  goOn: '続ける',
  again: 'もう一度試す',
};

const words: Words<typeof en> = { en, ja };
