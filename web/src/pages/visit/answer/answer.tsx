import { memo, useDeferredValue, useMemo } from 'react';

import type { Law } from '../../../../../src/engine/law.ts';
import {
  blocksSection,
  citedSection,
  lapsedSection,
  unsettledSection,
} from '../../../../../src/report/html/answers.ts';
import { marksSection, packsSection, reliefSection } from '../../../../../src/report/html/html-report.ts';
import { wouldSection } from '../../../../../src/report/html/would.ts';
import { contextOf } from '../../../../../src/report/view/context.ts';
import { answerGroups, isBarred } from '../../../../../src/report/view/groups.ts';
import { useLang, useWords } from '../../../app/language.ts';
import type { VisitAnswer } from '../../../engine/visit-room.ts';
import { SafeHtml } from '../../../parts/safe-html.tsx';
import type { Visit } from '../../../visit/kept.ts';
import './verdict.css';
import './answer.css';
import './timeline.css';
import './todo.css';
import './questions.css';
import './cell-drawer.css';
import './delta.css';
import './matrix.css';
import { CellDrawer } from './cell-drawer.tsx';
import { Contents, type Entry } from './contents.tsx';
import { Compare } from './delta.tsx';
import { Local } from './local.tsx';
import { Matrix } from './matrix.tsx';
import { isEmptyOverlay } from './overlay-edits.ts';
import { FirstQuestions, Questions } from './question-list.tsx';
import { sortQuestions } from './question-order.ts';
import { Save } from './save.tsx';
import { type Shared, SharedAnswer, isLarge } from './shared.tsx';
import { Deadlines } from './timeline.tsx';
import { Papers, ToDo, todoKeys } from './todo.tsx';
import { useAnchor } from './use-anchor.ts';
import { Verdict } from './verdict.tsx';
import { Wanted } from './wanted.tsx';
import { answerWords } from './words.ts';

/** What the law says of the open visit: the verdict first, then what is to be done, what is not known, and why. */
export function Answer({
  answer,
  visit,
  law,
  stale,
}: {
  readonly answer: VisitAnswer;
  readonly visit: Visit;
  readonly law: Law;
  /** Whether a newer answer is being worked out. */
  readonly stale: boolean;
}) {
  const lang = useLang();
  const { as } = visit.settings;
  const { assessment, labels, sheets, lines, proposal } = answer;
  const context = useMemo(
    () => contextOf(assessment, law, { lang, as, labels, sheets }),
    [assessment, law, lang, as, labels, sheets],
  );
  const shared = useMemo(
    (): Shared => ({ context, visit, lines, stale, proposal }),
    [context, visit, lines, stale, proposal],
  );
  // The first screen answers at once; what stands below it follows.
  const later = useDeferredValue(shared);
  useAnchor(later.context.lang);
  return (
    <SharedAnswer value={shared}>
      <div className="answer">
        <Verdict />
        <SharedAnswer value={later}>
          <div className="wide answer-frame">
            <Contents entries={useEntries(later)} />
            <div className={`answer-parts${isLarge(later.context) ? ' is-large' : ''}`}>
              <Parts context={later.context} />
            </div>
          </div>
        </SharedAnswer>
        <CellDrawer />
      </div>
    </SharedAnswer>
  );
}

// What the address says of cells and parts changes nothing here.
const Parts = memo(function AllParts({ context }: Pick<Shared, 'context'>) {
  const blocks = useMemo(() => blocksSection(context, answerGroups(context)), [context]);
  const relief = useMemo(() => reliefSection(context), [context]);
  const later = useMemo(
    () => ({
      lapsed: lapsedSection(context),
      would: wouldSection(context),
      unsettled: unsettledSection(context, answerGroups(context)),
      cited: citedSection(context),
      packs: packsSection(context),
      marks: marksSection(context),
    }),
    [context],
  );
  return (
    <>
      <FirstQuestions />
      <SafeHtml html={relief} />
      {context.assessment.determinations.some(isBarred) && <SafeHtml html={blocks} />}
      <Deadlines />
      <Matrix />
      <ToDo />
      <Papers />
      <Questions />
      <Wanted />
      <Local />
      <SafeHtml html={later.lapsed} />
      <SafeHtml html={later.would} />
      <SafeHtml html={later.unsettled} />
      <SafeHtml html={later.cited} />
      <SafeHtml html={later.packs} />
      <SafeHtml html={later.marks} />
      <Compare />
      <Save />
    </>
  );
});

function useEntries({ context, visit, proposal }: Shared): readonly Entry[] {
  const said = useWords(answerWords);
  return useMemo(() => {
    const { words, assessment, as } = context;
    const { heading } = words;
    const some = (count: number): Pick<Entry, 'count'> => (count === 0 ? {} : { count });
    const barred = assessment.determinations.some(isBarred);
    const first = sortQuestions(assessment.questions, proposal?.left?.questions).first.length;
    const entries: (Entry | false)[] = [
      first > 0 && { id: 'first', title: said.first.title, count: first },
      { id: 'relief', title: heading.relief },
      barred && { id: 'blocks', title: heading.blocks },
      { id: 'deadlines', title: heading.deadlines },
      { id: 'matrix', title: heading.matrix },
      as === 'host' && { id: 'authorities', title: heading.authorities },
      as === 'sender' && { id: 'todo', title: heading.todo, ...some(todoKeys(context).length) },
      as === 'sender' && { id: 'duties', title: heading.duties },
      { id: 'papers', title: heading.papers },
      { id: 'questions', title: heading.questions, ...some(assessment.questions.length) },
      { id: 'wanted', title: heading.wanted, ...some(assessment.wanted.length) },
      !isEmptyOverlay(visit.overlay) && { id: 'local', title: said.local.title },
      assessment.lapsed.length > 0 && { id: 'lapsed', title: heading.lapsed },
      { id: 'would', title: words.would.heading },
      { id: 'unsettled', title: heading.unsettled },
      assessment.cited.length > 0 && { id: 'cited', title: heading.cited },
      { id: 'packs', title: heading.packs },
      { id: 'marks', title: heading.marks },
      { id: 'delta', title: said.delta.title },
      { id: 'save', title: said.save.title },
    ];
    return entries.filter((entry) => entry !== false);
  }, [context, visit.overlay, said, proposal]);
}
