import type { LawHeads } from '../../../../../src/engine/law-parts.ts';
import { useWords } from '../../../app/language.ts';
import { ExampleList } from '../../../parts/example-list.tsx';
import { takeBackAnswers, type VisitState } from '../../../visit/store.ts';
import { Aside } from '../aside.tsx';
import { Close } from '../close.tsx';
import { Notice } from '../notice.tsx';
import { visitWords } from '../words.ts';
import { Files } from './files.tsx';
import { Mapper } from './mapper.tsx';
import { Questions } from './questions.tsx';
import { Ready } from './ready.tsx';
import { WrongList } from './wrong.tsx';

/** What is given: the visit and its list, what is asked of them and what is wrong; below, how far it is from an answer. */
export function Input({
  state,
  law,
  onShow,
}: {
  readonly state: VisitState;
  readonly law: LawHeads;
  readonly onShow: () => void;
}) {
  const words = useWords(visitWords);
  const empty = state.visit === undefined;
  const { facts = {}, answered = [] } = state.visit ?? {};
  const given = Object.keys(facts).length + answered.length;
  return (
    <div className="visit-input">
      <div className="wrap page">
        <header className="visit-head">
          <h1 tabIndex={-1}>{words.title}</h1>
          <p className="lead">{words.lead}</p>
        </header>
        <Notice />
        <Aside state={state} />
        <div className="visit-two">
          <section className="visit-panel" aria-labelledby="visit-list">
            <h2 id="visit-list">{words.list.heading}</h2>
            <Files state={state} />
            <p className="visit-stays small">
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <path d="M4 7V5a4 4 0 0 1 8 0v2M3 7h10v7H3z" />
              </svg>
              {state.kept ? words.stays : words.notKept}
            </p>
            {empty ? null : (
              <div className="visit-input-close">
                <Close state={state} />
              </div>
            )}
          </section>
          <section className="visit-panel" aria-labelledby="visit-visit">
            <h2 id="visit-visit">{words.visit.heading}</h2>
            <Questions state={state} law={law} />
          </section>
        </div>
        <Mapper state={state} law={law} />
        <WrongList state={state} law={law} />
        {/* They stand beside the answer, and there is none. */}
        {state.status === 'problems' && given > 0 ? (
          <p className="visit-take-back">
            {words.wrong.given(given)}{' '}
            <button type="button" className="button quiet small-button" onClick={takeBackAnswers}>
              {words.wrong.takeBack}
            </button>
          </p>
        ) : null}
        {empty ? (
          <section className="visit-step" aria-labelledby="visit-examples">
            <h2 id="visit-examples">{words.examples.heading}</h2>
            <p className="small">{words.examples.note}</p>
            <ExampleList />
          </section>
        ) : null}
      </div>
      {empty ? null : <Ready state={state} onShow={onShow} />}
    </div>
  );
}
