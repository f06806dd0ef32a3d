// One pack as a document: what it is, since when, what it covers and means by its words, article by article, and what is left out.

import type { Case } from '../../engine/cases.ts';
import { type Fence, type Pack, type Reading, type Rule, fenceName } from '../../engine/law.ts';
import type { PackHead } from '../../engine/law-parts.ts';
import { Mark } from '../../engine/marks.ts';
import type { RowMarks } from '../../engine/parse/rows.ts';
import { type PackStatus, partiesWithoutDay } from '../../engine/resolve/in-force.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { dutySentence, ruleSentence, scopeSentence, termSentence, wordSentence } from '../sentence.ts';
import { fenceText } from './cite.ts';
import {
  type Lookup,
  type Names,
  capital,
  formalityName,
  kindName,
  listName,
  packShort,
  stateName,
} from './context.ts';
import { exampleText, fencesOf } from './example.ts';
import { headingText } from './heading.ts';
import { datedText } from './since.ts';

/** A publication as a document cites it. */
export interface SourceText {
  readonly key: string;
  readonly title: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly url?: string;
}

/** A name and what stands under it, with mark and source where it has them. */
export interface Fact {
  readonly label: string;
  readonly text: string;
  readonly mark?: Mark;
  readonly source?: SourceText;
}

/** One fence in words. */
export interface Provision {
  readonly kind: 'scope' | 'term' | 'word' | 'rule' | 'reading';
  /** The full name, as attestations and other packs write it. */
  readonly id: string;
  readonly sentence: string;
  readonly about: string;
  readonly notes: readonly string[];
  readonly answers: readonly string[];
  readonly ground?: string;
  readonly duties: readonly string[];
  readonly over: readonly string[];
  readonly mark: Mark;
  /** The mark of the article number, where it is another. */
  readonly numberMark?: Mark;
  readonly source: SourceText;
  readonly rows: readonly string[];
  readonly place: string;
}

/** An article with what stands under it. */
export interface Article {
  readonly heading: string;
  readonly paraphrase: string;
  readonly provisions: readonly Provision[];
  readonly examples: readonly string[];
}

/** A row of the reference that is not in the pack, and why. */
export interface LeftOut {
  readonly key: string;
  readonly reason: string;
}

/** The document. */
export interface LawDocument {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly facts: readonly Fact[];
  readonly milestones: readonly Fact[];
  readonly lists: readonly Fact[];
  readonly scope: readonly Article[];
  readonly definitions: readonly Article[];
  readonly articles: readonly Article[];
  /** Cases that rest on no fence of the pack, such as those of its life. */
  readonly examples: readonly string[];
  readonly leftOut: readonly LeftOut[];
  readonly marks: readonly Mark[];
  readonly sources: readonly SourceText[];
  readonly digest: string;
}

/** What is not in the compiled pack and stands beside it, on whatever day: its cases, and rows of the reference. */
export interface Aside {
  readonly cases: readonly Case[];
  readonly rows: readonly RowBeside[];
}

/** What is shown beside the compiled pack. */
export interface Beside extends Aside {
  readonly on: CivilDate;
  /** The day the law is looked at from, where it is not everything published. */
  readonly known?: CivilDate;
  readonly status: PackStatus;
}

/** What of a row of the reference a document tells. */
export type RowBeside = Pick<RowMarks, 'key' | 'instruments' | 'leftOutBecause'>;

export function lawDocument(context: Lookup, pack: Pack, beside: Beside): LawDocument {
  const { label } = context.words.law;
  const fences = [
    ...pack.scopes,
    ...Object.values(pack.terms),
    ...Object.values(pack.words),
    ...Object.values(pack.readings),
    ...Object.values(pack.rules),
  ];
  const cases = Map.groupBy(beside.cases, (one) => homeOf(pack, one) ?? '');
  const articles = (of: readonly Fence[]): Article[] => articlesOf(context, pack, of, cases);
  const dated = [
    ...pack.milestones,
    ...Object.values(pack.parties).flatMap((one) => (typeof one === 'object' ? [one] : [])),
  ];
  const cited = [pack, ...fences, ...dated, ...Object.values(pack.lists).flat()];
  const keys = [...new Set(cited.map(({ source }) => source))].toSorted();
  return {
    id: pack.id,
    title: pack.title[context.lang],
    short: pack.short[context.lang],
    facts: [
      { label: label.kind, text: kindText(context, pack) },
      ...(pack.state === undefined
        ? [{ label: context.words.law.heading.parties, text: partiesText(context, pack) }]
        : [{ label: label.state, text: stateName(context, pack.state) }]),
      ...(pack.note === undefined ? [] : [{ label: label.ofSource, text: pack.note[context.lang] }]),
      ...related(context, pack),
      {
        label: label.standing,
        text: context.words.law.standing(context.words.date(beside.on), standingText(context, pack, beside.status)),
      },
      ...(beside.known === undefined
        ? []
        : [{ label: context.words.label.known, text: context.words.date(beside.known) }]),
    ],
    milestones: milestonesOf(context, pack),
    lists: Object.entries(pack.lists).flatMap(([name, entries]) =>
      entries.map((entry) => {
        const since = context.words.law.listSince(
          dayText(context, entry.from),
          dayText(context, entry.until),
          dayText(context, entry.seen),
        );
        const states = entry.states.map((state) => stateName(context, state));
        return {
          label: listName(context, name),
          text: `${context.words.list(states)}${context.words.punctuation.open}${since}${context.words.punctuation.close}`,
          mark: entry.mark,
          source: sourceText(context, entry.source),
        };
      }),
    ),
    scope: articles(pack.scopes),
    definitions: articles([...Object.values(pack.terms), ...Object.values(pack.words)]),
    articles: articles([...Object.values(pack.rules), ...Object.values(pack.readings)]),
    examples: (cases.get('') ?? []).map((one) => exampleText(context, one)),
    leftOut: leftOutOf(context, pack, beside.rows),
    marks: Mark.filter((mark) => cited.some((one) => one.mark === mark)),
    sources: keys.map((key) => sourceText(context, key)),
    digest: pack.digest,
  };
}

/** How far the pack has come, in words: only agreements are signed; an act does not apply yet, whatever its own age. */
export function standingText(context: Names, pack: PackHead, status: PackStatus): string {
  const { status: words } = context.words.law;
  if (pack.milestones.length === 0) return words['in-force'];
  return status === 'not-signed' && pack.state !== undefined ? words['not-yet'] : words[status];
}

function kindText(context: Lookup, pack: Pack): string {
  const { kind } = context.words.law;
  const layer = context.words.layer[pack.layer];
  const name = kind[pack.kind];
  return name === undefined || pack.state !== undefined ? layer : `${name}${context.words.punctuation.comma}${layer}`;
}

function partiesText(context: Lookup, pack: Pack): string {
  const { law, list } = context.words;
  const known = Object.entries(pack.parties).flatMap(([state, party]) => {
    if (party === 'unknown') return [];
    const name = stateName(context, state);
    return [party === true ? name : law.bound(name, datedText(context, party, party.mark))];
  });
  const unknown = partiesWithoutDay(pack, Object.keys(pack.parties)).map((state) => stateName(context, state));
  return [list(known), ...(unknown.length === 0 ? [] : [law.boundUnknown(list(unknown))])]
    .filter((text) => text !== '')
    .join(context.lang === 'ja' ? '。' : '; ');
}

function related(context: Lookup, pack: Pack): Fact[] {
  const { label } = context.words.law;
  const names = (of: readonly string[]): string => context.words.list(of.map((id) => packShort(context, id)));
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [label.supplements, pack.supplements],
    [label.replaces, pack.replaces],
    [label.givesEffectTo, pack.givesEffectTo],
    [label.until, pack.until === undefined ? [] : [pack.until]],
  ];
  const through = Object.entries(pack.through).map(
    ([formality, rules]) =>
      `${formalityName(context, formality)}${context.words.punctuation.colon}${context.words.either(rules.map((rule) => fenceText(context, rule)))}`,
  );
  return [
    ...rows.filter(([, of]) => of.length > 0).map(([name, of]) => ({ label: name, text: names(of) })),
    ...(through.length === 0
      ? []
      : [{ label: label.through, text: through.join(context.lang === 'ja' ? '；' : '; ') }]),
  ];
}

function milestonesOf(context: Lookup, pack: Pack): Fact[] {
  const { law, date, punctuation } = context.words;
  return pack.milestones.map((one) => {
    const published =
      one.published === undefined ? [] : [`${law.label.published}${punctuation.colon}${date(one.published)}`];
    const bounds =
      one.from === undefined && one.to === undefined
        ? []
        : [law.between(dayText(context, one.from?.on), dayText(context, one.to?.on))];
    const more = [...bounds, ...published];
    const about = more.length === 0 ? '' : `${punctuation.open}${more.join(punctuation.comma)}${punctuation.close}`;
    return {
      label: capital(context, law.milestone[one.what]),
      text: `${law.precision(one.on, one.precision, date(one.on))}${about}`,
      mark: one.mark,
      source: sourceText(context, one.source),
    };
  });
}

/** Fences under their headings, in the order of files and lines. */
function articlesOf(
  context: Lookup,
  pack: Pack,
  fences: readonly Fence[],
  cases: ReadonlyMap<string, readonly Case[]>,
): Article[] {
  const ordered = fences.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
  const groups = Map.groupBy(ordered, ({ file, heading }) => `${file} ${heading.article ?? ''} ${heading.title}`);
  return [...groups.values()].flatMap((group): Article[] => {
    const [first] = group;
    if (first === undefined) return [];
    const own = group.flatMap((fence) => cases.get(fenceName(pack, fence)) ?? []);
    return [
      {
        heading: headingText(context, group),
        paraphrase: first.heading.paraphrase[context.lang],
        provisions: group.map((fence) => provisionOf(context, pack, fence)),
        examples: own.map((one) => exampleText(context, one)),
      },
    ];
  });
}

function provisionOf(context: Lookup, pack: Pack, fence: Fence): Provision {
  const rule = 'effects' in fence ? (fence as Rule) : undefined;
  const reading = 'question' in fence ? (fence as Reading) : undefined;
  const { sentence } = context.words;
  return {
    ...saidBy(context, pack, fence),
    id: fenceName(pack, fence),
    about: rule === undefined ? '' : context.words.list(rule.subject.map((kind) => kindName(context, kind))),
    notes: rule?.default === true ? [sentence.general] : [],
    answers: reading === undefined ? [] : Object.values(reading.answers).map((answer) => answer[context.lang]),
    ...(reading === undefined ? {} : { ground: reading.ground[context.lang] }),
    duties: (rule?.duties ?? []).map((duty) => dutySentence(context, pack, duty, rule?.host)),
    over: (rule?.over ?? []).map(
      (name) =>
        `${fenceText(context, name)}${context.words.punctuation.openMark}\`${name}\`${context.words.punctuation.closeMark}`,
    ),
    mark: fence.mark,
    ...(fence.cited === undefined || fence.cited === fence.mark ? {} : { numberMark: fence.cited }),
    source: sourceText(context, fence.source),
    rows: fence.rows,
    place: `law/${fence.file}:${fence.line}`,
  };
}

function saidBy(context: Lookup, pack: Pack, fence: Fence): Pick<Provision, 'kind' | 'sentence'> {
  if ('effects' in fence) return { kind: 'rule', sentence: ruleSentence(context, pack, fence as Rule) };
  if ('question' in fence) {
    return { kind: 'reading', sentence: capital(context, (fence as Reading).question[context.lang]) };
  }
  if ('covers' in fence) return { kind: 'word', sentence: wordSentence(context, fence as Pack['words'][string]) };
  if ('of' in fence) return { kind: 'term', sentence: termSentence(context, pack, fence as Pack['terms'][string]) };
  return { kind: 'scope', sentence: scopeSentence(context, pack, fence as Pack['scopes'][number]) };
}

/** The fence under which a case is shown: the first of the pack that it rests on. */
function homeOf(pack: Pack, one: Case): string | undefined {
  return fencesOf(one).find((name) => name.startsWith(`${pack.id}/`) && name.slice(pack.id.length + 1) in pack.rules);
}

/** Of all rows of the reference those that a document of the pack needs: its own that were left out, and those that their reasons name. */
export function rowsBeside(pack: PackHead, rows: readonly RowBeside[]): RowBeside[] {
  const own = rows.filter((row) => isLeftOut(pack, row));
  const named = new Set(own.flatMap(reasonWords));
  return rows
    .filter((row) => isLeftOut(pack, row) || named.has(row.key))
    .map(({ key, instruments, leftOutBecause }) => ({ key, instruments, leftOutBecause }));
}

function leftOutOf(context: Lookup, pack: Pack, rows: readonly RowBeside[]): LeftOut[] {
  const keys = new Set(rows.map(({ key }) => key));
  return rows
    .filter((row) => isLeftOut(pack, row))
    .map((row) => ({
      key: row.key,
      reason: context.words.law.leftOut(
        row.leftOutBecause,
        reasonWords(row).filter((word) => keys.has(word)),
      ),
    }));
}

/** Rows of a treaty name it; those of a State are told with its ordinary law. */
function isLeftOut(pack: PackHead, { instruments, leftOutBecause }: RowBeside): boolean {
  const mine = pack.layer === 'baseline' ? (pack.state ?? '').toLowerCase() : pack.id;
  return leftOutBecause !== '' && instruments.includes(mine);
}

function reasonWords({ leftOutBecause }: RowBeside): string[] {
  return leftOutBecause.split(/[\s;,]+/);
}

function sourceText(context: Lookup, key: string): SourceText {
  return { key, ...(context.law.sources[key] ?? { title: key }) };
}

function dayText(context: Lookup, day: CivilDate | undefined): string | undefined {
  return day === undefined ? undefined : context.words.date(day);
}
