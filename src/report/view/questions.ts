// A variable the engine branched on, as a question to a person.

import type { Value } from '../../engine/vocabulary.ts';
import { fenceText } from './cite.ts';
import { findReading } from '../../engine/resolve/settings.ts';
import { type Lookup, capital, factName, titleOf, valueText } from './context.ts';

/** The question behind a variable: a fact's own question, a reading's, a choice's, or whether unseen words say so. */
export function questionText(context: Lookup, variable: string): string {
  const { facts } = context.law.vocabulary;
  const fact = Object.hasOwn(facts, variable) ? facts[variable] : undefined;
  if (fact !== undefined) return capital(context, titleOf(context, fact.ask, variable));
  const [kind, rest] = split(variable);
  if (kind === 'open')
    return capital(context, titleOf(context, findReading(context.law, rest)?.reading.question, rest));
  if (kind === 'choice') return capital(context, choiceOf(context, rest)?.title[context.lang] ?? rest);
  return capital(context, fenceText(context, rest.length === 0 ? variable : rest));
}

/** The short name of a variable: what a table has room for. */
export function variableName(context: Lookup, variable: string): string {
  if (Object.hasOwn(context.law.vocabulary.facts, variable)) return factName(context, variable);
  return questionText(context, variable);
}

/** One answer to a variable, in words. */
export function answerText(context: Lookup, variable: string, value: Value): string {
  if (Object.hasOwn(context.law.vocabulary.facts, variable)) return valueText(context, variable, value);
  const [kind, rest] = split(variable);
  if (kind === 'open') {
    const answers = findReading(context.law, rest)?.reading.answers ?? {};
    const answer = Object.hasOwn(answers, String(value)) ? answers[String(value)] : undefined;
    if (answer !== undefined) return answer[context.lang];
  }
  if (kind === 'choice') {
    const options = choiceOf(context, rest)?.options ?? {};
    const option = Object.hasOwn(options, String(value)) ? options[String(value)] : undefined;
    if (option !== undefined) return option[context.lang];
  }
  if (typeof value === 'boolean') return value ? context.words.phrase.yes : context.words.phrase.no;
  return String(value);
}

/** A choice of the host as made, in a clause; of several options any one. */
export function choiceClause(context: Lookup, name: string, options: readonly Value[]): string {
  const choice = choiceOf(context, name);
  return context.words.sentence.choice(
    titleOf(context, choice?.title, name),
    context.words.either(options.map((option) => titleOf(context, choice?.options[String(option)], String(option)))),
  );
}

/** The choice of that name, of whichever State publishes it. */
export function choiceOf(context: Lookup, name: string) {
  for (const state of Object.values(context.law.states)) {
    const choice = Object.hasOwn(state.choices, name) ? state.choices[name] : undefined;
    if (choice !== undefined) return choice;
  }
  return undefined;
}

function split(variable: string): [string, string] {
  const at = variable.indexOf(':');
  return at === -1 ? ['', ''] : [variable.slice(0, at), variable.slice(at + 1)];
}
