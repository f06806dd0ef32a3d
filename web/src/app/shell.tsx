import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

import { NewVersion, VersionLine } from '../offline/version.tsx';
import { useChangeLang, useDocumentLang, useLang, useWords } from './language.ts';
import './language.css';
import { PAGES } from './pages.ts';
import { THEMES, useTheme } from './theme.ts';
import { useTabName } from './title.ts';
import { shellWords } from './words.ts';

/** The frame of every page: where one is, the way to the other pages, language and appearance. */
export function Shell() {
  const words = useWords(shellWords);
  const lang = useLang();
  const { change: changeLang, missing } = useChangeLang();
  const [theme, changeTheme] = useTheme();
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const first = useRef(path);

  useDocumentLang();
  // A new page begins where its content begins, also for those who hear it; not when the first one opens.
  useEffect(() => {
    if (first.current === path) return;
    first.current = path;
    main.current?.focus();
  }, [path]);
  useTabName(words.pages[(PAGES.findLast(({ to }) => to !== '/' && path.startsWith(to)) ?? PAGES[0]).name]);

  return (
    <>
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          // The part behind `#` is the address of the page: the content is reached without it.
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {words.skip}
      </a>
      <header className="shell">
        <div className="wide">
          <Link to="/" className="brand">
            <svg viewBox="0 0 32 32" aria-hidden="true">
              <circle cx="11.5" cy="16" r="7.5" />
              <circle cx="20.5" cy="16" r="7.5" />
            </svg>
            Comity
          </Link>
          <nav aria-label={words.nav}>
            <ul>
              {PAGES.slice(1).map(({ to, name }) => (
                <li key={to}>
                  <Link to={to} activeProps={{ 'aria-current': 'page' }}>
                    {words.pages[name]}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <div className="choices">
            <div role="group" aria-label={words.language} className="segments">
              <button type="button" lang="en" aria-pressed={lang === 'en'} onClick={() => changeLang('en')}>
                English
              </button>
              <button type="button" lang="ja" aria-pressed={lang === 'ja'} onClick={() => changeLang('ja')}>
                日本語
              </button>
            </div>
            <label className="theme">
              <span className="hide">{words.theme}</span>
              <select
                value={theme}
                onChange={({ target }) => {
                  const chosen = THEMES.find((one) => one === target.value);
                  if (chosen !== undefined) changeTheme(chosen);
                }}
              >
                {THEMES.map((one) => (
                  <option key={one} value={one}>
                    {words.themes[one]}
                  </option>
                ))}
              </select>
            </label>
          </div>
        </div>
      </header>
      <div role="status" className="wide language-missing">
        {missing !== undefined && (
          <>
            <p>{words.noWords}</p>
            <p lang={missing}>{shellWords[missing].noWords}</p>
          </>
        )}
      </div>
      <NewVersion />
      <main id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="shell">
        <div className="wide">
          <p>{words.private}</p>
          <p>{words.notAdvice}</p>
          <VersionLine />
        </div>
      </footer>
    </>
  );
}
