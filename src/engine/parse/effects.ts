// `waives passport, visa`: an effect as a lawyer writes it, as the resolver reads it.

import { type Place, type Problem, problem } from '../../kernel/errors.ts';
import { type Result, okUnless } from '../../kernel/result.ts';
import type { Effect, Statement } from '../law.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { suggestion } from '../../kernel/near.ts';

/** One parsed effect: on formalities, or a statement that touches none. */
export interface ParsedEffect {
  readonly effects: readonly Effect[];
  readonly statements: readonly Statement[];
}

/** The treaty's own words and what they cover. */
export type Words = Readonly<Record<string, readonly string[]>>;

const VERBS = [
  'waives',
  'eases',
  'requires',
  'consent',
  'bars',
  'keeps',
  'governs',
  'leaves',
  'obliges',
  'allocates',
  'reserves',
] as const;

/** Parse one effect; every unknown name is an error at its own column. */
export function parseEffect(text: string, place: Place, vocabulary: Vocabulary, words: Words): Result<ParsedEffect> {
  const problems: Problem[] = [];
  // A whole name only: `pass` does not stand where `passport` does.
  const at = (name: string, from: number): Place => {
    const names = text.slice(from).matchAll(/[^\s,]+/g);
    const found = [...names].find(([word]) => word === name)?.index ?? -1;
    return { ...place, column: (place.column ?? 1) + (found < 0 ? 0 : from + found) };
  };
  const match = /^(\S+)(?:\s+(.*))?$/.exec(text.trim());
  const verb = VERBS.find((one) => one === match?.[1]);
  const rest = match?.[2] ?? '';
  if (verb === undefined) {
    return {
      ok: false,
      problems: [
        problem('COMITY_EFFECT_UNKNOWN_VERB', {
          value: match?.[1] ?? text,
          place,
          remedy: suggestion(match?.[1] ?? '', VERBS),
        }),
      ],
    };
  }
  const known = (
    name: string,
    among: Readonly<Record<string, unknown>>,
    code: 'COMITY_EFFECT_UNKNOWN_PAPER' | 'COMITY_EFFECT_UNKNOWN_MATTER',
  ): void => {
    if (!Object.hasOwn(among, name))
      problems.push(
        problem(code, { value: name, place: at(name, verb.length), remedy: suggestion(name, Object.keys(among)) }),
      );
  };
  const formalities = (list: string): { readonly formality: string; readonly word?: string }[] =>
    list
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .flatMap((name) => {
        if (Object.hasOwn(vocabulary.formalities, name)) return [{ formality: name }];
        const covered = words[name];
        if (covered !== undefined) return covered.map((formality) => ({ formality, word: name }));
        const choices = [...Object.keys(vocabulary.formalities), ...Object.keys(words)];
        problems.push(
          problem('COMITY_EFFECT_UNKNOWN_FORMALITY', {
            value: name,
            place: at(name, verb.length),
            remedy: suggestion(name, choices),
          }),
        );
        return [];
      });
  const malformed = (): void => {
    problems.push(problem('COMITY_EFFECT_MALFORMED', { value: text, place }));
  };
  const effects: Effect[] = [];
  const statements: Statement[] = [];
  const tail = / (by|to) (.+)$/.exec(` ${rest}`);
  const head = tail === null ? rest : rest.slice(0, Math.max(0, tail.index - 1));
  switch (verb) {
    case 'waives':
    case 'requires':
    case 'bars':
    case 'keeps':
    case 'governs':
      if (rest === '' || tail !== null) malformed();
      for (const one of formalities(rest)) effects.push({ verb, ...one });
      break;
    case 'eases':
      if (tail?.[1] !== 'by' || head.trim() === '') malformed();
      else {
        const paper = tail[2]?.trim() ?? '';
        known(paper, vocabulary.papers, 'COMITY_EFFECT_UNKNOWN_PAPER');
        for (const one of formalities(head)) effects.push({ verb, ...one, paper });
      }
      break;
    case 'consent': {
      const manner = tail?.[2]?.trim();
      if (tail?.[1] !== 'by' || head.trim() === '' || (manner !== 'agreement' && manner !== 'notice')) malformed();
      else for (const one of formalities(head)) effects.push({ verb, ...one, manner });
      break;
    }
    case 'leaves':
      if (tail?.[1] !== 'to' || head.trim() === '') malformed();
      else for (const one of formalities(head)) effects.push({ verb, ...one, arrangement: tail[2]?.trim() ?? '' });
      break;
    case 'obliges':
      if (rest !== '') malformed();
      statements.push({ verb });
      break;
    case 'allocates':
      known(rest, vocabulary.matters, 'COMITY_EFFECT_UNKNOWN_MATTER');
      statements.push({ verb, what: rest });
      break;
    case 'reserves':
      known(rest, vocabulary.powers, 'COMITY_EFFECT_UNKNOWN_MATTER');
      statements.push({ verb, what: rest });
      break;
  }
  return okUnless(problems, () => ({ effects, statements }));
}
