/**
 * Every error that Comity can report, by its stable code, and the two shapes an error takes:
 * a `Problem` is a value, collected so that all of them can be shown at once; a `ComityError` is thrown
 * when there is nothing to go on with.
 *
 * How to write one: lower case, no full stop, no type names (the reader has never seen this program).
 * `title` says what is wrong and is followed by the user's own value in backticks; `remedy` says what to do next.
 * Codes are never renamed or used again for something else. Append to the section of the room that raises it.
 */

import { SHOWN_LENGTH, shownText } from './shown-text.ts';

/** What the table below says of one code: in English and in Japanese. */
export type ErrorText = {
  /** What is wrong, without the value: "not a date of the calendar". */
  readonly title: string;
  /** What the reader does next: "write it as YYYY-MM-DD". */
  readonly remedy: string;
  readonly titleJa: string;
  readonly remedyJa: string;
};

export const ErrorCode = {
  // ── kernel ──────────────────────────────────────────────────────────────────────────────────────────────────────
  COMITY_KERNEL_BAD_DATE: {
    title: 'not a date of the calendar',
    remedy: 'write an existing day as YYYY-MM-DD, such as 2023-08-26',
    titleJa: '暦にない日付です',
    remedyJa: '実在する日を YYYY-MM-DD の形で書いてください（例 2023-08-26）',
  },
  COMITY_KERNEL_BAD_SPAN: {
    title: 'the last day is before the first',
    remedy: 'exchange the two days, or correct the one that is wrong',
    titleJa: '終わりの日が始まりの日より前です',
    remedyJa: '二つの日を入れ替えるか、誤りを直してください',
  },
  COMITY_KERNEL_BAD_COUNT: {
    title: 'not a whole number of days, zero or more',
    remedy: 'write a whole number such as 0, 5 or 30',
    titleJa: '0 以上の整数の日数ではありません',
    remedyJa: '0、5、30 のような整数を書いてください',
  },
  COMITY_KERNEL_NOT_JSON: {
    title: 'this value has no form in JSON',
    remedy: 'this is a mistake in the program: report it with the command you ran',
    titleJa: 'JSON で表せない値です',
    remedyJa: 'プログラムの誤りです。実行したコマンドを添えて報告してください',
  },
  COMITY_KERNEL_BAD_HEX: {
    title: 'not hexadecimal digits in pairs',
    remedy: 'write only 0-9 and a-f, an even number of them',
    titleJa: '16 進数の組ではありません',
    remedyJa: '0〜9 と a〜f だけを偶数個で書いてください',
  },
  COMITY_KERNEL_BAD_UTF8: {
    title: 'these bytes are not text in UTF-8',
    remedy: 'save the file as UTF-8 and try again',
    titleJa: 'UTF-8 の文字列ではありません',
    remedyJa: 'ファイルを UTF-8 で保存し直してください',
  },
  COMITY_KERNEL_UNREACHABLE: {
    title: 'a case the program holds to be impossible came up',
    remedy: 'this is a mistake in the program: report it with the command you ran',
    titleJa: '起こり得ないはずの場合が起きました',
    remedyJa: 'プログラムの誤りです。実行したコマンドを添えて報告してください',
  },

  // ── law packs (src/engine): COMITY_PACK_*, COMITY_LAW_* ─────────────────────────────────────────────────────────
  COMITY_YAML_SYNTAX: {
    title: 'this is not YAML as it is written here',
    remedy: 'check indentation, quotes and colons at this place',
    titleJa: 'YAML として読めません',
    remedyJa: 'この位置の字下げ、引用符、コロンを確かめてください',
  },
  COMITY_YAML_TAG: {
    title: 'a YAML tag is not allowed',
    remedy: 'remove the tag and write the plain value',
    titleJa: 'YAML のタグは使えません',
    remedyJa: 'タグを消し、値だけを書いてください',
  },
  COMITY_YAML_ANCHOR: {
    title: 'a YAML anchor is not allowed',
    remedy: 'write the value out where it is used',
    titleJa: 'YAML のアンカーは使えません',
    remedyJa: '使う所に値をそのまま書いてください',
  },
  COMITY_YAML_ALIAS: {
    title: 'a YAML alias or merge key is not allowed',
    remedy: 'write the value out where it is used',
    titleJa: 'YAML のエイリアスとマージキーは使えません',
    remedyJa: '使う所に値をそのまま書いてください',
  },
  COMITY_YAML_DUPLICATE_KEY: {
    title: 'this key stands here twice',
    remedy: 'keep one of the two',
    titleJa: '同じキーが二度あります',
    remedyJa: '一方を消してください',
  },
  COMITY_YAML_EMPTY_KEY: {
    title: 'this key has no value',
    remedy: 'write a value, or remove the key: absent and empty are not the same',
    titleJa: 'このキーには値がありません',
    remedyJa: '値を書くか、キーを消してください',
  },
  COMITY_YAML_UNKNOWN_KEY: {
    title: 'no such key here',
    remedy: 'remove it, or correct its spelling',
    titleJa: 'ここにこのキーはありません',
    remedyJa: '消すか、つづりを直してください',
  },
  COMITY_YAML_MISSING_KEY: {
    title: 'a key is missing here',
    remedy: 'add the key with its value',
    titleJa: '必要なキーがありません',
    remedyJa: 'キーと値を加えてください',
  },
  COMITY_YAML_BAD_VALUE: {
    title: 'this value is not allowed here',
    remedy: 'see the format in docs/reference/packs.md',
    titleJa: 'ここではこの値は使えません',
    remedyJa: '`docs/reference/packs.md` の書式を見てください',
  },
  COMITY_FENCE_UNKNOWN_KIND: {
    title: 'no such kind of fence',
    remedy: 'write one of scope, term, word, rule, reading',
    titleJa: 'この種類の囲みはありません',
    remedyJa: '`scope`、`term`、`word`、`rule`、`reading` のいずれかを書いてください',
  },
  COMITY_FENCE_WITHOUT_TEXT: {
    title: 'a fence stands without heading, paraphrase and `ja:` line above it',
    remedy: 'write a heading, one or two sentences of our own, and the same in Japanese after `ja:`',
    titleJa: '囲みの上に見出し、要旨、`ja:` の行がありません',
    remedyJa: '見出し、自分の言葉による要旨、`ja:` の後に日本語の要旨を書いてください',
  },
  COMITY_FENCE_WITHOUT_ROW: {
    title: 'this fence names no row that it encodes',
    remedy: 'add `row:` with the key of the row in law/rows.csv',
    titleJa: 'この囲みは根拠の行を示していません',
    remedyJa: '`law/rows.csv` のキーを `row:` に書いてください',
  },
  COMITY_FENCE_CITES_NOTHING: {
    title: 'a mark for an article number, but the heading has none',
    remedy: 'remove `cited`, or write the number in the heading if a source has it',
    titleJa: '条番号の確度がありますが、見出しに条番号がありません',
    remedyJa: '`cited` を消すか、出典にあるなら見出しに条番号を書いてください',
  },
  COMITY_FENCE_WITHOUT_CITED: {
    title: 'the heading has an article number whose mark is missing',
    remedy: 'add `cited:` with the mark of the number',
    titleJa: '見出しの条番号の確度がありません',
    remedyJa: '条番号の確度を `cited:` に書いてください',
  },
  COMITY_FENCE_UNKNOWN_SUBJECT: {
    title: 'no such kind of subject',
    remedy: 'write a kind of the vocabulary',
    titleJa: 'この種類の対象はありません',
    remedyJa: '語彙にある種類を書いてください',
  },
  COMITY_FENCE_TWICE: {
    title: 'this pack has two fences of that name',
    remedy: 'give one of them another name',
    titleJa: '同じ名前の囲みが二つあります',
    remedyJa: '一方の名前を変えてください',
  },
  COMITY_CONDITION_SYNTAX: {
    title: 'this line is not a test as the language has it',
    remedy: 'check operators, quotes and parentheses',
    titleJa: '条件として読めません',
    remedyJa: '演算子、引用符、かっこを確かめてください',
  },
  COMITY_CONDITION_NOT_IN_SUBSET: {
    title: 'this is outside the language of conditions',
    remedy: 'use only && || ! == != < <= > >= in, facts, literals, lists, term.x, lists.x and open("id")',
    titleJa: '条件に使えない書き方です',
    remedyJa: '`&& || ! == != < <= > >= in`、事実、値、リスト、`term.x`、`lists.x`、`open("id")` だけを使ってください',
  },
  COMITY_CONDITION_NOT_A_TEST: {
    title: 'this line is a value and not a test',
    remedy: 'compare it with something',
    titleJa: 'この行は値であって条件ではありません',
    remedyJa: '何かと比べてください',
  },
  COMITY_CONDITION_MIXED: {
    title: '&& and || meet in one line without parentheses',
    remedy: 'put parentheses around what belongs together, or write two lines',
    titleJa: '&& と || がかっこなしで並んでいます',
    remedyJa: 'まとまりをかっこで囲むか、二行に分けてください',
  },
  COMITY_CONDITION_UNKNOWN_FACT: {
    title: 'no such fact here',
    remedy: 'write a fact of the vocabulary that this subject has',
    titleJa: 'ここではその事実は使えません',
    remedyJa: '語彙にあり、この対象が持つ事実を書いてください',
  },
  COMITY_CONDITION_UNKNOWN_VALUE: {
    title: 'this fact never has that value',
    remedy: 'write one of its values in the vocabulary',
    titleJa: 'この事実にその値はありません',
    remedyJa: '語彙にある値を書いてください',
  },
  COMITY_CONDITION_UNKNOWN_TERM: {
    title: 'no such term here',
    remedy: 'define it with a term fence, or correct its spelling',
    titleJa: 'その用語は定義されていません',
    remedyJa: '`term` で定義するか、つづりを直してください',
  },
  COMITY_CONDITION_UNKNOWN_LIST: {
    title: 'no such list here',
    remedy: 'define it under `lists`, or correct its spelling',
    titleJa: 'その一覧はありません',
    remedyJa: '`lists` に定義するか、つづりを直してください',
  },
  COMITY_CONDITION_UNKNOWN_READING: {
    title: 'no such reading here',
    remedy: 'define it with a reading fence, or correct its spelling',
    titleJa: 'その解釈問題はありません',
    remedyJa: '`reading` で定義するか、つづりを直してください',
  },
  COMITY_CONDITION_TYPE: {
    title: 'these two cannot be compared',
    remedy: 'compare text with text, numbers with numbers, and write a true-or-false fact by itself',
    titleJa: 'この二つは比べられません',
    remedyJa: '文字は文字と、数は数と比べ、真偽の事実はそのまま書いてください',
  },
  COMITY_EFFECT_UNKNOWN_VERB: {
    title: 'no such effect',
    remedy: 'write one of the verbs of docs/reference/packs.md',
    titleJa: 'その効果はありません',
    remedyJa: '`docs/reference/packs.md` にある動詞を書いてください',
  },
  COMITY_EFFECT_UNKNOWN_FORMALITY: {
    title: 'no such formality',
    remedy: 'write a formality of the vocabulary, or a word of this pack',
    titleJa: 'その手続はありません',
    remedyJa: '語彙にある手続か、このパックの語を書いてください',
  },
  COMITY_EFFECT_UNKNOWN_PAPER: {
    title: 'no such paper',
    remedy: 'write a paper of the vocabulary',
    titleJa: 'その書類はありません',
    remedyJa: '語彙にある書類を書いてください',
  },
  COMITY_EFFECT_UNKNOWN_MATTER: {
    title: 'no such matter or power',
    remedy: 'write a matter or power of the vocabulary',
    titleJa: 'その事項または権限はありません',
    remedyJa: '語彙にある事項または権限を書いてください',
  },
  COMITY_EFFECT_MALFORMED: {
    title: 'this effect is not complete',
    remedy: 'write it as in docs/reference/packs.md, such as `eases visa by movement-order`',
    titleJa: '効果の書き方が足りません',
    remedyJa: '`docs/reference/packs.md` のとおりに書いてください（例 `eases visa by movement-order`）',
  },
  COMITY_FACT_WITHOUT_ACTOR: {
    title: 'this can be changed, but nobody is named who can',
    remedy: 'name an actor in `by`, or write `change: no`',
    titleJa: '変更できるとされていますが、変更できる者が示されていません',
    remedyJa: '`by` に行為者を書くか、`change: no` としてください',
  },
  COMITY_FACT_UNKNOWN_ACTOR: {
    title: 'no such actor with a side',
    remedy: 'name an actor of the vocabulary that has a `side`',
    titleJa: '`side` のある行為者にその名はありません',
    remedyJa: '語彙にある、`side` の定まった行為者を書いてください',
  },
  COMITY_FACT_ACTOR_IDLE: {
    title: 'an actor is named, but this cannot be changed',
    remedy: 'leave `by` out, or say in `change` that it can be changed',
    titleJa: '行為者が示されていますが、変更できないとされています',
    remedyJa: '`by` を除くか、変更できることを `change` に書いてください',
  },
  COMITY_DUTY_UNKNOWN_WORD: {
    title: 'no such word for a duty',
    remedy: 'write a word of the vocabulary',
    titleJa: '義務に使えない語です',
    remedyJa: '語彙にある語を書いてください',
  },
  COMITY_TERM_WITH_PROVIDED: {
    title: 'a term cannot undertake anything',
    remedy: 'move the line to `if`, or to a rule',
    titleJa: '用語に約束は書けません',
    remedyJa: 'その行を `if` か規則に移してください',
  },
  COMITY_TERM_CYCLE: {
    title: 'this term is defined by itself',
    remedy: 'break the circle of definitions',
    titleJa: 'この用語は自分自身で定義されています',
    remedyJa: '定義の循環を断ってください',
  },
  COMITY_RULE_WITHOUT_CONDITION: {
    title: 'this rule has no condition',
    remedy: 'write `always: true` if it always holds',
    titleJa: 'この規則に条件がありません',
    remedyJa: '常に成り立つなら `always: true` と書いてください',
  },
  COMITY_RULE_ALWAYS_WITH_CONDITION: {
    title: 'this rule holds always and under conditions',
    remedy: 'keep one of the two',
    titleJa: '「常に」と条件の両方があります',
    remedyJa: 'どちらか一方にしてください',
  },
  COMITY_RULE_BELOW_FLOOR: {
    title: 'no status agreement lifts this consent',
    remedy: 'remove the formality, or write `lifts-floor: true` if the words were seen and say so',
    titleJa: 'この同意は地位協定では免除できません',
    remedyJa: '手続を消すか、条文がそう定めるなら `lifts-floor: true` と書いてください',
  },
  COMITY_RULE_UNKNOWN: {
    title: 'no such rule',
    remedy: 'write a rule of this pack, or `pack/rule` of one it supplements',
    titleJa: 'その規則はありません',
    remedyJa: 'このパックの規則か、補足する相手の `pack/rule` を書いてください',
  },
  COMITY_RULE_OVER_CYCLE: {
    title: 'these rules prevail over each other in a circle',
    remedy: 'remove one `over`',
    titleJa: '互いに優先し合っています',
    remedyJa: '`over` を一つ消してください',
  },
  COMITY_RULE_UNORDERED: {
    title: 'two rules of one pack can hold together and differ',
    remedy: 'write `over:` on the one that prevails',
    titleJa: '同時に成り立ち、結果の異なる規則があります',
    remedyJa: '優先する方に `over:` を書いてください',
  },
  COMITY_RULE_WITHOUT_SWAP: {
    title: 'no case exchanges the parties for this rule',
    remedy:
      'write `swap: same`, `differs` or `unknown` in a case that names the rule, or `host:` in the rule if it is for one side',
    titleJa: '当事国を入れ替えた事例のない規則です',
    remedyJa:
      'この規則を挙げる事例に `swap: same`、`differs` 又は `unknown` を書くか、一方のみに関する規則であれば `host:` を書いてください',
  },
  COMITY_MARK_ABOVE_ROW: {
    title: 'a mark claims more than its row',
    remedy: 'write the mark of the row or a lower one',
    titleJa: '根拠の行より高い確度です',
    remedyJa: '行と同じか、より低い確度にしてください',
  },
  COMITY_ROW_UNKNOWN: {
    title: 'no such row',
    remedy: 'write a key of law/rows.csv',
    titleJa: 'その行はありません',
    remedyJa: '`law/rows.csv` のキーを書いてください',
  },
  COMITY_ROW_SAYS_NOTHING: {
    title: 'nothing may be encoded from this row',
    remedy: 'leave the rule out: the words were not seen',
    titleJa: 'この行からは何も規則にできません',
    remedyJa: '条文を見ていないので、規則にしないでください',
  },
  COMITY_ROWS_UNREADABLE: {
    title: 'law/rows.csv cannot be read',
    remedy: 'correct the line',
    titleJa: '`law/rows.csv` が読めません',
    remedyJa: 'その行を直してください',
  },
  COMITY_ROWS_TWICE: {
    title: 'this key stands twice',
    remedy: 'remove one of the two lines',
    titleJa: '同じキーが二度あります',
    remedyJa: '一方の行を消してください',
  },
  COMITY_ROW_NOT_ACCOUNTED: {
    title: 'a row is neither encoded nor left out with a reason',
    remedy: 'encode it, or say in `left_out_because` why not',
    titleJa: '規則にも、除外の理由にもなっていない行があります',
    remedyJa: '規則にするか、`left_out_because` に理由を書いてください',
  },
  COMITY_SOURCE_UNKNOWN: {
    title: 'no such source',
    remedy: 'add it to law/sources.yaml, or correct its spelling',
    titleJa: 'その出典はありません',
    remedyJa: '`law/sources.yaml` に加えるか、つづりを直してください',
  },
  COMITY_PACK_UNKNOWN_STATE: {
    title: 'no such State',
    remedy: 'write the alpha-2 code of a State of the vocabulary',
    titleJa: 'その国はありません',
    remedyJa: '語彙にある国の 2 文字コードを書いてください',
  },
  COMITY_PACK_UNKNOWN: {
    title: 'no such pack',
    remedy: 'write the id of a pack',
    titleJa: 'そのパックはありません',
    remedyJa: 'パックの `id` を書いてください',
  },
  COMITY_PACK_TWICE: {
    title: 'two packs have this id',
    remedy: 'give one of them another id',
    titleJa: '同じ `id` のパックが二つあります',
    remedyJa: '一方の `id` を変えてください',
  },
  COMITY_PACK_WITHOUT_PARTIES: {
    title: 'the layer does not fit',
    remedy: 'a treaty or supplement has two or more `parties`, an act or baseline one `state`',
    titleJa: '層と当事国が合いません',
    remedyJa: '条約と補足には二つ以上の `parties`、法令と基本法には `state` を書いてください',
  },
  COMITY_PACK_WITHOUT_FORCE: {
    title: 'this pack never enters into force',
    remedy: 'add a milestone `in-force`, with bounds if the day is not known',
    titleJa: 'このパックには発効日がありません',
    remedyJa: '`in-force` の日付を加えてください。不明なら範囲を書いてください',
  },
  COMITY_FILING_UNKNOWN_AUTHORITY: {
    title: 'no such authority',
    remedy: 'name it in `authorities` and in the vocabulary',
    titleJa: 'その当局はありません',
    remedyJa: '`authorities` と語彙に書いてください',
  },
  COMITY_FILING_UNKNOWN_CALENDAR: {
    title: 'no such calendar',
    remedy: 'add it to law/calendars, or correct its spelling',
    titleJa: 'その暦はありません',
    remedyJa: '`law/calendars` に加えるか、つづりを直してください',
  },
  COMITY_LAW_FILE_MISSING: {
    title: 'a file of the law is missing',
    remedy: 'put it back: the law is read whole or not at all',
    titleJa: '法令のファイルがありません',
    remedyJa: '元に戻してください。法令は全部そろって初めて読まれます',
  },
  COMITY_LAW_CASE_UNKNOWN_WORD: {
    title: 'a case names something the law does not have',
    remedy: 'correct its spelling',
    titleJa: '事例が法令にないものを指しています',
    remedyJa: 'つづりを直してください',
  },
  COMITY_LAW_CASE_FAILS: {
    title: 'a case does not come out as its lawyer expects',
    remedy: 'run `comity treaties check`, and mend the law or the case first',
    titleJa: '事例が想定どおりになりません',
    remedyJa: '`comity treaties check` を実行し、先に法令か事例を直してください',
  },
  COMITY_OVERLAY_UNKNOWN_FENCE: {
    title: 'an attestation names a fence the law does not have',
    remedy: 'write `pack/rule`, `pack/term:name` or `pack/scope:1`',
    titleJa: '法令にない囲みへの確認です',
    remedyJa: '`pack/rule`、`pack/term:name`、`pack/scope:1` の形で書いてください',
  },
  COMITY_OVERLAY_UNKNOWN_READING: {
    title: 'no such open question',
    remedy: 'write the id of a question that the law leaves open, as `comity treaties show` prints it',
    titleJa: 'その未解決の問いはありません',
    remedyJa: '法令が未解決とする問いの識別名を、`comity treaties show` の示すとおりに書いてください',
  },
  COMITY_OVERLAY_UNKNOWN_ANSWER: {
    title: 'no such answer to that question',
    remedy: 'write one of its answers',
    titleJa: 'その問いにその答えはありません',
    remedyJa: '答えの一つを書いてください',
  },
  COMITY_OVERLAY_ARTICLE_FORM: {
    title: 'this has not the form of an article number',
    remedy: 'write the number as your text has it, such as `VII`, `1(c)`, `Annex to XX` or `reg 2.40`, or leave it out',
    titleJa: '条番号の形ではありません',
    remedyJa: '条文にあるとおり `VII`、`1(c)`、`第七条第二項` のように書くか、省いてください',
  },
  COMITY_OVERLAY_ARTICLE_CONTRADICTS: {
    title: 'the pack cites another article number, as seen',
    remedy: 'write the number that the pack cites, or leave it out; if your text differs, correct the pack',
    titleJa: '資料が確認済みの番号として引用する条番号と異なります',
    remedyJa: '資料が引用する番号を書くか、省いてください。手元の条文が異なる場合は資料を直してください',
  },
  COMITY_OVERLAY_SEEN_TOO_EARLY: {
    title: 'on this day the text was not signed yet',
    remedy: 'write the day on which the signed text was seen',
    titleJa: 'この日には、まだ署名されていません',
    remedyJa: '署名された条文を確認した日を書いてください',
  },

  // ── visit plan (src/visit/plan): COMITY_PLAN_* ──────────────────────────────────────────────────────────────────
  COMITY_PLAN_STATE_MISSING: {
    title: 'a leg does not say which State it is about',
    remedy: 'write `sending` and `receiving` in the leg, or give --from and --to',
    titleJa: '行程に国が書かれていません',
    remedyJa: '行程に `sending` と `receiving` を書くか、`--from` と `--to` を付けてください',
  },
  COMITY_PLAN_DAY_MISSING: {
    title: 'a leg does not say on which day it begins or ends',
    remedy: 'write `enter` and `leave` in the leg, or give --enter and --leave',
    titleJa: '行程に入国日または出国日が書かれていません',
    remedyJa: '行程に `enter` と `leave` を書くか、`--enter` と `--leave` を付けてください',
  },
  COMITY_PLAN_SAME_STATE: {
    title: 'the sending and the receiving State are the same',
    remedy: 'correct one of the two: a visit goes to another State',
    titleJa: '派遣国と接受国が同じです',
    remedyJa: 'どちらかを直してください。訪問は他国へのものです',
  },
  COMITY_PLAN_SPAN: {
    title: 'the last day is before the first',
    remedy: 'exchange the two days, or correct the one that is wrong',
    titleJa: '終わりの日が始まりの日より前です',
    remedyJa: '二つの日を入れ替えるか、誤りを直してください',
  },
  COMITY_PLAN_DAY_OUTSIDE: {
    title: 'this day is outside the visit',
    remedy: 'choose a day between the first entry and the last exit, or change --enter or --leave',
    titleJa: 'この日は訪問の期間の外です',
    remedyJa: '最初の入国と最後の出国の間の日にするか、`--enter` または `--leave` を変えてください',
  },
  COMITY_PLAN_LEGS_OVERLAP: {
    title: 'this leg begins before the one above it ends',
    remedy: 'let a group leave one State before it enters the next, or make two groups',
    titleJa: '前の行程が終わる前に次の行程が始まっています',
    remedyJa: '出国の後に次の国へ入国するようにするか、一団を二つに分けてください',
  },
  COMITY_PLAN_GROUP_TWICE: {
    title: 'two groups have this id',
    remedy: 'give each group its own id',
    titleJa: '同じ `id` の一団が二つあります',
    remedyJa: '一団ごとに別の `id` を付けてください',
  },
  COMITY_PLAN_FLAG: {
    title: 'this flag does not fit the visit',
    remedy: 'see `comity assess --help`',
    titleJa: 'このフラグの値は使えません',
    remedyJa: '`comity assess --help` を見てください',
  },
  COMITY_PLAN_FLAG_AMBIGUOUS: {
    title: 'the visit has legs of several States, and one flag would make them all the same',
    remedy: 'change the legs in the visit file instead',
    titleJa: '訪問の行程に複数の国があり、一つのフラグでは全てが同じ国になります',
    remedyJa: '訪問のファイルで行程を直してください',
  },
  COMITY_PLAN_PROVENANCE_MISSING: {
    title: '`provenance` does not say how this column of the manifest came about',
    remedy: 'add the column with `published` or `generated`',
    titleJa: '`provenance` に名簿のこの列がありません',
    remedyJa: '列を `published` または `generated` として加えてください',
  },
  COMITY_PLAN_PROVENANCE_UNKNOWN: {
    title: 'the manifest has no such column',
    remedy: 'remove it from `provenance`',
    titleJa: '名簿にこの列はありません',
    remedyJa: '`provenance` から消してください',
  },

  // ── manifest (src/visit/manifest, src/files): COMITY_MANIFEST_*, COMITY_FILE_* ──────────────────────────────────
  COMITY_FILE_FORMAT: {
    title: 'this file is in a format that is not read',
    remedy: 'save it as .csv, .json or .xlsx',
    titleJa: '読めない形式のファイルです',
    remedyJa: '`.csv`、`.json`、`.xlsx` のいずれかで保存してください',
  },
  COMITY_FILE_NOT_UTF8: {
    title: 'this file is not text in UTF-8, Shift_JIS or UTF-16',
    remedy: 'save it as UTF-8, in a spreadsheet as "CSV UTF-8"; or say what it is in with `--encoding`',
    titleJa: '`utf-8`、`shift_jis`、`utf-16` のいずれの文字列でもありません',
    remedyJa:
      'UTF-8 で保存し直す（表計算ソフトでは「CSV UTF-8」を選ぶ）か、`--encoding` で文字コードを指定してください',
  },
  COMITY_FILE_TWO_ENCODINGS: {
    title: 'this text can be read in more than one encoding, and the words would differ',
    remedy: 'say which it is with `--encoding`, or save it as UTF-8',
    titleJa: '複数の文字コードで読めてしまい、内容が定まりません',
    remedyJa: '`--encoding` で指定するか、UTF-8 で保存し直してください',
  },
  COMITY_FILE_ENCODING: {
    title: 'this file is not text in the encoding that was named',
    remedy: 'name another with `--encoding`, or leave the flag out',
    titleJa: '指定された文字コードの文字列ではありません',
    remedyJa: '`--encoding` に別の文字コードを指定するか、フラグを外してください',
  },
  COMITY_FILE_EMPTY: {
    title: 'this file holds nothing',
    remedy: 'write the column names in the first line; `comity manifest template` prints them',
    titleJa: 'ファイルが空です',
    remedyJa: '一行目に列の名前を書いてください。`comity manifest template` で表示できます',
  },
  COMITY_FILE_SEPARATOR: {
    title: 'the columns are separated by a sign that is not understood',
    remedy: 'save the file with commas, semicolons or tabs between the columns',
    titleJa: '列の区切りがコンマ・セミコロン・タブのいずれでもありません',
    remedyJa: '列をコンマ、セミコロン又はタブで区切って保存してください',
  },
  COMITY_FILE_QUOTE: {
    title: 'a double quote stands where none may stand, or is never closed',
    remedy: 'put the whole cell in double quotes and write a quote inside it twice',
    titleJa: '二重引用符の位置が誤っているか、閉じられていません',
    remedyJa: 'セル全体を二重引用符で囲み、中の引用符は二つ重ねてください',
  },
  COMITY_FILE_CELL_COUNT: {
    title: 'this row has more or fewer cells than the header',
    remedy: 'write as many cells as the header has; put a cell that holds a comma in double quotes',
    titleJa: '行のセルの数が見出しと違います',
    remedyJa: '見出しと同じ数のセルを書き、コンマを含むセルは二重引用符で囲んでください',
  },
  COMITY_FILE_TOO_MANY_COLUMNS: {
    title: 'this table has more than 1,000 columns',
    remedy: 'leave out the columns that no line needs; a table turned on its side has its lines as columns',
    titleJa: '列が 1,000 を超える表です',
    remedyJa: '要らない列を除いてください。行と列が入れ替わっている表は、向きを直してください',
  },
  COMITY_FILE_JSON: {
    title: 'this is not JSON',
    remedy: 'correct it at this place; names and words stand in double quotes, and no comma stands before a bracket',
    titleJa: 'JSON として読めません',
    remedyJa: 'この位置を直してください。名前と文字列は二重引用符で囲み、閉じ括弧の前にコンマは置けません',
  },
  COMITY_FILE_JSON_SHAPE: {
    title: 'a manifest in JSON is an array of objects, and their values are words, numbers or true and false',
    remedy: 'write `[{ "kind": "person" }]` and so on',
    titleJa: 'JSON の名簿はオブジェクトの配列で、値は文字列、数、真偽のいずれかです',
    remedyJa: '`[{ "kind": "person" }]` のように書いてください',
  },
  COMITY_FILE_JSON_KEY_TWICE: {
    title: 'this key stands in the object twice',
    remedy: 'keep one of the two',
    titleJa: '同じキーが二度あります',
    remedyJa: '一方を消してください',
  },
  COMITY_FILE_XLSX_DAMAGED: {
    title: 'this workbook is damaged, or no spreadsheet made it',
    remedy: 'open it in a spreadsheet and save it again as .xlsx, or save each sheet as .csv',
    titleJa: '壊れているか、表計算ソフトで作られたものではないブックです',
    remedyJa: '表計算ソフトで開いて `.xlsx` として保存し直すか、シートごとに `.csv` で保存してください',
  },
  COMITY_FILE_XLSX_LOCKED: {
    title: 'this workbook has a password, or is of the kind before 2007',
    remedy: 'open it in a spreadsheet and save it as .xlsx without a password',
    titleJa: 'パスワードで保護されているか、2007 年より前の形式のブックです',
    remedyJa: '表計算ソフトで開き、パスワードを外して `.xlsx` で保存してください',
  },
  COMITY_FILE_XLSX_TOO_LARGE: {
    title: 'this workbook unpacks to more than is read',
    remedy: 'save the sheets with the lines alone in a new workbook, or as .csv',
    titleJa: '展開すると上限を超えるブックです',
    remedyJa: '行のあるシートだけを新しいブックに保存するか、`.csv` で保存してください',
  },
  COMITY_FILE_XLSX_MACROS: {
    title: 'this workbook holds macros',
    remedy: 'save it as .xlsx without macros',
    titleJa: 'マクロを含むブックです',
    remedyJa: 'マクロのない `.xlsx` で保存してください',
  },
  COMITY_FILE_XLSX_LINKS: {
    title: 'this workbook fetches from another file or address',
    remedy: 'break the links in the spreadsheet, keep the values, and save it again',
    titleJa: '他のファイルやアドレスから値を取り込むブックです',
    remedyJa: '表計算ソフトでリンクを解除し、値だけを残して保存し直してください',
  },
  COMITY_FILE_XLSX_SHEET: {
    title: 'this sheet does not say what its lines are',
    remedy:
      'name it after a kind such as person, add a column `kind`, or pass it over: begin its name with `x-`, or name the others with `--sheet`',
    titleJa: 'このシートの行が何を表すかが書かれていません',
    remedyJa:
      'シートに `person` などの種類の名を付けるか、`kind` の列を加えてください。`x-` で始まる名のシートは読み飛ばし、`--sheet` を使うと名を挙げたシートだけを読みます',
  },
  COMITY_FILE_HEADER_ROW: {
    title: 'it is not certain which row holds the headings',
    remedy: 'say which with `--header-row N`',
    titleJa: '見出しの行が一つに定まりません',
    remedyJa: '`--header-row N` で示してください',
  },
  COMITY_FILE_NO_ROW: {
    title: 'nothing stands in this row',
    remedy: 'write the number of the row that holds the headings, or two such as `2-3` where groups stand above them',
    titleJa: 'この行には何も書かれていません',
    remedyJa: '見出しの行の番号を書いてください。その上に見出しのまとまりがあるときは `2-3` のように書きます',
  },
  COMITY_FILE_NO_SHEET: {
    title: 'the file has no such sheet',
    remedy: 'leave out `--sheet`: only a workbook has sheets',
    titleJa: 'このファイルにはその名のシートがありません',
    remedyJa: '`--sheet` を除いてください。シートがあるのは表計算のファイルに限られます',
  },
  COMITY_INTAKE_KEPT: {
    title: 'this is not a visit that a page has saved, or it is damaged',
    remedy: 'save it again from the page, or give the visit file and its manifest',
    titleJa: '画面で保存した訪問ではないか、壊れています',
    remedyJa: '画面からもう一度保存するか、訪問計画のファイルと名簿を指定してください',
  },
  COMITY_INTAKE_LINE_TWICE: {
    title: 'this line stands in two of the files',
    remedy:
      'give each person and thing in one file; where one file is a newer version of the other, take the older one out',
    titleJa: '同じ行が二つのファイルにあります',
    remedyJa:
      '人員及び物品は、いずれか一つのファイルにだけ書いてください。一方が新しい版であるときは、古い方を外してください',
  },
  COMITY_MANIFEST_EMPTY: {
    title: 'this manifest has column names and no lines',
    remedy: 'write a line for each person or thing below them',
    titleJa: '見出しだけで行のない名簿です',
    remedyJa: '見出しの下に、人や物ごとに一行ずつ書いてください',
  },
  COMITY_MANIFEST_COLUMN_UNKNOWN: {
    title: 'no such column',
    remedy: 'remove it, or correct its spelling',
    titleJa: 'この名前の列はありません',
    remedyJa: '消すか、つづりを直してください',
  },
  COMITY_MANIFEST_COLUMN_TWICE: {
    title: 'another column already says this',
    remedy: 'keep one of the two',
    titleJa: '同じことを述べる列が他にあります',
    remedyJa: '一方を消してください',
  },
  COMITY_MANIFEST_COLUMN_MISSING: {
    title: 'a column is missing that every manifest has',
    remedy: 'add the column, or say with `--kind` what all lines are, such as `--kind person`',
    titleJa: '全ての名簿に必要な列がありません',
    remedyJa: '列を加えるか、全ての行の種類を `--kind person` のように示してください',
  },
  COMITY_MANIFEST_KIND_MISSING: {
    title: 'this line does not say what it is',
    remedy: 'write a kind such as person, goods or vehicle',
    titleJa: 'この行には種類が書かれていません',
    remedyJa: '`person`、`goods`、`vehicle` のような種類を書いてください',
  },
  COMITY_MANIFEST_KIND_UNKNOWN: {
    title: 'no such kind of line',
    remedy: 'write a kind such as person, goods or vehicle',
    titleJa: 'この種類はありません',
    remedyJa: '`person`、`goods`、`vehicle` のような種類を書いてください',
  },
  COMITY_MANIFEST_GROUP_MISSING: {
    title: 'this line does not say with which group it travels',
    remedy: 'write the id of a group of visit.yaml',
    titleJa: 'この行にはどの一団に属するかが書かれていません',
    remedyJa: '`visit.yaml` の一団の `id` を書いてください',
  },
  COMITY_MANIFEST_GROUP_UNKNOWN: {
    title: 'the visit has no such group',
    remedy: 'write the id of a group of visit.yaml',
    titleJa: '訪問にこの一団はありません',
    remedyJa: '`visit.yaml` の一団の `id` を書いてください',
  },
  COMITY_MANIFEST_QUANTITY: {
    title: 'not a whole number of units, one or more',
    remedy: 'write a whole number such as 1 or 24, or leave it blank for 1',
    titleJa: '1 以上の整数ではありません',
    remedyJa: '1、24 のような整数を書くか、1 なら空けてください',
  },
  COMITY_MANIFEST_PERSON_QUANTITY: {
    title: 'a line is one person',
    remedy: 'write a line for each person',
    titleJa: '一行は一人です',
    remedyJa: '一人につき一行を書いてください',
  },
  COMITY_MANIFEST_FACT_NOT_OF_KIND: {
    title: 'a line of this kind has no such fact',
    remedy: 'leave the cell blank',
    titleJa: 'この種類の行にこの事実はありません',
    remedyJa: 'セルを空けてください',
  },
  COMITY_MANIFEST_VALUE: {
    title: 'not one of the words for this fact',
    remedy: 'write one of the words, or leave it blank if it is not known',
    titleJa: 'この事実に使える語ではありません',
    remedyJa: '決められた語を書くか、分からなければ空けてください',
  },
  COMITY_MANIFEST_BOOLEAN: {
    title: 'neither yes nor no',
    remedy: 'write yes or no, or leave it blank if it is not known',
    titleJa: '`yes` でも `no` でもありません',
    remedyJa: '`yes` または `no` を書くか、分からなければ空けてください',
  },
  COMITY_MANIFEST_NUMBER: {
    title: 'not a number, zero or more',
    remedy: 'write a number such as 12 or 0.5 without unit or separators, or leave it blank',
    titleJa: '0 以上の数ではありません',
    remedyJa: '12、0.5 のような数を単位や桁区切りなしで書くか、空けてください',
  },
  COMITY_MANIFEST_STATE: {
    title: 'not the code of a State',
    remedy: 'write the two-letter code in capitals (ISO 3166-1 alpha-2), or leave it blank',
    titleJa: '国のコードではありません',
    remedyJa: '大文字二字の国のコードを書くか、空けてください',
  },
  COMITY_MANIFEST_PARENT_NOT_OF_KIND: {
    title: 'a line of this kind cannot belong to that',
    remedy: 'leave the cell blank',
    titleJa: 'この種類の行はそれに属することができません',
    remedyJa: 'セルを空けてください',
  },
  COMITY_MANIFEST_PARENT_UNKNOWN: {
    title: 'no line is called so',
    remedy: 'write the `label` or `service-number` of a line of this manifest',
    titleJa: 'この名前の行はありません',
    remedyJa: 'この名簿の行の `label` または `service-number` を書いてください',
  },
  COMITY_MANIFEST_PARENT_AMBIGUOUS: {
    title: 'several lines are called so',
    remedy: 'give each line its own `label` or `service-number`',
    titleJa: '同じ名前の行が複数あります',
    remedyJa: '行ごとに別の `label` または `service-number` を付けてください',
  },

  // ── mapping of rosters ──────────────────────────────────────────────────────────────────────────────────────────
  COMITY_MAPPING_COLUMN_UNSETTLED: {
    title: 'this heading may mean more than one column',
    remedy: 'say which with `--map "HEADING=COLUMN"`',
    titleJa: '見出しの意味が一つに定まりません',
    remedyJa: '`--map "HEADING=COLUMN"` で列を示してください',
  },
  COMITY_MAPPING_COLUMN_UNKNOWN: {
    title: 'a manifest has no such column',
    remedy: 'write a column that `comity manifest template` prints, or `own`',
    titleJa: '名簿にない列です',
    remedyJa: '`comity manifest template` が示す列又は `own` を書いてください',
  },
  COMITY_MAPPING_HEADING_UNKNOWN: {
    title: 'the table has no such heading',
    remedy: 'write the heading as it stands in the file',
    titleJa: '表にない見出しです',
    remedyJa: 'ファイルにあるとおりに見出しを書いてください',
  },
  COMITY_MAPPING_FILE: {
    title: 'not a mapping file',
    remedy: 'write `columns:` and below it one `HEADING: column` a line, as `--write-mapping` does',
    titleJa: '列の対応表ではありません',
    remedyJa: '`--write-mapping` が書く形で、`columns:` の下に一行ずつ `HEADING: column` を書いてください',
  },
  COMITY_MAPPING_VALUE: {
    title: 'not a value of this column',
    remedy: 'write one that `comity manifest template --describe` names',
    titleJa: 'この列の値ではありません',
    remedyJa: '`comity manifest template --describe` が示す値を書いてください',
  },
  COMITY_MAPPING_DATE: {
    title: 'not a day that can be read',
    remedy: 'write it as YYYY-MM-DD, with a year of four digits',
    titleJa: '読み取れない日付です',
    remedyJa: '西暦四桁の YYYY-MM-DD の形で書いてください',
  },
  COMITY_MAPPING_DATE_AMBIGUOUS: {
    title: 'this day can be read two ways',
    remedy: 'write it as YYYY-MM-DD',
    titleJa: '二通りに読める日付です',
    remedyJa: 'YYYY-MM-DD の形で書いてください',
  },
  COMITY_MAPPING_TOTAL_ROW: {
    title: 'this row is a sum and no line, and would be counted as one',
    remedy: 'delete the row; if it is a line, write in more of its cells',
    titleJa: '合計の行であり、名簿の一行として数えることはできません',
    remedyJa: 'この行を削ってください。合計でない場合は、ほかの欄も記入してください',
  },
  COMITY_MAPPING_UN_NUMBER: {
    title: 'not a UN number',
    remedy: 'write four digits, with or without UN before them, such as UN 0012',
    titleJa: '国連番号ではありません',
    remedyJa: '`UN 0012` のように四桁の数字で書いてください',
  },
  COMITY_MAPPING_UN_CLASS: {
    title: 'the UN number is of another class or compatibility group',
    remedy: 'correct the number, the class or the group',
    titleJa: '国連番号と区分又は隔離区分が一致しません',
    remedyJa: '番号、区分又は隔離区分を直してください',
  },
  COMITY_MAPPING_COMPATIBILITY_GROUP: {
    title: 'not a compatibility group of this class',
    remedy: 'write one letter from A to H, or J, K, L, N or S, and only for class 1',
    titleJa: 'この区分の隔離区分ではありません',
    remedyJa: 'クラス1に限り、`A` から `H`、`J`、`K`、`L`、`N`、`S` の一字を書いてください',
  },
  COMITY_MAPPING_RANK_CODE: {
    title: 'not a rank code',
    remedy: 'write OF-1 to OF-10, OR-1 to OR-9 or WO-1 to WO-5',
    titleJa: '階級符号ではありません',
    remedyJa: '`OF-1` から `OF-10`、`OR-1` から `OR-9` 又は `WO-1` から `WO-5` を書いてください',
  },
  COMITY_MAPPING_RANK_CODE_OTHER: {
    title: 'the rank and its code do not agree',
    remedy: 'correct the rank, the service or the code',
    titleJa: '階級と階級符号が一致しません',
    remedyJa: '階級、軍種又は符号を直してください',
  },

  // ── import of data sets (src/register/import): COMITY_REGISTER_IMPORT_* ─────────────────────────────────────────
  COMITY_REGISTER_IMPORT_UNKNOWN: {
    title: 'the columns of this file are of no data set that can be imported',
    remedy:
      'import the ATOP 5.1 member file, the DCAD 1.0 main file or MME v7 as published, or say which it is with `--set`',
    titleJa: '取り込めるデータセットの列ではありません',
    remedyJa:
      '公表された形のままの `ATOP 5.1` の加盟国ファイル、`DCAD 1.0` の主ファイル又は `MME v7` を取り込むか、`--set` で種類を示してください',
  },
  COMITY_REGISTER_IMPORT_ALLIANCES: {
    title: 'this is the ATOP file of alliances, which keeps members that have left',
    remedy: 'import the member file of the same edition, atop5_1m.csv',
    titleJa: '脱退した国も残る `ATOP` の同盟ファイルです',
    remedyJa: '同じ版の加盟国ファイル `atop5_1m.csv` を取り込んでください',
  },
  COMITY_REGISTER_IMPORT_COLUMN: {
    title: 'the file lacks a column of its data set',
    remedy: 'import the file as it was published, with its first row',
    titleJa: 'データセットの列が欠けています',
    remedyJa: '見出しの行を含め、公表された形のまま取り込んでください',
  },
  COMITY_REGISTER_IMPORT_EMPTY: {
    title: 'the file has no row below its headings',
    remedy: 'import the whole file',
    titleJa: '見出しの下に行がありません',
    remedyJa: 'ファイル全体を取り込んでください',
  },
  COMITY_REGISTER_IMPORT_NUMBER: {
    title: 'not a whole number',
    remedy: 'compare the row with the published file; it was not taken',
    titleJa: '整数ではありません',
    remedyJa: '公表されたファイルの行と比べてください。この行は取り込んでいません',
  },
  COMITY_REGISTER_IMPORT_DAY: {
    title: 'year, month and day are no day of the calendar',
    remedy: 'compare the row with the published file; it was not taken',
    titleJa: '年、月、日が暦にない日付です',
    remedyJa: '公表されたファイルの行と比べてください。この行は取り込んでいません',
  },
  COMITY_REGISTER_IMPORT_NO_START: {
    title: 'the row has no year in which it begins',
    remedy: 'nothing needs to be done: without a year it can be placed on no day, and it was not taken',
    titleJa: '始まりの年がない行です',
    remedyJa: '対応は不要です。年がなければどの日にも置けないため、取り込んでいません',
  },
  COMITY_REGISTER_IMPORT_REVERSED: {
    title: 'the row ends before it begins',
    remedy: 'compare the row with the published file; it was not taken',
    titleJa: '始まりより前に終わる行です',
    remedyJa: '公表されたファイルの行と比べてください。この行は取り込んでいません',
  },

  // ── assessment (src/visit/assessment): COMITY_ASSESS_* ──────────────────────────────────────────────────────────

  // ── register (src/register): COMITY_REGISTER_* ──────────────────────────────────────────────────────────────────
  COMITY_REGISTER_BAD_DAY: {
    title: 'not a day, a month or a year of the calendar',
    remedy: 'write it as far as the source gives it: 2023-08-13, 2023-08 or "2023"',
    titleJa: '暦にある日、月または年ではありません',
    remedyJa: '出典が示すとおりに書いてください（例 2023-08-13、2023-08、"2023"）',
  },
  COMITY_REGISTER_FILE_NAME: {
    title: 'the id is not the name of the file',
    remedy: 'give the file the name of the agreement, or correct the id',
    titleJa: '識別子がファイル名と一致しません',
    remedyJa: 'ファイルを協定の識別子の名にするか、識別子を直してください',
  },
  COMITY_REGISTER_UNKNOWN_PARTY: {
    title: 'no State of this code is known',
    remedy: 'write the two letters of ISO 3166-1, and name a State that the law does not know in register/states.yaml',
    titleJa: 'この符号の国は登録されていません',
    remedyJa: '`ISO 3166-1` の二文字で書き、法令にない国は `register/states.yaml` に加えてください',
  },
  COMITY_REGISTER_NOT_A_PARTY: {
    title: 'this State is no party to the agreement',
    remedy: 'correct the State, or add it to the parties',
    titleJa: 'この国は協定の当事国ではありません',
    remedyJa: '国を直すか、当事国に加えてください',
  },
  COMITY_REGISTER_UNKNOWN_AGREEMENT: {
    title: 'no agreement of this id stands in the register',
    remedy: 'add its file to register/agreements, or correct the id',
    titleJa: 'この識別子の協定は登録簿にありません',
    remedyJa: '`register/agreements` にファイルを加えるか、識別子を直してください',
  },
  COMITY_REGISTER_UNKNOWN_PACK: {
    title: 'no pack of law has this id',
    remedy: 'leave `pack` out until there is one, or correct the id',
    titleJa: 'この識別子の法令パックはありません',
    remedyJa: 'パックができるまで `pack` を省くか、識別子を直してください',
  },
  COMITY_REGISTER_UNKNOWN_SOURCE: {
    title: 'no source of this key stands in register/sources.yaml',
    remedy: 'add the source with its publisher and address, or correct the key',
    titleJa: 'この鍵の出典は `register/sources.yaml` にありません',
    remedyJa: '発行者と所在を添えて出典を加えるか、鍵を直してください',
  },
  COMITY_REGISTER_UNKNOWN_CLAIM: {
    title: 'no claim of this id stands in register/claims',
    remedy: 'add the claim, or correct the id',
    titleJa: 'この識別子の主張は `register/claims` にありません',
    remedyJa: '主張を加えるか、識別子を直してください',
  },
  COMITY_REGISTER_OUT_OF_ORDER: {
    title: 'this event cannot come before the one above it',
    remedy: 'put the events in the order of their days, or correct the day',
    titleJa: 'この出来事は、上の出来事より前にはあり得ません',
    remedyJa: '出来事を日の順に並べるか、日を直してください',
  },
  COMITY_REGISTER_UNKNOWN_SPEAKER: {
    title: 'no person of this id or spelling stands in register/persons.yaml',
    remedy: 'add the person or the spelling, or correct the name',
    titleJa: 'この識別子または表記の人物は register/persons.yaml にありません',
    remedyJa: '人物または表記を加えるか、名を直してください',
  },
  COMITY_REGISTER_TWO_PERSONS: {
    title: 'two persons have this spelling',
    remedy: 'leave the spelling with one of them, or write it longer',
    titleJa: 'この表記を二人が持っています',
    remedyJa: '表記を一人に残すか、より長く書いてください',
  },
  COMITY_REGISTER_COPY_LOOP: {
    title: 'this source is the copy of a copy of itself',
    remedy: 'say which of them was first, and let the others copy it',
    titleJa: 'この出典は、自らの写しの写しとなっています',
    remedyJa: 'どれが最初かを定め、他をその写しとしてください',
  },
  COMITY_REGISTER_FORECAST_SOURCE: {
    title: 'a forecast has either a claim, or a source and its class',
    remedy: 'write `claim`, or `source` together with `class`',
    titleJa: '見通しには、主張、または出典とその区分のいずれかが要ります',
    remedyJa: '`claim` を書くか、`source` と `class` を共に書いてください',
  },

  // ── network (src/network): COMITY_NETWORK_* ─────────────────────────────────────────────────────────────────────
  COMITY_NETWORK_UNKNOWN_NAME: {
    title: 'no layer, node set, coding or tie of this name stands in register/layers.yaml',
    remedy: 'use one of the names of that file, or add it there',
    titleJa: 'この名の層、国の集合、数え方又は結び付きは register/layers.yaml にありません',
    remedyJa: '同ファイルにある名を使うか、そこに加えてください',
  },

  // ── command line (src/cli): COMITY_CLI_* ────────────────────────────────────────────────────────────────────────
  COMITY_CLI_REGISTER_DAMAGED: {
    title: 'the compiled register is missing or cannot be read',
    remedy: 'fetch Comity again, or in a checkout run `npm run register`',
    titleJa: '登録簿の変換結果がないか、読めません',
    remedyJa: '本製品を取得し直すか、開発用の写しでは `npm run register` を実行してください',
  },
  COMITY_CLI_REGISTER_SHIPPED: {
    title: 'this folder belongs to the register that Comity ships, and an import never writes there',
    remedy: 'name a folder of your own with `--to`',
    titleJa: '製品の登録簿のフォルダーには取込みの結果を書けません',
    remedyJa: '`--to` で自分のフォルダーを指定してください',
  },
  COMITY_CLI_FILE_MISSING: {
    title: 'there is no such file',
    remedy: 'check the path',
    titleJa: 'このファイルはありません',
    remedyJa: 'パスを確かめてください',
  },
  COMITY_CLI_FILE_UNREADABLE: {
    title: 'this file cannot be read',
    remedy: 'check that it is a file and that you may read it',
    titleJa: 'このファイルは読めません',
    remedyJa: 'ファイルであり、読む権限があることを確かめてください',
  },
  COMITY_CLI_FILE_EXISTS: {
    title: 'this file is already there',
    remedy: 'choose another folder, or remove the file first',
    titleJa: 'このファイルは既にあります',
    remedyJa: '別のフォルダーを選ぶか、先にファイルを消してください',
  },
  COMITY_CLI_FILE_UNWRITABLE: {
    title: 'this file cannot be written',
    remedy: 'choose another path, and check that the folder is there and that you may write in it',
    titleJa: 'このファイルに書き込めません',
    remedyJa: '別のパスを選び、フォルダーがあり書き込めることを確かめてください',
  },
  COMITY_CLI_LAW_MISSING: {
    title: 'the compiled law is not there',
    remedy: 'run `npm run law` in the checkout, or install the package again',
    titleJa: 'コンパイル済みの法令がありません',
    remedyJa: '`npm run law` を実行するか、パッケージを入れ直してください',
  },
  COMITY_CLI_LAW_DAMAGED: {
    title: 'the compiled law cannot be used',
    remedy: 'run `npm run law` in the checkout, or install the package again',
    titleJa: 'コンパイル済みの法令が使えません',
    remedyJa: '`npm run law` を実行するか、パッケージを入れ直してください',
  },
  COMITY_CLI_USAGE: {
    title: 'the command line is not understood',
    remedy: 'see `comity --help`',
    titleJa: 'コマンドラインが理解できません',
    remedyJa: '`comity --help` を見てください',
  },
  COMITY_CLI_ANSWER: {
    title: 'this answer is not understood',
    remedy: 'answer as the question shows, or leave it blank where that is allowed',
    titleJa: 'この答えは理解できません',
    remedyJa: '質問の示すように答えるか、許される所では空けてください',
  },
  COMITY_CLI_NO_EXAMPLE: {
    title: 'there is no example of that number',
    remedy: 'write a number of a folder in examples/, such as 01',
    titleJa: 'この番号の例はありません',
    remedyJa: '`examples/` のフォルダーの番号を書いてください（例 01）',
  },
  COMITY_CLI_NO_MANIFEST: {
    title: 'the visit file names no manifest',
    remedy: 'add `manifest: manifest.csv` to it',
    titleJa: '訪問のファイルに名簿がありません',
    remedyJa: '`manifest: manifest.csv` を加えてください',
  },
  COMITY_CLI_NO_FORMALITY: {
    title: 'there is no such formality',
    remedy: 'see `comity treaties words --kind formalities`',
    titleJa: 'この手続はありません',
    remedyJa: '`comity treaties words --kind formalities` を見てください',
  },
  COMITY_CLI_NO_LINE: {
    title: 'the manifest has no such line',
    remedy: 'write the number of a line as your editor shows it',
    titleJa: '名簿にこの行はありません',
    remedyJa: 'エディターが示す行番号を書いてください',
  },
  COMITY_CLI_OVERLAY_IS_LAW: {
    title: 'this folder holds the law itself, and what an office attests is kept apart from it',
    remedy: 'name a folder of your own with `--law`, such as comity-law',
    titleJa: '法令そのもののフォルダーです。確認は法令と分けて保存します',
    remedyJa: '`--law` で自分のフォルダーを指定してください（例 `comity-law`）',
  },
  COMITY_CLI_DAY_AHEAD: {
    title: 'this day has not come yet',
    remedy: 'write the day on which it was seen or decided',
    titleJa: 'まだ来ていない日です',
    remedyJa: '確認又は決定した日を書いてください',
  },
  COMITY_CLI_NOT_ATTESTED: {
    title: 'nothing of that name stands in this file',
    remedy: 'see `comity treaties attest --list`',
    titleJa: 'このファイルにその記録はありません',
    remedyJa: '`comity treaties attest --list` を見てください',
  },
} as const satisfies Readonly<Record<`COMITY_${string}`, ErrorText>>;

/** A stable code: the name by which scripts, documents and people refer to one error. */
export type ErrorCode = keyof typeof ErrorCode;

/** Where in the user's own files something stands. */
export type Place = {
  /** The path as the user gave it, or the path inside a pack. */
  readonly file: string;
  /** Counted from 1. */
  readonly line?: number;
  /** Counted from 1, in UTF-16 units as editors do. */
  readonly column?: number;
  /** The header above the cell, in a table that has one. */
  readonly header?: string;
  /** The sheet of a workbook, by its name. */
  readonly sheet?: string;
};

/** One thing wrong with what the user gave, as a value. `value` is what was found there, as it was written. */
export type Problem = {
  readonly code: ErrorCode;
  /** Ready to show: the title, and the value in backticks. */
  readonly message: string;
  readonly remedy: string;
  /** The same in Japanese, where more exact words than the table's are known. */
  readonly messageJa?: string;
  /** The remedy in Japanese, where it was made on the spot in both languages. */
  readonly remedyJa?: string;
  readonly value?: string;
  readonly place?: Place;
  /** The first words that stand there: for whoever is asked what they are. */
  readonly begins?: readonly string[];
};

/** What is known of one occurrence. `title` and `remedy` stand in for the table's where more exact words are known. */
export type ProblemDetails = {
  readonly value?: string | undefined;
  readonly place?: Place | undefined;
  readonly title?: string | undefined;
  readonly remedy?: string | undefined;
  readonly titleJa?: string | undefined;
  readonly remedyJa?: string | undefined;
  readonly begins?: readonly string[] | undefined;
};

/**
 * Makes a problem of a code.
 *
 * @example problem('COMITY_KERNEL_BAD_DATE', { value: '2023-02-30' }).message
 *   // "not a date of the calendar: `2023-02-30`"
 */
export function problem(code: ErrorCode, details: ProblemDetails = {}): Problem {
  const text = ErrorCode[code];
  const title = details.title ?? text.title;
  return {
    code,
    message: details.value === undefined ? title : `${title}: \`${details.value}\``,
    remedy: details.remedy ?? text.remedy,
    ...(details.titleJa === undefined ? {} : { messageJa: details.titleJa }),
    ...(details.remedyJa === undefined ? {} : { remedyJa: details.remedyJa }),
    ...(details.value === undefined ? {} : { value: details.value }),
    ...(details.place === undefined ? {} : { place: details.place }),
    ...(details.begins === undefined ? {} : { begins: details.begins }),
  };
}

/** The one error class: a problem that was thrown because nothing could go on. `cause` is the error below it, if any. */
export class ComityError extends Error {
  override readonly name = 'ComityError';
  readonly code: ErrorCode;
  readonly remedy: string;
  readonly remedyJa: string | undefined;
  readonly value: string | undefined;
  readonly place: Place | undefined;
  readonly #problem: Problem;

  constructor(code: ErrorCode, details: ProblemDetails & { readonly cause?: unknown } = {}) {
    const made = problem(code, details);
    super(made.message, details.cause === undefined ? undefined : { cause: details.cause });
    this.#problem = made;
    this.code = code;
    this.remedy = made.remedy;
    this.remedyJa = details.remedyJa;
    this.value = details.value;
    this.place = details.place;
  }

  /** The same error as a value, for a list of all that is wrong. */
  toProblem(): Problem {
    return this.#problem;
  }
}

/**
 * `visit.csv:12:3 (role)`, with the parts that are known; the form that terminals make a link of. In a workbook it is
 * `visit.xlsx, Crew!C12 (role)`, the form in which a spreadsheet is asked to go there.
 */
export function placeText({ file: path, sheet, line, column, header }: Place): string {
  const file = shownText(path);
  const head = header === undefined ? '' : ` (\`${shownText(header, SHOWN_LENGTH)}\`)`;
  if (sheet !== undefined) {
    const cell = line === undefined ? '' : column === undefined ? `!${line}` : `!${columnLetters(column)}${line}`;
    return `${file}, \`${shownText(sheet, SHOWN_LENGTH)}${cell}\`${head}`;
  }
  if (line === undefined) return file;
  return column === undefined ? `${file}:${line}${head}` : `${file}:${line}:${column}${head}`;
}

/** The letters of a column, counted from 1: `C` for 3, `AB` for 28. */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return `${before > 0 ? columnLetters(before) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

/**
 * The problem as people read it, in one line each and without a sign that a terminal obeys: what a file holds is cut where it is long,
 * also in message and remedy. What stands on the command line is not, since a path that is cut is none.
 */
export function shownProblem(given: Problem): Problem {
  const { code, value, place } = given;
  const long = (code.startsWith('COMITY_CLI_') ? [] : [value, place?.header, place?.sheet]).filter(
    (one) => one !== undefined && one.length > SHOWN_LENGTH,
  );
  const shown = (text: string): string =>
    shownText(
      long.reduce((all: string, one = '') => {
        const short = shownText(one, SHOWN_LENGTH);
        // A remedy that is to be typed has it with its quotes escaped.
        return all.replaceAll(escaped(one), () => escaped(short)).replaceAll(one, () => short);
      }, text),
    );
  return {
    ...given,
    message: shown(given.message),
    remedy: shown(given.remedy),
    ...(given.messageJa === undefined ? {} : { messageJa: shown(given.messageJa) }),
    ...(given.remedyJa === undefined ? {} : { remedyJa: shown(given.remedyJa) }),
    ...(value === undefined ? {} : { value: shown(value) }),
  };
}

function escaped(text: string): string {
  return text.replaceAll('"', String.raw`\"`);
}

/** One line for a person: place, message, what to do, code; as `shownProblem` has them. */
export function problemText(problemGiven: Problem): string {
  const given = shownProblem(problemGiven);
  const where = given.place === undefined ? '' : `${placeText(given.place)}: `;
  return `${where}${given.message}; ${given.remedy} [${given.code}]`;
}

/**
 * Orders problems for showing: by file, sheet, line, column, then code, then message.
 * A problem without a place comes before those of its file's lines.
 */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.place?.file ?? '', b.place?.file ?? '') ||
    compareText(a.place?.sheet ?? '', b.place?.sheet ?? '') ||
    (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
    (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

/** Closes an exhaustive choice that cannot be written as a switch: the types say that nothing is left. */
export function unreachable(value: never): never {
  throw new ComityError('COMITY_KERNEL_UNREACHABLE', { value: String(value) });
}

// By code unit and not by locale: the order must not depend on the machine.
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
