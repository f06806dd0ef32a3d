// `visit.yaml` in, a draft of the plan out. Nothing is demanded here that a flag may still give.
import { type Problem, problem } from '../../kernel/errors.ts';
import { type Result, okUnless } from '../../kernel/result.ts';
import type { FactValues, Law } from '../../engine/law.ts';
import { type Placed, parseYaml, readShape, startOf } from '../../kernel/yaml.ts';
import type { Fact, Value } from '../../engine/vocabulary.ts';
import type { Draft, DraftGroup } from './draft.ts';
import { ACTIVITY_ROOTS, LEG_ROOTS, planFacts, visitShape } from './shape.ts';

/**
 * Reads a visit file. The format is in `docs/reference/visit.md`.
 *
 * @param file its path as the user gave it
 */
export function draftFromFile(text: string, file: string, law: Pick<Law, 'vocabulary' | 'packs'>): Result<Draft> {
  const placed = parseYaml(text, startOf(file));
  return placed.ok ? draftFromPlaced(placed.value, law) : placed;
}

/** Reads a visit from data with places, whatever file it stood in. */
export function draftFromPlaced(placed: Placed, law: Pick<Law, 'vocabulary' | 'packs'>): Result<Draft> {
  const shaped = readShape(visitShape(law), placed);
  if (!shaped.ok) return shaped;
  const visit = shaped.value;
  const legFacts = planFacts(law.vocabulary, LEG_ROOTS);
  const activityFacts = planFacts(law.vocabulary, ACTIVITY_ROOTS);
  const problems: Problem[] = [];
  const groups = visit.groups.map((group, at): DraftGroup => ({
    ...group,
    legs: group.legs.map((leg, legAt) => ({
      sending: leg.sending,
      receiving: leg.receiving,
      mode: leg.mode,
      port: leg.port,
      enter: leg.enter,
      leave: leg.leave,
      facts: factsIn(leg, legFacts),
      place: (key?: string) => placeOf(placed, ['groups', at, 'legs', legAt], key),
    })),
  }));
  for (const [at, { id }] of visit.groups.entries()) {
    if (visit.groups.findIndex((other) => other.id === id) === at) continue;
    problems.push(problem('COMITY_PLAN_GROUP_TWICE', { value: id, place: placed.place(['groups', at, 'id']) }));
  }
  return okUnless(problems, () => ({
    title: visit.title,
    today: visit.today,
    manifest: visit.manifest,
    activity: factsIn(visit.activity ?? {}, activityFacts),
    activityReference: visit.activity?.reference,
    activityDays: visit.activity?.when,
    activityPlace: placed.place(['activity', 'when']),
    groups,
    provenance: visit.provenance,
    provenancePlace: (column?: string) =>
      column === undefined ? placed.place(['provenance'], 'key') : placed.place(['provenance', column], 'key'),
  }));
}

function placeOf(placed: Placed, path: readonly PropertyKey[], key?: string): ReturnType<Placed['place']> {
  return placed.place(key === undefined ? path : [...path, key]);
}

function factsIn(given: Readonly<Record<string, unknown>>, facts: ReadonlyMap<string, Fact>): FactValues {
  const found: Record<string, Value> = {};
  for (const [key, fact] of facts) {
    const value = given[key];
    if (value !== undefined) found[fact.path] = value as Value;
  }
  return found;
}
