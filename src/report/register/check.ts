// The evidence of the register: steps without the evidence that the table asks for, open contradictions, lapsed forecasts.

import type { CivilDate } from '../../kernel/civil-date.ts';
import { Attribution } from '../../register/claims.ts';
import { type Finding, findings } from '../../register/check.ts';
import { type Proof, rungOf } from '../../register/evidence.ts';
import { hang, wrap } from '../terminal/layout.ts';
import { READABLE, type Sheet, heading, paragraph } from '../terminal/sheet.ts';
import { dayText, eventText, type RegisterContext } from './names.ts';
import { contradictionLines } from './show.ts';

/** The findings in lines. */
export function checkLines(context: RegisterContext, sheet: Sheet, known?: CivilDate): string[] {
  const { register: words, date } = context.words;
  const width = Math.min(READABLE, sheet.width);
  const all = findings(context.register, known);
  const of = <W extends Finding['what']>(what: W): readonly Extract<Finding, { what: W }>[] =>
    all.filter((one): one is Extract<Finding, { what: W }> => one.what === what);
  const events = Object.values(context.register.agreements).flatMap((agreement) =>
    agreement.events.filter((event) => known === undefined || event.known <= known),
  );
  const [unproved, open, lapsed] = [of('unproved'), of('contradicted'), of('lapsed')];
  return [
    ...wrap(
      words.checked(events.length, events.length - unproved.length, unproved.length, open.length, lapsed.length),
      width,
    ),
    ...heading(sheet, words.phrase.unproved),
    ...unproved.flatMap(({ event, proof }) => [
      ...hang('  ', `${words.code(event.id)} · ${dayText(context, event.day)} · ${eventText(context, event)}`, width),
      ...hang('      ', proofText(context, proof), width),
    ]),
    ...heading(sheet, `${words.label.contradictions}${context.words.punctuation.colon}${words.label.open}`),
    ...(open.length === 0 ? paragraph(sheet, words.phrase.noneOpen) : []),
    ...open.flatMap(({ event, claim }) => contradictionLines(context, sheet, event, claim)),
    ...heading(sheet, words.label.forecasts),
    ...lapsed.flatMap(({ forecast }) => {
      const said = dayText(context, forecast.said);
      const due = words.due(words.event[forecast.what], dayText(context, forecast.due), said);
      return hang('  ', `${words.code(forecast.id)} · ${due} · ${words.forecast.lapsed}`, width);
    }),
    '',
    ...wrap(words.asOf(date(context.register.asOf)), width),
  ];
}

/** What would prove it, and what there is. */
export function proofText(
  { register, words: { register: words, punctuation } }: RegisterContext,
  proof: Proof,
): string {
  const ways = proof.needs.map((need) =>
    'reports' in need
      ? words.needsReports(need.reports, words.attribution[need.from])
      : words.needsClass(words.attribution[need.class]),
  );
  const rungs = proof.supports.map((claim) => Attribution.indexOf(rungOf(claim, register.sources)));
  const best = Attribution[Math.min(...rungs)];
  const has = words.hasOnly(proof.origins, best === undefined ? words.phrase.unknown : words.attribution[best]);
  return `${words.needs(ways)}${punctuation.comma}${has}`;
}
