// Few lines that stand for a whole class: what is decided again is decided for each way in which its lines read, not for each line.

import type { FactValues, Law } from '../../engine/law.ts';
import type { Group, Leg, Plan } from '../plan/plan.ts';
import type { LineClass } from './assessment.ts';
import { factsReadBy } from './facts-read.ts';
import { frameFacts } from './frame.ts';
import type { Judged } from './judge.ts';
import type { Cell, Sample } from './redecide.ts';

/** The cells of a visit that was judged, by class. */
export interface Samples {
  /** The class under one formality on one leg, or undefined where it does not travel on it. */
  cell(leg: Leg, classId: string, formality: string): Cell | undefined;
  /** The classes that travel on the leg, with their kinds. */
  classesOn(leg: Leg): readonly { readonly id: string; readonly kind: string }[];
}

/** The samples of the classes of a visit, from what each class was merged from. */
export function samplesOf(law: Law, plan: Plan, judged: Judged): Samples {
  const classes = new Map(judged.classes.map((one) => [one.id, one]));
  const shared = new Map(judged.subjects.map(({ leg, one }) => [`${leg.id} ${one.id}`, one]));
  const onLeg = Map.groupBy(judged.subjects, ({ leg }) => leg);
  const groupOf = new Map(plan.groups.flatMap((group) => group.legs.map((leg) => [leg, group] as const)));
  const whole = new Map<string, readonly Sample[]>();

  const samplesIn = (leg: Leg, of: LineClass): readonly Sample[] => {
    const key = `${leg.id} ${of.id}`;
    const known = whole.get(key);
    if (known !== undefined) return known;
    const facts = shared.get(key)?.facts ?? {};
    const group = groupOf.get(leg);
    const found = group === undefined ? [{ facts, aggregates: {} }] : distinct(leg, group, of, facts);
    whole.set(key, found);
    return found;
  };

  const distinct = (leg: Leg, group: Group, of: LineClass, facts: FactValues): readonly Sample[] => {
    const legIndex = group.legs.indexOf(leg);
    const mixed = of.mixed ?? [];
    const found = new Map<string, Sample>();
    for (const member of judged.members.get(of.id) ?? []) {
      const own = mixed.flatMap((path) =>
        member.facts[path] === undefined ? [] : [[path, member.facts[path]] as const],
      );
      const aggregates = member.aggregates[legIndex] ?? {};
      const key = JSON.stringify([own, Object.entries(aggregates).map(([name, value]) => [name, textOf(value)])]);
      if (!found.has(key)) found.set(key, { facts: { ...facts, ...Object.fromEntries(own) }, aggregates });
    }
    return [...found.values()];
  };

  const cellOf = (leg: Leg, classId: string, formality: string): Cell | undefined => {
    const of = classes.get(classId);
    if (of === undefined || !shared.has(`${leg.id} ${classId}`)) return undefined;
    const frame = frameFacts(plan, leg);
    const reads = factsReadBy(law, formality, of.kind, leg.receiving);
    const samples = new Map<string, Sample>();
    for (const sample of samplesIn(leg, of)) {
      const key = JSON.stringify([
        reads.map((path) => sample.facts[path] ?? null),
        Object.entries(sample.aggregates).map(([name, value]) => [name, textOf(value)]),
      ]);
      if (!samples.has(key)) samples.set(key, { ...sample, facts: { ...frame, ...sample.facts } });
    }
    return { leg, kind: of.kind, formality, samples: [...samples.values()] };
  };

  const cells = new Map<string, Cell | undefined>();
  return {
    cell(leg, classId, formality) {
      const key = `${leg.id} ${classId} ${formality}`;
      if (!cells.has(key)) cells.set(key, cellOf(leg, classId, formality));
      return cells.get(key);
    },
    classesOn: (leg) => (onLeg.get(leg) ?? []).map(({ one }) => one).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

// Infinity has no form in JSON.
function textOf(value: Sample['aggregates'][string]): string {
  return typeof value === 'object' ? `${value.min}..${value.max}` : String(value);
}
