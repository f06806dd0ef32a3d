// Makes docs/reference/errors.md from src/kernel/errors.ts, or with `--check` says whether the committed file is current.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { ErrorCode, type ErrorText } from '../src/kernel/errors.ts';

/** The codes of one section of errors.ts, under its heading there. */
export type Section = { readonly title: string; readonly codes: readonly string[] };

/** The sections of errors.ts that hold a code, as their comments name them. */
export function sectionsOf(source: string): readonly Section[] {
  const sections: { title: string; codes: string[] }[] = [];
  for (const line of source.split('\n')) {
    const title = /^ {2}\/\/ ── (.*?) ─+$/.exec(line)?.[1];
    if (title !== undefined) sections.push({ title, codes: [] });
    const code = /^ {2}(COMITY_\w+): \{$/.exec(line)?.[1];
    if (code !== undefined) sections.at(-1)?.codes.push(code);
  }
  return sections.filter(({ codes }) => codes.length > 0);
}

/** The whole document. */
export function errorsDocument(sections: readonly Section[], texts: Readonly<Record<string, ErrorText>>): string {
  const body = sections.flatMap(({ title, codes }) => [
    `## ${title.replace(/: .*$/, '')}`,
    ...codes.flatMap((code) => {
      const text = texts[code];
      if (text === undefined) return [];
      return [`### \`${code}\`\n\n- ${text.title} → ${text.remedy}\n- ${text.titleJa} → ${text.remedyJa}`];
    }),
  ]);
  return `${HEAD}\n\n${body.join('\n\n')}\n`;
}

const HEAD = `# Errors

Made by \`scripts/errors-doc.ts\` from \`src/kernel/errors.ts\`; do not edit. Every error has a code that is never renamed or used again
for something else. A message reads \`\`PLACE: what is wrong: \`your value\`; what to do [CODE]\`\`; all errors of a file come at once. Where more
is known (a nearest spelling, a combination of facts), the message says that in place of the remedy below. With each code: what is wrong,
then what to do, in English and in Japanese.`;

if (import.meta.main) {
  const file = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
  const target = 'docs/reference/errors.md';
  const text = errorsDocument(sectionsOf(readFileSync(file('src/kernel/errors.ts'), 'utf8')), ErrorCode);
  if (process.argv.includes('--check')) {
    const current = readFileSync(file(target), 'utf8') === text;
    console.log(
      current ? `${target} is current` : `${target} is out of date: run \`node scripts/errors-doc.ts\` and commit it`,
    );
    process.exit(current ? 0 : 1);
  }
  writeFileSync(file(target), text);
  console.log(`${target}: ${Object.keys(ErrorCode).length} codes`);
}
