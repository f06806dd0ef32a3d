// Two instruments compared, in words.

import type { Asked, Comparison, Dealing, Difference, Imbalance, Mention, Side } from '../../engine/compare.ts';
import type { Pack } from '../../engine/law.ts';
import { Mark } from '../../engine/marks.ts';
import { findFence } from '../../engine/resolve/settings.ts';
import { articleText, fenceText } from './cite.ts';
import { expressionText } from './condition.ts';
import { type Lookup, capital, formalityName, packShort, paperName, stateName, titleOf } from './context.ts';

/** What one rule does, in words, with its provision and marks. */
export interface DealText {
  readonly deal: string;
  readonly provision: string;
  readonly rules: readonly string[];
  readonly mark: Mark;
  readonly numberMark?: Mark;
  /** The one host of which it speaks. */
  readonly host: string;
}

/** One row of the comparison. */
export interface ComparedRow {
  readonly id: string;
  readonly name: string;
  readonly difference: Difference;
  readonly said: string;
  readonly a: readonly DealText[];
  readonly b: readonly DealText[];
}

/** What one instrument does and the other does not, by what is done. */
export interface MoreText {
  readonly pack: string;
  readonly deal: string;
  readonly formalities: string;
}

/** One side of a gap in reciprocity. */
export interface SideText {
  readonly hosts: string;
  readonly deal: string;
  readonly means?: string;
  readonly rules: readonly DealText[];
  readonly through?: string;
  readonly more: readonly string[];
}

/** A formality on which the Parties do not give each other the same. */
export interface GapText {
  readonly formality: string;
  readonly name: string;
  readonly kinds: string;
  readonly sides: readonly SideText[];
}

/** Gaps of one instrument. */
export interface PackGaps {
  readonly pack: string;
  readonly name: string;
  readonly gaps: readonly GapText[];
}

/** The comparison in words. */
export interface ComparisonText {
  readonly title: string;
  readonly a: string;
  readonly b: string;
  readonly titles: readonly [string, string];
  readonly counts: string;
  readonly more: readonly MoreText[];
  readonly rows: readonly ComparedRow[];
  readonly matters: readonly ComparedRow[];
  readonly reciprocity: readonly PackGaps[];
  readonly marks: readonly Mark[];
  readonly law: string;
}

export function comparisonText(context: Lookup, comparison: Comparison): ComparisonText {
  const { words, law } = context;
  const [a, b] = [packShort(context, comparison.a), packShort(context, comparison.b)];
  const rows = comparison.formalities.map((pair): ComparedRow => ({
    id: pair.formality,
    name: capital(context, formalityName(context, pair.formality)),
    difference: pair.difference,
    said: differenceText(context, pair.difference, a, b),
    a: once(pair.a.map((one) => dealText(context, one, articleText))),
    b: once(pair.b.map((one) => dealText(context, one, articleText))),
  }));
  const matters = comparison.matters.map((pair): ComparedRow => {
    const name = titleOf(context, law.vocabulary.matters[pair.what] ?? law.vocabulary.powers[pair.what], pair.what);
    const said = (one: Mention): DealText => mentionText(context, one, words.silent[pair.verb], articleText);
    return {
      id: pair.what,
      name: capital(context, name),
      difference: pair.difference,
      said: differenceText(context, pair.difference, a, b),
      a: once(pair.a.map(said)),
      b: once(pair.b.map(said)),
    };
  });
  const count = (kind: Difference): number => rows.filter(({ difference }) => difference === kind).length;
  const packs = [comparison.a, comparison.b].flatMap((id) => law.packs[id] ?? []);
  const shown = [...rows, ...matters].flatMap((row) => [...row.a, ...row.b]).map(({ mark }) => mark);
  return {
    title: words.law.comparison(a, b),
    a,
    b,
    titles: [titleOfPack(context, comparison.a), titleOfPack(context, comparison.b)],
    counts: words.law.counts(count('same'), count('differs'), count('only-a'), count('only-b'), a, b),
    more: [...moreOf(context, comparison, 'a'), ...moreOf(context, comparison, 'b')],
    rows,
    matters,
    reciprocity: packs
      .filter((pack, index) => Object.keys(pack.parties).length > 1 && packs.indexOf(pack) === index)
      .map((pack) => gapsText(context, pack, comparison.reciprocity)),
    marks: Mark.filter((mark) => shown.includes(mark)),
    law: comparison.law,
  };
}

function titleOfPack(context: Lookup, id: string): string {
  return titleOf(context, context.law.packs[id]?.title, id);
}

function differenceText(context: Lookup, difference: Difference, a: string, b: string): string {
  const { law } = context.words;
  if (difference === 'only-a') return law.only(a);
  return difference === 'only-b' ? law.only(b) : law.difference[difference];
}

/** What one does to formalities and the other does to none of them. */
function moreOf(context: Lookup, comparison: Comparison, side: 'a' | 'b'): MoreText[] {
  const { words } = context;
  const other = side === 'a' ? 'b' : 'a';
  const verbs = ['waives', 'eases', 'requires', 'consent', 'bars', 'governs', 'keeps', 'leaves'] as const;
  return verbs.flatMap((verb): MoreText[] => {
    const names = comparison.formalities
      .filter((pair) => pair[side].some((one) => one.verb === verb) && !pair[other].some((one) => one.verb === verb))
      .map(({ formality }) => formalityName(context, formality));
    if (names.length === 0) return [];
    return [{ pack: packShort(context, comparison[side]), deal: words.law.deal[verb], formalities: words.list(names) }];
  });
}

type Name = (context: Lookup, fence: string) => string;

function dealText(context: Lookup, one: Dealing, name: Name): DealText {
  const { words } = context;
  const detail = [
    ...(one.paper === undefined ? [] : [paperName(context, one.paper)]),
    ...(one.manner === undefined ? [] : [words.manner[one.manner]]),
    ...(one.arrangement === undefined ? [] : [words.sentence.arrangement(one.arrangement)]),
  ];
  const more = detail.length === 0 ? '' : `${words.punctuation.open}${words.list(detail)}${words.punctuation.close}`;
  return mentionText(context, one, `${words.law.deal[one.verb]}${more}`, name);
}

function mentionText(context: Lookup, one: Mention, deal: string, name: Name): DealText {
  return {
    deal,
    provision: name(context, one.rule),
    rules: [one.rule],
    mark: one.mark,
    ...(one.cited === undefined || one.cited === one.mark ? {} : { numberMark: one.cited }),
    host: one.host === undefined ? '' : context.words.law.onlyHost(stateName(context, one.host)),
  };
}

/** Rules that say the same under the same article are told once. */
function once(deals: readonly DealText[]): DealText[] {
  const alike = Map.groupBy(deals, ({ rules: _rules, ...rest }) => JSON.stringify(rest));
  return [...alike.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ ...first, rules: [first, ...others].flatMap(({ rules }) => rules) }],
  );
}

function gapsText(context: Lookup, pack: Pack, all: readonly Imbalance[]): PackGaps {
  return {
    pack: pack.id,
    name: packShort(context, pack.id),
    gaps: all
      .filter((one) => one.pack === pack.id)
      .map((one) => ({
        formality: one.formality,
        name: capital(context, formalityName(context, one.formality)),
        kinds: context.words.list(one.kinds.map((kind) => context.words.law.gap[kind])),
        sides: one.sides.map((side) => sideText(context, side)),
      })),
  };
}

function sideText(context: Lookup, side: Side): SideText {
  const { words } = context;
  return {
    hosts: words.law.asHost(words.list(side.hosts.map((state) => stateName(context, state)))),
    deal: words.law.deal[side.deal],
    // What is not done, and what is done in words not seen, is said by the deed itself.
    ...(side.means === 'none' || side.means === 'text' ? {} : { means: words.law.means[side.means] }),
    rules: once([...side.dealings, ...side.acts].map((one) => dealText(context, one, fenceText))),
    ...(side.through === undefined
      ? {}
      : { through: words.either(side.through.map((name) => fenceText(context, name))) }),
    more: side.more.map((one) => askedText(context, one)),
  };
}

function askedText(context: Lookup, { rule, group, text }: Asked): string {
  const fence = findFence(context.law, rule);
  const lines =
    fence !== undefined && 'effects' in fence ? context.law.packs[packOf(rule)]?.rules[fence.id]?.[group] : undefined;
  const line = lines?.find((one) => one.text === text);
  const clause =
    line === undefined ? text : context.words.condition.alone(expressionText(context, line.of, packOf(rule)));
  return `${context.words.why.group[group]}${context.words.punctuation.colon}${clause}`;
}

function packOf(fence: string): string {
  return fence.slice(0, fence.indexOf('/'));
}
