// Provisions as cited: instrument, article or "number unknown", mark, source. No number is ever made up.

import type { Fence, Rule } from '../../engine/law.ts';
import { findFence } from '../../engine/resolve/settings.ts';
import type { Citation } from '../../visit/assessment/assessment.ts';
import type { Mark } from '../../engine/marks.ts';
import { type Lookup, formalityName, packShort, sourceTitle, stateName, titleOf } from './context.ts';

/** A citation in words, with its parts apart for tables and links. */
export interface Cited {
  /** The short name of the instrument with the article as cited, or with "article number unknown" and the subject. */
  readonly name: string;
  readonly instrument: string;
  readonly rule: string;
  /** What the provision does, in our own words. */
  readonly paraphrase?: string;
  readonly mark: Mark;
  readonly markText: string;
  readonly numberMark?: string;
  readonly source: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly attested?: string;
}

export function citedOf(context: Lookup, citation: Citation): Cited {
  const { words, law } = context;
  const rule = law.packs[citation.instrument]?.rules[citation.rule];
  const source = law.sources[citation.source];
  const paraphrase = rule === undefined ? undefined : titleOf(context, rule.heading.paraphrase, '');
  return {
    name: provisionText(
      context,
      citation.instrument,
      articleOf(context, rule, citation.article),
      subjectOf(context, rule, citation.subject),
    ),
    instrument: citation.instrument,
    rule: citation.rule,
    ...(paraphrase === undefined || paraphrase === '' ? {} : { paraphrase }),
    mark: citation.mark,
    markText: words.mark[citation.mark],
    ...(citation.article === undefined || citation.cited === undefined || citation.cited === citation.mark
      ? {}
      : { numberMark: words.mark[citation.cited] }),
    source: sourceTitle(context, citation.source),
    ...(source?.publisher === undefined ? {} : { publisher: source.publisher }),
    ...(source?.url === undefined ? {} : { url: source.url }),
    ...(citation.attested === undefined
      ? {}
      : { attested: `${words.label.attested} ${citation.attested.office}, ${words.date(citation.attested.seen)}` }),
  };
}

/** The provision by instrument and article; by its subject where no number is known. */
export function provisionText(
  context: Lookup,
  instrument: string,
  article: string | undefined,
  subject: string,
): string {
  const { words } = context;
  const short = packShort(context, instrument);
  const name = article === undefined ? words.noNumber(subject) : words.article(article);
  if (context.lang === 'en') return `${short}, ${name}`;
  return name.startsWith('第') ? `${short}${name}` : `${short}、${name}`;
}

/** A name with the mark of what it stands for: "Aircraft guide [words seen]". */
export function markedText(context: Lookup, name: string, mark: Mark): string {
  const { punctuation, mark: marks } = context.words;
  return `${name}${punctuation.openMark}${marks[mark]}${punctuation.closeMark}`;
}

/** A citation in one line: name, marks, source. */
export function citedLine(context: Lookup, cited: Cited): string {
  const { words } = context;
  const { comma, colon, openMark, closeMark } = words.punctuation;
  const number = cited.numberMark === undefined ? '' : `${comma}${words.label.number}${colon}${cited.numberMark}`;
  const attested = cited.attested === undefined ? '' : `${comma}${cited.attested}`;
  return `${cited.name}${openMark}${cited.markText}${number}${attested}${closeMark} – ${cited.source}`;
}

/** A fence by its full name (`pack/rule`, `pack/term:name`), as a provision. */
export function fenceText(context: Lookup, fence: string): string {
  const gap = /^gap:([^/]+)\/(.+)$/.exec(fence);
  if (gap !== null) return context.words.lawOn(stateName(context, gap[1] ?? ''), formalityName(context, gap[2] ?? ''));
  const found = findFence(context.law, fence);
  const pack = fence.slice(0, fence.indexOf('/'));
  if (found === undefined) return fence;
  return provisionText(
    context,
    pack,
    articleOf(context, found, found.heading.article),
    subjectOf(context, found, found.heading.title),
  );
}

// A number that an office attested stands as the office wrote it.
function articleOf(context: Lookup, fence: Fence | undefined, article: string | undefined): string | undefined {
  const translated = context.lang === 'ja' ? fence?.heading.ja?.article : undefined;
  return article === fence?.heading.article ? (translated ?? article) : article;
}

// Where a heading is not translated, what the provision acts on is titled in both languages.
function subjectOf(context: Lookup, fence: Fence | undefined, heading: string): string {
  if (context.lang === 'en' || fence === undefined) return heading;
  if (fence.heading.ja !== undefined) return fence.heading.ja.title;
  const rule = 'effects' in fence ? (fence as Rule) : undefined;
  if (rule === undefined) return heading;
  const { vocabulary } = context.law;
  const titles = [
    ...rule.effects.map((effect) => vocabulary.formalities[effect.formality]),
    ...rule.statements.map(({ what }) => vocabulary.matters[what ?? ''] ?? vocabulary.powers[what ?? '']),
    ...rule.duties.map((duty) => vocabulary.duties[duty.what]),
  ].flatMap((title) => title?.[context.lang] ?? []);
  const [first, ...others] = [...new Set(titles)];
  return first === undefined ? heading : `${first}${others.length > 0 ? 'ほか' : ''}`;
}
