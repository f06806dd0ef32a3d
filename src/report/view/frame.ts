// Under which conditions the visit was assessed.

import { LATEST } from '../../kernel/civil-date.ts';
import { type Context, plain } from './context.ts';

/** "words seen and official summary": the marks an answer may rest on. */
export function acceptText(context: Context): string {
  const { words, assessment } = context;
  const marks = ['text', 'summary', 'report'] as const;
  return words.list(marks.slice(0, marks.indexOf(assessment.inputs.accept) + 1).map((mark) => words.mark[mark]));
}

/** The day the law is looked at from; without a day, everything that was published. */
export function knownText(context: Context): string {
  const { words, assessment } = context;
  return assessment.inputs.known === LATEST ? words.phrase.allKnown : words.date(assessment.inputs.known);
}

/** What of the list was left out because somebody said so. */
export function leftOutTexts({ words, assessment }: Pick<Context, 'words' | 'assessment'>): string[] {
  return (assessment.leftOut ?? []).map(({ file, sheet, line }) =>
    words.leftOut(line, sheet === undefined ? '' : plain(sheet), file === undefined ? '' : plain(file)),
  );
}

/** "1004–1009 are rows 4–9 of the sheet `Vehicles`", for each sheet: nobody finds a line by a number that his workbook does not have. */
export function sheetTexts({ words, sheets }: Context): string[] {
  const span = (from: number, to: number): string => (from === to ? String(from) : `${from}–${to}`);
  return sheets.map(({ sheet, file, first, last, less }) =>
    words.sheetLines(
      span(first, last),
      span(first - less, last - less),
      plain(sheet),
      file === undefined ? undefined : plain(file),
    ),
  );
}
