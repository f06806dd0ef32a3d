// Where the records of a CSV file begin and end, from its bytes alone: so that a file is parsed in slices and never as a whole.

/** A run of whole records. */
export type Slice = {
  readonly bytes: Uint8Array;
  /** Where each record begins in `bytes`, and after the last one where they end. */
  readonly starts: readonly number[];
  /** The line on which each begins, counted from 1 over the whole file. */
  readonly lines: readonly number[];
};

/** Bytes after which a slice ends with its record: small enough to be thrown away young, large enough to pay for a parser. */
const SLICE = 1 << 13;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;

/**
 * Cuts a file into slices of whole records. Blank lines are no records. The quotes must be sound: `brokenQuote` tells.
 *
 * @param bytes in UTF-8, without a byte order mark
 * @param size at least so many bytes a slice, but for the last
 * @param first the line on which the bytes begin
 */
export function* slicesOf(bytes: Uint8Array, size = SLICE, first = 1): Generator<Slice, void, undefined> {
  let line = first;
  let from = 0;
  while (from < bytes.length) {
    const starts: number[] = [];
    const lines: number[] = [];
    let quoted = false;
    let fresh = true;
    let at = from;
    for (; at < bytes.length; at += 1) {
      const byte = bytes[at];
      if (byte === LINE_FEED || byte === CARRIAGE_RETURN) {
        // A carriage return before a line feed is one break with it; alone it is one of its own.
        if (byte === LINE_FEED || bytes[at + 1] !== LINE_FEED) line += 1;
        if (quoted) continue;
        fresh = true;
        if (at - from >= size && (byte === LINE_FEED || bytes[at + 1] !== LINE_FEED)) break;
        continue;
      }
      if (fresh) {
        starts.push(at - from);
        lines.push(line);
        fresh = false;
      }
      if (byte === QUOTE) quoted = !quoted;
    }
    const to = Math.min(at + 1, bytes.length);
    starts.push(to - from);
    if (lines.length > 0) yield { bytes: bytes.subarray(from, to), starts, lines };
    from = to;
  }
}

/**
 * The first quote that breaks the rules, by its position: inside a bare cell, after a closed one, or opened and never closed.
 * Undefined where all are sound.
 */
export function brokenQuote(bytes: Uint8Array, separator: number): number | undefined {
  const ends = (byte: number | undefined): boolean =>
    byte === undefined || byte === separator || byte === LINE_FEED || byte === CARRIAGE_RETURN;
  let at = bytes.indexOf(QUOTE);
  while (at !== -1 && at < bytes.length) {
    if (!ends(bytes[at - 1])) return at;
    const opened = at;
    for (at += 1; at < bytes.length; at += 1) {
      if (bytes[at] !== QUOTE) continue;
      if (bytes[at + 1] !== QUOTE) break;
      at += 1;
    }
    if (at >= bytes.length) return opened;
    if (!ends(bytes[at + 1])) return at + 1;
    for (at += 1; at < bytes.length && bytes[at] !== QUOTE; at += 1);
  }
  return undefined;
}

/** Whole records whose quotes are sound, and the line on which they begin. */
export type SoundPart = { readonly bytes: Uint8Array; readonly line: number };

/** Where a quote is broken: its line, and what stands before it on that line. */
export type BrokenQuote = { readonly line: number; readonly before: Uint8Array };

/** A file with many broken quotes is no table: what comes after so many of them is not looked at. */
const MOST_BROKEN = 1_000;

/**
 * The parts of a file between the records whose quotes are broken, and the positions of those quotes. After a broken quote the next
 * line is taken to begin a record: it may be the middle of one, but the file is refused anyway, and most often it is none.
 */
export function soundParts(
  bytes: Uint8Array,
  separator: number,
): { readonly parts: readonly SoundPart[]; readonly broken: readonly BrokenQuote[] } {
  const parts: SoundPart[] = [];
  const broken: BrokenQuote[] = [];
  let from = 0;
  let line = 1;
  while (from < bytes.length && broken.length < MOST_BROKEN) {
    const rest = bytes.subarray(from);
    const at = brokenQuote(rest, separator);
    parts.push({ bytes: at === undefined ? rest : rest.subarray(0, recordBefore(rest, at)), line });
    if (at === undefined) break;
    const start = 1 + Math.max(rest.lastIndexOf(LINE_FEED, at - 1), rest.lastIndexOf(CARRIAGE_RETURN, at - 1));
    const before = at === 0 ? new Uint8Array() : rest.subarray(0, start);
    broken.push({ line: line + breaksIn(before), before: at === 0 ? before : rest.subarray(start, at) });
    let next = at;
    while (next < rest.length && rest[next] !== LINE_FEED && rest[next] !== CARRIAGE_RETURN) next += 1;
    next += rest[next] === CARRIAGE_RETURN && rest[next + 1] === LINE_FEED ? 2 : 1;
    line += breaksIn(rest.subarray(0, next));
    from += next;
  }
  return { parts, broken };
}

/** Where the record begins in which that byte stands; the quotes before it are sound. */
function recordBefore(bytes: Uint8Array, at: number): number {
  let start = 0;
  let quoted = false;
  for (let byte = 0; byte < at; byte += 1) {
    if (bytes[byte] === QUOTE) quoted = !quoted;
    else if (!quoted && (bytes[byte] === LINE_FEED || bytes[byte] === CARRIAGE_RETURN)) start = byte + 1;
  }
  return start;
}

function breaksIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at += 1)
    if (bytes[at] === LINE_FEED || (bytes[at] === CARRIAGE_RETURN && bytes[at + 1] !== LINE_FEED)) count += 1;
  return count;
}
