// Provisions as cited: instrument, article or "number unknown", mark, source. No number is ever made up.

import type { Fence, Rule, Term, Word } from '../../engine/law.ts';
import { findFence } from '../../engine/resolve/settings.ts';
import type { Citation } from '../../visit/assessment/assessment.ts';
import type { Mark } from '../../engine/marks.ts';
import {
  type Lookup,
  formalityName,
  listName,
  packShort,
  sourceTitle,
  stateInText,
  stateName,
  termName,
  titleOf,
} from './context.ts';

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
      : { attested: words.attestedBy(citation.attested.office, citation.attested.seen) }),
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

/** A fence by its article alone, where the instrument is plain from what stands around it. */
export function articleText(context: Lookup, fence: string): string {
  const found = findFence(context.law, fence);
  if (found === undefined) return fence;
  const { article, title } = found.heading;
  const subject = subjectOf(context, found, title);
  return article === undefined ? context.words.noNumber(subject) : context.words.article(article);
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

/**
 * A text that may be wanted, in words: a fence by its full name (`pack/rule`, `pack/term:name`) as a provision, `gap:STATE/FORMALITY`
 * as the law of a State, a pack alone as the day of its entry into force, with a Party as that for it, a name without a stroke as a list of States.
 */
export function fenceText(context: Lookup, fence: string): string {
  const [, gap, formality] = /^gap:([^/]+)(?:\/(.+))?$/.exec(fence) ?? [];
  if (gap !== undefined) {
    const host = stateInText(context, gap);
    return formality === undefined
      ? context.words.lawOf(host)
      : context.words.lawOn(host, formalityName(context, formality));
  }
  const found = findFence(context.law, fence);
  if (found === undefined) {
    if (context.law.packs[fence] !== undefined) return context.words.settle.inForceDay(packShort(context, fence));
    const [instrument = '', party = ''] = fence.split('/');
    if (context.law.packs[instrument]?.parties[party] !== undefined)
      return context.words.settle.partyDay(packShort(context, instrument), stateName(context, party));
    return listText(context, fence) ?? fence;
  }
  const pack = fence.slice(0, fence.indexOf('/'));
  return provisionText(
    context,
    pack,
    articleOf(context, found, found.heading.article),
    subjectOf(context, found, found.heading.title),
  );
}

function listText(context: Lookup, name: string): string | undefined {
  const { packs, states } = context.law;
  const pack = Object.values(packs).find(({ lists }) => lists[name] !== undefined);
  const state = Object.values(states).find(({ lists }) => lists[name] !== undefined);
  const owner = pack === undefined ? state && stateName(context, state.state) : packShort(context, pack.id);
  return owner === undefined ? undefined : context.words.listOf(owner, listName(context, name));
}

// A number that an office attested stands as the office wrote it.
function articleOf(context: Lookup, fence: Fence | undefined, article: string | undefined): string | undefined {
  const translated = context.lang === 'ja' ? fence?.heading.ja?.article : undefined;
  return article === fence?.heading.article ? (translated ?? article) : article;
}

/** What a heading is about. It is written in English; in Japanese it is named after what the fences under it act on. */
export function subjectOf(context: Lookup, fence: Fence | undefined, heading: string): string {
  if (context.lang === 'en' || fence === undefined) return heading;
  if (fence.heading.ja !== undefined) return fence.heading.ja.title;
  const { vocabulary } = context.law;
  const { label } = context.words.law;
  if ('of' in fence) return context.words.law.definitionOf(termName(context, (fence as Term).name));
  if ('word' in fence) return context.words.law.definitionOf(termName(context, (fence as Word).word));
  if ('question' in fence) return label.reading;
  if (!('effects' in fence)) return label.scope;
  const rule = fence as Rule;
  const titles = [
    ...rule.effects.map((effect) => vocabulary.formalities[effect.formality]),
    ...rule.statements.map(({ what }) => vocabulary.matters[what ?? ''] ?? vocabulary.powers[what ?? '']),
    ...rule.duties.map((duty) => vocabulary.duties[duty.what]),
  ].flatMap((title) => title?.[context.lang] ?? []);
  const [first, ...others] = [...new Set(titles)];
  return first === undefined ? label.rule : `${first}${others.length > 0 ? 'ほか' : ''}`;
}
