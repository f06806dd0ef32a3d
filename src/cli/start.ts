import { join } from 'node:path';

import { wrap } from '../report/terminal/layout.ts';
import { contextOf } from '../report/view/context.ts';
import { verdictSentence } from '../report/view/verdict.ts';
import { type Assessed, assessVisit, reportText } from './assess.ts';
import { COMMON_HELP, PLAIN, readArguments, type Verb } from './arguments.ts';
import { writeText } from './files.ts';
import { htmlPage } from './html-page.ts';
import { Exit, type Io } from './io.ts';
import { ownName } from './own-name.ts';
import { textTable } from './text-table.ts';

const EXAMPLE = '01';
const PAGE = join('.', 'comity-report-example-01.html');

export const start: Verb = {
  name: 'start',
  summary: 'assess example 01, print the report, write the page, and say what to try next',
  help: `usage: comity start

Assesses example 01, prints its report, writes the same as an HTML page into this folder, and says what to try next.
\`npm start\` runs this.

${COMMON_HELP}
examples:
  comity start
  comity start --lang ja
`,
  run(argv, io) {
    const { values, positionals } = readArguments('start', argv, PLAIN);
    const assessed = assessVisit('start', positionals, { ...values, example: EXAMPLE }, io);
    if (typeof assessed === 'number') return assessed;
    writeText(io, PAGE, htmlPage(assessed));
    io.out(reportText(assessed));
    io.out(closing(assessed, io));
    return Exit.done;
  },
};

// The report is long and its first screen gone by the time it ends: the verdict closes it as it began.
function closing(assessed: Assessed, io: Io): string {
  const { assessment, law, common, as } = assessed;
  const { lang, width } = common;
  const verdict = verdictSentence(contextOf(assessment, law, { lang, as }));
  const ja = lang === 'ja';
  const page = ja ? `全文のページ: ${PAGE}` : `The whole of it as a page: ${PAGE}`;
  const own = ownName(io);
  const rows = TRY.map(({ words, en, ja: japanese }) => [
    `  ${own} ${words}${ja ? ' --lang ja' : ''}`,
    ja ? japanese : en,
  ]);
  return [
    '',
    ja ? `例 ${EXAMPLE} の結論` : `Example ${EXAMPLE} in one sentence`,
    '',
    ...wrap(verdict, width - 2).map((line) => `  ${line}`),
    `  ${page}`,
    '',
    ja ? '次に試すこと:' : 'Try next:',
    textTable(rows, 'words'),
  ].join('\n');
}

const TRY = [
  {
    words: 'assess --example 01 --enter 2023-08-10 --leave 2023-08-12',
    en: 'before the agreement was in force',
    ja: '協定の発効前',
  },
  { words: 'assess --example 01 --enter 2023-08-13 --leave 2023-08-16', en: 'from its first day', ja: '発効の日から' },
  {
    words: 'why --example 01 --line 5 --formality visa',
    en: 'one answer, with its reasons',
    ja: '一つの答えとその理由',
  },
  {
    words: 'treaties show au-jp-raa-2022',
    en: 'the law behind it, with its marks',
    ja: '根拠となる法令とその確度',
  },
  { words: 'visit new my-visit', en: 'a visit of your own', ja: '自分の訪問を作る' },
] as const;
