import { useEffect, useState } from 'react';

import type { Law } from '../../../../src/engine/law.ts';
import { stateName, titleOf, valueText } from '../../../../src/report/view/context.ts';
import { leftOutTexts } from '../../../../src/report/view/frame.ts';
import { words as reportWords } from '../../../../src/words/words.ts';
import { useLang, useWords } from '../../app/language.ts';
import type { VisitAnswer } from '../../engine/visit-room.ts';
import { fileName, save } from '../../parts/save-file.ts';
import type { Visit } from '../../visit/kept.ts';
import { visitFile, type VisitState } from '../../visit/store.ts';
import { Aside } from './aside.tsx';
import { Close } from './close.tsx';
import { Ticked } from './input/ticked.tsx';
import { Notice } from './notice.tsx';
import { visitWords } from './words.ts';

/** The open visit in one line: who, where, when, how many; with the way back to change it. */
export function Bar({
  answer: { assessment, lines },
  visit,
  law,
  state,
  onChange,
}: {
  readonly answer: VisitAnswer;
  readonly visit: Visit;
  readonly law: Law;
  readonly state: VisitState;
  readonly onChange: () => void;
}) {
  const words = useWords(visitWords);
  const lang = useLang();
  const lookup = { law, lang, words: reportWords(lang) };
  const { date, number, list } = lookup.words;
  const { frame } = assessment;
  const distinct = (values: readonly string[]): string[] => [...new Set(values.filter((value) => value !== ''))];
  const states = (of: 'sending' | 'receiving'): string =>
    list(distinct(frame.legs.map((leg) => leg[of])).map((code) => stateName(lookup, code)));
  const days = frame.legs.map(({ enter }) => enter).toSorted();
  const last = frame.legs
    .map(({ leave }) => leave)
    .toSorted()
    .at(-1);
  const { origin } = visit;
  const made = origin.from === 'made-up';
  return (
    <section className="visit-bar" aria-label={words.bar.label}>
      <div className="wide">
        <div className="visit-bar-what">
          <ul className="visit-bar-facts">
            <li>
              <strong>
                {states('sending')} <span aria-hidden="true">→</span>
                <span className="hide">{lang === 'ja' ? 'から' : 'to'}</span> {states('receiving')}
              </strong>
            </li>
            <li>
              {days[0] === undefined ? '' : date(days[0])} – {last === undefined ? '' : date(last)}
            </li>
            {frame.activity === '' ? null : <li>{valueText(lookup, 'activity.kind', frame.activity)}</li>}
            {distinct(frame.legs.map(({ mode }) => mode)).map((mode) => (
              <li key={mode}>{valueText(lookup, 'leg.mode', mode)}</li>
            ))}
            <li>
              {words.bar.lines(number(lines))}{' '}
              {made ? <span className="badge o-unsettled">{words.bar.madeUp}</span> : null}
              {origin.from === 'example' ? <span className="mark">{words.bar.example(origin.id)}</span> : null}
            </li>
          </ul>
          {assessment.leftOut === undefined ? null : (
            <p className="small">
              {lookup.words.label.leftOut}
              {lookup.words.punctuation.colon}
              <Ticked text={leftOutTexts({ words: lookup.words, assessment }).join(lookup.words.punctuation.comma)} />
            </p>
          )}
          <p className="small no-print">{state.kept ? words.stays : words.notKept}</p>
          <Notice />
          <Aside state={state} />
        </div>
        <div className="visit-bar-do no-print">
          <button type="button" className="button quiet small-button" onClick={onChange}>
            {words.bar.change}
          </button>
          <SaveVisit title={titleOf(lookup, frame.title, '')} />
          <Close state={state} />
        </div>
      </div>
    </section>
  );
}

/** Milliseconds that the note stays in view. */
const SHOWN = 12_000;

/** The visit as a file. It holds names, and says so. */
function SaveVisit({ title }: { readonly title: string }) {
  const words = useWords(visitWords).bar;
  const [saved, setSaved] = useState<string>();
  useEffect(() => {
    if (saved === undefined) return undefined;
    const timer = setTimeout(() => setSaved(undefined), SHOWN);
    return () => clearTimeout(timer);
  }, [saved]);
  const put = (): void => {
    const text = visitFile();
    if (text === undefined) return;
    const name = fileName(title, 'comity.json');
    save(name, text, 'application/json');
    setSaved(name);
  };
  return (
    <>
      <button type="button" className="button quiet small-button" onClick={put}>
        {words.save}
      </button>
      {/* Over the foot of the window: whoever presses the next button finds it where it was. */}
      <span role="status" className={saved === undefined ? 'over-foot is-empty' : 'over-foot'}>
        {saved === undefined ? '' : words.saved(saved)}
      </span>
    </>
  );
}
