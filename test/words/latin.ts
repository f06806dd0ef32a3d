// Which Latin words a Japanese text has outside names, ids set as code, units and addresses.

import type { Law } from '../../src/engine/law.ts';

/** Names of file formats and of this program: they are written so in Japanese too. */
const FORMATS = ['Comity', 'COMITY', 'JSON', 'YAML', 'CSV', 'XLSX', 'HTML', 'UTF-8', 'YYYY-MM-DD', 'CEL'];
const UNITS = /(?<=\d ?)(?:kg|km|cm|mm|m|t|kB|MB)(?![A-Za-z])/g;

/** Every name that law may print as it was given: articles as cited, publications, those who published them. */
export function namesOf(law: Law): string[] {
  const fences = Object.values(law.packs).flatMap((pack) => [
    ...pack.scopes,
    ...Object.values(pack.terms),
    ...Object.values(pack.words),
    ...Object.values(pack.readings),
    ...Object.values(pack.rules),
  ]);
  const sources = Object.values(law.sources).flatMap(({ title, publisher, date }) => [title, publisher, date]);
  // What a State calls its systems and offices by capitals stands so in the Japanese titles too.
  const given = [...JSON.stringify(law).matchAll(/"ja":"([^"]*)"/g)].flatMap(
    ([, ja = '']) => ja.match(/[A-Z][A-Za-z]*[A-Z]/g) ?? [],
  );
  // A cited article begins with its number, which Japanese sets in its own way.
  const articles = fences.flatMap(({ heading: { article = '' } }) => [
    article,
    article.replace(/^(?:[IVXLC]+|\d+)(?:\([^)]*\))*/, ''),
  ]);
  const translated = fences.flatMap(({ heading: { ja } }) =>
    ja === undefined ? [] : (`${ja.article ?? ''} ${ja.title}`.match(/[A-Z][A-Za-z]*[A-Z]/g) ?? []),
  );
  return [...articles, ...sources, ...given, ...translated].filter((name) => name !== undefined);
}

/**
 * The Latin words that are left when everything allowed is taken out.
 *
 * @param names what may stand in Latin letters, as it is printed
 */
export function latinWords(text: string, names: readonly string[]): string[] {
  let rest = text
    .replaceAll(/<(style|code|head)\b[^]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll(/&(?:lt|gt);/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/`[^`]*`/g, ' ')
    .replaceAll(/https?:\/\/\S+/g, ' ')
    .replaceAll(/\[COMITY_[A-Z0-9_]+\]/g, ' ')
    .replaceAll(/[\w./-]+\.(?:yaml|csv|xlsx|json|md|html|ts)(?::\d+)*(?![A-Za-z])/g, ' ')
    .replaceAll(/第[IVXLC]+条(?:\([A-Za-z0-9]+\))*/g, ' ')
    .replaceAll(/\b[0-9a-f]{12,}/g, ' ');
  for (const name of [...names].filter(({ length }) => length > 1).toSorted((a, b) => b.length - a.length)) {
    // A short name is one only where no letter touches it.
    const flat = name.replaceAll(/\s+/g, ' ');
    const whole = new RegExp(`(?<![A-Za-z])${flat.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![A-Za-z])`, 'g');
    rest = rest.replaceAll(flat.length > 4 ? flat : whole, ' ');
  }
  rest = rest
    .replaceAll(UNITS, ' ')
    // Numbers of forms, instruments and types as a State gives them: capitals with a digit in one word.
    .replaceAll(/(?<![A-Za-z])(?=[A-Za-z/-]*\d)[A-Z][A-Za-z0-9./-]*/g, ' ');
  const words = [...rest.matchAll(/[A-Za-z\u00C0-\u024F]{2,}(?:[-_./][A-Za-z0-9]+)*/g)].map(([word]) => word);
  return [...new Set(words.filter((word) => !FORMATS.includes(word)))];
}

/** Help is made of commands: what is typed after `comity` or a flag is code by its place. */
export function withoutCommands(help: string): string {
  return help
    .split('\n')
    .map((line) =>
      line
        .replace(/^comity: /, '')
        .replace(/^(?:使い方:| {2,})\s*(?:comity|printf|npx) .*$/u, '')
        .replace(/^ {2}--.*?(?= {2})/u, '')
        .replace(/^ {2}(?:[a-z]+ )?[a-z-]+(?= {2})/, ''),
    )
    .join('\n');
}
