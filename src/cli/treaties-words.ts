import { shownJson } from '../kernel/shown-text.ts';
import type { Title, Vocabulary } from '../engine/vocabulary.ts';
import { COMMON, COMMON_HELP, choice, readArguments, readCommon, usageError, type Verb } from './arguments.ts';
import { Exit } from './io.ts';
import { loadLaw } from './law-files.ts';
import { textTable } from './text-table.ts';
import { Wrong } from './usage.ts';

/** The lists of the vocabulary, in the order they are printed. */
const KINDS = [
  'formalities',
  'facts',
  'subjects',
  'authorities',
  'papers',
  'duties',
  'actors',
  'times',
  'powers',
  'matters',
  'states',
] as const satisfies readonly (keyof Vocabulary)[];

export const treatiesWords: Verb = {
  name: 'treaties words',
  summary: 'the words of the law by id: formalities, facts, papers …, with their names in English and Japanese',
  help: `usage: comity treaties words [--kind KIND]

Prints the words that rules, reports and flags use: the id, the name in English, the name in Japanese.

  --kind KIND        one list alone: ${KINDS.slice(0, 6).join(', ')},
                     ${KINDS.slice(6).join(', ')}
  --json             the list as JSON
${COMMON_HELP}
examples:
  comity treaties words --kind formalities
  comity treaties words --kind facts --json
`,
  run(argv, io) {
    const { values, positionals } = readArguments('treaties words', argv, { ...COMMON, kind: { type: 'string' } });
    const { lang, json } = readCommon('treaties words', values, io);
    if (positionals[0] !== undefined) throw usageError(Wrong.tooMany(positionals[0]), 'treaties words');
    const only = choice('treaties words', 'kind', values.kind, KINDS);
    const { vocabulary } = loadLaw(io);
    const lists = (only === undefined ? KINDS : [only]).map((kind) => ({
      kind,
      words: Object.entries<Title>(vocabulary[kind]).map(([id, { en, ja }]) => ({ id, en, ja })),
    }));
    if (json) {
      const rows = lists.flatMap(({ kind, words }) => words.map((word) => ({ kind, ...word })));
      io.out(`${shownJson(rows, 2)}\n`);
      return Exit.done;
    }
    const head = lang === 'ja' ? ['英語', '日本語'] : ['English', 'Japanese'];
    const tables = lists.map(({ kind, words }) =>
      textTable([[kind, ...head], ...words.map(({ id, en, ja }) => [id, en, ja])], 'words'),
    );
    io.out(tables.join('\n'));
    return Exit.done;
  },
};
