// Japanese words of which texts to get first.

import { number } from './ja-numbers.ts';
import type { SettleWords } from './settle-words.ts';

/** Which texts to get first, in Japanese. */
export const settleJa: SettleWords = {
  title: '先に確認すべき条文',
  counted: (units, unsettled, beyond) =>
    `手続${number(units)}件のうち${number(unsettled)}件が未確定です。${
      beyond === 0
        ? '以下の条文をすべて確認すれば、そのすべてが確定します。'
        : `以下の条文をすべて確認すれば${number(unsettled - beyond)}件が確定します。残りは質問への回答も必要です。`
    }`,
  nothing: '確認により確定する未見の条文はありません。',
  together: '合わせて確認すべきもの',
  togetherNote: '文書全体を確認した場合に、先のものに加えて最も多くの手続が確定する順です。',
  each: '条文ごとの効果',
  eachNote:
    '条文が資料の記述どおりであると仮定して、すべての結論を求め直したものです。条文が異なる場合は、資料の訂正が必要です。',
  adds: (units, soFar, of) => `${number(units)}件が確定（累計${number(soFar)}件、全${number(of)}件中）`,
  provisions: (value) => `うち${number(value)}規定`,
  bearsOn: '関係する手続',
  settles: '確定',
  nothingAlone: '単独では確定しない',
  unknown: '結論は不明（示唆する資料なし）',
  published: '公表元',
  nowhere: '公表元は不明',
  whenRead: '確認後',
  encode: '内容を資料に記述する',
  yourOffice: '貴部署名',
  day: '年月日',
  number: '条番号',
  inForceDay: (pack) => `${pack}の発効日`,
  partyDay: (pack, state) => `${pack}の${state}についての発効日`,
};
