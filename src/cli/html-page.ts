import { htmlReport } from '../report/html/html-report.ts';
import { JAPANESE_FONT } from '../report/html/japanese-font.generated.ts';
import type { Lang } from '../words/words.ts';
import type { Assessed } from './assess.ts';
import { writeText } from './files.ts';
import type { Io } from './io.ts';

/** The report as one self-contained page. Names of lines stay on the reader's machine: the page is a file of theirs. */
export function htmlPage({ assessment, law, common, as, labels, sheets }: Assessed): string {
  return htmlReport(assessment, law, { lang: common.lang, as, font: JAPANESE_FONT, labels, sheets });
}

/** Writes a page and says where. */
export function writePage(io: Io, path: string, page: string, lang: Lang): void {
  writeText(io, path, page);
  io.out(lang === 'ja' ? `${path} に書きました\n` : `written to ${path}\n`);
}
