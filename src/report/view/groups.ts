// Determinations with equal answers stand once: "visa · 53 persons · waived under …".

import type { DeterminationRow } from '../../visit/assessment/assessment.ts';
import type { Outcome } from '../../engine/outcomes.ts';
import { isPermissive } from '../../engine/outcomes.ts';
import type { Shown } from '../../words/words.ts';
import { type NamedClass, namedClasses, whoText } from './classes.ts';
import { type Cited, citedOf, fenceText } from './cite.ts';
import { provisoText } from './condition.ts';
import { type Context, byOrderOf, formalityName, paperName, sourceTitle, stateName, unitsText } from './context.ts';
import { lineIndexOf } from './line-index.ts';
import { localTexts } from './local.ts';
import { questionText } from './questions.ts';
import { isUnknownLaw } from './unknown-hosts.ts';

/** Determinations of one formality in one host that say the same for the same reasons. */
export interface AnswerGroup {
  /** The first of them in the order of the assessment: what is said of it holds of all. */
  readonly row: DeterminationRow;
  readonly rows: readonly DeterminationRow[];
  readonly host: string;
  readonly hostName: string;
  readonly formality: string;
  readonly formalityName: string;
  readonly classes: readonly string[];
  /** "53 persons". */
  readonly units: string;
  /** "lines 53–54" where the kind has other lines too. */
  readonly who: string;
  readonly count: number;
  /** Signs of its classes where the kind has others too: "A, C". */
  readonly signs: string;
}

/** All groups, by host and then in vocabulary order of formalities; what is not known of a host at all is left to one line. */
export function answerGroups(context: Context): readonly AnswerGroup[] {
  const known = grouped.get(context);
  if (known !== undefined) return known;
  const made = groupsOf(context);
  grouped.set(context, made);
  return made;
}

// Several sections of one report ask for them.
const grouped = new WeakMap<Context, readonly AnswerGroup[]>();

function groupsOf(context: Context): AnswerGroup[] {
  const groups = new Map<string, DeterminationRow[]>();
  const spelt = new WeakMap<object, string>();
  for (const row of context.assessment.determinations.filter((each) => !isUnknownLaw(context, each))) {
    const key = answerKey(context, row, spelt);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  const order = byOrderOf(context.law.vocabulary.formalities);
  const named = namedClasses(context);
  return [...groups.values()]
    .flatMap((rows) => {
      const [row] = rows;
      if (row === undefined) return [];
      const classes = [...new Set(rows.map((each) => each.class))];
      return [
        {
          row,
          rows,
          host: row.host,
          hostName: stateName(context, row.host),
          formality: row.formality,
          formalityName: formalityName(context, row.formality),
          classes,
          units: unitsText(context, classes),
          who: whoText(context, classes),
          signs: signsOf(context, classes, named),
          count: classes.reduce((sum, id) => sum + (context.classes.get(id)?.count ?? 0), 0),
        },
      ];
    })
    .sort((a, b) => (a.host < b.host ? -1 : a.host > b.host ? 1 : order(a.formality, b.formality)));
}

/** The signs of the classes, unless they are all of their kind or too many to read. */
function signsOf(context: Context, classes: readonly string[], named: ReadonlyMap<string, NamedClass>): string {
  if (classes.length > MOST_SIGNS) return '';
  const own = classes.flatMap((id) => named.get(id) ?? []);
  if (own.length === lineIndexOf(context).classesOf(new Set(own.map(({ kind }) => kind)))) return '';
  return own
    .toSorted((a, b) => a.at - b.at)
    .map((each) => each.sign)
    .join(context.words.punctuation.comma);
}

const MOST_SIGNS = 6;

/** Units with the signs of their classes: "2 persons [B]". */
export function unitsWithSigns(context: Context, group: AnswerGroup): string {
  const { openMark, closeMark } = context.words.punctuation;
  return group.signs === '' ? group.units : `${group.units}${openMark}${group.signs}${closeMark}`;
}

/** Units with signs and lines: "2 persons [B], lines 53–54". */
export function unitsAndLines(context: Context, group: AnswerGroup): string {
  return `${unitsWithSigns(context, group)}${group.who === '' ? '' : `${context.words.punctuation.comma}${group.who}`}`;
}

// Two rules with one name, one mark and one source read the same: a reader must not meet them as two answers.
function answerKey(context: Context, row: DeterminationRow, spelt: WeakMap<object, string>): string {
  const { leg: _leg, group: _group, class: _class, days: _days, before: _before, credit: _credit, ...answer } = row;
  let key = '';
  for (const [name, value] of Object.entries(answer)) {
    if (typeof value !== 'object') {
      key += `${name}:${JSON.stringify(value)},`;
      continue;
    }
    // Rows of one answer hold the same objects; some of them are long.
    let text = spelt.get(value);
    if (text === undefined) {
      text = JSON.stringify(name === 'because' ? becauseKey(context, row) : name === 'by' ? paperKey(row) : value);
      spelt.set(value, text);
    }
    key += `${name}:${text},`;
  }
  return key;
}

function becauseKey(context: Context, { because }: DeterminationRow): readonly object[] {
  return because.map((citation) => {
    const { rule: _rule, ...rest } = citation;
    return { ...rest, name: citedOf(context, citation).name };
  });
}

function paperKey({ by }: DeterminationRow): readonly string[] {
  return by.map(({ paper }) => paper);
}

/** No rule at all and nothing more to say: such answers are listed together. */
export function isBareGap({ row }: AnswerGroup): boolean {
  return (
    row.cause.length === 1 &&
    row.cause[0] === 'gap' &&
    row.because.length === 0 &&
    row.provided.length === 0 &&
    row.indicated === undefined
  );
}

/** The outcome a reader sees first. */
export function shownOf(row: DeterminationRow): Shown {
  return row.outcome === 'unsettled' && row.cause.length === 1 && row.cause[0] === 'gap' ? 'unknown' : row.outcome;
}

/** The outcome in words, with its manner and papers: "consent needed by agreement", "eased by …". */
export function outcomeText(context: Context, row: DeterminationRow): string {
  const { words } = context;
  const word = words.outcome[row.outcome];
  const papers = [...new Set(row.by.map((by) => paperName(context, by.paper)))];
  const more = [
    ...row.manner.map((manner) => words.manner[manner]),
    ...(papers.length === 0 ? [] : [words.list(papers)]),
    ...(row.met === undefined || row.outcome === 'waived' ? [] : [row.met ? words.phrase.given : words.phrase.refused]),
  ];
  return more.length === 0 ? word : `${word}${words.punctuation.colon}${words.list(more)}`;
}

/** Best and worst of an unsettled answer, in words. */
export function rangeText(context: Context, row: DeterminationRow): string {
  const { words } = context;
  const side = (of: readonly (Outcome | 'unknown')[]): string => words.list(of.map((each) => words.outcome[each]));
  return words.between(side(row.best), side(row.worst));
}

/** Why an answer is as it is. */
export interface Reasons {
  readonly because: readonly Cited[];
  readonly provided: readonly string[];
  readonly defeated: readonly { readonly rule: string; readonly by: string }[];
  /** Attestations and readings of the reader's own State on which the answer rests, those of a provision above left out. */
  readonly local: readonly string[];
  readonly causes: readonly string[];
  readonly ask: readonly string[];
  readonly wanted: readonly string[];
  readonly indicated?: string;
}

export function reasonsOf(context: Context, row: DeterminationRow): Reasons {
  const { words } = context;
  return {
    because: row.because.map((citation) => citedOf(context, citation)),
    provided: [...new Set(row.provided.map((proviso) => provisoText(context, proviso)))],
    defeated: row.defeated.map(({ rule, by }) => ({ rule: fenceText(context, rule), by: fenceText(context, by) })),
    local: localTexts(context, row),
    causes: row.cause.map((cause) => words.cause[cause]),
    ask: row.ask.map((variable) => questionText(context, variable)),
    wanted: [...new Set(row.wanted.map((fence) => fenceText(context, fence)))],
    ...(row.indicated === undefined
      ? {}
      : {
          indicated: words.indicatedBy(
            words.outcome[row.indicated.outcome],
            sourceTitle(context, row.indicated.source),
          ),
        }),
  };
}

/** What stands in the way: a bar, or a consent that was refused or not given. */
export function isBarred(row: DeterminationRow): boolean {
  return row.outcome === 'barred' || isRefused(row);
}

/** A consent or determination that is needed and, the visit file says, was refused or not given. */
export function isRefused(row: DeterminationRow): boolean {
  return row.met === false && row.outcome !== 'waived';
}

/** A settled answer that is lighter than the ordinary law of the host. */
export function isLightened(row: DeterminationRow): boolean {
  return row.outcome !== 'unsettled' && isPermissive(row.outcome);
}
