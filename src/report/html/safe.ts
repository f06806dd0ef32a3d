// HTML that cannot be broken by what people write: every value that is not made here is escaped.

/** Markup made by this room. */
export class Safe {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What markup may be made of: markup, text to be escaped, numbers, nothing, and lists of these. */
export type Content = Safe | string | number | undefined | readonly Content[];

const CJK =
  /[\u3000-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]+(?:[\s0-9A-Za-z]*[\u3000-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]+)*/gu;

/** Whether the text has a sign that needs the Japanese font. */
export function hasJapanese(text: string): boolean {
  return new RegExp(CJK.source, 'u').test(text);
}

/** Text with nothing left that HTML reads as markup; control and direction signs are dropped. */
export function escapeText(text: string): string {
  return text
    .replaceAll(/[^\P{Cc}\t\n\r]|\p{Bidi_C}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Markup with values in it; values are escaped, in an attribute as in text. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Safe {
  let text = unindented(strings[0] ?? '');
  values.forEach((value, index) => {
    text += render(value) + unindented(strings[index + 1] ?? '');
  });
  return new Safe(text);
}

// The indentation of the source means nothing to the page and would be a twentieth of it.
function unindented(template: string): string {
  return template.replaceAll(/\n[ \t]+/g, '\n');
}

function render(value: Content): string {
  if (value === undefined) return '';
  if (value instanceof Safe) return value.text;
  if (typeof value === 'object') return value.map(render).join('');
  return escapeText(String(value));
}

/**
 * Text with its Japanese runs marked as such, for pages in another language:
 * the same code point is drawn differently in Chinese and in Japanese.
 */
export function tongued(text: string, lang: string): Safe {
  const escaped = escapeText(text);
  return new Safe(lang === 'ja' ? escaped : escaped.replaceAll(CJK, (run) => `<span lang="ja">${run}</span>`));
}

/** A URL that may be followed: only the web, nothing that runs. */
export function safeUrl(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\/[^\s"'<>]+$/.test(url) ? url : undefined;
}

/** Markup from this room's own constants. */
export function raw(text: string): Safe {
  return new Safe(text);
}
