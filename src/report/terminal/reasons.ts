// Why: each answer with its provisions, what is cited beside, the packs, and what went in.

import { Mark } from '../../engine/marks.ts';
import { citedLine, citedOf } from '../view/cite.ts';
import { type Context, stateName, titleOf } from '../view/context.ts';
import { sinceText } from '../view/since.ts';
import { localText } from '../view/local.ts';
import {
  type AnswerGroup,
  answerGroups,
  isBareGap,
  outcomeText,
  rangeText,
  reasonsOf,
  shownOf,
  unitsWithSigns,
} from '../view/groups.ts';
import { wouldTexts } from '../view/would.ts';
import { hang, table, widthOf } from './layout.ts';
import { outcomePaint } from './paint.ts';
import { type Sheet, heading, labelled, paragraph } from './sheet.ts';

export function reasonsSection(context: Context, sheet: Sheet): string[] {
  const { words } = context;
  const lines = heading(sheet, words.heading.reasons, words.phrase.reasonsNote);
  let host = '';
  const groups = answerGroups(context);
  for (const group of groups.filter((each) => !isBareGap(each))) {
    if (context.manyHosts && group.host !== host) {
      host = group.host;
      lines.push('', `  ${sheet.paint.bold(stateName(context, host))}`);
    }
    lines.push(...groupLines(context, sheet, group));
  }
  return lines;
}

/** One group of equal answers with everything behind it. */
export function groupLines(context: Context, sheet: Sheet, group: AnswerGroup): string[] {
  const { words } = context;
  const { row } = group;
  const shown = shownOf(row);
  const tone = outcomePaint(sheet.paint, shown);
  const reasons = reasonsOf(context, row);
  const said =
    row.outcome === 'unsettled'
      ? `${words.outcome[row.outcome]}${words.punctuation.colon}${rangeText(context, row)}`
      : outcomeText(context, row);
  const facts: [string, string][] = [
    ...reasons.because.map((cited): [string, string] => [words.label.because, citedLine(context, cited)]),
    ...reasons.local.map((text): [string, string] => [words.label.local, text]),
    ...(reasons.causes.length === 0 ? [] : [[words.label.cause, words.list(reasons.causes)] as [string, string]]),
    ...(reasons.indicated === undefined ? [] : [[words.label.indicated, reasons.indicated] as [string, string]]),
    ...reasons.provided.map((text): [string, string] => [words.label.provided, text]),
    ...reasons.defeated.map(({ rule, by }): [string, string] => [
      words.label.defeated,
      `${rule}${words.punctuation.open}${words.label.by} ${by}${words.punctuation.close}`,
    ]),
    ...reasons.ask.map((text): [string, string] => [words.label.question, text]),
    ...reasons.wanted.map((text): [string, string] => [words.label.text, text]),
    ...wouldTexts(context, group.rows).map((text): [string, string] => [words.would.label, text]),
    ...(row.capped === true ? [[words.label.notKnown, words.phrase.capped] as [string, string]] : []),
  ];
  const size = Math.max(0, ...facts.map(([label]) => widthOf(label))) + 2;
  let last = '';
  return [
    '',
    ...hang(
      `  ${tone(words.symbol[shown])} `,
      `${sheet.paint.bold(group.formalityName)} · ${unitsWithSigns(context, group)} · ${tone(said)}`,
      sheet.width,
    ),
    ...facts.flatMap(([label, text]) => {
      const shownLabel = label === last ? '' : label;
      last = label;
      return labelled(sheet, shownLabel, text, { indent: 4, size });
    }),
  ];
}

/** What the reader's own State had attested or adopted and what has lapsed since. */
export function lapsedSection(context: Context, sheet: Sheet): string[] {
  const { words, assessment } = context;
  if (assessment.lapsed.length === 0) return [];
  return [
    ...heading(sheet, words.heading.lapsed, words.phrase.lapsedNote),
    ...assessment.lapsed.flatMap((row) => paragraph(sheet, localText(context, row))),
  ];
}

export function citedSection(context: Context, sheet: Sheet): string[] {
  const { words, assessment, law } = context;
  if (assessment.cited.length === 0) return [];
  const { vocabulary } = law;
  const seen = new Set<string>();
  const rows = assessment.cited.flatMap((row) => {
    const what =
      row.what === undefined
        ? ''
        : titleOf(
            context,
            vocabulary.matters[row.what] ??
              vocabulary.powers[row.what] ??
              vocabulary.duties[row.what] ??
              vocabulary.formalities[row.what],
            row.what,
          );
    const text = [
      `${words.silent[row.verb]}${what === '' ? '' : `${words.punctuation.colon}${what}`}`,
      citedLine(context, citedOf(context, row)),
    ];
    const key = text.join('\n');
    if (seen.has(key)) return [];
    seen.add(key);
    return [text];
  });
  return [
    ...heading(sheet, words.heading.cited, words.phrase.citedNote),
    ...table(rows, sheet.width, { most: Math.floor(sheet.width * 0.4) }),
  ];
}

export function packsSection(context: Context, sheet: Sheet): string[] {
  const { words, assessment } = context;
  const lines = heading(sheet, words.heading.packs, words.phrase.packsNote);
  for (const pack of assessment.packs) {
    const from = sinceText(context, pack);
    const marks = Mark.filter((mark) => pack.marks[mark] > 0).map(
      (mark) => `${words.mark[mark]} ${words.number(pack.marks[mark])}`,
    );
    const facts: [string, string][] = [
      [words.label.layer, words.layer[pack.layer as keyof typeof words.layer] ?? pack.layer],
      [words.label.inForce, `${words.inForce[pack.inForce]}${from}`],
      [words.label.mark, marks.join(words.punctuation.comma)],
      [words.label.digest, shortDigest(pack.digest)],
    ];
    const size = Math.max(...facts.map(([label]) => widthOf(label))) + 2;
    lines.push(
      ...hang(
        '  ',
        `${sheet.paint.bold(titleOf(context, pack.short, pack.id))} · ${titleOf(context, pack.title, pack.id)} \`${pack.id}\``,
        sheet.width,
      ),
      ...facts.flatMap(([label, text]) => labelled(sheet, label, text, { indent: 4, size })),
    );
  }
  return lines;
}

export function footSection(context: Context, sheet: Sheet): string[] {
  const { words, assessment } = context;
  const { inputs } = assessment;
  return [
    ...heading(sheet, words.heading.marks, words.phrase.marksNote),
    ...table(
      Mark.map((mark) => [words.mark[mark], words.markMeaning[mark]]),
      sheet.width,
    ),
    ...heading(sheet, words.heading.inputs),
    ...table(
      [
        [words.label.visitFile, shortDigest(inputs.visit)],
        [words.label.manifest, shortDigest(inputs.manifest)],
        [words.label.law, shortDigest(inputs.law)],
        [words.label.calendars, shortDigest(inputs.calendars)],
        [words.label.overlay, shortDigest(inputs.overlay)],
        [words.label.engine, inputs.engine],
      ],
      sheet.width,
    ),
  ];
}

// Enough to compare by eye; the JSON has all of it.
function shortDigest(digest: string): string {
  return digest.length > 20 ? `${digest.slice(0, 16)}…` : digest;
}
