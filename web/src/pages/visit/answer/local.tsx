import type { Overlay } from '../../../../../src/engine/law.ts';
import { readingName } from '../../../../../src/engine/resolve/local.ts';
import { capital } from '../../../../../src/report/view/context.ts';
import { attestedName } from '../../../../../src/report/view/local.ts';
import { answerText, questionText } from '../../../../../src/report/view/questions.ts';
import { useWords } from '../../../app/language.ts';
import { save } from '../../../parts/save-file.ts';
import { setOverlay } from '../../../visit/store.ts';
import { stayIn } from './contents.tsx';
import { restingOn } from './local-count.ts';
import { adopted, chosen, isEmptyOverlay, notAttested, overlayFiles } from './overlay-edits.ts';
import { Part } from './part.tsx';
import { useShared } from './shared.tsx';
import { answerWords } from './words.ts';
interface Entry {
  readonly key: string;
  readonly title: string;
  readonly answer: string;
  readonly by: string;
  readonly fence: string;
  readonly lapsed: boolean;
  readonly undo: () => void;
}

/** What the reader's own office has attested, read and chosen: how much rests on each, to be taken back and saved. */
export function Local() {
  const said = useWords(answerWords);
  const { context, visit } = useShared();
  const { words, law } = context;
  const { overlay } = visit;
  if (isEmptyOverlay(overlay)) return null;
  const resting = restingOn(context.assessment);
  return (
    <Part id="local" title={said.local.title} note={said.local.note}>
      <ul className="answer-given">
        {entriesOf(overlay).map(({ key, title, answer, by, fence, lapsed, undo }) => {
          const units = resting.get(fence) ?? 0;
          return (
            <li key={key}>
              <span>
                <b>{title}</b>
                {answer !== '' && ` → ${answer}`} <span className="small">{by}</span>
                {/* Reasons name what an office has seen and read; a choice of the host is a fact among others. */}
                {!fence.startsWith('choice:') && (
                  <span className={`answer-rests${lapsed ? ' is-lapsed' : ''}`}>
                    {lapsed ? said.local.lapsed : units === 0 ? said.local.nothing : said.local.rests(units)}
                  </span>
                )}
              </span>
              <button
                type="button"
                className="button quiet small-button no-print"
                aria-label={`${said.local.undo}${words.punctuation.colon}${title}`}
                onClick={() => {
                  // The part goes with the last of them; the texts stay.
                  stayIn('wanted');
                  undo();
                }}
              >
                {said.local.undo}
              </button>
            </li>
          );
        })}
      </ul>
      <p className="answer-buttons no-print">
        <button
          type="button"
          className="button quiet small-button"
          onClick={() => {
            void overlayFiles(overlay).then((files) => {
              for (const { name, text } of files) save(name, text, 'application/yaml');
            });
          }}
        >
          {said.local.export}
        </button>
        <span className="small">{said.local.exportNote}</span>
      </p>
    </Part>
  );

  function entriesOf(of: Overlay): Entry[] {
    const gone = new Set(context.assessment.lapsed.map(({ fence }) => fence));
    return [
      ...of.attestations.map((one) => ({
        key: one.fence,
        title: attestedName(context, one.fence, one.article),
        answer: '',
        by: words.attestedBy(one.office, one.seen),
        fence: one.fence,
        lapsed: gone.has(one.fence),
        undo: () => setOverlay(notAttested(of, one.fence)),
      })),
      ...Object.entries(of.readings).map(([id, one]) => ({
        key: `open:${id}`,
        title: questionText(context, `open:${id}`),
        answer: answerText(context, `open:${id}`, one.answer),
        by: words.attestedBy(one.office, one.on),
        fence: readingName(law, id) ?? id,
        lapsed: gone.has(readingName(law, id) ?? id),
        undo: () => setOverlay(adopted(of, id, undefined)),
      })),
      ...Object.entries(of.choices).map(([name, option]) => ({
        key: `choice:${name}`,
        title: capital(context, questionText(context, `choice:${name}`)),
        answer: answerText(context, `choice:${name}`, option),
        by: said.local.chosen,
        fence: `choice:${name}`,
        lapsed: false,
        undo: () => setOverlay(chosen(of, name, undefined)),
      })),
    ];
  }
}
