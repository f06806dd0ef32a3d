// What would change an answer, in words: each set of changes with what it makes lighter, and what it makes heavier.

import type { Expression } from '../../engine/condition.ts';
import type { Outcome } from '../../engine/outcomes.ts';
import type { Side, Value } from '../../engine/vocabulary.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { DeterminationRow, WouldChange, WouldRow } from '../../visit/assessment/assessment.ts';
import { findChoice } from '../../visit/assessment/changes.ts';
import { citedOf } from './cite.ts';
import { type Context, type Lookup, formalityName, stateName, titleOf, unitsText } from './context.ts';
import { expressionText } from './condition.ts';
import { choiceClause } from './questions.ts';

/** One set of changes as a reader meets it. */
export interface WouldLine {
  readonly side: Side;
  /** Whether formalities only fall away, because their occasion does. */
  readonly avoids: boolean;
  /** The changes as one clause. */
  readonly clause: string;
  /** Who would do it, whether it costs more than paper, and whether it may be so already. */
  readonly who: string;
  readonly host: string;
  readonly lighter: readonly Lighter[];
  /** "vehicle import duty: not settled yet", for each that would be heavier. */
  readonly heavier: readonly string[];
}

/** What becomes of one formality. */
export interface Lighter {
  readonly formality: string;
  readonly from: Outcome | 'unsettled';
  readonly to: Outcome | 'none';
  readonly change: string;
  readonly units: string;
  /** The provisions that would then speak, by name and mark. */
  readonly because: readonly string[];
}

/** All sets, what the sender can do first; the same to be done on several legs of one host is said once. */
export function wouldLines(context: Context): WouldLine[] {
  const alike = Map.groupBy(context.assessment.would, (row) =>
    JSON.stringify([row.host, row.side, row.changes, avoids(row)]),
  );
  return [...alike.values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    const lightens = rows.flatMap((row) => row.lightens);
    return [lineOf(context, { ...first, lightens, heavier: rows.flatMap((row) => row.heavier) })];
  });
}

function avoids({ lightens }: WouldRow): boolean {
  return lightens.every(({ to }) => to === 'none');
}

/** What the search left out, as a sentence; none where it tried everything. */
export function untriedText({ assessment, words }: Context): string | undefined {
  const { wouldUntried: left } = assessment;
  return left === undefined ? undefined : words.would.untried(words.number(left.answers), words.number(left.units));
}

function lineOf(context: Context, row: WouldRow): WouldLine {
  const { words, law } = context;
  const actors = [...new Set(row.changes.map(({ by }) => titleOf(context, law.vocabulary.actors[by], by)))];
  const qualified = [
    ...(row.changes.some(({ fact }) => findChoice(fact) !== undefined) ? [words.would.unlessChosen] : []),
    ...(row.changes.some(({ cost }) => cost) ? [words.would.cost] : []),
  ];
  const told = row.lightens.map((one) => ({
    one,
    because: [...new Set(one.because.map((each) => nameOf(context, each)))],
  }));
  const lighter = [
    ...Map.groupBy(told, ({ one, because }) => JSON.stringify([one.formality, one.from, one.to, because])).values(),
  ].flatMap((alike): Lighter[] => {
    const [first] = alike;
    if (first === undefined) return [];
    const { formality, from, to } = first.one;
    return [
      {
        formality: formalityName(context, formality),
        from,
        to,
        change: words.would.change(words.outcome[from], toText(context, to)),
        units: unitsText(
          context,
          alike.map(({ one }) => one.class),
        ),
        because: first.because,
      },
    ];
  });
  const heavier = [...Map.groupBy(row.heavier, ({ formality, to }) => `${formality} ${to}`).values()].flatMap(
    (alike) => {
      const [first] = alike;
      if (first === undefined) return [];
      const units = unitsText(
        context,
        alike.map((one) => one.class),
      );
      return [
        `${formalityName(context, first.formality)}${words.punctuation.colon}${words.outcome[first.to]}${words.punctuation.open}${units}${words.punctuation.close}`,
      ];
    },
  );
  return {
    side: row.side,
    avoids: avoids(row),
    clause: clauseOf(context, row.changes),
    who: [words.list(actors), ...qualified].join(words.punctuation.comma),
    host: stateName(context, row.host),
    lighter,
    heavier,
  };
}

function nameOf(context: Context, citation: DeterminationRow['because'][number]): string {
  const { openMark, closeMark } = context.words.punctuation;
  const cited = citedOf(context, citation);
  return `${cited.name}${openMark}${context.words.mark[cited.mark]}${closeMark}`;
}

function toText(context: Lookup, to: Outcome | 'none'): string {
  return to === 'none' ? context.words.would.none : context.words.outcome[to];
}

/** The changes as a clause: "the person holds a passport and the movement is covered by …". */
export function clauseOf(context: Lookup, changes: readonly WouldChange[]): string {
  const { condition } = context.words;
  const clauses = changes.map((change) => changeText(context, change));
  return clauses.length === 1 ? (clauses[0] ?? '') : condition.and(clauses);
}

function changeText(context: Lookup, { fact, to, limit }: WouldChange): string {
  const choice = findChoice(fact);
  if (choice !== undefined) return choiceClause(context, choice, to);
  const day = context.law.vocabulary.days[fact];
  if (day !== undefined) {
    const days = context.words.either(to.map((each) => context.words.date(String(each) as CivilDate)));
    return day.says[context.lang].replace('{}', () => days);
  }
  const left: Expression = { op: 'fact', path: fact };
  const literal = (value: Value): Expression => ({ op: 'literal', value });
  const of: Expression =
    limit !== undefined
      ? { op: limit.op, left, right: literal(limit.value) }
      : to.length === 1
        ? { op: '==', left, right: literal(to[0] ?? '') }
        : { op: 'in', left, right: { op: 'list', values: to } };
  return expressionText(context, of, '');
}

/** Beside one group of equal answers: the sets that would make them lighter; for some of the units only, those are named. */
export function wouldTexts(context: Context, rows: readonly DeterminationRow[]): string[] {
  const { words } = context;
  const [first] = rows;
  if (first === undefined) return [];
  const found = context.assessment.would.flatMap((would) => {
    const mine = would.lightens.filter(
      (one) =>
        one.formality === first.formality && rows.some((row) => row.class === one.class && row.leg === would.leg),
    );
    const [lightened] = mine;
    if (lightened === undefined) return [];
    const text = words.would.under(toText(context, lightened.to), clauseOf(context, would.changes));
    return [{ text, classes: mine.map((one) => one.class) }];
  });
  // The same to be done on several legs is said once, for all whom it helps.
  return [...Map.groupBy(found, ({ text }) => text)].map(([text, alike]) => {
    const classes = alike.flatMap((one) => one.classes);
    const all = rows.every((row) => classes.includes(row.class));
    return all ? text : `${text}${words.punctuation.open}${unitsText(context, classes)}${words.punctuation.close}`;
  });
}

/** One set beside the answer to one question: "eased if the person holds a service identity card". */
export function wouldText(context: Lookup, changes: readonly WouldChange[], to: Outcome | 'none'): string {
  return context.words.would.under(toText(context, to), clauseOf(context, changes));
}
