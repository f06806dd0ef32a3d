import type { Words } from '../app/language.ts';

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
export const versionWords: Words<typeof en> = { en, ja };
