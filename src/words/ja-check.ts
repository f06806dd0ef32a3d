// Japanese words of checking law.

import type { CaseAnswer, CaseFailure } from '../engine/cases.ts';
import type { Changeable, Datable, LawChange } from '../engine/mutate.ts';
import { unreachable } from '../kernel/errors.ts';
import type { CheckWords } from './check-words.ts';
import { lawJa } from './ja-law.ts';
import { whyJa } from './ja-why.ts';

const ANSWER: Readonly<Record<CaseAnswer, string>> = {
  waived: '免除',
  eased: '簡素化',
  required: '必要',
  consent: '同意が必要',
  barred: '禁止',
  unsettled: '未確定',
  'no-row': lawJa.noRow,
};

const NAME: Readonly<Record<Changeable | Datable, string>> = {
  rule: '規則',
  term: '定義',
  scope: '適用範囲',
  milestone: '経過',
  party: '締約国',
  list: '国の一覧',
  choice: '選択',
};

const code = (id: string): string => `\`${id}\``;
const codes = (ids: readonly string[]): string => (ids.length === 0 ? 'なし' : ids.map(code).join('、'));
const answer = (of: CaseAnswer): string => `${ANSWER[of]}（${code(of)}）`;

function difference(one: CaseFailure): string {
  switch (one.kind) {
    case 'outcome': {
      const why = one.why.length === 0 ? '' : `。理由は${codes(one.why)}`;
      return `${code(one.formality)}：想定は${answer(one.expected)}、結果は${answer(one.got)}${why}`;
    }
    case 'list':
      return `${code(one.formality)}の${code(one.list)}：想定は［${codes(one.expected)}］、結果は［${codes(one.got)}］`;
    case 'status':
      return `${code(one.pack)}：想定は${lawJa.status[one.expected]}（${code(one.expected)}）、結果は${lawJa.status[one.got]}（${code(one.got)}）`;
    case 'cited':
      return one.expected
        ? `${code(one.rule)}が参照されるはずですが、参照されません`
        : `${code(one.rule)}が参照されないはずですが、参照されます`;
    case 'duty':
      return `義務${code(one.duty)}が生じるはずですが、生じません`;
    case 'same':
      return '結果が異なるはずですが、異なりません';
    default:
      return unreachable(one);
  }
}

function dayOf({ what, day }: Extract<LawChange, { kind: 'day' }>): string {
  const bounds = what === 'milestone' || what === 'party';
  switch (day) {
    case 'on':
      return '日付';
    case 'published':
      return '公表日';
    case 'from':
      return bounds ? '最も早い日' : '開始日';
    case 'to':
      return '最も遅い日';
    case 'until':
      return '終了日';
    case 'seen':
      return '確認日';
    default:
      return unreachable(day);
  }
}

function change(one: LawChange): string {
  const name = `${NAME[one.what]}${code(one.id)}`;
  switch (one.kind) {
    case 'deleted':
      return `${name}を削除`;
    case 'turned':
      return `${name}を反転`;
    case 'line':
      return `${name}の${whyJa.group[one.group]}（${code(one.group)}）の${one.line}行目を反転`;
    case 'day':
      return `${name}の${dayOf(one)}（${code(one.day)}）を一日${one.by > 0 ? '後' : '前'}に変更`;
    default:
      return unreachable(one);
  }
}

/** Japanese, for a law that is checked. */
export const checkJa: CheckWords = {
  asGiven: code,
  failure: (one) => `${one.exchanged ? '派遣国と接受国を入れ替えた場合：' : ''}${difference(one)}`,
  counts: ({ packs, rules, passed, cases, digest }) =>
    `資料 ${packs} 件、規則 ${rules} 件、事例 ${passed}/${cases} 件が一致、ダイジェスト ${digest}`,
  rows: '行',
  fate: {
    encoded: '条文として記述',
    obliges: '義務として記述',
    allocates: '配分として記述',
    reserves: '留保された権限として記述',
    'left-out': '理由を付して除外',
    elsewhere: 'まだ記述のない法令の行',
  },
  apart: '行でない事実（別に数える）',
  change,
  unnoticed: 'どの事例も気付きません',
  pack: '資料',
  changes: '変更',
  noticed: '事例が気付いたもの',
  all: '計',
};
