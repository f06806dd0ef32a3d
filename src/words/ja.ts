// Japanese. The terms are those of the Foreign Ministry, of the Diet and of the statutes.

import type { Catalogue } from './catalogue.ts';
import { checkJa } from './ja-check.ts';
import { deltaJa } from './ja-delta.ts';
import { networkJa } from './ja-network.ts';
import { lawJa } from './ja-law.ts';
import { date, dateLong, kindNames, leadUnits, list, monthAndDay, number } from './ja-numbers.ts';
import { registerJa } from './ja-register.ts';
import { conditionJa, sentenceJa } from './ja-sentence.ts';
import { rosterJa } from './ja-roster.ts';
import { settleJa } from './ja-settle.ts';
import { whyJa } from './ja-why.ts';
import { wouldJa } from './ja-would.ts';

/** The Japanese catalogue. */
export const ja: Catalogue = {
  lang: 'ja',
  heading: {
    title: '訪問の評価',
    glance: '要点',
    visit: '訪問の概要',
    relief: '手続の負担（協定の前と後）',
    byInstrument: '文書別',
    byFormality: '手続別',
    blocks: '妨げとなるもの',
    unsettled: '未確定の事項',
    deadlines: '期限',
    todo: '提出先ごとの作業',
    unfiled: '提出を要しないが、確定又は遵守すべきもの',
    given: '既に得られたもの',
    duties: '入国時及び滞在中の義務（行う者ごと）',
    authorities: '当局ごとの一覧',
    matrix: '手続と区分の一覧表',
    classes: '区分',
    papers: '必要な書類',
    questions: '回答を要する質問',
    wanted: '入手すべき条文',
    lapsed: '失効した自国の確認',
    reasons: '理由',
    cited: '参照した規定（判断の対象外）',
    packs: '参照した法令',
    marks: '確度の表示の意味',
    inputs: '入力',
    legend: '記号',
  },
  label: {
    activity: '活動',
    accept: '根拠と認める確度',
    addressee: '提出先',
    answerBy: '回答の期限',
    after: '後',
    article: '規定',
    attested: '当局による確認',
    because: '根拠',
    before: '前',
    best: '最も軽い場合',
    bindsUs: '我が方を拘束するもの',
    by: '方法',
    calendar: '暦',
    cause: '理由',
    channel: '経路',
    class: '区分',
    computation: '計算',
    data: '記載事項',
    defeated: '適用されない規定',
    determinations: '判断の数',
    digest: 'ダイジェスト',
    facts: '事実',
    firstDay: '最初の期限',
    form: '様式',
    formality: '手続',
    hangs: '関係する手続',
    inForce: '効力',
    indicated: '示唆',
    instrument: '文書',
    known: '法令の知得日',
    leftOut: '名簿から除いたもの',
    kind: '種別',
    latest: '期限',
    lines: '行',
    local: '前提とする自国の確認',
    manner: '方式',
    mark: '確度',
    nextStep: '次の行動',
    notKnown: '不明な点',
    outcome: '結論',
    possible: '可能性',
    provided: '条件',
    rule: '規則',
    redTape: '手続の負担',
    source: '出典',
    theyShow: '相手方が提示すべきもの',
    today: '基準日',
    todo: '作業',
    units: '手続×行',
    inAll: '計',
    knownBefore: '従前必要なもの',
    unknownBefore: '一般法令が不明',
    when: '時期',
    where: '場所',
    who: '人員及び物品',
    explosives: '火薬類',
    worst: '最も重い場合',
    engine: '処理系',
    visitFile: '訪問計画',
    manifest: '名簿',
    law: '法令',
    calendars: '暦',
    overlay: '自国の追加資料',
    question: '質問',
    layer: '層',
    paper: '書類',
    line: '行',
    conditional: '条件付き',
    asBefore: '変わらず',
    number: '条番号',
    text: '入手すべき条文',
    more: 'ほか',
    binding: '根拠',
  },
  phrase: {
    nothingBlocks: '訪問を妨げるものはありません。',
    noBarKnown: '妨げるものは、今のところ知られていません。',
    nothingUnsettled: '照会した事項はすべて確定しています。',
    noDeadline: '期限の分かっている提出はありません。',
    noTodo: '提出すべきものはありません。',
    noPapers: '参照した法令に書類の定めはありません。',
    noQuestions: '未回答の質問はありません。',
    noTexts: '未見の条文で結論が変わるものはありません。',
    noDuties: '義務の定めはありません。',
    noRelief: '接受国の一般法令より軽くなる手続はありません。',
    noLeadTime: '所要期間は不明',
    calendarEnds: '当局の暦がその日まで判明していません',
    numberUnknown: '条番号不明',
    noAuthority: '当局不明',
    nothingKnown: '判明していることなし',
    noRule: '規定不明',
    needPossible: '必要となった場合のみ（未確定）',
    reliefNote: '一つの手続を、名簿の一行ごとに一件と数えます。',
    unknownBeforeNote: '接受国がそもそも求めているか分からないため、別に数えます。',
    matrixNote:
      '手続と区分ごとに記号で示します。記号が二つある場合、結論は未確定であり、二つ目は確度の低い資料が示唆する結論です。',
    unsettledNote: '未確定は許可を意味しません。確定するまでは最も重い場合に備えてください。',
    indicatedNote: '確度の低い資料による示唆（未確定）',
    deadlineNote: '各当局の暦による提出期限と、基準日からの残り日数です。',
    todoNote: '誰に、何を、どの方法で、いつまでに提出するかを示します。',
    wantedNote: '文言を十分に確認できていない規定です。上のものほど、入手により多くの事項が確定します。',
    lapsedNote:
      '確認の後に規定の記述が、又は回答の後に問いが変わったため、効力を失ったものです。改めて確認してください。',
    questionsNote: '回答により事項が確定するもの、又は結論の前提となるものです。',
    citedNote: '裁判権、請求権、費用、遵守義務及び権限に関する規定です。見落としのないよう掲げます。',
    reasonsNote: '各結論を、根拠となる規定、確度及び出典とともに示します。同じ結論は一つにまとめています。',
    citedOnce: '規定の内容及び出典は、この部で最初に引用した箇所にのみ示します。',
    packsNote: '参照した法令の一覧と、訪問期間中の効力です。',
    marksNote: '確度は、規定をどこまで確認できたかを示すものであり、法令の優劣を示すものではありません。',
    privacy: '個人の氏名は、この報告を作成した機器の外に出ません。',
    skip: '結論へ移動',
    providedThat: '次を条件とする',
    provisoKind: '結論の前提',
    unsettledKind: '未確定の原因',
    capped: '未回答の質問が多く、すべての組合せを確かめられません。上位の質問から回答してください',
    lapses: '行わない場合、権利は失われます',
    stands: '義務であり、権利は失われません',
    notAsked: '照会なし',
    hostNote: '我が方を拘束するもの、相手方が提示すべきもの、いつまでに何を回答すべきかを示します。',
    openReason: '理由を表示',
    whyTitle: '理由の説明',
    otherwise: 'それ以外',
    yes: 'はい',
    no: 'いいえ',
    mixedFact: '混在',
    dutyPossible: '可能性あり（適用されるかは未確定）',
    notStated: '記載なし',
    given: '取得済み（訪問計画による）',
    refused: '不同意又は未取得（訪問計画による）',
    youDecide: '我が方が決定し、提出の時期と方法を派遣国に通報する',
    gapNoteHost: '参照した法令に規定が見当たらないものです。我が方が決定し、必要な手続を派遣国に通報してください。',
    byInstrumentNote: '各文書により軽くなる件数です。従前必要なものと、一般法令が不明なものに分けて示します。',
    allKnown: '公表されたすべて',
    gapNote: '参照した法令に規定が見当たらないものです。接受国に照会するか、条文を入手してください。',
    unknownFormalities: '不明な手続',
  },
  outcome: {
    waived: '免除',
    eased: '簡素化',
    required: '必要',
    consent: '同意が必要',
    barred: '禁止',
    unsettled: '未確定',
    unknown: '規定不明',
  },
  outcomeMeaning: {
    waived: '手続を要しない',
    eased: '書類により手続が軽くなる',
    required: '接受国の定め又は協定により必要',
    consent: '接受国の同意又は接受国への通報を要する',
    barred: '認められない',
    unsettled: 'まだ判断できない（許可ではない）',
    unknown: '参照した法令に規定がない',
  },
  symbol: { waived: '免', eased: '簡', required: '要', consent: '同', barred: '禁', unsettled: '未', unknown: '未' },
  tier: { settled: '確定', indicated: '確度の低い資料による示唆', unknown: '判明していることなし' },
  cause: {
    fact: '事実の記載がない',
    text: '文言を確認していない',
    reading: '文言の解釈が分かれる',
    choice: '接受国の選択が不明',
    open: '未見の取決めに委ねられている',
    conflict: '規定が相互に抵触する',
    effect: '接受国の国内法における効力が示されていない',
    gap: '規定が見当たらない',
  },
  mark: { text: '文言確認', summary: '公的要約', report: '二次資料', memory: '未確認' },
  markMeaning: {
    text: '規定の文言を確認した',
    summary: '公的な要約による。文言は確認していない',
    report: '報道その他の二次資料による',
    memory: '何も確認していない。手続を軽くする根拠としないが、接受国の一般法令による負担は残る',
  },
  layer: { supplement: '補足協定', treaty: '協定', act: '実施のための法令', baseline: '接受国の一般法令' },
  moment: { entry: '入国時', stay: '滞在中', exit: '出国時' },
  manner: { agreement: '合意による', notice: '通報による' },
  silent: {
    obliges: '義務',
    allocates: '配分',
    reserves: '権限の留保',
    governs: '規律',
    leaves: '別途の取決めに委任',
    keeps: '接受国法令の維持',
  },
  inForce: { yes: '有', no: '無', partly: '一部の日のみ', unknown: '不明' },
  event: { entry: '入国', exit: '出国', import: '輸入', movement: '移動' },
  todayFrom: { flag: '指定による', file: '訪問計画による', clock: '時計による' },
  verdict: {
    'as-planned': () => 'この訪問は、計画どおり入国できます。',
    'once-done': ({ things, first, late }) => {
      const done = `この訪問は、${number(things)}件の作業を終えれば入国できます`;
      if (first === undefined) return `${done}（期限の分かっているものはありません）。`;
      if (late) return `${done}。最初の期限は${dateLong(first)}で、既に過ぎています。`;
      return `${done}。最初の期限は${dateLong(first)}です。`;
    },
    'may-not': ({ bars, refused }) =>
      `この訪問は入国できません。${bars.length === 0 ? '' : `${list(bars)}が禁止されています。`}${refused.length === 0 ? '' : `${list(refused)}が得られていません。`}`,
    'cannot-tell': ({ questions, texts }) =>
      `この訪問が入国できるかは、まだ判断できません。質問${number(questions)}件と条文${number(texts)}件が未確認です。`,
    'no-agreement': ({ hosts, things, first, late }) => {
      const law = `この訪問に効力のある協定はありません。${hosts.length === 0 ? '接受国' : list(hosts)}の一般法令が適用され`;
      if (things === 0) return `${law}ます。`;
      const asks = `${law}、${number(things)}件の作業が必要です`;
      if (first === undefined) return `${asks}（期限の分かっているものはありません）。`;
      return `${asks}。最初の期限は${dateLong(first)}で${late ? '、既に過ぎていま' : ''}す。`;
    },
  },
  punctuation: { colon: '：', comma: '、', open: '（', close: '）', stop: '。', openMark: '〔', closeMark: '〕' },
  date,
  dateLong,
  span(from, to) {
    if (from === to) return date(from);
    if (from.slice(0, 7) === to.slice(0, 7)) return `${date(from)}～${Number(to.slice(8))}日`;
    if (from.slice(0, 4) === to.slice(0, 4)) return `${date(from)}～${monthAndDay(to)}`;
    return `${date(from)}～${date(to)}`;
  },
  number,
  list,
  either: (items) =>
    items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join('、')}又は${items.at(-1) ?? ''}`,
  leftOut: (line, sheet, file) =>
    [
      ...(file === '' ? [] : [`\`${file}\``]),
      ...(sheet === '' ? [] : [`シート \`${sheet}\``]),
      ...(line === undefined ? [] : [`${line} 行目`]),
    ].join('の'),
  sheetLines: (lines, rows, sheet, file) => {
    const where = [...(file === undefined ? [] : [`\`${file}\``]), ...(sheet === '' ? [] : [`シート \`${sheet}\``])];
    return `${lines} 行目は${file === undefined ? '' : ' '}${where.join(' の')} の ${rows} 行目です`;
  },
  count(kind, value, title) {
    const [name, counter] = kindNames[kind] ?? [title, '件'];
    return `${name}${number(value)}${counter}`;
  },
  kinds: (kind, title) => kindNames[kind]?.[0] ?? title,
  lead: (count, unit) => `${number(count)}${leadUnits[unit] ?? unit}`,
  daysLeft(days) {
    if (days === 0) return '本日';
    return days > 0 ? `あと${number(days)}日` : `${number(-days)}日超過`;
  },
  article(cited) {
    const parts = /^([IVXLC]+|\d+(?:-\d+)?)(?![A-Za-z\d])(?! [A-Za-z])(.*)$/.exec(cited);
    return parts === null ? cited : `第${parts[1] ?? ''}条${parts[2] ?? ''}`;
  },
  noNumber: (subject) => `条番号不明（${subject}）`,
  counted({ event, day, lead, latest, nominal, weekendDays, holidays }) {
    const passed = [...(weekendDays > 0 ? [`週末${number(weekendDays)}日`] : []), ...holidays];
    const over = passed.length === 0 ? '' : `、${list(passed)}を除く`;
    const closed = nominal === undefined ? '' : `${dateLong(nominal)}は閉庁日のため、`;
    return `${event}（${date(day)}）の${lead}前${over}。${closed}遅くとも${dateLong(latest)}`;
  },
  closed: (nominal) => `${dateLong(nominal)}は閉庁日`,
  undated: (value) => `このうち${number(value)}件は期限が不明です。`,
  which: (ranges, _lines, more) => `名簿の行 ${ranges.join('、')}${more > 0 ? `ほか${number(more)}行` : ''}`,
  ask: (authority) => `${authority}に照会`,
  askHost: (host) => `当局不明のため、外交ルートを通じて${host}に照会`,
  attestedBy: (office, day) => `${office}による自国での確認（${date(day)}）`,
  unknownHost: (host, offices) =>
    `${host}の一般法令については何も判明していません。${offices.length === 0 ? `外交ルートを通じて${host}` : list(offices)}に照会してください。`,
  lawOf: (host) => `${host}の一般法令`,
  lawOn: (host, formality) => `${formality}に関する${host}の法令`,
  listOf: (owner, list) => `${owner}の国の一覧${list}`,
  quoted: (text) => `「${text}」`,
  things: (value) => `${number(value)}件`,
  formalities: (value) => `手続${number(value)}件`,
  classes: (value) => `${number(value)}区分`,
  lines: (value) => `${number(value)}行`,
  questions: (value) => `質問${number(value)}件`,
  texts: (value) => `条文${number(value)}件`,
  from: (day) => `${date(day)}から`,
  noDayOf: (states) => `${states}についての発効日は確認されていない`,
  unknownBefore: (units, lightened) =>
    `このほか一般法令が不明なもの${number(units)}件${lightened > 0 ? `（うち免除又は簡素化${number(lightened)}件）` : ''}`,
  lighterUnknown: (count) => `ほかに一般法令が不明な手続${number(count)}件が免除又は簡素化`,
  lighter: (lighter, of) => `手続${number(of)}件のうち${number(lighter)}件が免除又は簡素化`,
  indicatedBy: (outcome, source) => `${outcome}（二次資料の示唆：${source}）`,
  between: (best, worst) => (best === worst ? best : `最も軽くて${best}、最も重くて${worst}`),
  notEarlier: (day) => `${date(day)}以降`,
  roster: rosterJa,
  settle: settleJa,
  why: whyJa,
  condition: conditionJa,
  sentence: sentenceJa,
  law: lawJa,
  would: wouldJa,
  delta: deltaJa,
  network: networkJa,
  check: checkJa,
  register: registerJa,
};
