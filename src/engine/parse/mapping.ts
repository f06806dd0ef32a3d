// `law/mapping/*.yaml` and `law/un-numbers.csv` → the words by which rosters are understood, checked against the vocabulary.

import { parse } from 'csv-parse/browser/esm/sync';
import { z } from 'zod';

import { type Problem, problem } from '../../kernel/errors.ts';
import { type Result, okUnless } from '../../kernel/result.ts';
import type { HeadingWords, MappingWords, RankWords, UnNumber } from '../mapping.ts';
import { NO_MAPPING } from '../mapping.ts';
import { Mark } from '../marks.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { LawFile } from './pack-source.ts';
import { mapValues } from './vocabulary.ts';
import { suggestion } from '../../kernel/near.ts';
import { parseYaml, type Placed, readShape, startOf } from '../../kernel/yaml.ts';

const words = z.array(z.string());
const byWord = z.record(z.string(), words);

const headingsShape = z.strictObject({
  columns: z.record(z.string(), z.strictObject({ sure: words.optional(), maybe: words.optional() })),
  own: z.strictObject({ words, last: words, groups: words }),
});

const valuesShape = z.strictObject({
  yes: words,
  no: words,
  blank: words,
  totals: words,
  kinds: byWord,
  facts: z.record(z.string(), byWord),
  units: z.record(z.string(), z.record(z.string(), z.number().positive())),
  unit_of: z.record(z.string(), z.string()),
  eras: z.record(z.string(), z.number().int()),
  era_ends: z.record(z.string(), z.iso.date()),
});

const ranksShape = z.strictObject({
  services: byWord,
  ranks: z.array(z.object({ words }).catchall(z.string())),
});

/** Read the words of rosters; a law without them has none. */
export function readMapping(
  files: ReadonlyMap<string, LawFile>,
  vocabulary: Vocabulary,
  sources: ReadonlySet<string>,
): Result<MappingWords | undefined> {
  const problems: Problem[] = [];
  const read = <S extends z.ZodType>(
    name: string,
    shape: S,
    check: (value: z.output<S>, placed: Placed) => readonly Problem[] = () => [],
  ): z.output<S> | undefined => {
    const file = files.get(`mapping/${name}.yaml`);
    if (file === undefined) return undefined;
    const placed = parseYaml(file.text, startOf(file.path));
    const shaped = placed.ok ? readShape(shape, placed.value) : placed;
    if (!shaped.ok) problems.push(...shaped.problems);
    else if (placed.ok) problems.push(...check(shaped.value, placed.value));
    return shaped.ok ? shaped.value : undefined;
  };
  const headings = read('headings', headingsShape);
  const values = read('values', valuesShape, (value, placed) => checkValues(value.facts, vocabulary, placed));
  const states = read('states', byWord, (value, placed) =>
    Object.keys(value)
      .filter((code) => !Object.hasOwn(vocabulary.states, code))
      .map((code) => problem('COMITY_PACK_UNKNOWN_STATE', { value: code, place: placed.place([code], 'key') })),
  );
  const ranks = read('ranks', ranksShape);
  const list = files.get('un-numbers.csv');
  const unNumbers = list === undefined ? {} : readUnNumbers(list, sources, problems);
  if (headings === undefined && values === undefined && states === undefined && list === undefined)
    return okUnless(problems, () => undefined);
  return okUnless(problems, () => ({
    ...NO_MAPPING,
    headings: mapValues(headings?.columns ?? {}, (_, { sure = [], maybe = [] }): HeadingWords => ({ sure, maybe })),
    ...(headings === undefined ? {} : { own: headings.own }),
    ...(values === undefined ? {} : valuesOf(values)),
    states: states ?? {},
    services: ranks?.services ?? {},
    ranks: (ranks?.ranks ?? []).map(({ words: own, ...codes }): RankWords => ({ words: own, codes })),
    unNumbers,
  }));
}

function valuesOf({
  unit_of: unitOf,
  era_ends: eraEnds,
  ...values
}: z.output<typeof valuesShape>): Partial<MappingWords> {
  return { ...values, unitOf, eraEnds };
}

function checkValues(
  facts: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>,
  vocabulary: Vocabulary,
  placed: Placed,
): Problem[] {
  return Object.entries(facts).flatMap(([path, values]) => {
    const known = vocabulary.facts[path];
    if (known === undefined) {
      const remedy = suggestion(path, Object.keys(vocabulary.facts));
      return [
        problem('COMITY_CONDITION_UNKNOWN_FACT', { value: path, place: placed.place(['facts', path], 'key'), remedy }),
      ];
    }
    const has = Object.keys(known.values ?? {});
    return Object.keys(values)
      .filter((value) => !has.includes(value))
      .map((value) =>
        problem('COMITY_CONDITION_UNKNOWN_VALUE', {
          value,
          place: placed.place(['facts', path, value], 'key'),
          remedy: suggestion(value, has),
        }),
      );
  });
}

/** The list of UN numbers: what is not of class 1 has no compatibility group. */
function readUnNumbers(
  file: LawFile,
  sources: ReadonlySet<string>,
  problems: Problem[],
): Readonly<Record<string, UnNumber>> {
  const found: Record<string, UnNumber> = {};
  const records = parse(file.text, { columns: true, info: true, bom: true }) as unknown as readonly {
    record: Readonly<Record<string, string>>;
    info: { lines: number };
  }[];
  for (const { record, info } of records) {
    const { un = '', name = '', class: division = '', group = '', source = '' } = record;
    const mark = Mark.find((one) => one === record['mark']);
    const place = { file: file.path, line: info.lines, column: 1 };
    if (Object.hasOwn(found, un)) problems.push(problem('COMITY_ROWS_TWICE', { value: un, place }));
    if (!sources.has(source)) problems.push(problem('COMITY_SOURCE_UNKNOWN', { value: source, place }));
    if (mark === undefined || !/^\d{4}$/.test(un) || (group !== '') !== division.startsWith('1.'))
      problems.push(problem('COMITY_ROWS_UNREADABLE', { value: un, place }));
    else found[un] = { name, class: division, mark, source, ...(group === '' ? {} : { group }) };
  }
  return found;
}
