import type { Words } from '../../app/language.ts';

const en = {
  title: 'What does the law ask of this visit?',
  lead: 'Comity says, for everyone and everything on the list of a visiting force, what an agreement waives or eases, what must be done by which day, and what nobody has seen yet. Each answer names its article and its source, and is worked out in this tab.',
  example: 'See an example',
  exampleWhat: 'Two F-35A and 55 persons, Japan to Australia, August 2023: the answer at once.',
  own: 'Plan your visit',
  goOn: 'Go on with your visit',
  goOnWhat: 'It is kept in this browser only.',
  lines: (count: string) => `${count} lines`,
  to: 'to',
  doors: 'Three ways in',
  visit: {
    title: 'Plan a visit',
    text: 'Drop a roster in your own headings, answer a few questions, read what is asked of whom by when.',
    picture: (before: string, waived: string, eased: string, left: string) =>
      `Example 01: of ${before} formalities ${waived} are waived and ${eased} eased; ${left} stay as before.`,
    go: 'Give a list',
  },
  law: {
    title: 'Read the law',
    text: 'Every agreement as a document: each rule as a sentence, how well its words are known, and two of them side by side.',
    picture: 'A rule is marked by what was seen: the words themselves, an official summary, a report.',
    go: 'Open the treaties',
  },
  network: {
    title: 'See the network',
    text: 'Who may go to whom, from year to year; what one signature more, or one State less, would change.',
    picture: 'Five States: the ties of one of them, and four agreements that do without it.',
    go: 'Open the network',
  },
  more: 'More examples',
  moreNote: 'Real visits, but for 07 and 08; the lists in them are generated.',
};

const ja: typeof en = {
  title: 'この訪問に、法は何を求めるか',
  lead: '訪問部隊の名簿にある人員と物品の一つ一つについて、協定により何が免除又は緩和され、何をいつまでにすべきか、何がまだ確認されていないかを示します。答えには条項と出典を添え、計算は全てこのタブの中で行います。',
  example: '例を見る',
  exampleWhat: 'F-35A 2機と人員 55 人、日本からオーストラリアへ（2023年8月）。すぐに答えが出ます。',
  own: '訪問を計画する',
  goOn: '開いている訪問を続ける',
  goOnWhat: 'このブラウザーにだけ保存されています。',
  lines: (count) => `${count} 行`,
  to: 'から',
  doors: '三つの入口',
  visit: {
    title: '訪問を計画する',
    text: '見出しが自由な名簿を置き、いくつかの問いに答えると、誰に何がいつまでに求められるかが分かります。',
    picture: (before, waived, eased, left) =>
      `例 01:${before} 件の手続のうち、${waived} 件は免除、${eased} 件は緩和、${left} 件は従前のとおり。`,
    go: '名簿を置く',
  },
  law: {
    title: '法を読む',
    text: '協定を一つの文書として読みます。規則は一文で示し、文言がどこまで確認されているかを添えます。二つを並べて比べることもできます。',
    picture: '規則には、何を見たかの印が付きます。文言そのもの、公式の要約、報道のいずれかです。',
    go: '条約を開く',
  },
  network: {
    title: '協定の網を見る',
    text: '誰が誰のもとへ行けるかを年ごとに。署名が一つ増えたとき、一か国が抜けたときに何が変わるかも分かります。',
    picture: '五か国:そのうち一か国との結び付きと、その国によらない四つの協定。',
    go: '協定の網を開く',
  },
  more: 'その他の例',
  moreNote: '07 と 08 を除き、実際にあった訪問です。名簿は作成したものです。',
};

export const startWords: Words<typeof en> = { en, ja };
