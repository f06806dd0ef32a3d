// `law/vocabulary.yaml` → the closed words, with the conditions of `concerns` parsed.

import { type Problem, problem } from '../../kernel/errors.ts';
import { type Result, okUnless } from '../../kernel/result.ts';
import type { Fact, Formality, Subject, Vocabulary } from '../vocabulary.ts';
import { conditionParser } from './condition.ts';
import { vocabularyShape } from './shapes.ts';
import { parseYaml, readShape, startOf, suggestion } from './yaml.ts';

/** Read the vocabulary. Its order is the order of everything printed. */
export function readVocabulary(text: string, file: string): Result<Vocabulary> {
  const placed = parseYaml(text, startOf(file));
  if (!placed.ok) return placed;
  const shaped = readShape(vocabularyShape, placed.value);
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
  }));
  const words: Vocabulary = { ...source, subjects, facts, formalities: {} };
  const problems: Problem[] = [];
  const lines = text.split('\n');
  const formalities = mapValues(source.formalities, (id, one): Formality => {
    const parse = conditionParser({ vocabulary: words, kinds: one.unit, terms: {}, rolls: [], readings: {} });
    const place = placed.value.place(['formalities', id, 'concerns']);
    if (one.met_by !== undefined && facts[one.met_by]?.type !== 'boolean') {
      problems.push(
        problem('COMITY_CONDITION_UNKNOWN_FACT', {
          value: one.met_by,
          place: placed.value.place(['formalities', id, 'met_by']),
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
}

/** A record with each value made anew from its key and value, in the same order. */
export function mapValues<A, B>(
  record: Readonly<Record<string, A>>,
  make: (key: string, value: A) => B,
): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, make(key, value)]));
}
