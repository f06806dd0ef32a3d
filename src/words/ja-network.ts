// 協定のネットワーク。日本語。

import type { NetworkWords } from './network-words.ts';

const share = (value: number): string => value.toFixed(2);
const percent = (value: number): string => `${Math.round(value * 100)}%`;
const list = (items: readonly string[]): string => items.join('、');

/** The words of a network. */
export const networkJa: NetworkWords = {
  heading: {
    layers: '星形か網か、層ごとに',
    measures: '全体',
    states: '国ごと',
    weak: '切れる所',
    carried: '他のデータセットによる系列',
    series: '年ごと',
    whatIf: '何が変わるか',
    dropping: '一つ一つのつながりが支えるもの',
    doubt: '当てにできない場合',
    candidates: 'まだないつながり',
    impact: '実務上の効果',
    path: '協定ごとの経路',
    rests: '値の前提',
  },
  label: {
    layer: '層',
    state: '国',
    states: '国の数',
    year: '年末',
    ties: 'つながり',
    tiesElsewhere: 'ハブ以外',
    dependence: 'ハブ依存度',
    connected: 'つながる組',
    connectedWithout: 'ハブなしでつながる組',
    betweennessShare: 'ハブの媒介の割合',
    efficiency: '効率',
    degreeCentralisation: '次数の集中度',
    betweennessCentralisation: '媒介の集中度',
    closenessCentralisation: '近接の集中度',
    brokers: '他国間の仲立ち',
    degree: 'つながり',
    betweenness: '媒介中心性',
    betweennessWithout: 'ハブなし',
    core: 'コア数',
    constraint: '拘束度',
    bridges: '代わりのないつながり',
    cutStates: '代わりのない国',
    before: '前',
    after: '後',
    change: '差',
    place: '順位',
    tie: 'つながり',
    reach: '到達',
    common: '共通の相手国',
    adamicAdar: 'アダミック・アダー',
    stage: '交渉の段階',
    likelihood: '見込み',
    likelihoodPlace: '見込みの順位',
    holds: '各つながりの確からしさ',
    expected: 'つながる他国の組',
    error: '標準誤差',
    agreement: '協定',
    sending: '派遣国',
    receiving: '接受国',
    formalities: '手続',
    lightened: '協定で軽くなる',
    lightenedWithout: '協定なしで軽い',
    relief: '軽減',
    bars: '解かれる禁止',
    unsettled: '未確定',
    unknown: '不明',
    activities: '活動',
    total: '軽減×活動',
    none: 'なし',
    fall: '依存度の低下',
    figure: '値',
  },
  note: {
    structure: '構造は戦略ではありません。地理、能力、目的はこの数の外にあります。誰が誰と合意したかを数えたものです。',
    likelihood:
      '二つの軸を一つの数にはしません。見込みは順序であって確率ではなく、共通の相手国によるアダミック・アダー指標に交渉の段階の重みを掛けたものです',
    lowerBound:
      '登録簿には古い協定が欠けています。他国間のものが欠ければハブ以外のつながりの値が、後方支援や情報のようにハブとのものが欠ければハブ依存度が、実際より低くなります。',
    impact:
      '軽減は、接受国の国内法が課し、協定が免除又は簡素化する手続を、人、車両、武器、航空機の数で数えたものです。未確定と不明はどこにも数えません。',
    chain: '協定の連なりは許可ではありません。各協定が対象とするのは、その締約国の部隊です。',
    notMilitary: 'どの協定があるかだけを示します。軍事上の適否は扱いません。',
    dependence:
      'ハブ依存度は、ハブがなければ失われる、他国同士の届きやすさの割合です。1は星形、0はハブが要らないこと。',
    relief: '数は、知られている法令によります。0は条文を確認していないことを意味する場合があります。',
    years: '間の年には変化がありません。全ての年は `--csv` と `--json` が示します。',
  },
  counting: { 'in-force': '発効したもの', signed: '署名されたものを含む' },
  stage: {
    none: '知られていない',
    intent: '意向',
    talks: '交渉',
    text: '案文合意',
    signed: '署名',
    'in-force': '発効',
    ended: '終了',
  },
  tie: {
    'in-force': '発効',
    signed: '署名、未発効',
    added: '追加',
    removed: '除去',
    doubted: '不確か',
  },
  kinds: ['交渉は知られていない', '意向又は交渉', '案文合意又は署名'],
  basis: (layer, day, counting, states) => `${layer}（${counting}）、${day}、${states}か国。`,
  onDay: (what, day) => `${what}、${day}。`,
  layerRests: (layer, says, states, hub) =>
    `${layer}: ${states.length === 0 ? '該当国なし' : list(states)}。ハブ: ${hub}。つながり: ${says}。`,
  the: (state) => state,
  rule: (says) => `数え方: ${says.join('。')}。`,
  beside: (agreements) => `登録簿のほかに数えるもの: ${agreements.join('、')}。`,
  coded: (agreements) => `発効日が確認できず、署名から数えるもの: ${agreements.join('、')}。`,
  layerCounting: (layer, counting) => `${layer}（${counting}）`,
  carried: {
    answer: (series, rows) =>
      `同梱していないデータセットから計算された系列${series}件、延べ${rows}年分です。小数四桁で引き継いだもので、ここでは計算し直していません。`,
    needs: (files) => `計算し直していません。必要なファイル: ${files.map((file) => `\`${file}\``).join('、')}`,
    how: 'そのファイルがあれば `comity register import FILE` で取り込めます。対象国の集合は、確認できた限りで示しています。',
  },
  seriesNone: (layer) => `${layer}: どの年にも、他国同士が届くつながりはありません。`,
  beyond: (day, asOf) =>
    `出典の調査は${asOf}までです。${day}については、その時点で知られていたことだけを述べています。`,
  source: (digest, asOf) =>
    `出典: Comity の協定登録簿、出典の調査は${asOf}まで（ダイジェスト ${digest}）。値はここから計算し直したもの。`,
  star: (layer, hub, dependence, connected) => {
    if (dependence === undefined) return `${layer}: 他国同士が届くつながりがなく、${hub}に依存するものがありません。`;
    if (dependence >= 0.9995) return `${layer}: 星形です。${hub}がなければ、他国のどの二国もつながりません。`;
    if (dependence <= 0.0005)
      return `${layer}: 知られているつながりでは網です。${hub}がなくても、他国同士の届きやすさは変わりません。`;
    const left = connected === undefined ? '' : `、その組の${percent(connected)}がつながったままです`;
    return `${layer}: 星形と網の間です。${hub}がなければ、他国同士の届きやすさの${percent(dependence)}が失われ${left === '' ? 'ます' : left}。`;
  },
  hubOutside: (layer, hub) => `${layer}: ${hub}はこれらの国に含まれないため、${hub}への依存については何も言えません。`,
  reading: {
    one: (hub, dependence, next) =>
      `この層で他国が${hub}に依存する度合いは、1のうち${share(dependence)}です（1は星形、0は不要）。${next.length === 0 ? `${hub}を除くと、他国の間に立つ国はありません` : `${hub}を除くと、次に他国の間に立つのは${list(next)}です`}。`,
    supposed: (hub, before, after) =>
      `この層で他国が${hub}に依存する度合いは、${before === undefined ? '' : `${share(before)}から、`}1のうち${share(after)}になります（1は星形、0は不要）。`,
    lost: (before, after) =>
      `互いに届く他国の組は、${before === undefined ? '' : `${share(before)}から、`}1のうち${share(after)}になります（1は全ての組、0はなし）。`,
    layers: (hub, first, next) =>
      `他国が${hub}に依存する度合い（1は星形、0は不要）が最も高いのは${first}${next.length === 0 ? '' : `、次は${list(next)}`}です。`,
  },
  layersAnswer: (star, between, web, outside, none, hub) => {
    const parts = [
      star.length === 0 ? '' : `${list(star)}は${hub}を中心とする星形`,
      between.length === 0 ? '' : `${list(between)}は星形と網の間`,
      web.length === 0 ? '' : `${list(web)}は、知られているつながりでは${hub}を要しない網`,
      outside.length === 0 ? '' : `${list(outside)}に${hub}は加わらない`,
      none.length === 0 ? '' : `${list(none)}のつながりは知られていない`,
    ].filter((part) => part !== '');
    return parts.length === 0 ? 'どの層にもつながりがありません。' : `層によります。${parts.join('。')}。`;
  },
  seriesAnswer: (layer, from, first, to, last) =>
    `${layer}: ハブ依存度は${from}年末の${first}から${to}年末の${last}になりました。`,
  changed: (what, change, reach) => {
    if (change === undefined) return `${what}があればネットワークは別のものになり、ハブ依存度は意味を持ちません。`;
    const moved = change === 0 ? 'は変わらず' : `は${Math.abs(change).toFixed(3)}${change < 0 ? '下がり' : '上がり'}`;
    const reached =
      reach === undefined || reach === 0
        ? 'ハブなしでつながる組は増えません。到達ではなく冗長です'
        : `ハブなしでつながる組の割合が${Math.abs(reach).toFixed(3)}${reach > 0 ? '増えます' : '減ります'}`;
    return `${what}により、ハブ依存度${moved}、${reached}。`;
  },
  supposition: (add, remove, lose) =>
    [
      ...(add.length === 0 ? [] : [list(add)]),
      ...(remove.length === 0 ? [] : [`${list(remove)}の除去`]),
      ...(lose.length === 0 ? [] : [`${list(lose)}の喪失`]),
    ].join('及び'),
  unchanged: (what) => `何も変わりません。${what}は、これらの国の間につながりを作らず、なくしもしません。`,
  dropped: (ties, growth) =>
    ties.length === 0
      ? 'ハブ以外のつながりがなく、失われるものがありません。'
      : `一つのつながりのうち最も多くを支えるのは${list(ties)}です。なければハブ依存度は${(growth ?? 0).toFixed(3)}上がります。`,
  lost: (state, connected, before) =>
    `${state}がなければ、${connected === undefined ? '組が残りません' : `他国の組の${percent(connected)}がつながります`}${before === undefined ? '' : `（あれば${percent(before)}）`}。`,
  doubted: (state, odds, expected, before) =>
    `${state}の各つながりの確からしさが${share(odds)}なら、${expected === undefined ? '期待できるものがありません' : `他国の組の${percent(expected)}がつながると期待されます`}${before === undefined ? '' : `（確実なら${percent(before)}）`}。`,
  candidates: (count, first, likeliest) =>
    `あり得る${count}のつながりのうち、最も変えるのは${list(first)}${first.length > 1 ? 'のいずれか' : ''}、最も見込みがあるのは${list(likeliest)}です。`,
  added: (ties) => `追加: ${list(ties)}。`,
  removed: (ties) => `除去: ${list(ties)}。`,
  weights: (weights) => weights.map(([stage, weight]) => `${stage} ${weight}`).join('、'),
  impact: (agreement, relief) => `${agreement}: ${relief.join('。')}。`,
  reliefOf: (sending, receiving, relief, activities, total) =>
    `${receiving}を訪れる${sending}の部隊は、一回の訪問で${relief}の手続を免れる。知られた活動${activities}件を掛けて${total}`,
  reliefUntold: (sending, receiving, seen, all) =>
    `${receiving}における${sending}の部隊が何を免れるかは知られていません。接受国自身の法令を確認できた手続は${all}件のうち${seen}件です`,
  barsLifted: (sending, receiving, bars) => `${receiving}における${sending}の部隊への禁止が解かれる: ${list(bars)}`,
  standard: ({ persons, vehicles, rifles, aircraft, days }) =>
    `標準の訪問: 人員${persons}名、車両${vehicles}両、小銃${rifles}丁、航空機${aircraft}機、${days}日間。`,
  noPack: (agreement) => `${agreement}: 不明。条文の資料がないため、Comity はこの協定による評価ができません。`,
  notInForce: (agreement, day) => `${agreement}: ${day}には発効しておらず、まだ何も軽くしません。`,
  unknownStanding: (agreement, day) => `${agreement}: 不明。${day}に発効していたかどうかが十分に知られていません。`,
  pathDirect: (from, to, agreements) => `${from}と${to}の間には協定があります: ${list(agreements)}。`,
  pathThrough: (from, to, through) =>
    `${from}と${to}の間に、数えられる協定はありません。最も短い連なりは${through.join('又は')}を経ます。`,
  pathNone: (from, to) => `${from}から${to}へ連なる協定はありません。`,
  pathCovered: (from) => `この経路では、${from}は全ての接受国と自らの協定があります。`,
  step: (from, to) => `${from} → ${to}`,
  own: (layer, agreements) => `${layer}: ${list(agreements)}`,
  link: (layer, from, to, agreements) => `${layer}、${from}と${to}の間のみ: ${list(agreements)}`,
  missing: (layer, force, host, underWay) =>
    `不足: ${host}における${force}の${layer}。${underWay.length === 0 ? '進行中のものは知られていません' : `進行中: ${list(underWay)}`}`,
  route: (states) => states.join(' → '),
  odds: share,
  axis: {
    dependence: 'ハブ依存度（1は星形、0はハブが要らない）',
    likelihood: '見込み: アダミック・アダー指標×交渉の段階 →',
    fall: '↑ ハブ依存度の低下',
  },
  seriesTitle: (from, to) => `ハブにどれだけ依存しているか、${from}年から${to}年`,
  graphTitle: (layer, day) => `${layer}、${day}`,
  candidatesTitle: (layer, day) => `${layer}: まだないつながり、${day}`,
  written: (path) => `${path} に書きました`,
};
