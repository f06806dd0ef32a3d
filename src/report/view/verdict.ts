// The first screen in words: the verdict, and the four things people plan by.

import type { Shown } from '../../words/words.ts';
import { type Context, capital, formalityName, stateInText } from './context.ts';
import { isBarred, isRefused } from './groups.ts';
import { thingsOf } from './things.ts';
import { type Filing, filings } from './todo.ts';
import { unknownHostLines } from './unknown-hosts.ts';

/** The verdict as one sentence. */
export function verdictSentence(context: Context): string {
  const { verdict, frame, determinations } = context.assessment;
  const barred = new Set(determinations.filter((row) => row.outcome === 'barred').map((row) => row.formality));
  const refused = verdict.bars.filter((formality) => !barred.has(formality));
  return context.words.verdict[verdict.kind]({
    things: verdict.things,
    ...(verdict.first === undefined ? {} : { first: verdict.first }),
    late: verdict.late,
    questions: verdict.questions,
    texts: verdict.texts,
    bars: verdict.bars.filter((each) => !refused.includes(each)).map((each) => formalityName(context, each)),
    refused: refused.map((each) => formalityName(context, each)),
    hosts: [...new Set(frame.legs.map((leg) => leg.receiving))].map((state) => stateInText(context, state)),
  });
}

/** What stands beside the sentence: how many of the things have no known day. */
export function verdictNote(context: Context): string {
  const { words, assessment } = context;
  const { verdict } = assessment;
  if (verdict.kind !== 'once-done' && verdict.kind !== 'no-agreement') return '';
  const things = [...thingsOf(context).values()];
  const undated = things.filter(({ dated }) => !dated).length;
  return undated === 0 || things.length !== verdict.things || undated === things.length ? '' : words.undated(undated);
}

function firstFiling(context: Context): Filing | undefined {
  const dated = filings(context).filter((filing) => filing.row.latest !== undefined);
  return (
    dated.find((filing) => filing.row.latest === context.assessment.verdict.first) ??
    dated.find((filing) => filing.certain) ??
    dated[0]
  );
}

/** What is said where no answer bars: while the visit cannot be told, an answer that is open may yet do so. */
export function nothingBlocks({ words, assessment }: Context): string {
  return assessment.verdict.kind === 'cannot-tell' ? words.phrase.noBarKnown : words.phrase.nothingBlocks;
}

/** A line of the first screen. */
export interface Glance {
  readonly id: 'relief' | 'deadline' | 'blocks' | 'unknown';
  readonly label: string;
  /** What the eye takes in. */
  readonly value: string;
  /** What it may read then. */
  readonly detail: string;
}

/** Red tape before and after, the first day, what blocks, what is not known. */
export function glance(context: Context): Glance[] {
  const { words, assessment } = context;
  const { label, phrase, punctuation } = words;
  const first = firstFiling(context);
  const stopped = assessment.determinations.filter(isBarred);
  const bars = [...new Set(stopped.map((row) => row.formality))];
  const unknown = [
    ...(assessment.questions.length > 0 ? [words.questions(assessment.questions.length)] : []),
    ...(assessment.wanted.length > 0 ? [words.texts(assessment.wanted.length)] : []),
  ];
  const { relief } = assessment;
  const nothing = unknownHostLines(context);
  const rest = segments(context).filter(({ id, count }) => count > 0 && id !== 'waived' && id !== 'eased');
  return [
    {
      id: 'relief',
      label: label.redTape,
      value: reliefText(context),
      detail: words.list(rest.map(({ count, name }) => segmentText(context, count, name))),
    },
    {
      id: 'deadline',
      label: label.firstDay,
      value:
        first === undefined ? phrase.noDeadline : `${first.by}${punctuation.open}${first.left}${punctuation.close}`,
      detail:
        first === undefined
          ? ''
          : [
              ...(first.closed === undefined ? [] : [first.closed]),
              `${first.formality} → ${first.authority}`,
              ...(first.certain ? [] : [phrase.needPossible]),
            ].join(' · '),
    },
    {
      id: 'blocks',
      label: words.heading.blocks,
      value:
        bars.length === 0
          ? nothingBlocks(context)
          : capital(context, words.list(bars.map((formality) => formalityName(context, formality)))),
      detail: stopped.some(isRefused) ? words.phrase.refused : '',
    },
    {
      id: 'unknown',
      label: label.notKnown,
      value: unknown.length === 0 ? phrase.nothingUnsettled : words.list(unknown),
      detail: [
        ...(relief.unknownBefore === 0
          ? []
          : [
              `${words.unknownBefore(relief.unknownBefore, relief.unknownBeforeLightened)}${nothing.length === 0 ? '' : punctuation.stop}`,
            ]),
        ...nothing,
      ].join(words.lang === 'ja' ? '' : ' '),
    },
  ];
}

/** What is lighter of what stood before; counted apart, what is lightened though it is not known whether it stood. */
function reliefText({ words, assessment: { relief } }: Context): string {
  const apart = relief.unknownBeforeLightened === 0 ? [] : [words.lighterUnknown(relief.unknownBeforeLightened)];
  if (relief.before === 0) return apart[0] ?? words.phrase.noRelief;
  return [words.lighter(relief.waived + relief.eased, relief.before), ...apart].join(words.punctuation.comma);
}

/** One part of the bar after: certain and indicated apart. */
export interface Segment {
  readonly id: 'waived' | 'eased' | 'unchanged' | 'indicated-waived' | 'indicated-eased' | 'unsettled';
  readonly shown: Shown;
  readonly name: string;
  readonly count: number;
}

/** The parts of what stood before; they add up to it. */
export function segments(context: Context): Segment[] {
  const { relief } = context.assessment;
  const { words } = context;
  const bare = Math.max(0, relief.unsettled - relief.indicated.waived - relief.indicated.eased);
  const indicated = (outcome: 'waived' | 'eased'): string =>
    words.lang === 'ja' ? `${words.outcome[outcome]}の示唆` : `${words.outcome[outcome]} if a lesser source is right`;
  return [
    { id: 'waived', shown: 'waived', name: words.outcome.waived, count: relief.waived },
    { id: 'eased', shown: 'eased', name: words.outcome.eased, count: relief.eased },
    { id: 'indicated-waived', shown: 'unsettled', name: indicated('waived'), count: relief.indicated.waived },
    { id: 'indicated-eased', shown: 'unsettled', name: indicated('eased'), count: relief.indicated.eased },
    { id: 'unsettled', shown: 'unsettled', name: words.outcome.unsettled, count: bare },
    { id: 'unchanged', shown: 'required', name: words.label.asBefore, count: relief.unchanged },
  ];
}

export function segmentText(context: Context, count: number, name: string): string {
  return context.lang === 'ja' ? `${name}${context.words.number(count)}件` : `${context.words.number(count)} ${name}`;
}
