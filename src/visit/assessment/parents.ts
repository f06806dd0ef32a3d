// What a line's parents bring to it: facts of the bringer, and terms over all children of its consignment.

import type { FactValues, Law } from '../../engine/law.ts';
import type { Bounds } from '../../engine/resolve/evaluate.ts';
import type { Standing } from '../../engine/resolve/settings.ts';
import { aggregateValue, aggregatesOf } from '../../engine/resolve/terms.ts';
import type { Value } from '../../engine/vocabulary.ts';
import type { Line, Manifest } from '../manifest/manifest.ts';
import type { Group, Plan } from '../plan/plan.ts';
import { frameFacts } from './frame.ts';

/** Values of terms over children, for each parent of the group. */
export interface ParentTerms {
  valuesFor(line: Line, legIndex: number): Readonly<Record<string, Value | Bounds>>;
}

export function parentTerms(
  law: Law,
  lines: readonly Line[],
  plan: Plan,
  group: Group,
  standing: Standing,
): ParentTerms {
  const cache = new Map<string, Value | Bounds | undefined>();
  const children = new Map<string, FactValues[]>();
  for (const line of lines) {
    for (const [parent, id] of Object.entries(line.parents)) {
      const key = `${parent}|${id}|${line.kind}`;
      const siblings = children.get(key);
      if (siblings === undefined) children.set(key, [line.facts]);
      else siblings.push(line.facts);
    }
  }
  return {
    valuesFor(line, legIndex) {
      const leg = group.legs[legIndex];
      const values: Record<string, Value | Bounds> = {};
      if (leg === undefined) return values;
      for (const parent of law.vocabulary.subjects[line.kind]?.parents ?? []) {
        const id = line.parents[parent];
        if (id === undefined) continue;
        for (const { pack, term, over } of aggregatesOf(law, parent)) {
          const key = `${legIndex}|${parent}|${id}|${pack.id}/${term.id}`;
          if (!cache.has(key)) {
            const frame = frameFacts(plan, leg);
            const own = over
              .flatMap((kind) => children.get(`${parent}|${id}|${kind}`) ?? [])
              .map((facts) => ({ ...facts, ...frame }));
            cache.set(key, aggregateValue(law, pack, term, own, standing));
          }
          const value = cache.get(key);
          if (value !== undefined) values[`${pack.id}/${term.id}`] = value;
        }
      }
      return values;
    },
  };
}

// A rule about a thing may read the person who brings it: the parent's facts stand beside the line's own.
export function withParents(line: Line, manifest: Manifest): Line {
  const parents = Object.values(line.parentAt ?? {}).map((at: number) => manifest.lines[at]?.facts ?? {});
  return parents.length === 0 ? line : { ...line, facts: Object.assign({}, ...parents, line.facts) as FactValues };
}
