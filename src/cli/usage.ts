// What may be wrong with a command line, in both languages, and what to do about it.
import type { Title } from '../engine/vocabulary.ts';

const both = (en: string, ja: string): Title => ({ en, ja });

/** What is not understood. */
export const Wrong = {
  flag: (flag: string) => both(`there is no flag \`${flag}\``, `フラグ \`${flag}\` はありません`),
  needsValue: (flag: string) => both(`the flag \`${flag}\` needs a value`, `フラグ \`${flag}\` には値が必要です`),
  takesNone: (flag: string) => both(`the flag \`${flag}\` takes no value`, `フラグ \`${flag}\` に値は付けられません`),
  width: (value: string) =>
    both(`\`--width ${value}\` is no number of columns`, `\`--width ${value}\` は桁数ではありません`),
  value: (flag: string, value: string) =>
    both(`\`--${flag} ${value}\` is not understood`, `\`--${flag} ${value}\` が理解できません`),
  day: (flag: string, value: string) =>
    both(`\`--${flag} ${value}\` is not a day`, `\`--${flag} ${value}\` は日付ではありません`),
  tooMany: (word: string) => both(`\`${word}\` is one word too many`, `\`${word}\` が余分です`),
  together: (a: string, b: string) =>
    both(`\`${a}\` and \`${b}\` do not go together`, `\`${a}\` と \`${b}\` は同時に使えません`),
  noPack: (id: string) => both(`there is no pack \`${id}\``, `資料 \`${id}\` はありません`),
  noAgreement: (id: string) => both(`there is no agreement \`${id}\``, `協定 \`${id}\` はありません`),
  agreementNotNamed: both('no agreement is named', '協定が指定されていません'),
  dayNotNamed: both('no day is named', '日付が指定されていません'),
  fileNotNamed: both('no file is named', 'ファイルが指定されていません'),
  noState: (code: string) => both(`there is no State \`${code}\``, `国 \`${code}\` はありません`),
  noFormality: (id: string) => both(`there is no formality \`${id}\``, `手続 \`${id}\` はありません`),
  noKind: (id: string) => both(`there is no kind \`${id}\``, `種別 \`${id}\` はありません`),
  samePack: (id: string) => both(`\`${id}\` twice is the same pack`, `\`${id}\` と \`${id}\` は同じ資料です`),
  packNotNamed: both('no pack is named', '資料が指定されていません'),
  twoPacks: both('two packs are needed', '二つの資料の指定が必要です'),
  formalityNotNamed: both('no formality is named', '手続が指定されていません'),
  lineNotNamed: both('no line is named', '行が指定されていません'),
  manifestNotNamed: both('no manifest is named', '名簿が指定されていません'),
  visitNotNamed: both('no visit is named', '訪問が指定されていません'),
  twoVisits: both('two versions of a visit are needed', '訪問の変更前と変更後の二つの指定が必要です'),
  lineOfKind: (line: string, kind: string, units: readonly string[]) =>
    both(
      `line ${line} is of kind \`${kind}\`, and this formality concerns ${units.join(', ')}`,
      `${line} 行目の種別は \`${kind}\` で、この手続の対象は ${units.map((unit) => `\`${unit}\``).join('、')} です`,
    ),
  officeNotNamed: both('no office is named', '機関が指定されていません'),
  provisionNotNamed: both('no provision is named', '規定が指定されていません'),
  questionNotNamed: both('no question is named', '問いが指定されていません'),
  answerNotNamed: both('no answer is named', '答えが指定されていません'),
  missing: (flag: string) => both(`\`--${flag}\` is missing`, `\`--${flag}\` がありません`),
  twoStates: both('two different States are needed', '異なる二つの国の指定が必要です'),
  sameState: (written: string) =>
    both(`\`${written}\` is one State, and two are needed`, `\`${written}\` は同じ国です。二つの国の指定が必要です`),
  notYear: (flag: string, value: string) =>
    both(`\`--${flag} ${value}\` is not a year`, `\`--${flag} ${value}\` は年ではありません`),
  fromAfter: (from: number, to: number) =>
    both(
      `\`--from ${from}\` is later than the last year, ${to}`,
      `\`--from ${from}\` は最後の年である ${to} 年より後です`,
    ),
  toBefore: (to: number, from: number) =>
    both(
      `\`--to ${to}\` is earlier than the first year, ${from}`,
      `\`--to ${to}\` は最初の年である ${from} 年より前です`,
    ),
  notAmong: (code: string) => both(`\`${code}\` is not among these States`, `\`${code}\` はこの国の集合にありません`),
  verb: (written: string) => both(`there is no verb \`${written}\``, `コマンド \`${written}\` はありません`),
} as const;

/** What to do next. */
export const Remedy = {
  help: (verb: string) => {
    const command = `\`comity ${verb === '' ? '' : `${verb} `}--help\``;
    return both(`see ${command}`, `${command} を見てください`);
  },
  stateCode: both(
    'write the two letters of its code, such as one that `comity treaties words --kind states` prints',
    '`comity treaties words --kind states` が示す二字の符号を書いてください',
  ),
  agreement: both(
    'write the id of an agreement of the register, as `comity register list` prints them, or a pair of States such as XX-YY',
    '`comity register list` が示す協定の識別名、又は二国を `XX-YY` の形で書いてください',
  ),
  oneLayer: both(
    'a chart shows one layer: add `--layer access` or another',
    '図は一つの層を示します。`--layer access` などを加えてください',
  ),
  way: (from: string) =>
    both(
      `name where the force comes from and where it goes: \`comity network path ${from} TO\``,
      `部隊の出発する国と向かう国を \`comity network path ${from} TO\` の形で指定してください`,
    ),
  tie: (state: string) =>
    both(
      `write another State in place of one, as in XX-YY; \`--lose ${state}\` takes away the State itself`,
      `一方を別の国とし、\`XX-YY\` の形で書いてください。国そのものを除くには \`--lose ${state}\` と書きます`,
    ),
  year: (flag: string, year: string) =>
    both(
      `write the year alone, in four digits: \`--${flag} ${year}\``,
      `\`--${flag} ${year}\` のように、年だけを四桁で書いてください`,
    ),
  firstYear: (to: number) =>
    both(
      `write \`--from ${to}\` or an earlier year, or a later one after \`--to\``,
      `\`--from ${to}\` 若しくはそれより前の年を書くか、\`--to\` により後の年を書いてください`,
    ),
  lastYear: (from: number) =>
    both(
      `write \`--to ${from}\` or a later year, or an earlier one after \`--from\``,
      `\`--to ${from}\` 若しくはそれより後の年を書くか、\`--from\` により前の年を書いてください`,
    ),
  odds: both('write a number from 0 to 1, such as XX=0.5', '0 から 1 までの数を `XX=0.5` の形で書いてください'),
  didYouMean: (word: string) => both(`did you mean \`${word}\`?`, `\`${word}\` ではありませんか`),
  oneOf: (words: readonly string[]) =>
    both(
      `write one of ${words.join(', ')}`,
      `${words.map((word) => `\`${word}\``).join('、')} のいずれかを書いてください`,
    ),
  columns: both('write a whole number from 40 to 1000', '40 から 1000 までの整数を書いてください'),
  day: both('write an existing day as YYYY-MM-DD', '実在する日を YYYY-MM-DD の形で書いてください'),
  addOffice: both(
    'add `--office "legal office"`: it stands in every result',
    '`--office` に機関名を付けてください。すべての結果に表示されます',
  ),
  nameProvision: both(
    'name a pack and one of its rules, as `comity treaties show` prints them',
    '`comity treaties show` が示す資料と規則を指定してください',
  ),
  nameQuestion: both(
    'name one, as `comity treaties show` prints it',
    '`comity treaties show` が示す問いを指定してください',
  ),
  addAnswer: (answers: readonly string[]) =>
    both(
      `add \`--answer\` with one of ${answers.join(', ')}`,
      `\`--answer\` に ${answers.map((one) => `\`${one}\``).join('、')} のいずれかを付けてください`,
    ),
  nearestPacks: (ids: readonly string[]) =>
    both(
      `did you mean ${ids.map((id) => `\`${id}\``).join(' or ')}? \`comity treaties list\` has them all`,
      `${ids.map((id) => `\`${id}\``).join('、')} のいずれかではありませんか。全ての資料は \`comity treaties list\` が示します`,
    ),
  nearestAgreements: (ids: readonly string[]) =>
    both(
      `did you mean ${ids.map((id) => `\`${id}\``).join(' or ')}? \`comity register list\` has them all`,
      `${ids.map((id) => `\`${id}\``).join('、')} のいずれかではありませんか。全ての協定は \`comity register list\` が示します`,
    ),
  otherPack: (id: string) =>
    both(
      `name another pack; \`comity treaties show ${id}\` shows this one`,
      `別の資料を指定してください。この資料は \`comity treaties show ${id}\` が示します`,
    ),
  registerList: both('see `comity register list`', '`comity register list` を見てください'),
  list: both('see `comity treaties list`', '`comity treaties list` を見てください'),
  addFormality: both('add `--formality visa` or another', '`--formality visa` などを加えてください'),
  addLine: both(
    'add `--line` with the number of a line of the manifest',
    '`--line` に名簿の行番号を付けて加えてください',
  ),
  mapping: both(
    'write `--map "HEADING=COLUMN"`, the heading as it stands in the file',
    '`--map "HEADING=COLUMN"` の形で、見出しをファイルのとおりに書いてください',
  ),
  rows: both(
    'write the number of a row, or two such as `2-3`',
    '行の番号を書いてください。二行にわたるときは `2-3` のように書きます',
  ),
  otherLine: both('name another line or formality', '別の行又は手続を指定してください'),
  xlsx: both('name a file that ends in .xlsx', '`.xlsx` で終わるファイルを指定してください'),
  table: both('name a .csv, .json or .xlsx file', '`.csv`、`.json` 又は `.xlsx` のファイルを指定してください'),
  twoVisits: both(
    'name the old one and the new one: `comity delta OLD NEW`',
    '`comity delta OLD NEW` の形で変更前と変更後を指定してください',
  ),
  visit: (verb: string) =>
    both(
      `name a visit.yaml or a manifest, or try \`comity ${verb} --example 01\``,
      `\`visit.yaml\` 又は名簿を指定するか、\`comity ${verb} --example 01\` を試してください`,
    ),
} as const;
