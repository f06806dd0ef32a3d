// `law/vocabulary.yaml` → the closed words, with the conditions of `concerns` parsed.

import { type Place, type Problem, problem } from '../../kernel/errors.ts';
import { type Result, okUnless } from '../../kernel/result.ts';
import type { Changeable, Fact, Formality, Subject, Value, Vocabulary } from '../vocabulary.ts';
import { conditionParser } from './condition.ts';
import { vocabularyShape } from './shapes.ts';
import { suggestion } from '../../kernel/near.ts';
import { parseYaml, readShape, startOf } from '../../kernel/yaml.ts';

/** Read the vocabulary. Its order is the order of everything printed. */
export function readVocabulary(text: string, file: string): Result<Vocabulary> {
  const read = parseYaml(text, startOf(file));
  if (!read.ok) return read;
  const placed = read.value;
  const shaped = readShape(vocabularyShape, placed);
  if (!shaped.ok) return shaped;
  const source = shaped.value;
  const subjects = mapValues(source.subjects, (kind, one): Subject => ({
    kind,
    en: one.en,
    ja: one.ja,
    thing: one.thing ?? false,
    parents: one.parents ?? [],
  }));
  const facts = mapValues(source.facts, (path, one): Fact => ({
    path,
    type: one.type,
    en: one.en,
    ja: one.ja,
    ask: one.ask,
    change: one.change,
    ...(one.values === undefined ? {} : { values: one.values }),
    ...(one.says === undefined ? {} : { says: one.says }),
    ...(one.denied === undefined ? {} : { denied: one.denied }),
    ...(one.unit === undefined ? {} : { unit: one.unit }),
    ...(one.by === undefined ? {} : { by: one.by }),
    ...(one.to === undefined ? {} : { to: one.to }),
  }));
  const words: Vocabulary = { ...source, subjects, facts, formalities: {} };
  const problems: Problem[] = [...actorProblems('facts'), ...actorProblems('days'), ...adviceProblems()];
  const lines = text.split('\n');
  const formalities = mapValues(source.formalities, (id, one): Formality => {
    const parse = conditionParser({ vocabulary: words, kinds: one.unit, terms: {}, rolls: [], readings: {} });
    const place = placed.place(['formalities', id, 'concerns']);
    if (one.met_by !== undefined && facts[one.met_by]?.type !== 'boolean') {
      problems.push(
        problem('COMITY_CONDITION_UNKNOWN_FACT', {
          value: one.met_by,
          place: placed.place(['formalities', id, 'met_by']),
          remedy: suggestion(one.met_by, Object.keys(facts)),
        }),
      );
    }
    const concerns =
      one.concerns.trim() === 'always' ? [] : one.concerns.split('\n').filter((line) => line.trim() !== '');
    const parsed = concerns.flatMap((line, index) => {
      const at = (place.line ?? 1) + 1 + index;
      const column = (/^ */.exec(lines[at - 1] ?? '')?.[0].length ?? 0) + 1;
      const result = parse(line.trim(), { file, line: at, column });
      if (result.ok) return [result.value];
      problems.push(...result.problems);
      return [];
    });
    return {
      id,
      en: one.en,
      ja: one.ja,
      unit: one.unit,
      moment: one.moment,
      concerns: parsed,
      gates: one.gates === true,
      ...(one.met_by === undefined ? {} : { metBy: one.met_by }),
      ...(one.floor === undefined ? {} : { floor: one.floor }),
    };
  });
  return okUnless(problems, () => ({ ...words, formalities }));

  /** What one is advised to bring about is a value of the fact. */
  function adviceProblems(): Problem[] {
    return Object.values(facts).flatMap(({ path, type, values, to }): Problem[] => {
      const known: readonly Value[] = type === 'boolean' ? [true, false] : Object.keys(values ?? {});
      return (to ?? [])
        .filter((value) => !known.includes(value))
        .map((value) =>
          problem('COMITY_CONDITION_UNKNOWN_VALUE', {
            value: String(value),
            place: placed.place(['facts', path, 'to']),
            remedy: suggestion(String(value), known.map(String)),
          }),
        );
    });
  }

  /** Whoever can change a fact or a day is an actor, and it is known on whose side. */
  function actorProblems(group: 'facts' | 'days'): Problem[] {
    const sided = Object.entries(source.actors).flatMap(([id, { side }]) => (side === undefined ? [] : [id]));
    return Object.entries<Changeable>(source[group]).flatMap(([path, { change, by }]): Problem[] => {
      const at = (key: string): Place => placed.place([group, path, key]);
      if (change === 'no')
        return by === undefined ? [] : [problem('COMITY_FACT_ACTOR_IDLE', { value: by, place: at('by') })];
      if (by === undefined) return [problem('COMITY_FACT_WITHOUT_ACTOR', { value: path, place: at('change') })];
      if (sided.includes(by)) return [];
      return [
        problem('COMITY_FACT_UNKNOWN_ACTOR', {
          value: by,
          place: placed.placeOfText([group, path, 'by']),
          remedy: suggestion(by, sided),
        }),
      ];
    });
  }
}

/** A record with each value made anew from its key and value, in the same order. */
export function mapValues<A, B>(
  record: Readonly<Record<string, A>>,
  make: (key: string, value: A) => B,
): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, make(key, value)]));
}
