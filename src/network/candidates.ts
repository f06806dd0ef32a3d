// Ties that are not there yet, by how much each would change and by how likely it is. Two axes: they are never made into one number.

import { type Asking, stageOn } from '../register/life.ts';
import type { AgreementKind, RegisterOfAgreements, Stage } from '../register/register.ts';
import { type Graph, type Tie, compareTies, hasTie, tieOf, withTie } from './graph.ts';
import { hubMeasures } from './hub.ts';
import { rankGroups, rounded } from './ranks.ts';
import { neighboursOf } from './structure.ts';

/** An agreement under way between two States. */
export interface UnderWay {
  readonly id: string;
  readonly parties: readonly string[];
  readonly stage: Stage;
}

/** Places that are shared, counted from 1: `from` 1 `to` 6 means that six are equal and first. */
export interface Places {
  readonly from: number;
  readonly to: number;
}

/** One possible tie. */
export interface Candidate {
  readonly tie: Tie;
  /** Change in hub dependence; below zero: less hangs on the hub. Rounded to nine decimals. */
  readonly change: number;
  /** Change in the share of pairs of other States that reach each other without the hub. Above zero: reach; zero: redundancy. */
  readonly reach: number;
  /** States tied to both. */
  readonly common: readonly string[];
  /** The sum over these of 1 / ln(number of ties): a common partner with few ties says more (Adamic and Adar). */
  readonly adamicAdar: number;
  /** The furthest stage of what the register knows to be under way between the two. */
  readonly stage: Stage;
  /** Ids of what is under way. */
  readonly underWay: readonly string[];
  /** `adamicAdar` × the weight of the stage. An order, not a probability. */
  readonly likelihood: number;
  readonly byConsequence: Places;
  readonly byLikelihood: Places;
}

/** What a stage is taken to add to likelihood: a convention, printed with the figures. A tie of which nothing is known keeps its structure. */
export const STAGE_WEIGHT: Readonly<Record<Stage, number>> = {
  none: 1,
  intent: 2,
  talks: 3,
  text: 4,
  signed: 5,
  'in-force': 5,
  ended: 1,
};

/**
 * All pairs without a tie, the most consequential first; equal ones in the order of their ids. Pairs with the hub are left out: a further
 * spoke cannot lessen what hangs on it. None where the hub is not in the graph: there is nothing by which they could be put in order.
 */
export function candidatesOf(graph: Graph, hub: string, underWay: readonly UnderWay[]): readonly Candidate[] {
  if (!graph.nodes.includes(hub)) return [];
  const before = hubMeasures(graph, hub);
  const others = graph.nodes.filter((node) => node !== hub);
  const pairs = others
    .flatMap((a, at) => others.slice(at + 1).map((b) => tieOf(a, b)))
    .filter(([a, b]) => !hasTie(graph, a, b));
  const found = pairs.map((tie) => {
    const [a, b] = tie;
    const after = hubMeasures(withTie(graph, a, b), hub);
    const common = neighboursOf(graph, a).filter((node) => neighboursOf(graph, b).includes(node));
    const adamicAdar = rounded(common.reduce((sum, node) => sum + 1 / Math.log(neighboursOf(graph, node).length), 0));
    const begun = underWay.filter(({ parties }) => parties.includes(a) && parties.includes(b));
    const stage = begun.reduce<Stage>(
      (furthest, one) => (STAGE_WEIGHT[one.stage] > STAGE_WEIGHT[furthest] ? one.stage : furthest),
      'none',
    );
    return {
      tie,
      change: rounded((after.dependence ?? 0) - (before.dependence ?? 0)),
      reach: rounded((after.connectedWithout ?? 0) - (before.connectedWithout ?? 0)),
      common,
      adamicAdar,
      stage,
      underWay: begun.map(({ id }) => id).toSorted(),
      likelihood: rounded(adamicAdar * STAGE_WEIGHT[stage]),
    };
  });
  const consequence = placesBy(found, ({ change }) => -change);
  const likelihood = placesBy(found, (one) => one.likelihood);
  return found
    .map((one): Candidate => {
      const id = one.tie.join('-');
      return {
        ...one,
        byConsequence: consequence.get(id) ?? { from: 0, to: 0 },
        byLikelihood: likelihood.get(id) ?? { from: 0, to: 0 },
      };
    })
    .toSorted((a, b) => a.byConsequence.from - b.byConsequence.from || compareTies(a.tie, b.tie));
}

/** Agreements of some kinds that are begun and not in force on a day, with the furthest stage that the register is sure of. */
export function underWayOn(
  { agreements }: RegisterOfAgreements,
  kinds: readonly AgreementKind[],
  asking: Asking,
): readonly UnderWay[] {
  return Object.values(agreements)
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap((agreement) => {
      const { id, parties } = agreement;
      const { stage, possible } = stageOn(agreement, asking);
      const sure = stage ?? possible[0] ?? 'none';
      return ['intent', 'talks', 'text', 'signed'].includes(sure) ? [{ id, parties, stage: sure }] : [];
    });
}

function placesBy<T extends { readonly tie: Tie }>(
  found: readonly T[],
  score: (one: T) => number,
): Map<string, Places> {
  const groups = rankGroups(Object.fromEntries(found.map((one) => [one.tie.join('-'), score(one)])));
  return new Map(groups.flatMap(({ from, to, ids }) => ids.map((id) => [id, { from, to }] as const)));
}
