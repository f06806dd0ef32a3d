// Two instruments compared, in words.

import { type ArticlePair, type Comparison, Difference } from '../../engine/compare.ts';
import { type Dealing, type Mention, isSeen, isSeenWhole, mention } from '../../engine/dealings.ts';
import type { Pack } from '../../engine/law.ts';
import { Mark } from '../../engine/marks.ts';
import type { Asked, GapKind, Imbalance, Side } from '../../engine/reciprocity.ts';
import { findFence } from '../../engine/resolve/settings.ts';
import { articleText, fenceText, markedText } from './cite.ts';
import { expressionText } from './condition.ts';
import { type Lookup, capital, formalityName, packShort, paperName, stateInText, titleOf } from './context.ts';
import { headingText } from './heading.ts';

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
  /** Each with the mark of what is done to it. */
  readonly formalities: string;
}

/** One article of one instrument beside what the other does to the same. */
export interface ArticleRow {
  readonly heading: string;
  readonly name: string;
  readonly does: readonly DealText[];
  readonly otherName: string;
  readonly other: readonly DealText[];
  /** What stands where the other does nothing. */
  readonly none: string;
}

/** One side of a gap in reciprocity. */
export interface SideText {
  readonly hosts: string;
  readonly deal: string;
  readonly means?: string;
  readonly rules: readonly DealText[];
  readonly through?: string;
  readonly choice?: string;
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
  readonly articles: readonly ArticleRow[];
  /** What stands where one of them does not speak. */
  readonly silent: { readonly a: string; readonly b: string };
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
    said: differenceText(context, pair.difference, comparison),
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
      said: differenceText(context, pair.difference, comparison),
      a: once(pair.a.map(said)),
      b: once(pair.b.map(said)),
    };
  });
  const count = (kind: Difference): number => rows.filter(({ difference }) => difference === kind).length;
  const counts = Object.fromEntries(Difference.map((kind) => [kind, count(kind)])) as Record<Difference, number>;
  const silence = (whole: boolean): string => (whole ? words.law.deal.silent : words.law.nothingSeen);
  const silent = { a: silence(comparison.whole.a), b: silence(comparison.whole.b) };
  const packs = [comparison.a, comparison.b].flatMap((id) => law.packs[id] ?? []);
  const shown = [...rows, ...matters].flatMap((row) => [...row.a, ...row.b]).map(({ mark }) => mark);
  return {
    title: words.law.comparison(a, b),
    a,
    b,
    titles: [titleOfPack(context, comparison.a), titleOfPack(context, comparison.b)],
    counts: words.law.counts(counts, { name: a, whole: comparison.whole.a }, { name: b, whole: comparison.whole.b }),
    more: [...moreOf(context, comparison, 'a'), ...moreOf(context, comparison, 'b')],
    articles: comparison.articles.map((pair) => articleRow(context, comparison, pair, silent)),
    silent,
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

function differenceText(context: Lookup, difference: Difference, { a, b, whole }: Comparison): string {
  const { law } = context.words;
  if (difference === 'only-a') return law.only(packShort(context, a), whole.b);
  return difference === 'only-b' ? law.only(packShort(context, b), whole.a) : law.difference[difference];
}

/** What one does to formalities and the other does to none of them. */
function moreOf(context: Lookup, comparison: Comparison, side: 'a' | 'b'): MoreText[] {
  const { words } = context;
  const other = side === 'a' ? 'b' : 'a';
  const verbs = ['waives', 'eases', 'requires', 'consent', 'bars', 'governs', 'keeps', 'leaves'] as const;
  const pack = packShort(context, comparison[side]);
  // What is told from memory alone is no relief of which anything was seen: it stands apart.
  return [true, false].flatMap((seen) =>
    verbs.flatMap((verb): MoreText[] => {
      const does = (of: readonly Dealing[]): Dealing[] => of.filter((one) => one.verb === verb);
      const names = comparison.formalities.flatMap((pair) => {
        const mine = does(pair[side]);
        if (mine.length === 0 || mine.some(isSeen) !== seen || does(pair[other]).length > 0) return [];
        const mark = Mark.find((each) => mine.some((one) => one.mark === each)) ?? 'memory';
        return [markedText(context, formalityName(context, pair.formality), mark)];
      });
      if (names.length === 0) return [];
      const deal = words.law.deal[verb];
      return [{ pack, deal: seen ? deal : words.law.fromMemory(deal), formalities: words.list(names) }];
    }),
  );
}

function articleRow(
  context: Lookup,
  comparison: Comparison,
  pair: ArticlePair,
  silent: ComparisonText['silent'],
): ArticleRow {
  const { words } = context;
  const side = pair.of === 'a' ? 'b' : 'a';
  const of = (names: readonly string[], about?: readonly string[]): DealText[] =>
    once(names.flatMap((name) => doneBy(context, name, about)));
  const fences = pair.rules.flatMap((name) => findFence(context.law, name) ?? []);
  return {
    heading: capital(context, headingText(context, fences)),
    name: packShort(context, comparison[pair.of]),
    does: of(pair.rules),
    otherName: packShort(context, comparison[side]),
    other: of(pair.counterpart, pair.about),
    none: pair.about.length === 0 ? words.law.note.noCounterpart : silent[side],
  };
}

/** All that one rule does, each deed with the names of what it is done to. */
function doneBy(context: Lookup, name: string, about?: readonly string[]): DealText[] {
  const { words, law } = context;
  const pack = law.packs[packOf(name)];
  const rule = pack?.rules[name.slice(packOf(name).length + 1)];
  if (pack === undefined || rule === undefined) return [];
  const found = mention(pack, rule);
  const effects = rule.effects.filter(({ formality }) => about === undefined || about.includes(formality));
  const alike = Map.groupBy(effects, ({ formality: _formality, word: _word, ...rest }) => JSON.stringify(rest));
  const deals = [...alike.values()].flatMap((group): DealText[] => {
    const [one] = group;
    if (one === undefined) return [];
    const text = dealText(context, { ...one, ...found, subject: rule.subject }, articleText);
    const names = words.list(group.map(({ formality }) => formalityName(context, formality)));
    return [{ ...text, deal: `${text.deal}${words.punctuation.colon}${names}` }];
  });
  const said = rule.statements.flatMap(({ verb, what = '' }): DealText[] => {
    if (about !== undefined && !about.includes(what)) return [];
    if (verb === 'obliges') return [mentionText(context, found, words.law.note.notActing, articleText)];
    const title = titleOf(context, law.vocabulary.matters[what] ?? law.vocabulary.powers[what], what);
    return [mentionText(context, found, `${words.silent[verb]}${words.punctuation.colon}${title}`, articleText)];
  });
  return [...deals, ...said];
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
    host: one.host === undefined ? '' : context.words.law.onlyHost(stateInText(context, one.host)),
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
    // What one Party asks and the other does not comes after what is given.
    gaps: all
      .filter((one) => one.pack === pack.id)
      .toSorted((a, b) => Number(isBurden(a.kinds)) - Number(isBurden(b.kinds)))
      .map((one) => ({
        formality: one.formality,
        name: capital(context, formalityName(context, one.formality)),
        kinds: context.words.list(one.kinds.map((kind) => context.words.law.gap[kind])),
        sides: one.sides.map((side) => sideText(context, side, isSeenWhole(pack))),
      })),
  };
}

function isBurden(kinds: readonly GapKind[]): boolean {
  return kinds.includes('burden');
}

function sideText(context: Lookup, side: Side, whole: boolean): SideText {
  const { words } = context;
  return {
    hosts: words.law.asHost(words.list(side.hosts.map((state) => stateInText(context, state)))),
    deal: side.deal === 'silent' && !whole ? words.law.nothingSeen : words.law.deal[side.deal],
    // What is not done, and what is done in words not seen, is said by the deed itself.
    ...(side.means === 'none' || side.means === 'text' ? {} : { means: words.law.means[side.means] }),
    rules: once([...side.dealings, ...side.acts].map((one) => dealText(context, one, fenceText))),
    ...(side.through === undefined
      ? {}
      : { through: words.either(side.through.map((name) => fenceText(context, name))) }),
    ...(side.choices === undefined
      ? {}
      : { choice: words.list(side.choices.map((name) => choiceText(context, name))) }),
    more: side.more.map((one) => askedText(context, one)),
  };
}

function choiceText(context: Lookup, name: string): string {
  const choice = Object.values(context.law.states).find(({ choices }) => name in choices)?.choices[name];
  return `${context.words.law.hangsOn(titleOf(context, choice?.title, name))} (\`${name}\`)`;
}

function askedText(context: Lookup, { rule, group, of }: Asked): string {
  const clause = context.words.condition.alone(expressionText(context, of, packOf(rule)));
  return `${context.words.why.group[group]}${context.words.punctuation.colon}${clause}`;
}

function packOf(fence: string): string {
  return fence.slice(0, fence.indexOf('/'));
}
