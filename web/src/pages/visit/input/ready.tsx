import { Suspense } from 'react';

import { type Chair, contextOf } from '../../../../../src/report/view/context.ts';
import { verdictSentence } from '../../../../../src/report/view/verdict.ts';
import { useLookup } from '../../../data/lookup.ts';
import { words as reportWords } from '../../../../../src/words/words.ts';
import { useLang, useWords } from '../../../app/language.ts';
import { ASKING } from '../../../visit/asked.ts';
import type { VisitAnswer } from '../../../engine/visit-room.ts';
import type { VisitState } from '../../../visit/store.ts';
import { visitWords } from '../words.ts';
import { Failed, Working } from '../working.tsx';

/** How far the visit is from its answer: always in sight, and told aloud when it changes. */
export function Ready({ state, onShow }: { readonly state: VisitState; readonly onShow: () => void }) {
  return (
    <div className={`visit-ready is-${state.status}`}>
      <div className="wrap">
        <Standing state={state} onShow={onShow} />
      </div>
    </div>
  );
}

function Standing({ state, onShow }: Parameters<typeof Ready>[0]) {
  const words = useWords(visitWords);
  const lang = useLang();
  const { number, list } = reportWords(lang);
  const { status, asked, answer, groups } = state;
  if (status === 'reading' || status === 'assessing' || status === 'restoring') return <Working state={state} />;
  if (status === 'failed' || status === 'stopped') return <Failed state={state} />;
  if (status === 'done' && answer !== undefined) {
    return (
      <>
        <p className="visit-verdict" role="status">
          <Suspense>
            <Verdict answer={answer} as={state.visit?.settings.as ?? 'sender'} />
          </Suspense>
        </p>
        <button type="button" className="button" onClick={onShow}>
          {words.ready.show}
        </button>
      </>
    );
  }
  const { ready } = words;
  const needs = [
    ...(asked?.answers ?? []).map((key) => words.visit[key]),
    ...(asked?.roster === true ? [ready.list] : []),
    ...(asked?.encoding === true ? [ready.encoding] : []),
    ...((asked?.header.length ?? 0) > 0 ? [ready.header] : []),
    ...(asked?.kind === true ? [ready.kind] : []),
    ...((asked?.headings ?? 0) > 0 ? [ready.headings(asked?.headings ?? 0)] : []),
  ];
  const wrong = groups
    .filter(({ problem }) => !ASKING.includes(problem.code))
    .reduce((sum, group) => sum + group.count, 0);
  return (
    <p role="status">
      {needs.length === 0 ? null : (
        <>
          <strong>{ready.needs}</strong> {list(needs)}
          {lang === 'ja' ? '。' : '. '}
        </>
      )}
      {wrong === 0 ? null : <strong>{ready.mend(number(wrong))}</strong>}
    </p>
  );
}

function Verdict({ answer, as }: { readonly answer: VisitAnswer; readonly as: Chair }) {
  const { law, lang } = useLookup();
  const { assessment, labels, sheets } = answer;
  return verdictSentence(contextOf(assessment, law, { lang, as, labels, sheets }));
}
