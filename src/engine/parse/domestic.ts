// What a State brings beside its packs: choices, dated lists, offices and how to file with them, and calendars.

import { type Place, type Problem, problem } from '../../kernel/errors.ts';
import { type Result, okUnless } from '../../kernel/result.ts';
import type { Authority, Choice, Filing, Lead, OfficeCalendar, RollEntry, Sourced, State } from '../law.ts';
import type { Mark } from '../marks.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { conditionParser } from './condition.ts';
import { type LawFile, type PackContext, checkRows, rollOf } from './pack.ts';
import { calendarShape, choicesShape, filingShape, listsShape } from './shapes.ts';
import { mapValues } from './vocabulary.ts';
import { type Placed, parseYaml, readShape, startOf, suggestion } from './yaml.ts';

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
  const sourcedOf = (
    own: { mark?: Mark | undefined; source?: string | undefined; row?: string[] | undefined },
    inherited: Partial<Sourced>,
    place: Place,
  ): Sourced => {
    const mark = own.mark ?? inherited.mark;
    const source = own.source ?? inherited.source;
    if (mark === undefined || source === undefined)
      problems.push(problem('COMITY_YAML_MISSING_KEY', { place, value: mark === undefined ? 'mark' : 'source' }));
    const sourced: Sourced = { mark: mark ?? 'memory', source: source ?? '', rows: own.row ?? inherited.rows ?? [] };
    if (source !== undefined && !context.sources.has(source)) {
      problems.push(
        problem('COMITY_SOURCE_UNKNOWN', { value: source, place, remedy: suggestion(source, [...context.sources]) }),
      );
    }
    checkRows(sourced.mark, undefined, sourced.rows, place, context.rows, problems);
    return sourced;
  };
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
          const place = choicesFile.placed.place([name, 'values', index]);
          if (!(value.is in one.options))
            problems.push(
              problem('COMITY_YAML_BAD_VALUE', {
                value: value.is,
                place,
                remedy: suggestion(value.is, Object.keys(one.options)),
              }),
            );
          return {
            ...sourcedOf(value, {}, place),
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
        (entry, index) => sourcedOf(entry, {}, listsFile.placed.place([name, index])),
        (one, index) => {
          if (!(one in context.vocabulary.states))
            problems.push(
              problem('COMITY_PACK_UNKNOWN_STATE', {
                value: one,
                place: listsFile.placed.place([name, index, 'states']),
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
      if (!(id in context.vocabulary.authorities)) {
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
        ...sourcedOf(one, {}, placed.place(['authorities', id])),
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
      if (!(one.authority in value.authorities)) {
        problems.push(
          problem('COMITY_FILING_UNKNOWN_AUTHORITY', {
            value: one.authority,
            place: placed.place(['filing', formality, 'authority']),
            remedy: suggestion(one.authority, Object.keys(value.authorities)),
          }),
        );
      }
      const base = sourcedOf(one, {}, key);
      const parse = conditionParser({
        vocabulary: context.vocabulary,
        kinds: known.unit,
        terms: {},
        rolls: [],
        readings: {},
      });
      const lead: Lead[] = (one.lead === 'unknown' ? [] : one.lead).map((entry, index) => {
        const place = placed.place(['filing', formality, 'lead', index, 'if']);
        const line =
          entry.if === undefined ? undefined : parse(entry.if.trim(), { ...place, column: (place.column ?? 1) + 1 });
        if (line?.ok === false) problems.push(...line.problems);
        return {
          ...sourcedOf(entry, base, placed.place(['filing', formality, 'lead', index])),
          count: entry.count,
          unit: entry.unit,
          before: entry.before,
          if: line?.ok === true ? [line.value] : [],
          ...(entry.not_before === undefined ? {} : { notBefore: entry.not_before }),
        };
      });
      filing[formality] = {
        ...base,
        formality,
        authority: one.authority,
        data: one.data ?? [],
        lead,
        ...(one.channel === undefined ? {} : { channel: one.channel }),
        ...(one.form === undefined ? {} : { form: one.form }),
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
  if (!(one.state in vocabulary.states))
    problems.push(problem('COMITY_PACK_UNKNOWN_STATE', { value: one.state, place: placed.value.place(['state']) }));
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
