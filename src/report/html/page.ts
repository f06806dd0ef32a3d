// The frame of every page: nothing is fetched, nothing runs, and it opens in twenty years.

import type { Lookup } from '../view/context.ts';
import { type Safe, hasJapanese, html, raw } from './safe.ts';
import { STYLE, fontFace } from './style.ts';

const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

/** One self-contained page, with no script and no address it would fetch from. */
export function page(
  context: Lookup,
  { title, body, fontBase64 }: { readonly title: string; readonly body: Safe; readonly fontBase64?: string },
): string {
  const font = fontBase64 !== undefined && hasJapanese(body.text) ? raw(fontFace(fontBase64)) : '';
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
          ${font}${raw(STYLE)}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html> `.text;
}
