// The help of the verbs of the register in Japanese.

import type { HelpText } from './help-ja.ts';

const COMMON = `  --lang en|ja       出力の言語（既定は \`en\`）
  --width N          桁数（既定は端末の幅、端末でなければ 80）
  --law DIR          法令に加える自国の \`attestations.yaml\`、\`readings.yaml\`、\`choices.yaml\` のフォルダー
  --help             この説明を表示
`;

const KNOWN = '  --known DATE       この日に知られていた限り（既定は登録簿の全て）\n';

/** By the name of the verb. */
export const HELP_JA_REGISTER: Readonly<Record<string, HelpText>> = {
  'register list': {
    summary: '登録簿の協定と、ある日における段階を種類別に示す',
    help: `使い方: comity register list [フラグ]

協定ごとに一行で、識別名、当事国、段階、最後の出来事の日、訪問を評価できるか否かを示します。

  --state XX         この国の協定だけ。二字の符号
  --kind KIND        種類: \`mutual-defence\`、\`consultation\`、\`status-of-forces\`、\`visiting-forces\`、
                     \`reciprocal-access\`、\`base-access\`、\`logistics\`、\`information-security\`、\`capability\`、
                     \`arrangement\`
  --stage STAGE      段階: \`none\`、\`intent\`、\`talks\`、\`text\`、\`signed\`、\`in-force\`、\`ended\`。段階が不明な
                     協定は、あり得る段階の全てに該当する
  --on DATE          この日の段階（既定は今日）
${KNOWN}  --json             一覧を出力する
${COMMON}
例:
  comity register list
  comity register list --state PH --on 2022-11-04
  comity register list --kind reciprocal-access --stage in-force --json
`,
  },
  'register show': {
    summary: '一つの協定: 当事国、他の協定との関係、経過と証拠と評点、食い違い、予測',
    help: `使い方: comity register show AGREEMENT [フラグ]

出来事ごとに、根拠となる主張を引用できる識別名とともに示します。反対する主張とその判断、予測とその結果、補足・代替・実施の
関係、その協定の下で評価できる範囲も示します。

  --on DATE          この日の段階（既定は今日）
${KNOWN}  --json             主張と出典を含めて出力する
${COMMON}
例:
  comity register show gb-jp-raa-2023
  comity register show ph-us-vfa-1998 --on 2020-12-01
  comity register show jp-ph-raa-2024 --lang ja
`,
  },
  'register timeline': {
    summary: '協定の出来事を日付の順に、出典にある限りの精度で示す',
    help: `使い方: comity register timeline [AGREEMENT...] [フラグ]

協定を指定しなければ全てを示します。その日以前としか分からない出来事は、その日の所に置きます。

  --state XX         この国の協定だけ。二字の符号
${KNOWN}  --json             出来事を出力する
${COMMON}
例:
  comity register timeline gb-jp-raa-2023 jp-ph-raa-2024
  comity register timeline --state PH
  comity register timeline au-jp-raa-2022 --known 2022-11-05
`,
  },
  'register as-of': {
    summary: 'ある日に各協定について知られていたこと。後に伝えられたことは含まない',
    help: `使い方: comity register as-of DATE [フラグ]

その日に記録できたはずの登録簿です。\`--on\` を付けると、別の日についてその時に知られていたことを示します。

  --on DATE          この日の段階（既定は \`DATE\` 自体）
  --state XX         この国の協定だけ。二字の符号
  --kind KIND        この種類の協定だけ。種類は \`comity register list --help\` が示す
  --stage STAGE      この段階の協定だけ
  --json             一覧を出力する
${COMMON}
例:
  comity register as-of 2022-11-05
  comity register as-of 2022-11-05 --state JP --lang ja
  comity register as-of 2025-08-20 --on 2025-09-11
`,
  },
  'register claims': {
    summary: '文書の検証: 主張、発言者、留保の語、及び各主張の結末',
    help: `使い方: comity register claims --source SOURCE [フラグ]

主張ごとに、発言者、原文の留保の語、当時と現在の評点、主張された日と登録簿の日、結末、それを示す出典を示します。一つの報道の
転載は一件と数えます。

  --source SOURCE    主張を検証した文書。\`seed\` のような鍵又はその始まり
${KNOWN}  --json             検証を出力する
${COMMON}
例:
  comity register claims --source seed
  comity register claims --source seed --known 2022-11-05
  comity register claims --source seed --lang ja
`,
  },
  'register check': {
    summary: '登録簿の証拠: 証拠の足りない段階、未解決の食い違い、失効した予測',
    help: `使い方: comity register check [フラグ]

段階ごとに必要な証拠は表（\`register/evidence.yaml\`）に定めます。足りないものも、足りないものとして示します。

${KNOWN}  --json             結果を出力する
${COMMON}
例:
  comity register check
  comity register check --known 2022-11-05
`,
  },
  'register import': {
    summary: '取得したデータセットを読み、追加される内容と登録簿との相違を示す',
    help: `使い方: comity register import FILE [フラグ]

公表された列の \`ATOP 5.1\` の加盟国ファイル（\`atop5_1m.csv\`）、\`DCAD 1.0\` の主ファイル又は \`MME v7\` を読み、著者の求める引用を示し、
結び付き又は活動を自分のフォルダーに書きます。登録簿には書きません。読めない行は取り込まず、行番号とともに示します。これらの
データセットは本製品に含まれません。

  --dry-run          何も書かず、追加される内容と相違だけを示す
  --set SET          列から分からない時の種類: \`atop\`、\`dcad\`、\`mme\`
  --to DIR           自分のフォルダー（既定は \`comity-register\`）
  --encoding NAME    文字コードが定まらない時に指定する
  --json             読んだ内容と比較を出力する
${COMMON}
例:
  comity register import atop5_1m.csv --dry-run
  comity register import mme_v7.csv --set mme --to my-data
`,
  },
  'register export': {
    summary: '登録簿の出来事に関する主張を、識別名、出典、基準日とともに一行ずつ出力する',
    help: `使い方: comity register export [フラグ]

出来事の根拠となる主張と反対する主張を一行ずつ出力します。引用には識別名、登録簿の基準日（\`as_of\`）及び要約値（\`register\`）を
用います。空欄は不明又は該当なしです。

  --known DATE       この日に知られていた出来事だけ
  --json             表ではなく値として出力する
${COMMON}
例:
  comity register export
  comity register export --json --known 2022-11-05
`,
  },
};
