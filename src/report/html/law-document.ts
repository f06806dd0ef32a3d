// A pack as a document on a page.

import type { Mark } from '../../engine/marks.ts';
import { type Lookup, capital } from '../view/context.ts';
import type { Article, Fact, LawDocument, Provision, SourceText } from '../view/law-document.ts';
import { facts, list, markTag, say, scroller, section, withCode } from './parts.ts';
import { type Content, type Safe, html, safeUrl } from './safe.ts';

/** A part of the document under its own heading. */
export interface DocumentPart {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly body: Content;
}

/** Where a provision is pointed at. */
type AddressOf = (fence: string) => string;

/**
 * The parts there are, in their order.
 *
 * @param addressOf the address of a provision, by its full name; left out, its place on the same page
 */
export function documentParts(
  context: Lookup,
  document: LawDocument,
  addressOf: AddressOf = (fence) => `#${fence}`,
): DocumentPart[] {
  const { words } = context;
  const { law } = words;
  const parts: readonly (Omit<DocumentPart, 'note'> & { readonly note?: string | undefined })[] = [
    { id: 'milestones', title: law.heading.milestones, body: milestones(context, document) },
    {
      id: 'lists',
      title: law.heading.lists,
      body: document.lists.length === 0 ? undefined : dated(context, document.lists),
    },
    {
      id: 'scope',
      title: law.heading.scope,
      body:
        document.scope.length === 0
          ? html`<p>${law.note.noScope}</p>`
          : articles(context, document.scope, 'scope', addressOf),
    },
    {
      id: 'definitions',
      title: law.heading.definitions,
      body:
        document.definitions.length === 0
          ? undefined
          : articles(context, document.definitions, 'definition', addressOf),
    },
    {
      id: 'articles',
      title: law.heading.articles,
      body: articles(context, document.articles, 'article', addressOf),
      note: law.note.articles,
    },
    {
      id: 'cases',
      title: law.heading.cases,
      body: document.examples.length === 0 ? undefined : list(document.examples.map((text) => withCode(context, text))),
      note: law.note.cases,
    },
    { id: 'left-out', title: law.heading.leftOut, body: leftOut(context, document), note: law.note.leftOut },
    { id: 'marks', title: words.heading.marks, body: marks(context, document.marks), note: words.phrase.marksNote },
    { id: 'sources', title: law.heading.sources, body: sources(context, document.sources) },
  ];
  return parts.flatMap(({ note, ...part }) =>
    part.body === undefined ? [] : [note === undefined ? part : { ...part, note }],
  );
}

/** What stands at the head of the document: of which kind it is, whom it binds, how far it had come. */
export function documentFacts(context: Lookup, document: LawDocument): Safe {
  return dated(context, document.facts);
}

/** Everything between the body tags. */
export function documentBody(context: Lookup, document: LawDocument): Safe {
  const { words } = context;
  const { law } = words;
  const parts = documentParts(context, document);
  return html`<a class="skip" href="#document">${law.note.skip}</a>
    <header>
      <div class="wrap">
        <span class="brand">Comity</span><span>${law.heading.document} · <code>${document.id}</code></span>
      </div>
    </header>
    <main>
      <div id="document" class="verdict plainly">
        <div class="wrap">
          <p class="eyebrow">${say(context, document.short)}</p>
          <h1 class="long">${say(context, document.title)}</h1>
          ${documentFacts(context, document)}
        </div>
      </div>
      <div class="wrap">
        <nav class="toc" aria-label="${law.heading.document}">
          <ul>
            ${parts.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}
          </ul>
        </nav>
        ${parts.map(({ id, title, note, body }) => section(id, title, note, body))}
      </div>
    </main>
    ${foot(context, words.law.label.law, document.digest)}`;
}

/** The digest at the end of a page. */
export function foot(context: Lookup, label: string, digest: string): Safe {
  return html`<footer>
    <div class="wrap">
      <p class="note">${capital(context, label)} <code>${digest}</code></p>
    </div>
  </footer>`;
}

/** What the marks mean, those that stand on the page. */
export function marks(context: Lookup, of: readonly Mark[]): Safe {
  return html`<dl class="facts">
    ${of.map(
      (mark) =>
        html`<div>
          <dt>${markTag(context, mark)}</dt>
          <dd>${context.words.markMeaning[mark]}</dd>
        </div>`,
    )}
  </dl>`;
}

function milestones(context: Lookup, document: LawDocument): Safe {
  if (document.milestones.length === 0) return html`<p>${context.words.law.note.noMilestones}</p>`;
  return dated(context, document.milestones);
}

function dated(context: Lookup, of: readonly Fact[]): Safe {
  return facts(
    context,
    of.map(({ label, text, mark, source }) => [
      label,
      html`${withCode(context, text)}
      ${mark === undefined ? '' : html` ${markTag(context, mark)}`}${
        source === undefined ? '' : html`<span class="small src">${sourceLink(context, source)}</span>`
      }`,
    ]),
  );
}

function articles(context: Lookup, of: readonly Article[], kind: string, addressOf: AddressOf): Content {
  return of.map(
    (article, index) =>
      html`<article class="law ${kind}">
        <h3 id="${articleId(kind, index)}">${withCode(context, capital(context, article.heading))}</h3>
        <p class="note">${say(context, article.paraphrase)}</p>
        ${article.provisions.map((one) => provision(context, one, addressOf))} ${examples(context, article.examples)}
      </article>`,
  );
}

/** By what a heading of the articles is pointed at. */
export function articleId(kind: string, index: number): string {
  return `${kind}-${index + 1}`;
}

function examples(context: Lookup, of: readonly string[]): Content {
  if (of.length === 0) return '';
  return html`<details>
    <summary>
      ${capital(context, context.words.law.label.examples)}
      <span class="small">${context.words.number(of.length)}</span>
    </summary>
    <div class="body">
      <ul class="plain">
        ${of.map((text) => html`<li>${withCode(context, text)}</li>`)}
      </ul>
    </div>
  </details>`;
}

function provision(context: Lookup, one: Provision, addressOf: AddressOf): Safe {
  const { words } = context;
  const { label } = words.law;
  const number =
    one.numberMark === undefined
      ? ''
      : html` <span class="small">${words.label.number}${words.punctuation.colon}${words.mark[one.numberMark]}</span>`;
  const kind = one.kind === 'rule' ? '' : html`<span class="small kind">${capital(context, label[one.kind])}</span> `;
  const said = (items: readonly string[]): Content => list(items.map((text) => withCode(context, text)));
  const rows: readonly (readonly [string, Content])[] = [
    ...(one.about === '' ? [] : [[label.about, one.about] as const]),
    ...(one.answers.length === 0 ? [] : [[label.answers, said(one.answers)] as const]),
    ...(one.ground === undefined ? [] : [[label.ground, one.ground] as const]),
    ...(one.duties.length === 0 ? [] : [[label.duties, said(one.duties)] as const]),
    ...(one.over.length === 0 ? [] : [[label.over, said(one.over)] as const]),
    [words.label.source, sourceLink(context, one.source)],
    [label.rows, html`${one.rows.map((row, index) => html`${index === 0 ? '' : ' '}<code>${row}</code>`)}`],
    [
      words.label.where,
      html`<a href="${addressOf(one.id)}"><code>${one.id}</code></a>
        <span class="small"><code>${one.place}</code></span>`,
    ],
  ];
  return html`<div class="card" id="${one.id}">
    <p class="say">${kind}${withCode(context, one.sentence)} ${markTag(context, one.mark)}${number}</p>
    ${one.notes.map((note) => html`<p class="small">${note}</p>`)} ${facts(context, rows, 'facts tight')}
  </div>`;
}

function leftOut(context: Lookup, document: LawDocument): Safe {
  const { law } = context.words;
  if (document.leftOut.length === 0) return html`<p>${law.note.noLeftOut}</p>`;
  const rows = document.leftOut.map(
    ({ key, reason }) =>
      html`<tr>
        <th scope="row"><code>${key}</code></th>
        <td>${withCode(context, reason)}</td>
      </tr>`,
  );
  return scroller(
    law.heading.leftOut,
    html`<table>
      <caption class="hide">
        ${law.heading.leftOut}
      </caption>
      <tbody>
        ${rows}
      </tbody>
    </table>`,
  );
}

function sources(context: Lookup, of: readonly SourceText[]): Safe {
  return html`<dl class="facts">
    ${of.map(
      (source) =>
        html`<div>
          <dt><code>${source.key}</code></dt>
          <dd>
            ${sourceLink(context, source)}
            <span class="small"
              >${say(context, [source.publisher, source.date].filter((one) => one !== undefined).join(' · '))}</span
            >
          </dd>
        </div>`,
    )}
  </dl>`;
}

function sourceLink(context: Lookup, source: SourceText): Safe {
  const url = safeUrl(source.url);
  const title = say(context, source.title);
  return url === undefined ? title : html`<a href="${url}" rel="noreferrer noopener">${title}</a>`;
}
