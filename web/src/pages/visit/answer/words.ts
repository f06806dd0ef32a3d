import type { Words } from '../../../app/language.ts';
import type { Recount } from './recount.ts';

const n = new Intl.NumberFormat('en-GB');
const count = (value: number, one: string, many: string): string => `${n.format(value)} ${value === 1 ? one : many}`;

const en = {
  contents: 'Contents of the answer',
  jump: 'Go to',
  chair: 'From which chair',
  sender: 'Sending State',
  host: 'Receiving State',
  stale: 'Working out the answer anew…',
  recount: ({ changed, settled, opened, questions, texts }: Recount): string => {
    if (!changed) return 'Worked out anew: nothing changed.';
    const first =
      settled > 0
        ? `${count(settled, 'answer', 'answers')} settled`
        : opened > 0
          ? `${count(opened, 'answer is', 'answers are')} open again`
          : 'Worked out anew';
    return `${first}; ${count(questions, 'question', 'questions')} and ${count(texts, 'text', 'texts')} left.`;
  },
  settings: {
    title: 'How it was worked out',
    change: 'Change',
    today: 'Count deadlines from',
    todayHint: 'Leave it empty for the day that the visit states, else today.',
    accept: {
      text: 'Only provisions whose words were seen',
      summary: 'Words seen, and official summaries',
      report: 'Lesser sources too',
    },
    knownHint: 'What was published later is left out. Leave it empty for everything published.',
    apply: 'Work it out',
    reset: 'Back to the usual',
  },
  timeline: {
    today: 'today',
    show: (thing: string): string => `${thing}: show what is to be done`,
  },
  matrix: {
    how: 'Each cell opens its reasons. Arrow keys move from cell to cell, Enter opens one.',
    signs: 'Signs',
    cell: (formality: string, who: string, said: string): string => `${formality}, ${who}: ${said}`,
    all: (many: number): string => `Show all ${n.format(many)} classes`,
    who: 'Which class is which',
    conditional: 'on a condition',
    twoSigns: 'smaller sign: what a lesser source says of what is not settled',
  },
  cell: {
    gone: 'This cell is not part of the answer any more.',
    tree: 'Every rule that speaks of it, with its conditions and what was read',
    treeOf: (line: number, label: string): string => (label === '' ? `Line ${line}` : `Line ${line} (${label})`),
    deadline: 'Latest day, and how it was counted',
    ask: 'Answer the question',
    attest: 'I have read this text',
    facts: 'Facts that were read',
    lines: 'Lines',
    show: 'Show these lines',
  },
  todo: {
    done: (done: number, all: number): string => `${n.format(done)} of ${n.format(all)} done`,
    both: (asked: number, duties: number): string =>
      `${n.format(asked)} to be asked for, ${n.format(duties)} to be observed besides.`,
    kept: 'Ticks are kept in this browser only and change no answer.',
  },
  first: {
    title: 'What decides most',
    note: 'Neither your list nor the visit says these, and most of the answer hangs on them. Nothing is taken as said until you press.',
    propose: (state: string, who: string): string => `${state}, all of them (${who})`,
    proposeSome: (state: string, lines: string): string => `${state}, ${lines}`,
    others: (lines: string): string => `Of another ${lines} no single State sends the people: choose below.`,
    proposeEach: (states: string): string => `Each the State that sends them: ${states}`,
    because: 'Proposed because it is the State that sends them. Otherwise choose below.',
    falls: ({ questions, texts }: { readonly questions: number; readonly texts: number }): string =>
      `With it ${count(questions, 'question', 'questions')} and ${count(texts, 'text', 'texts')} fall away.`,
    answered: 'What decides most is answered.',
    toFurther: (questions: number): string =>
      questions === 0 ? 'No question is left' : `${count(questions, 'question', 'questions')} left`,
  },
  questions: {
    toFirst: (questions: number): string =>
      questions === 1
        ? 'The question that decides most stands at the top'
        : `The ${questions} questions that decide most stand at the top`,
    further: (questions: number, formalities: string): string =>
      `${count(questions, 'further question changes', 'further questions change')} only ${formalities}`,
    others: (questions: number): string =>
      `${count(questions, 'question matters', 'questions matter')} only if somebody serves in the force of another State`,
    someLines: 'Some lines otherwise',
    whichLines: 'Which lines',
    chooseLines: 'Choose lines first.',
    linesHint: 'Such as 5, 7–9.',
    noSuchLines: 'Name lines of which it is asked, such as 5, 7–9.',
    whom: 'Asked of',
    all: (who: string): string => `Answer for all of them: ${who}`,
    some: 'Answer for some of them only',
    choose: 'Choose…',
    state: 'State, by name or code',
    answer: 'Answer',
    given: 'Answered here',
    undo: 'Take back',
    how: 'Those on which most hangs come first. An answer fills what is blank and changes no file of yours; the whole visit is worked out anew at once.',
    office: 'Office that decides so',
    officeHint: 'It stands beside every reason that rests on it.',
    on: 'Decided on',
    counted: 'It is counted from the lines of your roster: what is blank there leaves it open.',
    choiceNote: 'Say only what the receiving State has chosen: the answer rests on it.',
  },
  attest: {
    open: 'I have read this text',
    says: 'You attest that it says this:',
    office: 'Office that has seen it',
    seen: 'Seen on',
    article: 'Article, as your text numbers it',
    articleHint: 'Such as VII or 1(c). Leave it empty if it has none.',
    write: 'Attest locally',
    silent:
      'This rule only says that the text deals with the matter. Until its content is written down in the pack, nothing is settled by it.',
    ahead: 'This day lies ahead.',
    need: 'Name the office and the day.',
  },
  settling: {
    work: 'Work out what each would settle',
    working: 'Working out what each would settle…',
    settles: 'If it was read, it would settle',
    only: 'alone it settles nothing',
  },
  local: {
    title: 'Said by your office',
    note: 'What your office has seen, read or chosen. It counts for this visit alone, and is named in every reason that rests on it.',
    none: 'Your office has attested nothing yet.',
    rests: (units: number): string => `${count(units, 'answer rests', 'answers rest')} on it`,
    nothing: 'no answer rests on it',
    lapsed: 'lapsed: the pack has changed since',
    undo: 'Take back',
    export: 'Save for the command line',
    exportNote: 'The same files that the command reads from its folder comity-law.',
    chosen: 'chosen by the receiving State',
  },
  delta: {
    title: 'Compare with an earlier version',
    note: 'Give a visit that was saved here, or the earlier visit file, its roster, or both. What you do not give is taken from the visit that is open.',
    none: 'None of these files is a saved visit, a visit file or a roster.',
    pick: 'Choose files…',
    drop: 'or drop them here',
    against: 'Compared with',
    forget: 'Compare no longer',
    working: 'Comparing…',
    wrong: 'The earlier version cannot be read',
    save: 'Save the comparison as a page',
  },
  save: {
    title: 'Save and print',
    note: 'A saved page holds everything, opens without a network, and fetches nothing.',
    html: 'Report as a page (HTML)',
    json: 'Whole answer as data (JSON)',
    print: 'Print',
    htmlNote: 'Holds the names of your roster, if it has any.',
    jsonNote: 'Holds no names: lines by number.',
    printNote: 'Shows the names of your roster, if it has any.',
    made: (name: string): string => `${name} is in your downloads.`,
  },
  failed: 'That did not work:',
};

const ja: typeof en = {
  contents: '評価の目次',
  jump: '移動先',
  chair: 'どちらの立場で見るか',
  sender: '派遣国',
  host: '接受国',
  stale: '評価し直しています…',
  recount: ({ changed, settled, opened, questions, texts }) => {
    if (!changed) return '評価し直しました。変わった点はありません。';
    const first =
      settled > 0
        ? `${n.format(settled)}件が確定しました。`
        : opened > 0
          ? `${n.format(opened)}件が未確定に戻りました。`
          : '評価し直しました。';
    return `${first}残りは質問${n.format(questions)}件、条文${n.format(texts)}件です。`;
  },
  settings: {
    title: '評価の前提',
    change: '変更',
    today: '期限を数える基準日',
    todayHint: '空欄の場合は訪問計画の日、記載がなければ本日から数えます。',
    accept: {
      text: '文言を確認した規定のみ',
      summary: '文言を確認した規定と公的要約',
      report: '二次資料も含める',
    },
    knownHint: 'この日より後に公表されたものは除きます。空欄の場合は公表されたすべてを用います。',
    apply: '評価し直す',
    reset: '通常の前提に戻す',
  },
  timeline: {
    today: '基準日',
    show: (thing) => `${thing}：作業を表示`,
  },
  matrix: {
    how: '升目を開くと理由を表示します。矢印キーで移動し、改行キーで開きます。',
    signs: '記号',
    cell: (formality, who, said) => `${formality}、${who}：${said}`,
    all: (many) => `全${n.format(many)}区分を表示`,
    who: '区分の内訳',
    conditional: '条件付き',
    twoSigns: '小さい記号は、未確定の事項について確度の低い資料が示唆する結論',
  },
  cell: {
    gone: 'この升目は、現在の評価にはありません。',
    tree: '関係する全ての規則と、その条件及び参照した値',
    treeOf: (line, label) => (label === '' ? `名簿の${line}行目` : `名簿の${line}行目（${label}）`),
    deadline: '期限とその計算',
    ask: '質問に回答する',
    attest: 'この条文を確認した',
    facts: '参照した事実',
    lines: '名簿の行',
    show: 'この行を表示',
  },
  todo: {
    done: (done, all) => `${n.format(all)}件中${n.format(done)}件完了`,
    both: (asked, duties) => `手続${n.format(asked)}件、ほかに守るべきこと${n.format(duties)}件。`,
    kept: '完了の印はこのブラウザーにのみ保存され、結論には影響しません。',
  },
  first: {
    title: '結論を左右する質問',
    note: '名簿にも訪問計画にも記載がなく、結論の大部分がこれによって決まります。押すまでは、何も回答したことになりません。',
    propose: (state, who) => `${state}（全て：${who}）`,
    proposeSome: (state, lines) => `${state}（${lines}）`,
    others: (lines) => `ほかの${lines}は派遣国が一つに定まらないため、下から選んでください。`,
    proposeEach: (states) => `それぞれの派遣国：${states}`,
    because: '派遣国であるため候補として示しています。異なるときは、下から選んでください。',
    falls: ({ questions, texts }) =>
      `これにより、質問${n.format(questions)}件、条文${n.format(texts)}件が不要となります。`,
    answered: '結論を左右する質問は全て回答済みです。',
    toFurther: (questions) => (questions === 0 ? '残りの質問はありません' : `残りの質問：${n.format(questions)}件`),
  },
  questions: {
    toFirst: (questions) => `結論を左右する質問${n.format(questions)}件は、先頭にあります`,
    further: (questions, formalities) =>
      `残りの質問${n.format(questions)}件が変えるのは、次の手続だけです：${formalities}`,
    others: (questions) => `次の質問${n.format(questions)}件は、他国の部隊に所属する者がいる場合にのみ関係します`,
    someLines: '一部の行は異なる',
    whichLines: '対象の行',
    chooseLines: '先に行を選んでください。',
    linesHint: '例：5、7–9',
    noSuchLines: '質問の対象となる行を指定してください。例：5、7–9',
    whom: '対象',
    all: (who) => `全て（${who}）について回答`,
    some: '一部についてのみ回答する',
    choose: '選択してください',
    state: '国の名称又は符号',
    answer: '回答',
    given: 'ここで回答したもの',
    undo: '取り消す',
    how: '影響の大きいものから順に並べています。回答は空欄を補うだけで、お手元のファイルは変わりません。回答すると直ちに全体を評価し直します。',
    office: '決定した部署',
    officeHint: 'この回答を前提とする全ての理由に併記します。',
    on: '決定した日',
    counted: '名簿の行から数えるものです。名簿の空欄を補うと確定します。',
    choiceNote: '接受国が実際に選んだことだけを回答してください。結論の前提となります。',
  },
  attest: {
    open: 'この条文を確認した',
    says: '次の内容であることを確認します。',
    office: '確認した部署',
    seen: '確認した日',
    article: '条文での番号',
    articleHint: '例：第七条、`VII`。番号がない場合は空欄にしてください。',
    write: '自国の確認として記録',
    silent: 'この規則は、条文がその手続を扱うことだけを記述しています。内容を資料に記述するまで、何も確定しません。',
    ahead: 'この日付は先の日です。',
    need: '部署と日付を入力してください。',
  },
  settling: {
    work: '条文ごとの効果を計算する',
    working: '条文ごとの効果を計算しています…',
    settles: '確認により確定するもの',
    only: '単独では何も確定しない',
  },
  local: {
    title: '自国の部署による確認',
    note: '部署が確認し、解釈し、又は把握した事項です。この訪問にのみ用い、これを前提とする全ての理由に部署名を示します。',
    none: 'まだ何も確認していません。',
    rests: (units) => `${n.format(units)}件の結論の前提`,
    nothing: '前提とする結論はありません',
    lapsed: '失効（その後、資料の記述が変わりました）',
    undo: '取り消す',
    export: 'コマンド用に保存',
    exportNote: 'コマンドが `comity-law` フォルダーから読むものと同じ形式です。',
    chosen: '接受国の選択',
  },
  delta: {
    title: '以前の版と比べる',
    none: '保存した訪問、訪問計画又は名簿として読めるファイルがありません。',
    note: 'ここで保存した訪問のファイル、又は以前の訪問計画と名簿（片方でも可）を指定してください。指定しないものは、現在開いている訪問のものを用います。',
    pick: 'ファイルを選択…',
    drop: '又は、ここにドロップ',
    against: '比較の対象',
    forget: '比較をやめる',
    working: '比較しています…',
    wrong: '以前の版を読み取れません',
    save: '比較をページとして保存',
  },
  save: {
    title: '保存と印刷',
    note: '保存したページには全てが含まれ、通信なしで開けます。',
    html: '報告をページとして保存',
    json: '評価の全体をデータとして保存',
    print: '印刷',
    htmlNote: '名簿に名前がある場合は、その名前を含みます。',
    jsonNote: '名前を含みません。行は番号で示します。',
    printNote: '名簿に名前がある場合は、その名前も印刷します。',
    made: (name) => `\`${name}\` をダウンロードしました。`,
  },
  failed: '実行できませんでした：',
};

export const answerWords: Words<typeof en> = { en, ja };
