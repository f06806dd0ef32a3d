import { useWords } from '../../app/language.ts';
import { keepThis, takeOther, useNotice } from '../../visit/store.ts';
import { visitWords } from './words.ts';

/** What befell the kept visit in another tab or before this page: told where it shows, with the choice that is left. */
export function Notice() {
  const words = useWords(visitWords).notice;
  const notice = useNotice();
  return (
    <div role="status" className={notice === undefined ? 'visit-notice no-print' : 'visit-notice visit-aside no-print'}>
      {notice === undefined ? null : words[notice]}{' '}
      {notice === 'changed' ? (
        <span className="visit-notice-do">
          <button type="button" className="button small-button" onClick={() => void takeOther()}>
            {words.take}
          </button>{' '}
          <button type="button" className="button quiet small-button" onClick={keepThis}>
            {words.keep}
          </button>
        </span>
      ) : null}
    </div>
  );
}
