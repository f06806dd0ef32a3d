// A pack's files → its compiled form: every word checked against the vocabulary, every mark against its row.

import type { Sha256 } from '../../kernel/bytes.ts';
import { digest } from '../../kernel/canonical-json.ts';
import { type ErrorCode, type Place, type Problem, problem } from '../../kernel/errors.ts';
import { type Result, okUnless } from '../../kernel/result.ts';
import type { z } from 'zod';

import type { ConditionLine, Conditions } from '../condition.ts';
import type {
  Dated,
  Duty,
  Effect,
  Fence,
  Milestone,
  Pack,
  Party,
  Reading,
  RollEntry,
  Rule,
  Scope,
  Sourced,
  Statement,
  Term,
  Word,
} from '../law.ts';
import { type Vocabulary, readableRoots } from '../vocabulary.ts';
import { conditionParser } from './condition.ts';
import { type Words, parseEffect } from './effects.ts';
import { type FoundFence, linesOfBlock } from './fences.ts';
import { aggregateOf, dutyOf } from './parts.ts';
import type { RowMarks } from './rows.ts';
import { type packShape, readingShape, type roll, ruleShape, scopeShape, termShape, wordShape } from './shapes.ts';
import { type SourcedKeys, readSourced } from './sourced.ts';
import { type Lent, type PackSource, lentBy } from './pack-source.ts';
import { mapValues } from './vocabulary.ts';
import { suggestion } from '../../kernel/near.ts';
import { type Placed, readShape } from '../../kernel/yaml.ts';

/** Everything a pack is checked against. */
export interface PackContext {
  readonly vocabulary: Vocabulary;
  readonly sources: ReadonlySet<string>;
  readonly rows: ReadonlyMap<string, RowMarks>;
  /** Dated lists of the pack's State. */
  readonly stateLists: readonly string[];
  readonly sha256: Sha256;
}

/** Second pass: compile the pack. */
export function compilePack(source: PackSource, lent: Lent, context: PackContext): Result<Pack> {
  const { head, placed } = source;
  const problems: Problem[] = [];
  const { vocabulary } = context;
  const at = (path: readonly PropertyKey[]): Place => placed.place(path);
  const unknown = (code: ErrorCode, name: string, place: Place, known: readonly string[]): void => {
    if (!known.includes(name)) problems.push(problem(code, { value: name, place, remedy: suggestion(name, known) }));
  };
  const states = Object.keys(vocabulary.states);
  const sourcedOf = (own: SourcedKeys, path: readonly PropertyKey[]): Sourced =>
    readSourced(
      own,
      { mark: head.mark, source: head.source, rows: head.row ?? [] },
      { placed, path },
      context,
      problems,
    );
  const datedOf = (
    own: z.output<typeof packShape>['milestones'] extends (infer M)[] | undefined ? Omit<M, 'what'> : never,
    path: readonly PropertyKey[],
  ): Dated => ({
    ...sourcedOf(own, path),
    on: own.on,
    precision: own.precision,
    ...(own.published === undefined ? {} : { published: own.published }),
    ...(own.from === undefined ? {} : { from: own.from }),
    ...(own.to === undefined ? {} : { to: own.to }),
  });
  const milestones: Milestone[] = (head.milestones ?? []).map((one, index) => ({
    what: one.what,
    ...datedOf(one, ['milestones', index]),
  }));
  const parties: Record<string, Party> = Array.isArray(head.parties)
    ? Object.fromEntries(head.parties.map((state) => [state, true as const]))
    : mapValues(head.parties ?? {}, (state, one) => (one === 'unknown' ? one : datedOf(one, ['parties', state])));
  Object.keys(parties).forEach((state, index) =>
    unknown('COMITY_PACK_UNKNOWN_STATE', state, at(['parties', Array.isArray(head.parties) ? index : state]), states),
  );
  if (head.state !== undefined) unknown('COMITY_PACK_UNKNOWN_STATE', head.state, at(['state']), states);
  const between = head.layer === 'treaty' || head.layer === 'supplement';
  if (between ? Object.keys(parties).length < 2 : head.state === undefined) {
    problems.push(problem('COMITY_PACK_WITHOUT_PARTIES', { value: head.id, place: at(['layer']) }));
  }
  if (head.layer !== 'baseline' && !milestones.some((one) => one.what === 'in-force')) {
    problems.push(problem('COMITY_PACK_WITHOUT_FORCE', { value: head.id, place: at(['id']) }));
  }
  for (const formality of Object.keys(head.through ?? {})) {
    unknown(
      'COMITY_EFFECT_UNKNOWN_FORMALITY',
      formality,
      placed.place(['through', formality], 'key'),
      Object.keys(vocabulary.formalities),
    );
  }
  const lists = mapValues(head.lists ?? {}, (name, entries) =>
    rollOf(
      entries,
      (own, index) => sourcedOf(own, ['lists', name, index]),
      (state, index) => {
        const position = entries[index]?.states.indexOf(state) ?? 0;
        unknown('COMITY_PACK_UNKNOWN_STATE', state, at(['lists', name, index, 'states', position]), states);
      },
    ),
  );

  const words: Record<string, Word> = {};
  const terms: Record<string, Term> = {};
  const rules: Record<string, Rule> = {};
  const scopes: Scope[] = [];
  const readings: Record<string, Reading> = {};
  const own = lentBy(source);
  const termTypes = { ...lent.terms, ...own.terms };
  const readingAnswers = { ...lent.readings, ...own.readings };
  const rolls = [...Object.keys(lists), ...context.stateLists];
  const fenceOf = (fence: FoundFence, id: string, value: SourcedKeys): Fence => {
    const place: Place = { file: fence.origin.file, line: fence.origin.line, column: 1 };
    const sourced = readSourced(
      value,
      { mark: head.mark, source: head.source },
      { placed: fence.placed, path: [] },
      context,
      problems,
    );
    if (sourced.rows.length === 0) problems.push(problem('COMITY_FENCE_WITHOUT_ROW', { value: id, place }));
    if (value.cited !== undefined && fence.heading.article === undefined) {
      problems.push(problem('COMITY_FENCE_CITES_NOTHING', { value: id, place: fence.placed.place(['cited']) }));
    }
    if (value.cited === undefined && fence.heading.article !== undefined) {
      problems.push(problem('COMITY_FENCE_WITHOUT_CITED', { value: id, place }));
    }
    return {
      id,
      ...sourced,
      heading: fence.heading,
      ...(value.cited === undefined ? {} : { cited: value.cited }),
      file: fence.origin.file,
      line: fence.origin.line,
      digest: digest({ pack: head.id, id, heading: fence.heading, fence: fence.placed.value }, context.sha256),
    };
  };
  const conditionsOf = (fence: FoundFence, kinds: readonly string[]): Conditions => {
    const readable = kinds.map((kind) => readableRoots(vocabulary, kind));
    const termNames = Object.entries(termTypes).filter(([, term]) =>
      readable.every((roots) => roots.includes(term.of)),
    );
    const parse = conditionParser({
      vocabulary,
      kinds,
      terms: Object.fromEntries(termNames.map(([name, term]) => [name, term.type])),
      rolls,
      readings: readingAnswers,
    });
    const group = (key: 'if' | 'unless' | 'provided'): ConditionLine[] =>
      linesOfBlock(fence, key).flatMap(({ text, place }) => {
        const line = parse(text, place);
        if (line.ok) return [line.value];
        problems.push(...line.problems);
        return [];
      });
    return { if: group('if'), unless: group('unless'), provided: group('provided') };
  };
  const kindsOf = (fence: FoundFence, kinds: readonly string[], key: string): readonly string[] => {
    const known = Object.keys(vocabulary.subjects);
    kinds.forEach((kind, index) =>
      unknown('COMITY_FENCE_UNKNOWN_SUBJECT', kind, placeOfName(fence.placed, key, kind, index), known),
    );
    return kinds.filter((kind) => known.includes(kind));
  };
  const seen = new Set<string>();
  const once = (fence: FoundFence, id: string): void => {
    if (seen.has(id))
      problems.push(
        problem('COMITY_FENCE_TWICE', {
          value: id,
          place: { file: fence.origin.file, line: fence.origin.line, column: 1 },
        }),
      );
    seen.add(id);
  };
  const shape = <S extends z.ZodType>(schema: S, fence: FoundFence): z.output<S> | undefined => {
    const read = readShape(schema, fence.placed);
    if (read.ok) return read.value;
    problems.push(...read.problems);
    return undefined;
  };

  for (const fence of source.fences.filter((one) => one.kind === 'word')) {
    const value = shape(wordShape, fence);
    if (value === undefined) continue;
    const known = Object.keys(vocabulary.formalities);
    for (const [key, list] of [
      ['covers', value.covers],
      ['not', value.not],
    ] as const) {
      list.forEach((name, index) =>
        unknown('COMITY_EFFECT_UNKNOWN_FORMALITY', name, fence.placed.place([key, index]), known),
      );
    }
    once(fence, `word:${value.word}`);
    words[value.word] = {
      ...fenceOf(fence, `word:${value.word}`, value),
      word: value.word,
      covers: value.covers,
      not: value.not,
    };
  }
  const covered: Words = mapValues(words, (_, word) => word.covers);
  for (const fence of source.fences) {
    switch (fence.kind) {
      case 'word':
        break;
      case 'reading': {
        const value = shape(readingShape, fence);
        if (value === undefined) break;
        once(fence, `reading:${value.id}`);
        readings[value.id] = {
          ...fenceOf(fence, `reading:${value.id}`, value),
          question: { en: value.question, ja: value.ja },
          answers: value.answers,
          ground: { en: value.ground, ja: value.ground_ja },
        };
        break;
      }
      case 'scope': {
        const value = shape(scopeShape, fence);
        if (value === undefined) break;
        const subject = kindsOf(fence, value.subject ?? [], 'subject');
        const conditions = conditionsOf(fence, subject.length > 0 ? subject : ['movement', 'activity']);
        scopes.push({ ...fenceOf(fence, `scope:${scopes.length + 1}`, value), subject, ...conditions });
        break;
      }
      case 'term': {
        const value = shape(termShape, fence);
        if (value === undefined) break;
        once(fence, `term:${value.term}`);
        const [of] = kindsOf(fence, [value.of], 'of');
        if (of === undefined) break;
        const aggregate = aggregateOf(value, fence, vocabulary, termTypes, problems);
        terms[value.term] = {
          ...fenceOf(fence, `term:${value.term}`, value),
          name: value.term,
          of,
          ...conditionsOf(fence, [of]),
          ...(aggregate === undefined ? {} : { aggregate }),
        };
        if (value.provided !== undefined)
          problems.push(
            problem('COMITY_TERM_WITH_PROVIDED', { value: value.term, place: fence.placed.place(['provided'], 'key') }),
          );
        break;
      }
      case 'rule': {
        const value = shape(ruleShape, fence);
        if (value === undefined) break;
        once(fence, value.id);
        const subject = kindsOf(fence, value.subject, 'subject');
        const conditions = conditionsOf(fence, subject);
        const conditionless = conditions.if.length + conditions.unless.length + conditions.provided.length === 0;
        const failed = value.if !== undefined || value.unless !== undefined || value.provided !== undefined;
        if (conditionless && !failed && value.always === undefined)
          problems.push(
            problem('COMITY_RULE_WITHOUT_CONDITION', { value: value.id, place: fence.placed.place(['id']) }),
          );
        if (failed && value.always !== undefined)
          problems.push(
            problem('COMITY_RULE_ALWAYS_WITH_CONDITION', {
              value: value.id,
              place: fence.placed.place(['always'], 'key'),
            }),
          );
        const effects: Effect[] = [];
        const lightened: { readonly formality: string; readonly index: number }[] = [];
        const statements: Statement[] = [];
        value.effect.forEach((text, index) => {
          const parsed = parseEffect(text, fence.placed.placeOfText(['effect', index]), vocabulary, covered);
          if (!parsed.ok) problems.push(...parsed.problems);
          else {
            effects.push(...parsed.value.effects);
            for (const { verb, formality } of parsed.value.effects)
              if (verb === 'waives' || verb === 'eases') lightened.push({ formality, index });
            statements.push(...parsed.value.statements);
          }
        });
        const duties: Duty[] = (value.duty ?? []).map((one, index) =>
          dutyOf(one, fence.placed, index, vocabulary, problems),
        );
        const liftsFloor = value['lifts-floor'] === true;
        const built = fenceOf(fence, value.id, value);
        for (const { formality, index } of lightened) {
          const floored = vocabulary.formalities[formality]?.floor !== undefined && between;
          if (floored && !(liftsFloor && built.mark === 'text')) {
            problems.push(
              problem('COMITY_RULE_BELOW_FLOOR', { value: formality, place: fence.placed.place(['effect', index]) }),
            );
          }
        }
        if (value.host !== undefined)
          unknown('COMITY_PACK_UNKNOWN_STATE', value.host, fence.placed.place(['host']), states);
        rules[value.id] = {
          ...built,
          subject,
          ...conditions,
          effects,
          statements,
          duties,
          over: (value.over ?? []).map((name) => (name.includes('/') ? name : `${head.id}/${name}`)),
          default: value.default === true,
          ...(value.host === undefined ? {} : { host: value.host }),
          ...(value.choice === undefined ? {} : { choice: { name: value.choice.name, is: value.choice.is } }),
          liftsFloor,
        };
        break;
      }
    }
  }
  return okUnless(problems, () => {
    const pack: Omit<Pack, 'digest'> = {
      id: head.id,
      title: head.title,
      short: head.short,
      ...(head.note === undefined ? {} : { note: head.note }),
      kind: head.kind,
      layer: head.layer,
      mark: head.mark,
      source: head.source,
      rows: head.row ?? [],
      parties,
      ...(head.state === undefined ? {} : { state: head.state }),
      givesEffectTo: head.gives_effect_to ?? [],
      supplements: head.supplements ?? [],
      replaces: head.replaces ?? [],
      ...(head.until === undefined ? {} : { until: head.until }),
      milestones,
      through: head.through ?? {},
      lists,
      scopes,
      terms: sorted(terms),
      words: sorted(words),
      rules: sorted(rules),
      readings: sorted(readings),
    };
    return { ...pack, digest: digest(pack, context.sha256) };
  });
}

/** Dated lists as compiled: `from: unknown` becomes a missing day. */
export function rollOf(
  entries: z.output<typeof roll>,
  sourcedOf: (entry: z.output<typeof roll>[number], index: number) => Sourced,
  checkState: (state: string, index: number) => void,
): RollEntry[] {
  return entries.map((entry, index) => {
    for (const state of entry.states) checkState(state, index);
    return {
      ...sourcedOf(entry, index),
      ...(entry.from === 'unknown' ? {} : { from: entry.from }),
      ...(entry.until === undefined ? {} : { until: entry.until }),
      ...(entry.seen === undefined ? {} : { seen: entry.seen }),
      states: entry.states,
    };
  });
}

// Kinds may stand in a list, or in one text with commas.
function placeOfName(placed: Placed, key: string, name: string, index: number): Place {
  const value = (placed.value as Readonly<Record<string, unknown>>)[key];
  if (typeof value !== 'string') return placed.placeOfText([key, index]);
  const place = placed.placeOfText([key]);
  return { ...place, column: (place.column ?? 1) + Math.max(0, value.indexOf(name)) };
}

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
