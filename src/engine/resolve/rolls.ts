// What was published with days: named lists of States, and what a host has chosen.

import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Law, Pack, RollEntry } from '../law.ts';
import { reaches } from '../marks.ts';
import { UNNAMED } from './cells.ts';
import type { Standing } from './settings.ts';

/** A dated list as one pack reads it; two packs may have lists of one name. */
export interface Roll {
  /** `list:OWNER/NAME`, the variable a branch is split on where it is not known. */
  readonly variable: string;
  readonly entries: readonly RollEntry[];
}

/** The list of that name: the pack's own, else that of its State. */
export function findRoll(law: Law, pack: Pack, name: string): Roll | undefined {
  const own = pack.lists[name];
  if (own !== undefined) return { variable: `list:${pack.id}/${name}`, entries: own };
  const state = pack.state ?? '';
  const entries = law.states[state]?.lists[name];
  return entries === undefined ? undefined : { variable: `list:${state}/${name}`, entries };
}

/**
 * The States on the list on a day; undefined where that is not known and `assigned` does not say.
 * Below the accepted mark, and before the day on which it was first seen, a list only may have those it names.
 */
export function statesOn(
  roll: Roll,
  day: CivilDate,
  standing: Pick<Standing, 'accept' | 'known'>,
  assigned: unknown,
): readonly string[] | undefined {
  const inForce = roll.entries
    .filter((entry) => isOn(entry, day, standing))
    .toSorted((a, b) => ((a.from ?? '') > (b.from ?? '') ? -1 : 1));
  const known = inForce.find(
    (entry) =>
      reaches(entry.mark, standing.accept) &&
      (entry.from !== undefined || (entry.seen !== undefined && day >= entry.seen)),
  );
  if (known !== undefined) return known.states;
  if (inForce.length === 0) return [];
  if (assigned === undefined) return undefined;
  return assigned === true ? (inForce[0]?.states ?? []) : [];
}

/**
 * Whether it holds on the day, as far as was known by the day the law is known on: a change without a day of its publication
 * is taken to have been published on the day it took effect.
 */
function isOn(
  of: { readonly from?: CivilDate; readonly until?: CivilDate },
  day: CivilDate,
  { known }: Pick<Standing, 'known'>,
): boolean {
  const started = of.from === undefined || (of.from <= day && of.from <= known);
  return started && (of.until === undefined || of.until > known || day <= of.until);
}

/** The value of a host's choice on a day: adopted locally, else as the State has last published it. */
export function choiceOn(law: Law, host: string, name: string, day: CivilDate, standing: Standing): string | undefined {
  const local = standing.choices.get(name);
  if (local !== undefined) return local;
  return law.states[host]?.choices[name]?.values
    .filter((value) => isOn(value, day, standing) && reaches(value.mark, standing.accept))
    .toSorted((a, b) => (a.from > b.from ? -1 : 1))[0]?.is;
}

/** What a host may choose; where it publishes nothing of the choice, what the rules name, or something else. */
export function choiceCells(law: Law, host: string, name: string): readonly string[] {
  const options = Object.keys(law.states[host]?.choices[name]?.options ?? {});
  if (options.length > 0) return options;
  const named = Object.values(law.packs).flatMap((pack) =>
    Object.values(pack.rules).flatMap((rule) => (rule.choice?.name === name ? [rule.choice.is] : [])),
  );
  return [...new Set(named)].sort().concat(UNNAMED);
}
