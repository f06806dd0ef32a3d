// The reckoning with a document, claim by claim.

import type { CivilDate } from '../../kernel/civil-date.ts';
import { type Grading, Outcome } from '../../register/claims.ts';
import { copiesOf, outcomes, type Reckoned } from '../../register/reckoning.ts';
import { hang, table, wrap } from '../terminal/layout.ts';
import { READABLE, type Sheet, heading } from '../terminal/sheet.ts';
import { dayText, type RegisterContext, sentences, sourceName } from './names.ts';

/** A document whose claims are reckoned. */
export interface ReckonedDocument {
  /** The key of its source. */
  readonly source: string;
  readonly claims: readonly Reckoned[];
  readonly known: CivilDate;
}

/** The reckoning in lines: how many claims came to what, then each with its speaker, hedge, grades and outcome. */
export function claimLines(
  context: RegisterContext,
  sheet: Sheet,
  { source, claims, known }: ReckonedDocument,
): string[] {
  const { register: words, date } = context.words;
  const width = Math.min(READABLE, sheet.width);
  const counts = outcomes(claims);
  const rows = Outcome.filter((outcome) => counts[outcome] !== undefined).map((outcome) => [
    String(counts[outcome]),
    words.outcome[outcome],
    claims
      .filter((one) => one.outcome === outcome)
      .map(({ statement }) => words.code(statement.id))
      .join(' '),
  ]);
  const title = words.reckoned(
    context.lang === 'en' ? sourceName(context, source) : words.code(source),
    claims.length,
    date(known),
  );
  return [
    ...wrap(title, width).map((line) => sheet.paint.bold(line)),
    '',
    ...wrap(
      sentences(context, [words.oneReport(copiesOf(context.register, source).length), words.phrase.gradesNote]),
      width,
    ),
    '',
    ...table(rows, width, { right: [0] }),
    ...heading(sheet, words.label.says),
    ...claims.flatMap((one) => reckonedLines(context, sheet, one, known)),
  ];
}

function reckonedLines(context: RegisterContext, sheet: Sheet, one: Reckoned, known: CivilDate): string[] {
  const { register: words, punctuation } = context.words;
  const { statement, found } = one;
  const width = Math.min(READABLE, sheet.width);
  const indent = ' '.repeat(8);
  const who =
    one.speaker === undefined
      ? (statement.who?.[context.lang] ?? words.attribution[statement.class])
      : `${words.asWritten(one.speaker)}${punctuation.comma}${words.attribution[statement.class]}`;
  const said = [
    who,
    ...(statement.count === undefined || statement.count < 2 ? [] : [words.persons(statement.count)]),
    statement.hedge === undefined ? words.noHedge : words.asWritten(statement.hedge),
    dayText(context, statement.asOf),
  ];
  const text = statement.text[context.lang];
  const broken = [
    ...(statement.quotation === undefined ? [] : [words.quotation[statement.quotation]]),
    ...statement.defects.map((defect) => words.defect[defect] ?? words.code(defect)),
  ];
  const compared =
    statement.day === undefined || found?.day === undefined
      ? []
      : hang(
          indent,
          words.saidDay(
            dayText(context, statement.day),
            dayText(context, found.event.day),
            words.code(found.event.id),
            found.day === 'agrees',
          ),
          width,
        );
  const became = one.settled ? statement.became[context.lang] : '';
  return [
    ...hang(`  ${words.code(statement.id)}  `, sheet.paint.bold(words.outcome[one.outcome]), width),
    ...hang(indent, context.lang === 'en' ? words.asWritten(text) : `「${text}」`, width),
    ...hang(indent, said.join(' · '), width),
    ...hang(indent, gradesText(context, statement.grades, known), width),
    ...(broken.length === 0 ? [] : hang(indent, broken.join(punctuation.comma), width)),
    ...(one.adds ? [] : hang(indent, words.addsNothing, width)),
    ...compared,
    ...(became === '' ? [] : hang(`${indent}→ `, became, width)),
    ...one.evidence.flatMap(({ id, publisher }) => hang(`${indent}  `, `${publisher} · ${words.code(id)}`, width)),
    '',
  ];
}

/** The grade then and that of now; what was graded after the day of knowledge was not known. */
export function gradesText(context: RegisterContext, grades: readonly Grading[], known: CivilDate): string {
  const { register: words } = context.words;
  const seen = grades.filter(({ on }) => on <= known);
  const first = seen.reduce<CivilDate | undefined>((a, { on }) => (a === undefined || on < a ? on : a), undefined);
  const shown = (own: readonly Grading[]): string =>
    own.map(({ source, item, part }) => words.partOf(`${source}${item}`, part)).join(' / ');
  const then = shown(seen.filter(({ of, on }) => of === 'original' && on === first));
  const copy = shown(seen.filter(({ of, on }) => of === 'copy' && on === first));
  return words.graded(then === '' ? words.phrase.never : then, copy, shown(seen.filter(({ on }) => on !== first)));
}
