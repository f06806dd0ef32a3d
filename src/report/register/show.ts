// One agreement: parties, relations, its life with the evidence, contradictions, forecasts, activities, what can be assessed under it.

import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Claim } from '../../register/claims.ts';
import { reliabilityOf, rungOf } from '../../register/evidence.ts';
import { forecastOn } from '../../register/forecast.ts';
import { history, stageOn } from '../../register/life.ts';
import type { Agreement, LifeEvent } from '../../register/register.ts';
import type { RegisterWords } from '../../words/register-words.ts';
import { hang, table } from '../terminal/layout.ts';
import { READABLE, type Sheet, heading, labelled, paragraph } from '../terminal/sheet.ts';
import { type ListedOn, seenRules } from './list.ts';
import {
  activityTitle,
  agreementTitle,
  askedText,
  claimsOf,
  dayText,
  eventText,
  gradeOf,
  partyName,
  partyNames,
  type RegisterContext,
  sentences,
  sourceName,
  stageText,
} from './names.ts';

/** The agreement in lines. */
export function showLines(context: RegisterContext, sheet: Sheet, agreement: Agreement, asking: ListedOn): string[] {
  const { register: words, punctuation } = context.words;
  const standing = stageOn(agreement, asking);
  const width = Math.min(READABLE, sheet.width);
  const size = 14;
  const row = (label: string, text: string): string[] => labelled(sheet, label, text, { indent: 2, size });
  const approved =
    standing.approvedBy.length === 0 || standing.stage === 'in-force' || standing.stage === 'ended'
      ? []
      : [words.approvedBy(partyNames(context, standing.approvedBy))];
  const next =
    standing.notFound === undefined
      ? []
      : [
          words.notFound(
            words.event[standing.notFound.what],
            context.words.date(soonest(context, standing.notFound.asOf)),
          ),
        ];
  return [
    ...hang('', sheet.paint.bold(agreementTitle(context, agreement)), width),
    '',
    ...row(words.label.id, words.code(agreement.id)),
    ...row(words.label.kind, words.kind[agreement.kind]),
    ...row(words.label.parties, partyNames(context, agreement.parties).join(punctuation.comma)),
    ...row(
      words.label.stage,
      [
        `${stageText(context, standing)}${punctuation.open}${askedText(context, asking.on, asking.known)}${punctuation.close}`,
        ...approved,
        ...next,
      ].join('; '),
    ),
    ...heading(sheet, words.label.comity),
    ...assessable(context, sheet, agreement),
    ...heading(sheet, words.label.life, words.phrase.lifeNote),
    ...history(agreement, asking.known).flatMap(({ event }) => eventLines(context, sheet, event)),
    ...heading(sheet, words.label.contradictions),
    ...contradictions(context, sheet, agreement, asking.known),
    ...heading(sheet, words.label.forecasts),
    ...forecasts(context, sheet, agreement, asking),
    ...heading(sheet, words.label.relations),
    ...relations(context, sheet, agreement),
    ...activities(context, sheet, agreement),
    ...heading(sheet, words.label.grades, words.phrase.gradesNote),
    ...gradeLines(context, sheet, agreement),
  ];
}

// No search was made after the day to which the sources were searched.
function soonest({ register }: RegisterContext, day: CivilDate): CivilDate {
  return day < register.asOf ? day : register.asOf;
}

function assessable(context: RegisterContext, sheet: Sheet, agreement: Agreement): string[] {
  const { register: words } = context.words;
  const seen = seenRules(context, agreement);
  if (seen === undefined) return paragraph(sheet, words.phrase.cannotAssess);
  return [
    ...paragraph(sheet, sentences(context, [words.phrase.canAssess, words.marks(seen.text, seen.rules)])),
    `  comity treaties show ${agreement.pack ?? ''}`,
  ].map((line, index, all) => (index === all.length - 1 ? `  ${words.code(line.trim())}` : line));
}

function eventLines(context: RegisterContext, sheet: Sheet, event: LifeEvent): string[] {
  const { register: words, punctuation } = context.words;
  const place = event.place === undefined ? '' : `${punctuation.comma}${words.asWritten(event.place)}`;
  return [
    ...hang(
      '  ',
      sheet.paint.bold(`${dayText(context, event.day)} · ${eventText(context, event)}`) + place,
      wide(sheet),
    ),
    `      ${sheet.paint.dim(words.code(event.id))}`,
    ...claimsOf(context.register, event)
      .filter(({ supports }) => supports)
      .flatMap((claim) =>
        hang(
          `      ${gradeOf(context, claim)}  `,
          `${words.attribution[rungOf(claim, context.register.sources)]} · ${sourceName(context, claim.source)} · ${words.code(claim.source)}`,
          wide(sheet),
        ),
      ),
    ...(event.note === undefined
      ? []
      : hang(`      ${words.label.note}${punctuation.colon}`, event.note[context.lang], wide(sheet))),
  ];
}

function wide(sheet: Sheet): number {
  return Math.min(READABLE, sheet.width);
}

/** The claims of an agreement that contradict an event, open ones first. */
export function contradictionsOf(
  context: RegisterContext,
  agreement: Agreement,
  known?: CivilDate,
): readonly { readonly event: LifeEvent; readonly claim: Claim }[] {
  const all = agreement.events
    .filter((event) => known === undefined || event.known <= known)
    .flatMap((event) =>
      claimsOf(context.register, event)
        .filter(({ supports }) => !supports)
        .map((claim) => ({ event, claim })),
    );
  return [
    ...all.filter(({ claim }) => claim.ruling === undefined),
    ...all.filter(({ claim }) => claim.ruling !== undefined),
  ];
}

function contradictions(context: RegisterContext, sheet: Sheet, agreement: Agreement, known?: CivilDate): string[] {
  const { phrase } = context.words.register;
  const all = contradictionsOf(context, agreement, known);
  if (all.length === 0) return paragraph(sheet, phrase.noContradiction);
  return all.flatMap(({ event, claim }) => contradictionLines(context, sheet, event, claim));
}

/** One contradiction: what the event is, who says otherwise and what, and who ruled on it, if anyone. */
export function contradictionLines(context: RegisterContext, sheet: Sheet, event: LifeEvent, claim: Claim): string[] {
  const { register: words, date } = context.words;
  const says =
    claim.says?.[context.lang] ?? (claim.day === undefined ? words.phrase.unknown : dayText(context, claim.day));
  const { ruling } = claim;
  return [
    ...hang(
      '  ',
      `${ruling === undefined ? sheet.paint.bold(words.label.open) : words.label.ruled} · ${dayText(context, event.day)} · ${eventText(context, event)}`,
      wide(sheet),
    ),
    ...hang(
      `      ${gradeOf(context, claim)}  `,
      words.contradicts(sourceName(context, claim.source), says),
      wide(sheet),
    ),
    ...(ruling === undefined
      ? []
      : hang(
          '          ',
          words.ruledFor(sourceName(context, ruling.for), ruling.by, date(ruling.on), ruling.reason[context.lang]),
          wide(sheet),
        )),
    `      ${sheet.paint.dim(words.code(claim.id))}`,
  ];
}

function forecasts(context: RegisterContext, sheet: Sheet, agreement: Agreement, asking: ListedOn): string[] {
  const { register: words } = context.words;
  const all = (agreement.forecasts ?? []).filter(({ said }) => asking.known === undefined || said.on <= asking.known);
  if (all.length === 0) return paragraph(sheet, words.phrase.noForecast);
  return all.flatMap((forecast) => {
    const claim = context.register.claims[forecast.claim];
    const hedge = claim?.hedge === undefined ? '' : ` · ${words.asWritten(claim.hedge)}`;
    const text = words.due(words.event[forecast.what], dayText(context, forecast.due), dayText(context, forecast.said));
    return [
      ...hang(
        '  ',
        `${text}${hedge} · ${sheet.paint.bold(words.forecast[forecastOn(forecast, context.register, asking.on, asking.known).state])}`,
        wide(sheet),
      ),
      `      ${sheet.paint.dim(words.code(forecast.id))}`,
    ];
  });
}

const BACK = { supplements: 'supplemented', supersedes: 'superseded', implements: 'implemented' } as const;

/** How an agreement stands to others, and others to it. */
export function relationsOf(
  { register }: RegisterContext,
  agreement: Agreement,
): readonly { readonly what: keyof RegisterWords['relation']; readonly of: string }[] {
  return [
    ...agreement.relations,
    ...Object.values(register.agreements).flatMap((other) =>
      other.relations.filter(({ of }) => of === agreement.id).map(({ what }) => ({ what: BACK[what], of: other.id })),
    ),
  ];
}

function relations(context: RegisterContext, sheet: Sheet, agreement: Agreement): string[] {
  const { register: words } = context.words;
  const rows = relationsOf(context, agreement);
  if (rows.length === 0) return paragraph(sheet, words.phrase.noRelation);
  return table(
    rows.map(({ what, of }) => {
      const other = context.register.agreements[of];
      return [
        words.relation[what],
        words.code(of),
        other === undefined ? words.phrase.unknown : agreementTitle(context, other),
      ];
    }),
    wide(sheet),
  );
}

function activities(context: RegisterContext, sheet: Sheet, agreement: Agreement): string[] {
  const { register: words } = context.words;
  const own = Object.values(context.register.activities).filter(({ under }) => under === agreement.id);
  return [
    ...heading(sheet, words.label.activities),
    ...(own.length === 0
      ? paragraph(sheet, words.phrase.noActivity)
      : table(
          own.map(({ from, title, titleJa, host }) => [
            dayText(context, from),
            partyName(context, host),
            activityTitle(context, title, titleJa),
          ]),
          wide(sheet),
        )),
  ];
}

function gradeLines(context: RegisterContext, sheet: Sheet, agreement: Agreement): string[] {
  const { register: words } = context.words;
  const claims = agreement.events.flatMap((event) => claimsOf(context.register, event));
  const letters = new Set(claims.map(({ source }) => reliabilityOf(source, context.register.sources)));
  const items = new Set(claims.map(({ item }) => item));
  return table(
    [
      ...[...letters].toSorted().map((letter) => [letter, words.reliability[letter]]),
      ...[...items].toSorted((a, b) => a - b).map((item) => [String(item), words.credibility[item]]),
    ],
    wide(sheet),
  );
}
