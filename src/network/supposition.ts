// What is supposed, as a reader writes it: pairs `XX-YY`, ids of agreements, codes of States. One reading of it for the command and for the pages.
import { chanceFrom } from '../kernel/chance.ts';
import type { RegisterOfAgreements } from '../register/register.ts';
import { type Graph, type Tie, tieOf } from './graph.ts';
import type { Network } from './network.ts';
import type { RankGroup } from './ranks.ts';
import type { Sampling } from './reliability.ts';
import {
  type Doubt,
  doubted,
  droppingEach,
  ELSEWHERE,
  fallingWith,
  LADDER,
  supposed,
  tiesAmong,
  type WhatIf,
  whatIf,
} from './what-if.ts';

/** A supposition as it is written. Names that are not there make no difference: whoever must refuse them does so before. */
export interface WrittenSupposition {
  /** Pairs `XX-YY` or ids of agreements. */
  readonly add: readonly string[];
  readonly remove: readonly string[];
  /** Codes of States. */
  readonly lose: readonly string[];
  readonly doubt?: WrittenDoubt;
}

/** A State that may not be relied on. */
export interface WrittenDoubt {
  readonly state: string;
  /** How likely each of its ties holds, 0 to 1, a row for each; absent: `LADDER`. */
  readonly odds?: readonly number[];
  /** How likely each other tie holds; absent: `ELSEWHERE`. */
  readonly elsewhere?: number;
}

/** A network before and after. */
export interface SupposedNetwork {
  readonly before: Graph;
  readonly after: Graph;
  readonly result: WhatIf;
  readonly doubt?: { readonly state: string; readonly rows: readonly Doubt[] };
  /** What each single tie holds up, where nothing is supposed. */
  readonly dropping?: readonly RankGroup[];
}

/** The pair that is written `XX-YY`; of anything else undefined. */
export function pairOf(what: string): Tie | undefined {
  const [, a, b] = /^([A-Z]{2})-([A-Z]{2})$/.exec(what) ?? [];
  return a === undefined || b === undefined ? undefined : tieOf(a, b);
}

/** The ties that a pair or an agreement makes among the States of a network; of an agreement beside the register those it has on the day. */
export function tiesOf(register: RegisterOfAgreements, { graph, ties }: Network, what: string): readonly Tie[] {
  const pair = pairOf(what);
  if (pair !== undefined) return [pair];
  const agreement = Object.hasOwn(register.agreements, what) ? register.agreements[what] : undefined;
  if (agreement !== undefined) return tiesAmong(graph, agreement.parties);
  return ties.filter((tie) => tie.agreement === what).map(({ a, b }) => tieOf(a, b));
}

/** The network with what is supposed of it. */
export function suppose(
  register: RegisterOfAgreements,
  network: Network,
  hub: string,
  { add, remove, lose, doubt }: WrittenSupposition,
): SupposedNetwork {
  const { graph, ties } = network;
  const supposition = {
    add: add.flatMap((what) => tiesOf(register, network, what)),
    remove: remove.flatMap((what): readonly Tie[] => {
      const pair = pairOf(what);
      return pair === undefined ? fallingWith(ties, what) : [pair];
    }),
    lose,
  };
  const nothing = add.length + remove.length + lose.length === 0 && doubt === undefined;
  return {
    before: graph,
    after: supposed(graph, supposition),
    result: whatIf(graph, hub, supposition),
    ...(doubt === undefined ? {} : { doubt: { state: doubt.state, rows: rowsOf(graph, doubt) } }),
    ...(nothing ? { dropping: droppingEach(graph, hub) } : {}),
  };
}

// Where not every combination can be reckoned, so many are drawn, always the same ones: whoever asks twice, or somewhere else, reads the same.
const [SAMPLES, SEED] = [20_000, 1];

function rowsOf(graph: Graph, { state, odds = LADDER, elsewhere = ELSEWHERE }: WrittenDoubt): readonly Doubt[] {
  const sampling: Sampling = { chance: chanceFrom(SEED), samples: SAMPLES };
  return doubted(graph, state, odds, elsewhere, sampling);
}
