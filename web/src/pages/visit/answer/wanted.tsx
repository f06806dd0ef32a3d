import { useLayoutEffect, useState } from 'react';

import { findFence } from '../../../../../src/engine/resolve/settings.ts';
import { fenceText } from '../../../../../src/report/view/cite.ts';
import { capital, formalityName, sourceTitle } from '../../../../../src/report/view/context.ts';
import { SERVES, isOthers, sendersOf } from '../../../../../src/report/view/other-states.ts';
import { outcomesText, stepNames } from '../../../../../src/report/view/settling.ts';
import type { WantedRow } from '../../../../../src/visit/assessment/assessment.ts';
import type { Settling, UnseenText } from '../../../../../src/visit/assessment/settling.ts';
import { engine } from '../../../engine/client.ts';
import { useWords } from '../../../app/language.ts';
import { LostNote, type OfVisit, useOfVisit } from '../../../parts/of-visit.tsx';
import { Attest } from './attest.tsx';
import { Part } from './part.tsx';
import { useShared } from './shared.tsx';
import { answerWords } from './words.ts';

/** The element of a text. */
export function textId(fence: string): string {
  return `text-${fence.replaceAll(/[^\w-]/g, '_')}`;
}

/** So many lines are worked out at once; of more, when somebody asks. */
const AT_ONCE = 5000;

/** The texts that would settle something, what would settle most first; each can be attested here. */
export function Wanted() {
  const said = useWords(answerWords);
  const { context, lines } = useShared();
  const { words, assessment } = context;
  const [asked, ask] = useState(false);
  const { value: settling, lost } = useSettling(asked || lines <= AT_ONCE);
  const wanted: readonly (WantedRow & Partial<UnseenText>)[] = settling?.texts ?? assessment.wanted;
  // What is worked out puts the texts in another order: whoever stands on one of them goes with it.
  useLayoutEffect(() => {
    if (settling !== undefined) document.querySelector('#wanted :focus')?.scrollIntoView({ block: 'nearest' });
  }, [settling]);
  const unsaid = assessment.questions.some(({ variable }) => variable === SERVES);
  const senders = sendersOf(context);
  const all = wanted.filter(({ source }) => source !== '');
  // Whom a person serves opens agreements of other States: until it is said they stand behind one line.
  const others = unsaid ? all.filter(({ instrument }) => isOthers(context, instrument, senders)) : [];
  const seen = all.filter((text) => !others.includes(text));
  const agreements = new Set(others.map(({ instrument }) => instrument)).size;
  const gaps = wanted.filter(({ source }) => source === '');
  return (
    <Part id="wanted" title={words.heading.wanted} note={words.phrase.wantedNote}>
      {assessment.wanted.length === 0 && <p>{words.phrase.noTexts}</p>}
      {lost !== undefined && <LostNote lost={lost} />}
      {settling === undefined
        ? lost === undefined &&
          assessment.wanted.length > 0 && (
            <p role="status" className="small no-print">
              {asked || lines <= AT_ONCE ? (
                said.settling.working
              ) : (
                <button type="button" className="button quiet small-button" onClick={() => ask(true)}>
                  {said.settling.work}
                </button>
              )}
            </p>
          )
        : settling.together.length > 0 && <Together settling={settling} />}
      {seen.length > 0 && (
        <>
          <h3>{words.settle.each}</h3>
          {settling !== undefined && <p className="note">{words.settle.eachNote}</p>}
          <ol className="steps">
            {seen.map((text, index) => (
              <Text key={text.fence} text={text} number={index + 1} />
            ))}
          </ol>
        </>
      )}
      {others.length > 0 && (
        <details>
          <summary>
            <span className="answer-fold">{capital(context, words.why.othersMay(agreements))}</span>
          </summary>
          <div className="body">
            <ol className="steps" start={seen.length + 1}>
              {others.map((text, index) => (
                <Text key={text.fence} text={text} number={seen.length + index + 1} />
              ))}
            </ol>
          </div>
        </details>
      )}
      {gaps.length > 0 && (
        <>
          <h3>{capital(context, words.cause.gap)}</h3>
          <p className="note">{context.as === 'host' ? words.phrase.gapNoteHost : words.phrase.gapNote}</p>
          <ul className="plain columns">
            {gaps.map((text) => (
              <li key={text.fence}>
                {fenceText(context, text.fence)} <span className="small">{words.formalities(text.units)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Part>
  );
}

function Together({ settling: { units, unsettled, beyond, together } }: { readonly settling: Settling }) {
  const { context } = useShared();
  const { settle, list } = context.words;
  return (
    <>
      <p>
        <strong>{settle.counted(units, unsettled, beyond)}</strong>
      </p>
      <h3>{settle.together}</h3>
      <p className="note">{settle.togetherNote}</p>
      <ol className="answer-together">
        {together.map((step) => (
          <li key={step.texts.join()}>
            <b>{list(stepNames(context, step.texts, step.fences))}</b>
            <Share of={unsettled} from={step.units - step.adds.units} to={step.units} />
            <span className="small">{settle.adds(step.adds.units, step.units, unsettled)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** How far the texts up to here bring it, as a bar; the words beside it say the same. */
function Share({ of, from, to }: { readonly of: number; readonly from: number; readonly to: number }) {
  const percent = (part: number): string => `${(part / Math.max(1, of)) * 100}%`;
  return (
    <svg className="answer-share" width="100%" height="8" aria-hidden="true">
      <rect width="100%" height="8" className="is-all" />
      <rect width={percent(from)} height="8" className="is-before" />
      <rect x={percent(from)} width={percent(to - from)} height="8" className="is-added" />
    </svg>
  );
}

/** Worked out again with every new answer; nothing until then. */
function useSettling(wanted: boolean): OfVisit<Settling> {
  const { assessment } = useShared().context;
  const ask = wanted && assessment.wanted.length > 0 ? async () => await engine().visit.settling() : undefined;
  return useOfVisit(ask, [assessment, wanted]);
}

function Text({ text, number }: { readonly text: WantedRow & Partial<UnseenText>; readonly number: number }) {
  const said = useWords(answerWords);
  const { context } = useShared();
  const { words, law } = context;
  const hangs = words.list(text.formalities.map((id) => formalityName(context, id)));
  const fence = findFence(law, text.fence);
  const { settles } = text;
  return (
    <li id={textId(text.fence)}>
      <span className="nr" aria-hidden="true">
        {number}
      </span>
      <div>
        <h4 className="what">{fenceText(context, text.fence)}</h4>
        {settles !== undefined && (
          <p>
            {settles.units === 0
              ? capital(context, said.settling.only)
              : `${said.settling.settles}${words.punctuation.colon}${words.formalities(settles.units)}${words.punctuation.open}${outcomesText(context, settles)}${words.punctuation.close}`}
          </p>
        )}
        <p className="small">
          {words.label.hangs} {words.formalities(text.units)}
          {words.punctuation.colon}
          {hangs}
        </p>
        <p className="small">
          {words.label.source}
          {words.punctuation.colon}
          {sourceTitle(context, text.source)} <span className={`mark m-${text.mark}`}>{words.mark[text.mark]}</span>
        </p>
        {fence !== undefined && text.fence.includes('/') && <Attest name={text.fence} />}
      </div>
    </li>
  );
}
