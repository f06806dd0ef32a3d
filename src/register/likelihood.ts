// Words of estimative probability (Intelligence Community Directive 203). They are acts of an analyst, with name and day; a journalist's "set to" is none.

import type { CivilDate } from '../kernel/civil-date.ts';
import type { Words } from './register.ts';

/** One row of words, from the least likely; the other row of the directive is not mixed with it. */
export const Likelihood = [
  'almost-no-chance',
  'very-unlikely',
  'unlikely',
  'roughly-even',
  'likely',
  'very-likely',
  'almost-certain',
] as const;
export type Likelihood = (typeof Likelihood)[number];

/** Where each word begins, in per cent; the last ends with 99. The directive lets the bands touch: here each has its lower edge and not its upper. */
const FROM: readonly number[] = [1, 5, 20, 45, 55, 80, 95, 99];

/** What an analyst holds of a claim: signed and dated, so that it is never read as what the source said. */
export interface Judgement {
  /** The claim or forecast it speaks of. */
  readonly of: string;
  readonly word: Likelihood;
  readonly by: string;
  readonly on: CivilDate;
  readonly reason: Words;
}

/** The band of a word, in per cent: `from` belongs to it, `to` does not. */
export function bandOf(word: Likelihood): { readonly from: number; readonly to: number } {
  const at = Likelihood.indexOf(word);
  return { from: FROM[at] ?? 0, to: FROM[at + 1] ?? 100 };
}

/** The word for a probability in per cent; undefined below 1 and from 99 on, for which the directive has none. */
export function findWord(percent: number): Likelihood | undefined {
  return Likelihood.find((word) => percent >= bandOf(word).from && percent < bandOf(word).to);
}

/** The judgements that had been made by a day, the last of each analyst on each thing. */
export function judgementsAsOf(all: readonly Judgement[], known: CivilDate): readonly Judgement[] {
  const last = new Map<string, Judgement>();
  for (const one of all.filter(({ on }) => on <= known).toSorted((a, b) => (a.on < b.on ? -1 : 1)))
    last.set(`${one.of} ${one.by}`, one);
  return [...last.values()];
}
