import { join } from 'node:path';

import { assessVisit, reportText } from './assess.ts';
import { COMMON, COMMON_HELP, readArguments, type Verb } from './arguments.ts';
import { writeText } from './files.ts';
import { htmlPage } from './html-page.ts';
import { Exit } from './io.ts';

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
    const { values, positionals } = readArguments('start', argv, COMMON);
    const assessed = assessVisit('start', positionals, { ...values, example: EXAMPLE }, io);
    if (typeof assessed === 'number') return assessed;
    writeText(io, PAGE, htmlPage(assessed));
    io.out(reportText(assessed));
    io.out(assessed.common.lang === 'ja' ? nextJa : nextEn);
    return Exit.done;
  },
};

const nextEn = `
This is example ${EXAMPLE}. The same report as a page: ${PAGE}

Try next:
  npx comity assess --example 01 --enter 2023-08-10 --leave 2023-08-12   before the agreement was in force
  npx comity assess --example 01 --enter 2023-08-13 --leave 2023-08-16   from its first day
  npx comity why --example 01 --line 4 --formality visa                  one answer, with its reasons
  npx comity treaties show au-jp-raa-2022                                the law behind it, with its marks
  npx comity visit new my-visit                                          a visit of your own
`;

const nextJa = `
これは例 ${EXAMPLE} です。同じ報告のページ: ${PAGE}

次に試すこと:
  npx comity assess --example 01 --enter 2023-08-10 --leave 2023-08-12 --lang ja   協定の発効前
  npx comity assess --example 01 --enter 2023-08-13 --leave 2023-08-16 --lang ja   発効の日から
  npx comity why --example 01 --line 4 --formality visa --lang ja                  一つの答えとその理由
  npx comity treaties show au-jp-raa-2022 --lang ja                                根拠となる法令とその確度
  npx comity visit new my-visit --lang ja                                          自分の訪問を作る
`;
