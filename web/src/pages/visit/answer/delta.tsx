import { useState } from 'react';

import { deltaPage } from '../../../../../src/report/delta-report.ts';
import { deltaParts, deltaVerdict } from '../../../../../src/report/html/delta.ts';
import { problemLine } from '../../../../../src/report/view/problem.ts';
import { titleOf } from '../../../../../src/report/view/context.ts';
import { useWords } from '../../../app/language.ts';
import { engine } from '../../../engine/client.ts';
import { LostNote, useOfVisit } from '../../../parts/of-visit.tsx';
import { SafeHtml } from '../../../parts/safe-html.tsx';
import { fileName, save } from '../../../parts/save-file.ts';
import { isKept } from '../../../../../src/intake/kept-text.ts';
import type { SourceFile } from '../../../../../src/intake/roster.ts';
import { droppedFiles, sourceFiles } from '../../../visit/files.ts';
import type { Version, Visit } from '../../../visit/kept.ts';
import { setEarlier, visitRequest } from '../../../visit/store.ts';
import { Part } from './part.tsx';
import { useShared } from './shared.tsx';
import { answerWords } from './words.ts';

/** The open visit against an earlier version of it: what changed, what stands, what to file anew. */
export function Compare() {
  const said = useWords(answerWords);
  const { visit } = useShared();
  return (
    <Part id="delta" title={said.delta.title} note={visit.earlier === undefined ? said.delta.note : undefined}>
      {visit.earlier === undefined ? <Pick /> : <Compared earlier={visit.earlier} />}
    </Part>
  );
}

function Pick() {
  const said = useWords(answerWords);
  const { visit } = useShared();
  const [over, setOver] = useState(false);
  const [wrong, setWrong] = useState(false);
  const take = async (given: Promise<readonly SourceFile[]>): Promise<void> => {
    const earlier = await earlierFrom(await given, visit);
    setWrong(earlier === undefined);
    if (earlier !== undefined) setEarlier(earlier);
  };
  return (
    <div
      className={`answer-drop no-print${over ? ' is-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(droppedFiles(event.dataTransfer));
      }}
    >
      <label className="button quiet">
        {said.delta.pick}
        <input
          type="file"
          multiple
          accept=".yaml,.yml,.csv,.json,.xlsx"
          className="hide"
          onChange={({ target }) => {
            if (target.files !== null) void take(sourceFiles(target.files));
          }}
        />
      </label>
      <span className="small">{said.delta.drop}</span>
      <p role="alert" className="error">
        {wrong ? said.delta.none : ''}
      </p>
    </div>
  );
}

/** A version from files: one that was saved whole, or the open one with what was given put in its place. */
async function earlierFrom(files: readonly SourceFile[], visit: Visit): Promise<Version | undefined> {
  const saved = files.find(({ bytes }) => isKept(bytes));
  if (saved !== undefined) {
    const read = await engine().visit.readKept(saved);
    if (!read.ok) return undefined;
    const { settings: _settings, overlay: _overlay, earlier: _earlier, ...version } = read.value;
    return version;
  }
  const plan = files.find(({ path }) => /\.ya?ml$/i.test(path));
  const rosters = files.filter(({ path }) => /\.(csv|json|xlsx)$/i.test(path));
  if (plan === undefined && rosters.length === 0) return undefined;
  return {
    origin: { from: 'files' },
    plan: plan ?? visit.plan,
    rosters: rosters.length === 0 ? visit.rosters : rosters,
    answers: plan === undefined ? visit.answers : {},
    facts: visit.facts,
    said: rosters.length === 0 ? visit.said : {},
    // Of the same roster the same was answered.
    ...(rosters.length === 0 ? { answered: visit.answered } : {}),
  };
}

function Compared({ earlier }: { readonly earlier: Version }) {
  const said = useWords(answerWords);
  const { context } = useShared();
  const { words, law, lang, assessment } = context;
  const { value: found, lost } = useOfVisit(async () => {
    const request = visitRequest();
    return request === undefined ? undefined : await engine().visit.delta(earlier, request);
  }, [earlier, assessment]);
  const names = [...(earlier.plan === undefined ? [] : [earlier.plan]), ...earlier.rosters].map(({ path }) => path);
  const lookup = { law, lang, words };
  return (
    <>
      <p className="answer-buttons no-print">
        <span>
          {said.delta.against} <b>{names.join(words.punctuation.comma)}</b>
        </span>
        <button type="button" className="button quiet small-button" onClick={() => setEarlier(undefined)}>
          {said.delta.forget}
        </button>
        {found?.ok === true && (
          <button
            type="button"
            className="button quiet small-button"
            onClick={() => {
              const shown = found.shown[lang];
              void import('../../../../../src/report/html/japanese-font.generated.ts').then(({ JAPANESE_FONT }) => {
                const title = titleOf(context, assessment.frame.title, words.delta.heading.title);
                save(
                  fileName(`${title} ${words.delta.heading.title}`, 'html'),
                  deltaPage(shown, law, { lang, font: JAPANESE_FONT }),
                  'text/html',
                );
              });
            }}
          >
            {said.delta.save}
          </button>
        )}
      </p>
      <div role="status">
        {found === undefined && lost === undefined && (
          <p>
            <span className="spinner" aria-hidden="true" /> {said.delta.working}
          </p>
        )}
      </div>
      {lost !== undefined && <LostNote lost={lost} />}
      {found?.ok === false && (
        <div className="error-box" role="alert">
          <p>
            <strong>{said.delta.wrong}</strong>
          </p>
          <ul className="plain">
            {found.problems.slice(0, 8).map((one) => (
              <li key={one.message}>{problemLine(one, lang)}</li>
            ))}
          </ul>
        </div>
      )}
      {found?.ok === true && (
        <div className="answer-delta">
          <SafeHtml html={deltaVerdict(lookup, found.shown[lang], 'h3')} />
          {deltaParts(lookup, found.shown[lang]).map(({ id, title, note, body }) => (
            <div key={id} className="answer-changed">
              <h3>{title}</h3>
              {note !== undefined && <p className="note">{note}</p>}
              <SafeHtml html={body} />
            </div>
          ))}
        </div>
      )}
    </>
  );
}
