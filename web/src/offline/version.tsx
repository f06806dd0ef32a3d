import { useSyncExternalStore } from 'react';
import { VERSION } from 'virtual:version';

import { useWords, type Words } from '../app/language.ts';
import { isOld, onOld } from './register.ts';

const en = {
  version: 'Version',
  law: 'law',
  register: 'register as of',
  newer: 'A newer version of these pages is here, perhaps with other law. Your work stays.',
  use: 'Use it now',
};
const ja: typeof en = {
  version: '版',
  law: '法令',
  register: '登録簿の基準日',
  newer: 'このページの新しい版があります。法令が変わっている場合があります。作業内容は残ります。',
  use: '新しい版を使う',
};
const versionWords: Words<typeof en> = { en, ja };

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
