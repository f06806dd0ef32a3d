import { ComityError } from './errors.ts';

/** SHA-256 as lower-case hex of 64 digits. Passed in, because each place that runs this code has its own. */
export type Sha256 = ((bytes: Uint8Array) => string) & {
  /** The same over parts that are never held together; where it is missing they are put together first. */
  readonly over?: (parts: Iterable<Uint8Array>) => string;
};

/** The hash of parts as if they were one. */
export function hashOver(parts: Iterable<Uint8Array>, sha256: Sha256): string {
  if (sha256.over !== undefined) return sha256.over(parts);
  const all = [...parts];
  const whole = new Uint8Array(all.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of all) {
    whole.set(part, at);
    at += part.length;
  }
  return sha256(whole);
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/**
 * Reads bytes as UTF-8, strictly: nothing is replaced. A byte order mark stays in the text.
 *
 * @throws ComityError COMITY_KERNEL_BAD_UTF8
 */
export function utf8Text(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new ComityError('COMITY_KERNEL_BAD_UTF8', { cause });
  }
}

/** Lower-case hex, two digits a byte. */
export function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}

/**
 * The bytes of lower-case hex; upper case is refused, so that one value has one spelling.
 *
 * @throws ComityError COMITY_KERNEL_BAD_HEX
 */
export function hexBytes(text: string): Uint8Array {
  if (!/^(?:[0-9a-f]{2})*$/.test(text)) throw new ComityError('COMITY_KERNEL_BAD_HEX', { value: text });
  return Uint8Array.from({ length: text.length / 2 }, (_, at) => Number.parseInt(text.slice(2 * at, 2 * at + 2), 16));
}
