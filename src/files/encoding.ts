// Which encoding a text is in, found by what its bytes can and cannot be. Nothing is guessed by frequency: what can be read
// in two ways is told, and the user says which.

/** The encodings a file may be said to have. Only the first four are ever found unasked. */
export const ENCODINGS = ['utf-8', 'shift_jis', 'utf-16le', 'utf-16be', 'euc-jp', 'windows-1252'] as const;
/** One of them. `shift_jis` is windows-31j, as spreadsheets write it. */
export type Encoding = (typeof ENCODINGS)[number];

/** What the bytes can be: one encoding, several, or none. */
export type EncodingFound = { readonly sure: Encoding } | { readonly may: readonly Encoding[] };

/** Texts are decoded in slices of so many bytes, so that a long one is never held whole as a string. */
const SLICE = 1 << 20;

/**
 * The encoding of a text: its byte order mark, else strict UTF-8, else the one of Shift_JIS and UTF-16 that it can be.
 * UTF-8 is never in doubt, since other text is not UTF-8 by accident. EUC-JP and windows-1252 are never the answer, but where the
 * bytes can be one of them Shift_JIS is in doubt: all three decode many of the same bytes.
 */
export function findEncoding(bytes: Uint8Array): EncodingFound {
  const mark = markOf(bytes);
  if (mark !== undefined) return decodes(bytes, mark, anyText) ? { sure: mark } : { may: [] };
  const utf8 = decodes(bytes, 'utf-8', anyText);
  // A text in Latin letters as UTF-16 is UTF-8 too, with a zero before or after every letter.
  if (utf8 && !bytes.includes(0)) return { sure: 'utf-8' };
  const may: Encoding[] = [];
  if (!utf8 && decodes(bytes, 'shift_jis', noControls)) {
    may.push('shift_jis');
    if (decodes(bytes, 'euc-jp', noControls)) may.push('euc-jp');
    if (loneLetters(bytes)) may.push('windows-1252');
  }
  for (const wide of ['utf-16le', 'utf-16be'] as const) if (decodes(bytes, wide, divided())) may.push(wide);
  const [only] = may;
  if (may.length === 0 && utf8) return { sure: 'utf-8' };
  return may.length === 1 && only !== undefined ? { sure: only } : { may };
}

/**
 * The text in UTF-8 without a byte order mark, or undefined where the bytes are not of that encoding.
 * A text that is in UTF-8 is not copied.
 */
export function toUtf8(bytes: Uint8Array, encoding: Encoding): Uint8Array | undefined {
  if (encoding === 'utf-8') {
    if (!decodes(bytes, encoding, anyText)) return undefined;
    return markOf(bytes) === 'utf-8' ? bytes.subarray(3) : bytes;
  }
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let length = 0;
  const kept = decodes(bytes, encoding, (text) => {
    const part = encoder.encode(text);
    parts.push(part);
    length += part.length;
    return true;
  });
  if (!kept) return undefined;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The encodings that the bytes can be said to be in without an error, whatever the words would be; none where a byte order mark says another. */
export function decodable(bytes: Uint8Array): readonly Encoding[] {
  if (markOf(bytes) !== undefined) return [];
  return ENCODINGS.filter((one) => decodes(bytes, one, one.startsWith('utf-16') ? divided() : noControls));
}

function markOf(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

type Test = (text: string, last: boolean) => boolean;

/** Whether all slices decode, and each of them passes. */
function decodes(bytes: Uint8Array, encoding: Encoding, passes: Test): boolean {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (let at = 0; at < bytes.length || at === 0; at += SLICE) {
      const last = at + SLICE >= bytes.length;
      if (!passes(decoder.decode(bytes.subarray(at, at + SLICE), { stream: !last }), last)) return false;
    }
    return true;
  } catch {
    return false;
  }
}

const anyText: Test = () => true;

// Private characters too: what a Japanese encoding leaves to the user is no proof that the text is in it.
const noControls: Test = (text) => !/(?![\t\n\v\f\r])[\p{Cc}\p{Co}]/u.test(text);

/** A table in UTF-16 shows its separators and line breaks; other bytes read as UTF-16 are a wall of ideographs. */
function divided(): Test {
  let seen = false;
  return (text, last) => {
    seen ||= /[,;\t\n\r{[]/.test(text);
    return noControls(text, last) && (!last || seen);
  };
}

/** Whether every byte above ASCII stands alone and is a letter of windows-1252, as in `José`. */
function loneLetters(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const letter =
      (byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7) || [0x8a, 0x8c, 0x8e, 0x9a, 0x9c, 0x9e].includes(byte);
    if (!letter || (bytes[at + 1] ?? 0) >= 0x80) return false;
  }
  return true;
}
