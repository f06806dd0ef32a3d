import { stateName, unitsText } from '../../../../../src/report/view/context.ts';
import { SERVES } from '../../../../../src/report/view/other-states.ts';
import { useWords } from '../../../app/language.ts';
import { setAnswer } from '../../../visit/store.ts';
import { stayIn } from './contents.tsx';
import { othersOf } from './proposed.ts';
import { useShared } from './shared.tsx';
import { answerWords } from './words.ts';

/** The State that sends them, proposed for all of whom it is asked whom they serve. One press says it; until then nothing is filled. */
export function ServesProposal({ title }: { readonly title: string }) {
  const said = useWords(answerWords).first;
  const { context, proposal } = useShared();
  if (proposal === undefined) return null;
  const { states, left } = proposal;
  const others = othersOf(proposal);
  const { assessment, words, lang } = context;
  const asked = assessment.questions.find(({ variable }) => variable === SERVES);
  const all = unitsText(context, asked?.classes ?? []);
  const names = states.map(({ state, lines }) => ({ name: stateName(context, state), lines: lines.length }));
  const [only] = names;
  const falls = {
    questions: assessment.questions.length - (left?.questions.length ?? 0),
    texts: assessment.wanted.length - (left?.texts ?? 0),
  };
  return (
    <>
      <div className="answer-presses no-print" role="group" aria-label={title}>
        <button
          type="button"
          className="button small-button"
          onClick={() => {
            stayIn('first');
            for (const { state, lines } of states) setAnswer(SERVES, state, lines);
          }}
        >
          {only !== undefined && names.length === 1
            ? others === 0
              ? said.propose(only.name, all)
              : said.proposeSome(only.name, words.lines(only.lines))
            : said.proposeEach(words.list(names.map(({ name, lines }) => `${name} ${words.lines(lines)}`)))}
        </button>
      </div>
      <p className="small">
        {[
          said.because,
          ...(others === 0 ? [] : [said.others(words.lines(others))]),
          ...(left === undefined ? [] : [said.falls(falls)]),
        ].join(lang === 'ja' ? '' : ' ')}
      </p>
    </>
  );
}
