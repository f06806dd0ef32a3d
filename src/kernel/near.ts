// What may have been meant by a word that is not known.

import { distance } from 'fastest-levenshtein';

/** The right spelling nearest to what was written, if one is near enough to be meant. */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  // In a word of three letters two changes make any other word.
  let least = (written.length <= 3 ? 1 : Math.max(2, Math.floor(written.length / 3))) + 1;
  for (const word of known) {
    const far = distance(written, word);
    if (far < least) {
      best = word;
      least = far;
    }
  }
  return best;
}

/**
 * The words nearest to what was written, best first: by the parts that they share, then by spelling.
 *
 * @param known each word with its title, whose parts count as well
 */
export function closest(written: string, known: Readonly<Record<string, string>>, count: number): string[] {
  const partsOf = (text: string): string[] => text.toLowerCase().split(/[^a-z0-9]+/);
  const parts = new Set(partsOf(written));
  return Object.entries(known)
    .map(([word, title]) => ({
      word,
      shared: new Set([...partsOf(word), ...partsOf(title)]).intersection(parts).size,
      far: distance(written, word),
    }))
    .toSorted((a, b) => b.shared - a.shared || a.far - b.far || (a.word < b.word ? -1 : 1))
    .slice(0, count)
    .map(({ word }) => word);
}

/** What to do about an unknown word: the nearest spelling, or the words there are. */
export function suggestion(written: string, known: readonly string[]): string {
  const near = nearest(written, known);
  if (near !== undefined) return `did you mean \`${near}\`?`;
  const shown = known.slice(0, 12).map((word) => `\`${word}\``);
  return `write one of ${shown.join(', ')}${known.length > 12 ? ` or ${known.length - 12} others of the vocabulary` : ''}`;
}
