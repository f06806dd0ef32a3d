// What would change it: the smallest sets of things that can still be changed and that make an answer lighter, each found again by the engine.

import { type CivilDate, addDays } from '../../kernel/civil-date.ts';
import type { FactValues, Law } from '../../engine/law.ts';
import { type Outcome, compareWeight } from '../../engine/outcomes.ts';
import { type Settings, type Standing, standingOf } from '../../engine/resolve/settings.ts';
import type { Value } from '../../engine/vocabulary.ts';
import type { Plan } from '../plan/plan.ts';
import type { WouldRow, WouldUntried } from './assessment.ts';
import { roadKey } from './answers.ts';
import {
  ENTRY_DAY,
  LAST_DAY,
  factsOfChildren,
  findChanger,
  findChoice,
  isComparedWith,
  nearestThatWorks,
  optionsOfChoice,
  otherDays,
  otherEnds,
  otherValues,
} from './changes.ts';
import { factsReadBy } from './facts-read.ts';
import type { Judged, JudgedRow } from './judge.ts';
import { type Cell, Redecider, type Said } from './redecide.ts';
import { type Samples, samplesOf } from './samples.ts';
import { isUnknownLaw } from './unknown-hosts.ts';
import { type Found, type Option, SetsFound, heavierOf, isLess, together } from './would-rows.ts';

/** Sets of more than this are no advice. */
const MOST_TOGETHER = 3;
/** Questions put to the engine for one cell before the search ends with what it has. */
const MOST_TRIALS = 160;
/** A class whose lines read in more ways than this is not searched: nothing small would hold for all of them. */
const MOST_SAMPLES = 24;

/**
 * Questions put to the engine for a whole visit before no further cell is searched. An exercise of a few States stays below; for a force
 * of thirty the answers of most lines are searched, and how many were not is said.
 */
export const MOST_ASKED = 6000;

/** What a cell is asked for: its rows on all stretches, decided already. */
interface Asked {
  readonly first: JudgedRow;
  /** What the search depends on: cells with one key have the same sets. */
  readonly key: string;
  readonly cell: Cell;
  readonly from: Outcome | 'unsettled';
  readonly isLighter: (said: Said) => said is Outcome | 'none';
}

/**
 * The smallest sets of changeable facts, of days, and of choices of the host that are not known, under which an answer of the visit is lighter. For each cell no set
 * contains another that works; what a set promises is what the engine answered when asked again with just that changed.
 *
 * Cells of which one search is the same are searched once, those first that stand for most units. When the visit has put `most`
 * questions to the engine no further search begins: how many are left is told, and a search that has begun is finished.
 *
 * @param today the visit is not moved to a day before
 * @param most questions put to the engine before no further search begins
 * @returns what the sender can do first, then what both must agree on, then what the host alone can do
 */
export function wouldOf(
  law: Law,
  plan: Plan,
  settings: Settings,
  today: CivilDate,
  judged: Judged,
  most: number = MOST_ASKED,
): { readonly rows: WouldRow[]; readonly untried: WouldUntried | undefined } {
  const engine = new Redecider(law, settings);
  const standing = standingOf(law, settings);
  const samples = samplesOf(law, plan, judged);
  const cells = Map.groupBy(judged.rows, (row) => `${row.leg.id} ${row.classId} ${row.formality}`);
  const all = [...cells.values()].flatMap((rows) => askedOf(law, rows, samples) ?? []);
  const found = new Map<string, readonly Found[]>();
  let untried: WouldUntried | undefined;
  for (const [key, alike] of bySize(Map.groupBy(all, (asked) => asked.key))) {
    const [asked] = alike;
    if (asked === undefined) continue;
    if (engine.asked < most) found.set(key, search(law, engine, standing, asked, today));
    else
      untried = {
        answers: (untried?.answers ?? 0) + alike.length,
        units: (untried?.units ?? 0) + unitsOf(alike),
      };
  }
  const sets = new SetsFound(law, settings);
  for (const { first, from, key } of all) for (const set of found.get(key) ?? []) sets.add(first, from, set);
  const rows = sets.rows((leg, change, classes) => heavierOf(law, engine, samples, leg, change, classes));
  return { rows, untried };
}

function unitsOf(alike: readonly Asked[]): number {
  return alike.reduce((sum, { first }) => sum + first.count, 0);
}

/** Those first that stand for most; among equals the order of the rows, which does not hang on the order of the lines. */
function bySize(alike: ReadonlyMap<string, readonly Asked[]>): (readonly [string, readonly Asked[]])[] {
  return [...alike]
    .map((entry) => ({ entry, units: unitsOf(entry[1]) }))
    .toSorted((a, b) => b.units - a.units)
    .map(({ entry }) => entry);
}

function askedOf(law: Law, rows: readonly JudgedRow[], samples: Samples): Asked | undefined {
  const [first] = rows;
  if (first === undefined || rows.some((row) => isUnknownLaw(law, row))) return undefined;
  const from = rows.map(({ answer }) => answer.outcome).reduce(heavier);
  if (from === 'waived') return undefined;
  const cell = samples.cell(first.leg, first.classId, first.formality);
  if (cell === undefined || cell.samples.length === 0 || cell.samples.length > MOST_SAMPLES) return undefined;
  const isLighter = (said: Said): said is Outcome | 'none' => {
    if (said === 'none') return true;
    if (said === 'mixed' || said === 'unsettled') return false;
    return rows.some(({ answer }) => isBelow(said, answer));
  };
  return { first, key: searchKey(law, rows, cell), cell, from, isLighter };
}

// What a search reads: the days, what can matter to an answer on each sample, numbers near which others are tried, and what is to be beaten.
function searchKey(law: Law, rows: readonly JudgedRow[], { kind, formality, leg, samples }: Cell): string {
  const spans = [{ from: leg.enter, to: leg.leave }];
  const { metBy } = law.vocabulary.formalities[formality] ?? {};
  const numbers = factsReadBy(law, formality, kind, leg.receiving).filter(
    (path) => law.vocabulary.facts[path]?.type === 'number',
  );
  const beside = metBy === undefined ? numbers : [...numbers, metBy];
  const read = samples.map(
    ({ facts, aggregates }) =>
      `${roadKey(law, { kind, formality, leg, spans, facts, aggregates })}|${beside.map((path) => facts[path]).join()}`,
  );
  const beaten = rows.map(({ answer }) => [answer.outcome, ...answer.worst].join());
  const next = rows[0] === undefined ? undefined : nextEntry(rows[0]);
  return JSON.stringify([[...new Set(read)], beaten, next ?? null]);
}

// What is not settled may come to its worst; where that is not known, only a waiver or an easing is surely better.
function isBelow(said: Outcome, { outcome, worst }: JudgedRow['answer']): boolean {
  const reached = outcome === 'unsettled' ? worst : [outcome];
  return reached.every((one) => compareWeight(said, one === 'unknown' ? 'required' : one) < 0);
}

function heavier(a: Outcome | 'unsettled', b: Outcome | 'unsettled'): Outcome | 'unsettled' {
  if (a === 'unsettled' || b === 'unsettled') return 'unsettled';
  return compareWeight(a, b) >= 0 ? a : b;
}

/** The sets that work for one cell, the smallest first. */
function search(law: Law, engine: Redecider, standing: Standing, asked: Asked, today: CivilDate): Found[] {
  const { cell, first } = asked;
  const facts = sharedFacts(cell);
  const childrens = cell.samples.some((one) => Object.keys(one.aggregates).length > 0)
    ? factsOfChildren(law, cell.kind)
    : new Set<string>();
  const free = new Set(
    factsReadBy(law, cell.formality, cell.kind, cell.leg.receiving).filter(
      (path) => findChanger(law, path) !== undefined && !childrens.has(path),
    ),
  );
  let trials = 0;
  const attempt = (options: readonly Option[]): Found | undefined => {
    trials += 1;
    const { said, because } = engine.decide(cell, together(options));
    return asked.isLighter(said) ? { options, to: said, because } : undefined;
  };
  const chosen = (path: string, name: string): Option[] =>
    optionsOfChoice(law, path, cell.leg).map((to) => ({
      path,
      to,
      change: { facts: {}, days: 0, choices: { [name]: to } },
    }));
  const valuesOf = (path: string): Option[] =>
    otherValues(law, path, cell.formality, cell.kind, cell.leg, facts).map((to) => ({
      path,
      to,
      change: { facts: { [path]: to }, days: 0 },
    }));
  const optionsOf = (path: string): Option[] => {
    const name = findChoice(path);
    return name === undefined ? valuesOf(path) : chosen(path, name);
  };
  const moves = otherDays(law, cell.leg, first.moment, today, standing).map((days): Option => {
    const to = addDays(cell.leg.enter, days);
    return { path: ENTRY_DAY, to, change: { facts: {}, days } };
  });

  const next = nextEntry(first);
  const ends = otherEnds(law, cell.leg, first.moment, today, standing).flatMap((end): Option[] => {
    const to = addDays(cell.leg.leave, end);
    return next !== undefined && to > next ? [] : [{ path: LAST_DAY, to, change: { facts: {}, days: 0, end } }];
  });

  const found: Found[] = [];
  const reach = engine.hangsOn(cell, free, 0, asked.isLighter);
  for (const path of reach.facts) {
    const tried = optionsOf(path).map((option) => ({ option, found: attempt([option]) }));
    if (law.vocabulary.facts[path]?.type === 'number') found.push(...nearestNumber(law, cell, tried, facts[path]));
    else found.push(...tried.flatMap((one) => one.found ?? []));
  }
  for (const isSide of [(days: number) => days > 0, (days: number) => days < 0]) {
    const ofSide = [moves, ends].map((all) => all.filter(({ change }) => isSide(change.days + (change.end ?? 0))));
    for (const days of ofSide) nearest(days);
  }
  function nearest(days: readonly Option[]): void {
    for (const move of days) {
      const one = attempt([move]);
      if (one === undefined) continue;
      // The nearest day is enough.
      found.push(one);
      break;
    }
  }
  const far = hasWorked(found, [ENTRY_DAY])
    ? []
    : moves
        .map((move) => ({ move, reach: engine.hangsOn(cell, free, move.change.days, asked.isLighter) }))
        .filter((one) => one.reach.lighter && one.reach.facts.length > 0);
  if (!reach.lighter && far.length === 0) return found;
  const paths = [...new Set([...reach.facts, ...far.flatMap((one) => one.reach.facts)])];
  const choices = [...paths.map(optionsOf), far.map(({ move }) => move)].filter(
    (options) => options[0] !== undefined && !hasWorked(found, [options[0].path]),
  );
  for (let size = 2; size <= MOST_TOGETHER; size += 1) {
    for (const chosen of combinations(choices, size)) {
      if (
        hasWorked(
          found,
          chosen.flatMap((options) => options[0]?.path ?? []),
        )
      )
        continue;
      let best: Found | undefined;
      for (const options of products(chosen)) {
        if (trials >= MOST_TRIALS) return best === undefined ? found : [...found, best];
        const one = attempt(options);
        if (one !== undefined && (best === undefined || isLess(one.to, best.to))) best = one;
      }
      if (best !== undefined) found.push(best);
    }
  }
  return found;
}

/** When the group enters again: no last day before it can be moved beyond that. */
function nextEntry({ group, leg }: JudgedRow): CivilDate | undefined {
  return group.legs[group.legs.indexOf(leg) + 1]?.enter;
}

/** Whether a set that works is part of these. */
function hasWorked(found: readonly Found[], paths: readonly string[]): boolean {
  return found.some(({ options }) => options.every(({ path }) => paths.includes(path)));
}

/** Of a number's values that were tried, the lightest outcome nearest to the one stated. */
function nearestNumber(
  law: Law,
  { formality, kind, leg }: Cell,
  tried: readonly { readonly option: Option; readonly found: Found | undefined }[],
  now: Value | undefined,
): Found[] {
  const least = lightestOf(tried.flatMap(({ found }) => found ?? []));
  const path = tried[0]?.option.path;
  if (least === undefined || path === undefined) return [];
  const near = nearestThatWorks(
    tried.map(({ option, found }) => ({ value: Number(option.to), works: found?.to === least.to })),
    typeof now === 'number' ? now : undefined,
    (value) => isComparedWith(law, path, formality, kind, leg.receiving, value),
  );
  const one = tried.find(({ option }) => option.to === near?.value);
  if (near === undefined || one?.found === undefined) return [];
  return [{ ...one.found, options: [{ ...one.option, ...(near.limit === undefined ? {} : { limit: near.limit }) }] }];
}

function lightestOf(found: readonly Found[]): Found | undefined {
  let best: Found | undefined;
  for (const one of found) if (best === undefined || isLess(one.to, best.to)) best = one;
  return best;
}

/** The facts on which all samples agree: what is stated of the class. */
function sharedFacts({ samples }: Cell): FactValues {
  const [first, ...others] = samples;
  return Object.fromEntries(
    Object.entries(first?.facts ?? {}).filter(([path, value]) => others.every(({ facts }) => facts[path] === value)),
  );
}

function* combinations<T>(of: readonly T[], size: number, from = 0): Generator<readonly T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let at = from; at <= of.length - size; at += 1)
    for (const rest of combinations(of, size - 1, at + 1)) yield [of[at] as T, ...rest];
}

function* products<T>(of: readonly (readonly T[])[]): Generator<readonly T[]> {
  const [first, ...others] = of;
  if (first === undefined) yield [];
  else for (const one of first) for (const rest of products(others)) yield [one, ...rest];
}
