import { type Place, problem } from '../kernel/errors.ts';
import { type Result, failed, ok } from '../kernel/result.ts';

const BYTE_ORDER_MARK = '\ufeff';
const LINE_FEED = 0x0a;

/** The text of a file in UTF-8, with or without a byte order mark. The first byte that is not UTF-8 is told by its place. */
export function readText(bytes: Uint8Array, file: string): Result<string> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return ok(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
  } catch {
    return failed(problem('COMITY_FILE_NOT_UTF8', { place: firstBadByte(bytes, file) }));
  }
}

/** Bytes of the file at a time, where it is only checked. */
const SLICE = 1 << 20;

/** The bytes of a file in UTF-8 without a byte order mark; the text is never made. */
export function checkUtf8(bytes: Uint8Array, file: string): Result<Uint8Array> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += SLICE) decoder.decode(bytes.subarray(at, at + SLICE), { stream: true });
    decoder.decode();
  } catch {
    return failed(problem('COMITY_FILE_NOT_UTF8', { place: firstBadByte(bytes, file) }));
  }
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return ok(marked ? bytes.subarray(3) : bytes);
}

/** Tells where positions in a text are; `offset` counts UTF-16 units from 0. The line breaks are looked for once. */
export function placesIn(text: string, file: string): (offset: number) => Place {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= [0, ...[...text.matchAll(/\r\n?|\n/g)].map(({ index, 0: sign }) => index + sign.length)];
    let low = 0;
    for (let high = starts.length; high - low > 1;) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { file, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** Where one position in a text is. */
export function placeInText(text: string, offset: number, file: string): Place {
  return placesIn(text, file)(offset);
}

function firstBadByte(bytes: Uint8Array, file: string): Place {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    const part = bytes.subarray(start, end);
    if (!isUtf8(part)) return { file, line, column: validUnits(part) + 1 };
    start = end;
  }
  return { file, line, column: 1 };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-16 units of the longest beginning that is UTF-8. */
function validUnits(bytes: Uint8Array): number {
  let good = 0;
  for (let end = 1; end <= bytes.length; end += 1) if (isUtf8(bytes.subarray(0, end))) good = end;
  return new TextDecoder().decode(bytes.subarray(0, good)).length;
}
