// One line of a condition: parsed and type-checked as CEL, cut down to the subset, its words checked against the vocabulary.

import { type ASTNode, Environment } from '@marcbachmann/cel-js';

import { type Place, type Problem, problem } from '../../kernel/errors.ts';
import { type Result, okUnless } from '../../kernel/result.ts';
import type { Comparison, ConditionLine, Expression } from '../condition.ts';
import { type Fact, type Value, type Vocabulary, readableRoots } from '../vocabulary.ts';
import { suggestion } from '../../kernel/near.ts';

/** What a line may read beside the facts of its subject. */
export interface Reading {
  readonly vocabulary: Vocabulary;
  /** Kinds of subject the line must make sense for. */
  readonly kinds: readonly string[];
  /** Terms by name: boolean, or a number for counts and sums. Only those that are readable here. */
  readonly terms: Readonly<Record<string, 'bool' | 'int'>>;
  readonly rolls: readonly string[];
  /** Readings with their answers. */
  readonly readings: Readonly<Record<string, readonly string[]>>;
}

/** A parser of lines for one set of subjects; the CEL environment behind it is built once. */
export function conditionParser(reading: Reading): (text: string, place: Place) => Result<ConditionLine> {
  const environment = environmentFor(reading);
  return (text, place) => {
    let parsed: ReturnType<Environment['parse']>;
    try {
      parsed = environment.parse(text);
    } catch (cause) {
      return {
        ok: false,
        problems: [problem('COMITY_CONDITION_SYNTAX', { value: text, place: shift(place, offsetOf(cause)) })],
      };
    }
    const outside = findOutside(parsed.ast);
    if (outside !== undefined) {
      return {
        ok: false,
        problems: [
          problem('COMITY_CONDITION_NOT_IN_SUBSET', {
            value: text.slice(outside.start, outside.end),
            place: shift(place, outside.start),
          }),
        ],
      };
    }
    const checked = parsed.check();
    if (!checked.valid) return { ok: false, problems: [typeProblem(checked.error, text, place, reading)] };
    const problems: Problem[] = [];
    const of = translate(parsed.ast, text, place, reading, problems);
    if (checked.type !== 'bool') problems.push(problem('COMITY_CONDITION_NOT_A_TEST', { value: text, place }));
    return okUnless(problems, () => ({ text, of }));
  };
}

function environmentFor(reading: Reading): Environment {
  const environment = new Environment({ unlistedVariablesAreDyn: false });
  for (const root of rootsOf(reading)) {
    const fields: Record<string, string> = {};
    for (const fact of Object.values(reading.vocabulary.facts)) {
      if (fact.path.startsWith(`${root}.`)) fields[fact.path.slice(root.length + 1)] = celType(fact);
    }
    environment.registerType(typeName(root), { fields });
    environment.registerVariable(root, typeName(root));
  }
  environment.registerType('Terms', { fields: { ...reading.terms } });
  environment.registerVariable('term', 'Terms');
  environment.registerType('Rolls', {
    fields: Object.fromEntries(reading.rolls.map((name) => [name.replaceAll('-', '_'), 'list<string>'])),
  });
  environment.registerVariable('lists', 'Rolls');
  environment.registerFunction('open(string): string', (id: string) => id);
  return environment;
}

/** Roots readable for every kind the line is about. */
function rootsOf(reading: Reading): string[] {
  const [first, ...others] = reading.kinds.map((kind) => readableRoots(reading.vocabulary, kind));
  return (first ?? []).filter((root) => others.every((roots) => roots.includes(root)));
}

function celType(fact: Fact): string {
  if (fact.type === 'boolean') return 'bool';
  return fact.type === 'number' ? 'int' : 'string';
}

function typeName(root: string): string {
  return `Fact${root.charAt(0).toUpperCase()}${root.slice(1)}`;
}

const COMPARISONS: readonly string[] = ['==', '!=', '<', '<=', '>', '>=', 'in'];

/** The first part that is outside the subset. */
function findOutside(node: ASTNode): { readonly start: number; readonly end: number } | undefined {
  switch (node.op) {
    case 'value':
      return typeof node.args === 'string' ||
        typeof node.args === 'bigint' ||
        typeof node.args === 'boolean' ||
        typeof node.args === 'number'
        ? undefined
        : node;
    case 'id':
      return undefined;
    case '.':
      return node.args[0].op === 'id' ? undefined : node;
    case 'list':
      return node.args.every((item) => item.op === 'value') ? undefined : node;
    case '!_':
      return findOutside(node.args);
    case '&&':
    case '||':
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case 'in':
      return findOutside(node.args[0]) ?? findOutside(node.args[1]);
    case 'call':
      return node.args[0] === 'open' && node.args[1].length === 1 && node.args[1][0]?.op === 'value' ? undefined : node;
    default:
      return node;
  }
}

function translate(node: ASTNode, text: string, place: Place, reading: Reading, problems: Problem[]): Expression {
  switch (node.op) {
    case 'value':
      return { op: 'literal', value: plain(node.args) };
    case 'list':
      return { op: 'list', values: node.args.map((item) => plain(item.op === 'value' ? item.args : '')) };
    case '.': {
      const [root, field] = node.args;
      const name = root.op === 'id' ? root.args : '';
      if (name === 'term') return { op: 'term', name: field };
      if (name === 'lists')
        return { op: 'roll', name: reading.rolls.find((roll) => roll.replaceAll('-', '_') === field) ?? field };
      const path = `${name}.${field}`;
      // The parser has names of its own (`list`, `type`) that its checker lets through as roots.
      if (!Object.hasOwn(reading.vocabulary.facts, path)) {
        problems.push(
          problem('COMITY_CONDITION_UNKNOWN_FACT', {
            value: path,
            place: shift(place, node.start),
            remedy: suggestion(path, Object.keys(reading.vocabulary.facts)),
          }),
        );
      }
      return { op: 'fact', path };
    }
    case '!_':
      return { op: 'not', of: translate(node.args, text, place, reading, problems) };
    case '&&':
    case '||': {
      const other = node.op === '&&' ? '||' : '&&';
      for (const [index, child] of node.args.entries()) {
        if (child.op === other && !inParentheses(child, node.args[1 - index] ?? child, text))
          problems.push(problem('COMITY_CONDITION_MIXED', { value: text, place: shift(place, child.start) }));
      }
      const [left, right] = node.args;
      return {
        op: node.op === '&&' ? 'and' : 'or',
        left: translate(left, text, place, reading, problems),
        right: translate(right, text, place, reading, problems),
      };
    }
    case 'call': {
      const [, args] = node.args;
      const id = args[0]?.op === 'value' ? String(args[0].args) : '';
      if (!Object.hasOwn(reading.readings, id)) {
        problems.push(
          problem('COMITY_CONDITION_UNKNOWN_READING', {
            value: id,
            place: shift(place, args[0]?.start ?? node.start),
            remedy: suggestion(id, Object.keys(reading.readings)),
          }),
        );
      }
      return { op: 'open', reading: id };
    }
    default: {
      if (!COMPARISONS.includes(node.op)) return { op: 'literal', value: false };
      const [left, right] = node.args as [ASTNode, ASTNode];
      // Words have no order: the cells of a fact of closed values are told apart by equality alone.
      if (!['==', '!=', 'in'].includes(node.op) && [left, right].some((side) => !isNumber(side, reading)))
        problems.push(problem('COMITY_CONDITION_TYPE', { value: text, place: shift(place, node.start) }));
      checkWords(left, right, place, reading, problems);
      checkWords(right, left, place, reading, problems);
      return {
        op: node.op as Comparison,
        left: translate(left, text, place, reading, problems),
        right: translate(right, text, place, reading, problems),
      };
    }
  }
}

/** A literal compared with a fact of closed values, a State or a reading must be one of the words there are. */
function checkWords(side: ASTNode, other: ASTNode, place: Place, reading: Reading, problems: Problem[]): void {
  const words = wordsOf(side, reading);
  if (words === undefined) return;
  const literals = other.op === 'value' ? [other] : other.op === 'list' ? other.args : [];
  for (const literal of literals) {
    if (literal.op !== 'value' || words.includes(String(literal.args))) continue;
    problems.push(
      problem('COMITY_CONDITION_UNKNOWN_VALUE', {
        value: String(literal.args),
        place: shift(place, literal.start),
        remedy: suggestion(String(literal.args), words),
      }),
    );
  }
}

function isNumber(node: ASTNode, reading: Reading): boolean {
  if (node.op === 'value') return typeof node.args === 'bigint' || typeof node.args === 'number';
  if (node.op !== '.' || node.args[0].op !== 'id') return false;
  const [root, field] = [node.args[0].args, node.args[1]];
  return root === 'term'
    ? reading.terms[field] === 'int'
    : reading.vocabulary.facts[`${root}.${field}`]?.type === 'number';
}

function wordsOf(node: ASTNode, reading: Reading): readonly string[] | undefined {
  if (node.op === 'call') {
    const id = node.args[1][0]?.op === 'value' ? String(node.args[1][0].args) : '';
    return reading.readings[id];
  }
  if (node.op !== '.' || node.args[0].op !== 'id') return undefined;
  const fact = reading.vocabulary.facts[`${node.args[0].args}.${node.args[1]}`];
  if (fact?.type === 'values') return Object.keys(fact.values ?? {});
  return fact?.type === 'state' ? Object.keys(reading.vocabulary.states) : undefined;
}

function typeProblem(error: unknown, text: string, place: Place, reading: Reading): Problem {
  const { code, range } = error as { code?: string; range?: { start: number; end: number } };
  const start = range?.start ?? 0;
  const written = text.slice(start, range?.end ?? text.length);
  const before = /([a-z_]+)\.$/.exec(text.slice(0, start))?.[1];
  if (code === 'no_such_key' && before === 'term') {
    return problem('COMITY_CONDITION_UNKNOWN_TERM', {
      value: written,
      place: shift(place, start),
      remedy: suggestion(written, Object.keys(reading.terms)),
    });
  }
  if (code === 'no_such_key' && before === 'lists') {
    return problem('COMITY_CONDITION_UNKNOWN_LIST', {
      value: written,
      place: shift(place, start),
      remedy: suggestion(written, reading.rolls),
    });
  }
  if (code === 'no_such_key') {
    const known = Object.keys(reading.vocabulary.facts).filter((path) => path.startsWith(`${before}.`));
    return problem('COMITY_CONDITION_UNKNOWN_FACT', {
      value: `${before}.${written}`,
      place: shift(place, start),
      remedy: suggestion(`${before}.${written}`, known),
    });
  }
  if (code === 'unknown_variable') {
    return problem('COMITY_CONDITION_UNKNOWN_FACT', {
      value: written,
      place: shift(place, start),
      remedy: suggestion(written, [...rootsOf(reading), 'term', 'lists']),
    });
  }
  return problem('COMITY_CONDITION_TYPE', { value: written, place: shift(place, start) });
}

// The parser drops parentheses; they are found again around the part, on its own side of the operator.
function inParentheses(part: ASTNode, sibling: ASTNode, text: string): boolean {
  const quoted = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g;
  const bare = text.replace(quoted, (words) => '_'.repeat(words.length));
  const from = sibling.start < part.start ? sibling.end : 0;
  const to = sibling.start < part.start ? bare.length : sibling.start;
  // A part begins behind the parentheses of its own first part: `(a) || b` at `a`.
  for (let open = part.start - 1; open >= from && /[(\s]/.test(bare[open] ?? ''); open -= 1) {
    const close = bare[open] === '(' ? closing(bare, open) : -1;
    if (close >= part.end && close < to) return true;
  }
  return false;
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    else if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

function plain(value: unknown): Value {
  return typeof value === 'bigint' ? Number(value) : (value as Value);
}

function shift(place: Place, by: number): Place {
  return { ...place, column: (place.column ?? 1) + by };
}

function offsetOf(cause: unknown): number {
  return (cause as { range?: { start?: number } }).range?.start ?? 0;
}
