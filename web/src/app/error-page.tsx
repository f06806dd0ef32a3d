import { Link, type ErrorComponentProps } from '@tanstack/react-router';

import { EngineEnded } from '../engine/waiters.ts';
import { useDocumentLang, useWords } from './language.ts';
import { PAGES } from './pages.ts';
import { useTitle } from './title.ts';
import { shellWords } from './words.ts';

/** An address that leads nowhere, with the ways on. */
export function NotFoundPage() {
  const words = useWords(shellWords);
  useTitle(words.notFound);
  return (
    <div className="wrap page">
      <h1>{words.notFound}</h1>
      <p>{words.notFoundRemedy}</p>
      <ul className="plain">
        {PAGES.map(({ to, name }) => (
          <li key={to}>
            <Link to={to}>{words.pages[name]}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A page that failed: what to do, and the details for whoever mends it. */
export function FailedPage({ error }: ErrorComponentProps) {
  const words = useWords(shellWords);
  const ended = error instanceof EngineEnded;
  return (
    <div className="wrap page" role="alert">
      <h1>{ended ? words.ended : words.failed}</h1>
      <p>{ended ? words.endedRemedy : words.failedRemedy}</p>
      <p>
        <button type="button" className="button" onClick={() => location.reload()}>
          {words.reload}
        </button>
      </p>
      <details>
        <summary>{words.details}</summary>
        <pre className="body">{error instanceof Error ? (error.stack ?? error.message) : String(error)}</pre>
      </details>
    </div>
  );
}

/** The frame itself failed, such as where its words cannot be fetched: then nothing else says in which language this is, and what its content is. */
export function FailedFrame(failed: ErrorComponentProps) {
  useDocumentLang();
  return (
    <main id="main">
      <FailedPage {...failed} />
    </main>
  );
}
