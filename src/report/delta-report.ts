// What changed between two versions of a visit: as text, and as one HTML page.

import type { Law } from '../engine/law.ts';
import type { Delta, Version } from '../visit/delta/delta.ts';
import { isEmpty } from '../visit/delta/from-versions.ts';
import { deltaBody } from './html/delta.ts';
import { page } from './html/page.ts';
import type { PageOptions, TextOptions } from './law-report.ts';
import { deltaLines } from './terminal/delta.ts';
import { paintOf } from './terminal/paint.ts';
import { words } from '../words/words.ts';
import { type Lookup, plain } from './view/context.ts';
import { type DeltaText, deltaText } from './view/delta.ts';
import { type Sides, sidesOf } from './view/delta-sides.ts';

/** Two versions, and what stands between them. */
export interface Compared {
  readonly old: Version;
  readonly now: Version;
  readonly delta: Delta;
}

const NARROWEST = 60;

/** The delta as text, ending with a newline. */
export function deltaReport(compared: Compared, law: Law, options: TextOptions): string {
  const sides = printable(sidesOf(compared.old, compared.now, compared.delta, law, options.lang));
  const sheet = { width: Math.max(NARROWEST, options.width), paint: paintOf(options.colour) };
  return `${deltaLines(sides.now, sheet, textOf(sides))
    .map((line) => line.trimEnd())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')}\n`;
}

/** The delta as a page. */
export function deltaHtml(compared: Compared, law: Law, options: PageOptions): string {
  const sides = sidesOf(compared.old, compared.now, compared.delta, law, options.lang);
  return deltaPage(textOf(sides), law, options);
}

/** The same page, of a delta that is in words already. */
export function deltaPage(shown: DeltaText, law: Law, { lang, font }: PageOptions): string {
  const context: Lookup = { law, lang, words: words(lang) };
  return page(context, {
    title: `${context.words.delta.heading.title} · ${shown.title}`,
    body: deltaBody(context, shown),
    ...(font === undefined ? {} : { font }),
  });
}

function textOf(sides: Sides): DeltaText {
  return deltaText(sides, isEmpty(sides.delta));
}

// What people wrote may not rewrite a terminal.
function printable(sides: Sides): Sides {
  const cleaned = (context: Sides['old']): Sides['old'] => ({
    ...context,
    labels: new Map([...context.labels].map(([line, label]) => [line, plain(label)])),
  });
  return { ...sides, old: cleaned(sides.old), now: cleaned(sides.now) };
}
