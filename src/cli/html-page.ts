import { htmlReport } from '../report/html/html-report.ts';
import { JAPANESE_FONT } from '../report/html/japanese-font.generated.ts';
import type { Assessed } from './assess.ts';

/** The report as one self-contained page. Names of lines stay on the reader's machine: the page is a file of theirs. */
export function htmlPage({ assessment, law, common, as, labels }: Assessed): string {
  return htmlReport(assessment, law, { lang: common.lang, as, fontBase64: JAPANESE_FONT, labels });
}
