// What the law says of one formality. `unsettled` is none of these: it is never a permission.

/** The outcomes a settled determination may have. */
export const Outcome = ['waived', 'eased', 'required', 'consent', 'barred'] as const;
export type Outcome = (typeof Outcome)[number];

/** `waived` < `eased` < `required` < `barred`; `consent` stands beside `required`, neither is lighter. */
const weight: Readonly<Record<Outcome, number>> = { waived: 0, eased: 1, required: 2, consent: 2, barred: 3 };

/** An outcome, or that no rule was found in one of the branches. */
export type Possible = Outcome | 'unknown';

/** Negative when `a` is lighter than `b`, 0 when neither is. */
export function compareWeight(a: Outcome, b: Outcome): number {
  return weight[a] - weight[b];
}

/** Waived or eased: the formality is lighter than the host has it. */
export function isPermissive(outcome: Outcome): boolean {
  return weight[outcome] < 2;
}

/** The lightest outcomes of a set, `unknown` kept beside them. */
export function lightest(of: Iterable<Possible>): Possible[] {
  return extreme(of, (a, b) => a < b);
}

/** The heaviest outcomes of a set, `unknown` kept beside them. */
export function heaviest(of: Iterable<Possible>): Possible[] {
  return extreme(of, (a, b) => a > b);
}

function extreme(of: Iterable<Possible>, beats: (a: number, b: number) => boolean): Possible[] {
  const all = new Set(of);
  const known = Outcome.filter((outcome) => all.has(outcome));
  const best = known.filter((a) => !known.some((b) => beats(weight[b], weight[a])));
  return all.has('unknown') ? [...best, 'unknown'] : best;
}

/** Why a determination is not settled; a set of these. */
export const Cause = ['fact', 'text', 'reading', 'choice', 'open', 'conflict', 'effect', 'gap'] as const;
export type Cause = (typeof Cause)[number];

/** How far an answer goes: settled at the accepted mark; indicated by a lesser source; nothing known. */
export const Tier = ['settled', 'indicated', 'unknown'] as const;
export type Tier = (typeof Tier)[number];
