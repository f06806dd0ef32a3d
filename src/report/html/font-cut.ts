// Which cuts of the embedded Japanese font a page carries: only those it uses, so that a page stays small.

/** Some signs of the font: the signs themselves, and the font cut down to them as WOFF2 in base64. */
export type FontCut = { readonly signs: string; readonly base64: string };

/** The rules for the cuts that have a sign of the text; Latin letters come from the reader's own system. */
export function fontFaces(cuts: readonly FontCut[], text: string): string {
  const used = new Set(text);
  return cuts
    .filter(({ signs }) => Array.from(signs).some((sign) => used.has(sign)))
    .map(
      ({ signs, base64 }) =>
        `@font-face{font-family:"Comity JP";src:url(data:font/woff2;base64,${base64}) format("woff2");font-weight:400;font-display:block;unicode-range:${rangesOf(signs)}}\n`,
    )
    .join('');
}

/** Code points as `unicode-range` writes them, neighbours as a span. */
function rangesOf(signs: string): string {
  const spans: [number, number][] = [];
  for (const point of Array.from(signs, (sign) => sign.codePointAt(0) ?? 0).toSorted((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last !== undefined && last[1] === point - 1) last[1] = point;
    else spans.push([point, point]);
  }
  return spans.map(([from, to]) => `U+${from.toString(16)}${to === from ? '' : `-${to.toString(16)}`}`).join();
}
