import { useSyncExternalStore } from 'react';
import { VERSION } from 'virtual:version';

import { useWords } from '../app/language.ts';
import { isOld, onOld } from './register.ts';
import { versionWords } from './words.ts';

/** Which program, law and register this page was built with: what a figure read here can be traced to. */
export function VersionLine() {
  const words = useWords(versionWords);
  return (
    <p className="version">
      {words.version} <code>{VERSION.program}</code> · {words.law} <code>{VERSION.law.slice(0, 8)}</code> ·{' '}
      {words.register} <code>{VERSION.asOf}</code>
    </p>
  );
}

/** Says that a newer version is here, and lets the reader choose when to change over. */
export function NewVersion() {
  const words = useWords(versionWords);
  const newer = useSyncExternalStore(onOld, isOld);
  return (
    <div role="status" className="newer">
      {newer && (
        <p className="wide">
          {words.newer}{' '}
          <button type="button" className="button" onClick={() => location.reload()}>
            {words.use}
          </button>
        </p>
      )}
    </div>
  );
}
