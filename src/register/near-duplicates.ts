// Texts that are the same text: copies, and copies spun by exchanging words for others of like meaning.

/** How many words a window has. */
const WINDOW = 4;

/** Above this share two texts are taken to be one. Copies with every fourth word exchanged keep over a half; strangers on one subject, under a tenth. */
export const SAME_TEXT = 0.3;

/**
 * How much of the shorter text stands in the other, from 0 to 1: the share of its windows of four words that stand there too when any one of the
 * four may differ. A word exchanged spoils four plain windows in a row (Broder 1997, shingles); here only two exchanged within four words do.
 * Order, function words and names, which a spinner leaves alone, carry it.
 */
export function sharedText(a: string, b: string): number {
  const [short, long] = [windows(a), windows(b)].toSorted((x, y) => x.length - y.length);
  if (short === undefined || long === undefined || short.length === 0) return 0;
  const there = new Set(long.flatMap(masked));
  return short.filter((window) => masked(window).some((one) => there.has(one))).length / short.length;
}

/** The texts in groups of one origin each, by their keys: whoever shares enough with one of a group belongs to it. */
export function sameTexts(texts: Readonly<Record<string, string>>): readonly (readonly string[])[] {
  const groups: string[][] = [];
  for (const [key, text] of Object.entries(texts)) {
    const near = groups.filter((group) => group.some((other) => sharedText(text, texts[other] ?? '') >= SAME_TEXT));
    const joined = [...near.flat(), key].toSorted();
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups.toSorted((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}

function windows(text: string): string[][] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(WINDOW - 1).map((_, at) => words.slice(at, at + WINDOW));
}

function masked(window: readonly string[]): string[] {
  return window.map((_, at) => window.with(at, '*').join(' '));
}
