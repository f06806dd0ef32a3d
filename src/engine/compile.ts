// All files of the law → one checked value with digests. One error, and nothing loads.

import type { Sha256 } from '../kernel/bytes.ts';
import { digest } from '../kernel/canonical-json.ts';
import { type Problem, compareProblems, problem } from '../kernel/errors.ts';
import { type Result, okUnless } from '../kernel/result.ts';
import { checkOrder } from './check/order.ts';
import { readsOf } from './condition.ts';
import type { Law, OfficeCalendar, Pack, Rule, Source, State } from './law.ts';
import { type StateFiles, compileCalendar, compileState, listNames } from './parse/domestic.ts';
import type { FoundFence } from './parse/fences.ts';
import { readMapping } from './parse/mapping.ts';
import { type LawFile, type Lent, type PackSource, lentBy, readPackSource } from './parse/pack-source.ts';
import { compilePack } from './parse/pack.ts';
import { type RowMarks, readRows } from './parse/rows.ts';
import { sourcesShape } from './parse/shapes.ts';
import { readVocabulary } from './parse/vocabulary.ts';
import { suggestion } from '../kernel/near.ts';
import { parseYaml, readShape, startOf } from '../kernel/yaml.ts';

/** The compiled law, and what the checker needs beside it. */
export interface Compiled {
  readonly law: Law;
  readonly rows: ReadonlyMap<string, RowMarks>;
}

/**
 * Compile the law. Paths are relative to `law/` and decide what a file is; their order does not matter.
 *
 * @returns every problem of every file, in the order of files and lines, or the law
 */
export function compileLaw(files: readonly LawFile[], sha256: Sha256): Result<Compiled> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const problems: Problem[] = [];
  const take = <T>(result: Result<T>): T | undefined => {
    if (result.ok) return result.value;
    problems.push(...result.problems);
    return undefined;
  };
  const need = (path: string): LawFile | undefined => {
    const file = byPath.get(path);
    if (file === undefined) problems.push(problem('COMITY_LAW_FILE_MISSING', { value: path }));
    return file;
  };
  const vocabularyFile = need('vocabulary.yaml');
  const vocabulary =
    vocabularyFile === undefined ? undefined : take(readVocabulary(vocabularyFile.text, vocabularyFile.path));
  const sourcesFile = need('sources.yaml');
  const sources = sourcesFile === undefined ? undefined : take(readSources(sourcesFile));
  const rowsFile = need('rows.csv');
  const rows = rowsFile === undefined ? undefined : take(readRows(rowsFile.text, rowsFile.path));
  if (vocabulary === undefined || sources === undefined || rows === undefined)
    return { ok: false, problems: problems.toSorted(compareProblems) };
  const mapping = take(readMapping(byPath, vocabulary, new Set(Object.keys(sources))));
  const context = { vocabulary, sources: new Set(Object.keys(sources)), rows, sha256 };

  const calendars: Record<string, OfficeCalendar> = {};
  for (const file of files.filter((one) => /^calendars\/[^/]+\.yaml$/.test(one.path))) {
    const calendar = take(compileCalendar(file, context.sources, vocabulary));
    if (calendar !== undefined) calendars[calendar.id] = calendar;
  }

  const packSources = new Map<string, PackSource>();
  for (const [folder, head] of packFolders(byPath)) {
    const articles = files
      .filter((file) => file.path.startsWith(`${folder}/articles/`) && file.path.endsWith('.md'))
      .toSorted(byPathOrder);
    const source = take(readPackSource(head, articles));
    if (source === undefined) continue;
    if (packSources.has(source.head.id))
      problems.push(problem('COMITY_PACK_TWICE', { value: source.head.id, place: source.placed.placeOfText(['id']) }));
    packSources.set(source.head.id, source);
  }
  const stateNames = [
    ...new Set(files.flatMap((file) => /^domestic\/([a-z]{2})\//.exec(file.path)?.[1] ?? [])),
  ].toSorted();
  const stateFiles = new Map(stateNames.map((name) => [name.toUpperCase(), stateFilesOf(byPath, name)]));
  const lent = new Map([...packSources].map(([id, source]) => [id, lentBy(source)]));
  const packs: Record<string, Pack> = {};
  for (const [id, source] of [...packSources].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const strangers = checkPackNames(source, [...packSources.keys()]);
    problems.push(...strangers);
    if (strangers.length > 0) continue;
    const stateLists = listNames(stateFiles.get(source.head.state ?? '')?.lists);
    const pack = take(compilePack(source, lentTo(source, lent), { ...context, stateLists }));
    if (pack !== undefined) packs[id] = pack;
  }
  const states: Record<string, State> = {};
  for (const [state, stateFile] of [...stateFiles].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const compiled = take(compileState(state, stateFile, context, Object.keys(calendars)));
    if (compiled !== undefined) states[state] = compiled;
  }
  const law: Omit<Law, 'digest'> = {
    format: 1,
    vocabulary,
    sources,
    packs,
    states,
    calendars: Object.fromEntries(Object.entries(calendars).toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
  const whole: Law = { ...law, digest: '' };
  if (problems.length === 0) {
    for (const pack of Object.values(packs)) problems.push(...checkReferences(whole, pack, packSources.get(pack.id)));
    if (problems.length === 0) for (const pack of Object.values(packs)) problems.push(...checkOrder(whole, pack));
  }
  // How a roster is read is no part of what the law says: the digest is taken without it.
  return okUnless(problems.toSorted(compareProblems), () => ({
    law: { ...law, digest: digest(law, sha256), ...(mapping === undefined ? {} : { mapping }) },
    rows,
  }));
}

function readSources(file: LawFile): Result<Readonly<Record<string, Source>>> {
  const placed = parseYaml(file.text, startOf(file.path));
  if (!placed.ok) return placed;
  return readShape(sourcesShape, placed.value) as Result<Readonly<Record<string, Source>>>;
}

function* packFolders(byPath: ReadonlyMap<string, LawFile>): Generator<readonly [string, LawFile]> {
  for (const path of [...byPath.keys()].toSorted()) {
    if (/^(?:treaties\/[^/]+|domestic\/[a-z]{2}\/(?:baseline|acts\/[^/]+))\/pack\.yaml$/.test(path)) {
      const file = byPath.get(path);
      if (file !== undefined) yield [path.slice(0, -'/pack.yaml'.length), file];
    }
  }
}

function stateFilesOf(byPath: ReadonlyMap<string, LawFile>, name: string): StateFiles {
  const files: { choices?: LawFile; lists?: LawFile; filing?: LawFile } = {};
  for (const key of ['choices', 'lists', 'filing'] as const) {
    const file = byPath.get(`domestic/${name}/${key}.yaml`);
    if (file !== undefined) files[key] = file;
  }
  return files;
}

/** Terms and readings of the packs this one supplements or gives effect to. */
function lentTo(source: PackSource, lent: ReadonlyMap<string, Lent>): Lent {
  const from = [...(source.head.supplements ?? []), ...(source.head.gives_effect_to ?? [])].map((id) => lent.get(id));
  return {
    terms: Object.assign({}, ...from.map((one) => one?.terms ?? {})) as Lent['terms'],
    readings: Object.assign({}, ...from.map((one) => one?.readings ?? {})) as Lent['readings'],
  };
}

/** Packs that no other pack is: what names them reads nothing of theirs either, so nothing more is said of it. */
function checkPackNames({ head, placed }: PackSource, known: readonly string[]): Problem[] {
  const named = [
    ...(head.gives_effect_to ?? []).map((id, index) => [id, ['gives_effect_to', index]] as const),
    ...(head.supplements ?? []).map((id, index) => [id, ['supplements', index]] as const),
    ...(head.until === undefined ? [] : [[head.until, ['until']] as const]),
  ];
  return named
    .filter(([id]) => !known.includes(id))
    .map(([id, path]) =>
      problem('COMITY_PACK_UNKNOWN', { value: id, place: placed.placeOfText(path), remedy: suggestion(id, known) }),
    );
}

/** Names that point into other packs, and terms that define each other. */
function checkReferences(law: Law, pack: Pack, source: PackSource | undefined): Problem[] {
  const problems: Problem[] = [];
  const head = source?.placed;
  for (const [formality, name] of Object.entries(pack.through).flatMap(([key, names]) =>
    names.map((one) => [key, one] as const),
  )) {
    if (findRule(law, name) === undefined) {
      problems.push(
        problem('COMITY_RULE_UNKNOWN', {
          value: name,
          place: head?.place(['through', formality]),
          remedy: suggestion(name, allRuleNames(law)),
        }),
      );
    }
  }
  for (const rule of Object.values(pack.rules)) {
    const fence = source?.fences.find((one) => one.origin.file === rule.file && one.origin.line === rule.line);
    problems.push(...checkChoice(law, pack, rule, fence));
    for (const [index, name] of rule.over.entries()) {
      const slash = name.indexOf('/');
      const reachable = [pack.id, ...pack.supplements].includes(name.slice(0, slash));
      if (!reachable || findRule(law, name) === undefined) {
        const known = [pack.id, ...pack.supplements].flatMap((id) => Object.keys(law.packs[id]?.rules ?? {}));
        problems.push(
          problem('COMITY_RULE_UNKNOWN', {
            value: name.replace(`${pack.id}/`, ''),
            place: fence?.placed.placeOfText(['over', index]),
            remedy: suggestion(name.slice(slash + 1), known),
          }),
        );
      }
    }
  }
  for (const term of Object.values(pack.terms)) {
    const reach = (name: string, path: readonly string[]): boolean =>
      path.includes(name) ||
      readsOf([...(pack.terms[name]?.if ?? []), ...(pack.terms[name]?.unless ?? [])]).terms.some((next) =>
        reach(next, [...path, name]),
      );
    if (readsOf([...term.if, ...term.unless]).terms.some((name) => reach(name, [term.name]))) {
      problems.push(
        problem('COMITY_TERM_CYCLE', { value: term.name, place: { file: term.file, line: term.line, column: 1 } }),
      );
    }
  }
  return problems;
}

/** A host's choice must be one that a State publishes; which one is a matter of the host, if the pack has several. */
function checkChoice(law: Law, pack: Pack, rule: Rule, fence: FoundFence | undefined): Problem[] {
  if (rule.choice === undefined) return [];
  const { name, is } = rule.choice;
  const hosts = pack.state === undefined ? Object.keys(pack.parties) : [pack.state];
  const choices = hosts.flatMap((state) => Object.values(law.states[state]?.choices ?? {}));
  const [written, key, known] = choices.some((choice) => choice.name === name)
    ? [is, 'is', choices.filter((choice) => choice.name === name).flatMap((choice) => Object.keys(choice.options))]
    : [name, 'name', choices.map((choice) => choice.name)];
  if (known.includes(written)) return [];
  const place = fence?.placed.placeOfText(['choice', key]);
  return [problem('COMITY_YAML_BAD_VALUE', { value: written, place, remedy: suggestion(written, known) })];
}

function findRule(law: Law, name: string): unknown {
  const slash = name.indexOf('/');
  return law.packs[name.slice(0, slash)]?.rules[name.slice(slash + 1)];
}

function allRuleNames(law: Law): string[] {
  return Object.values(law.packs).flatMap((pack) => Object.keys(pack.rules).map((id) => `${pack.id}/${id}`));
}

function byPathOrder(a: LawFile, b: LawFile): number {
  return a.path < b.path ? -1 : 1;
}
