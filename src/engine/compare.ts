// Two instruments side by side, formality by formality, and the two sides of one instrument against each other.

import { canonicalJson } from '../kernel/canonical-json.ts';
import { type Dealing, type Mention, dealingsOn, isSeen, isSeenWhole, mention } from './dealings.ts';
import { type Law, type Pack, type Rule, fenceName } from './law.ts';
import { type Imbalance, imbalances } from './reciprocity.ts';

export const Difference = ['same', 'differs', 'only-a', 'only-b', 'unseen'] as const;
/** How two instruments stand to each other on one thing; `unseen`: what one of them does is told from memory alone. */
export type Difference = (typeof Difference)[number];

/** What two instruments do to one formality. */
export interface FormalityPair {
  readonly formality: string;
  readonly difference: Difference;
  readonly a: readonly Dealing[];
  readonly b: readonly Dealing[];
}

/** What two instruments say of a matter or a power. */
export interface MatterPair {
  readonly what: string;
  readonly verb: 'allocates' | 'reserves';
  readonly difference: Difference;
  readonly a: readonly Mention[];
  readonly b: readonly Mention[];
}

/** One article of one instrument, and what the other does to the same formalities, matters and powers. */
export interface ArticlePair {
  readonly of: 'a' | 'b';
  /** Its rules, as `pack/rule`, in the order of the text. */
  readonly rules: readonly string[];
  /** The formalities, matters and powers it is about. */
  readonly about: readonly string[];
  /** The rules of the other that are about one of them. */
  readonly counterpart: readonly string[];
}

/** Two instruments compared. */
export interface Comparison {
  readonly a: string;
  readonly b: string;
  readonly law: string;
  /** Whether the whole text of each was seen; if not, where it is silent nothing was seen. */
  readonly whole: { readonly a: boolean; readonly b: boolean };
  /** The articles of the first in its order, then those of the second that answer to none of the first. */
  readonly articles: readonly ArticlePair[];
  readonly formalities: readonly FormalityPair[];
  readonly matters: readonly MatterPair[];
  readonly reciprocity: readonly Imbalance[];
}

/** Compare two packs; with `formality`, on that one alone. */
export function comparePacks(law: Law, a: Pack, b: Pack, formality?: string): Comparison {
  const wanted = formality === undefined ? Object.keys(law.vocabulary.formalities) : [formality];
  const formalities = wanted.flatMap((id): FormalityPair[] => {
    const [left, right] = [dealingsOn(a, id), dealingsOn(b, id)];
    const difference = differenceOf(left, right, (of, side) => signsOf(side === 'a' ? a : b, of));
    return difference === undefined ? [] : [{ formality: id, difference, a: left, b: right }];
  });
  const packs = a.id === b.id ? [a] : [a, b];
  return {
    a: a.id,
    b: b.id,
    law: law.digest,
    whole: { a: isSeenWhole(a), b: isSeenWhole(b) },
    articles: articlesOf(a, b, formality),
    formalities,
    matters: formality === undefined ? mattersOf(law, a, b) : [],
    reciprocity: packs.flatMap((pack) => imbalances(law, pack, wanted)),
  };
}

function articlesOf(a: Pack, b: Pack, formality: string | undefined): ArticlePair[] {
  const on = (of: 'a' | 'b', pack: Pack, other: Pack): ArticlePair[] =>
    articlesIn(pack).flatMap((rules): ArticlePair[] => {
      const about = [...new Set(rules.flatMap(aboutOf))];
      if (formality !== undefined && !about.includes(formality)) return [];
      const asked = formality === undefined ? about : [formality];
      const answers = Object.values(other.rules).filter((rule) => aboutOf(rule).some((one) => asked.includes(one)));
      return [
        {
          of,
          rules: rules.map((rule) => fenceName(pack, rule)),
          about,
          counterpart: answers.toSorted(byPlace).map((rule) => fenceName(other, rule)),
        },
      ];
    });
  const first = on('a', a, b);
  return [...first, ...on('b', b, a).filter(({ counterpart }) => counterpart.length === 0)];
}

/** The rules of a pack under their headings, in the order of the text. */
function articlesIn(pack: Pack): Rule[][] {
  const ordered = Object.values(pack.rules).toSorted(byPlace);
  return [...Map.groupBy(ordered, ({ file, heading }) => `${file} ${heading.article ?? ''} ${heading.title}`).values()];
}

function byPlace(a: Rule, b: Rule): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line;
}

/** What a rule is about: formalities, matters and powers by id. */
function aboutOf(rule: Rule): string[] {
  return [...rule.effects.map(({ formality }) => formality), ...rule.statements.flatMap(({ what }) => what ?? [])];
}

function mattersOf(law: Law, a: Pack, b: Pack): MatterPair[] {
  const { matters, powers } = law.vocabulary;
  const words = [
    ...Object.keys(matters).map((what) => ({ what, verb: 'allocates' as const })),
    ...Object.keys(powers).map((what) => ({ what, verb: 'reserves' as const })),
  ];
  return words.flatMap(({ what, verb }): MatterPair[] => {
    const on = (pack: Pack): Mention[] =>
      Object.values(pack.rules)
        .filter((rule) => rule.statements.some((one) => one.verb === verb && one.what === what))
        .map((rule) => mention(pack, rule));
    const [left, right] = [on(a), on(b)];
    const difference = differenceOf(left, right, (of, side) => [breadthOf(side === 'a' ? a : b, of)]);
    return difference === undefined ? [] : [{ what, verb, difference, a: left, b: right }];
  });
}

/** What is done, by what paper or manner, and whether for every host: what makes two instruments do the same. */
function signsOf(pack: Pack, dealings: readonly Dealing[]): string[] {
  const alike = Map.groupBy(dealings, ({ verb, paper, manner, arrangement }) =>
    canonicalJson({ verb, paper: paper ?? '', manner: manner ?? '', arrangement: arrangement ?? '' }),
  );
  return [...alike].map(([sign, of]) => `${sign} ${breadthOf(pack, of)}`);
}

/** Whether the rules together speak of every Party as host, or of some only. */
function breadthOf(pack: Pack, rules: readonly Mention[]): 'every' | 'some' {
  const covers = (state: string): boolean => rules.some(({ host }) => host === undefined || host === state);
  return Object.keys(pack.parties).every(covers) ? 'every' : 'some';
}

/** Undefined where neither says anything. What is told from memory alone is nothing seen, and is compared with nothing. */
function differenceOf<T extends Mention>(
  a: readonly T[],
  b: readonly T[],
  signs: (of: readonly T[], side: 'a' | 'b') => string[],
): Difference | undefined {
  if (a.length === 0 && b.length === 0) return undefined;
  const [left, right] = [a.filter(isSeen), b.filter(isSeen)];
  if ((left.length === 0 && a.length > 0) || (right.length === 0 && b.length > 0)) return 'unseen';
  if (b.length === 0) return 'only-a';
  if (a.length === 0) return 'only-b';
  const text = (of: readonly string[]): string => of.toSorted().join('\n');
  return text(signs(left, 'a')) === text(signs(right, 'b')) ? 'same' : 'differs';
}
