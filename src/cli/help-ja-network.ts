// The help of the verbs on the network in Japanese; commands and flags stay as they are typed.

import type { HelpText } from './help-ja.ts';

const ON = `  --on DATE          この日の終わりのネットワーク（既定は今日。ただし出典を調べた日まで）
`;

const network = (
  common: string,
  on: string,
): string => `  --layer ID         \`access\`（既定）、\`pacts\`、\`consultation\`、\`logistics\`、\`information\`、\`exercises\`、\`capability\`
${on}  --signed           署名された協定も数える（既定は発効したもののみ）
  --variant ID       \`register/layers.yaml\` の別の数え方。\`sources\`、\`nato-clique\` など（既定は \`standard\`）
  --nodes ID         同ファイルの別の国の集合（既定は層に定めたもの）、又は国そのもの（\`AU,JP,PH\` など）
  --hub XX           依存を測る国（既定は国の集合に定めたもの）
  --known DATE       この日に知られていたことによる。後に知られたことは考慮しない（既定は全て）
  --csv              値を CSV で出力する。各行に値の前提を付ける
  --svg FILE         図を書く。\`-\` なら表示する
  --json             値を JSON で出力する
${common}`;

/** By the name of the verb; `common` are the flags of every verb. */
export const networkHelpJa = (common: string): Readonly<Record<string, HelpText>> => ({
  'network measures': {
    summary: '星形か網か: 一つの国にどれだけ依存しているか、層ごとに、ある日について',
    help: `使い方: comity network measures [--layer ID] [フラグ]

協定が作る国と国のつながりを、層ごとのグラフとして示します。層を一つの数に足し合わせることはありません。\`--layer\` が
なければ層ごとに一行、あればその層の全体と国ごとの値、及び切れる所を示します。

${network(common, ON)}
例:
  comity network measures --on 2026-11-22
  comity network measures --layer access --on 2026-11-22 --signed
  comity network measures --layer access --on 2011-12-31 --svg access.svg
  comity network measures --layer access --on 2026-11-22 --nodes AU,GB,JP,PH,US
`,
  },
  'network series': {
    summary: '同じ値を毎年の末について示す',
    help: `使い方: comity network series [--layer ID ...] [--from YEAR] [--to YEAR] [フラグ]

各年の最後の日のネットワークです。\`--layer\` は繰り返し指定でき、層ごとに別の系列になります。

  --from YEAR        最初の年（既定は 1951）
  --to YEAR          最後の年（既定は出典を調べた年）
  --both             各層を二つ示す: 発効したもの、及び署名されたものを含むもの
  --carried          他のデータセットによる系列。ここでは計算し直さないものと、必要なファイル
${network(common, '')}
例:
  comity network series --layer access --from 2005
  comity network series --layer pacts --layer access --both --svg series.svg
  comity network series --layer access --variant nato-clique --csv
  comity network series --carried
`,
  },
  'network what-if': {
    summary: '協定が一つ増え、又は国が一つ減れば何が変わるか',
    help: `使い方: comity network what-if [--add WHAT] [--remove WHAT] [--lose XX] [--doubt XX=ODDS] [フラグ]

\`WHAT\` は二国（\`XX-YY\`）又は協定の番号で、各フラグは繰り返し指定できます。どれもなければ、ハブ以外の一つ一つのつながりが
支えるものを示します。除いた協定とともになくなるのは、ほかの協定が作らないつながりだけです。

  --add WHAT         このつながり、又はこの協定のつながりがある場合
  --remove WHAT      それがない場合
  --lose XX          この国がない場合
  --doubt XX=ODDS    この国の各つながりがこの確からしさ（0 から 1）である場合。国だけなら幾つかの値について示す。不確かな
                     つながりが 20 以下なら正確に、それより多ければ定めた種で 20,000 回引き、誤差とともに示す
  --elsewhere ODDS   ほかの各つながりの確からしさ（既定は 0.95）
${network(common, ON)}
例:
  comity network what-if --on 2022-11-04 --add GB-JP
  comity network what-if --on 2026-11-22 --signed --remove ca-ph-sovfa-2025
  comity network what-if --on 2026-11-22 --signed --lose US --svg lost.svg
  comity network what-if --on 2026-11-22 --doubt US=0.5
  comity network what-if --on 2026-11-22 --signed
`,
  },
  'network candidates': {
    summary: 'まだないつながり: それぞれどれだけ変えるか、どれだけ見込みがあるか',
    help: `使い方: comity network candidates [--layer ID] [フラグ]

ハブを除き、つながりのない全ての二国について、つながった場合のハブ依存度と到達の変化、及び共通の相手国（アダミック・アダー
指標）と登録簿の知る交渉の段階による見込みを示します。等しいものは順位を分け合います。二つの順位は一つにしません。

${network(common, ON)}
例:
  comity network candidates --on 2026-11-22 --signed
  comity network candidates --on 2026-11-22 --signed --variant nato-clique
  comity network candidates --on 2026-11-22 --signed --svg candidates.svg
`,
  },
  'network impact': {
    summary: '協定の実務上の効果: 標準の訪問の軽減に、知られた活動の数を掛ける',
    help: `使い方: comity network impact [AGREEMENT ...] [--on DATE] [--accept LEVEL]

一つの標準の訪問（人員 200 名、車両 20 両、小銃 200 丁、航空機 1 機、二週間）を、協定がある場合とない場合について、両方向に
評価します。その差が軽減で、登録簿の知る両国の活動の数を掛けます。協定の条文を知らないときは、そう答えます。\`AGREEMENT\` が
なければ、部隊の出入りに関する全ての協定について示します。

  --on DATE          訪問の最初の日。この日までの活動を数える（既定は今日。ただし出典を調べた日まで）
  --accept LEVEL     \`text\`、\`summary\`、\`report\`: 規定をどこまで確認できていれば根拠と認めるか（既定は \`summary\`）
  --csv              値を CSV で出力する
  --json             値を JSON で出力する
${common}
例:
  comity network impact au-jp-raa-2022 --on 2026-11-22
  comity network impact --on 2026-11-22 --accept report
`,
  },
  'network path': {
    summary: 'ある国の部隊が別の国へどう至るか、協定ごとに、及び何が不足しているか',
    help: `使い方: comity network path FROM TO [--on DATE] [--signed] [--variant ID]

一方の国から他方の国へ、部隊の出入りに関する協定の最も短い連なりを示します。一歩ごとに、部隊を対象とする出入りと後方支援の
協定、部隊を対象とせずに二国を結ぶ協定、不足しているもの、進行中のものを示します。軍事上の判断はしません。

  --on DATE          この日の終わり（既定は今日。ただし出典を調べた日まで）
  --signed           署名された協定も数える（既定は発効したもののみ）
  --variant ID       \`register/layers.yaml\` の別の数え方（既定は \`standard\`）
  --known DATE       この日に知られていたことによる（既定は全て）
  --csv              各歩を CSV で出力する
  --json             各歩を JSON で出力する
${common}
例:
  comity network path GB AU --on 2026-11-22
  comity network path CA JP --on 2026-11-22 --signed
`,
  },
});
