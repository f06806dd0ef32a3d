// Two roads to one answer: the sending State's agreements, and those of the State a person serves.

import { type Possible, compareWeight, heaviest, isPermissive, lightest } from '../outcomes.ts';
import { type Leaf, resolveLeaf } from './layers.ts';

/** A right by either road counts; what both leave in place is the lighter of the two, as far as it is known. */
export function combine(leaves: readonly Leaf[]): Leaf {
  const [first, ...others] = leaves;
  if (first === undefined) return resolveLeaf([], { floor: false, through: [] });
  if (others.length === 0) return first;
  // A gap on one road adds nothing to what the other says.
  const speaking = leaves.filter((leaf) => !leaf.causes.includes('gap'));
  if (speaking.length > 0 && speaking.length < leaves.length) return { ...combine(speaking), ...heardOn(leaves) };
  const settled = leaves.filter((leaf) => leaf.outcome !== undefined);
  const least = lightestOf(settled);
  if (least?.outcome !== undefined && (isPermissive(least.outcome) || settled.length === leaves.length)) {
    const alike = settled.filter((leaf) => leaf.outcome !== undefined && equalWeight(leaf, least));
    return isPermissive(least.outcome) ? permitted(alike, leaves) : imposed(alike, leaves);
  }
  return {
    causes: unique(leaves.flatMap((leaf) => leaf.causes)),
    best: lightest(withoutGaps(leaves.map((leaf) => leaf.best))),
    worst: lightest(withoutGaps(leaves.map((leaf) => heaviest(leaf.worst)))),
    because: unique(leaves.flatMap((leaf) => leaf.because)),
    provisos: leaves.flatMap((leaf) => leaf.provisos),
    by: leaves.flatMap((leaf) => leaf.by),
    manner: [],
    ...heardOn(leaves),
  };
}

/** One road is enough: the provisos are those of the road with the fewest. */
function permitted(alike: readonly Leaf[], leaves: readonly Leaf[]): Leaf {
  const [easiest] = alike.toSorted((a, b) => a.provisos.length - b.provisos.length);
  return {
    ...(easiest ?? resolveLeaf([], { floor: false, through: [] })),
    because: unique(alike.flatMap((leaf) => leaf.because)),
    by: alike.flatMap((leaf) => leaf.by),
    ...heardOn(leaves),
  };
}

function imposed(alike: readonly Leaf[], leaves: readonly Leaf[]): Leaf {
  const outcome = alike.some((leaf) => leaf.outcome === 'consent') ? 'consent' : (alike[0]?.outcome ?? 'required');
  return {
    outcome,
    causes: [],
    best: [outcome],
    worst: [outcome],
    because: unique(alike.flatMap((leaf) => leaf.because)),
    provisos: alike.flatMap((leaf) => leaf.provisos),
    by: [],
    manner: unique(alike.flatMap((leaf) => leaf.manner)),
    ...heardOn(leaves),
  };
}

/** What was set aside or only cited on any road. */
function heardOn(leaves: readonly Leaf[]): Pick<Leaf, 'defeated' | 'cites'> {
  const defeated = new Map(leaves.flatMap((leaf) => leaf.defeated).map((one) => [`${one.rule}<${one.by}`, one]));
  return { defeated: [...defeated.values()], cites: unique(leaves.flatMap((leaf) => leaf.cites)) };
}

function lightestOf(settled: readonly Leaf[]): Leaf | undefined {
  return settled.toSorted((a, b) => compareWeight(a.outcome ?? 'required', b.outcome ?? 'required'))[0];
}

function equalWeight(a: Leaf, b: Leaf): boolean {
  return compareWeight(a.outcome ?? 'required', b.outcome ?? 'required') === 0;
}

// What one road does not know the other may: only what no road knows is unknown.
function withoutGaps(sides: readonly (readonly Possible[])[]): Possible[] {
  const all = sides.flat().filter((one) => one !== 'unknown');
  return sides.every((side) => side.includes('unknown')) ? [...all, 'unknown'] : all;
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
