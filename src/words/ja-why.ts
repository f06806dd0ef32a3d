// Japanese words of one answer with its reasons.

import type { WhyWords } from './why-words.ts';

/** One answer taken apart, in Japanese. */
export const whyJa: WhyWords = {
  finding: { holds: 'はい', fails: 'いいえ', unknown: '不明' },
  group: { if: '要件', unless: '除外', provided: '条件' },
  fate: {
    credited: 'この規則が結論を決める',
    agrees: '同じ結論',
    defeated: '適用されない',
    possible: '適用の可能性があるが、確度が足りない',
    undecided: '適用されるか不明',
    outweighed: '該当するが、他の規則が優先する',
    fails: '要件を満たさない',
    'not-in-force': 'その日に効力がない',
    'out-of-scope': '協定の対象外',
    'other-host': '他の接受国に関する規則',
  },
  notConcerned: 'この行はこの手続の対象ではありません。',
  force: '効力',
  scope: '対象',
  term: '定義',
  belowMark: '確度が足りない',
  others: '他国',
  othersMay: (agreements) => `所属する部隊の国が示されていない者に関係し得る他国の協定：${agreements}件`,
};
