// Rules, definitions, scopes and duties as sentences, made of the words of one language and the titles of the vocabulary.

import type { ConditionLine, Conditions } from '../engine/condition.ts';
import type { Duty, Effect, Law, Pack, Rule, Scope, Statement, Term, Word } from '../engine/law.ts';
import type { Clauses } from '../words/sentence-words.ts';
import { type Lang, words } from '../words/words.ts';
import { expressionText } from './view/condition.ts';
import {
  type Lookup,
  authorityName,
  factName,
  formalityName,
  kindName,
  paperName,
  stateInText,
  termName,
  titleOf,
} from './view/context.ts';
import { choiceClause } from './view/questions.ts';

/** The rule as one sentence. */
export function sentenceOf(law: Law, pack: Pack, rule: Rule, lang: Lang): string {
  return ruleSentence({ law, lang, words: words(lang) }, pack, rule);
}

/** The rule as one sentence; what it prevails over and its duties stand beside it. */
export function ruleSentence(context: Lookup, pack: Pack, rule: Rule): string {
  const { sentence } = context.words;
  const clauses = clausesOf(context, pack, rule);
  const choice = rule.choice === undefined ? [] : [choiceClause(context, rule.choice.name, [rule.choice.is])];
  const deeds = [...deedsOf(context, rule.effects), ...rule.statements.map((each) => statementText(context, each))];
  return sentence.rule({
    ...clauses,
    if: [...choice, ...clauses.if],
    ...(rule.host === undefined ? {} : { host: stateInText(context, rule.host) }),
    deeds: [...new Set(deeds)],
  });
}

/** When the pack speaks at all. */
export function scopeSentence(context: Lookup, pack: Pack, scope: Scope): string {
  return context.words.sentence.scope({
    ...clausesOf(context, pack, scope),
    instrument: context.words.law.instrument[pack.layer],
    subjects: scope.subject.map((kind) => kindName(context, kind)),
  });
}

/** What the pack calls by a term. */
export function termSentence(context: Lookup, pack: Pack, term: Term): string {
  const { sentence } = context.words;
  const name = termName(context, term.name);
  const subject = subjectName(context, term.of);
  const { aggregate } = term;
  if (aggregate === undefined) return sentence.term({ ...clausesOf(context, pack, term), term: name, subject });
  const what = aggregate.op === 'sum' ? factName(context, aggregate.fact) : termName(context, aggregate.term);
  return sentence.aggregate[aggregate.op](
    name,
    subject,
    context.words.list(aggregate.over.map((kind) => kindName(context, kind))),
    what,
  );
}

/** Which formalities a word of the treaty covers. */
export function wordSentence(context: Lookup, word: Word): string {
  const names = (of: readonly string[]): string[] => of.map((each) => formalityName(context, each));
  return context.words.sentence.word(termName(context, word.word), names(word.covers), names(word.not));
}

/** Who must do what, when, before whom, and whether the right hangs on it. */
export function dutySentence(context: Lookup, pack: Pack, duty: Duty, host: string | undefined): string {
  const { vocabulary } = context.law;
  const office = host ?? pack.state;
  return context.words.sentence.duty({
    who: titleOf(context, vocabulary.actors[duty.who], duty.who),
    what: titleOf(context, vocabulary.duties[duty.what], duty.what),
    when: titleOf(context, vocabulary.times[duty.when], duty.when),
    ...(duty.paper === undefined ? {} : { paper: paperName(context, duty.paper) }),
    ...(duty.to === undefined ? {} : { to: authorityName(context, office ?? '', duty.to) }),
    breach: duty.breach,
  });
}

/** The three groups of conditions, each line a clause. */
export function clausesOf(context: Lookup, pack: Pack, of: Conditions): Clauses {
  const group = (lines: readonly ConditionLine[]): string[] =>
    lines.map((line) => expressionText(context, line.of, pack.id));
  return { if: group(of.if), unless: group(of.unless), provided: group(of.provided) };
}

/** Effects alike in verb, paper, manner and arrangement are told once, with all their formalities. */
function deedsOf(context: Lookup, effects: readonly Effect[]): string[] {
  const { sentence } = context.words;
  const alike = Map.groupBy(effects, ({ verb, paper, manner, arrangement }) =>
    JSON.stringify([verb, paper, manner, arrangement]),
  );
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [
      sentence.deed({
        verb: first.verb,
        formalities: group.map(({ formality }) => formalityName(context, formality)),
        ...(first.paper === undefined ? {} : { paper: paperName(context, first.paper) }),
        ...(first.manner === undefined ? {} : { manner: first.manner }),
        ...(first.arrangement === undefined ? {} : { arrangement: sentence.arrangement(first.arrangement) }),
      }),
    ];
  });
}

function statementText(context: Lookup, { verb, what = '' }: Statement): string {
  const { sentence } = context.words;
  const { matters, powers } = context.law.vocabulary;
  switch (verb) {
    case 'obliges':
      return sentence.obliges;
    case 'allocates':
      return sentence.allocates(titleOf(context, matters[what], what));
    case 'reserves':
      return sentence.reserves(titleOf(context, powers[what], what));
  }
}

function subjectName(context: Lookup, kind: string): string {
  return titleOf(context, context.law.vocabulary.subjects[kind], kind);
}
