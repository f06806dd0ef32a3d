// What a State brings beside its packs: choices, dated lists, offices and how to file with them, and calendars.

import { type Problem, problem } from '../../kernel/errors.ts';
import { type Result, okUnless } from '../../kernel/result.ts';
import type { Authority, Choice, Filing, Lead, Manner, OfficeCalendar, RollEntry, State } from '../law.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { conditionParser } from './condition.ts';
import type { LawFile } from './pack-source.ts';
import { type PackContext, rollOf } from './pack.ts';
import { calendarShape, choicesShape, filingShape, listsShape } from './shapes.ts';
import { readSourced } from './sourced.ts';
import { mapValues } from './vocabulary.ts';
import { suggestion } from '../../kernel/near.ts';
import { type Placed, parseYaml, readShape, startOf } from '../../kernel/yaml.ts';

/** The files of one State, each of them optional: a State of which nothing is known has none. */
export interface StateFiles {
  readonly choices?: LawFile;
  readonly lists?: LawFile;
  readonly filing?: LawFile;
}

/** Names of the dated lists a State's file defines, for its packs to read. */
export function listNames(file: LawFile | undefined): string[] {
  const placed = file === undefined ? undefined : parseYaml(file.text, startOf(file.path));
  return placed?.ok === true && typeof placed.value.value === 'object' && placed.value.value !== null
    ? Object.keys(placed.value.value)
    : [];
}

/** Compile a State's files. */
export function compileState(
  state: string,
  files: StateFiles,
  context: Omit<PackContext, 'stateLists'>,
  calendars: readonly string[],
): Result<State> {
  const problems: Problem[] = [];
  const open = <T>(
    file: LawFile | undefined,
    read: (placed: Placed) => Result<T>,
  ): { readonly placed: Placed; readonly value: T } | undefined => {
    if (file === undefined) return undefined;
    const placed = parseYaml(file.text, startOf(file.path));
    if (!placed.ok) {
      problems.push(...placed.problems);
      return undefined;
    }
    const value = read(placed.value);
    if (value.ok) return { placed: placed.value, value: value.value };
    problems.push(...value.problems);
    return undefined;
  };
  const choices: Record<string, Choice> = {};
  const choicesFile = open(files.choices, (placed) => readShape(choicesShape, placed));
  if (choicesFile !== undefined) {
    for (const [name, one] of Object.entries(choicesFile.value)) {
      choices[name] = {
        name,
        title: { en: one.en, ja: one.ja },
        options: one.options,
        values: (one.values ?? []).map((value, index) => {
          const place = choicesFile.placed.place([name, 'values', index, 'is']);
          if (!Object.hasOwn(one.options, value.is))
            problems.push(
              problem('COMITY_YAML_BAD_VALUE', {
                value: value.is,
                place,
                remedy: suggestion(value.is, Object.keys(one.options)),
              }),
            );
          return {
            ...readSourced(value, {}, { placed: choicesFile.placed, path: [name, 'values', index] }, context, problems),
            is: value.is,
            from: value.from,
            ...(value.until === undefined ? {} : { until: value.until }),
          };
        }),
      };
    }
  }
  const lists: Record<string, readonly RollEntry[]> = {};
  const listsFile = open(files.lists, (placed) => readShape(listsShape, placed));
  if (listsFile !== undefined) {
    for (const [name, entries] of Object.entries(listsFile.value)) {
      lists[name] = rollOf(
        entries,
        (entry, index) => readSourced(entry, {}, { placed: listsFile.placed, path: [name, index] }, context, problems),
        (one, index) => {
          if (!Object.hasOwn(context.vocabulary.states, one))
            problems.push(
              problem('COMITY_PACK_UNKNOWN_STATE', {
                value: one,
                place: listsFile.placed.place([name, index, 'states', entries[index]?.states.indexOf(one) ?? 0]),
                remedy: suggestion(one, Object.keys(context.vocabulary.states)),
              }),
            );
        },
      );
    }
  }
  const filingFile = open(files.filing, (placed) => readShape(filingShape, placed));
  const authorities: Record<string, Authority> = {};
  const filing: Record<string, Filing> = {};
  if (filingFile !== undefined) {
    const { placed, value } = filingFile;
    for (const [id, one] of Object.entries(value.authorities)) {
      if (!Object.hasOwn(context.vocabulary.authorities, id)) {
        problems.push(
          problem('COMITY_FILING_UNKNOWN_AUTHORITY', {
            value: id,
            place: placed.place(['authorities', id], 'key'),
            remedy: suggestion(id, Object.keys(context.vocabulary.authorities)),
          }),
        );
      }
      if (!calendars.includes(one.calendar)) {
        problems.push(
          problem('COMITY_FILING_UNKNOWN_CALENDAR', {
            value: one.calendar,
            place: placed.place(['authorities', id, 'calendar']),
            remedy: suggestion(one.calendar, calendars),
          }),
        );
      }
      authorities[id] = {
        id,
        en: one.en,
        ja: one.ja,
        calendar: one.calendar,
        ...readSourced(one, {}, { placed, path: ['authorities', id] }, context, problems),
      };
    }
    for (const [formality, one] of Object.entries(value.filing)) {
      const key = placed.place(['filing', formality], 'key');
      const known = context.vocabulary.formalities[formality];
      if (known === undefined) {
        problems.push(
          problem('COMITY_EFFECT_UNKNOWN_FORMALITY', {
            value: formality,
            place: key,
            remedy: suggestion(formality, Object.keys(context.vocabulary.formalities)),
          }),
        );
        continue;
      }
      if (!Object.hasOwn(value.authorities, one.authority)) {
        problems.push(
          problem('COMITY_FILING_UNKNOWN_AUTHORITY', {
            value: one.authority,
            place: placed.place(['filing', formality, 'authority']),
            remedy: suggestion(one.authority, Object.keys(value.authorities)),
          }),
        );
      }
      const base = readSourced(one, {}, { placed, path: ['filing', formality] }, context, problems);
      const parse = conditionParser({
        vocabulary: context.vocabulary,
        kinds: known.unit,
        terms: {},
        rolls: [],
        readings: {},
      });
      const lead: Lead[] = (one.lead === 'unknown' ? [] : one.lead).map((entry, index) => {
        const place = placed.placeOfText(['filing', formality, 'lead', index, 'if']);
        const line = entry.if === undefined ? undefined : parse(entry.if.trim(), place);
        if (line?.ok === false) problems.push(...line.problems);
        return {
          ...readSourced(entry, base, { placed, path: ['filing', formality, 'lead', index] }, context, problems),
          count: entry.count,
          unit: entry.unit,
          before: entry.before,
          if: line?.ok === true ? [line.value] : [],
          ...(entry.not_before === undefined ? {} : { notBefore: entry.not_before }),
        };
      });
      const kinds: Record<string, Manner> = {};
      for (const [kind, manner] of Object.entries(one.kinds ?? {})) {
        const path = ['filing', formality, 'kinds', kind];
        if (!known.unit.includes(kind))
          problems.push(
            problem('COMITY_CONDITION_UNKNOWN_VALUE', {
              value: kind,
              place: placed.place(path),
              remedy: suggestion(kind, known.unit),
            }),
          );
        kinds[kind] = {
          ...readSourced(manner, base, { placed, path }, context, problems),
          data: manner.data ?? [],
          ...(manner.channel === undefined ? {} : { channel: manner.channel }),
          ...(manner.form === undefined ? {} : { form: manner.form }),
        };
      }
      filing[formality] = {
        ...base,
        formality,
        authority: one.authority,
        data: one.data ?? [],
        lead,
        ...(one.channel === undefined ? {} : { channel: one.channel }),
        ...(one.form === undefined ? {} : { form: one.form }),
        ...(one.kinds === undefined ? {} : { kinds }),
      };
    }
  }
  return okUnless(problems, () => ({ state, choices, lists, authorities, filing }));
}

/** Compile a calendar. */
export function compileCalendar(
  file: LawFile,
  sources: ReadonlySet<string>,
  vocabulary: Vocabulary,
): Result<OfficeCalendar> {
  const placed = parseYaml(file.text, startOf(file.path));
  if (!placed.ok) return placed;
  const shaped = readShape(calendarShape, placed.value);
  if (!shaped.ok) return shaped;
  const problems: Problem[] = [];
  const one = shaped.value;
  if (!sources.has(one.source))
    problems.push(
      problem('COMITY_SOURCE_UNKNOWN', {
        value: one.source,
        place: placed.value.place(['source']),
        remedy: suggestion(one.source, [...sources]),
      }),
    );
  if (!Object.hasOwn(vocabulary.states, one.state))
    problems.push(
      problem('COMITY_PACK_UNKNOWN_STATE', {
        value: one.state,
        place: placed.value.place(['state']),
        remedy: suggestion(one.state, Object.keys(vocabulary.states)),
      }),
    );
  return okUnless(problems, () => ({
    id: one.id,
    state: one.state,
    weekend: one.weekend,
    knownFrom: one.known_from,
    knownUntil: one.known_until,
    mark: one.mark,
    source: one.source,
    holidays: mapValues(one.holidays, (_, name) => name),
  }));
}
