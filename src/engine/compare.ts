// Two instruments side by side, formality by formality, and the two sides of one instrument against each other.

import { canonicalJson } from '../kernel/canonical-json.ts';
import type { ConditionLine } from './condition.ts';
import { type Effect, type Law, type Pack, type Rule, fenceName } from './law.ts';
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

export const Difference = ['same', 'differs', 'only-a', 'only-b'] as const;
/** How two instruments stand to each other on one thing. */
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

/** By what a host gives what it gives: the agreement itself, the rule of its own law that it must pass through, an act alone. */
export type Means = 'agreement' | 'through' | 'act' | 'unshown' | 'text' | 'none';

/** In what two hosts under one instrument differ. */
export type GapKind = 'one-sided' | 'unequal' | 'means' | 'conditions' | 'unseen';

/** One line that a host asks and another does not. */
export interface Asked {
  readonly rule: string;
  readonly group: 'if' | 'unless' | 'provided';
  readonly text: string;
}

/** What hosts do to one formality under one instrument; hosts alike stand together. */
export interface Side {
  readonly hosts: readonly string[];
  /** The lightest thing done, or `silent`. */
  readonly deal: Effect['verb'] | 'silent';
  readonly means: Means;
  readonly dealings: readonly Dealing[];
  /** Rules of the host's acts that give the instrument effect. */
  readonly acts: readonly Dealing[];
  /** The rule of its own law without which the instrument lightens nothing there. */
  readonly through?: readonly string[];
  /** Conditions that the other hosts do not have; told only where all of them lighten the formality. */
  readonly more: readonly Asked[];
}

/** A formality on which the Parties of one instrument do not give each other the same. */
export interface Imbalance {
  readonly pack: string;
  readonly formality: string;
  readonly kinds: readonly GapKind[];
  readonly sides: readonly Side[];
}

/** Two instruments compared. */
export interface Comparison {
  readonly a: string;
  readonly b: string;
  readonly law: string;
  readonly formalities: readonly FormalityPair[];
  readonly matters: readonly MatterPair[];
  readonly reciprocity: readonly Imbalance[];
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

/** Compare two packs; with `formality`, on that one alone. */
export function comparePacks(law: Law, a: Pack, b: Pack, formality?: string): Comparison {
  const wanted = formality === undefined ? Object.keys(law.vocabulary.formalities) : [formality];
  const formalities = wanted.flatMap((id): FormalityPair[] => {
    const [left, right] = [dealingsOn(a, id), dealingsOn(b, id)];
    const difference = differenceOf(signsOf(a, left), signsOf(b, right));
    return difference === undefined ? [] : [{ formality: id, difference, a: left, b: right }];
  });
  const packs = a.id === b.id ? [a] : [a, b];
  return {
    a: a.id,
    b: b.id,
    law: law.digest,
    formalities,
    matters: formality === undefined ? mattersOf(law, a, b) : [],
    reciprocity: packs.flatMap((pack) => imbalances(law, pack, wanted)),
  };
}

/** Where the Parties of one instrument do not give each other the same, by the instrument or by what each does to carry it out. */
export function imbalances(law: Law, pack: Pack, formalities: readonly string[]): Imbalance[] {
  const hosts = Object.keys(pack.parties);
  if (hosts.length < 2) return [];
  return formalities.flatMap((formality): Imbalance[] => {
    const sides = hosts.map((host) => sideOf(law, pack, host, formality));
    if (sides.every(({ side: { deal } }) => deal === 'silent' || deal === 'keeps')) return [];
    const kinds = gapsOf(sides);
    if (kinds.length === 0) return [];
    return [{ pack: pack.id, formality, kinds, sides: together(sides) }];
  });
}

interface FoundSide {
  readonly side: Omit<Side, 'more'>;
  readonly asked: readonly Asked[];
}

function sideOf(law: Law, pack: Pack, host: string, formality: string): FoundSide {
  const dealings = dealingsOn(pack, formality).filter((one) => one.host === undefined || one.host === host);
  const acts = Object.values(law.packs)
    .filter((one) => one.layer === 'act' && one.state === host && one.givesEffectTo.includes(pack.id))
    .flatMap((act) => dealingsOn(act, formality));
  const baseline = Object.values(law.packs).find((one) => one.layer === 'baseline' && one.state === host);
  const through = baseline?.through[formality];
  const own = lightestOf(dealings);
  const helped = lightestOf(acts);
  const permits = own === 'waives' || own === 'eases';
  const passes = acts.some(({ rule }) => through?.includes(rule) === true);
  const means: Means = permits
    ? through === undefined
      ? 'agreement'
      : passes
        ? 'through'
        : 'unshown'
    : helped === 'waives' || helped === 'eases'
      ? 'act'
      : own === 'governs' || own === 'leaves'
        ? 'text'
        : own === undefined && helped === undefined
          ? 'none'
          : own === undefined
            ? 'act'
            : 'agreement';
  const deal = lightestOf([...dealings, ...acts]) ?? 'silent';
  return {
    side: { hosts: [host], deal, means, dealings, acts, ...(through === undefined ? {} : { through }) },
    asked: [...dealings, ...acts].flatMap((one) => askedBy(law, one)),
  };
}

function gapsOf(sides: readonly FoundSide[]): GapKind[] {
  // To leave the host's own law as it is comes to the same as to say nothing.
  const deals = new Set(sides.map(({ side: { deal } }) => (deal === 'keeps' ? 'silent' : deal)));
  const unseen = (deal: Side['deal']): boolean => deal === 'governs' || deal === 'leaves';
  if (deals.size > 1) {
    const all = [...deals];
    if (all.every(isLight)) return ['unequal'];
    return [all.some(unseen) ? 'unseen' : 'one-sided'];
  }
  const kinds: GapKind[] = [];
  if (new Set(sides.map(({ side }) => side.means)).size > 1) kinds.push('means');
  const texts = sides.map(({ asked }) => canonicalJson(uniqueTexts(asked)));
  if (new Set(texts).size > 1) kinds.push('conditions');
  return kinds;
}

/** Hosts that do the same stand together; what one asks and not all do is told apart. */
function together(sides: readonly FoundSide[]): Side[] {
  const common = sides
    .map(({ asked }) => uniqueTexts(asked))
    .reduce((left, right) => left.filter((text) => right.includes(text)));
  const comparable = sides.every(({ side }) => isLight(side.deal));
  const groups = Map.groupBy(sides, ({ side: { hosts: _hosts, ...rest } }) => canonicalJson({ ...rest }));
  return [...groups.values()].flatMap((group): Side[] => {
    const [first] = group;
    if (first === undefined) return [];
    const seen = new Set<string>(common);
    const more = (comparable ? first.asked : []).filter((one) => {
      const key = textOf(one);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
    return [{ ...first.side, hosts: group.flatMap(({ side }) => side.hosts), more }];
  });
}

function isLight(deal: Side['deal']): boolean {
  return deal === 'waives' || deal === 'eases';
}

function uniqueTexts(asked: readonly Asked[]): string[] {
  return [...new Set(asked.map(textOf))].toSorted();
}

function textOf({ group, text }: Asked): string {
  return `${group} ${text}`;
}

function askedBy(law: Law, { rule }: Dealing): Asked[] {
  const slash = rule.indexOf('/');
  const found = law.packs[rule.slice(0, slash)]?.rules[rule.slice(slash + 1)];
  if (found === undefined) return [];
  return (['if', 'unless', 'provided'] as const).flatMap((group) =>
    found[group].map(({ text }: ConditionLine) => ({ rule, group, text })),
  );
}

function dealingsOn(pack: Pack, formality: string): Dealing[] {
  return Object.values(pack.rules).flatMap((rule) =>
    rule.effects
      .filter((effect) => effect.formality === formality)
      .map((effect) => ({ ...effect, ...mention(pack, rule), subject: rule.subject })),
  );
}

function mention(pack: Pack, rule: Rule): Mention {
  return {
    rule: fenceName(pack, rule),
    mark: rule.mark,
    ...(rule.heading.article === undefined ? {} : { article: rule.heading.article }),
    ...(rule.cited === undefined ? {} : { cited: rule.cited }),
    ...(rule.host === undefined ? {} : { host: rule.host }),
  };
}

function lightestOf(dealings: readonly Dealing[]): Effect['verb'] | undefined {
  return ORDER.find((verb) => dealings.some((one) => one.verb === verb));
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
    const hosts = (pack: Pack, of: readonly Mention[]): string[] => (of.length === 0 ? [] : [breadthOf(pack, of)]);
    const difference = differenceOf(hosts(a, left), hosts(b, right));
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

/** Undefined where neither says anything. */
function differenceOf(a: readonly string[], b: readonly string[]): Difference | undefined {
  if (a.length === 0 && b.length === 0) return undefined;
  if (b.length === 0) return 'only-a';
  if (a.length === 0) return 'only-b';
  return a.toSorted().join('\n') === b.toSorted().join('\n') ? 'same' : 'differs';
}
