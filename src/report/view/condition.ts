// Conditions of rules in words made of the vocabulary's titles: what a lawyer or a planner reads instead of the expression.

import type { ConditionLine, Expression } from '../../engine/condition.ts';
import { findFence } from '../../engine/resolve/settings.ts';
import type { Value } from '../../engine/vocabulary.ts';
import type { ProvidedThat } from '../../visit/assessment/assessment.ts';
import { type Lookup, factName, formalityName, stateName, titleOf, valueText } from './context.ts';

/** A proviso in words; the expression as it stands in the pack where the law no longer has the fence. */
export function provisoText(context: Lookup, proviso: ProvidedThat): string {
  const { words } = context;
  if (proviso.fence.startsWith('concerns:')) {
    return words.condition.concern(formalityName(context, proviso.fence.slice('concerns:'.length)));
  }
  const line = findLine(context, proviso);
  const text = line === undefined ? proviso.line : expressionText(context, line.of, packOf(proviso.fence));
  const when = Object.entries(proviso.when).filter(([path]) => path in context.law.vocabulary.facts);
  if (when.length === 0) return text;
  return `${text}${words.punctuation.open}${words.list(when.map(([path, value]) => words.condition.is(factName(context, path), valueText(context, path, value))))}${words.punctuation.close}`;
}

function packOf(fence: string): string {
  return fence.slice(0, fence.indexOf('/'));
}

function findLine(context: Lookup, proviso: ProvidedThat): ConditionLine | undefined {
  const fence = findFence(context.law, proviso.fence);
  if (fence === undefined || !('provided' in fence)) return undefined;
  return (fence.provided as readonly ConditionLine[]).find((line) => line.text === proviso.line);
}

/** An expression in words. `pack` is where its terms and readings are looked up. */
export function expressionText(context: Lookup, of: Expression, pack: string): string {
  const { condition } = context.words;
  const inner = (part: Expression): string => expressionText(context, part, pack);
  switch (of.op) {
    case 'literal':
      return literalText(context, undefined, of.value);
    case 'list':
      return context.words.list(of.values.map((value) => literalText(context, undefined, value)));
    case 'fact':
      return condition.holds(factName(context, of.path));
    case 'term':
      return condition.holds(termName(context, pack, of.name));
    case 'roll':
      return context.words.quoted(of.name.replaceAll('_', ' '));
    case 'open':
      return condition.reading(readingQuestion(context, of.reading) ?? of.reading);
    case 'not':
      return of.of.op === 'fact' || of.of.op === 'term' ? condition.fails(inner(of.of)) : condition.not(inner(of.of));
    case 'and':
      return condition.and(inner(of.left), inner(of.right));
    case 'or':
      return condition.or(inner(of.left), inner(of.right));
    case '==':
      return condition.is(inner(of.left), operand(context, of.left, of.right, pack));
    case '!=':
      return condition.isNot(inner(of.left), operand(context, of.left, of.right, pack));
    case 'in':
      return condition.oneOf(inner(of.left), operand(context, of.left, of.right, pack));
    case '<':
    case '<=':
    case '>':
    case '>=':
      return condition.compare(inner(of.left), of.op, operand(context, of.left, of.right, pack));
  }
}

function operand(context: Lookup, left: Expression, right: Expression, pack: string): string {
  const path = left.op === 'fact' ? left.path : undefined;
  if (left.op === 'open' && right.op === 'literal') return answerText(context, left.reading, String(right.value));
  if (right.op === 'literal') return literalText(context, path, right.value);
  if (right.op === 'list') return context.words.either(right.values.map((value) => literalText(context, path, value)));
  return expressionText(context, right, pack);
}

function literalText(context: Lookup, path: string | undefined, value: Value): string {
  if (path !== undefined) return valueText(context, path, value);
  return typeof value === 'string' && value in context.law.vocabulary.states
    ? stateName(context, value)
    : String(value);
}

/** A treaty's own word for a class of persons or things, as its heading calls it. */
export function termName(context: Lookup, pack: string, name: string): string {
  const term = context.law.packs[pack]?.terms[name];
  return term === undefined ? name : context.words.quoted(name.replaceAll('_', ' '));
}

function answerText(context: Lookup, reading: string, answer: string): string {
  const found = Object.values(context.law.packs).find((pack) => reading in pack.readings);
  return titleOf(context, found?.readings[reading]?.answers[answer], answer);
}

export function readingQuestion(context: Lookup, id: string): string | undefined {
  for (const pack of Object.values(context.law.packs)) {
    const reading = pack.readings[id];
    if (reading !== undefined) return titleOf(context, reading.question, id);
  }
  return undefined;
}
