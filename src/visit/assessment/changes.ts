// What can still be changed before a visit: facts that the vocabulary says can be, with the values worth trying, and the day of entry.

import { type CivilDate, addDays, daysBetween } from '../../kernel/civil-date.ts';
import { readsOf } from '../../engine/condition.ts';
import type { FactValues, Law } from '../../engine/law.ts';
import { UNNAMED, cellsOf } from '../../engine/resolve/cells.ts';
import { findTerm, isBetween } from '../../engine/resolve/packs.ts';
import { linesOfRules } from '../../engine/resolve/reads.ts';
import { choiceCells } from '../../engine/resolve/rolls.ts';
import type { Standing } from '../../engine/resolve/settings.ts';
import { aggregatesOf } from '../../engine/resolve/terms.ts';
import type { Side, Value } from '../../engine/vocabulary.ts';
import type { Leg } from '../plan/plan.ts';
import type { Limit } from './assessment.ts';
import { testsReadBy } from './facts-read.ts';
import { cutDays } from './stretches.ts';

/** The path by which the day of entry goes among the facts. */
export const ENTRY_DAY = 'leg.enter';
/** The path by which the last day goes, where it alone is moved. */
export const LAST_DAY = 'leg.leave';
/** Before the name of a choice of the host, where it goes among the facts; so the questions name it too. */
const CHOICE = 'choice:';

/** The visit is not moved further than this: it would be another visit. */
const MOST_DAYS = 366;
/** Days tried on either side, the nearest first. */
const MOST_CUTS = 3;

/** Who can change something, on which side, and whether it costs more than paper. */
export interface Changer {
  readonly by: string;
  readonly side: Side;
  readonly cost: boolean;
}

/** The name of the host's choice that goes by that path. */
export function findChoice(path: string): string | undefined {
  return path.startsWith(CHOICE) ? path.slice(CHOICE.length) : undefined;
}

/** Who can change the fact or day of that path; nobody, where the vocabulary does not say so. A choice is the host's. */
export function findChanger(law: Pick<Law, 'vocabulary'>, path: string): Changer | undefined {
  const { facts, days, actors } = law.vocabulary;
  if (findChoice(path) !== undefined) {
    const host = Object.keys(actors).find((actor) => actors[actor]?.side === 'host');
    return host === undefined ? undefined : { by: host, side: 'host', cost: false };
  }
  const of = facts[path] ?? days[path];
  const side = actors[of?.by ?? '']?.side;
  if (of?.by === undefined || of.change === 'no' || side === undefined) return undefined;
  return { by: of.by, side, cost: of.change === 'with-cost' };
}

/** What a host may choose, as far as it is named; none where the path is no choice. */
export function optionsOfChoice(law: Law, path: string, leg: Leg): readonly string[] {
  const name = findChoice(path);
  return name === undefined ? [] : choiceCells(law, leg.receiving, name).filter((option) => option !== UNNAMED);
}

/**
 * Other values of a fact that the law on a formality may tell from the one stated, among those that one may be advised to bring about.
 *
 * @param facts what is known of the line and its frame
 */
export function otherValues(
  law: Law,
  path: string,
  formality: string,
  kind: string,
  leg: Leg,
  facts: FactValues,
): readonly Value[] {
  const fact = law.vocabulary.facts[path];
  if (fact === undefined) return [];
  const now = facts[path];
  if (fact.to !== undefined) return fact.to.filter((value) => value !== now);
  if (fact.type === 'values') return Object.keys(fact.values ?? {}).filter((value) => value !== now);
  if (fact.type === 'pack')
    return Object.values(law.packs)
      .filter((pack) => pack.layer === 'treaty' && isBetween(pack, leg.sending, leg.receiving) && pack.id !== now)
      .map(({ id }) => id);
  if (fact.type === 'state') return [];
  if (fact.type === 'number') return numbersTried(law, path, formality, kind, leg, facts);
  // To withdraw a consent is no way to a lighter visit.
  const isConsent = Object.values(law.vocabulary.formalities).some(({ metBy }) => metBy === path);
  return (isConsent ? [true] : [true, false]).filter((value) => value !== now);
}

/** Numbers below, at, between and above all that the law compares the fact with, in order; the one stated may be among them. */
function numbersTried(
  law: Law,
  path: string,
  formality: string,
  kind: string,
  leg: Leg,
  facts: FactValues,
): readonly Value[] {
  const fact = law.vocabulary.facts[path];
  const tests = testsReadBy(law, formality, kind, leg.receiving);
  return fact === undefined ? [] : cellsOf(fact, { tests, known: (other) => facts[other] });
}

/**
 * Of numbers tried in order the one nearest to what is stated that works, and the limit up to which every number works as well,
 * where they all do: between two numbers that the law compares with, nothing changes.
 *
 * @param tried representatives below, at, between and above thresholds, in order, and whether each works
 * @param isThreshold whether the law compares with that very number
 */
export function nearestThatWorks(
  tried: readonly { readonly value: number; readonly works: boolean }[],
  now: number | undefined,
  isThreshold: (value: number) => boolean,
): { readonly value: number; readonly limit?: Limit } | undefined {
  const away = (value: number): number => (now === undefined ? value : Math.abs(value - now));
  const [nearest] = tried.filter(({ works }) => works).toSorted((a, b) => away(a.value) - away(b.value));
  if (nearest === undefined) return undefined;
  const at = tried.indexOf(nearest);
  const down = tried.slice(0, at);
  const up = tried.slice(at + 1);
  // Not stated: the side on which everything works, seen from its own end.
  const edge = (side: readonly { readonly value: number; readonly works: boolean }[]): number =>
    side.findIndex(({ works }) => !works);
  if ((now === undefined || nearest.value < now) && down.every(({ works }) => works)) {
    const stop = now === undefined ? edge(up) : 0;
    const last = stop > 0 ? up[stop - 1] : nearest;
    const next = stop === -1 ? undefined : up[stop];
    if (last !== undefined && isThreshold(last.value))
      return { value: last.value, limit: { op: '<=', value: last.value } };
    if (last !== undefined && next !== undefined) return { value: last.value, limit: { op: '<', value: next.value } };
  } else if ((now === undefined || nearest.value > now) && up.every(({ works }) => works)) {
    const before = down.at(-1);
    if (isThreshold(nearest.value)) return { value: nearest.value, limit: { op: '>=', value: nearest.value } };
    if (before !== undefined) return { value: nearest.value, limit: { op: '>', value: before.value } };
  }
  return { value: nearest.value };
}

/** Whether the law on a formality compares the fact with that very number. */
export function isComparedWith(
  law: Law,
  path: string,
  formality: string,
  kind: string,
  host: string,
  value: number,
): boolean {
  return testsReadBy(law, formality, kind, host).some((test) => test.fact === path && test.literals.includes(value));
}

/** By how many days the visit could be moved so that the law of its moment on the leg is another; the nearest first. */
export function otherDays(
  law: Law,
  leg: Leg,
  moment: 'entry' | 'stay' | 'exit',
  today: CivilDate,
  standing: Standing,
): readonly number[] {
  // What has begun is not moved.
  if (findChanger(law, ENTRY_DAY) === undefined || leg.enter < today) return [];
  const [first, last] =
    moment === 'entry' ? [leg.enter, leg.enter] : moment === 'exit' ? [leg.leave, leg.leave] : [leg.enter, leg.leave];
  const cuts = cutDays(law, leg, standing);
  const later = cuts.map((day) => daysBetween(first, day)).filter((days) => days > 0 && days <= MOST_DAYS);
  const earlier = cuts
    .map((day) => daysBetween(last, addDays(day, -1)))
    .filter((days) => days < 0 && days >= -MOST_DAYS && addDays(leg.enter, days) >= today)
    .toReversed();
  return [...later.slice(0, MOST_CUTS), ...earlier.slice(0, MOST_CUTS)];
}

/** By how many days the last day alone could be moved so that the law of its moment on the leg is another; the nearest first. */
export function otherEnds(
  law: Law,
  leg: Leg,
  moment: 'entry' | 'stay' | 'exit',
  today: CivilDate,
  standing: Standing,
): readonly number[] {
  if (findChanger(law, LAST_DAY) === undefined || moment === 'entry' || leg.leave < today) return [];
  const cuts = cutDays(law, leg, standing);
  const days = (day: CivilDate): number => daysBetween(leg.leave, day);
  const sooner = cuts
    .map((day) => addDays(day, -1))
    .filter((day) => day >= leg.enter && day >= today && day < leg.leave)
    .toReversed();
  // A stay is not lighter for being longer.
  const later = moment === 'stay' ? [] : cuts.filter((day) => day > leg.leave && days(day) <= MOST_DAYS);
  return [...sooner.slice(0, MOST_CUTS), ...later.slice(0, MOST_CUTS)].map(days);
}

/** Facts of a line that terms over all children of its consignment read: changing one line says nothing of the others. */
export function factsOfChildren(law: Law, kind: string): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const parent of law.vocabulary.subjects[kind]?.parents ?? []) {
    for (const { pack, term } of aggregatesOf(law, parent)) {
      if (term.aggregate === undefined) continue;
      if (term.aggregate.op === 'sum') paths.add(term.aggregate.fact);
      else {
        const found = findTerm(law, pack, term.aggregate.term);
        if (found === undefined) continue;
        const lines = linesOfRules(law, found.owner, [found.term]).map(({ line }) => line);
        for (const path of readsOf(lines).facts) paths.add(path);
      }
    }
  }
  return paths;
}
