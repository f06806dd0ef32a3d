// The help of every verb in Japanese; commands and flags stay as they are typed.

import { helpWithout } from './arguments.ts';
import { HELP_JA_REGISTER } from './help-ja-register.ts';
import { networkHelpJa } from './help-ja-network.ts';

const COMMON = `  --lang en|ja       出力の言語（既定は \`en\`）
  --width N          桁数（既定は端末の幅、端末でなければ 80）
  --law DIR          法令に加える自国の \`attestations.yaml\`、\`readings.yaml\`、\`choices.yaml\` のフォルダー
  --help             この説明を表示
`;

const MAP = `  --map "HEADING=COLUMN"  名簿の見出しの意味: \`comity manifest template\` が示す列、\`birth-date\`、又は読まない列なら
                     \`own\`。繰り返し指定できる
  --mapping FILE     保存しておいた列の対応表（\`docs/reference/mapping.md\`）
  --write-mapping FILE  見出しの読み方を列の対応表として書く
  --kind KIND        種類の列がない時の、全ての行の種類
  --header-row N     見出しの行が見つからない時の、その行の番号。見出しのまとまりの行が上にあれば \`2-3\` のように書く
  --sheet NAME       表計算のファイルのうち、このシートだけを読む。繰り返し指定できる
`;

const READ = `  --encoding NAME    文字コードが定まらないときに指定する: \`utf-8\`、\`shift_jis\`、\`utf-16le\`、\`utf-16be\`、\`euc-jp\`、
                     \`windows-1252\`
  --errors FILE.csv  全ての誤りを一行ずつ書く。画面に示すのは最初の 1,000 件
`;

const ASSESS = `  --example NN       \`VISIT\` の代わりに \`examples/\` の例（\`01\` など）
  --from XX          派遣国の二字コード
  --to XX            接受国の二字コード
  --enter DATE       最初の入国日。ほかの日も合わせて動く
  --leave DATE       最後の出国日
  --mode air|sea|land  入国の経路
  --port NAME        入国する港又は飛行場
  --activity KIND    活動の種類: \`exercise\`、\`training\`、\`port-call\`、\`disaster-relief\`、\`logistics\`、\`other\`
  --set PATH=VALUE   区間、移動又は活動の事実（\`movement.order=collective\` など）。値を書かなければ不明とする。
                     行の種類の事実（\`person.role=member\` など）は、その種類の全ての行の空欄だけを埋める。記入のある
                     欄は変えない。繰り返し指定できる
${MAP}${READ}  --today DATE       期限を数える基準日（既定は訪問計画の日、なければ今日）
  --accept LEVEL     \`text\`、\`summary\`、\`report\`: 規定をどこまで確認できていれば根拠と認めるか（既定は \`summary\`）
  --as sender|host   派遣国と接受国のどちらの立場で見るか（既定は \`sender\`）
  --known DATE       この日に知られていた法令による。後に公表されたものは考慮しない（既定は全て）
`;

/** One verb in Japanese. */
export type HelpText = { readonly summary: string; readonly help: string };

/** By the name of the verb. */
export const HELP_JA: Readonly<Record<string, HelpText>> = {
  ...HELP_JA_REGISTER,
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

\`VISIT\` は \`visit.yaml\`、それを含むフォルダー、シート「\`Visit\`」を持つブック（\`.xlsx\`）、名簿（\`.csv\`、\`.json\`、\`.xlsx\`）、
又は画面で保存した訪問（\`.comity.json\`）です。名簿だけの場合は \`--from\`、\`--to\`、\`--enter\`、\`--leave\` を付けます。

${ASSESS}  --json             評価の全体を出力する（書式は \`docs/reference/assessment.schema.json\`）
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
  delta: {
    summary: '訪問の二つの版: 変わったこと、改めて届け出るもの、及びそのままでよいもの',
    help: `使い方: comity delta OLD NEW [フラグ]

\`OLD\` は変更前、\`NEW\` は変更後で、それぞれ \`visit.yaml\`、それを含むフォルダー、又は名簿（\`.csv\`、\`.json\`、\`.xlsx\`）です。名簿だけの
場合は \`--from\`、\`--to\`、\`--enter\`、\`--leave\` を付けます。双方を評価し、届出の追加、変更、不要となったもの及びそのままでよいもの、
名簿の行の追加、削除及び変更とその内容、訪問計画、答えが変わった手続、義務、書類、問い並びに法令を示します。

行は、認識番号又は登録番号、次いで種別と班が同じ行の名称によって対応させます。同じ名称で内容の異なる行は、推測せずにその旨を示します。
保存した評価は行の名称を持たないため、版として指定することはできません。

訪問計画を変えるフラグ（\`--enter\`、\`--leave\`、\`--from\`、\`--to\`、\`--mode\`、\`--port\`、\`--activity\`、\`--set\`）は、双方の版に適用します。

${helpWithout(ASSESS, ['example', 'as'])}  --known-then DATE    変更前の版は、届出の日など、この日に知られていた法令による
  --html FILE          一つのページとして書く
  --json               変更点を出力する（書式は \`docs/reference/delta.schema.json\`）。行は番号で示し、名称は含まない
${COMMON}
例:
  comity delta examples/01-tindal-2023 examples/08-an-amendment
  comity delta examples/01-tindal-2023 examples/08-an-amendment --html delta.html --lang ja
  comity delta old.csv new.csv --from JP --to AU --enter 2025-07-13 --leave 2025-08-04
`,
  },
  why: {
    summary: '一つの結論の理由: その手続に関する全ての規則と、名簿の行から読み取った事実',
    help: `使い方: comity why VISIT --line N --formality F [フラグ]

  --line N           エディターが示す名簿の行番号。移動又は活動に関する手続では省く
  --formality F      手続: \`visa\`、\`import-duty\` などの識別名、又は報告に示される日本語名若しくは英語名。
                     \`comity treaties words --kind formalities\` が一覧を示す
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

国、日付、活動を尋ね、\`visit.yaml\` と \`manifest.csv\` を \`FOLDER\`（既定はこのフォルダー）に書きます。
分からないものは、質問にその旨があれば空けておけます。標準入力が端末でないときは、一行を一つの答えとして読みます。

${COMMON}
例:
  comity visit new my-visit
  printf '%s\\n' 'Winter drill' JP AU air '' 2025-01-15 2025-01-26 exercise yes '' | comity visit new drill
`,
  },
  'manifest template': {
    summary: '種別ごとの全ての列を持つ名簿の見出し行を表示する',
    help: `使い方: comity manifest template [--kind KIND …] [--describe | --json | --xlsx FILE]

CSV の見出し行を表示します。全ての行に共通の列と、指定した種別（既定は全て）の事実の列です。
\`--describe\` を付けると各列の意味と書ける値を、\`--json\` を付けるとそれが答える質問も表示します。
\`--xlsx\` を付けると、記入用のブックを書きます。種別ごとのシート、訪問計画のシート、選択肢の一覧、両言語の注記があり、
\`comity assess FILE\` でそのまま評価できます。
空欄は不明を意味します。\`x-\` で始まる自分の列は無視します。

  --kind KIND        種別: \`person\`、\`vehicle\`、\`goods\` など。繰り返し指定できる
  --describe         各列の意味と書ける値を、人が読む形で示す
  --json             列、意味、値、質問を出力する
  --xlsx FILE        記入用のブックを書く
${COMMON}
例:
  comity manifest template --kind person > manifest.csv
  comity manifest template --kind goods --kind equipment
  comity manifest template --kind person --describe --lang ja
  comity manifest template --kind person --json --lang ja
  comity manifest template --xlsx visit.xlsx
`,
  },
  'manifest check': {
    summary: '名簿を調べ、全ての誤りを行、列、値、直し方とともに示す',
    help: `使い方: comity manifest check MANIFEST [--visit visit.yaml]

名簿を調べ、見出しの読み方、その確度と理由を示します。

  --visit FILE       班をこの訪問計画と照合する。なければどの班でもよい
${MAP}  --set PATH=VALUE   その種類の全ての行の事実（\`person.serves=XX\` など）。空欄だけを埋める
${READ}  --json             結果を標準出力に出力する
${COMMON}
例:
  comity manifest check manifest.csv
  comity manifest check roster.xlsx --errors errors.csv
  comity manifest check examples/01-tindal-2023/manifest.csv --visit examples/01-tindal-2023/visit.yaml
  comity manifest check roster.csv --map "Country=nationality" --write-mapping mapping.yaml
  comity manifest check roster.csv --mapping mapping.yaml --json
`,
  },
  'manifest generate': {
    summary: '試用のため、実際の規模の架空の名簿を出力する',
    help: `使い方: comity manifest generate --like S|M|L|XL [--seed NUMBER] [--visit FILE | --write-visit FILE]

架空の人及び物の名簿を出力する。規模、種及び訪問が同じなら内容も同じである。規模は実際の演習に倣う。\`S\` は 300 人及び航空機 24 機、
\`M\` は旅団で 4,000 人及び 2,800 件、\`L\` は 37,000 人及び 20,000 件、\`XL\` は 125,000 人及び 88,000 件である。
実際の名簿と同じく、百行につき数行の事実を空欄とする。

  --like SIZE         規模。\`S\`、\`M\`、\`L\`、\`XL\` のいずれか
  --seed NUMBER       別の数とすると別の部隊となる（既定: 1）
  --visit FILE        この訪問計画の班に分ける
  --write-visit FILE  適合する訪問計画を書く。2、8、18 又は 32 か国から成り、名簿は隣の \`manifest.csv\` とする。
                      既にあるファイルには書かない
${COMMON}
例:
  comity manifest generate --like S --seed 7 --write-visit visit.yaml > manifest.csv
  comity manifest generate --like M --visit visit.yaml > manifest.csv
`,
  },
  'treaties list': {
    summary: '協定及び法令の一覧と、ある日における効力の状況',
    help: `使い方: comity treaties list [--on DATE] [--known DATE]

  --on DATE          この日の状況（既定は今日）
  --known DATE       この日に知られていたところによる。後に公表されたものは考慮しない（既定は全て）
  --json             一覧を出力する
${COMMON}
例:
  comity treaties list
  comity treaties list --on 2023-08-12
  comity treaties list --on 2023-08-26 --known 2023-08-07
`,
  },
  'treaties show': {
    summary: '一つの協定又は法令を文書として表示する: 経過、適用範囲、定義、逐条、記述していない行とその理由',
    help: `使い方: comity treaties show PACK [--on DATE] [--known DATE] [--html FILE]

各条の下に、要旨、各規則の内容、確度、出典、根拠の行、義務、優先する規則、事例を示します。

  --on DATE          この日における効力の状況（既定は今日）
  --known DATE       この日に知られていたところによる。後に公表された経過は示さない（既定は全て）
  --html FILE        一つのページとして書く
  --json             コンパイルした資料を出力する
${COMMON}
例:
  comity treaties show au-jp-raa-2022
  comity treaties show au-jp-raa-2022 --on 2023-08-12 --lang ja
  comity treaties show au-jp-raa-2022 --html agreement.html
`,
  },
  'treaties wanted': {
    summary: 'まだ見ていない条文のうち、確認すれば訪問の結論を最も多く確定するもの',
    help: `使い方: comity treaties wanted 訪問 [フラグ]

未見の条文が資料の記述どおりであると仮定して未確定の結論を求め直し、条文ごとに確定する手続の件数と結論、合わせて確認すると
最も多く確定する数件を示します。接受国の法令が何も判明していない場合は、照会先を示します。

${ASSESS}  --json             条文、確定する手続、出典を JSON で出力
${COMMON}
終了コード: 0 完了 · 1 訪問に誤りがある · 2 コマンドラインが理解できない

例:
  comity treaties wanted --example 01 --lang ja
  comity treaties wanted --example 01 --accept text --lang ja
  comity treaties wanted visit.yaml --law comity-law --json
`,
  },
  'treaties attest': {
    summary: '条文を確認したことを、自分のフォルダーに書く',
    help: `使い方: comity treaties attest 資料 規則 --office "部署" --seen 年月日 [--article 条番号] [--law フォルダー]
        comity treaties attest 資料 規則 --remove [--law フォルダー]
        comity treaties attest --list [--law フォルダー]

手元の条文が資料の記述どおりであることを確認した、という記録を残します。規則は \`comity treaties show 資料\` が示す識別名、
または \`term:名称\`、\`scope:番号\`、\`word:名称\` です。自分のフォルダーの attestations.yaml に書き、法令には書きません。
同じ規定への以前の確認は置き換えます。これに基づく結論には、必ずその部署による確認であることが示されます。
資料の記述が変わると確認は失効し、報告にその旨が示されます。

  --office "部署"    確認した部署（結論に示される）
  --seen 年月日      確認した日。署名の日より前は書けない
  --article 条番号   手元の条文の条番号。\`VII\`、\`1(c)\`、\`第七条第二項\` など。資料が確認済みの番号を引用する規定では、
                     それと合うものに限る。より細かい番号でもよい
  --list             フォルダーの内容と、有効か失効か
  --remove           確認を削除する
  --law フォルダー   保存先（既定 \`./comity-law\`）
  --json             書いた内容を JSON で出力
  --lang en|ja       出力の言語（既定は \`en\`）
  --width N          桁数（既定は端末の幅、端末でなければ 80）
  --help             この説明を表示

終了コード: 0 書き込み済み · 1 その規定がない、確認の内容があり得ない、又はフォルダーが使えない · 2 コマンドラインが理解できない

例:
  comity treaties attest au-jp-raa-2022 visa-au --article VII --office "法務室" --seen 2024-05-01 --lang ja
  comity treaties attest --list --lang ja
`,
  },
  'treaties read': {
    summary: '未解決の解釈について、自国の部署が採る答えを自分のフォルダーに書く',
    help: `使い方: comity treaties read 問い --answer 答え --office "部署" --on 年月日 [--law フォルダー]
        comity treaties read 問い --remove [--law フォルダー]
        comity treaties read --list [--law フォルダー]

問いは、\`comity treaties show 資料\` が示す未解決の解釈の識別名です。自分のフォルダーの readings.yaml に書き、法令には書きません。
同じ問いへの以前の答えは置き換えます。これに基づく結論には、必ずその部署による確認であることが示されます。
資料の問いが変わると答えは失効し、報告にその旨が示されます。

  --answer 答え      その問いの答えの一つ
  --office "部署"    決定した部署（結論に示される）
  --on 年月日        決定した日
  --list             フォルダーの内容と、有効か失効か
  --remove           答えを削除する
  --law フォルダー   保存先（既定 \`./comity-law\`）
  --json             書いた内容を JSON で出力
  --lang en|ja       出力の言語（既定は \`en\`）
  --width N          桁数（既定は端末の幅、端末でなければ 80）
  --help             この説明を表示

終了コード: 0 書き込み済み · 1 その問いや答えがない、またはフォルダーが使えない · 2 コマンドラインが理解できない

例:
  comity treaties read other-civilians --answer included --office "法務室" --on 2024-05-01 --lang ja
  comity treaties read --list --lang ja
`,
  },
  'treaties words': {
    summary: '法令で使う語の識別名と英語名、日本語名の一覧',
    help: `使い方: comity treaties words [--kind KIND]

規則、報告、フラグで使う語を示します。

  --kind KIND        一つの一覧だけを示す: \`formalities\`、\`facts\`、\`papers\` など
  --json             一覧を出力する
${COMMON}
例:
  comity treaties words --kind formalities
`,
  },
  'treaties compare': {
    summary: '二つの協定又は法令を手続ごとに比較する: 一方のみが定めるものと、各文書の相互性の欠ける点',
    help: `使い方: comity treaties compare A B [--formality F] [--html FILE]

\`A\` と \`B\` が免除し、簡素化し、必要とし、同意にかからせ、認めず、又は未確認の文言で定めるものを、条と確度とともに示します。
次に、各文書について、一方の締約国が接受国として与えるものを他方が与えていない点を、国内法による場合も含めて示します。

  --formality F      この手続のみ（\`visa\` など）
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

\`FOLDER\` には \`vocabulary.yaml\`、\`treaties/\`、\`domestic/\` などを置きます（既定は附属の法令）。全ての誤りを、ファイル、行、列、
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
  ...networkHelpJa(COMMON),
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
