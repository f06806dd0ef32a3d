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
  columns: { heading: '見出し', column: '列', sure: '確度', why: '理由', others: '他の候補' },
  notKnown: '（不明）',
  passedOver: '（読まない）',
  fits: (reason, fit, of) => `${reason}、値 ${of} 件中 ${fit} 件`,
  kind: (kind, why) => `全ての行を \`${kind}\` として読みます（${why}）`,
  kindGiven: '指定',
  kindSheet: (sheet) => `シート \`${sheet}\``,
  kindColumns: (columns) => `この種類だけの列 ${columns.join('、')}`,
  header: (rows, above, more) => {
    const rest = more > 0 ? ` ほか${more}行` : '';
    const first = `${rows.join('、')} 行目を見出しとしました`;
    return above.length === 0 ? first : `${first}。その上の行は読みません: ${above.join('、')}${rest}`;
  },
  readSo: (path, meant) => `${path} の見出しの読み方: ${meant.join('、')}`,
  notRead: (headings) => `読まない列: ${headings.join('、')}`,
  correct: '`comity manifest check` で確度と理由が分かります。誤りは `--map "HEADING=COLUMN"` で直せます',
  rank: ({ rank, lines, codes, service, say, ofStates }) => {
    const may = [...new Set(codes.map(({ code }) => code))].map((code) => `\`${code}\``).join(' 又は ');
    const written = say.map((one) => `\`${one}\``);
    const settled =
      service === undefined
        ? `${ofStates ? '国と' : ''}軍種の列 \`service\` を加えれば定まります`
        : `\`service\` の \`${service}\` では定まりません。${written.join('、')} のように${ofStates ? '国と' : ''}軍種を記入してください`;
    return `\`${rank}\` は軍種により ${may} です（${lines} 行）。${settled}`;
  },
};
