// The lawyer's own examples, run: a day, some facts, and what the law must answer, with its reasons.

import { type CivilDate, civilDate } from '../kernel/civil-date.ts';
import { type Problem, problem } from '../kernel/errors.ts';
import { type Result, okUnless } from '../kernel/result.ts';
import type { Outcome } from './outcomes.ts';
import { type FactValues, type Law, type Overlay, fenceName } from './law.ts';
import { casesShape, type CaseSource } from './parse/shapes.ts';
import type { LawFile } from './parse/pack-source.ts';
import { suggestion } from '../kernel/near.ts';
import { parseYaml, readShape, startOf } from '../kernel/yaml.ts';
import { determine } from './resolve/determine.ts';
import type { Bounds } from './resolve/evaluate.ts';
import { type PackStatus, statusOn } from './resolve/in-force.ts';
import { type Settings, findFence, standingOf } from './resolve/settings.ts';
import { aggregateValue, statementsFor } from './resolve/terms.ts';
import type { Value } from './vocabulary.ts';

/** One case with its place. */
export interface Case extends CaseSource {
  readonly file: string;
  readonly line: number;
  /** Folder of the pack beside whose articles it stands. */
  readonly folder: string;
}

/** What a case expects of a formality, or gets: an outcome, that it is unsettled, or that it does not concern the subject. */
export type CaseAnswer = Outcome | 'unsettled' | 'no-row';

/** The parts of an answer that are compared as sets, named by the key under which a case writes them. */
export type CaseList =
  | 'because'
  | 'cause'
  | 'best'
  | 'worst'
  | 'provided'
  | 'by'
  | 'ask'
  | 'wanted'
  | 'duties'
  | 'indicated';

/** One point in which a case and the law differ. All strings are ids and words as a case writes them. */
export type CaseDifference =
  /** `why`: the causes or else the rules of what was got; empty where neither is told. */
  | {
      readonly kind: 'outcome';
      readonly formality: string;
      readonly expected: CaseAnswer;
      readonly got: CaseAnswer;
      readonly why: readonly string[];
    }
  | {
      readonly kind: 'list';
      readonly formality: string;
      readonly list: CaseList;
      readonly expected: readonly string[];
      readonly got: readonly string[];
    }
  | { readonly kind: 'status'; readonly pack: string; readonly expected: PackStatus; readonly got: PackStatus }
  /** `expected`: whether the rule should be cited; it is the other way. */
  | { readonly kind: 'cited'; readonly rule: string; readonly expected: boolean }
  /** A duty that should arise, and does not. */
  | { readonly kind: 'duty'; readonly duty: string }
  /** With the parties exchanged it should differ, and does not. */
  | { readonly kind: 'same' };

/** A difference, and whether it is one of the case itself or of the case with the parties exchanged. */
export type CaseFailure = CaseDifference & { readonly exchanged: boolean };

/** How a case came out. `failures` is empty when it passed. */
export interface CaseResult {
  readonly case: Case;
  readonly failures: readonly CaseFailure[];
}

/** Read all case files of the law, with their words checked against it. */
export function readCases(files: readonly LawFile[], law: Law): Result<readonly Case[]> {
  const problems: Problem[] = [];
  const cases: Case[] = [];
  for (const file of files
    .filter((one) => /\/cases\/[^/]+\.yaml$/.test(one.path))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const placed = parseYaml(file.text, startOf(file.path));
    if (!placed.ok) {
      problems.push(...placed.problems);
      continue;
    }
    const shaped = readShape(casesShape, placed.value);
    if (!shaped.ok) {
      problems.push(...shaped.problems);
      continue;
    }
    shaped.value.forEach((one, index) => {
      const line = placed.value.place([index]).line ?? 1;
      for (const [name, known, at] of wordsOf(one, law, index)) {
        if (!known.includes(name)) {
          problems.push(
            problem('COMITY_LAW_CASE_UNKNOWN_WORD', {
              value: name,
              place: placed.value.place(at),
              remedy: suggestion(name, known),
            }),
          );
        }
      }
      cases.push({ ...one, file: file.path, line, folder: file.path.slice(0, file.path.indexOf('/cases/')) });
    });
  }
  return okUnless(problems, () => cases);
}

/** Run cases against a law, each also with the parties exchanged where it says so. */
export function runCases(cases: readonly Case[], law: Law): CaseResult[] {
  return cases.map((one) => {
    const failures: CaseFailure[] = differencesOf(one, law, one.leg).map((found) => ({ ...found, exchanged: false }));
    if (one.swap !== undefined) {
      const swapped = { ...one.leg, sending: one.leg['receiving'] ?? '', receiving: one.leg['sending'] ?? '' };
      const exchanged = exchangeStates(one);
      const there = differencesOf(exchanged, law, swapped, one.swap === 'unknown').map((found) => ({
        ...found,
        exchanged: true,
      }));
      if (one.swap !== 'differs') failures.push(...there);
      else if (there.length === 0) failures.push({ kind: 'same', exchanged: true });
    }
    return { case: one, failures };
  });
}

// `open`: all that is asked of the answers is that none is settled.
function differencesOf(one: Case, law: Law, leg: CaseSource['leg'], open = false): CaseDifference[] {
  const settings = settingsOf(one, law);
  const given: Record<string, Value> = {};
  for (const [key, value] of Object.entries(leg)) given[`leg.${key}`] = value;
  for (const [root, facts] of Object.entries(one.given))
    for (const [name, value] of Object.entries(facts)) given[`${root}.${name}`] = value;
  const failures: CaseDifference[] = [];
  const cited = new Set<string>();
  const duties = new Set<string>();
  const aggregates = aggregatesFor(one, law, settings, given);
  const standing = standingOf(law, settings);
  for (const [formality, expected] of Object.entries(one.expect)) {
    const unit = law.vocabulary.formalities[formality]?.unit ?? [];
    const subject = unit.find((kind) => kind in one.given) ?? unit[0] ?? '';
    const answer = determine(law, { subject, formality, day: one.on, facts: given, aggregates }, settings);
    const differs = (want: CaseAnswer, why: readonly string[] = []): void => {
      failures.push({ kind: 'outcome', formality, expected: want, got: answer?.outcome ?? 'no-row', why });
    };
    if (open) {
      if (answer?.outcome !== 'unsettled') differs('unsettled');
      continue;
    }
    if (expected === 'no-row') {
      if (answer !== undefined) differs('no-row');
      continue;
    }
    if (answer === undefined) {
      differs(expected.outcome);
      continue;
    }
    const same = (name: CaseList, want: readonly string[] | undefined, got: readonly string[]): void => {
      if (want !== undefined && want.toSorted().join() !== got.toSorted().join())
        failures.push({ kind: 'list', formality, list: name, expected: want, got });
    };
    if (answer.outcome !== expected.outcome)
      differs(expected.outcome, answer.cause.length > 0 ? answer.cause : answer.because);
    same('because', expected.because ?? (expected.outcome === 'unsettled' ? undefined : []), answer.because);
    same('cause', expected.outcome === 'unsettled' ? (expected.cause ?? []) : undefined, answer.cause);
    same('best', expected.best, answer.best);
    same('worst', expected.worst, answer.worst);
    same('provided', expected.provided, [...new Set(answer.provided.flatMap((proviso) => proviso.facts))]);
    same('by', expected.by, [...new Set(answer.by.map((by) => by.paper))]);
    same('ask', expected.ask, answer.ask);
    same('wanted', expected.wanted, answer.wanted);
    same('duties', expected.duties, dutiesOf(law, answer.because));
    same(
      'indicated',
      expected.indicated === undefined ? undefined : [expected.indicated],
      answer.indicated === undefined ? [] : [answer.indicated.outcome],
    );
    for (const name of [...answer.because, ...answer.cites]) cited.add(name);
    for (const duty of dutiesOf(law, answer.because)) duties.add(duty);
  }
  if (open) return failures;
  for (const subject of Object.keys(law.vocabulary.subjects)) {
    if (!(subject in one.given) && subject !== 'movement' && subject !== 'activity') continue;
    for (const found of statementsFor(law, subject, one.on, given, standing)) {
      cited.add(fenceName(found.pack, found.rule));
      for (const duty of found.rule.duties) duties.add(`${fenceName(found.pack, found.rule)}/${duty.id}`);
    }
  }
  for (const [id, expected] of Object.entries(one.status)) {
    const pack = law.packs[id];
    const got = pack === undefined ? 'unknown' : statusOn(pack, one.on, standing);
    if (got !== expected) failures.push({ kind: 'status', pack: id, expected, got });
  }
  for (const rule of one.cites) if (!cited.has(rule)) failures.push({ kind: 'cited', rule, expected: true });
  for (const rule of one.not_cited) if (cited.has(rule)) failures.push({ kind: 'cited', rule, expected: false });
  for (const duty of one.duties) if (!duties.has(duty)) failures.push({ kind: 'duty', duty });
  return failures;
}

/** The duties of the rules that give an answer, as `pack/rule/duty`. */
export function dutiesOf(law: Law, because: readonly string[]): string[] {
  return because.flatMap((name) => {
    const slash = name.indexOf('/');
    return (law.packs[name.slice(0, slash)]?.rules[name.slice(slash + 1)]?.duties ?? []).map(
      (duty) => `${name}/${duty.id}`,
    );
  });
}

function settingsOf(one: CaseSource, law: Law): Settings {
  const overlay: Overlay = {
    attestations: one.attested.map((fence) => ({
      fence,
      office: 'case',
      seen: one.on,
      digest: findFence(law, fence)?.digest ?? '',
    })),
    readings: Object.fromEntries(
      Object.entries(one.readings).map(([id, answer]) => [id, { answer, office: 'case', on: one.on }]),
    ),
    choices: one.choices,
  };
  return { accept: one.accept, known: one.known ?? END_OF_KNOWLEDGE, overlay };
}

// A case without `known` is judged by all that the packs know.
const END_OF_KNOWLEDGE: CivilDate = civilDate('9999-12-31');

function aggregatesFor(
  one: CaseSource,
  law: Law,
  settings: Settings,
  given: FactValues,
): Record<string, Value | Bounds> {
  const aggregates: Record<string, Value | Bounds> = {};
  const standing = standingOf(law, settings);
  for (const pack of Object.values(law.packs)) {
    for (const term of Object.values(pack.terms)) {
      const over = term.aggregate?.over;
      // A kind that the case does not list has no children there; a case that lists none leaves the term unknown.
      if (over === undefined || !over.some((kind) => kind in one.children)) continue;
      const facts = over.flatMap((kind) =>
        (one.children[kind] ?? []).map((child) => ({ ...frameOf(given), ...childFacts(child, kind, law) })),
      );
      const value = aggregateValue(law, pack, term, facts, standing);
      if (value !== undefined) aggregates[`${pack.id}/${term.id}`] = value;
    }
  }
  return aggregates;
}

// A child is written with short names; a fact shared by all things is a `thing.` fact.
function childFacts(child: Readonly<Record<string, Value>>, kind: string, law: Law): FactValues {
  return Object.fromEntries(
    Object.entries(child).map(([name, value]) => [
      `${kind}.${name}` in law.vocabulary.facts ? `${kind}.${name}` : `thing.${name}`,
      value,
    ]),
  );
}

function frameOf(given: FactValues): FactValues {
  return Object.fromEntries(Object.entries(given).filter(([path]) => /^(?:leg|movement|activity)\./.test(path)));
}

/** The case seen from the other side: every fact whose value is one of the two States is exchanged too. */
function exchangeStates(one: Case): Case {
  const { sending, receiving } = one.leg;
  const other = (value: Value): Value =>
    value === sending ? (receiving ?? value) : value === receiving ? (sending ?? value) : value;
  const given = Object.fromEntries(
    Object.entries(one.given).map(([root, facts]) => [
      root,
      Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, other(value)])),
    ]),
  );
  return { ...one, given };
}

function* wordsOf(
  one: CaseSource,
  law: Law,
  index: number,
): Generator<readonly [string, readonly string[], readonly PropertyKey[]]> {
  const facts = Object.keys(law.vocabulary.facts);
  for (const name of Object.keys(one.leg)) yield [`leg.${name}`, facts, [index, 'leg', name]];
  for (const [root, group] of Object.entries(one.given))
    for (const name of Object.keys(group)) yield [`${root}.${name}`, facts, [index, 'given', root, name]];
  for (const name of Object.keys(one.expect))
    yield [name, Object.keys(law.vocabulary.formalities), [index, 'expect', name]];
  for (const id of Object.keys(one.status)) yield [id, Object.keys(law.packs), [index, 'status', id]];
  const rules = Object.values(law.packs).flatMap((pack) =>
    Object.values(pack.rules).map((rule) => fenceName(pack, rule)),
  );
  for (const [formality, expected] of Object.entries(one.expect)) {
    if (expected === 'no-row') continue;
    for (const [at, name] of (expected.because ?? []).entries())
      yield [name, rules, [index, 'expect', formality, 'because', at]];
  }
  for (const [at, name] of [...one.cites, ...one.not_cited].entries())
    yield [
      name,
      rules,
      [index, at < one.cites.length ? 'cites' : 'not_cited', at < one.cites.length ? at : at - one.cites.length],
    ];
}
