// A case of the lawyer as one line: the situation, and what the law answers.

import type { Case } from '../../engine/cases.ts';
import type { Value } from '../../engine/vocabulary.ts';
import { fenceText } from './cite.ts';
import { type Lookup, factName, formalityName, packShort, stateName, valueText } from './context.ts';
import { answerText, questionText } from './questions.ts';

/** Every rule a case rests on or cites, in the order it names them. */
export function fencesOf(one: Case): string[] {
  return [
    ...Object.values(one.expect).flatMap((expected) => (expected === 'no-row' ? [] : (expected.because ?? []))),
    ...one.cites,
    ...one.duties.map((duty) => duty.split('/').slice(0, 2).join('/')),
    ...Object.values(one.expect).flatMap((expected) => (expected === 'no-row' ? [] : (expected.wanted ?? []))),
    ...one.not_cited,
  ];
}

export function exampleText(context: Lookup, one: Case): string {
  const { law, date, punctuation, label, mark } = context.words;
  const say = (name: string, text: string): string => context.words.condition.valued(name, text);
  const facts = Object.entries(one.given).flatMap(([root, group]) =>
    Object.entries(group).map(([name, value]) => factText(context, root, name, value)),
  );
  const given = [
    ...facts,
    ...Object.entries(one.children).map(([kind, of]) => context.words.count(kind, of.length, kind)),
    ...Object.entries(one.readings).map(([id, answer]) =>
      say(questionText(context, `open:${id}`), answerText(context, `open:${id}`, answer)),
    ),
    ...Object.entries(one.choices).map(([id, option]) =>
      say(questionText(context, `choice:${id}`), answerText(context, `choice:${id}`, option)),
    ),
    ...one.attested.map((fence) => say(law.label.attested, fenceText(context, fence))),
    ...(one.accept === 'summary' ? [] : [say(label.accept, mark[one.accept])]),
  ];
  const answers = [
    ...Object.entries(one.expect).map(([formality, expected]) => {
      if (expected === 'no-row') return say(formalityName(context, formality), law.noRow);
      const indicated =
        expected.indicated === undefined
          ? ''
          : `${punctuation.open}${label.indicated}${punctuation.colon}${context.words.outcome[expected.indicated]}${punctuation.close}`;
      return say(formalityName(context, formality), `${context.words.outcome[expected.outcome]}${indicated}`);
    }),
    ...Object.entries(one.status).map(([pack, status]) => say(packShort(context, pack), law.status[status])),
    ...(one.cites.length === 0 ? [] : [law.cites([...new Set(one.cites.map((name) => fenceText(context, name)))])]),
    ...(one.duties.length === 0 || Object.keys(one.expect).length > 0 ? [] : [law.label.duties]),
    ...(one.not_cited.length === 0 || Object.keys(one.expect).length > 0
      ? []
      : [law.citesNot([...new Set(one.not_cited.map((name) => fenceText(context, name)))])]),
  ];
  return law.example({
    title: one.title,
    day: date(one.on),
    from: stateName(context, String(one.leg['sending'] ?? '')),
    to: stateName(context, String(one.leg['receiving'] ?? '')),
    given,
    answers,
  });
}

// A fact shared by all things stands under the thing's own name.
function factText(context: Lookup, root: string, name: string, value: Value): string {
  const { facts } = context.law.vocabulary;
  const path = `${root}.${name}` in facts ? `${root}.${name}` : `thing.${name}`;
  if (value === true) return factName(context, path);
  return context.words.condition.valued(factName(context, path), valueText(context, path, value));
}
