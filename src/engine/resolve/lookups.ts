// What a condition of a pack can read in one branch: facts, terms, lists and readings, and the variables behind what it cannot.

import type { Law, Pack } from '../law.ts';
import type { Value } from '../vocabulary.ts';
import { type Assignment, conditionsHold, unknownsOfConditions } from './decided.ts';
import type { Lookup } from './evaluate.ts';
import { findTerm } from './packs.ts';
import type { Question } from './question.ts';
import type { Recall } from './recall.ts';
import { findRoll, statesOn } from './rolls.ts';
import { type Standing, isAccepted } from './settings.ts';

/**
 * The lookups of one road, by pack and branch: over its facts as they are `known` without branching, and what `recall` keeps of
 * what has been assumed and found on it.
 */
export function lookups(
  law: Law,
  question: Question,
  standing: Standing,
  { known, recall }: { readonly known: (path: string) => Value | undefined; readonly recall: Recall },
): (pack: Pack, assignment: Assignment) => Lookup {
  function lookupIn(pack: Pack, assignment: Assignment): Lookup {
    const lookup: Lookup = {
      fact: (path) => known(path) ?? recall.read(assignment, path),
      term(name) {
        const found = findTerm(law, pack, name);
        if (found === undefined) return undefined;
        const { owner, term } = found;
        const key = `${owner.id}/${term.id}`;
        if (term.aggregate !== undefined) {
          const value = question.aggregates?.[key];
          return (
            (value !== undefined && typeof value !== 'object' ? value : recall.read(assignment, `aggregate:${key}`)) ??
            value
          );
        }
        const holds = recall.of(term, assignment, () => conditionsHold(term, lookupIn(owner, assignment)));
        // Unseen words may narrow, never widen: false stays false, true becomes unknown.
        if (holds !== true || isAccepted(standing, owner, term)) return holds;
        return recall.read(assignment, `term:${key}`);
      },
      roll(name) {
        const roll = findRoll(law, pack, name);
        return roll && statesOn(roll, question.day, standing, recall.read(assignment, roll.variable));
      },
      behindRoll: (name) => findRoll(law, pack, name)?.variable ?? `list:${name}`,
      reading: (id) => standing.readings.get(id) ?? (recall.read(assignment, `open:${id}`) as string | undefined),
      behindTerm(name) {
        const found = findTerm(law, pack, name);
        if (found === undefined) return [];
        const { owner, term } = found;
        const key = `${owner.id}/${term.id}`;
        if (term.aggregate !== undefined) return [`aggregate:${key}`];
        const inner = lookupIn(owner, assignment);
        const unknowns = unknownsOfConditions(term, inner);
        return unknowns.length > 0 ? unknowns : [`term:${key}`];
      },
    };
    return lookup;
  }

  return lookupIn;
}
