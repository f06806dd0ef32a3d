import { useEffect, useId, useRef, useState } from 'react';

import { words as reportWords } from '../../../../../src/words/words.ts';
import { useLang, useWords } from '../../../app/language.ts';
import { goesBeside } from '../../../visit/given.ts';
import { droppedFiles, sourceFiles } from '../../../visit/files.ts';
import { openFiles, readAlone, removeFile, takeMadeUp, undoFile, type VisitState } from '../../../visit/store.ts';
import { visitWords } from '../words.ts';
import { UnreadFile } from './unread.tsx';

const ENDINGS = '.csv,.json,.xlsx,.yaml,.yml';

/** Files by drop or by button, those that were given, and a made-up list for who has none. */
export function Files({ state }: { readonly state: VisitState }) {
  const words = useWords(visitWords).list;
  const lang = useLang();
  const given = state.visit?.plan !== undefined || (state.visit?.rosters.length ?? 0) > 0;
  return (
    <>
      {given ? <Given state={state} /> : null}
      <Gone state={state} />
      <Drop small={given} beside={state.visit !== undefined && goesBeside(state.visit)} />
      <p role="status" className="visit-forgotten">
        {state.forgotten.map((one) => words.forgotten[one]).join(lang === 'ja' ? '' : ' ')}
      </p>
      {state.refused.length === 0 ? null : (
        <p className="error-box" role="alert">
          {words.formats(state.refused.join(', '))}
        </p>
      )}
      <UnreadFile state={state} />
      {given ? null : <MadeUp state={state} />}
    </>
  );
}

function Drop({
  small,
  beside,
}: {
  readonly small: boolean;
  /** Whether a further list goes beside the one that is there. */
  readonly beside: boolean;
}) {
  const words = useWords(visitWords).list;
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  // The box says where; the whole page takes them, for a hand is not always exact.
  useEffect(() => {
    const gone = new AbortController();
    const taken = (event: DragEvent): DataTransfer | undefined => {
      const { dataTransfer } = event;
      if (dataTransfer === null || !dataTransfer.types.includes('Files')) return undefined;
      event.preventDefault();
      return dataTransfer;
    };
    const on = { signal: gone.signal };
    document.addEventListener('dragover', (event) => setOver(taken(event) !== undefined), on);
    document.addEventListener('dragleave', ({ relatedTarget }) => relatedTarget === null && setOver(false), on);
    document.addEventListener(
      'drop',
      (event) => {
        const files = taken(event);
        setOver(false);
        if (files !== undefined) void droppedFiles(files).then(openFiles);
      },
      on,
    );
    return () => gone.abort();
  }, []);
  return (
    <div className={`visit-drop${over ? ' is-over' : ''}${small ? ' is-small' : ''}`}>
      <svg viewBox="0 0 48 48" aria-hidden="true">
        <path d="M12 6h16l8 8v28H12z" />
        <path d="M28 6v8h8M18 22h12M18 28h12M18 34h8" />
      </svg>
      <p className="visit-drop-title">{small ? words.dropMore : words.drop}</p>
      <button type="button" className={small ? 'button quiet' : 'button'} onClick={() => input.current?.click()}>
        {words.choose}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        accept={ENDINGS}
        hidden
        onChange={({ target }) => {
          const files = target.files;
          if (files !== null) void sourceFiles(files).then(openFiles);
          // The same file chosen again, mended meanwhile, is a change too.
          target.value = '';
        }}
      />
      <p className="small">{small ? (beside ? words.together : words.instead) : words.hint}</p>
    </div>
  );
}

function Given({ state: { visit, roster, answer, stale } }: { readonly state: VisitState }) {
  const words = useWords(visitWords).list;
  const lang = useLang();
  const number = reportWords(lang).number;
  if (visit === undefined) return null;
  const { plan, rosters, origin } = visit;
  const reads = (path: string): boolean => (roster?.files ?? [roster?.file]).includes(path);
  return (
    <>
      <ul className="visit-files">
        {plan === undefined ? null : (
          <li>
            <strong>{plan.path}</strong> <span className="small">{words.visitFile}</span>
            <Remove path={plan.path} />
          </li>
        )}
        {rosters.map(({ path }) => (
          <li key={path}>
            <strong>{path}</strong>{' '}
            <span className="small">
              {roster !== undefined && !reads(path) ? words.notRead : words.roster}
              {answer !== undefined && !stale && reads(path) && rosters.length === 1
                ? ` · ${words.lines(number(answer.lines))}`
                : ''}
            </span>
            <Remove path={path} />
          </li>
        ))}
        {visit.said.kept === undefined ? null : (
          <li>
            <strong>{visit.said.kept.path}</strong> <span className="small">{words.mapping}</span>
            <Remove path={visit.said.kept.path} />
          </li>
        )}
      </ul>
      {origin.from === 'made-up' ? (
        <p className="visit-made-up">
          <span className="badge o-unsettled">{words.madeUpBadge}</span> {words.madeUpNote(number(origin.persons))}
        </p>
      ) : null}
    </>
  );
}

function Remove({ path }: { readonly path: string }) {
  const words = useWords(visitWords).list;
  return (
    <button type="button" className="visit-remove" onClick={() => removeFile(path)}>
      <span aria-hidden="true">×</span>
      <span className="hide">{words.remove(path)}</span>
    </button>
  );
}

/** A file that has just gone, and the way back. */
function Gone({ state: { undo } }: { readonly state: VisitState }) {
  const words = useWords(visitWords);
  const { list } = reportWords(useLang());
  return (
    <div role="status">
      {undo === undefined ? null : (
        <p className="visit-gone">
          {'came' in undo
            ? words.list.came(
                list(undo.came.map(({ path }) => path)),
                list(undo.before.rosters.map(({ path }) => path)),
              )
            : undo.by === undefined
              ? words.list.removed(undo.gone)
              : words.list.replaced(undo.gone, undo.by)}{' '}
          {'came' in undo ? (
            <>
              <button type="button" className="link-button" onClick={readAlone}>
                {words.list.alone(list(undo.came.map(({ path }) => path)))}
              </button>{' '}
              ·{' '}
            </>
          ) : null}
          <button type="button" className="link-button" onClick={undoFile}>
            {words.mapper.undo}
          </button>
        </p>
      )}
    </div>
  );
}

const FEWEST = 1;
const MOST = 100_000;

function MadeUp({ state }: { readonly state: VisitState }) {
  const words = useWords(visitWords).list;
  const id = useId();
  const [persons, setPersons] = useState('55');
  const from = state.visit?.answers.from;
  const count = Math.floor(Number(persons));
  const possible = from !== undefined && count >= FEWEST && count <= MOST;
  return (
    <form
      className="visit-none"
      onSubmit={(event) => {
        event.preventDefault();
        if (possible) void takeMadeUp(count);
      }}
    >
      <p>
        <strong>{words.none}</strong>
      </p>
      <div className="visit-none-row">
        <label htmlFor={id}>{words.persons}</label>
        <input
          id={id}
          type="number"
          min={FEWEST}
          max={MOST}
          value={persons}
          aria-describedby={from === undefined ? `${id}-why` : undefined}
          onChange={({ target }) => setPersons(target.value)}
        />
        <button type="submit" className="button quiet" disabled={!possible}>
          {words.madeUp}
        </button>
      </div>
      {from === undefined ? (
        <p id={`${id}-why`} className="small">
          {words.needState}
        </p>
      ) : null}
    </form>
  );
}
