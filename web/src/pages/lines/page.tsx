import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';

import { Loading } from '../../app/loading.tsx';
import { useLang, useWords } from '../../app/language.ts';
import { words as reportWords } from '../../../../src/words/words.ts';
import { setVisitLang, useVisit } from '../../visit/store.ts';
import { LinesFirst } from './lines-first.tsx';
import { LinesOf } from './lines-of.tsx';
import './page.css';
import { linesWords } from './words.ts';

/** The lines of the open visit. */
export function LinesPage() {
  const words = useWords(linesWords);
  const lang = useLang();
  const { status, answer, visit, stale, progress } = useVisit();
  useEffect(() => setVisitLang(lang), [lang]);
  if (answer !== undefined) return <LinesOf answer={answer} as={visit?.settings.as ?? 'sender'} stale={stale} />;
  if (status === 'assessing' && progress?.first !== undefined) return <LinesFirst first={progress.first} />;
  if (status === 'restoring') return <Loading />;
  const working = status === 'reading' || status === 'assessing';
  return (
    <div className="wide page">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {working ? (
        <div className="loading" role="status">
          <span className="spinner" aria-hidden="true" /> {words.wait}{' '}
          {progress !== undefined && progress.total > 0 ? reportWords(lang).number(progress.total) : ''}
        </div>
      ) : (
        <div className="empty">
          <h2>{status === 'empty' ? words.noVisit : words.stuck}</h2>
          <p>{status === 'empty' ? words.noVisitRemedy : words.stuckRemedy}</p>
          <p className="lines-ways">
            <Link to="/visit" className="button">
              {words.toVisit}
            </Link>
            {status === 'empty' && (
              <Link to="/visit" search={{ example: '01' }} className="button quiet">
                {words.example}
              </Link>
            )}
          </p>
        </div>
      )}
    </div>
  );
}
