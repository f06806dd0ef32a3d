// Two instruments compared, on a terminal.

import { type Lookup, capital } from '../view/context.ts';
import type { ArticleRow, ComparedRow, ComparisonText, DealText, GapText } from '../view/comparison.ts';
import { hang, table, widthOf, wrap } from './layout.ts';
import { markLines, markText } from './law-document.ts';
import { type Sheet, READABLE, heading, labelled } from './sheet.ts';

/** The comparison in lines. */
export function comparisonLines(context: Lookup, sheet: Sheet, shown: ComparisonText): string[] {
  const { words } = context;
  const { law } = words;
  const width = Math.min(READABLE, sheet.width);
  return [
    ...wrap(shown.title, width).map((line) => sheet.paint.bold(line)),
    ...shown.titles.flatMap((title) => hang('  ', title, width)),
    '',
    ...wrap(shown.counts, width),
    ...(shown.more.length === 0
      ? []
      : [
          ...heading(sheet, law.heading.more),
          ...table(
            shown.more.map(({ pack, deal, formalities }) => [pack, deal, formalities]),
            width,
            { most: Math.floor(width * 0.3) },
          ),
        ]),
    ...heading(sheet, law.heading.comparedArticles, law.note.comparedArticles),
    ...(shown.articles.length === 0
      ? [`  ${law.note.nothingCompared}`]
      : shown.articles.flatMap((row) => articleLines(context, sheet, row))),
    ...heading(sheet, law.heading.formalities, law.note.comparison),
    ...(shown.rows.length === 0
      ? [`  ${law.note.nothingCompared}`]
      : shown.rows.flatMap((row) => rowLines(context, sheet, shown, row))),
    ...(shown.matters.length === 0
      ? []
      : [
          ...heading(sheet, law.heading.matters),
          ...shown.matters.flatMap((row) => rowLines(context, sheet, shown, row)),
        ]),
    ...heading(sheet, law.heading.reciprocity, law.note.reciprocity),
    ...(shown.reciprocity.length === 0 ? [`  ${law.note.noPair}`] : []),
    ...shown.reciprocity.flatMap(({ name, gaps }) => [
      '',
      `  ${sheet.paint.bold(name)}`,
      ...(gaps.length === 0 ? [`    ${law.note.noGap}`] : gaps.flatMap((gap) => gapLines(context, sheet, gap))),
    ]),
    ...heading(sheet, words.heading.marks, words.phrase.marksNote),
    ...shown.marks.flatMap((mark) => markLines(context, sheet, mark)),
    '',
    `${words.label.law}${words.punctuation.colon}${shown.law}`,
  ];
}

function articleLines(context: Lookup, sheet: Sheet, row: ArticleRow): string[] {
  const size = Math.max(widthOf(row.name), widthOf(row.otherName)) + 2;
  // Its own heading has the article already; that of the other is told with each deed.
  const own = row.does.map((deal) => dealLine(context, deal, false));
  const other = row.other.length === 0 ? [row.none] : row.other.map((deal) => dealLine(context, deal));
  const side = (name: string, texts: readonly string[]): string[] =>
    texts.flatMap((text, index) => labelled(sheet, index === 0 ? name : '', text, { indent: 4, size }));
  return [
    ...hang('  ', sheet.paint.bold(row.heading), Math.min(READABLE, sheet.width)),
    ...side(row.name, own),
    ...side(row.otherName, other),
    '',
  ];
}

function rowLines(context: Lookup, sheet: Sheet, shown: ComparisonText, row: ComparedRow): string[] {
  const size = Math.max(widthOf(shown.a), widthOf(shown.b)) + 2;
  const side = (name: string, deals: readonly DealText[], silent: string): string[] => {
    const texts = deals.length === 0 ? [silent] : deals.map((deal) => dealLine(context, deal));
    return texts.flatMap((text, index) => labelled(sheet, index === 0 ? name : '', text, { indent: 4, size }));
  };
  return [
    ...hang('  ', `${sheet.paint.bold(row.name)} · ${row.said}`, Math.min(READABLE, sheet.width)),
    ...side(shown.a, row.a, shown.silent.a),
    ...side(shown.b, row.b, shown.silent.b),
    '',
  ];
}

/** What one rule does, with its provision and marks, in a line. */
function dealLine(context: Lookup, deal: DealText, cited = true): string {
  const { words } = context;
  const number =
    deal.numberMark === undefined
      ? ''
      : ` ${words.label.number}${words.punctuation.colon}${markText(context, deal.numberMark)}`;
  const host = deal.host === '' ? '' : `${words.punctuation.comma}${deal.host}`;
  const provision = cited ? ` – ${deal.provision}` : '';
  return `${deal.deal}${host}${provision} ${markText(context, deal.mark)}${number}`;
}

function gapLines(context: Lookup, sheet: Sheet, gap: GapText): string[] {
  const { words } = context;
  const { label } = words.law;
  return [
    '',
    ...hang('    ', `${sheet.paint.bold(gap.name)} · ${gap.kinds}`, Math.min(READABLE, sheet.width)),
    ...gap.sides.flatMap((side) => {
      const rows: readonly (readonly [string, string])[] = [
        ...side.rules.map((deal, index) => [index === 0 ? words.label.because : '', dealLine(context, deal)] as const),
        ...(side.through === undefined ? [] : [[label.through, side.through] as const]),
        ...(side.choice === undefined ? [] : [[label.choice, side.choice] as const]),
        ...side.more.map((text, index) => [index === 0 ? label.asks : '', text] as const),
      ];
      const size = Math.max(0, ...rows.map(([name]) => widthOf(name))) + 2;
      return [
        ...hang(
          '      ',
          `${capital(context, side.hosts)}${words.punctuation.colon}${side.deal}${side.means === undefined ? '' : `${words.punctuation.comma}${side.means}`}`,
          Math.min(READABLE, sheet.width),
        ),
        ...rows.flatMap(([name, text]) => labelled(sheet, name, text, { indent: 8, size })),
      ];
    }),
  ];
}
