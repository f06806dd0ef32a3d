// Answers of two versions in words: which lines went from which to which.

import type { Shown } from '../../words/words.ts';
import type { Answer, OutcomeChange } from '../../visit/delta/delta.ts';
import { type Context, byOrderOf, capital, countText, formalityName, kindName, paperName } from './context.ts';
import { type Sides, stayText, whichText } from './delta-sides.ts';

/** One formality, the lines it is about, and what was and is said. */
export interface AnswerText {
  readonly formality: string;
  readonly units: string;
  readonly which: string;
  /** Empty where there are not several stays. */
  readonly stay: string;
  readonly old: string;
  readonly now: string;
  /** What stands on a sign: the first answer of either side. */
  readonly shown: { readonly old?: Shown; readonly now?: Shown };
}

/** Answers that changed, those about what is new, those about what went. */
export interface AnswerTexts {
  readonly counts: string;
  readonly changed: readonly AnswerText[];
  readonly came: readonly AnswerText[];
  readonly went: readonly AnswerText[];
  /** Formalities asked of what is new of which no rule is known, by kind: said in one line. */
  readonly unknown: readonly string[];
}

export function answerTexts(sides: Sides): AnswerTexts {
  const { now, delta } = sides;
  const order = byOrderOf(now.law.vocabulary.formalities);
  const kinds = byOrderOf(now.law.vocabulary.subjects);
  const all = delta.outcomes.changes.toSorted(
    (a, b) => kinds(a.kind, b.kind) || order(a.formality, b.formality) || (a.newLines[0] ?? 0) - (b.newLines[0] ?? 0),
  );
  const of = (sort: OutcomeChange['of']): OutcomeChange[] => all.filter((change) => change.of === sort);
  const bare = (change: OutcomeChange): boolean => (change.new ?? change.old ?? []).every(isBare);
  const units = of('both').reduce((sum, { count }) => sum + count, 0);
  const gaps = Map.groupBy(
    of('new').filter((change) => bare(change)),
    ({ kind }) => kind,
  );
  const texts = (changes: readonly OutcomeChange[]): AnswerText[] => changes.map((change) => answerOf(sides, change));
  return {
    counts: now.words.delta.outcomes(units, delta.outcomes.asItWas, delta.outcomes.otherGrounds),
    changed: texts(of('both')),
    came: texts(of('new').filter((change) => !bare(change))),
    went: texts(of('gone').filter((change) => !bare(change))),
    unknown: [...gaps].map(([kind, changes]) => {
      const names = [...new Set(changes.map(({ formality }) => formalityName(now, formality)))];
      return `${capital(now, kindName(now, kind))}${now.words.punctuation.colon}${now.words.list(names)}`;
    }),
  };
}

function isBare(answer: Answer): boolean {
  return (
    answer.outcome === 'unsettled' &&
    answer.indicated === undefined &&
    [...(answer.best ?? []), ...(answer.worst ?? [])].every((one) => one === 'unknown')
  );
}

function answerOf(sides: Sides, change: OutcomeChange): AnswerText {
  const { old, now } = sides;
  const [context, lines] = change.of === 'gone' ? [old, change.oldLines] : [now, change.newLines];
  const shown = {
    ...(change.old === undefined ? {} : { old: shownOf(change.old) }),
    ...(change.new === undefined ? {} : { now: shownOf(change.new) }),
  };
  return {
    formality: capital(now, formalityName(now, change.formality)),
    units: countText(now, change.kind, change.count),
    which: whichText(
      context,
      lines.map((line) => ({ line })),
    ),
    stay: sides.manyStays ? stayText(sides, change.stay) : '',
    old: sideText(old, change.old),
    now: sideText(now, change.new),
    shown,
  };
}

function shownOf(answers: readonly Answer[]): Shown {
  const [first] = answers;
  return first === undefined || isBare(first) ? 'unknown' : first.outcome;
}

function sideText(context: Context, answers: readonly Answer[] | undefined): string {
  const { words } = context;
  if (answers === undefined || answers.length === 0) return words.delta.label.notAsked;
  return [...new Set(answers.map((answer) => answerText(context, answer)))].join(words.lang === 'ja' ? '；' : '; ');
}

function answerText(context: Context, answer: Answer): string {
  const { words } = context;
  if (isBare(answer)) return words.outcome.unknown;
  const side = (of: Answer['best']): string => words.list((of ?? []).map((one) => words.outcome[one]));
  const more = [
    ...(answer.outcome === 'unsettled' ? [words.between(side(answer.best), side(answer.worst))] : []),
    ...(answer.indicated === undefined
      ? []
      : [`${words.label.indicated}${words.punctuation.colon}${words.outcome[answer.indicated]}`]),
    ...answer.manner.map((manner) => words.manner[manner]),
    ...(answer.by.length === 0 || answer.outcome === 'unsettled'
      ? []
      : [words.list(answer.by.map((paper) => paperName(context, paper)))]),
    ...(answer.met === undefined ? [] : [answer.met ? words.phrase.given : words.phrase.refused]),
    ...(answer.conditional ? [words.label.conditional] : []),
  ];
  const word = words.outcome[answer.outcome];
  return more.length === 0 ? word : `${word}${words.punctuation.colon}${more.join(words.punctuation.comma)}`;
}
