// How a force gets from its State to another, agreement by agreement. An agreement covers its own parties: a chain is no permission.

import type { Stage } from '../register/register.ts';

/** The layers a force on its way needs: to be there, and to be supplied there. */
export const PathLayer = ['access', 'logistics'] as const;
export type PathLayer = (typeof PathLayer)[number];

/** An agreement with where it stands on the day asked about. Parties by alpha-2 code. */
export interface PathAgreement {
  readonly id: string;
  readonly layer: PathLayer;
  readonly parties: readonly string[];
  readonly stage: Stage;
}

/** What one layer has for one step. Ids of agreements, sorted. */
export interface StepLayer {
  readonly layer: PathLayer;
  /** Those between the State whose force it is and the host of the step: they cover the force. */
  readonly own: readonly string[];
  /** Those between the two States of the step of which the first is another: they make the chain, and do not cover the force. */
  readonly link: readonly string[];
  /** Between the force's State and the host, begun and not yet counted. */
  readonly underWay: readonly { readonly id: string; readonly stage: Stage }[];
}

/** From one State into the next, its host. */
export interface PathStep {
  readonly from: string;
  readonly to: string;
  readonly layers: readonly StepLayer[];
  /** Layers in which the force's own State has nothing with this host. */
  readonly missing: readonly PathLayer[];
}

/** One way, from the force's State to where it goes. */
export interface Route {
  readonly states: readonly string[];
  readonly steps: readonly PathStep[];
  /** Whether the force's own State has access to every host on the way. */
  readonly covered: boolean;
}

/** All shortest ways. */
export interface Paths {
  readonly from: string;
  readonly to: string;
  /** `none`: access agreements do not join the two at all; `routes` is then the bare step, with what is missing on it. */
  readonly kind: 'direct' | 'through' | 'none';
  /** Those that cover the force on every step first, then in the order of their States. */
  readonly routes: readonly Route[];
}

/**
 * The shortest ways over access agreements, each step with what is there and what is missing.
 *
 * @param counted whether an agreement at that stage is a tie: in force alone, or signed ones too
 */
export function pathsOf(
  agreements: readonly PathAgreement[],
  from: string,
  to: string,
  counted: (stage: Stage) => boolean,
): Paths {
  const ties = agreements.filter(({ stage }) => counted(stage));
  const found = shortest(
    ties.filter(({ layer }) => layer === 'access'),
    from,
    to,
  );
  const ways = found.length === 0 ? [[from, to]] : found;
  const routes = ways.map((states) => routeOf(states, agreements, ties));
  return {
    from,
    to,
    kind: found.length === 0 ? 'none' : (found[0]?.length ?? 0) === 2 ? 'direct' : 'through',
    routes: routes.toSorted(
      (a, b) => Number(b.covered) - Number(a.covered) || (a.states.join(' ') < b.states.join(' ') ? -1 : 1),
    ),
  };
}

function routeOf(
  states: readonly string[],
  agreements: readonly PathAgreement[],
  ties: readonly PathAgreement[],
): Route {
  const [force = ''] = states;
  const steps = states.slice(1).map((to, at): PathStep => {
    const from = states[at] ?? force;
    const layers = PathLayer.map((layer): StepLayer => {
      const own = idsOf(between(ties, layer, force, to));
      const link = from === force ? [] : idsOf(between(ties, layer, from, to)).filter((id) => !own.includes(id));
      const underWay = between(agreements, layer, force, to)
        .filter(({ id, stage }) => !own.includes(id) && stage !== 'none' && stage !== 'ended')
        .map(({ id, stage }) => ({ id, stage }))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1));
      return { layer, own, link, underWay };
    });
    return { from, to, layers, missing: layers.filter(({ own }) => own.length === 0).map(({ layer }) => layer) };
  });
  return { states, steps, covered: steps.every(({ missing }) => !missing.includes('access')) };
}

function between(
  agreements: readonly PathAgreement[],
  layer: PathLayer,
  a: string,
  b: string,
): readonly PathAgreement[] {
  return agreements.filter((one) => one.layer === layer && one.parties.includes(a) && one.parties.includes(b));
}

function idsOf(agreements: readonly PathAgreement[]): string[] {
  return [...new Set(agreements.map(({ id }) => id))].toSorted();
}

/** All ways of the fewest steps; none where there is none. */
function shortest(ties: readonly PathAgreement[], from: string, to: string): string[][] {
  const next = new Map<string, Set<string>>();
  for (const { parties } of ties) {
    for (const party of parties) {
      const others = next.get(party) ?? new Set<string>();
      for (const other of parties) if (other !== party) others.add(other);
      next.set(party, others);
    }
  }
  const seen = new Set([from]);
  let ways = [[from]];
  while (ways.length > 0) {
    const longer = ways.flatMap((way) =>
      [...(next.get(way.at(-1) ?? '') ?? [])].filter((one) => !seen.has(one)).map((one) => [...way, one]),
    );
    const arrived = longer.filter((way) => way.at(-1) === to);
    if (arrived.length > 0) return arrived;
    for (const way of longer) seen.add(way.at(-1) ?? '');
    ways = longer;
  }
  return [];
}
