// Japanese conditions and sentences of law, in the way statutes put them.

import type { ConditionWords, Deed, SentenceWords } from './sentence-words.ts';

const SIGNS = { '<': '未満', '<=': '以下', '>': 'を超えるもの', '>=': '以上' } as const;

/** 「A、B及びC」 */
function all(items: readonly string[], word = '及び'): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join('、')}${word}${items.at(-1) ?? ''}`;
}

const facts = (clauses: readonly string[]): string[] => clauses.map((clause) => `${clause}こと`);

/** Several conditions as one clause that ends in the plain form, as each of them does. */
function and(clauses: readonly string[]): string {
  if (clauses.length < 2) return clauses[0] ?? '';
  // Where one of them is a choice itself, numbers show where each begins.
  if (!clauses.some((clause) => clause.includes('ことのいずれか'))) return `${all(facts(clauses))}のいずれにも該当する`;
  return `${all(facts(clauses).map((fact, index) => `（${index + 1}）${fact}`))}の全てに該当する`;
}
const or = (clauses: readonly string[]): string =>
  clauses.length < 2 ? (clauses[0] ?? '') : `${all(facts(clauses), '又は')}のいずれかに該当する`;

const undertaken = (clauses: readonly string[]): string =>
  clauses.length === 0 ? '' : `${all(facts(clauses))}を条件として、`;
const except = (clauses: readonly string[]): string =>
  clauses.length === 0
    ? ''
    : `ただし、${all(
        clauses.map((clause) => `${clause}とき`),
        '又は',
      )}は、この限りでない。`;

/** Conditions as Japanese clauses in the plain form. */
export const conditionJa: ConditionWords = {
  valued: (fact, value) => `${fact}：${value}`,
  asked: (question, answer) => `「${question}」という問いへの答えが${answer}である`,
  askedNot: (question, answer) => `「${question}」という問いへの答えが${answer}でない`,
  other: (fact) => fact,
  listed: (list) => `一覧${list}に掲げる国`,
  limit: (sign, value) => `${value}${SIGNS[sign]}`,
  measured: (term, value) => `${term}が${value}である`,
  measuredNot: (term, value) => `${term}が${value}でない`,
  covers: (term, subject) => `当該${subject}が${term}の定義に該当する`,
  coversNot: (term, subject) => `当該${subject}が${term}の定義に該当しない`,
  reading: (question, answer) => `「${question}」という問いについて「${answer}」との解釈を採る`,
  readingNot: (question, answer) => `「${question}」という問いについて「${answer}」との解釈を採らない`,
  not: (clause) => `${clause}ことに該当しない`,
  and,
  or,
  alone: (clause) => `${clause}こと`,
  concern: (formality) => `${formality}の対象となること`,
};

function deed({ verb, formalities, paper, manner, arrangement }: Deed): string {
  const what = all(formalities);
  switch (verb) {
    case 'waives':
      return `${what}を免除する`;
    case 'eases':
      return `${what}を${paper ?? ''}により簡素化する`;
    case 'requires':
      return `${what}を必要とする`;
    case 'consent':
      return manner === 'notice' ? `${what}について通報を要する` : `${what}について合意を要する`;
    case 'bars':
      return `${what}を認めない`;
    case 'keeps':
      return `${what}については接受国の法令による`;
    case 'governs':
      return `${what}について定める（文言は未確認）`;
    case 'leaves':
      return `${what}を${arrangement ?? ''}に委ねる`;
  }
}

/** Endings, and the form they take before another deed. */
const GOING_ON: readonly (readonly [RegExp, string])[] = [
  [/を免除する$/, 'を免除し'],
  [/により簡素化する$/, 'により簡素化し'],
  [/を必要とする$/, 'を必要とし'],
  [/を要する$/, 'を要することとし'],
  [/を認めない$/, 'を認めず'],
  [/の法令による$/, 'の法令によることとし'],
  [/について定める（([^）]+)）$/, 'について定め（$1）'],
  [/に委ねる$/, 'に委ね'],
  [/を課す$/, 'を課し'],
  [/ことができる$/, 'ことができることとし'],
];

function strung(deeds: readonly string[]): string {
  return deeds
    .map((deed, index) =>
      index === deeds.length - 1 ? deed : GOING_ON.reduce((text, [ending, going]) => text.replace(ending, going), deed),
    )
    .join('、');
}

/** Japanese sentences of law. */
export const sentenceJa: SentenceWords = {
  all,
  deed,
  obliges: '次の義務を課す',
  allocates: (matter) => `${matter}について定める（ここでは判定しない）`,
  reserves: (power) => `接受国は、${power}ことができる`,
  choice: (question, option) => `「${question}」について接受国が「${option}」を選択している`,
  rule({ if: tests, unless, provided, host, deeds }) {
    const where = tests.length === 0 ? '' : `${and(tests)}ときは、`;
    const always =
      tests.length + unless.length + provided.length === 0 && host === undefined ? '全ての場合において、' : '';
    const place = host === undefined ? '' : `${host}が接受国である場合において、`;
    return `${place}${where}${undertaken(provided)}${always}${strung(deeds)}。${except(unless)}`;
  },
  scope({ if: tests, unless, provided, instrument, subjects }) {
    const about = subjects.length === 0 ? '' : `${all(subjects)}については、`;
    const where = tests.length === 0 ? '' : `${and(tests)}場合に限り、`;
    const always = tests.length + unless.length + provided.length === 0 ? '全ての場合に' : '';
    return `${instrument}は、${about}${where}${undertaken(provided)}${always}適用する。${except(unless)}`;
  },
  term({ if: tests, unless, term, subject }) {
    return `${term}とは、${subject}のうち、${tests.length === 0 ? '全ての' : and(tests)}ものをいう。${except(unless)}`;
  },
  aggregate: {
    all: (term, subject, over, what) =>
      `${term}とは、${subject}のうち、その全ての${over}が${what}の定義に該当するものをいう。`,
    any: (term, subject, over, what) =>
      `${term}とは、${subject}のうち、その${over}のいずれかが${what}の定義に該当するものをいう。`,
    count: (term, subject, over, what) =>
      `${term}とは、${subject}に含まれる${over}のうち、${what}の定義に該当するものの数をいう。`,
    sum: (term, subject, over, what) => `${term}とは、${subject}に含まれる${over}の${what}の合計をいう。`,
  },
  word: (word, covers, not) =>
    `${word}には、${all(covers)}を含む${not.length === 0 ? '' : `ものとし、${all(not)}を含まない`}。`,
  duty({ who, what, when, paper, to, breach }) {
    const details = [
      ...(paper === undefined ? [] : [`書類：${paper}`]),
      ...(to === undefined ? [] : [`相手方：${to}`]),
    ];
    const more = details.length === 0 ? '' : `（${details.join('、')}）`;
    const lapse =
      breach === 'lapses' ? 'これを行わないときは、権利を失う。' : 'これを行わない場合であっても、権利は失われない。';
    return `${who}は、${when}、${what}ものとする${more}。${lapse}`;
  },
  general: 'この規則は原則であり、同じ文書の他の規則が優先する。',
  arrangement: () => '別途の取決め',
};
