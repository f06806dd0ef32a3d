// What changed between two versions of a visit, on a terminal.

import type { Context } from '../view/context.ts';
import type { AnswerText } from '../view/delta-answers.ts';
import type { DeltaText, ValueText } from '../view/delta.ts';
import type { WorkGroup, WorkText, WorkTexts } from '../view/delta-work.ts';
import { hang, table, widthOf } from './layout.ts';
import { type Sheet, READABLE, heading, labelled, paragraph } from './sheet.ts';

/** The delta in lines: the verdict and the counts first, then what to do, then what is behind it. */
export function deltaLines(context: Context, sheet: Sheet, shown: DeltaText): string[] {
  const { words } = context;
  const { delta } = words;
  return [
    ...hang('', `${sheet.paint.bold('COMITY')} · ${delta.heading.title} · ${shown.title}`, sheet.width),
    '',
    ...(shown.empty ? [...paragraph(sheet, sheet.paint.bold(delta.note.nothing)), ''] : []),
    ...paragraph(sheet, sheet.paint.bold(shown.verdict.said)),
    ...(shown.verdict.changed
      ? pairs(sheet, [
          [delta.label.old, shown.verdict.old],
          [delta.label.now, shown.verdict.now],
        ])
      : paragraph(sheet, shown.verdict.now)),
    '',
    ...pairs(
      sheet,
      shown.glance.map(({ label, value }) => [label, value]),
    ),
    ...heading(sheet, delta.heading.filings, delta.note.filings),
    ...work(context, sheet, shown.filings, delta.note.noFiling),
    ...heading(sheet, delta.heading.lines, delta.note.lines),
    ...linesSection(context, sheet, shown),
    ...heading(sheet, delta.heading.plan),
    ...values(sheet, shown.plan, delta.note.noPlan),
    ...heading(sheet, delta.heading.outcomes, delta.note.outcomes),
    ...(shown.outcomes.changed.length === 0
      ? paragraph(sheet, delta.note.noOutcome)
      : answers(context, sheet, shown.outcomes.changed)),
    ...(shown.outcomes.came.length + shown.outcomes.unknown.length === 0
      ? []
      : [
          ...heading(sheet, delta.heading.came, delta.note.came),
          ...answers(context, sheet, shown.outcomes.came),
          ...(shown.outcomes.unknown.length === 0 ? [] : [`  ${words.outcome.unknown}`]),
          ...shown.outcomes.unknown.flatMap((text) => paragraph(sheet, text, 4)),
        ]),
    ...(shown.outcomes.went.length === 0
      ? []
      : [...heading(sheet, delta.heading.went, delta.note.went), ...answers(context, sheet, shown.outcomes.went)]),
    ...heading(sheet, delta.heading.duties),
    ...work(context, sheet, shown.duties, delta.note.noDuty, false),
    ...heading(sheet, delta.heading.papers),
    ...work(context, sheet, shown.papers, delta.note.noPaper, false),
    ...heading(sheet, delta.heading.questions),
    ...questions(context, sheet, shown),
    ...heading(sheet, delta.heading.law),
    ...values(sheet, shown.law.values, delta.note.noLaw),
    ...paragraph(sheet, shown.law.said),
    ...heading(sheet, delta.heading.inputs),
    ...shown.inputs.flatMap(({ what, old, now }) => [
      ...labelled(sheet, what, `${delta.label.old} ${old}`, { indent: 2, size: 14 }),
      ...labelled(sheet, '', `${delta.label.now} ${now}`, { indent: 2, size: 14 }),
    ]),
  ];
}

function pairs(sheet: Sheet, rows: readonly (readonly [string, string])[], indent = 2): string[] {
  const size = Math.min(24, Math.max(0, ...rows.map(([name]) => widthOf(name)))) + 2;
  return rows.flatMap(([name, text]) => labelled(sheet, name, text, { indent, size }));
}

function linesSection(context: Context, sheet: Sheet, { lines }: DeltaText): string[] {
  const { delta } = context.words;
  const of = (name: string, all: DeltaText['lines']['came']): string[] =>
    all.length === 0
      ? []
      : [
          `  ${sheet.paint.bold(name)}`,
          ...all.flatMap(({ count, which }) =>
            paragraph(sheet, `${count}${context.words.punctuation.comma}${which}`, 4),
          ),
        ];
  const altered = lines.altered.flatMap(({ line, values: cells }) => [
    ...paragraph(sheet, line, 4),
    ...cells.flatMap((cell) => paragraph(sheet, changeText(context, cell), 8)),
  ]);
  const apart = lines.ambiguous.flatMap((text) => paragraph(sheet, text, 4));
  return [
    ...paragraph(sheet, lines.counts),
    ...of(delta.label.came, lines.came),
    ...of(delta.label.went, lines.went),
    ...(altered.length === 0 ? [] : [`  ${sheet.paint.bold(delta.label.altered)}`, ...altered]),
    ...(apart.length === 0
      ? []
      : [`  ${sheet.paint.bold(delta.label.ambiguous)}`, ...paragraph(sheet, delta.note.ambiguous, 4), ...apart]),
    ...paragraph(sheet, lines.classes),
  ];
}

function changeText(context: Context, { what, old, now }: ValueText): string {
  const { words } = context;
  return `${what}${words.punctuation.colon}${now === '' ? old : words.delta.from(old, now)}`;
}

function values(sheet: Sheet, rows: readonly ValueText[], nothing: string): string[] {
  if (rows.length === 0) return paragraph(sheet, nothing);
  const size = Math.min(30, Math.max(...rows.map(({ what }) => widthOf(what)))) + 2;
  return rows.flatMap(({ what, old, now }) =>
    labelled(sheet, what, now === '' ? old : `${old} → ${now}`, { indent: 2, size }),
  );
}

function work(
  context: Context,
  sheet: Sheet,
  { counts, common, groups, standing }: WorkTexts,
  nothing: string,
  list = true,
): string[] {
  const { delta } = context.words;
  const width = Math.min(READABLE, sheet.width);
  const stands = list
    ? ['', `  ${sheet.paint.bold(delta.label.standing)}`, ...standing.flatMap((text) => hang('    = ', text, width))]
    : paragraph(sheet, delta.standing(standing.length));
  return [
    ...paragraph(sheet, groups.length === 0 ? nothing : counts),
    ...(common === '' ? [] : paragraph(sheet, common)),
    ...groups.flatMap((group, at) => groupLines(context, sheet, group, groups[at - 1]?.said)),
    ...(standing.length > 0 && (list || groups.length === 0) ? stands : []),
  ];
}

const SIGN = { new: '+', altered: '~', gone: '−' } as const;

function groupLines(
  context: Context,
  sheet: Sheet,
  { change, said, notes, items }: WorkGroup,
  before: string | undefined,
): string[] {
  const width = Math.min(READABLE, sheet.width);
  return [
    '',
    ...(said === before ? [] : [`  ${sheet.paint.bold(said)}`]),
    ...notes.flatMap((text) => paragraph(sheet, text, 4)),
    ...items.flatMap((item) => hang(`    ${SIGN[change]} `, itemText(context, item), width)),
  ];
}

function itemText(context: Context, item: WorkText): string {
  const day =
    item.old !== '' && item.now !== '' && item.old !== item.now
      ? context.words.delta.from(item.old, item.now)
      : item.now === ''
        ? item.old
        : item.now;
  return [item.what, item.who, day].filter((text) => text !== '').join(' · ');
}

// One formality of one kind under its name, with what was and is said of which lines.
function answers(context: Context, sheet: Sheet, rows: readonly AnswerText[]): string[] {
  const { words } = context;
  return table(
    rows.map((row) => [
      row.formality,
      `${row.units}${row.which === '' ? '' : `${words.punctuation.comma}${row.which}`}${row.stay === '' ? '' : ` · ${row.stay}`}`,
      row.old === words.delta.label.notAsked
        ? row.now
        : row.now === words.delta.label.notAsked
          ? row.old
          : words.delta.from(row.old, row.now),
    ]),
    Math.min(READABLE, sheet.width),
    { most: Math.floor(Math.min(READABLE, sheet.width) * 0.32) },
  );
}

function questions(context: Context, sheet: Sheet, shown: DeltaText): string[] {
  const { delta } = context.words;
  const { questions: asked, texts } = shown;
  const told = (name: string, all: readonly string[]): string[] =>
    all.length === 0
      ? []
      : [`  ${sheet.paint.bold(name)}`, ...all.flatMap((text) => hang('    ', text, Math.min(READABLE, sheet.width)))];
  if (asked.came.length + asked.went.length + texts.came.length + texts.went.length === 0)
    return paragraph(sheet, delta.note.noQuestion);
  return [
    ...paragraph(sheet, asked.counts),
    ...told(delta.label.came, asked.came),
    ...told(delta.label.went, asked.went),
    ...(texts.came.length + texts.went.length === 0 ? [] : [`  ${sheet.paint.bold(delta.heading.texts)}`]),
    ...texts.came.flatMap((text) => hang('    + ', text, Math.min(READABLE, sheet.width))),
    ...texts.went.flatMap((text) => hang('    − ', text, Math.min(READABLE, sheet.width))),
  ];
}
