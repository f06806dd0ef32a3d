// Japanese words of what would change an answer.

import type { WouldWords } from './would-words.ts';

/** What would change it, in Japanese. */
export const wouldJa: WouldWords = {
  heading: '結論を変え得るもの',
  note: 'まだ変更できる事項だけを、一つずつ、又は三つまで組み合わせて試し、それだけを変えた場合の結論を示します。派遣国の側でできることを先に掲げます。',
  nothing: 'まだ変更できる事項のうち、結論を軽くするものはありません。',
  untried: (answers, units) =>
    `大規模な訪問であるため、多くの人員及び物品に共通する結論について試しました。${answers}件の結論（手続と人員及び物品の延べ${units}件）は試していません。\`comity why\`は一行についてこれを試します。`,
  side: {
    sender: '派遣国の側でできること',
    both: '両締約国の合意を要すること',
    host: '接受国の行為を要すること',
  },
  avoid: '手続の原因となる事項を取りやめる場合',
  cost: '負担を伴う',
  unlessChosen: '既にそのように選択済みの場合を除く',
  label: '軽くなる場合',
  clause: (clause) => `${clause}場合`,
  change: (from, to) => `${from}→${to}`,
  under: (to, clause) => `${clause}場合は${to}`,
  none: '手続は不要（対象外）',
  heavier: 'ただしその場合',
};
