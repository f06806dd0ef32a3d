// The days on which something of a layer changed: where the slider stops.
import type { CivilDate } from '../../../../src/kernel/civil-date.ts';
import { windowOf } from '../../../../src/register/days.ts';
import { activityTitle } from '../../../../src/report/register/names.ts';
import type { EventKind } from '../../../../src/register/register.ts';
import type { DayStop } from '../../parts/day-steps.ts';
import { FIRST_YEAR, type NetworkBase } from './asked.ts';

/** The events that make, change or end a tie. */
const TURNS: readonly EventKind[] = [
  'signed',
  'in-force',
  'in-force-by',
  'suspended',
  'resumed',
  'dormant',
  'terminated',
  'superseded',
];

/** The turns of the agreements of a layer, or of a State, up to a day, each with the name of its agreement and what happened. */
export function happenedBy(
  { register, rules, context }: NetworkBase,
  of: { readonly layer: string } | { readonly state: string },
  until: CivilDate,
): readonly DayStop[] {
  const { event: what } = context.words.register;
  const activities = 'layer' in of && rules.layers[of.layer]?.activities !== undefined;
  const done = Object.values(activities ? register.activities : {}).map(({ from, title, titleJa }) => ({
    day: windowOf(from).last,
    label: activityTitle({ lang: context.lang, words: context.words }, title, titleJa),
  }));
  const turns = Object.values(register.agreements)
    .filter(({ kind, parties }) =>
      'layer' in of ? rules.layers[of.layer]?.kinds.includes(kind) === true : parties.includes(of.state),
    )
    .flatMap(({ id, events }) =>
      events
        .filter((event) => TURNS.includes(event.what))
        .map((event) => ({
          day: windowOf(event.day).last,
          label: `${context.agreement(id)}${context.words.punctuation.colon}${what[event.what]}`,
        })),
    );
  return [...turns, ...done]
    .filter(({ day }) => day <= until && Number(day.slice(0, 4)) >= FIRST_YEAR)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
