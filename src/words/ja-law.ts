// Japanese words of a document of law and of a comparison.

import type { LawWords } from './law-words.ts';

/** Japanese, for packs as documents. */
export const lawJa: LawWords = {
  heading: {
    document: '文書',
    parties: '締約国',
    milestones: '経過',
    lists: '国の一覧',
    scope: '適用範囲',
    definitions: '定義',
    articles: '逐条',
    cases: 'その他の事例',
    leftOut: '記述していない行とその理由',
    sources: '出典',
    comparison: '二つの文書の比較',
    more: '一方のみが定めるもの',
    formalities: '手続ごとの比較',
    comparedArticles: '逐条の対照',
    matters: '事項及び権限',
    reciprocity: '各文書における相互性',
  },
  label: {
    scope: '適用範囲',
    rule: '規則',
    term: '定義',
    word: '用語',
    reading: '解釈の分かれる点',
    about: '対象',
    rows: '根拠の行',
    duties: '義務',
    over: '優先する相手',
    answers: '考えられる解釈',
    ground: '理由',
    examples: '事例',
    state: '国',
    kind: '種別',
    supplements: '補足する協定',
    replaces: '置き換えた文書',
    until: '後継の文書',
    givesEffectTo: '実施する協定',
    standing: '効力の状況',
    published: '公表',
    through: '次の規則を通じてのみ軽減',
    ofSource: '資料について',
    attested: '文言の確認済み',
    difference: '異同',
    asks: '加えて求めるもの',
    choice: '前提となる選択',
    law: 'ダイジェスト',
  },
  note: {
    articles: '各条の見出しの下に、要旨、各規則の内容、確度及び出典を示します。条文は引用していません。',
    cases: '特定の規定によらない事例です。',
    leftOut: 'この文書に関する資料の行のうち、規則として記述していないものです。',
    noLeftOut: 'この文書に関する行で、記述していないものはありません。',
    noScope: '適用範囲を限る規定はありません。',
    noMilestones: '固有の施行日はなく、確認した時点の法令です。',
    comparison:
      'それぞれについて確認できたもののみを比較します。「確認なし」は、未確認の文言について何も述べるものではありません。記憶のみによるものは、確認なしとして扱います。',
    comparedArticles:
      '第一の文書の条の順に、第二の文書が同じ手続、事項又は権限について定めるものを並べ、最後に第二の文書のうち対応のない条を示します。',
    noCounterpart: '比較せず（義務のみで、手続、事項又は権限に関しない）',
    notActing: '義務のみを定める',
    reciprocity:
      '一方の締約国が接受国として与えるものを、他方が与えていない点です。文書自体による場合と、これを実施する国内法による場合があります。一方のみが求めるものは、与えるものではなく求めるものとして示します。',
    noGap: '確認できた範囲では、各締約国は互いに同じ取扱いを与えています。',
    noPair: 'いずれの文書にも締約国がありません。一国の法令に相手方はありません。',
    nothingCompared: 'いずれの文書にも定めがありません。',
    skip: '本文へ移動',
  },
  milestone: { signed: '署名', 'notes-exchanged': '公文の交換', 'in-force': '効力発生', terminated: '終了' },
  status: {
    'not-signed': '未署名',
    signed: '署名済み',
    'notes-exchanged': '公文交換済み',
    'in-force': '効力あり',
    ended: '終了',
    unknown: '不明',
    'not-yet': '未適用',
  },
  kind: {
    'reciprocal-access': '相互アクセスの協定',
    'status-of-forces': '地位協定',
    'visiting-forces': '訪問部隊の協定',
    'base-access': '施設の利用に関する協定',
  },
  instrument: { supplement: 'この補足協定', treaty: 'この協定', act: 'この法令', baseline: 'この法令' },
  deal: {
    waives: '免除する',
    eases: '簡素化する',
    requires: '必要とする',
    consent: '同意にかからせる',
    bars: '認めない',
    keeps: '接受国の法令による',
    governs: '定める（文言は未確認）',
    leaves: '別途の取決めに委ねる',
    silent: '定めなし',
  },
  nothingSeen: '確認なし',
  fromMemory: (deal) => `${deal}（記憶のみ、確認なし）`,
  difference: { same: '同じ', differs: '異なる', unseen: '比較せず（一方が記憶のみによる）' },
  only: (instrument, whole) => (whole ? `${instrument}のみ` : `${instrument}でのみ確認`),
  hangsOn: (question) => `不明：${question}`,
  means: {
    agreement: '文書自体による',
    through: 'これを実施する国内法の規則による',
    act: 'これを実施する法令による',
    choice: 'これを実施する国内法の規則による。ただし、その国の選択で不明なものによる',
    unshown: '文書による。ただし、国内法が求める規則は見当たらない',
    text: '文言は未確認',
    none: '定めなし',
  },
  gap: {
    'one-sided': '一方のみ',
    unequal: '一方がより軽い',
    means: '根拠が異なる',
    conditions: '条件が異なる',
    burden: '一方のみが求める',
    'one-seen': '一方でのみ確認（他方は確認なし）',
    unseen: '一方の文言が未確認のため不明',
  },
  precision: (day, precision, text) =>
    precision === 'year' ? `${Number(day.slice(0, 4))}年` : precision === 'month' ? text.replace(/\d+日$/, '') : text,
  between: (from, to) =>
    from !== undefined && to !== undefined
      ? `${from}以後${to}以前であることは確実`
      : from !== undefined
        ? `${from}以後であることは確実`
        : `${to ?? ''}以前であることは確実`,
  bound: (state, since) => `${state}（${since}）`,
  boundUnknown: (states) => `発効日を確認しておらず、拘束されるか否かが不明な国：${states}`,
  standing: (day, status) => `${status}（${day}現在）`,
  listSince: (from, until, seen) =>
    [
      from === undefined ? '開始日は不明' : `${from}から`,
      ...(until === undefined ? [] : [`${until}まで`]),
      ...(seen === undefined ? [] : [`${seen}に確認`]),
    ].join('、'),
  leftOut(reason, keys) {
    const named = keys.map((key) => `\`${key}\``).join('、');
    if (/repeats/.test(reason) && keys.length > 0) return `次の行と重複：${named}`;
    if (/not law|names only/.test(reason)) return '法令の定めではない（資料についての注記、経緯など）';
    if (/not seen|not found|unseen|expected/.test(reason)) return '文言又は存在を確認していない';
    return `理由の記載は\`law/rows.csv\`にある${keys.length === 0 ? '' : `（関連する行：${named}）`}`;
  },
  definitionOf: (term) => `${term}の定義`,
  example: ({ day, from, to, given, answers }) =>
    `${day}、${from}から${to}へ${given.length === 0 ? '' : `（${given.join('、')}）`} → ${answers.join('、')}`,
  noRow: '対象外',
  cites: (provisions) => `参照：${provisions.join('、')}`,
  citesNot: (provisions) => `参照されない：${provisions.join('、')}`,
  comparison: (a, b) => `${a}と${b}の比較`,
  counts: (of, a, b) => {
    const all = Object.values(of).reduce((sum, count) => sum + count, 0);
    const only = (mine: typeof a, other: typeof a): string => `${mine.name}${other.whole ? 'のみ' : 'でのみ確認'}`;
    const memory = of.unseen === 0 ? '' : `、一方が記憶のみによるため比較しないもの${of.unseen}件`;
    return `手続${all}件：同じもの${of.same}件、異なるもの${of.differs}件、${only(a, b)}${of['only-a']}件、${only(b, a)}${of['only-b']}件${memory}。`;
  },
  onlyHost: (state) => `${state}が接受国の場合に限る`,
  asHost: (states) => `${states}が接受国の場合`,
};
