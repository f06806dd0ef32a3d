// What agreements save in practice, and of which nothing can be said.

import type { Impact, ImpactDirection } from '../../network/impact.ts';
import { STANDARD } from '../../network/standard-visit.ts';
import type { Cells, NetworkContext, Told } from './frame.ts';
import { table } from './table.ts';

/** The answer: those that save most first, then those of which it is not known. */
export function impactTold(
  context: NetworkContext,
  impacts: readonly Impact[],
  formality: (id: string) => string,
): Told {
  const { network, date, number } = context.words;
  const { label, note } = network;
  const known = impacts.filter((one) => 'directions' in one);
  const best = known
    .map((one) => ({ one, sum: one.directions.reduce((total, { relief }) => total + relief, 0) }))
    .toSorted((a, b) => b.sum - a.sum || (a.one.agreement < b.one.agreement ? -1 : 1));
  const answered = impacts.length === 1 ? impacts : best.slice(0, 1).map(({ one }) => one);
  const unknown = impacts.flatMap((one) => ('unknown' in one ? [sentenceOf(context, one, date(one.on))] : []));
  return {
    title: network.heading.impact,
    answer: answered.map((one) => answerOf(context, one, formality)),
    sections: [
      ...(known.length === 0
        ? []
        : [
            {
              title: network.heading.impact,
              lines: (sheet: Parameters<Told['sections'][number]['lines']>[0]) =>
                best.flatMap(({ one }) => [
                  `  ${sheet.paint.bold(context.agreement(one.agreement))}`,
                  ...table(
                    sheet,
                    [
                      { title: label.sending, words: true },
                      { title: label.receiving, words: true },
                      { title: label.formalities },
                      { title: label.relief },
                      { title: label.unsettled },
                      { title: label.unknown },
                      { title: label.activities },
                      { title: label.total },
                      { title: label.bars, words: true },
                    ],
                    one.directions.map((each) => [
                      context.state(each.sending),
                      context.state(each.receiving),
                      number(each.before),
                      isUntold(each) ? '–' : number(each.relief),
                      number(each.unsettled),
                      number(each.unknown),
                      number(each.activities.length),
                      isUntold(each) ? '–' : number(each.total),
                      Object.keys(each.barsLifted).map(formality).join(context.words.punctuation.comma) || '–',
                    ]),
                  ),
                  '',
                ]),
            },
          ]),
      ...(unknown.length === 0 || impacts.length === 1
        ? []
        : [
            {
              title: label.unknown,
              lines: () => unknown.map((line) => `  ${line}`),
            },
          ]),
    ],
    notes: [network.standard(STANDARD), note.impact, note.relief, note.structure],
  };
}

/** One record a direction; an agreement of which nothing is known has one without figures. */
export function impactCells(impacts: readonly Impact[]): Cells[] {
  return impacts.flatMap((one): Cells[] => {
    const head = { agreement: one.agreement, on: one.on, accept: one.accept };
    if ('unknown' in one) return [{ ...head, unknown_because: one.unknown }];
    return one.directions.map((each) => ({
      ...head,
      pack: one.pack,
      sending: each.sending,
      receiving: each.receiving,
      formalities: each.before,
      lightened: each.lightened,
      lightened_without: each.lightenedWithout,
      relief: each.relief,
      unsettled: each.unsettled,
      unknown: each.unknown,
      bars_lifted: Object.keys(each.barsLifted).join(' '),
      activities: each.activities.length,
      total: each.total,
    }));
  });
}

// No relief seen where most of the host's own law was not seen is no relief of zero.
function isUntold({ relief, before, unknown }: ImpactDirection): boolean {
  return relief === 0 && unknown > before;
}

function answerOf(context: NetworkContext, one: Impact, formality: (id: string) => string): string {
  const { network, date } = context.words;
  if ('unknown' in one) return sentenceOf(context, one, date(one.on));
  const told = one.directions.flatMap((each) => {
    const { sending, receiving, relief, activities, total, barsLifted } = each;
    const [from, to] = [context.the(sending), context.the(receiving)];
    const bars = Object.keys(barsLifted).map(formality);
    return [
      isUntold(each)
        ? network.reliefUntold(from, to, each.before, each.before + each.unknown)
        : network.reliefOf(from, to, relief, activities.length, total),
      ...(bars.length === 0 ? [] : [network.barsLifted(from, to, bars)]),
    ];
  });
  return network.impact(context.agreement(one.agreement), told);
}

function sentenceOf(
  { words: { network }, agreement }: NetworkContext,
  one: Extract<Impact, { unknown: string }>,
  day: string,
): string {
  const name = agreement(one.agreement);
  if (one.unknown === 'no-pack') return network.noPack(name);
  return one.unknown === 'not-in-force' ? network.notInForce(name, day) : network.unknownStanding(name, day);
}
