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
const SLICE = 1 << 17;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;

/**
 * Cuts a file into slices of whole records. Blank lines are no records. The quotes must be sound: `brokenQuote` tells.
 *
 * @param bytes in UTF-8, without a byte order mark
 * @param size at least so many bytes a slice, but for the last
 */
export function* slicesOf(bytes: Uint8Array, size = SLICE): Generator<Slice, void, undefined> {
  let line = 1;
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
