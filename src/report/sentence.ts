// A rule as a sentence made from the vocabulary's titles: what the checker prints beside each fence for a lawyer to review.

import type { ConditionLine, Expression } from '../engine/condition.ts';
import type { Effect, Law, Pack, Rule, Statement } from '../engine/law.ts';
import { findTerm } from '../engine/resolve/road.ts';
import type { Title, Value } from '../engine/vocabulary.ts';

type Language = keyof Title;

/** The fixed words of a sentence, in one language. */
interface Phrases {
  readonly join: string;
  readonly and: string;
  readonly or: string;
  readonly stop: string;
  readonly always: string;
  readonly not: (test: string) => string;
  readonly if: (tests: string) => string;
  readonly unless: (tests: string) => string;
  readonly provided: (tests: string) => string;
  readonly is: (fact: string, value: string) => string;
  readonly isNot: (fact: string, value: string) => string;
  readonly oneOf: (fact: string, values: string) => string;
  readonly compare: Readonly<Record<'<' | '<=' | '>' | '>=', (fact: string, value: string) => string>>;
  readonly roll: (name: string) => string;
  readonly reading: (question: string) => string;
  readonly effects: (effect: Effect, formality: string, paper: string) => string;
  readonly statement: (statement: Statement, what: string) => string;
  readonly host: (state: string) => string;
  readonly over: (rules: string) => string;
  readonly general: string;
}

const PHRASES: Readonly<Record<Language, Phrases>> = {
  en: {
    join: '; ',
    and: ' and ',
    or: ' or ',
    stop: '.',
    always: 'In every case',
    not: (test) => `not (${test})`,
    if: (tests) => `If ${tests}`,
    unless: (tests) => `unless ${tests}`,
    provided: (tests) => `provided that ${tests}`,
    is: (fact, value) => `${fact} is ${value}`,
    isNot: (fact, value) => `${fact} is not ${value}`,
    oneOf: (fact, values) => `${fact} is one of ${values}`,
    compare: {
      '<': (fact, value) => `${fact} is less than ${value}`,
      '<=': (fact, value) => `${fact} is at most ${value}`,
      '>': (fact, value) => `${fact} is more than ${value}`,
      '>=': (fact, value) => `${fact} is at least ${value}`,
    },
    roll: (name) => `the list ${name}`,
    reading: (question) => `the adopted answer to “${question}”`,
    effects(effect, formality, paper) {
      switch (effect.verb) {
        case 'waives':
          return `waives ${formality}`;
        case 'eases':
          return `eases ${formality} by ${paper}`;
        case 'requires':
          return `requires ${formality}`;
        case 'consent':
          return effect.manner === 'notice'
            ? `requires notice for ${formality}`
            : `makes ${formality} subject to agreement`;
        case 'bars':
          return `bars ${formality}`;
        case 'keeps':
          return `leaves the host’s own law on ${formality} as it is`;
        case 'governs':
          return `deals with ${formality} in words that were not seen`;
        case 'leaves':
          return `leaves ${formality} to ${effect.arrangement ?? ''}`;
      }
    },
    statement: (statement, what) =>
      statement.verb === 'obliges'
        ? 'lays down a duty'
        : statement.verb === 'allocates'
          ? `allocates ${what}`
          : `reserves the power: ${what}`,
    host: (state) => `Where ${state} is the host: `,
    over: (rules) => `prevails over ${rules}`,
    general: 'as the general rule, which yields to every other of its pack',
  },
  ja: {
    join: '、',
    and: 'かつ',
    or: '又は',
    stop: '。',
    always: '常に',
    not: (test) => `「${test}」でない`,
    if: (tests) => `${tests}とき`,
    unless: (tests) => `ただし、${tests}ときを除く`,
    provided: (tests) => `${tests}ことを条件とする`,
    is: (fact, value) => `${fact}が${value}である`,
    isNot: (fact, value) => `${fact}が${value}でない`,
    oneOf: (fact, values) => `${fact}が${values}のいずれかである`,
    compare: {
      '<': (fact, value) => `${fact}が${value}未満である`,
      '<=': (fact, value) => `${fact}が${value}以下である`,
      '>': (fact, value) => `${fact}が${value}を超える`,
      '>=': (fact, value) => `${fact}が${value}以上である`,
    },
    roll: (name) => `一覧「${name}」`,
    reading: (question) => `「${question}」について採用された答え`,
    effects(effect, formality, paper) {
      switch (effect.verb) {
        case 'waives':
          return `${formality}を免除する`;
        case 'eases':
          return `${formality}を${paper}により簡略にする`;
        case 'requires':
          return `${formality}を求める`;
        case 'consent':
          return effect.manner === 'notice' ? `${formality}に通知を求める` : `${formality}を合意にかからせる`;
        case 'bars':
          return `${formality}を認めない`;
        case 'keeps':
          return `${formality}については接受国の法令によらせる`;
        case 'governs':
          return `${formality}を扱うが、その文言は確認していない`;
        case 'leaves':
          return `${formality}を${effect.arrangement ?? ''}に委ねる`;
      }
    },
    statement: (statement, what) =>
      statement.verb === 'obliges'
        ? '義務を定める'
        : statement.verb === 'allocates'
          ? `${what}を配分する`
          : `権限を留保する(${what})`,
    host: (state) => `${state}が接受国である場合、`,
    over: (rules) => `${rules}に優先する`,
    general: '原則であり、同じ資料の他の規則に劣後する',
  },
};

/** The rule as one sentence. */
export function sentenceOf(law: Law, pack: Pack, rule: Rule, lang: Language): string {
  const phrases = PHRASES[lang];
  const tests = (lines: readonly ConditionLine[], glue: string): string =>
    lines.map((line) => words(law, pack, line.of, lang)).join(glue);
  const effects = [
    ...rule.effects.map((effect) =>
      phrases.effects(
        effect,
        titleOf(law.vocabulary.formalities[effect.formality], effect.formality, lang),
        titleOf(law.vocabulary.papers[effect.paper ?? ''], effect.paper ?? '', lang),
      ),
    ),
    ...rule.statements.map((statement) =>
      phrases.statement(
        statement,
        titleOf(
          law.vocabulary.matters[statement.what ?? ''] ?? law.vocabulary.powers[statement.what ?? ''],
          statement.what ?? '',
          lang,
        ),
      ),
    ),
  ];
  const parts = [
    rule.if.length > 0 ? phrases.if(tests(rule.if, phrases.and)) : phrases.always,
    ...(rule.unless.length > 0 ? [phrases.unless(tests(rule.unless, phrases.or))] : []),
    ...(rule.provided.length > 0 ? [phrases.provided(tests(rule.provided, phrases.and))] : []),
  ];
  const host = rule.host === undefined ? '' : phrases.host(titleOf(law.vocabulary.states[rule.host], rule.host, lang));
  const order = [
    ...(rule.over.length > 0 ? [phrases.over(rule.over.join(', '))] : []),
    ...(rule.default ? [phrases.general] : []),
  ];
  const subject = pack.short[lang];
  const does = lang === 'en' ? `${subject} ${effects.join(', ')}` : `${subject}は${effects.join('、')}`;
  return `${host}${[...parts, does, ...order].join(lang === 'en' ? ', ' : '、')}${phrases.stop}`;
}

function words(law: Law, pack: Pack, of: Expression, lang: Language): string {
  const phrases = PHRASES[lang];
  switch (of.op) {
    case 'fact':
      return titleOf(law.vocabulary.facts[of.path], of.path, lang);
    case 'literal':
      return String(of.value);
    case 'list':
      return of.values.join(', ');
    case 'roll':
      return phrases.roll(of.name);
    case 'term':
      return termWords(law, pack, of.name);
    case 'open':
      return phrases.reading(pack.readings[of.reading]?.question[lang] ?? of.reading);
    case 'not':
      return phrases.not(words(law, pack, of.of, lang));
    case 'and':
    case 'or':
      return `(${words(law, pack, of.left, lang)}${of.op === 'and' ? phrases.and : phrases.or}${words(law, pack, of.right, lang)})`;
    case '==':
    case '!=': {
      const [left, right] = sides(law, pack, of.left, of.right, lang);
      return of.op === '==' ? phrases.is(left, right) : phrases.isNot(left, right);
    }
    case 'in': {
      const [left, right] = sides(law, pack, of.left, of.right, lang);
      return phrases.oneOf(left, right);
    }
    case '<':
    case '<=':
    case '>':
    case '>=': {
      const [left, right] = sides(law, pack, of.left, of.right, lang);
      return phrases.compare[of.op](left, right);
    }
  }
}

// A value is named by its fact: `none` of an identity document is not `none` of a movement order.
function sides(law: Law, pack: Pack, left: Expression, right: Expression, lang: Language): readonly [string, string] {
  const named = (side: Expression, other: Expression): string => {
    const path = other.op === 'fact' ? other.path : '';
    if (side.op === 'literal') return valueWords(law, path, side.value, lang);
    if (side.op === 'list')
      return side.values.map((value) => valueWords(law, path, value, lang)).join(lang === 'en' ? ', ' : '、');
    return words(law, pack, side, lang);
  };
  return [named(left, right), named(right, left)];
}

function valueWords(law: Law, path: string, value: Value, lang: Language): string {
  const fact = law.vocabulary.facts[path];
  const title = fact?.type === 'state' ? law.vocabulary.states[String(value)] : fact?.values?.[String(value)];
  return titleOf(title, String(value), lang);
}

function termWords(law: Law, pack: Pack, name: string): string {
  const found = findTerm(law, pack, name);
  return found === undefined ? name : `${found.term.heading.title} (${name})`;
}

function titleOf(title: Title | undefined, fallback: string, lang: Language): string {
  return title?.[lang] ?? fallback;
}
