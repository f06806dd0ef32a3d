// The agreements of the register on a day, a line each.

import type { CivilDate } from '../../kernel/civil-date.ts';
import { textKnown } from '../../register/check.ts';
import { type Standing, stageOn } from '../../register/life.ts';
import { type Agreement, AgreementKind, type Stage } from '../../register/register.ts';
import { pad, table, widthOf, wrap } from '../terminal/layout.ts';
import { READABLE, type Sheet, heading } from '../terminal/sheet.ts';
import {
  agreementTitle,
  askedText,
  dayText,
  partyNames,
  type AgreementsContext,
  type RegisterContext,
  sentences,
  stageText,
} from './names.ts';

/** Which agreements are listed. */
export interface ListFilter {
  readonly state?: string;
  readonly kind?: AgreementKind;
  readonly stage?: Stage;
}

/** One agreement and where it stood. */
export interface ListedAgreement {
  readonly agreement: Agreement;
  readonly standing: Standing;
}

/** The day a list is of, and the day whose knowledge it has. */
export interface ListedOn {
  readonly on: CivilDate;
  readonly known?: CivilDate;
}

/**
 * The agreements that fit, by kind and then by id. Of one whose stage is not known, every stage that it may have had fits.
 * With a day of knowledge, those of which nothing was known are left out.
 */
export function listed(context: AgreementsContext, filter: ListFilter, asking: ListedOn): readonly ListedAgreement[] {
  return Object.values(context.register.agreements)
    .filter(({ parties }) => filter.state === undefined || parties.includes(filter.state))
    .filter(({ kind }) => filter.kind === undefined || kind === filter.kind)
    .filter(({ events }) => asking.known === undefined || events.some(({ known }) => known <= (asking.known ?? known)))
    .map((agreement) => ({ agreement, standing: stageOn(agreement, asking) }))
    .filter(({ standing }) => filter.stage === undefined || standing.possible.includes(filter.stage))
    .toSorted((a, b) => place(a.agreement) - place(b.agreement) || (a.agreement.id < b.agreement.id ? -1 : 1));
}

function place({ kind }: Agreement): number {
  return AgreementKind.indexOf(kind);
}

/** How many rules of the pack rest on words that were seen, and how many it has; undefined where there is no pack. */
export function seenRules(
  context: AgreementsContext,
  agreement: Agreement,
): { text: number; rules: number } | undefined {
  const known = textKnown(agreement, (pack) =>
    Object.values(context.law.packs[pack]?.rules ?? {}).map(({ mark }) => mark),
  );
  if (known === undefined) return undefined;
  const rules = Object.values(known.marks).reduce((sum, count) => sum + count, 0);
  return { text: known.marks['text'] ?? 0, rules };
}

/** The sign before an agreement under which a visit can be assessed. */
const CAN_ASSESS = '§';

/**
 * The list in lines, under a heading for each kind.
 *
 * @param untouched how many more agreements fit, of which nothing is recorded up to the day
 */
export function listLines(
  context: RegisterContext,
  sheet: Sheet,
  rows: readonly ListedAgreement[],
  asking: ListedOn,
  untouched: number,
): string[] {
  const { register, date, punctuation } = context.words;
  const width = Math.min(READABLE, sheet.width);
  const title = `${register.label.register} ${askedText(context, asking.on, asking.known)}`;
  const more = untouched === 0 ? [] : [register.untouched(untouched)];
  if (rows.length === 0)
    return [sheet.paint.bold(title), '', sentences(context, [register.phrase.nothingFound, ...more])];
  const at = (stage: Stage): number => rows.filter(({ standing }) => standing.stage === stage).length;
  const counts = register.counts(
    rows.length,
    at('in-force'),
    at('signed'),
    rows.length - at('in-force') - at('signed'),
  );
  const note = [counts, ...more, register.asOf(date(context.register.asOf)), register.phrase.listNote];
  const legend = `${CAN_ASSESS} ${register.phrase.canAssess}`;
  const cells = rows.map(({ agreement, standing }) => ({
    kind: agreement.kind,
    row: [
      seenRules(context, agreement) === undefined ? ' ' : CAN_ASSESS,
      register.code(agreement.id),
      standing.stage === undefined ? register.phrase.unknown : stageText(context, standing),
      standing.last === undefined ? register.phrase.unknown : dayText(context, { ...standing.last.day, local: {} }),
      // Names where the script has no use for codes; codes where a line has to hold eight of them.
      (context.lang === 'en' ? agreement.parties : partyNames(context, agreement.parties)).join(punctuation.comma),
    ],
  }));
  // Every kind has a table of its own, and all of them the same columns.
  const most = width < READABLE ? [1, 28, 16, 14] : [1, 28, 42, 18];
  const widest = most.map((limit, column) =>
    Math.min(limit, Math.max(...cells.map(({ row }) => widthOf(row[column] ?? '')))),
  );
  const kinds = Map.groupBy(cells, ({ kind }) => kind);
  return [
    sheet.paint.bold(title),
    '',
    ...wrap(sentences(context, note), width),
    ...wrap(legend, width),
    ...[...kinds].flatMap(([kind, own]) => [
      ...heading(sheet, register.kind[kind]),
      ...table(
        own.map(({ row }) => row.map((cell, column) => (column === 4 ? cell : pad(cell, widest[column] ?? 0)))),
        width,
        { indent: 0, most },
      ),
    ]),
  ];
}

/** One row as a value for programs. */
export function listedRow(context: RegisterContext, { agreement, standing }: ListedAgreement): object {
  const seen = seenRules(context, agreement);
  return {
    id: agreement.id,
    title: agreementTitle(context, agreement),
    kind: agreement.kind,
    parties: agreement.parties,
    stage: standing.stage ?? null,
    possible: standing.possible,
    inForce: standing.inForce ?? null,
    ...(standing.last === undefined
      ? {}
      : { last: { event: standing.last.id, what: standing.last.what, day: standing.last.day } }),
    ...(standing.notice === undefined ? {} : { notice: standing.notice }),
    suspended: standing.suspended,
    dormant: standing.dormant,
    pack: agreement.pack ?? null,
    ...(seen === undefined ? {} : { rules: seen.rules, rulesOnSeenWords: seen.text }),
  };
}
