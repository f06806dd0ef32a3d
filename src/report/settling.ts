// Which texts to get first, told for a terminal: what each would settle, where it is published, and what to do once it is read.

import type { Law } from '../engine/law.ts';
import { type CivilDate, LATEST } from '../kernel/civil-date.ts';
import type { Settling, UnseenText } from '../visit/assessment/settling.ts';
import type { Title } from '../engine/vocabulary.ts';
import { type Lang, words } from '../words/words.ts';
import { hang, widthOf, wrap } from './terminal/layout.ts';
import { paintOf } from './terminal/paint.ts';
import { type Sheet, heading, labelled, paragraph } from './terminal/sheet.ts';
import { fenceText } from './view/cite.ts';
import { type Lookup, formalityName, plain } from './view/context.ts';
import { outcomesText, publishedText, stepNames, whomText } from './view/settling.ts';

/** How it is told, and what visit it is about. */
export interface SettlingOptions {
  readonly lang: Lang;
  readonly width: number;
  readonly colour: boolean;
  readonly title: Title;
  readonly known: CivilDate;
}

/** Narrower terminals wrap by themselves. */
const NARROWEST = 60;

/** What to read first, as text for a terminal, ending with a newline. */
export function settlingText(settling: Settling, law: Law, options: SettlingOptions): string {
  const context: Lookup = { law, lang: options.lang, words: words(options.lang) };
  const { settle, label, punctuation, date } = context.words;
  const sheet: Sheet = { width: Math.max(NARROWEST, options.width), paint: paintOf(options.colour) };
  const lines = [
    sheet.paint.dim(`COMITY · ${settle.title} · ${plain(options.title[options.lang])}`),
    '',
    ...wrap(settle.counted(settling.units, settling.unsettled, settling.beyond), sheet.width - 4).map(
      (line) => `  ${sheet.paint.bold(line)}`,
    ),
    ...(options.known === LATEST
      ? []
      : ['', ...paragraph(sheet, `${label.known}${punctuation.colon}${date(options.known)}`)]),
  ];
  if (settling.texts.length === 0) return `${[...lines, '', ...paragraph(sheet, settle.nothing)].join('\n')}\n`;
  lines.push(...heading(sheet, settle.together, settle.togetherNote));
  settling.together.forEach(({ texts, fences, adds, units }, index) => {
    const names = stepNames(context, texts, fences);
    lines.push(
      ...hang(`  ${String(index + 1).padStart(2)}. `, sheet.paint.bold(context.words.list(names)), sheet.width),
      ...paragraph(sheet, settle.adds(adds.units, units, settling.unsettled), 6),
      ...paragraph(sheet, sheet.paint.dim(outcomesText(context, adds)), 6),
    );
  });
  lines.push(...heading(sheet, settle.each, settle.eachNote));
  settling.texts.forEach((text, index) => {
    const rows = rowsOf(context, text);
    const size = Math.max(...rows.map(([name]) => widthOf(name))) + 2;
    lines.push(
      ...hang(`  ${String(index + 1).padStart(2)}. `, sheet.paint.bold(fenceText(context, text.fence)), sheet.width),
      ...rows.flatMap(([name, said]) => labelled(sheet, name, said, { indent: 6, size })),
    );
  });
  return `${lines.join('\n').replaceAll(/\n{3,}/g, '\n\n')}\n`;
}

function rowsOf(context: Lookup, text: UnseenText): [string, string][] {
  const { settle, formalities, list, punctuation } = context.words;
  const { settles, ask } = text;
  const names = list(text.formalities.map((id) => formalityName(context, id)));
  const bears = `${formalities(text.units)}${punctuation.colon}${names}`;
  const said =
    settles.units === 0
      ? settle.nothingAlone
      : `${formalities(settles.units)}${punctuation.colon}${outcomesText(context, settles)}`;
  return [
    [settle.bearsOn, bears],
    [settle.settles, said],
    [settle.published, ask === undefined ? publishedText(context, text) : whomText(context, ask)],
    [settle.whenRead, text.then === 'encode' ? settle.encode : attestText(context, text)],
  ];
}

/** The command that turns the text, once read, into settled answers. */
function attestText(context: Lookup, { fence, article }: UnseenText): string {
  const { settle } = context.words;
  const slash = fence.indexOf('/');
  return `comity treaties attest ${fence.slice(0, slash)} ${fence.slice(slash + 1)} --article "${article ?? settle.number}" --office "${settle.yourOffice}" --seen ${settle.day}`;
}
