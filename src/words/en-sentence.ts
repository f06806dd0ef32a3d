// English conditions and sentences of law.

import type { ConditionWords, SentenceWords } from './sentence-words.ts';

const SIGNS = { '<': 'less than', '<=': 'at most', '>': 'more than', '>=': 'at least' } as const;

function all(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** Clauses may hold "and" and "or" themselves: then a comma or a letter shows where each ends. */
function clauses(items: readonly string[], word: 'and' | 'or'): string {
  if (word === 'and' && items.length > 1 && items.some((item) => /^(either|it is not the case that) /.test(item))) {
    const marked = items.map((item, index) => `(${String.fromCodePoint(97 + index)}) ${item}`);
    return `${marked.slice(0, -1).join(', ')}, and ${marked.at(-1) ?? ''}`;
  }
  const long = items.length > 2 || items.some((item) => / (and|or|either) /.test(item));
  return items.length < 2
    ? (items[0] ?? '')
    : `${items.slice(0, -1).join(', ')}${long ? ',' : ''} ${word} ${items.at(-1) ?? ''}`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function formalities(names: readonly string[]): readonly [string, string] {
  return names.length === 1
    ? [`the formality of ${names[0] ?? ''}`, 'is']
    : [`the formalities of ${all(names)}`, 'are'];
}

/** Conditions as English clauses. */
export const conditionEn: ConditionWords = {
  valued: (fact, value) => `${fact}: ${value}`,
  asked: (question, answer) => `the answer to “${question}” is ${answer}`,
  askedNot: (question, answer) => `the answer to “${question}” is not ${answer}`,
  other: (fact) => `the ${fact}`,
  listed: (list) => `a State on the list ${list}`,
  limit: (sign, value) => `${SIGNS[sign]} ${value}`,
  measured: (term, value) => `${term} is ${value}`,
  measuredNot: (term, value) => `${term} is not ${value}`,
  covers: (term, subject) => `the definition of ${term} covers the ${subject}`,
  coversNot: (term, subject) => `the definition of ${term} does not cover the ${subject}`,
  reading: (question, answer) => `the question “${question}” is answered “${answer}”`,
  readingNot: (question, answer) => `the question “${question}” is not answered “${answer}”`,
  not: (clause) => `it is not the case that ${clause}`,
  and: (items) => clauses(items, 'and'),
  or: (items) => `either ${clauses(items, 'or')}`,
  alone: (clause) => clause,
  concern: (formality) => `${formality} concerns this line at all`,
};

/** English sentences of law. */
export const sentenceEn: SentenceWords = {
  all,
  deed({ verb, formalities: names, paper, manner, arrangement }) {
    const [what, be] = formalities(names);
    switch (verb) {
      case 'waives':
        return `${what} ${be} waived`;
      case 'eases':
        return `${what} ${be} eased by the ${paper ?? ''}`;
      case 'requires':
        return `${what} ${be} required`;
      case 'consent':
        return manner === 'notice' ? `${what} ${be} subject to notice` : `${what} ${be} subject to agreement`;
      case 'bars':
        return `${what} ${be} barred`;
      case 'keeps':
        return `${what} ${be === 'is' ? 'remains' : 'remain'} under the law of the receiving State`;
      case 'governs':
        return `${what} ${be} dealt with, in words that were not seen`;
      case 'leaves':
        return `${what} ${be} left to ${arrangement ?? ''}`;
    }
  },
  obliges: 'the duties below arise',
  allocates: (matter) => `the matter of ${matter} is dealt with and is not determined here`,
  reserves: (power) => `the receiving State may ${power}`,
  choice: (question, option) => `the receiving State’s choice on “${question}” is “${option}”`,
  rule({ if: tests, unless, provided, host, deeds }) {
    const parts = [
      ...(host === undefined ? [] : [`with ${host} as receiving State`]),
      ...(tests.length === 0 ? [] : [`where ${clauses(tests, 'and')}`]),
      ...(unless.length === 0 ? [] : [`unless ${clauses(unless, 'or')}`]),
      ...(tests.length + unless.length + provided.length === 0 && host === undefined ? ['in every case'] : []),
    ];
    const undertaken = provided.length === 0 ? '' : `, provided that ${clauses(provided, 'and')}`;
    const lead = parts.map((part) => `${part}, `).join('');
    return sentence(`${lead}${clauses(deeds, 'and')}${undertaken}`);
  },
  scope({ if: tests, unless, provided, instrument, subjects }) {
    const about = subjects.length === 0 ? '' : `as to ${all(subjects)}, `;
    const always = tests.length + unless.length + provided.length === 0 ? ' in every case' : '';
    const where = tests.length === 0 ? '' : ` only where ${clauses(tests, 'and')}`;
    const except = unless.length === 0 ? '' : `, unless ${clauses(unless, 'or')}`;
    const undertaken = provided.length === 0 ? '' : `, provided that ${clauses(provided, 'and')}`;
    return sentence(`${about}${instrument} applies${always}${where}${except}${undertaken}`);
  },
  term({ if: tests, unless, term, subject }) {
    const where = tests.length === 0 ? 'in every case' : `where ${clauses(tests, 'and')}`;
    return sentence(
      `the definition of ${term} covers any ${subject} ${where}${unless.length === 0 ? '' : `, unless ${clauses(unless, 'or')}`}`,
    );
  },
  aggregate: {
    all: (term, subject, over, what) =>
      sentence(`the definition of ${term} covers any ${subject} where that of ${what} covers all its ${over}`),
    any: (term, subject, over, what) =>
      sentence(`the definition of ${term} covers any ${subject} where that of ${what} covers any of its ${over}`),
    count: (term, subject, over, what) =>
      sentence(`${term} is, for any ${subject}, the number of its ${over} that the definition of ${what} covers`),
    sum: (term, subject, over, what) =>
      sentence(`${term} is, for any ${subject}, the sum of the ${what} of its ${over}`),
  },
  word: (word, covers, not) =>
    sentence(
      `the word ${word} covers ${formalities(covers)[0]}${not.length === 0 ? '' : ` and does not cover ${formalities(not)[0]}`}`,
    ),
  duty({ who, what, when, paper, to, breach }) {
    const actor = /^(both|each|all) /.test(who) ? who : `the ${who}`;
    const details = [
      ...(paper === undefined ? [] : [`paper: ${paper}`]),
      ...(to === undefined ? [] : [`office: ${to}`]),
    ];
    const more = details.length === 0 ? '' : ` (${details.join('; ')})`;
    const lapse = breach === 'lapses' ? '; if this is not done, the right lapses' : '; the right does not hang on it';
    return sentence(`${actor} must, ${when}, ${what}${more}${lapse}`);
  },
  general: 'This is the general rule: it yields to every other of the same instrument.',
  arrangement: (text) => text,
};
