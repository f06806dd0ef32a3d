// Finding words in a document of law: what of it is left when only what has them is shown.
import type { Article, Fact, LawDocument, Provision, SourceText } from '../../../../src/report/view/law-document.ts';

/** Text as it is compared: width and case of letters make no difference, nor do spaces in a row. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

/** The document with what has all of the words in it; a heading that has them keeps all that stands under it. */
export function narrowed(document: LawDocument, query: string): LawDocument {
  const wanted = folded(query)
    .split(' ')
    .filter((word) => word !== '');
  if (wanted.length === 0) return document;
  const has = (...texts: readonly (string | undefined)[]): boolean => {
    const all = folded(texts.filter((text) => text !== undefined).join(' '));
    return wanted.every((word) => all.includes(word));
  };
  const articles = (of: readonly Article[]): Article[] =>
    of.flatMap((article) => {
      if (has(article.heading, article.paraphrase)) return [article];
      const provisions = article.provisions.filter((one) => has(...wordsOf(one)));
      const examples = article.examples.filter((text) => has(text));
      return provisions.length + examples.length === 0 ? [] : [{ ...article, provisions, examples }];
    });
  const facts = (of: readonly Fact[]): Fact[] =>
    of.filter(({ label, text, source }) => has(label, text, source?.title));
  return {
    ...document,
    milestones: facts(document.milestones),
    lists: facts(document.lists),
    scope: articles(document.scope),
    definitions: articles(document.definitions),
    articles: articles(document.articles),
    examples: document.examples.filter((text) => has(text)),
    leftOut: document.leftOut.filter(({ key, reason }) => has(key, reason)),
    sources: document.sources.filter((source) => has(...sourceWords(source))),
  };
}

/** How many provisions a document has. */
export function provisionCount({ scope, definitions, articles }: LawDocument): number {
  return [...scope, ...definitions, ...articles].reduce((sum, { provisions }) => sum + provisions.length, 0);
}

function wordsOf(one: Provision): readonly (string | undefined)[] {
  return [
    one.id,
    one.sentence,
    one.about,
    one.ground,
    ...one.notes,
    ...one.answers,
    ...one.duties,
    ...one.over,
    ...one.rows,
    ...sourceWords(one.source),
  ];
}

function sourceWords({ key, title, publisher, date }: SourceText): readonly (string | undefined)[] {
  return [key, title, publisher, date];
}
