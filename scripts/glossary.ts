// Writes the tables of GLOSSARY.md between their markers: the closed words of law/vocabulary.yaml, and the exported types of the pure
// rooms with the first sentence of their docstrings. With `--check` it says whether the committed tables are current.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { readVocabulary } from '../src/engine/parse/vocabulary.ts';
import type { Title, Vocabulary } from '../src/engine/vocabulary.ts';
import { exportedTypes } from './syntax.ts';
import { type File, filesBelow, PURE, read, roomOf } from './tree.ts';

/** The groups of the vocabulary whose ids a rule may use, with the heading each has in the glossary. */
const GROUPS: readonly (readonly [keyof Vocabulary, string])[] = [
  ['subjects', 'Subjects: what a line of a manifest may be'],
  ['facts', 'Facts: what a condition may read'],
  ['formalities', 'Formalities: what a State asks of a visit'],
  ['authorities', 'Authorities'],
  ['papers', 'Papers'],
  ['duties', 'Duties'],
  ['actors', 'Actors: whose duty it is, and who can change a fact'],
  ['days', 'Days that can be moved'],
  ['times', 'Times: when a duty is due'],
  ['powers', 'Powers a text reserves'],
  ['matters', 'Matters a text allocates'],
  ['terms', 'Terms and words of the texts, as sentences name them'],
  ['lists', 'Lists of States, as sentences name them'],
];

/** Every id of the vocabulary that the glossary must have. */
export function vocabularyIds(vocabulary: Vocabulary): readonly string[] {
  return GROUPS.flatMap(([group]) => Object.keys(vocabulary[group]));
}

/** The tables of the vocabulary. */
export function vocabularyTables(vocabulary: Vocabulary): string {
  return GROUPS.map(([group, heading]) => {
    const words = Object.entries<Title>(vocabulary[group]);
    if (group !== 'facts')
      return table(
        heading,
        ['id', 'English', '日本語'],
        words.map(([id, one]) => [`\`${id}\``, one.en, one.ja]),
      );
    const rows = Object.values(vocabulary.facts).map((fact) => {
      const values = Object.keys(fact.values ?? {}).map((value) => `\`${value}\``);
      return [`\`${fact.path}\``, fact.en, fact.ja, values.length > 0 ? values.join(' ') : (fact.unit ?? fact.type)];
    });
    return table(heading, ['id', 'English', '日本語', 'values'], rows);
  }).join('\n\n');
}

/** The exported types of files, one line each; `missing` are those whose docstring does not say what they are. */
export function typeTable(files: readonly File[]): { readonly text: string; readonly missing: readonly string[] } {
  const missing: string[] = [];
  const rooms = Map.groupBy(files, ({ path }) => roomOf(path));
  const tables = [...rooms].map(([room, own]) => {
    const rows = own.flatMap((file) =>
      exportedTypes(file).map(({ name, line, doc }) => {
        if (doc === undefined || doc.trim() === '') missing.push(`${file.path}:${line}: ${name} has no docstring`);
        return [`\`${name}\``, firstSentence(doc ?? ''), `[${file.path.split('/').slice(2).join('/')}](${file.path})`];
      }),
    );
    return rows.length === 0 ? '' : table(`Types of ${room}`, ['type', 'what it is', 'where'], rows);
  });
  return { text: tables.filter((one) => one !== '').join('\n\n'), missing };
}

/** The text with what stands between two markers replaced. */
export function between(text: string, name: string, body: string): string {
  const [begin, end] = [`<!-- begin ${name}: made by scripts/glossary.ts -->`, `<!-- end ${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`GLOSSARY.md has no markers for ${name}`);
  return `${text.slice(0, from + begin.length)}\n\n${body}\n\n${text.slice(to)}`;
}

/** The files whose exported types the glossary lists. */
export function pureFiles(): readonly File[] {
  return filesBelow('src', /\.ts$/).filter(({ path }) => PURE.includes(roomOf(path)));
}

/** The closed words as the checker of packs reads them. */
export function currentVocabulary(): Vocabulary {
  const result = readVocabulary(read('law/vocabulary.yaml'), 'law/vocabulary.yaml');
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.value;
}

/** The glossary with its tables made anew. */
export function glossary(text: string): { readonly text: string; readonly missing: readonly string[] } {
  const types = typeTable(pureFiles());
  return {
    text: between(between(text, 'vocabulary', vocabularyTables(currentVocabulary())), 'types', types.text),
    missing: types.missing,
  };
}

function table(heading: string, columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [`### ${heading}`, '', line(columns), `|${columns.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

function firstSentence(doc: string): string {
  const flat = doc.replace(/\s+/g, ' ').trim();
  return /^(.*?[^.])\.(?: |$)/.exec(flat)?.[1] ?? flat;
}

if (import.meta.main) {
  const file = fileURLToPath(new URL('../GLOSSARY.md', import.meta.url));
  const old = readFileSync(file, 'utf8');
  const { text, missing } = glossary(old);
  for (const one of missing) console.error(one);
  if (missing.length > 0) process.exit(1);
  if (process.argv.includes('--check')) {
    console.log(
      old === text
        ? 'GLOSSARY.md is current'
        : 'GLOSSARY.md is out of date: run `node scripts/glossary.ts` and commit it',
    );
    process.exit(old === text ? 0 : 1);
  }
  writeFileSync(file, text);
  console.log('GLOSSARY.md: tables written');
}
