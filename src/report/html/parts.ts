// The small pieces a page is made of.

import type { Outcome } from '../../engine/outcomes.ts';
import type { Shown } from '../../words/words.ts';
import type { Cited } from '../view/cite.ts';
import { type Lookup, capital } from '../view/context.ts';
import { type Content, type Safe, html, safeUrl, tongued } from './safe.ts';

/** Text in the page's language, Japanese names in it marked. */
export function say(context: Lookup, text: string): Safe {
  return tongued(text, context.lang);
}

/** The same, with ids between backticks set as code. */
export function withCode(context: Lookup, text: string): Safe {
  const parts = text.split('`');
  // An odd one out is a backtick that sets nothing.
  if (parts.length % 2 === 0) return say(context, text);
  return html`${parts.map((part, index) => (index % 2 === 0 ? say(context, part) : html`<code>${part}</code>`))}`;
}

/** Signs drawn by the page's own font, one shape for each outcome. */
export const SIGN: Readonly<Record<Shown, string>> = {
  waived: '✓',
  eased: '↓',
  required: '●',
  consent: '◆',
  barred: '✕',
  unsettled: '?',
  unknown: '?',
};

/** An outcome by sign, word and colour; any one of them is enough. */
export function badge(context: Lookup, shown: Shown, indicated?: Outcome): Safe {
  const { words } = context;
  const more =
    indicated === undefined
      ? ''
      : html` <span class="maybe"
          >${SIGN[indicated]} ${words.outcome[indicated]}<span class="hide">
            (${words.phrase.indicatedNote})</span
          ></span
        >`;
  return html`<span class="badge o-${shown}">${words.outcome[shown]}</span>${more}`;
}

/** A section with its heading; `id` is what the list of contents points at. */
export function section(id: string, title: string, note: string | undefined, body: Content): Safe {
  return html`<section id="${id}" aria-labelledby="h-${id}">
    <h2 id="h-${id}">${title}</h2>
    ${note === undefined ? '' : html`<p class="note">${note}</p>`}${body}
  </section> `;
}

/** Names and what they name. */
export function facts(context: Lookup, rows: readonly (readonly [string, Content])[], kind = 'facts'): Safe {
  const shown = rows.map(
    ([name, text]) =>
      html`<div>
        <dt>${capital(context, name)}</dt>
        <dd>${typeof text === 'string' ? say(context, text) : text}</dd>
      </div>`,
  );
  return html`<dl class="${kind}">${shown}</dl>`;
}

/** A mark with its meaning on the page, told apart by shape. */
export function markTag(context: Lookup, mark: Cited['mark']): Safe {
  return html`<span class="mark m-${mark}">${context.words.mark[mark]}</span>`;
}

/**
 * A provision with mark, source and our paraphrase.
 *
 * @param seen those already shown: on paper one shown again is named and marked only
 */
export function provision(context: Lookup, cited: Cited, seen?: Set<string>): Safe {
  const { words } = context;
  const url = safeUrl(cited.url);
  const source = say(context, cited.source);
  const number =
    cited.numberMark === undefined
      ? ''
      : html` <span class="small">${words.label.number}${words.punctuation.colon}${cited.numberMark}</span>`;
  const attested =
    cited.attested === undefined ? '' : html` <span class="small">${say(context, cited.attested)}</span>`;
  const paraphrase =
    cited.paraphrase === undefined ? '' : html`<span class="gloss">${say(context, cited.paraphrase)}</span>`;
  const link = url === undefined ? source : html`<a href="${url}" rel="noreferrer noopener">${source}</a>`;
  const whole = `${cited.name}\n${cited.paraphrase ?? ''}\n${cited.source}`;
  const again = seen?.has(whole) === true ? ' again' : '';
  seen?.add(whole);
  return html`<span class="prov${again}"
    ><strong>${say(context, cited.name)}</strong> ${markTag(context, cited.mark)}${number}${attested}${paraphrase}<span
      class="small src"
      >${words.label.source}${words.punctuation.colon}${link}</span
    ></span
  >`;
}

/** A wide table that scrolls by itself, also by keyboard. */
export function scroller(label: string, table: Content): Safe {
  return html`<div class="scroll" role="group" aria-label="${label}" tabindex="0">${table}</div>`;
}

/** Several items as a list; one stands by itself. */
export function list(items: readonly Content[], kind = 'plain'): Safe {
  if (items.length === 1) return html`${items[0]}`;
  return html`<ul class="${kind}">
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
}
