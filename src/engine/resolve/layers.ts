// One branch, all of it known: which rules are live, which layer speaks, and what it says.

import { type Effect, Layer, type Law } from '../law.ts';
import {
  type Cause,
  type Outcome,
  type Possible,
  compareWeight,
  heaviest,
  isPermissive,
  lightest,
} from '../outcomes.ts';
import type { Candidate, Proviso } from './road.ts';

/** A rule that was set aside, and the rule that did it. */
export interface Defeat {
  readonly rule: string;
  readonly by: string;
}

/** A paper by which a formality is eased, and the rule that names it. */
export interface EasedBy {
  readonly paper: string;
  readonly rule: string;
}

/** What one branch says. `outcome` is absent where the branch itself is unsettled; then `causes` says why. */
export interface Leaf {
  readonly outcome?: Outcome;
  readonly causes: readonly Cause[];
  readonly best: readonly Possible[];
  readonly worst: readonly Possible[];
  /** Rules that give the outcome, the credited one (highest layer) first. */
  readonly because: readonly string[];
  readonly defeated: readonly Defeat[];
  readonly provisos: readonly Proviso[];
  readonly by: readonly EasedBy[];
  readonly manner: readonly ('agreement' | 'notice')[];
  /** Live rules that speak without settling: what they keep, govern or leave. */
  readonly cites: readonly string[];
}

/** What a leaf is resolved under, apart from its rules. */
export interface LeafFrame {
  /** The formality has a floor: what a treaty governs or leaves there is cited only. */
  readonly floor: boolean;
  /** The rules through one of which alone a treaty lightens the formality in this host, as `pack/rule`. Empty: no such need. */
  readonly through: readonly string[];
}

const outcomeOf: Readonly<Record<Effect['verb'], Outcome | undefined>> = {
  waives: 'waived',
  eases: 'eased',
  requires: 'required',
  consent: 'consent',
  bars: 'barred',
  keeps: undefined,
  governs: undefined,
  leaves: undefined,
};

/** Resolve one branch: order the rules, then go through the layers from the top. */
export function resolveLeaf(candidates: readonly Candidate[], frame: LeafFrame): Leaf {
  const defeated = defeatsAmong(candidates);
  const fallen = new Set(defeated.map((defeat) => defeat.rule));
  const live = candidates.filter((candidate) => !fallen.has(candidate.name));
  const layers = Layer.map((layer) => live.filter((candidate) => candidate.pack.layer === layer));
  const leaf = resolveFrom(layers, 0, frame, live);
  const cites = names(
    live.filter((candidate) => candidate.effects.some((effect) => outcomeOf[effect.verb] === undefined)),
  );
  return {
    ...leaf,
    cites,
    defeated: defeated.toSorted((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.by < b.by ? -1 : 1)),
  };
}

/** A rule is defeated by a live rule that is `over` it, or, being a default, by a live rule of its pack that is none. */
function defeatsAmong(candidates: readonly Candidate[]): Defeat[] {
  const byName = new Map(candidates.map((candidate) => [candidate.name, candidate]));
  const verdicts = new Map<string, Defeat | 'live'>();
  const verdictOf = (candidate: Candidate): Defeat | 'live' => {
    const found = verdicts.get(candidate.name);
    if (found !== undefined) return found;
    const above = [...byName.values()].filter((other) => other !== candidate && beats(other, candidate));
    const victor = above.find((other) => verdictOf(other) === 'live');
    const verdict = victor === undefined ? 'live' : { rule: candidate.name, by: victor.name };
    verdicts.set(candidate.name, verdict);
    return verdict;
  };
  return candidates.map(verdictOf).filter((verdict) => verdict !== 'live');
}

function beats(other: Candidate, candidate: Candidate): boolean {
  if (other.rule.over.includes(candidate.name)) return true;
  return (
    candidate.rule.default &&
    !other.rule.default &&
    other.pack === candidate.pack &&
    !candidate.rule.over.includes(other.name)
  );
}

const GAP: Omit<Leaf, 'defeated' | 'cites'> = {
  causes: ['gap'],
  best: ['unknown'],
  worst: ['unknown'],
  because: [],
  provisos: [],
  by: [],
  manner: [],
};

function resolveFrom(
  layers: readonly (readonly Candidate[])[],
  from: number,
  frame: LeafFrame,
  all: readonly Candidate[],
): Leaf {
  const here = layers[from];
  if (here === undefined) return { ...GAP, defeated: [], cites: [] };
  const speaking = here.filter((candidate) => candidate.effects.some((effect) => outcomeOf[effect.verb] !== undefined));
  const silent = here.filter((candidate) =>
    candidate.effects.some((effect) => effect.verb === 'governs' || effect.verb === 'leaves'),
  );
  const lower = (): Leaf => resolveFrom(layers, from + 1, frame, all);
  // A rule that keeps the host's law may have defeated another here: its undertaking still carries the answer.
  const keeping = provisosOf(here.filter((candidate) => !speaking.includes(candidate)));
  if (speaking.length === 0) {
    const below = lower();
    if (silent.length === 0 || frame.floor) return { ...below, provisos: [...keeping, ...below.provisos] };
    const causes = new Set<Cause>();
    for (const { effects } of silent)
      for (const { verb } of effects) if (verb !== 'keeps') causes.add(verb === 'leaves' ? 'open' : 'text');
    return {
      causes: [...causes],
      best: lightest([...outcomesOf(below, 'best'), 'unknown']),
      worst: outcomesOf(below, 'worst'),
      because: [...names(silent), ...below.because],
      provisos: [...keeping, ...below.provisos],
      by: below.by,
      manner: [],
      defeated: [],
      cites: [],
    };
  }
  const permissive = speaking.filter((candidate) => outcomesHere(candidate).some(isPermissive));
  const imposing = speaking.filter((candidate) => outcomesHere(candidate).some((outcome) => !isPermissive(outcome)));
  if (permissive.length > 0 && imposing.length > 0) {
    const outcomes = speaking.flatMap(outcomesHere);
    return {
      causes: ['conflict'],
      best: lightest(outcomes),
      worst: heaviest(outcomes),
      because: names(speaking),
      provisos: provisosOf(here),
      by: easedBy(permissive),
      manner: [],
      defeated: [],
      cites: [],
    };
  }
  return permissive.length > 0 ? permitted(permissive, here, from, frame, all, lower) : imposed(imposing, here);
}

function permitted(
  permissive: readonly Candidate[],
  here: readonly Candidate[],
  from: number,
  frame: LeafFrame,
  all: readonly Candidate[],
  lower: () => Leaf,
): Leaf {
  const below = lower();
  const own = permissive.some((candidate) => outcomesHere(candidate).includes('waived')) ? 'waived' : 'eased';
  const byTreaty = Layer[from] === 'treaty' || Layer[from] === 'supplement';
  const through = byTreaty ? all.find((candidate) => frame.through.includes(candidate.name)) : undefined;
  if (byTreaty && frame.through.length > 0 && through === undefined) {
    // What the host's own law gives as well needs no treaty, and so no rule to carry it.
    if (below.outcome !== undefined && compareWeight(below.outcome, own) <= 0) {
      return { ...below, provisos: distinct([...provisosOf(here), ...below.provisos]) };
    }
    return {
      causes: ['effect'],
      best: lightest([own, ...outcomesOf(below, 'best')]),
      worst: heaviest([own, ...outcomesOf(below, 'worst')]),
      because: names(permissive),
      provisos: [...provisosOf(here), ...below.provisos],
      by: easedBy(permissive),
      manner: [],
      defeated: [],
      cites: [],
    };
  }
  // The host may give more than it owes.
  const lighterBelow = below.outcome !== undefined && compareWeight(below.outcome, own) < 0;
  const agreeing = below.outcome === own || lighterBelow ? below.because : [];
  const because = lighterBelow
    ? below.because
    : [
        ...names(permissive.filter((candidate) => outcomesHere(candidate).includes(own))),
        ...(through === undefined ? [] : [through.name]),
        ...agreeing,
      ];
  return {
    outcome: lighterBelow ? 'waived' : own,
    causes: [],
    best: [lighterBelow ? 'waived' : own],
    worst: [lighterBelow ? 'waived' : own],
    because: [...new Set(because)],
    provisos: distinct([
      ...provisosOf(here),
      ...(through?.provisos ?? []),
      ...(agreeing.length > 0 ? below.provisos : []),
    ]),
    by: own === 'eased' && !lighterBelow ? easedBy(permissive) : [],
    manner: [],
    defeated: [],
    cites: [],
  };
}

function imposed(imposing: readonly Candidate[], here: readonly Candidate[]): Leaf {
  const outcomes = imposing.flatMap(outcomesHere);
  // Consent and requirement together are shown as consent, with both rules: neither is lighter.
  const outcome = outcomes.includes('barred') ? 'barred' : outcomes.includes('consent') ? 'consent' : 'required';
  const manner = imposing.flatMap((candidate) =>
    candidate.effects.flatMap((effect) => (effect.manner === undefined ? [] : [effect.manner])),
  );
  return {
    outcome,
    causes: [],
    best: [outcome],
    worst: [outcome],
    because: names(imposing),
    provisos: provisosOf(here),
    by: [],
    manner: outcome === 'consent' ? [...new Set(manner)] : [],
    defeated: [],
    cites: [],
  };
}

function outcomesHere(candidate: Candidate): Outcome[] {
  return candidate.effects.map((effect) => outcomeOf[effect.verb]).filter((outcome) => outcome !== undefined);
}

function outcomesOf(leaf: Leaf, end: 'best' | 'worst'): readonly Possible[] {
  return leaf.outcome === undefined ? leaf[end] : [leaf.outcome];
}

function names(candidates: readonly Candidate[]): string[] {
  return candidates.map((candidate) => candidate.name);
}

function provisosOf(candidates: readonly Candidate[]): Proviso[] {
  return distinct(candidates.flatMap((candidate) => candidate.provisos));
}

function distinct(provisos: readonly Proviso[]): Proviso[] {
  const seen = new Map(provisos.map((proviso) => [`${proviso.fence}\n${proviso.line}`, proviso]));
  return [...seen.values()];
}

function easedBy(candidates: readonly Candidate[]): EasedBy[] {
  return candidates.flatMap((candidate) =>
    candidate.effects.flatMap((effect) =>
      effect.verb === 'eases' && effect.paper !== undefined ? [{ paper: effect.paper, rule: candidate.name }] : [],
    ),
  );
}

/** The rules through which a treaty lightens a formality in a host, if the host's law names any. */
export function throughOf(law: Law, host: string, formality: string): readonly string[] {
  for (const pack of Object.values(law.packs)) {
    if (pack.layer === 'baseline' && pack.state === host && formality in pack.through)
      return pack.through[formality] ?? [];
  }
  return [];
}
