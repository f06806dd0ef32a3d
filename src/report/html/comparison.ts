// Two instruments compared, on a page.

import { type Lookup, capital } from '../view/context.ts';
import type { ComparedRow, ComparisonText, DealText, GapText } from '../view/comparison.ts';
import { type DocumentPart, foot, marks } from './law-document.ts';
import { facts, list, markTag, say, scroller, section, withCode } from './parts.ts';
import { type Content, type Safe, html } from './safe.ts';

/** The parts of the comparison there are, in their order. */
export function comparisonParts(context: Lookup, shown: ComparisonText): DocumentPart[] {
  const { words } = context;
  const { law } = words;
  const nothing = html`<p>${law.note.nothingCompared}</p>`;
  const parts: readonly DocumentPart[] = [
    { id: 'more', title: law.heading.more, body: shown.more.length === 0 ? undefined : more(context, shown) },
    {
      id: 'articles',
      title: law.heading.comparedArticles,
      body: shown.articles.length === 0 ? nothing : articles(context, shown),
      note: law.note.comparedArticles,
    },
    {
      id: 'formalities',
      title: law.heading.formalities,
      body:
        shown.rows.length === 0
          ? nothing
          : table(context, shown, shown.rows, law.heading.formalities, words.label.formality),
      note: law.note.comparison,
    },
    {
      id: 'matters',
      title: law.heading.matters,
      body:
        shown.matters.length === 0
          ? undefined
          : table(context, shown, shown.matters, law.heading.matters, law.heading.matters),
    },
    {
      id: 'reciprocity',
      title: law.heading.reciprocity,
      body: reciprocity(context, shown),
      note: law.note.reciprocity,
    },
    { id: 'marks', title: words.heading.marks, body: marks(context, shown.marks), note: words.phrase.marksNote },
  ];
  return parts.filter(({ body }) => body !== undefined);
}

/** Everything between the body tags. */
export function comparisonBody(context: Lookup, shown: ComparisonText): Safe {
  const { words } = context;
  const { law } = words;
  const parts = comparisonParts(context, shown);
  return html`<a class="skip" href="#document">${law.note.skip}</a>
    <header>
      <div class="wrap"><span class="brand">Comity</span><span>${law.heading.comparison}</span></div>
    </header>
    <main>
      <div id="document" class="verdict plainly">
        <div class="wrap">
          <h1 class="long">${say(context, shown.title)}</h1>
          ${shown.titles.map((title) => html`<p class="small">${say(context, title)}</p>`)}
          <p>${say(context, shown.counts)}</p>
        </div>
      </div>
      <div class="wrap">
        <nav class="toc" aria-label="${law.heading.comparison}">
          <ul>
            ${parts.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}
          </ul>
        </nav>
        ${parts.map(({ id, title, note, body }) => section(id, title, note, body))}
      </div>
    </main>
    ${foot(context, words.label.law, shown.law)}`;
}

function more(context: Lookup, shown: ComparisonText): Safe {
  const packs = [...new Set(shown.more.map(({ pack }) => pack))];
  return html`${packs.map(
    (pack) =>
      html`<h3>${say(context, pack)}</h3>
        ${facts(
          context,
          shown.more.filter((one) => one.pack === pack).map(({ deal, formalities }) => [deal, formalities]),
        )}`,
  )}`;
}

function table(
  context: Lookup,
  shown: ComparisonText,
  rows: readonly ComparedRow[],
  caption: string,
  first: string,
): Safe {
  const { law } = context.words;
  const head = [first, shown.a, shown.b, law.label.difference];
  return scroller(
    caption,
    html`<table class="matrix">
      <caption class="hide">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${head.map((each) => html`<th scope="col">${say(context, capital(context, each))}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row">${say(context, row.name)}</th>
              <td>${deals(context, row.a, shown.silent.a)}</td>
              <td>${deals(context, row.b, shown.silent.b)}</td>
              <td>${say(context, row.said)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  );
}

function articles(context: Lookup, shown: ComparisonText): Safe {
  const { law } = context.words;
  return scroller(
    law.heading.comparedArticles,
    html`<table class="matrix">
      <caption class="hide">
        ${law.heading.comparedArticles}
      </caption>
      <thead>
        <tr>
          ${[context.words.label.article, shown.a, shown.b].map(
            (each) => html`<th scope="col">${say(context, capital(context, each))}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${shown.articles.map((row) => {
          const cells = [deals(context, row.does, row.none), deals(context, row.other, row.none)];
          const [left, right] = row.name === shown.a ? cells : cells.toReversed();
          return html`<tr>
            <th scope="row">${say(context, row.heading)}</th>
            <td>${left ?? ''}</td>
            <td>${right ?? ''}</td>
          </tr>`;
        })}
      </tbody>
    </table>`,
  );
}

function deals(context: Lookup, of: readonly DealText[], silent: string): Content {
  if (of.length === 0) return html`<span class="none">${silent}</span>`;
  return of.map((one) => deal(context, one));
}

function deal(context: Lookup, one: DealText): Safe {
  const { words } = context;
  const number =
    one.numberMark === undefined
      ? ''
      : html` <span class="small">${words.label.number}${words.punctuation.colon}${words.mark[one.numberMark]}</span>`;
  return html`<span class="prov"
    ><strong>${one.deal}</strong> ${markTag(context, one.mark)}${number}${
      one.host === '' ? '' : html`<span class="gloss small">${one.host}</span>`
    }<span class="small src">${withCode(context, one.provision)}</span></span
  >`;
}

function reciprocity(context: Lookup, shown: ComparisonText): Safe {
  const { law } = context.words;
  if (shown.reciprocity.length === 0) return html`<p>${law.note.noPair}</p>`;
  return html`${shown.reciprocity.map(
    ({ name, gaps }) =>
      html`<div class="group">
        <h3>${say(context, name)}</h3>
        ${gaps.length === 0 ? html`<p>${law.note.noGap}</p>` : gaps.map((one) => gap(context, one))}
      </div>`,
  )}`;
}

function gap(context: Lookup, one: GapText): Safe {
  const { words } = context;
  const sides = one.sides.map((side) => {
    const rows: readonly (readonly [string, Content])[] = [
      ...(side.rules.length === 0
        ? []
        : [[words.label.because, side.rules.map((each) => deal(context, each))] as const]),
      ...(side.through === undefined ? [] : [[words.law.label.through, withCode(context, side.through)] as const]),
      ...(side.choice === undefined ? [] : [[words.law.label.choice, withCode(context, side.choice)] as const]),
      ...(side.more.length === 0
        ? []
        : [[words.law.label.asks, list(side.more.map((text) => withCode(context, text)))] as const]),
    ];
    return html`<div class="card">
      <p>
        <strong>${say(context, capital(context, side.hosts))}</strong>${words.punctuation.colon}${side.deal}${
          side.means === undefined ? '' : `${words.punctuation.comma}${side.means}`
        }
      </p>
      ${rows.length === 0 ? '' : facts(context, rows, 'facts tight')}
    </div>`;
  });
  return html`<details>
    <summary><strong>${say(context, one.name)}</strong> <span class="small">${one.kinds}</span></summary>
    <div class="body">${sides}</div>
  </details>`;
}
