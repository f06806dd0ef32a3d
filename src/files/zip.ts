// The archive inside a workbook. Its directory is checked before anything is inflated, and what is inflated is counted as it comes.
import { Inflate } from 'fflate';

import { ComityError, problem } from '../kernel/errors.ts';
import { type Result, failed, ok } from '../kernel/result.ts';

/** What a workbook of a million lines stays well below. */
export const ZIP_LIMITS = {
  /** Entries of an archive. */
  entries: 1_000,
  /** Inflated bytes of all entries, and so of each. */
  bytes: 1 << 30,
  /** Inflated bytes for one compressed byte, in entries of more than `small` bytes: a sheet has some twenty. */
  ratio: 200,
  small: 1 << 20,
} as const;

/** One file of the archive, as the directory has it. */
export type ZipEntry = {
  readonly name: string;
  readonly stored: boolean;
  readonly compressed: Uint8Array;
  readonly size: number;
  readonly crc: number;
};

/** The files of an archive by name. */
export type Zip = ReadonlyMap<string, ZipEntry>;

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const LONG_LOCATOR = 0x07064b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const LONG = 0xffff_ffff;
/** Compressed bytes inflated at a time: no more than 16 MB can come of them. */
const SLICE = 1 << 14;

/** The first bytes of the container in which a workbook with a password, and any workbook before 2007, is kept. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads the directory of an archive and refuses one that lies: entries that overlap, repeat, lead out of the archive, are encrypted,
 * claim the long form that no workbook needs, or say they inflate to more than `ZIP_LIMITS` allows. Nothing is inflated yet.
 */
export function readZip(bytes: Uint8Array, file: string): Result<Zip> {
  const place = { file };
  const damaged = (value?: string) => failed(problem('COMITY_FILE_XLSX_DAMAGED', { place, value }));
  if (COMPOUND.every((byte, at) => bytes[at] === byte)) return failed(problem('COMITY_FILE_XLSX_LOCKED', { place }));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return damaged();
  const count = view.getUint16(end + 10, true);
  const length = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  const several = view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 6, true) !== 0;
  const long = end >= 20 && view.getUint32(end - 20, true) === LONG_LOCATOR;
  if (several || long || view.getUint16(end + 8, true) !== count || start + length !== end) return damaged();
  if (count > ZIP_LIMITS.entries) return failed(problem('COMITY_FILE_XLSX_TOO_LARGE', { place, value: String(count) }));
  const entries = new Map<string, ZipEntry>();
  const names = new Set<string>();
  const extents: { readonly from: number; readonly to: number }[] = [];
  let total = 0;
  let at = start;
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY) return damaged();
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const [crc, packed, size] = [16, 20, 24].map((field) => view.getUint32(at + field, true)) as [
      number,
      number,
      number,
    ];
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const local = view.getUint32(at + 42, true);
    const next = at + 46 + nameLength + extra + comment;
    if (next > end) return damaged();
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength));
    if (name === undefined || names.has(name.toLowerCase())) return damaged(name);
    if ((flags & 0x2041) !== 0) return failed(problem('COMITY_FILE_XLSX_LOCKED', { place }));
    if ((method !== 0 && method !== 8) || [packed, size, local].includes(LONG)) return damaged(name);
    if (local + 30 > start || view.getUint32(local, true) !== LOCAL) return damaged(name);
    const localName = view.getUint16(local + 26, true);
    const from = local + 30 + localName + view.getUint16(local + 28, true);
    const same = nameOf(bytes.subarray(local + 30, Math.min(start, local + 30 + localName))) === name;
    if (!same || from + packed > start || (method === 0 && packed !== size)) return damaged(name);
    total += size;
    if (total > ZIP_LIMITS.bytes || tooDense(size, packed))
      return failed(problem('COMITY_FILE_XLSX_TOO_LARGE', { place, value: name }));
    extents.push({ from: local, to: from + packed });
    names.add(name.toLowerCase());
    entries.set(name, { name, stored: method === 0, compressed: bytes.subarray(from, from + packed), size, crc });
    at = next;
  }
  if (at !== end) return damaged();
  const sorted = extents.toSorted((a, b) => a.from - b.from);
  if (sorted.some(({ from }, number) => from < (sorted[number - 1]?.to ?? 0))) return damaged();
  return ok(entries);
}

/**
 * Inflates an entry in pieces.
 *
 * @throws ComityError COMITY_FILE_XLSX_DAMAGED as soon as more comes out than the directory said, and at the end if it was less or other bytes
 */
export function* inflate(entry: ZipEntry, file: string): Generator<Uint8Array, void, undefined> {
  const fault = () => new ComityError('COMITY_FILE_XLSX_DAMAGED', { place: { file }, value: entry.name });
  let out: Uint8Array[] = [];
  let length = 0;
  let crc = -1;
  const inflater = new Inflate((piece) => {
    length += piece.length;
    if (length > entry.size) throw fault();
    out.push(piece);
  });
  for (let at = 0; at < entry.compressed.length; at += SLICE) {
    const slice = entry.compressed.subarray(at, at + SLICE);
    const last = at + SLICE >= entry.compressed.length;
    if (entry.stored) {
      out.push(slice);
      length += slice.length;
    } else {
      try {
        inflater.push(slice, last);
      } catch (error) {
        throw error instanceof ComityError ? error : fault();
      }
    }
    for (const piece of out) {
      crc = crcOf(piece, crc);
      if (piece.length > 0) yield piece;
    }
    out = [];
  }
  if (length !== entry.size || ~crc >>> 0 !== entry.crc) throw fault();
}

function tooDense(size: number, packed: number): boolean {
  return size > ZIP_LIMITS.small && size > packed * ZIP_LIMITS.ratio;
}

/** The end of the directory: the last sign of it whose comment reaches the end of the file. */
function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END && at + END_LENGTH + view.getUint16(at + 20, true) === view.byteLength)
      return at;
  }
  return undefined;
}

/** A name inside the archive, or undefined for one that no workbook has. */
function nameOf(bytes: Uint8Array): string | undefined {
  try {
    const name = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return name === '' || /^\/|\\|^\.\.?\/|\/\.\.?(?:\/|$)|\p{Cc}/u.test(name) ? undefined : name;
  } catch {
    return undefined;
  }
}

const CRC = Int32Array.from({ length: 256 }, (_, number) => {
  let value = number;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crcOf(bytes: Uint8Array, before: number): number {
  let crc = before;
  for (let at = 0; at < bytes.length; at += 1) crc = (crc >>> 8) ^ Number(CRC[(crc ^ Number(bytes[at])) & 0xff]);
  return crc;
}
