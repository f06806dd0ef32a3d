// Few lines that stand for a whole class: what is decided again is decided for each way in which its lines read, not for each line.

import type { FactValues, Law } from '../../engine/law.ts';
import { type Settings, standingOf } from '../../engine/resolve/settings.ts';
import { aggregatesOf } from '../../engine/resolve/terms.ts';
import type { Line, Manifest } from '../manifest/manifest.ts';
import type { Group, Leg, Plan } from '../plan/plan.ts';
import type { LineClass } from './assessment.ts';
import { factsReadBy } from './facts-read.ts';
import { frameFacts } from './frame.ts';
import type { Judged } from './judge.ts';
import { type ParentTerms, parentTerms, withParents } from './parents.ts';
import type { Cell, Sample } from './redecide.ts';

/** The cells of a visit that was judged, by class. */
export interface Samples {
  /** The class under one formality on one leg, or undefined where it does not travel on it. */
  cell(leg: Leg, classId: string, formality: string): Cell | undefined;
  /** The classes that travel on the leg, with their kinds. */
  classesOn(leg: Leg): readonly { readonly id: string; readonly kind: string }[];
}

export function samplesOf(law: Law, plan: Plan, manifest: Manifest, settings: Settings, judged: Judged): Samples {
  const classes = new Map(judged.classes.map((one) => [one.id, one]));
  const shared = new Map(judged.subjects.map(({ leg, one }) => [`${leg.id} ${one.id}`, one]));
  const onLeg = Map.groupBy(judged.subjects, ({ leg }) => leg);
  const groupOf = new Map(plan.groups.flatMap((group) => group.legs.map((leg) => [leg, group] as const)));
  const whole = new Map<string, readonly Sample[]>();
  const terms = new Map<Group, { readonly lines: ReadonlyMap<string, readonly Line[]>; readonly of: ParentTerms }>();

  /** The lines of a group, by kind and number, and the terms over the children of their parents. */
  const linesOf = (group: Group) => {
    const known = terms.get(group);
    if (known !== undefined) return known;
    const own = manifest.lines.filter((line) => line.group === group.id).map((line) => withParents(line, manifest));
    const of = parentTerms(law, own, plan, group, standingOf(law, settings));
    const found = { lines: Map.groupBy(own, ({ kind, line }) => `${kind} ${line}`), of };
    terms.set(group, found);
    return found;
  };

  const samplesIn = (leg: Leg, of: LineClass): readonly Sample[] => {
    const key = `${leg.id} ${of.id}`;
    const known = whole.get(key);
    if (known !== undefined) return known;
    const facts = shared.get(key)?.facts ?? {};
    const hasTerms = (law.vocabulary.subjects[of.kind]?.parents ?? []).some(
      (parent) => aggregatesOf(law, parent).length > 0,
    );
    const group = groupOf.get(leg);
    const alike = (of.mixed === undefined && !hasTerms) || of.lines.length === 0 || group === undefined;
    const found = alike ? [{ facts, aggregates: {} }] : distinct(leg, group, of, facts);
    whole.set(key, found);
    return found;
  };

  const distinct = (leg: Leg, group: Group, of: LineClass, facts: FactValues): readonly Sample[] => {
    const { lines, of: parents } = linesOf(group);
    const legIndex = group.legs.indexOf(leg);
    const mixed = of.mixed ?? [];
    const found = new Map<string, Sample>();
    for (const number of of.lines) {
      for (const line of lines.get(`${of.kind} ${number}`) ?? []) {
        const own = mixed.flatMap((path) =>
          line.facts[path] === undefined ? [] : [[path, line.facts[path]] as const],
        );
        const aggregates = parents.valuesFor(line, legIndex);
        const key = JSON.stringify([own, Object.entries(aggregates).map(([name, value]) => [name, textOf(value)])]);
        if (!found.has(key)) found.set(key, { facts: { ...facts, ...Object.fromEntries(own) }, aggregates });
      }
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
