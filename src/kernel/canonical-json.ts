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
  return write(value, '$');
}

/** The digest of a value: SHA-256, as hex, of its canonical JSON in UTF-8. */
export function digest(value: unknown, sha256: Sha256): string {
  return sha256(utf8(canonicalJson(value)));
}

function write(value: unknown, path: string): string {
  if (value === null || value === true || value === false) return String(value);
  if (typeof value === 'string') return writeString(value, path);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) {
    // By index, because map skips holes and an array with a hole has no form in JSON.
    return `[${Array.from(value, (item: unknown, at) => write(item, `${path}[${at}]`)).join(',')}]`;
  }
  if (isPlainObject(value)) {
    const fields: string[] = [];
    for (const key of Object.keys(value).toSorted(byCodeUnit)) {
      const field = value[key];
      if (field !== undefined) fields.push(`${writeString(key, path)}:${write(field, `${path}.${key}`)}`);
    }
    return `{${fields.join(',')}}`;
  }
  throw new ComityError('COMITY_KERNEL_NOT_JSON', { value: path });
}

function writeString(text: string, path: string): string {
  // Two different broken strings would become the same bytes in UTF-8.
  if (!text.isWellFormed()) throw new ComityError('COMITY_KERNEL_NOT_JSON', { value: path });
  return JSON.stringify(text);
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
