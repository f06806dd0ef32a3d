// What the rules of a pack do, as comparisons list it.

import { type Effect, type Pack, type Rule, fenceName } from './law.ts';
import type { Mark } from './marks.ts';

/** One rule's effect on one formality, as a comparison lists it. */
export interface Dealing extends Effect {
  /** The rule, as `pack/rule`. */
  readonly rule: string;
  readonly subject: readonly string[];
  readonly mark: Mark;
  /** The article as cited, with the mark of its number; left out where no number is known. */
  readonly article?: string;
  readonly cited?: Mark;
  /** The only host of which the rule speaks. */
  readonly host?: string;
}

/** A rule that settles no formality, as a comparison lists it. */
export interface Mention {
  readonly rule: string;
  readonly mark: Mark;
  readonly article?: string;
  readonly cited?: Mark;
  readonly host?: string;
}

/** Lightest first; what is dealt with in words not seen stands after what is known. */
const ORDER: readonly Effect['verb'][] = [
  'waives',
  'eases',
  'consent',
  'requires',
  'bars',
  'governs',
  'leaves',
  'keeps',
];

/** What the rules of a pack do to one formality. */
export function dealingsOn(pack: Pack, formality: string): Dealing[] {
  return Object.values(pack.rules).flatMap((rule) =>
    rule.effects
      .filter((effect) => effect.formality === formality)
      .map((effect) => ({ ...effect, ...mention(pack, rule), subject: rule.subject })),
  );
}

/** A rule as a comparison lists it. */
export function mention(pack: Pack, rule: Rule): Mention {
  return {
    rule: fenceName(pack, rule),
    mark: rule.mark,
    ...(rule.heading.article === undefined ? {} : { article: rule.heading.article }),
    ...(rule.cited === undefined ? {} : { cited: rule.cited }),
    ...(rule.host === undefined ? {} : { host: rule.host }),
  };
}

/** The lightest thing done, if any. */
export function lightestOf(dealings: readonly Dealing[]): Effect['verb'] | undefined {
  return ORDER.find((verb) => dealings.some((one) => one.verb === verb));
}

/**
 * Whether the whole text of a pack was seen, so that its silence says something: an agreement with no rule from anything less. Of a
 * State’s own law no more than its rules are seen.
 */
export function isSeenWhole(pack: Pack): boolean {
  const agreed = pack.layer === 'treaty' || pack.layer === 'supplement';
  return agreed && pack.mark === 'text' && Object.values(pack.rules).every(({ mark }) => mark === 'text');
}

/** What does not rest on memory alone. */
export function isSeen({ mark }: Mention): boolean {
  return mark !== 'memory';
}
