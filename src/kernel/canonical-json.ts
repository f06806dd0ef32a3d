import { type Sha256, utf8 } from './bytes.ts';
import { ComityError } from './errors.ts';

/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * One spelling for one value: no spaces, keys sorted by UTF-16 code unit, numbers and strings as `JSON.stringify`
 * writes them. This is the JSON Canonicalization Scheme (RFC 8785).
 * A key whose value is `undefined` is left out, as an absent fact is; anywhere else `undefined` is refused.
 *
 * @throws ComityError COMITY_KERNEL_NOT_JSON for `undefined`, NaN and infinities, a lone surrogate, functions, symbols,
 *   bigints, Map, Set, Date and other instances: `JSON.stringify` would lose or change them without a word
 */
export function canonicalJson(value: unknown): string {
  const text = spell(value);
  if (text === undefined) throw new ComityError('COMITY_KERNEL_NOT_JSON', { value: wrongIn(value, '$') });
  return text;
}

/** The digest of a value: SHA-256, as hex, of its canonical JSON in UTF-8. */
export function digest(value: unknown, sha256: Sha256): string {
  return sha256(utf8(canonicalJson(value)));
}

/** Undefined where JSON cannot hold it: where in it that is, is looked for only then, because most values are sound and many. */
function spell(value: unknown): string | undefined {
  if (value === null || value === true || value === false) return String(value);
  if (typeof value === 'string') return spellText(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) {
    let text = '';
    // By index, because map skips holes and an array with a hole has no form in JSON.
    for (let at = 0; at < value.length; at += 1) {
      const item = spell(value[at]);
      if (item === undefined) return undefined;
      text += at === 0 ? item : `,${item}`;
    }
    return `[${text}]`;
  }
  if (!isPlainObject(value)) return undefined;
  let text = '';
  for (const key of Object.keys(value).toSorted(byCodeUnit)) {
    const field = value[key];
    if (field === undefined) continue;
    const [name, of] = [spellText(key), spell(field)];
    if (name === undefined || of === undefined) return undefined;
    text += text === '' ? `${name}:${of}` : `,${name}:${of}`;
  }
  return `{${text}}`;
}

/** Two different broken strings would become the same bytes in UTF-8. */
function spellText(text: string): string | undefined {
  return text.isWellFormed() ? JSON.stringify(text) : undefined;
}

/** The path of the first part that has no form in JSON. */
function wrongIn(value: unknown, path: string): string {
  if (Array.isArray(value)) {
    const at = Array.from(value, (item: unknown) => spell(item)).indexOf(undefined);
    return at === -1 ? path : wrongIn(value[at], `${path}[${at}]`);
  }
  if (!isPlainObject(value)) return path;
  for (const key of Object.keys(value).toSorted(byCodeUnit)) {
    const field = value[key];
    if (field === undefined) continue;
    if (spellText(key) === undefined) return path;
    if (spell(field) === undefined) return wrongIn(field, `${path}.${key}`);
  }
  return path;
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
