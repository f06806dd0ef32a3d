import { Fragment, type ReactNode, Suspense } from 'react';

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
import { selectId } from './mapper.tsx';
import { isMisfit, partedGroups } from './misfit.ts';

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
  const { each, held } = partedGroups(
    groups.filter(({ problem }) => !ASKING.includes(problem.code)),
    state.roster,
  );
  const wrong = each.reduce((sum, group) => sum + group.count, 0);
  const isHeld = (heading: string): boolean => held.some((one) => one.heading === heading);
  const open = (state.roster?.headings ?? []).flatMap((one, at) =>
    !one.applied || (isMisfit(one) && isHeld(one.heading)) ? { heading: one.heading, at } : [],
  );
  const headings: readonly ReactNode[] =
    open.length === 0
      ? (asked?.headings ?? 0) > 0
        ? [ready.headings(asked?.headings ?? 0)]
        : []
      : open.length <= NAMED
        ? open.map(({ heading, at }) => <ToHeading key={at} at={at} text={ready.heading(heading)} />)
        : [<ToHeading key="all" at={open[0]?.at ?? 0} text={ready.headings(open.length)} />];
  const needs: readonly ReactNode[] = [
    ...(asked?.answers ?? []).map((key) => words.visit[key]),
    ...(asked?.roster === true ? [ready.list] : []),
    ...(asked?.encoding === true ? [ready.encoding] : []),
    ...((asked?.header.length ?? 0) > 0 ? [ready.header] : []),
    ...(asked?.kind === true ? [ready.kind] : []),
    ...headings,
  ];
  return (
    <p role="status">
      {needs.length === 0 ? null : (
        <>
          <strong>{ready.needs}</strong> {listed(needs, list)}
          {lang === 'ja' ? '。' : '. '}
        </>
      )}
      {wrong === 0 ? null : <strong>{ready.mend(number(wrong))}</strong>}
    </p>
  );
}

/** So many headings are named. */
const NAMED = 3;

/** Goes to the choice for a heading. */
function ToHeading({ at, text }: { readonly at: number; readonly text: string }) {
  return (
    <button
      type="button"
      className="link-button"
      onClick={() => {
        const select = document.getElementById(selectId(at));
        // What is folded cannot be shown.
        select?.closest('details')?.setAttribute('open', '');
        select?.scrollIntoView({ block: 'center' });
        select?.focus({ preventScroll: true });
      }}
    >
      {text}
    </button>
  );
}

/** Signs that stand in no text, one for each part of a list. */
const MARK = 0xe000;

/** A list in words, of parts that may be more than words. */
function listed(parts: readonly ReactNode[], list: (texts: string[]) => string): ReactNode {
  const text = list(parts.map((_, at) => String.fromCharCode(MARK + at)));
  return Array.from(text, (sign, at) => {
    const part = parts[sign.charCodeAt(0) - MARK];
    return <Fragment key={String(at)}>{part ?? sign}</Fragment>;
  });
}

function Verdict({ answer, as }: { readonly answer: VisitAnswer; readonly as: Chair }) {
  const { law, lang } = useLookup();
  const { assessment, labels, sheets } = answer;
  return verdictSentence(contextOf(assessment, law, { lang, as, labels, sheets }));
}
