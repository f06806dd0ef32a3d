// Conditions of rules as clauses made of the vocabulary's words: what a lawyer or a planner reads instead of the expression.

import type { ConditionLine, Expression } from '../../engine/condition.ts';
import { findTerm } from '../../engine/resolve/packs.ts';
import { findReading } from '../../engine/resolve/settings.ts';
import { findFence } from '../../engine/resolve/settings.ts';
import type { Title, Value } from '../../engine/vocabulary.ts';
import type { ProvidedThat } from '../../visit/assessment/assessment.ts';
import {
  type Lookup,
  factName,
  formalityName,
  listName,
  packShort,
  stateInText,
  termName,
  titleOf,
  valueText,
} from './context.ts';

/** A proviso in words; the expression as it stands in the pack where the law no longer has the fence. */
export function provisoText(context: Lookup, proviso: ProvidedThat): string {
  const { words } = context;
  if (proviso.fence.startsWith('concerns:')) {
    return words.condition.concern(formalityName(context, proviso.fence.slice('concerns:'.length)));
  }
  const line = findLine(context, proviso);
  const text =
    line === undefined ? proviso.line : words.condition.alone(expressionText(context, line.of, packOf(proviso.fence)));
  const when = Object.entries(proviso.when).filter(([path]) => path in context.law.vocabulary.facts);
  if (when.length === 0) return text;
  return `${text}${words.punctuation.open}${words.list(when.map(([path, value]) => words.condition.valued(factName(context, path), valueText(context, path, value))))}${words.punctuation.close}`;
}

function packOf(fence: string): string {
  return fence.slice(0, fence.indexOf('/'));
}

function findLine(context: Lookup, proviso: ProvidedThat): ConditionLine | undefined {
  const fence = findFence(context.law, proviso.fence);
  if (fence === undefined || !('provided' in fence)) return undefined;
  return (fence.provided as readonly ConditionLine[]).find((line) => line.text === proviso.line);
}

/** An expression as a clause. `pack` is where its terms are looked up; `holds` is false where the clause denies it. */
export function expressionText(context: Lookup, of: Expression, pack: string, holds = true): string {
  const { condition } = context.words;
  switch (of.op) {
    case 'not':
      return expressionText(context, of.of, pack, !holds);
    case 'and':
    case 'or': {
      const parts = chain(of, of.op).map((part) => expressionText(context, part, pack));
      const joined = of.op === 'and' ? condition.and(parts) : condition.or(parts);
      return holds ? joined : condition.not(joined);
    }
    case 'fact':
      return truth(context, of.path, holds);
    case 'term':
      return holds
        ? condition.covers(termName(context, of.name), subjectName(context, pack, of.name))
        : condition.coversNot(termName(context, of.name), subjectName(context, pack, of.name));
    case '==':
    case '!=':
    case 'in':
      return equals(context, of.left, of.right, holds === (of.op !== '!='));
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compared(context, of.left, condition.limit(of.op, nounOf(context, of.right, undefined)), holds);
    case 'literal':
    case 'list':
    case 'roll':
    case 'open':
      return nounOf(context, of, undefined);
  }
}

/** `a || b || c` is one choice among three. */
function chain(of: Expression, op: 'and' | 'or'): Expression[] {
  return of.op === op ? [...chain(of.left, op), ...chain(of.right, op)] : [of];
}

function truth(context: Lookup, path: string, holds: boolean): string {
  const { condition, phrase } = context.words;
  const fact = context.law.vocabulary.facts[path];
  const clause = holds ? fact?.says : fact?.denied;
  if (clause !== undefined) return clause[context.lang];
  return condition.asked(titleOf(context, fact?.ask, path), quoted(context, holds ? phrase.yes : phrase.no));
}

function equals(context: Lookup, left: Expression, right: Expression, holds: boolean): string {
  const { words } = context;
  const { condition } = words;
  if (left.op === 'open') {
    const reading = findReading(context.law, left.reading)?.reading;
    const answers = valuesOf(right).map((value) => titleOf(context, reading?.answers[String(value)], String(value)));
    const question = titleOf(context, reading?.question, left.reading);
    return holds
      ? condition.reading(question, words.either(answers))
      : condition.readingNot(question, words.either(answers));
  }
  if (left.op === 'term') {
    const name = termName(context, left.name);
    const noun = nounOf(context, right, undefined);
    return holds ? condition.measured(name, noun) : condition.measuredNot(name, noun);
  }
  if (left.op !== 'fact') {
    return right.op === 'fact' || right.op === 'open' ? equals(context, right, left, holds) : '';
  }
  const values = valuesOf(right);
  const fact = context.law.vocabulary.facts[left.path];
  if (fact?.type === 'boolean' && values.length === 1) return truth(context, left.path, holds === (values[0] === true));
  // A value may have a clause of its own: "holds no identity document".
  const own = values.map((value) => {
    const said = fact?.values?.[String(value)];
    return holds ? said?.says : said?.denied;
  });
  if (own.some((clause) => clause !== undefined)) {
    const rest = values.filter((_, index) => own[index] === undefined);
    const clauses = [
      ...(rest.length === 0
        ? []
        : [
            withValues(
              context,
              left.path,
              rest.map((value) => literalNoun(context, left.path, value)),
              holds,
            ),
          ]),
      ...own.flatMap((clause) => (clause === undefined ? [] : [clause[context.lang]])),
    ];
    if (clauses.length === 1) return clauses[0] ?? '';
    return holds ? condition.or(clauses) : condition.and(clauses);
  }
  const nouns =
    values.length > 0
      ? values.map((value) => literalNoun(context, left.path, value))
      : [nounOf(context, right, left.path)];
  return withValues(context, left.path, nouns, holds, values.length > 0);
}

function compared(context: Lookup, left: Expression, limit: string, holds: boolean): string {
  const { condition } = context.words;
  if (left.op === 'fact') return withValues(context, left.path, [limit], holds, false);
  const name = left.op === 'term' ? termName(context, left.name) : nounOf(context, left, undefined);
  return holds ? condition.measured(name, limit) : condition.measuredNot(name, limit);
}

/** The fact's clause with these values in it; its question with the answer where the vocabulary has no clause. */
function withValues(context: Lookup, path: string, values: readonly string[], holds: boolean, literal = true): string {
  const { condition, either } = context.words;
  const fact = context.law.vocabulary.facts[path];
  const clause: Title | undefined = holds ? fact?.says : fact?.denied;
  if (clause !== undefined) return clause[context.lang].replace('{}', () => either(values));
  const question = titleOf(context, fact?.ask, path);
  const answer = either(values.map((value) => (literal ? quoted(context, value) : value)));
  return holds ? condition.asked(question, answer) : condition.askedNot(question, answer);
}

function valuesOf(of: Expression): readonly Value[] {
  return of.op === 'literal' ? [of.value] : of.op === 'list' ? of.values : [];
}

function nounOf(context: Lookup, of: Expression, path: string | undefined): string {
  const { words } = context;
  if (of.op === 'literal') return literalNoun(context, path, of.value);
  if (of.op === 'list') return words.either(of.values.map((value) => literalNoun(context, path, value)));
  if (of.op === 'roll') return words.condition.listed(listName(context, of.name));
  if (of.op === 'fact') return words.condition.other(factName(context, of.path));
  if (of.op === 'term') return termName(context, of.name);
  return of.op === 'open' ? titleOf(context, findReading(context.law, of.reading)?.reading.question, of.reading) : '';
}

/** A value as it stands in a clause. */
function literalNoun(context: Lookup, path: string | undefined, value: Value): string {
  const fact = path === undefined ? undefined : context.law.vocabulary.facts[path];
  const closed = fact?.values?.[String(value)];
  if (closed !== undefined) return (closed.phrase ?? closed)[context.lang];
  if (typeof value === 'string' && fact?.type === 'pack') return packShort(context, value);
  if (typeof value === 'string') return value in context.law.vocabulary.states ? stateInText(context, value) : value;
  return typeof value === 'number' ? context.words.number(value) : valueText(context, path ?? '', value);
}

function quoted(context: Lookup, text: string): string {
  return context.words.quoted(text);
}

/** The kind of subject that a term of the pack is about. */
function subjectName(context: Lookup, pack: string, term: string): string {
  const owner = context.law.packs[pack];
  const found = owner === undefined ? undefined : findTerm(context.law, owner, term);
  const kind = found?.term.of ?? '';
  return titleOf(context, context.law.vocabulary.subjects[kind], kind);
}
