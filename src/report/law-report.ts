// A pack shown as a document, and two packs compared: as text, and as one HTML page.

import type { FontCut } from './html/font-cut.ts';
import { comparePacks } from '../engine/compare.ts';
import type { Law, Pack } from '../engine/law.ts';
import { type Lang, words } from '../words/words.ts';
import { comparisonBody } from './html/comparison.ts';
import { documentBody } from './html/law-document.ts';
import { page } from './html/page.ts';
import { comparisonLines } from './terminal/comparison.ts';
import { documentLines } from './terminal/law-document.ts';
import { paintOf } from './terminal/paint.ts';
import type { Sheet } from './terminal/sheet.ts';
import { comparisonText } from './view/comparison.ts';
import type { Lookup } from './view/context.ts';
import { type Beside, lawDocument } from './view/law-document.ts';

/** How a text for a terminal is set. */
export interface TextOptions {
  readonly lang: Lang;
  readonly width: number;
  readonly colour: boolean;
}

/** How a page is made. */
export interface PageOptions {
  readonly lang: Lang;
  /** The committed cuts of the Japanese font; left out, the reader's own fonts serve. */
  readonly font?: readonly FontCut[];
}

const NARROWEST = 60;

/** The pack as text, ending with a newline. */
export function packText(law: Law, pack: Pack, beside: Beside, options: TextOptions): string {
  const context = lookup(law, options.lang);
  return joined(documentLines(context, sheet(options), lawDocument(context, pack, beside)));
}

/** The pack as a page. */
export function packHtml(law: Law, pack: Pack, beside: Beside, options: PageOptions): string {
  const context = lookup(law, options.lang);
  const document = lawDocument(context, pack, beside);
  return page(context, { title: document.short, body: documentBody(context, document), ...font(options) });
}

/** The comparison as text, ending with a newline. */
export function compareText(law: Law, a: Pack, b: Pack, formality: string | undefined, options: TextOptions): string {
  const context = lookup(law, options.lang);
  return joined(comparisonLines(context, sheet(options), comparisonText(context, comparePacks(law, a, b, formality))));
}

/** The comparison as a page. */
export function compareHtml(law: Law, a: Pack, b: Pack, formality: string | undefined, options: PageOptions): string {
  const context = lookup(law, options.lang);
  const shown = comparisonText(context, comparePacks(law, a, b, formality));
  return page(context, { title: shown.title, body: comparisonBody(context, shown), ...font(options) });
}

function lookup(law: Law, lang: Lang): Lookup {
  return { law, lang, words: words(lang) };
}

function sheet({ width, colour }: TextOptions): Sheet {
  return { width: Math.max(NARROWEST, width), paint: paintOf(colour) };
}

function font(options: PageOptions): { readonly font?: readonly FontCut[] } {
  return options.font === undefined ? {} : { font: options.font };
}

function joined(lines: readonly string[]): string {
  return `${lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')}\n`;
}
