// The words of a cell as the value of a fact.
import { type ErrorCode } from '../../kernel/errors.ts';
import type { Cell } from '../../kernel/table.ts';
import { suggestion } from '../../kernel/near.ts';
import type { Fact, Value, Vocabulary } from '../../engine/vocabulary.ts';

/** A value, or what is wrong with the cell. */
export type ReadValue =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: ErrorCode; readonly remedy?: string; readonly remedyJa?: string };

const YES = ['yes', 'true'];
const NO = ['no', 'false'];

/** Reads a cell that is not blank as a value of the fact: words of the vocabulary, yes or no, a number, a State's code, a pack's id. */
export function readValue(
  vocabulary: Vocabulary,
  packs: readonly string[],
  fact: Fact,
  cell: Exclude<Cell, undefined>,
  names: StateNames = {},
): ReadValue {
  const text = String(cell);
  switch (fact.type) {
    case 'values': {
      const values = Object.keys(fact.values ?? {});
      if (values.includes(text)) return { ok: true, value: text };
      return { ok: false, code: 'COMITY_MANIFEST_VALUE', remedy: suggestion(text, values) };
    }
    case 'boolean': {
      const word = text.toLowerCase();
      if (YES.includes(word)) return { ok: true, value: true };
      if (NO.includes(word)) return { ok: true, value: false };
      return { ok: false, code: 'COMITY_MANIFEST_BOOLEAN' };
    }
    case 'number':
      if (!/^\d+(?:\.\d+)?$/.test(text)) return { ok: false, code: 'COMITY_MANIFEST_NUMBER', ...commaReadings(text) };
      return { ok: true, value: Number(text) };
    case 'state': {
      if (Object.hasOwn(vocabulary.states, text)) return { ok: true, value: text };
      const meant = stateMeant(vocabulary, text, names);
      const remedy = meant === undefined ? {} : { remedy: `did you mean \`${meant}\`?` };
      return { ok: false, code: 'COMITY_MANIFEST_STATE', ...remedy };
    }
    case 'pack':
      if (packs.includes(text)) return { ok: true, value: text };
      return { ok: false, code: 'COMITY_MANIFEST_VALUE', remedy: suggestion(text, packs) };
  }
}

/** What a number with one comma may be: a group of thousands or a fraction, and nobody but its writer knows which. */
function commaReadings(text: string): { remedy: string; remedyJa: string } | undefined {
  const match = /^(\d+),(\d+)(\s*[^\d.,]*)$/.exec(text.normalize('NFKC').trim());
  if (match === null) return undefined;
  const [, before = '', after = '', unit = ''] = match;
  const [a, b] = [`${before}${after}${unit}`, `${before}.${after}${unit}`];
  return {
    remedy: `it is \`${a}\` or \`${b}\`: write one of them`,
    remedyJa: `\`${a}\` とも \`${b}\` とも読めます。どちらかを書いてください`,
  };
}

/** Other names of States by code, as rosters have them. */
export type StateNames = Readonly<Record<string, readonly string[]>>;

/** The State a user may have meant: its code in small letters, its name in one of the languages, or another name of it. */
export function stateMeant(vocabulary: Vocabulary, text: string, names: StateNames = {}): string | undefined {
  const upper = text.toUpperCase();
  if (Object.hasOwn(vocabulary.states, upper)) return upper;
  const small = text.toLowerCase();
  const all = Object.entries(vocabulary.states);
  return all.find(([code, { en, ja }]) =>
    [en, ja, ...(names[code] ?? [])].some((one) => one.toLowerCase() === small),
  )?.[0];
}
