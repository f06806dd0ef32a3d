import { useEffect, useRef, useState } from 'react';

import { toneOf } from '../../../../../src/report/html/html-report.ts';
import { titleOf } from '../../../../../src/report/view/context.ts';
import { glance, segmentText, segments, verdictNote, verdictSentence } from '../../../../../src/report/view/verdict.ts';
import type { Context } from '../../../../../src/report/view/context.ts';
import type { Assessment } from '../../../../../src/visit/assessment/assessment.ts';
import { useWords } from '../../../app/language.ts';
import { setChair } from '../../../visit/store.ts';
import { goTo } from './contents.tsx';
import type { PartId } from './search.ts';
import { sortQuestions } from './question-order.ts';
import { recount } from './recount.ts';
import { Settings } from './settings.tsx';
import { useChangeSearch, useShared } from './shared.tsx';
import { answerWords } from './words.ts';

/** Where each of the four is told at length. */
const PART = {
  relief: 'relief',
  deadline: 'deadlines',
  blocks: 'matrix',
  unknown: 'questions',
} as const satisfies Record<ReturnType<typeof glance>[number]['id'], PartId>;

/** The first screen: one of five sentences, and the four things people plan by. */
export function Verdict() {
  const { context, proposal } = useShared();
  const change = useChangeSearch();
  const { words, assessment } = context;
  const decides = sortQuestions(assessment.questions, proposal?.left?.questions).first.length > 0;
  const partOf = (id: keyof typeof PART): PartId => (id === 'unknown' && decides ? 'first' : PART[id]);
  const note = verdictNote(context);
  return (
    <div id="verdict" className={`verdict answer-verdict ${toneOf(assessment)}`}>
      <div className="wide">
        <div className="answer-top">
          <p className="eyebrow">{titleOf(context, assessment.frame.title, words.heading.title)}</p>
          <ChairSwitch />
        </div>
        <h1>{verdictSentence(context)}</h1>
        {note !== '' && <p className="beside">{note}</p>}
        <dl className="glance">
          {glanceOf(context).map(({ id, label, value, detail }) => (
            <div key={id}>
              <dt>
                <a
                  href={`#${partOf(id)}`}
                  onClick={(event) => {
                    event.preventDefault();
                    change({ part: partOf(id) });
                    goTo(partOf(id));
                  }}
                >
                  {label}
                </a>
              </dt>
              <dd>
                <b>{value}</b>
                {detail !== '' && <span className="small">{detail}</span>}
              </dd>
            </div>
          ))}
        </dl>
        <Settings />
        <Status />
      </div>
    </div>
  );
}

/** As the report has it; here there is less room for the eye, so that of red tape only the certain part stands large. */
function glanceOf(context: Context): ReturnType<typeof glance> {
  const { words, assessment } = context;
  const { relief } = assessment;
  return glance(context).map((one) => {
    if (one.id !== 'relief' || relief.before === 0) return one;
    const rest = segments(context).filter(({ id, count }) => count > 0 && id !== 'waived' && id !== 'eased');
    const apart = relief.unknownBeforeLightened === 0 ? [] : [words.lighterUnknown(relief.unknownBeforeLightened)];
    return {
      ...one,
      value: words.lighter(relief.waived + relief.eased, relief.before),
      detail: [...rest.map(({ count, name }) => segmentText(context, count, name)), ...apart].join(' · '),
    };
  });
}

function ChairSwitch() {
  const words = useWords(answerWords);
  const { as } = useShared().visit.settings;
  return (
    <div className="segments no-print" role="group" aria-label={words.chair}>
      <button type="button" aria-pressed={as === 'sender'} onClick={() => setChair('sender')}>
        {words.sender}
      </button>
      <button type="button" aria-pressed={as === 'host'} onClick={() => setChair('host')}>
        {words.host}
      </button>
    </div>
  );
}

/** Milliseconds that the note stays in view. */
const SHOWN = 12_000;

/** What a new answer changed, said aloud; the first one is no change. */
function Status() {
  const words = useWords(answerWords);
  const { context, stale } = useShared();
  const { assessment } = context;
  const last = useRef<Assessment>(assessment);
  const [said, say] = useState('');
  useEffect(() => {
    if (last.current === assessment) return undefined;
    say(words.recount(recount(last.current, assessment)));
    last.current = assessment;
    // It lies over the page: when it was read it goes. What it counts stands in the page itself.
    const timer = setTimeout(() => say(''), SHOWN);
    return () => clearTimeout(timer);
  }, [assessment, words]);
  return (
    <p className={`over-foot answer-status no-print${stale || said !== '' ? '' : ' is-empty'}`} role="status">
      {stale ? (
        <>
          <span className="spinner" aria-hidden="true" /> {words.stale}
        </>
      ) : (
        said
      )}
    </p>
  );
}
