// Japanese words of how the headings of a roster were read.

import type { RosterWords } from './roster-words.ts';

/** How the headings of a roster were read, in Japanese. */
export const rosterJa: RosterWords = {
  because: {
    exact: '列の名称',
    given: '指定',
    kept: '対応表',
    synonym: '既知の見出し',
    'two-languages': '既知の見出しの組合せ',
    words: '同じ語',
    spelling: 'つづりの近さ',
    ending: '見出しの末尾',
    part: '見出しの一部',
    values: '値',
    administrative: '規則が読まない列',
    second: '同じ内容の二つ目の列',
  },
};
