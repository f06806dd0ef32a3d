// Headings and values as they are compared: width, case, punctuation, plurals and a leading number do not count.

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/** A heading as it is compared with others: `1. Date-of-Birth*` and `date of birth` are one. */
export function plainHeading(text: string): string {
  const unnumbered = text.replace(/^[\s*※]*(?:[①-⑳]|\(?\d{1,2}[.)．）、])\s*/u, '');
  const words = unnumbered
    .normalize('NFKC')
    .replace(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu, ' ')
    .toLowerCase()
    .replace(/['’`´]s?(?=\s|$)/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return joined(words.split(' ').map(singular).join(' '));
}

/** A value as it is compared: width, case and the kind of space or hyphen do not count, other signs do. */
export function plainValue(text: string): string {
  return joined(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s_\-‐‑]+/gu, ' ')
      .trim(),
  );
}

/** The heading without what stands in brackets, and without what only says how to fill it in: `(Y/N)`, `の有無`, `欄`. */
export function bareHeading(text: string): string {
  const bare = text
    .replace(/[([（［【][^)\]）］】]*[)\]）］】]/gu, ' ')
    .replace(/\b(?:y\s*\/\s*n|yes\s*\/\s*no|t\s*\/\s*f)\b/gi, ' ')
    .replace(/(?:の?有無|の?要否|の別)\s*$/u, '');
  return plainHeading(bare);
}

/** The parts of a heading that says itself twice, in two languages or two words: `氏名 / Name`, `国籍 Nationality`. */
export function partsOf(text: string): string[] {
  const parts = text
    .normalize('NFKC')
    .replace(/(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])[\s(]*(?=[A-Za-z])/gu, '/')
    .replace(/(?<=[A-Za-z.])[\s(]*(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu, '/')
    .split(/[/\n|]/)
    .map(plainHeading)
    .filter((one) => one !== '');
  return parts.length < 2 ? [] : parts;
}

/** The words of a plain heading that carry meaning, sorted. */
export function wordSet(plain: string): string {
  return plain
    .split(' ')
    .filter((word) => !STOP.has(word))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .join(' ');
}

/** What an English heading is about: the words before `of`, `on`, `in` or `for`, `expiry date of document` being a date. */
export function headOf(plain: string): string {
  return /^(.+?) (?:of|on|in|for|at|by|from) /.exec(plain)?.[1] ?? plain;
}

/** Whether a text is written in Han or kana: such words are compared by their ends, not by spaces. */
export function isJapanese(text: string): boolean {
  return CJK.test(text);
}

const STOP: ReadonlySet<string> = new Set(['of', 'the', 'a', 'an', 'in', 'for', 'to', 'on', 'or', 'and', 'any', 'if']);

// Spaces between Han or kana are layout, not words.
function joined(text: string): string {
  return text.replace(
    /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]) (?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu,
    '',
  );
}

function singular(word: string): string {
  return word.length > 3 && /[^suia]s$/.test(word) ? word.slice(0, -1) : word;
}
