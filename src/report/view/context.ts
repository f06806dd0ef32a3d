// What every part of a report looks things up in: the assessment, the law it was made under, the words of one language.

import { shownText } from '../../kernel/shown-text.ts';
import type { Law } from '../../engine/law.ts';
import type { LawHeads } from '../../engine/law-parts.ts';
import type { Title, Value } from '../../engine/vocabulary.ts';
import type { Assessment, LineClass } from '../../visit/assessment/assessment.ts';
import type { SheetLines } from '../../visit/manifest/manifest.ts';
import { type Catalogue, type Lang, words } from '../../words/words.ts';

/** From which chair the visit is looked at: who comes, or who receives. */
export type Chair = 'sender' | 'host';

/** What a report needs beside the assessment and the law. */
export interface ReportOptions {
  readonly lang: Lang;
  readonly as: Chair;
  /** Names of manifest lines, for the reader's own screen only. */
  readonly labels?: ReadonlyMap<number, string>;
  /** Of a workbook, which lines are rows of which sheet. */
  readonly sheets?: readonly SheetLines[] | undefined;
}

/** Where names are looked up: what the law is called, not what it says. */
export interface Names {
  readonly law: LawHeads;
  readonly lang: Lang;
  readonly words: Catalogue;
}

/** Where all that the law says is looked up, and its names. */
export interface Lookup extends Names {
  readonly law: Law;
}

/** The looked-up world of one report. */
export interface Context extends Lookup {
  readonly assessment: Assessment;
  readonly as: Chair;
  readonly labels: ReadonlyMap<number, string>;
  readonly sheets: readonly SheetLines[];
  readonly classes: ReadonlyMap<string, LineClass>;
  /** Whether the visit enters more than one State, so that each mention needs the State beside it. */
  readonly manyHosts: boolean;
}

export function contextOf(assessment: Assessment, law: Law, options: ReportOptions): Context {
  return {
    assessment,
    law,
    lang: options.lang,
    as: options.as,
    labels: options.labels ?? new Map(),
    sheets: options.sheets ?? [],
    words: words(options.lang),
    classes: new Map(assessment.classes.map((each) => [each.id, each])),
    manyHosts: new Set(assessment.frame.legs.map((leg) => leg.receiving)).size > 1,
  };
}

/** The title in the report's language; the id itself where the law has none, so that nothing is hidden. */
export function titleOf(context: Names, title: Title | undefined, id: string): string {
  return title?.[context.lang] ?? id;
}

export function stateName(context: Names, state: string): string {
  return titleOf(context, context.law.vocabulary.states[state], state);
}

/** The name as a sentence has it, with "the" where English wants one. Labels and tables have it without the article. */
export function stateInText(context: Names, state: string): string {
  const name = stateName(context, state);
  return context.lang === 'en' && context.law.vocabulary.states[state]?.the === true ? `the ${name}` : name;
}

export function formalityName(context: Names, formality: string): string {
  return titleOf(context, context.law.vocabulary.formalities[formality], formality);
}

export function paperName(context: Names, paper: string): string {
  return titleOf(context, context.law.vocabulary.papers[paper], paper);
}

export function factName(context: Names, path: string): string {
  return titleOf(context, context.law.vocabulary.facts[path], path);
}

/** The office of one State under that id; the kind of office where the State names none. */
export function authorityName(context: Lookup, host: string, authority: string): string {
  const office = context.law.states[host]?.authorities[authority];
  return titleOf(context, office ?? context.law.vocabulary.authorities[authority], authority);
}

/** A treaty's own word for a class of persons, things or formalities, in quotes; its id where it has no title. */
export function termName(context: Names, name: string): string {
  return ownName(context, context.law.vocabulary.terms[name], name);
}

/** A list of States by its title; its id where it has none. */
export function listName(context: Names, name: string): string {
  return ownName(context, context.law.vocabulary.lists[name], name);
}

// English ids are English words; in Japanese an id is set as code.
function ownName(context: Names, title: Title | undefined, name: string): string {
  if (title !== undefined) return context.words.quoted(title[context.lang]);
  return context.lang === 'en' ? context.words.quoted(name.replaceAll('_', ' ')) : `\`${name}\``;
}

export function sourceTitle(context: Lookup, source: string): string {
  return context.law.sources[source]?.title ?? source;
}

export function packShort(context: Names, pack: string): string {
  return titleOf(context, context.law.packs[pack]?.short, pack);
}

/** A fact's value in words. */
export function valueText(context: Names, path: string, value: Value): string {
  const fact = context.law.vocabulary.facts[path];
  if (typeof value === 'boolean') return value ? context.words.phrase.yes : context.words.phrase.no;
  if (typeof value === 'number') return context.words.number(value);
  const closed = fact?.values?.[value];
  if (closed !== undefined) return closed[context.lang];
  if (fact?.type === 'pack') return packShort(context, value);
  return fact?.type === 'state' || value in context.law.vocabulary.states ? stateName(context, value) : value;
}

/** So many units of the classes, by kind: "55 persons and 2 aircraft". */
export function unitsText(context: Context, classes: readonly string[]): string {
  const byKind = new Map<string, number>();
  for (const id of new Set(classes)) {
    const found = context.classes.get(id);
    if (found !== undefined) byKind.set(found.kind, (byKind.get(found.kind) ?? 0) + found.count);
  }
  return context.words.list([...byKind].map(([kind, count]) => countText(context, kind, count)));
}

export function countText(context: Names, kind: string, count: number): string {
  return context.words.count(kind, count, titleOf(context, context.law.vocabulary.subjects[kind], kind));
}

export function kindName(context: Names, kind: string): string {
  return context.words.kinds(kind, titleOf(context, context.law.vocabulary.subjects[kind], kind));
}

/** With a capital where the language has any. */
export function capital(context: Names, text: string): string {
  return context.lang === 'en' ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** Compare by the order of a compiled map: the order of every list printed. */
export function byOrderOf<T>(map: Readonly<Record<string, T>>): (a: string, b: string) => number {
  const known = orders.get(map);
  if (known !== undefined) return known;
  const order = new Map(Object.keys(map).map((key, index) => [key, index]));
  const at = (key: string): number => order.get(key) ?? Number.MAX_SAFE_INTEGER;
  const made = (a: string, b: string): number => at(a) - at(b) || (a < b ? -1 : a > b ? 1 : 0);
  orders.set(map, made);
  return made;
}

// Asked for at every comparison of some lists; a map of the law does not change.
const orders = new WeakMap<object, (a: string, b: string) => number>();

/** Text as it may be printed in one line: line breaks are spaces, and signs that could rewrite a terminal or a line are shown. */
export function plain(text: string): string {
  return shownText(text.replaceAll(/\s+/g, ' '));
}
