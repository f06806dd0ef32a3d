// The help of every verb in Japanese; commands and flags stay as they are typed.

const COMMON = `  --lang en|ja       出力の言語 (既定は \`en\`)
  --width N          桁数 (既定は端末の幅、端末でなければ 80)
  --law DIR          法令に加える自国の \`attestations.yaml\`、\`readings.yaml\`、\`choices.yaml\` のフォルダー
  --help             この説明を表示
`;

const ASSESS = `  --example NN       \`VISIT\` の代わりに \`examples/\` の例 (\`01\` など)
  --from XX          派遣国の二字コード
  --to XX            接受国の二字コード
  --enter DATE       最初の入国日。ほかの日も合わせて動く
  --leave DATE       最後の出国日
  --mode air|sea|land  入国の経路
  --port NAME        入国する港又は飛行場
  --activity KIND    活動の種類: \`exercise\`、\`training\`、\`port-call\`、\`disaster-relief\`、\`logistics\`、\`other\`
  --set PATH=VALUE   区間、移動又は活動の事実 (\`movement.order=collective\` など)。値を書かなければ不明とする。
                     繰り返し指定できる
  --today DATE       期限を数える基準日 (既定は訪問計画の日、なければ今日)
  --accept LEVEL     \`text\`、\`summary\`、\`report\`: 規定をどこまで確認できていれば根拠と認めるか (既定は \`summary\`)
  --as sender|host   派遣国と接受国のどちらの立場で見るか (既定は \`sender\`)
`;

/** One verb in Japanese. */
export type HelpText = { readonly summary: string; readonly help: string };

/** By the name of the verb. */
export const HELP_JA: Readonly<Record<string, HelpText>> = {
  start: {
    summary: '例 01 を評価して報告を表示し、ページを書き、次に試すことを示す',
    help: `使い方: comity start

例 01 を評価して報告を表示し、同じものをこのフォルダーに一つのページとして書き、次に試すことを示します。
\`npm start\` はこれを実行します。

${COMMON}
例:
  comity start
  comity start --lang ja
`,
  },
  assess: {
    summary: '訪問について法令が定めること: 免除、簡素化、必要、禁止、未確定、及びいつまでに何をすべきか',
    help: `使い方: comity assess VISIT [フラグ]

\`VISIT\` は \`visit.yaml\`、それを含むフォルダー、又は名簿 (\`.csv\`、\`.json\`) です。名簿だけの場合は
\`--from\`、\`--to\`、\`--enter\`、\`--leave\` を付けます。

${ASSESS}  --json             評価の全体を出力する (書式は \`docs/reference/assessment.schema.json\`)
  --html FILE        報告を一つのページとして書く
${COMMON}
例:
  comity assess --example 01
  comity assess --example 01 --enter 2023-08-10 --leave 2023-08-12
  comity assess visit.yaml --as host --lang ja
  comity assess roster.csv --from JP --to AU --enter 2025-07-13 --leave 2025-08-04 --activity exercise
  comity assess visit.yaml --html report.html
`,
  },
  why: {
    summary: '一つの結論の理由: その手続に関する全ての規則と、名簿の行から読み取った事実',
    help: `使い方: comity why VISIT --line N --formality F [フラグ]

  --line N           エディターが示す名簿の行番号。移動又は活動に関する手続では省く
  --formality F      手続: \`visa\`、\`import-duty\`、\`aircraft-clearance\` など
${ASSESS}  --json             理由の全体を出力する
  --html FILE        一つのページとして書く
${COMMON}
例:
  comity why --example 01 --line 5 --formality visa
  comity why --example 01 --line 2 --formality aircraft-clearance --lang ja
  comity why --example 01 --formality visit-consent
`,
  },
  'visit new': {
    summary: '質問に答えて訪問計画と空の名簿を作る',
    help: `使い方: comity visit new [FOLDER]

国、日付、活動を尋ね、\`visit.yaml\` と \`manifest.csv\` を \`FOLDER\` (既定はこのフォルダー) に書きます。
分からないものは、質問にその旨があれば空けておけます。標準入力が端末でないときは、一行を一つの答えとして読みます。

${COMMON}
例:
  comity visit new my-visit
  printf '%s\\n' 'Winter drill' JP AU air '' 2025-01-15 2025-01-26 exercise yes '' | comity visit new drill
`,
  },
  'manifest template': {
    summary: '種別ごとの全ての列を持つ名簿の見出し行を表示する',
    help: `使い方: comity manifest template [--kind KIND …] [--json]

CSV の見出し行を表示します。全ての行に共通の列と、指定した種別 (既定は全て) の事実の列です。
\`--json\` を付けると、各列に書ける値と、それが答える質問を表示します。

  --kind KIND        種別: \`person\`、\`vehicle\`、\`goods\` など。繰り返し指定できる
  --json             列、値、質問を出力する
${COMMON}
例:
  comity manifest template --kind person > manifest.csv
  comity manifest template --kind goods --kind equipment
  comity manifest template --kind person --json --lang ja
`,
  },
  'manifest check': {
    summary: '名簿を調べ、全ての誤りを行、列、値、直し方とともに示す',
    help: `使い方: comity manifest check MANIFEST [--visit visit.yaml]

  --visit FILE       班をこの訪問計画と照合する。なければどの班でもよい
  --json             結果を標準出力に出力する
${COMMON}
例:
  comity manifest check manifest.csv
  comity manifest check examples/01-tindal-2023/manifest.csv --visit examples/01-tindal-2023/visit.yaml
`,
  },
  'treaties list': {
    summary: '協定及び法令の一覧と、ある日における効力の状況',
    help: `使い方: comity treaties list [--on DATE]

  --on DATE          この日の状況 (既定は今日)
  --json             一覧を出力する
${COMMON}
例:
  comity treaties list
  comity treaties list --on 2023-08-12
`,
  },
  'treaties show': {
    summary: '一つの協定又は法令を文書として表示する: 経過、適用範囲、定義、逐条、記述していない行とその理由',
    help: `使い方: comity treaties show PACK [--on DATE] [--html FILE]

各条の下に、要旨、各規則の内容、確度、出典、根拠の行、義務、優先する規則、事例を示します。

  --on DATE          この日における効力の状況 (既定は今日)
  --html FILE        一つのページとして書く
  --json             コンパイルした資料を出力する
${COMMON}
例:
  comity treaties show au-jp-raa-2022
  comity treaties show au-jp-raa-2022 --on 2023-08-12 --lang ja
  comity treaties show au-jp-raa-2022 --html agreement.html
`,
  },
  'treaties compare': {
    summary: '二つの協定又は法令を手続ごとに比較する: 一方のみが定めるものと、各文書の相互性の欠ける点',
    help: `使い方: comity treaties compare A B [--formality F] [--html FILE]

\`A\` と \`B\` が免除し、簡素化し、必要とし、同意にかからせ、認めず、又は未確認の文言で定めるものを、条と確度とともに示します。
次に、各文書について、一方の締約国が接受国として与えるものを他方が与えていない点を、国内法による場合も含めて示します。

  --formality F      この手続のみ (\`visa\` など)
  --html FILE        一つのページとして書く
  --json             比較を出力する
${COMMON}
例:
  comity treaties compare au-jp-raa-2022 au-migration-2022
  comity treaties compare au-jp-raa-2022 jp-raa-2025 --formality vehicle-registration --lang ja
`,
  },
  'treaties check': {
    summary: '法令をコンパイルして事例を実行し、`--rows` を付ければ資料の全ての行を点検する',
    help: `使い方: comity treaties check [FOLDER] [--rows]

\`FOLDER\` には \`vocabulary.yaml\`、\`treaties/\`、\`domestic/\` などを置きます (既定は附属の法令)。全ての誤りを、ファイル、行、列、
直し方とともに示します。一致しない事例は、期待した結果とともに示します。

  --rows             全ての行の扱いを数える: 条文、義務、配分、留保された権限、理由を付した除外
  --json             結果を出力する
${COMMON}
例:
  comity treaties check
  comity treaties check --rows
`,
  },
  'treaties mutate': {
    summary: '法令の各規則、定義、適用範囲、日付を変え、それぞれに事例が気付くことを確かめる',
    help: `使い方: comity treaties mutate [FOLDER] [--pack PACK …]

各規則、定義、適用範囲、条件を消し又は逆にし、日付を一日ずらします。どの事例も気付かない変更をファイルと行とともに示し、
そのときの終了コードは 1 です。

  --pack PACK        この資料の変更のみ。繰り返し指定できる
  --json             結果を出力する
${COMMON}
例:
  comity treaties mutate
  comity treaties mutate --pack au-jp-raa-2022
`,
  },
};

/** What stands around the list of verbs. */
export const OVERVIEW_JA = {
  title: '効力のある法令が、部隊の訪問について何を免除し、簡素化し、必要とし、禁止するかを条ごとに示します',
  usage: '使い方: comity VERB [フラグ]',
  help: 'この説明。コマンドの後ではそのフラグと例',
  version: '版を表示',
  examples: '例',
  codes: '終了コード: 0 完了 · 1 入力に誤りがある · 2 コマンドラインが理解できない',
} as const;
