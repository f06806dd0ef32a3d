// The first screen: verdict, the visit, red tape before and after, what is barred and what is open.

import { citedLine } from '../view/cite.ts';
import { explosivesText } from '../view/explosives.ts';
import { acceptText, knownText, leftOutTexts, sheetTexts } from '../view/frame.ts';
import { type Context, countText, formalityName, stateName, titleOf, byOrderOf, plain } from '../view/context.ts';
import {
  type AnswerGroup,
  answerGroups,
  isBareGap,
  isBarred,
  rangeText,
  reasonsOf,
  isRefused,
  unitsAndLines,
} from '../view/groups.ts';
import { credits } from '../view/credit.ts';
import { type Segment, glance, nothingBlocks, segments, verdictNote, verdictSentence } from '../view/verdict.ts';
import { unknownFormalities, unknownHostLines } from '../view/unknown-hosts.ts';
import { hang, pad, table, widthOf, wrap } from './layout.ts';
import { type Sheet, heading, labelled, paragraph } from './sheet.ts';

const FILL: Readonly<Record<Segment['id'], string>> = {
  waived: '·',
  eased: '░',
  'indicated-waived': '▒',
  'indicated-eased': '▒',
  unsettled: '▓',
  unchanged: '█',
};

/** Columns for the name of an instrument with its layer. */
const INSTRUMENT = 24;

export function headSection(context: Context, sheet: Sheet): string[] {
  const { words, assessment } = context;
  const { paint } = sheet;
  const kind = assessment.verdict.kind;
  const tone =
    kind === 'may-not' || assessment.verdict.late ? paint.bad : kind === 'as-planned' ? paint.good : paint.warn;
  const facts = glance(context);
  const note = verdictNote(context);
  const size = Math.max(...facts.map(({ label }) => widthOf(label))) + 2;
  return [
    paint.dim(`COMITY · ${words.heading.title} · ${plain(titleOf(context, assessment.frame.title, ''))}`),
    '',
    ...wrap(verdictSentence(context), sheet.width - 4).map((line) => `  ${paint.bold(tone(line))}`),
    ...(note === '' ? [] : wrap(note, sheet.width - 4).map((line) => `  ${line}`)),
    '',
    ...facts.flatMap(({ label, value, detail }) => [
      ...labelled(sheet, label, paint.bold(value), { indent: 2, size }),
      ...(detail === '' ? [] : paragraph(sheet, detail, 2 + size)),
    ]),
  ];
}

export function frameSection(context: Context, sheet: Sheet): string[] {
  const { words, assessment, law } = context;
  const { frame, inputs } = assessment;
  const totals = new Map<string, number>();
  for (const each of assessment.classes) totals.set(each.kind, (totals.get(each.kind) ?? 0) + each.count);
  const order = byOrderOf(law.vocabulary.subjects);
  const who = [...totals]
    .filter(([kind]) => kind !== 'movement' && kind !== 'activity')
    .sort(([a], [b]) => order(a, b))
    .map(([kind, count]) => countText(context, kind, count));
  const kinds = law.vocabulary.facts['activity.kind']?.values;
  const legs = frame.legs.map((leg) => {
    const mode = law.vocabulary.facts['leg.mode']?.values?.[leg.mode];
    const road = `${stateName(context, leg.sending)} → ${stateName(context, leg.receiving)}`;
    const parts = [
      plain(leg.groupTitle),
      road,
      ...(mode === undefined ? [] : [mode[context.lang]]),
      ...(leg.port === undefined ? [] : [plain(leg.port)]),
    ];
    return `${words.span(leg.enter, leg.leave)}${words.punctuation.colon}${parts.join(words.punctuation.comma)}`;
  });
  const { open, close } = words.punctuation;
  const rows: [string, string][] = [
    [words.label.activity, titleOf(context, kinds?.[frame.activity], frame.activity)],
    [words.label.who, words.list(who)],
    ...sheetTexts(context).map((text): [string, string] => ['', text]),
    ...leftOutTexts(context).map((text, index): [string, string] => [index === 0 ? words.label.leftOut : '', text]),
    ...explosivesText(context).map((text, index): [string, string] => [
      index === 0 ? words.label.explosives : '',
      text,
    ]),
    ...legs.map((leg, index): [string, string] => [index === 0 ? words.label.when : '', leg]),
    [words.label.today, `${words.dateLong(inputs.today)}${open}${words.todayFrom[inputs.todayFrom]}${close}`],
    [words.label.accept, acceptText(context)],
  ];
  rows.push([words.label.known, knownText(context)]);
  const size = Math.max(...rows.map(([label]) => widthOf(label))) + 2;
  return [
    ...heading(sheet, words.heading.visit),
    ...rows.flatMap(([label, text]) => labelled(sheet, label, text, { indent: 2, size })),
  ];
}

export function reliefSection(context: Context, sheet: Sheet): string[] {
  const { words, assessment } = context;
  const { relief } = assessment;
  const lines = heading(sheet, words.heading.relief, words.phrase.reliefNote);
  if (relief.before === 0 && relief.unknownBefore === 0) return [...lines, ...paragraph(sheet, words.phrase.noRelief)];
  const size = Math.max(widthOf(words.label.before), widthOf(words.label.after)) + 2;
  const total = words.number(relief.before);
  const room = Math.min(100, sheet.width - size - total.length - 6);
  const parts = segments(context).filter(({ count }) => count > 0);
  const before = '█'.repeat(relief.before === 0 ? 0 : room);
  lines.push(
    `  ${pad(words.label.before, size)}${total}  ${before}`,
    `  ${pad(words.label.after, size)}${total}  ${bar(parts, relief.before, room)}`,
    '',
    ...table(
      parts.map(({ id, count, name }) => [FILL[id].repeat(2), words.number(count), name]),
      sheet.width,
      { indent: 2 + size, right: [1] },
    ),
  );
  if (relief.unknownBefore > 0) {
    const text = words.unknownBefore(relief.unknownBefore, relief.unknownBeforeLightened);
    lines.push(
      '',
      ...paragraph(
        sheet,
        `${text}${words.punctuation.stop}${words.lang === 'ja' ? '' : ' '}${words.phrase.unknownBeforeNote}`,
      ),
    );
  }
  const instruments = credits(context);
  if (instruments.length > 0) {
    const some = instruments.some(({ indicated }) => indicated > 0);
    const rows = instruments.map(({ name, layer, all, known, unknown, indicated }) => [
      `${name}${words.punctuation.comma}${layer}`,
      ...[all, known, unknown, ...(some ? [indicated] : [])].map((each) => words.number(each)),
      '',
    ]);
    const { units, inAll, knownBefore, unknownBefore } = words.label;
    const { open, close } = words.punctuation;
    const head = [
      words.label.instrument,
      inAll,
      knownBefore,
      unknownBefore,
      ...(some ? [words.label.indicated] : []),
      '',
    ];
    const [first, ...others] = table([head, ...rows], sheet.width, {
      right: [1, 2, 3, ...(some ? [4] : [])],
      most: INSTRUMENT,
    });
    lines.push(
      '',
      `  ${sheet.paint.bold(`${words.heading.byInstrument}${open}${units}${close}`)}`,
      ...paragraph(sheet, sheet.paint.dim(words.phrase.byInstrumentNote)),
      first ?? '',
      ...others,
    );
  }
  return [...lines, '', ...byFormality(context, sheet)];
}

function byFormality(context: Context, sheet: Sheet): string[] {
  const { words, assessment, law } = context;
  const entries = Object.entries(assessment.relief.byFormality).sort(([a], [b]) =>
    byOrderOf(law.vocabulary.formalities)(a, b),
  );
  if (entries.length === 0) return [];
  const number = (value: number): string => (value === 0 ? '–' : words.number(value));
  const head = [
    words.heading.byFormality,
    words.label.before,
    words.outcome.waived,
    words.outcome.eased,
    words.label.asBefore,
    words.outcome.unsettled,
  ];
  const apart = unknownFormalities(context)
    .sort(byOrderOf(law.vocabulary.formalities))
    .map((formality) => formalityName(context, formality));
  const rows = entries
    .filter(([, count]) => count.before > 0)
    .map(([formality, count]) => [
      formalityName(context, formality),
      number(count.before),
      number(count.waived),
      number(count.eased),
      number(count.unchanged),
      number(count.unsettled),
    ]);
  const most = sheet.width - 2 - head.slice(1).reduce((sum, each) => sum + widthOf(each) + 2, 0) - 2;
  const [first, ...others] = table(
    [head, ...rows].map((row) => [...row, '']),
    sheet.width,
    { right: [1, 2, 3, 4, 5], most },
  );
  const unknown =
    apart.length === 0
      ? []
      : [
          '',
          ...paragraph(
            sheet,
            `${words.phrase.unknownFormalities}${words.punctuation.colon}${words.list(apart)}${words.punctuation.stop}`,
          ),
        ];
  return [sheet.paint.bold(first ?? ''), ...others, ...unknown];
}

// Largest remainders, so that the parts fill the bar exactly and no part that exists is invisible.
function bar(parts: readonly Segment[], total: number, room: number): string {
  if (total === 0) return '';
  const exact = parts.map(({ count }) => (count * room) / total);
  const cells = exact.map((each) => Math.max(1, Math.floor(each)));
  const order = exact
    .map((each, index) => ({ index, rest: each - Math.floor(each) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  let spare = room - cells.reduce((sum, each) => sum + each, 0);
  for (let at = 0; spare > 0; at += 1, spare -= 1) {
    const next = order[at % Math.max(1, order.length)];
    if (next !== undefined) cells[next.index] = (cells[next.index] ?? 0) + 1;
  }
  for (; spare < 0; spare += 1) {
    const widest = cells.indexOf(Math.max(...cells));
    cells[widest] = (cells[widest] ?? 1) - 1;
  }
  return parts.map(({ id }, index) => FILL[id].repeat(cells[index] ?? 0)).join('');
}

/** What bars, then what is open with its best and its worst. */
export function openSection(context: Context, sheet: Sheet): string[] {
  const { words } = context;
  const { paint } = sheet;
  const groups = answerGroups(context);
  const barred = groups.filter(({ row }) => isBarred(row));
  const open = groups.filter(({ row }) => row.outcome === 'unsettled');
  const lines = heading(sheet, words.heading.blocks);
  if (barred.length === 0) lines.push(...paragraph(sheet, nothingBlocks(context)));
  for (const group of barred) {
    const reasons = reasonsOf(context, group.row);
    const where = context.manyHosts ? ` · ${group.hostName}` : '';
    lines.push(
      ...hang(
        `  ${paint.bad(words.symbol.barred)} `,
        `${paint.bold(group.formalityName)} · ${unitsAndLines(context, group)}${where}${isRefused(group.row) ? `${words.punctuation.colon}${words.phrase.refused}` : ''}`,
        sheet.width,
      ),
      ...reasons.because.flatMap((cited) => paragraph(sheet, citedLine(context, cited), 4)),
    );
  }
  lines.push(...heading(sheet, words.heading.unsettled, open.length === 0 ? undefined : words.phrase.unsettledNote));
  const unknown = unknownHostLines(context);
  if (open.length === 0 && unknown.length === 0) return [...lines, ...paragraph(sheet, words.phrase.nothingUnsettled)];
  const gaps = open.filter(isBareGap);
  const rows = open
    .filter((group) => !isBareGap(group))
    .map((group) => {
      const { row } = group;
      const where = context.manyHosts ? ` · ${group.hostName}` : '';
      const said = row.indicated === undefined ? rangeText(context, row) : (reasonsOf(context, row).indicated ?? '');
      const nothing =
        row.indicated === undefined &&
        row.best.every((best) => best === 'unknown') &&
        row.worst.every((worst) => worst === 'unknown');
      return [
        `${group.formalityName}${where}`,
        unitsAndLines(context, group),
        `${nothing ? '' : `${said} – `}${words.list(row.cause.map((cause) => words.cause[cause]))}`,
      ];
    });
  lines.push(...table(rows, sheet.width, { most: Math.floor(sheet.width * 0.3) }));
  if (gaps.length > 0)
    lines.push(
      '',
      `  ${sheet.paint.bold(words.cause.gap)}`,
      ...paragraph(sheet, sheet.paint.dim(context.as === 'host' ? words.phrase.gapNoteHost : words.phrase.gapNote)),
      ...paragraph(sheet, gapsText(context, gaps)),
    );
  for (const text of unknown) lines.push('', ...paragraph(sheet, text));
  return lines;
}

/** Formalities of which no rule is known, in one breath. */
function gapsText(context: Context, gaps: readonly AnswerGroup[]): string {
  const { list, punctuation } = context.words;
  return list(
    gaps.map(
      (group) =>
        `${group.formalityName}${context.manyHosts ? ` · ${group.hostName}` : ''}${punctuation.open}${unitsAndLines(context, group).trim()}${punctuation.close}`,
    ),
  );
}
