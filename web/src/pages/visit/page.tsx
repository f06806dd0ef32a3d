import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, use, useEffect } from 'react';

import { Loading } from '../../app/loading.tsx';
import { useLang } from '../../app/language.ts';
import { law, lawHeads } from '../../data/law.ts';
import { EXAMPLES } from '../../visit/example-titles.ts';
import { openExample, restoreVisit, setVisitLang, useVisit } from '../../visit/store.ts';
import { Bar } from './bar.tsx';
import { Input } from './input/input.tsx';
import { NoExample } from './no-example.tsx';
import '../../parts/over-foot.css';
import './page.css';
import './bar.css';
import './input/files.css';
import './input/questions.css';
import './input/mapper.css';
import './input/wrong.css';
import type { VisitSearch } from './search.ts';
import { useChair } from './use-chair.ts';
import { Failed, Working } from './working.tsx';

// Who still gives the list need not wait for what draws the answer.
const Answer = lazy(async () => ({ default: (await import('./answer/answer.tsx')).Answer }));

/** The open visit: what is given, and the answer. */
export function VisitPage() {
  const { view, example, as } = useSearch({ from: '/visit' });
  const navigate = useNavigate({ from: '/visit' });
  const state = useVisit();
  const heads = use(lawHeads());
  const lang = useLang();
  const { status, answer, visit, stale } = state;
  const go = (change: VisitSearch, replace = false): void => {
    void navigate({ search: ({ example: _opened, view: _view, ...others }) => ({ ...others, ...change }), replace });
  };
  useEffect(() => setVisitLang(lang), [lang]);
  // Whoever gives a visit wants its answer, which is put into words by the whole law; who only looks at the questions does not wait for it.
  useEffect(() => {
    if (visit !== undefined) void law();
  }, [visit === undefined]);
  const missing = example !== undefined && !EXAMPLES.some(({ id }) => id === example);
  useChair(as, example === undefined ? visit?.settings.as : undefined, (chair) => {
    void navigate({
      search: (before) => ({ ...before, as: chair === 'sender' ? undefined : chair }),
      replace: true,
      resetScroll: false,
    });
  });
  useEffect(() => {
    if (example === undefined || missing) return;
    // An address opens the example once; what is then changed in it is the reader's own.
    void restoreVisit()
      .then(() => openExample(example))
      .then(() => go({}, true));
  }, [example]);
  const settling = status === 'reading' || status === 'assessing' || status === 'restoring';
  // Where the work was stopped or failed, what is given can still be changed or closed.
  const input = view === 'input' || (answer === undefined && !settling && (visit !== undefined || status !== 'failed'));
  useEffect(() => {
    // Once something is asked, the page stays there until the reader goes on: an answer must not take a form from under a hand.
    if (example !== undefined || view === 'input') return;
    if (status === 'asking' || status === 'problems') go({ view: 'input' }, true);
  }, [view, status, example]);
  const show = (to: 'input' | 'answer'): void => {
    go({ view: to });
    scrollTo({ top: 0 });
    document.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true });
  };
  if (missing) return <NoExample id={example} />;
  if (input) return <Input state={state} law={heads} onShow={() => show('answer')} />;
  if (answer === undefined || visit === undefined)
    return (
      <div className="wrap page visit-wait">
        {status === 'failed' || status === 'stopped' ? <Failed state={state} /> : <Working state={state} />}
      </div>
    );
  const known = use(law());
  return (
    <>
      <Bar answer={answer} visit={visit} law={known} state={state} onChange={() => show('input')} />
      {status === 'failed' || status === 'stopped' ? (
        <div className="wrap">
          <Failed state={state} />
        </div>
      ) : null}
      <Suspense fallback={<Loading />}>
        <Answer answer={answer} visit={visit} law={known} stale={stale} />
      </Suspense>
    </>
  );
}
