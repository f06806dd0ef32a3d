// The frame of every page: nothing is fetched, nothing runs, and it opens in twenty years.

import type { Lookup } from '../view/context.ts';
import { type FontCut, fontFaces } from './font-cut.ts';
import { type Safe, hasJapanese, html, raw } from './safe.ts';
import { STYLE } from './style.ts';

const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

/** One self-contained page, with no script and no address it would fetch from. */
export function page(
  context: Lookup,
  { title, body, font = [] }: { readonly title: string; readonly body: Safe; readonly font?: readonly FontCut[] },
): string {
  const faces = hasJapanese(body.text) ? raw(fontFaces(font, `${title}${body.text}`)) : '';
  return html`<!doctype html>
    <html lang="${context.lang}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${raw(POLICY)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>${title} · Comity</title>
        <style>
          ${faces}${raw(STYLE)}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html> `.text;
}
